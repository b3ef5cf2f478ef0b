/** The words of dates, folded and without و ف ب ل ك; those that take the article have it where it matters. */

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';
export type Part = 'start' | 'early' | 'middle' | 'late' | 'end' | 'rest';
export type DateWord =
  /** `weak`: a word of the language or a name as well; alone it is a month only after a preposition, "شهر" or before a year. `second`: the word that completes it. */
  | { kind: 'month'; month: number; weak?: true }
  | { kind: 'double'; months: Readonly<Record<string, number>>; calendar: 'civil' | 'hijri' }
  | { kind: 'hijri'; month: number; weak?: true }
  | { kind: 'weekday'; weekday: number }
  | { kind: 'bare-weekday'; weekday: number }
  | { kind: 'unit'; unit: Unit; count: 'one' | 'two' | 'many'; definite: boolean }
  | { kind: 'shift'; shift: -1 | 0 | 1; recent?: true; after?: true }
  | { kind: 'part'; part: Part }
  | { kind: 'time' }
  | { kind: 'adverb' }
  | { kind: 'season'; season: number; definite: boolean }
  | { kind: 'decade'; decade: number; definite: boolean };

const rows = (entry: DateWord, forms: string): [string, DateWord][] => forms.split(' ').map((form) => [form, entry]);
const months = (month: number, strong: string, weak = ''): [string, DateWord][] => [
  ...rows({ kind: 'month', month }, strong),
  ...(weak === '' ? [] : rows({ kind: 'month', month, weak: true }, weak)),
];
const units = (unit: Unit, one: string, two: string, many: string): [string, DateWord][] =>
  (['one', 'two', 'many'] as const).flatMap((count, i) =>
    ([one, two, many][i] as string).split(' ').flatMap((form): [string, DateWord][] => [
      [form, { kind: 'unit', unit, count, definite: false }],
      [`ال${form}`, { kind: 'unit', unit, count, definite: true }],
    ]),
  );

