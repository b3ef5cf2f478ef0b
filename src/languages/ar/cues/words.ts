import type { Act } from '../../../model/index.ts';

/**
 * What reports, and how its content stands behind it.
 * `takes`: `that` a clause after أن/إن (also after the named preposition: "إلى أن"); `speech` direct speech after a colon or in quotation marks;
 * `noun` a noun phrase as the object; or a preposition, folded, with a noun phrase or a clause behind it.
 * `object`: the first object is who is addressed or accused, not content. `label`: content is what the object is called ("وصفه بأنه …").
 */
export interface CueVerb {
  lemma: string;
  act: Act;
  takes: string;
  object?: 'addressee' | 'target';
  label?: true;
  /** Content can be what the object is held for, where that stands in quotation marks ("اعتبر التفاوض «مستحيلا»"). */
  quotedLabel?: true;
  /** What it does where it is negated: "لم يستبعد" foretells. */
  negatedAct?: Act;
  /** Warns: of what the speaker will do, or of what nobody wants. */
  warns?: true;
  /** Reports a noun phrase only where that names a happening: "وثق مقتل …", not "وثق الأسماء". */
  event?: true;
  /** Reports only a stance: "جدد استعداده", "جدد رفضه", not "جدد القصف". */
  stance?: true;
  /** Reports only where it makes little of something: "قلل من شأن", not "قلل من الخسائر". */
  belittles?: true;
  /** Reports only behind "في" and a paper: "جاء في البيان أن …". */
  inPaper?: true;
}

export const cueVerbs: readonly CueVerb[] = [
  { lemma: 'قال', act: 'assert', takes: 'that speech' },
  { lemma: 'أعلن', act: 'announce', takes: 'that speech noun عن' },
  { lemma: 'أكد', act: 'confirm', takes: 'that speech noun علي' },
  { lemma: 'ذكر', act: 'assert', takes: 'that speech' },
  { lemma: 'أفاد', act: 'assert', takes: 'that speech ب عن' },
  { lemma: 'أوضح', act: 'assert', takes: 'that speech' },
  { lemma: 'أضاف', act: 'assert', takes: 'that speech' },
  { lemma: 'أردف', act: 'assert', takes: 'that speech' },
  { lemma: 'تابع', act: 'assert', takes: 'that speech' },
  { lemma: 'استطرد', act: 'assert', takes: 'that speech' },
  { lemma: 'استدرك', act: 'assert', takes: 'that speech' },
  { lemma: 'ختم', act: 'assert', takes: 'speech' },
  { lemma: 'اختتم', act: 'assert', takes: 'speech' },
  { lemma: 'علق', act: 'assert', takes: 'speech' },
  { lemma: 'تساءل', act: 'assert', takes: 'speech' },
  { lemma: 'رد', act: 'assert', takes: 'speech that' },
  { lemma: 'كتب', act: 'assert', takes: 'that speech' },
  { lemma: 'غرد', act: 'assert', takes: 'speech' },
  { lemma: 'نشر', act: 'assert', takes: 'speech' },
  { lemma: 'أشار', act: 'assert', takes: 'الي that' },
  { lemma: 'لفت', act: 'assert', takes: 'الي that' },
  { lemma: 'ألمح', act: 'assert', takes: 'الي that' },
  { lemma: 'لمح', act: 'assert', takes: 'الي that' },
  { lemma: 'نوه', act: 'assert', takes: 'الي ب that' },
  { lemma: 'نبه', act: 'assert', takes: 'الي من' },
  { lemma: 'صرح', act: 'assert', takes: 'that speech ب' },
  { lemma: 'كشف', act: 'assert', takes: 'that speech عن noun' },
  { lemma: 'بين', act: 'assert', takes: 'that' },
  { lemma: 'شدد', act: 'assert', takes: 'that speech علي' },
  { lemma: 'روى', act: 'assert', takes: 'that speech' },
  { lemma: 'حكى', act: 'assert', takes: 'that speech' },
  { lemma: 'تحدث', act: 'assert', takes: 'عن' },
  { lemma: 'أورد', act: 'assert', takes: 'that' },
  { lemma: 'أذاع', act: 'assert', takes: 'that' },
  { lemma: 'بث', act: 'assert', takes: 'that' },
  { lemma: 'أظهر', act: 'assert', takes: 'that' },
  { lemma: 'لاحظ', act: 'assert', takes: 'that' },
  { lemma: 'شرح', act: 'assert', takes: 'that speech' },
  { lemma: 'فسر', act: 'assert', takes: 'that' },
  { lemma: 'وثق', act: 'assert', takes: 'that noun', event: true },
  { lemma: 'قدر', act: 'assert', takes: 'that noun' },
  { lemma: 'أرجع', act: 'assert', takes: 'noun' },
  { lemma: 'عزا', act: 'assert', takes: 'noun' },
  { lemma: 'زعم', act: 'assert', takes: 'that' },
  { lemma: 'ادعى', act: 'assert', takes: 'that noun' },
  { lemma: 'رأى', act: 'assert', takes: 'that' },
  { lemma: 'اعتبر', act: 'assert', takes: 'that speech', quotedLabel: true },
  { lemma: 'عد', act: 'assert', takes: 'that' },
  { lemma: 'اعتقد', act: 'assert', takes: 'that' },
  { lemma: 'أقر', act: 'confirm', takes: 'that ب' },
  { lemma: 'اعترف', act: 'confirm', takes: 'that ب' },
  { lemma: 'أثبت', act: 'confirm', takes: 'that' },
  { lemma: 'جزم', act: 'confirm', takes: 'that ب' },
  { lemma: 'أبلغ', act: 'assert', takes: 'that عن ب', object: 'addressee' },
  { lemma: 'أخبر', act: 'assert', takes: 'that ب', object: 'addressee' },
  { lemma: 'أعرب', act: 'assert', takes: 'عن' },
  { lemma: 'عبر', act: 'assert', takes: 'عن' },
  { lemma: 'أبدى', act: 'assert', takes: 'noun' },
  { lemma: 'جدد', act: 'confirm', takes: 'noun', stance: true },
  { lemma: 'نفى', act: 'deny', takes: 'that speech noun' },
  { lemma: 'كذب', act: 'deny', takes: 'noun' },
  { lemma: 'فند', act: 'deny', takes: 'noun' },
  { lemma: 'دحض', act: 'deny', takes: 'noun' },
  { lemma: 'أنكر', act: 'deny', takes: 'that noun' },
  { lemma: 'تبرأ', act: 'deny', takes: 'من' },
  { lemma: 'رفض', act: 'reject', takes: 'that noun' },
  { lemma: 'استبعد', act: 'reject', takes: 'that noun', negatedAct: 'predict' },
  { lemma: 'اتهم', act: 'accuse', takes: 'noun ب', object: 'target' },
  { lemma: 'حمل', act: 'accuse', takes: 'مسؤوليه', object: 'target' },
  { lemma: 'أدان', act: 'accuse', takes: 'noun' },
  { lemma: 'دان', act: 'accuse', takes: 'noun' },
  { lemma: 'ندد', act: 'accuse', takes: 'ب' },
  { lemma: 'استنكر', act: 'accuse', takes: 'noun' },
  { lemma: 'شجب', act: 'accuse', takes: 'noun' },
  { lemma: 'انتقد', act: 'accuse', takes: 'noun' },
  { lemma: 'حذر', act: 'threaten', takes: 'that من', object: 'addressee', warns: true },
  { lemma: 'هدد', act: 'threaten', takes: 'that ب', object: 'addressee' },
  { lemma: 'توعد', act: 'threaten', takes: 'that ب', object: 'addressee' },
  { lemma: 'أنذر', act: 'threaten', takes: 'that ب', object: 'addressee' },
  { lemma: 'تعهد', act: 'promise', takes: 'that ب' },
  { lemma: 'وعد', act: 'promise', takes: 'that ب', object: 'addressee' },
  { lemma: 'توقع', act: 'predict', takes: 'that noun' },
  { lemma: 'رجح', act: 'predict', takes: 'that noun' },
  { lemma: 'تكهن', act: 'predict', takes: 'that ب' },
  { lemma: 'تنبأ', act: 'predict', takes: 'that ب' },
  { lemma: 'طالب', act: 'demand', takes: 'that ب', object: 'addressee' },
  { lemma: 'دعا', act: 'demand', takes: 'الي ل', object: 'addressee' },
  { lemma: 'حث', act: 'demand', takes: 'علي', object: 'addressee' },
  { lemma: 'حض', act: 'demand', takes: 'علي', object: 'addressee' },
  { lemma: 'ناشد', act: 'demand', takes: 'that ب noun', object: 'addressee' },
  { lemma: 'طلب', act: 'demand', takes: 'that noun', object: 'addressee' },
  { lemma: 'أوصى', act: 'advise', takes: 'that ب' },
  { lemma: 'نصح', act: 'advise', takes: 'that ب', object: 'addressee' },
  { lemma: 'اقترح', act: 'advise', takes: 'that noun' },
  { lemma: 'رحب', act: 'thank', takes: 'ب' },
  { lemma: 'أشاد', act: 'thank', takes: 'ب' },
  { lemma: 'شكر', act: 'thank', takes: 'noun' },
  { lemma: 'ثمن', act: 'thank', takes: 'noun' },
  { lemma: 'تبنى', act: 'claim-responsibility', takes: 'noun' },
  { lemma: 'جاء', act: 'assert', takes: 'that speech', inPaper: true },
  { lemma: 'ورد', act: 'assert', takes: 'that speech', inPaper: true },
  { lemma: 'أبان', act: 'assert', takes: 'that' },
  { lemma: 'أنبأ', act: 'assert', takes: 'that ب', object: 'addressee' },
  { lemma: 'أفصح', act: 'assert', takes: 'عن' },
  { lemma: 'أجاب', act: 'assert', takes: 'that speech' },
  { lemma: 'عقب', act: 'assert', takes: 'speech' },
  { lemma: 'زاد', act: 'assert', takes: 'that speech' },
  { lemma: 'تدارك', act: 'assert', takes: 'speech' },
  { lemma: 'واصل', act: 'assert', takes: 'speech' },
  { lemma: 'خلص', act: 'assert', takes: 'الي' },
  { lemma: 'توصل', act: 'assert', takes: 'الي' },
  { lemma: 'أحصى', act: 'assert', takes: 'noun', event: true },
  { lemma: 'نعى', act: 'announce', takes: 'noun' },
  { lemma: 'برر', act: 'assert', takes: 'noun' },
  { lemma: 'أصر', act: 'confirm', takes: 'that علي' },
  { lemma: 'ظن', act: 'assert', takes: 'that' },
  { lemma: 'أمل', act: 'assert', takes: 'that' },
  { lemma: 'تمنى', act: 'assert', takes: 'that' },
  { lemma: 'تخوف', act: 'assert', takes: 'من' },
  { lemma: 'اشتكى', act: 'assert', takes: 'من that' },
  { lemma: 'شكا', act: 'assert', takes: 'من' },
  { lemma: 'استهجن', act: 'accuse', takes: 'noun' },
  { lemma: 'استغرب', act: 'accuse', takes: 'noun' },
  { lemma: 'سخر', act: 'reject', takes: 'من' },
  { lemma: 'قلل', act: 'assert', takes: 'من', belittles: true },
  { lemma: 'نادى', act: 'demand', takes: 'ب' },
  { lemma: 'قدم', act: 'thank', takes: 'noun', stance: true },
  { lemma: 'لوح', act: 'threaten', takes: 'ب' },
  { lemma: 'أقسم', act: 'promise', takes: 'that' },
  { lemma: 'اشترط', act: 'demand', takes: 'that noun' },
  { lemma: 'أهاب', act: 'demand', takes: 'ب' },
  { lemma: 'امتدح', act: 'thank', takes: 'noun' },
  { lemma: 'أثنى', act: 'thank', takes: 'علي' },
  { lemma: 'نعت', act: 'assert', takes: 'label', label: true },
  { lemma: 'وصف', act: 'assert', takes: 'label', label: true },
  { lemma: 'شكك', act: 'deny', takes: 'في ب' },
  { lemma: 'احتج', act: 'accuse', takes: 'علي' },
  { lemma: 'كرر', act: 'confirm', takes: 'noun', stance: true },
  { lemma: 'وجه', act: 'demand', takes: 'that ب', stance: true },
  { lemma: 'أطلق', act: 'threaten', takes: 'that ب', stance: true },
];