export const dateWords: readonly [string, DateWord][] = [
  // Gulf and Egypt; Levant and Iraq; Maghreb
  ...months(1, 'يناير ينايير جانفي'),
  ...months(2, 'فبراير شباط فيفري'),
  ...months(3, 'اذار', 'مارس'),
  ...months(4, 'ابريل افريل', 'نيسان'),
  ...months(5, 'مايو ايار', 'ماي'),
  ...months(6, 'يونيو يونيه حزيران', 'جوان'),
  ...months(7, 'يوليو يوليه تموز جويليه يوليوز'),
  ...months(8, 'اغسطس غشت', 'اب اوت'),
  ...months(9, 'سبتمبر ايلول شتنبر'),
  ...months(10, 'اكتوبر'),
  ...months(11, 'نوفمبر نونبر'),
  ...months(12, 'ديسمبر دجنبر'),
  ...rows(
    { kind: 'double', calendar: 'civil', months: { الاول: 10, اول: 10, الثاني: 11, ثاني: 11, ثان: 11 } },
    'تشرين',
  ),
  ...rows({ kind: 'double', calendar: 'civil', months: { الاول: 12, اول: 12, الثاني: 1, ثاني: 1, ثان: 1 } }, 'كانون'),
  ...rows(
    { kind: 'double', calendar: 'hijri', months: { الاولي: 5, الاول: 5, الاخره: 6, الثانيه: 6, الثاني: 6, الاخر: 6 } },
    'جمادي جماد',
  ),
  ...rows({ kind: 'double', calendar: 'hijri', months: { القعده: 11, الحجه: 12 } }, 'ذو ذي'),
  ...rows({ kind: 'hijri', month: 1, weak: true }, 'محرم المحرم'),
  ...rows({ kind: 'hijri', month: 2, weak: true }, 'صفر'),
  ...rows({ kind: 'hijri', month: 7, weak: true }, 'رجب'),
  ...rows({ kind: 'hijri', month: 8, weak: true }, 'شعبان'),
  ...rows({ kind: 'hijri', month: 9, weak: true }, 'رمضان'),
  ...rows({ kind: 'hijri', month: 10 }, 'شوال'),

  ...rows({ kind: 'weekday', weekday: 0 }, 'الاحد'),
  ...rows({ kind: 'weekday', weekday: 1 }, 'الاثنين الاثنبن'),
  ...rows({ kind: 'weekday', weekday: 2 }, 'الثلاثاء الثلاثا'),
  ...rows({ kind: 'weekday', weekday: 3 }, 'الاربعاء الاربعا'),
  ...rows({ kind: 'weekday', weekday: 4 }, 'الخميس'),
  ...rows({ kind: 'weekday', weekday: 5 }, 'الجمعه'),
  ...rows({ kind: 'weekday', weekday: 6 }, 'السبت'),
  ...rows({ kind: 'bare-weekday', weekday: 0 }, 'احد'),
  ...rows({ kind: 'bare-weekday', weekday: 1 }, 'اثنين'),
  ...rows({ kind: 'bare-weekday', weekday: 2 }, 'ثلاثاء ثلاثا'),
  ...rows({ kind: 'bare-weekday', weekday: 3 }, 'اربعاء اربعا'),
  ...rows({ kind: 'bare-weekday', weekday: 4 }, 'خميس'),
  ...rows({ kind: 'bare-weekday', weekday: 5 }, 'جمعه'),
  ...rows({ kind: 'bare-weekday', weekday: 6 }, 'سبت'),

  ...units('hour', 'ساعه', 'ساعتين ساعتان', 'ساعات'),
  ...units('day', 'يوم يوما', 'يومين يومان', 'ايام اياما'),
  ...units('week', 'اسبوع اسبوعا', 'اسبوعين اسبوعان', 'اسابيع'),
  ...units('month', 'شهر شهرا', 'شهرين شهران', 'اشهر شهور اشهرا'),
  ...units('year', 'عام عاما سنه', 'عامين عامان سنتين سنتان', 'اعوام اعواما سنوات سنين سنوا'),
  ...units('decade', 'عقد عقدا', 'عقدين عقدان', 'عقود'),

  ...rows(
    { kind: 'shift', shift: -1 },
    'الماضي الماضيه الماضيين الماضيتين المنصرم المنصرمه المنصرمين الفائت الفائته الفائتين الماض',
  ),
  ...rows({ kind: 'shift', shift: -1, recent: true }, 'الاخير الاخيره الاخيرين الاخيرتين'),
  ...rows({ kind: 'shift', shift: 0 }, 'الجاري الجاريه الحالي الحاليه'),
  ...rows(
    { kind: 'shift', shift: 1 },
    'المقبل المقبله المقبلين المقبلتين القادم القادمه القادمين القادمتين الجاي الجايه',
  ),
  ...rows({ kind: 'shift', shift: 1, after: true }, 'التالي التاليه'),
  ...rows({ kind: 'shift', shift: -1, after: true }, 'السابق السابقه'),

  ...rows({ kind: 'part', part: 'start' }, 'مطلع بدايه مستهل'),
  ...rows({ kind: 'part', part: 'early' }, 'اوائل بدايات'),
  ...rows({ kind: 'part', part: 'middle' }, 'منتصف اواسط وسط نصف'),
  ...rows({ kind: 'part', part: 'late' }, 'اواخر'),
  ...rows({ kind: 'part', part: 'end' }, 'نهايه ختام اخر نهايات'),
  ...rows({ kind: 'part', part: 'rest' }, 'بقيه باقي'),

  ...rows({ kind: 'time' }, 'صباح مساء فجر ظهر عصر ليل ليله ضحي عشاء مغرب غروب ظهيره امسيه'),
  ...rows({ kind: 'adverb' }, 'صباحا مساء مساءا فجرا ظهرا عصرا ليلا صباحاً المساء الصباح الصبح الفجر العصر'),
  ...rows({ kind: 'season', season: 1, definite: false }, 'شتاء'),
  ...rows({ kind: 'season', season: 2, definite: false }, 'ربيع'),
  ...rows({ kind: 'season', season: 3, definite: false }, 'صيف'),
  ...rows({ kind: 'season', season: 4, definite: false }, 'خريف'),
  ...rows({ kind: 'season', season: 1, definite: true }, 'الشتاء'),
  ...rows({ kind: 'season', season: 2, definite: true }, 'الربيع'),
  ...rows({ kind: 'season', season: 3, definite: true }, 'الصيف'),
  ...rows({ kind: 'season', season: 4, definite: true }, 'الخريف'),
  ...(
    [
      [20, 'عشرين'],
      [30, 'ثلاثين'],
      [40, 'اربعين'],
      [50, 'خمسين'],
      [60, 'ستين'],
      [70, 'سبعين'],
      [80, 'ثمانين'],
      [90, 'تسعين'],
    ] as const
  ).flatMap(([decade, stem]): [string, DateWord][] => [
    ...rows({ kind: 'decade', decade, definite: false }, `${stem}يات ${stem}ات`),
    ...rows({ kind: 'decade', decade, definite: true }, `ال${stem}يات ال${stem}ات`),
  ]),
];