/** What one has or takes towards something, by the act that it is. Folded stems. */
export const stances: Readonly<Partial<Record<Act, string>>> = {
  confirm: 'استعداد التزام دعم تاييد تمسك موقف ثقه حرص عزم تضامن',
  reject: 'رفض',
  demand: 'دعوه دعوات دعوت مطالبه مطالبت مناشده مناشدت نداء نداءات',
  accuse: 'ادانه ادانت اتهام اتهامات انتقاد انتقادات تنديد',
  threaten: 'تهديد تهديدات تحذير تحذيرات',
  promise: 'تعهد تعهدات',
  thank: 'ترحيب اشاده شكر تعازي تعاز امتنان',
};

/** Stances that somebody tells of themselves: "أكد رفضه", "أعلن تنديد بلاده". Folded stems. */
export const ownStances: Readonly<Partial<Record<Act, string>>> = {
  reject: 'رفض',
  deny: 'نفي',
  accuse: 'ادانه ادانت تنديد شجب استنكار',
  demand: 'مطالبه مطالبت دعوه دعوت مناشده مناشدت',
};

/** Of these a thing can be the subject: "ما يؤكد استقالته". */
export const showingVerbs: readonly string[] = ['أكد', 'أظهر', 'كشف', 'نفى', 'أثبت', 'بين', 'رجح'];

/** What is made little of. Folded stems. */
export const belittled: readonly string[] =
  'شان اهميه اهميت حجم خطوره خطورت قيمه قيمت تاثير دور فرص احتمال احتمالات'.split(' ');

/** Verbs that are hearsay in the passive ("قيل إن", "يُعتقد أن", "تردد أن"): told by nobody. */
export const hearsayVerbs: readonly string[] = [
  'قيل',
  'يقال',
  'يعتقد',
  'تردد',
  'يتردد',
  'يزعم',
  'يشاع',
  'اشيع',
  'افيد',
  'ذكر',
  'يذكر',
];

/** "نقل X عن Y": who passes on, and from whom. */
export const relayVerbs: readonly string[] = ['نقل', 'نسب', 'اقتبس'];

/**
 * Prepositional cues: `words` folded, `skips` what may stand between them and the speaker.
 * Before the sentence they open it ("وبحسب X، فإن …"); behind it they close it ("…، بحسب X").
 */
export const cuePhrases: readonly { name: string; words: string; mode: 'direct' | 'relayed' }[] = [
  { name: 'bi-hasab', words: 'بحسب', mode: 'relayed' },
  { name: 'hasab', words: 'حسب', mode: 'relayed' },
  { name: 'hasabama', words: 'حسبما', mode: 'relayed' },
  { name: 'wafq', words: 'وفق', mode: 'relayed' },
  { name: 'wafqan', words: 'وفقا ل', mode: 'relayed' },
  { name: 'wafqama', words: 'وفقما', mode: 'relayed' },
  { name: 'tibqan', words: 'طبقا ل', mode: 'relayed' },
  { name: 'naqlan', words: 'نقلا عن', mode: 'relayed' },
  { name: 'ala-hadd', words: 'علي حد قول', mode: 'direct' },
  { name: 'ala-hadd-tabir', words: 'علي حد تعبير', mode: 'direct' },
  { name: 'ala-hadd-wasf', words: 'علي حد وصف', mode: 'direct' },
  { name: 'ala-ma', words: 'علي ما', mode: 'relayed' },
  { name: 'kama', words: 'كما', mode: 'relayed' },
  { name: 'istinadan', words: 'استنادا الي', mode: 'relayed' },
];

/** Behind وفق or حسب: by what rule something is done, not whose words it is in. */
export const mannersOfDoing: readonly string[] =
  'تكافل معايير معيار آلية آليات أسس ضوابط شروط جدول أولويات مبدأ مبادئ منهج منهجية نسبة نسب صيغة صيغ طريقة'.split(' ');

/** What never is a source behind such a phrase: agreements, plans, laws, dates. Folded stems. */
export const notSources: readonly string[] =
  'اتفاق اتفاقيه اتفاقات تفاهم تفاهمات قرار قرارات قانون دستور خطه جدول مبدا مبادئ معايير شروط بنود بند نص نظام تقويم رويه ضوابط اولويات حاجه ظروف مقتضي منطق عرف اصول مواصفات ماده خريطه خارطه مبادره صفقه احكام تاريخ تواريخ ترتيب تسلسل لوائح انظمه تعليمات توجيهات اوامر عقيده شريعه'.split(
    ' ',
  );

/** Who is only ever spoken to behind a verb of asking, where no other subject stands: "ودعا المجتمع الدولي إلى". Folded, without the article. */
export const addressedOnly: readonly string[] =
  'مجتمع شعب جميع عالم ابناء مواطنين مواطنون اطراف طرفين طرفي دول ناس جماهير امه كل'.split(' ');

/** First words of names that are masculine though they stand for many. Folded. */
export const masculineBodies: readonly string[] =
  'الجيش جيش حزب تنظيم حلف التحالف تحالف مجلس الاتحاد اتحاد الرئيس رئيس وزير بيت الحرس البرلمان المجلس التنظيم الحزب العراق لبنان الاردن اليمن السودان المغرب الصومال'.split(
    ' ',
  );

/** Words that turn to another speaker: behind one a reporting verb is the narrator's, comma or not. Folded, in order. */
export const turnWords: readonly string[] = [
  'من جانبه',
  'من جانبها',
  'من جانبهم',
  'من جهته',
  'من جهتها',
  'من جهتهم',
  'من جهه اخري',
  'من جانب اخر',
  'من ناحيته',
  'من ناحيتها',
  'من ناحيه اخري',
  'في سياق',
  'في السياق',
  'في المقابل',
  'في غضون ذلك',
  'في الاثناء',
  'في هذه الاثناء',
  'الي ذلك',
  'بالتزامن مع ذلك',
  'في الوقت نفسه',
  'في الوقت ذاته',
  'بدوره',
  'بدورها',
  'علي صعيد',
];