/** Words before which a date is part of a name, where no year is stated: "ثورة 17 فبراير", "حي تشرين", "صلاة الجمعة". */
export const namesBefore: ReadonlySet<string> = new Set(
  (
    'حركه ثوره انتفاضه اتفاق اتفاقيه معاهده مدينه حي جسر شارع ميدان ساحه جامعه مستشفي ملعب معمل قوي تيار لواء كتيبه كتائب ' +
    'جريده صحيفه مجله موقع قناه سد سوق قريه بلده صلاه خطبه خطيب امام خطباء جامع مسجد حزب جبهه شهداء مجموعه سيارات سياره مفاعل حرب ' +
    'بروتوكول وثيقه مدرسه ثانويه فوج عين قصر ذكري نفق استاد مخيم عمليه وكاله بيك واتس نوع طراز ماركه انقلاب ابو ابن شركه'
  ).split(' '),
);

/** Of them, those that make a weekday a name; "عملية الأحد" is Sunday's. */
export const weekdayNamesBefore: ReadonlySet<string> = new Set(
  'صلاه خطبه خطيب امام خطباء جامع مسجد سوق حي قريه شارع ميدان جسر صحيفه جريده مجموعه مدينه ساحه ابو ابن عين'.split(' '),
);

/** Words before a weekday or month that make it a person's name or a thing: "الشيخ صباح", "العقيد رمضان". */
export const titlesBefore: ReadonlySet<string> = new Set(
  'الشيخ العميد العقيد اللواء الرائد النقيب السيد الدكتور محمد احمد علي حسن'.split(' '),
);

/** Prepositions and nouns after which a weak month word is a month. */
export const monthBefore: ReadonlySet<string> = new Set(
  'في ففي وفي منذ ومنذ خلال وخلال حتي شهر لشهر بشهر الي بين مطلع اوائل اواخر منتصف نهايه بدايه اواسط ختام بحلول قبل بعد شهري من'.split(
    ' ',
  ),
);

/** Words that say that what follows is still to come. */
export const futureCues: ReadonlySet<string> = new Set(
  (
    'سوف المقرر مقرر المزمع مزمع المرتقب المرتقبه المنتظر المتوقع يعتزم تعتزم ينوي موعد موعدا سيعقد ستعقد سيبدا ستبدا سيتم ستتم سيصل ستصل سيجري ستجري ' +
    'سيزور ستزور سيلتقي ستلتقي ستنطلق سينطلق ستستانف سيستانف سيعود ساعود ستعود ستقام سيقام ستنتهي سينتهي سيحدث سيكون ستكون تاجيل تاجلت ارجئت غدا وغدا سيعلن ستعلن ستنعقد سينعقد'
  ).split(' '),
);