/** Words that end what is reported: from here on the narrator speaks. Folded, in order. */
export const narratorPhrases: readonly string[] = [
  'في اشاره الي',
  'في تصريح',
  'في بيان',
  'في حديث',
  'في مقابله',
  'في اتصال',
  'دون ان يوضح',
  'دون ان يحدد',
  'دون ان يذكر',
  'دون مزيد',
  'دون اعطاء',
  'دون تفاصيل',
  'من دون ان',
  'جاء ذلك',
  'وجاء ذلك',
  'مستشهدا',
  'مستشهده',
  'علما',
  'يذكر ان',
  'يشار الي',
  'وذلك في',
  'وذلك خلال',
  'دون ذكر',
  'دون الاشاره',
  'دون الكشف',
  'دون ان توضح',
  'دون ان تحدد',
  'دون ان تذكر',
  'دون ان يكشف',
  'دون ان تكشف',
  'دون ان يفصح',
  'دون ان تفصح',
  'دون ان يقدم',
  'دون ان تقدم',
  'دون ان يسمي',
  'دون ان تسمي',
  'دون ان يعطي',
  'دون ان تعطي',
  'دون ان يشير',
  'دون ان تشير',
  'دون تقديم',
  'دون توضيح',
  'دون الخوض',
  'الامر الذي',
];

/** Of these, which without a comma are the narrator's only where what was not told stands behind: "دون تقديم تفاصيل", and not "دون تقديم تنازلات". Folded. */
export const vagueSilences: readonly string[] = [
  'دون ان يقدم',
  'دون ان تقدم',
  'دون ان يعطي',
  'دون ان تعطي',
  'دون تقديم',
  'دون توضيح',
];

/** What such a silence leaves out. Folded. */
export const untoldNouns: readonly string[] =
  'تفاصيل تفصيل دليل ادله اثباتات ايضاح ايضاحات توضيح توضيحات معلومات اسماء اسم اسباب سبب مزيد ارقام مصدر'.split(' ');

/** Contrasts that open a clause of the narrator, where it reports by itself. Folded. */
export const clauseContrasts: readonly string[] = 'فيما بينما كما حين لكن غير الا بيد بل'.split(' ');

/** Of these, which have أن behind them: "غير أن الوزير نفى". Folded. */
export const contrastsWithThat: readonly string[] = 'غير الا بيد بل'.split(' ');

/** Verbs that tell of silence where they are negated: "في حين لم يصدر أي تعليق". */
export const silentVerbs: readonly string[] = 'صدر علق رد عقب تسنى تبنى أعلن كشف أدلى ذكر حدد أوضح'.split(' ');

/** Verbs by which whoever speaks goes on speaking, comma or not ("… وأضاف أن"). */
export const goingOnVerbs: readonly string[] = 'أضاف أردف استطرد تابع بين'.split(' ');

/** What is the speaker's own behind such a phrase: "وفق قوله", "على حد وصفهم". Folded, without the pronoun. */
export const ownSayings: readonly string[] =
  'قول اقوال تعبير وصف زعم مزاعم راي كلام تصريح تصريحات روايه شهاده شهادات افاده بيان بيانات اعلان اعتقاد تقدير تاكيد ادعاء معلومات مصادر'.split(
    ' ',
  );

/** How and where it was said: folded words that stand between cue and content, and the medium that they tell. */
export const mediumWords: Readonly<
  Record<string, 'telegram' | 'x' | 'tv' | 'phone' | 'interview' | 'statement' | 'wire' | 'press-conference'>
> = {
  بيان: 'statement',
  بيانات: 'statement',
  بلاغ: 'statement',
  تليجرام: 'telegram',
  تلغرام: 'telegram',
  تيليغرام: 'telegram',
  تيلغرام: 'telegram',
  تلجرام: 'telegram',
  تليغرام: 'telegram',
  اكس: 'x',
  تويتر: 'x',
  تغريده: 'x',
  مقابله: 'interview',
  حوار: 'interview',
  لقاء: 'interview',
  هاتف: 'phone',
  هاتفي: 'phone',
  مؤتمر: 'press-conference',
  تلفزيون: 'tv',
  تلفزيوني: 'tv',
  متلفز: 'tv',
};
