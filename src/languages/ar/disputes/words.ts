import { fold } from '../../../text/index.ts';

const folded = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(fold));

/** Words for a statement itself: whoever denies one of these denies having said it. */
export const paperWords = folded(
  'بيان البيان بيانا بيانات البيانات تصريح التصريح تصريحات التصريحات تغريدة التغريدة رسالة الرسالة منشور المنشور تسجيل التسجيل حساب إصدار إصداره إصدارها مفبرك المفبرك مفبركة المفبركة ملفقة مزور مزورة منسوب المنسوب المنسوبة نسب أدلى أدلت',
);

/** Words that say only that something was told: a denial of these denies whatever was told before it. */
export const hearsayWords = folded(
  'المعلومات معلومات الأنباء أنباء أخبار الأخبار التقارير تقارير الشائعات شائعات المزاعم مزاعم الادعاءات ادعاءات الاتهامات الحديث ذلك صحة يتداول تداوله أشيع تردد',
);

/** Words too common to say that two statements speak of one thing. */
export const commonWords = folded(
  'في من على إلى عن أن إن ما لا لم لن هذا هذه ذلك تلك الذي التي كان كانت قد مع بعد قبل أي كل بين أو ثم حتى عند منذ خلال ضد بأن أنه أنها إنه إنها وقد هو هي هم غير عدم تم يتم الى',
);

/** Words that call what was said false: "عارية عن الصحة", "كذب مفضوح", "ملفقة". */
export const falseWords = folded(
  'كاذب كاذبة كذب ملفق ملفقة مفبرك مفبركة مزور مزورة مزيف مزيفة عار عارية باطل باطلة مغلوط مغلوطة خاطئة خاطئ مختلق مختلقة زائف زائفة كذبة أكاذيب مفبركات فبركات افتراء افتراءات',
);

/** "لا أساس لها من الصحة", "لا يمت إلى الواقع بصلة": what a claim is said to be without. */
export const groundWords = folded(
  'أساس أساسا صحة واقع الواقع حقيقة الحقيقة صلة بصلة يمت تمت محض مجرد كلام مفضوح صحيح صحيحة دقيق دقيقة',
);

/** What one who denies a deed has no part in. */
export const ownPartWords = folded(
  'مسؤولية مسؤوليته مسؤوليتها مسؤوليتهم صلة صلته صلتها علاقة علاقته علاقتها ضلوع ضلوعه ضلوعها تورط تورطه تورطها',
);

/** What is rejected as a claim is denied: "رفض الاتهامات", "سخر من ادعاءات الحوثيين". */
export const claimWords = folded(
  'الاتهامات اتهامات الاتهام اتهام اتهامه المزاعم مزاعم الادعاءات ادعاءات الادعاء ادعاء الرواية رواية روايات الروايات الشائعات شائعات الافتراءات افتراءات',
);

/** What others said, where somebody turns it down: "رفض تلك المعلومات". */
export const reportedWords = folded('معلومات المعلومات أنباء الأنباء تقارير التقارير تصريحات التصريحات');

/** What opens words about what was said: "هذه التصريحات", "ما يذكره زعيمهم", "الاتهام". */
export const claimOpens =
  /^[«"“]?[وف]?(?:(?:هذه|هذا|تلك)\s+(?:ال)(?:تصريحات|اتهامات|اتهام|مزاعم|ادعاءات|ادعاء|رواية|روايات|كلام|أنباء|معلومات|تقارير|أخبار|شائعات)|ما\s+(?:يقول|تقول|يذكر|تذكر|قال|ذكر|زعم|[يت]زعم|[يت]دعي|[يت]روج|ورد|[أا]ورد|نشر|[يت]نشر|جاء|[يت]ردد|[يت]داول|تداول|تناقل)\S*|(?:ال)(?:اتهامات|اتهام|مزاعم|ادعاءات|ادعاء|شائعات))(?!\p{L})/u;

/** "ما تردد عن", "ما أورده الإعلام", "الأنباء التي تحدثت عن": what is denied is what was told, not what somebody just said. */
export const hearsayOpens =
  /^(?:صحة\s+)?(?:ما\s+(?:[يت]?تردد|[أا]ورد|روج|[يت]روج|تداول|[يت]تداول|نشر|[يت]نشر|[أا]شيع|[يت]شاع|قيل|تناقل|[يت]تناقل|بث|ذكر)[تهاو]*|(?:ال)?(?:[أا]نباء|شائعات|تقارير|معلومات|أخبار|اخبار)(?=\s)|(?:ال)?(?:بيان|تصريح|تصريحات|تسجيل|رسالة)\s+(?:ال)?منسوب[ةه]?)(?!\p{L})/u;

/** What says that somebody else told it: "ما تردد عن", "معلومات تزعم أن", "الحديث عن". */
export const hearsayBefore =
  /(?<!\p{L})(?:ما\s+(?:تم\s+|يتم\s+|قد\s+)?\S*(?:ردد|ورد|روّ?ج|داول|نشر|شيع|شاع|قيل|ناقل|نقل|بث|ذكر|زعم|دعي|ساق|نُ?سب)[تهاو]*|[وب]?(?:ال)?(?:[أا]نباء|شائعات|تقارير|معلومات|أخبار|اتهام|اتهامات|مزاعم|ادعاء|ادعاءات|حديث|افتراءات))(?!\p{L})/u;

/** "نفت هذه الأنباء", "نفى الاتهامات": a denial told without what was said. Behind its word. */
export const deniesTold =
  /^[^.؟!\n،]{0,75}?(?<!\p{L})(?:(?:هذه|تلك|هذا)\s+)?(?:ال)(?:[أا]نباء|اتهامات|اتهام|مزاعم|ادعاءات|رواية|تقارير|معلومات)(?!\p{L})(?!(?:\s+[^\s.؟!،]+){0,2}?\s+(?:عن|بشأن|حول|بخصوص|التي|الذي|ب[أا]ن\p{L}*)(?!\p{L}))/u;

/** Before what is counted or meant: "عدد من الصحافيين", "جميع المعتقلين". Folded stems. */
export const amountWords = folded('عدد عددا أعداد بعض جميع كافة عشرات مئات آلاف أكثر أقل أحد إحدى مجموعة');
/** What is told behind one of these only says when: "بعد مقتل قائدها". Folded stems. */
export const whenWords = folded('بعد عقب إثر منذ قبل غداة خلال أثناء عندما حين');
/** What opens a clause that tells of something named, and not what is claimed. Folded stems. */
export const relativeWords = folded('الذي التي الذين اللذين اللتين اللواتي');

/** Craft in the air, and what becomes of one that nobody shot down: "تحطمت", "هبوطا اضطراريا". Folded stems; lemmas. */
export const aircraftWords = folded(
  'طائرة الطائرة طائرات طائرتين مروحية المروحية مروحيات مقاتلة المقاتلة قاذفة القاذفة مسيرة المسيرة هليكوبتر',
);
export const shotDown: ReadonlySet<string> = new Set(['أسقط']);
export const crashed: ReadonlySet<string> = new Set(['سقط', 'تحطم', 'هوى', 'هبط']);
export const crashNouns = folded('سقوط تحطم هبوط هبوطا');
/** On which a craft of one's own was when it fell: "سقطت أثناء مهمة اعتيادية". Folded stems without article. */
export const errandWords = folded('مهمة طلعة');
/** Besides what was told before. Folded stems. */
export const otherWords = folded('آخر أخرى آخرين آخرون آخران ثانية');
/** Beside the name of a land: what of a land stands for it. Folded stems without article. */
export const landWords = folded(
  'أراضي أراض حدود أجواء مياه سواحل منطقة مدينة بلدة قرية إقليم ولاية مواقع قوات جيش جنود طائرات طائرة طيران دفاعات مدفعية صواريخ سفن سفينة',
);

/** What a denial may speak of without a word of its own: "نفى هذه الاتهامات", "نفت صحة ذلك". */
export const bareClaimWords = folded(
  'الاتهامات اتهامات الاتهام اتهام المزاعم مزاعم الادعاءات ادعاءات الأنباء أنباء المعلومات معلومات التقارير تقارير الرواية رواية الروايات الشائعات شائعات الأخبار أخبار صحة جملة وتفصيلا قطعا قاطعا نفيا الخبر خبر هذه هذا ذلك',
);
export const remarkWords = folded('ذلك هذا هذه');

/** What brings in the other side. Not folded: looked for in the text as it stands. */
export const contrastWords: readonly string[] = [
  'إلا أن',
  'الا أن',
  'الا ان',
  'لكن',
  'غير أن',
  'بيد أن',
  'فيما',
  'بينما',
  'في حين',
];

export const negationWords = folded('لم لن لا ليس ليست ما غير عدم');

/** Behind ما, where it opens a number or says what somebody did, and denies nothing. */
export const boundWords = folded('بين لا يقرب يقارب يزيد');

/** Words that say of a paper that it is not whose it is said to be. */
export const forgedWords = folded('مزور مزورة مفبرك المفبرك مفبركة مزيف مزيفة ملفق ملفقة منتحل منتحلة يمت تمت');

/** What a claimed deed is called when it is taken up. Folded. */
export const deedWords = folded(
  'الهجوم هجوم العملية عملية الضربة القصف الاستهداف استهداف التفجير الحادث الحادثة الاغتيال',
);

/** Behind or before a number: it counts some of those counted already. */
export const partWords = folded('بينهم بينهما بينها منهم منها ضمنهم');

/** "استقبل المستشفى 11 جثة": so many died. */
export const corpseWords = folded('جثة جثث جثمانا جثامين');

/** Before a number: it is not exact. */
export const aboutWords = folded('نحو حوالي حوالى قرابة زهاء');

/** What became of those named before: "خمسة أشخاص قتلوا". The dual is often read as a noun. */
export const harmedVerbs: ReadonlyMap<string, 'killed' | 'wounded'> = new Map([
  ...[...folded('قتلوا قتلا استشهدوا لقوا سقطوا قضوا')].map((word) => [word, 'killed'] as const),
  ...[...folded('أصيبوا أصيبا جرحوا جرحا')].map((word) => [word, 'wounded'] as const),
]);

/** What says that one who counts gives no last word, or that a toll rose: "حصيلة أولية", "ارتفع عدد القتلى". */
export const provisional =
  /(?<!\p{L})(?:(?:ال)?[أا]ولي[ةه]?|(?:حصيلة|إحصاء|تقدير|وقت|تقرير)\s+(?:\S+\s+)?(?:سابق|لاحق|جديد)[ةه]?|[وف]?(?:ت|ي)?رتفعت?|[وف]?ارتفعت?|ارتفاع)(?!\p{L})/u;

/** What says that a toll rose. */
export const rising = /(?<!\p{L})(?:[وف]?(?:ت|ي)?رتفعت?|[وف]?ارتفعت?|ارتفاع)(?!\p{L})/u;

export const attackerWords = folded('انتحاري انتحارية الانتحاري منفذ المنفذ مهاجم مهاجما المهاجم المهاجمون مهاجمين');

/** What says that a speaker does not know, or leaves it open: no other account. Looked for in the text as it stands. */
export const unknownWords: readonly string[] = [
  'لم يتمكن',
  'لم تتمكن',
  'لم يستطع',
  'لم يتضح',
  'لم تتضح',
  'لم يعرف',
  'لم تعرف',
  'ليس واضحا',
  'ليس من الواضح',
  'من غير الواضح',
  'لم يحدد',
  'لم تحدد',
  'لم يذكر',
  'لم تذكر',
  'لم يقدم',
  'لم تقدم',
  'لم يكشف',
  'لم تكشف',
  'لم يوضح',
  'لم توضح',
  'لم يدل',
  'لم تدل',
  'لم يؤكد',
  'لم تؤكد',
  'لا يعلم',
  'لا تعلم',
  'لا يمكن',
  'لا توجد معلومات',
  'ليست لديه معلومات',
  'ليس لديه',
  'ليس لديها',
];

/** Verbs that say too little of what was done: that two use one of them says nothing. Lemmas. */
export const plainVerbs: ReadonlySet<string> = new Set(
  'كان تم قام قال أكد أعلن ذكر أمكن تمكن علم عرف جرى حصل بلغ وجد أدى أصبح شهد حدث أضاف'.split(' '),
);

/** Fighting, by lemma or folded stem. */
export const fighting: ReadonlySet<string> = new Set([
  ...'اشتبك قاتل اقتتل قصف أطلق واجه هاجم حاصر'.split(' '),
  ...folded('اشتباكات معارك معركة قتال مواجهات قصف هجمات هدنة غارات حصار'),
]);

/** What ends, and what goes on. Lemmas and folded stems. */
export const halting: ReadonlySet<string> = new Set('توقف انتهى هدأ انحسر'.split(' '));
export const goingOn: ReadonlySet<string> = new Set([
  ...'استمر تواصل تجدد احتدم'.split(' '),
  ...folded('يزال تزال مستمر مستمرة مستمرا متواصل متواصلة متواصلا'),
]);

/** Trades of people who bear no arms: "القتلى مزارعون". */
export const unarmedTrades = folded(
  'راعيين راعيان مزارع مزارعون مزارعين فلاحون فلاحين رعاة مصلون مصلين تلاميذ تلميذا طلاب طلبة طالبا صيادون صيادين قرويون قرويين نازحون نازحين نازحا لاجئون لاجئين لاجئا مسافرون مسافرين ركاب متسوقون متسوقين',
);

/** Doing, of a deed that is told by its noun: "خلية نفذت الهجوم", "يقف وراء التفجير". Lemmas. */
export const carryingOut: ReadonlySet<string> = new Set('نفذ شن ارتكب دبر خطط وقف'.split(' '));

/** What joins two sides against each other; فيما and بينما only lay them side by side. */
export const strongContrasts: readonly string[] = [
  'إلا أن',
  'الا أن',
  'الا ان',
  'إلا ان',
  'لكن',
  'غير أن',
  'غير ان',
  'بيد أن',
];

/** "تضاربت الروايات", "اختلفت المصادر في", "تباين في الأنباء": that accounts differ, told by the document itself. */
const differs = `(?:تضارب|تباين|تناقض|اختلف|اختلاف|تتضارب|تتباين)ت?`;
/** What every text has in which accounts are said to differ. */
export const ofDiffering = /تضارب|تباين|تناقض|اختلف|اختلاف/;
const accounts = `(?:ال)?(?:روايات|رواية|أنباء|انباء|معلومات|تصريحات|شهادات|إفادات|افادات|أقوال|اقوال|حصائل|تقارير|تقديرات|إحصاءات|احصاءات|أرقام|ارقام)`;
export const differing = new RegExp(
  String.raw`(?<!(?:لا|عدم|دون|نفى|نفت|ينفي|تنفي)(?:\s+\S+){0,3}?\s+)(?<!\p{L})[وف]?${differs}(?:\s+(?:في|بين|حول))?\s+(?:${accounts}|(?:ال)?مصادر)|${accounts}(?:\s+\S+){0,2}?\s+${differs}(?!\p{L})`,
  'gu',
);

/** How something was done, by its means: two of other groups are two accounts of one thing. Folded stems. */
export const means: readonly ReadonlySet<string>[] = [
  'انتحاري انتحارية حزام حزامه حزاما حزامين أحزمة',
  'عبوة عبوات لغم ألغام لغما',
  'قذيفة قذائف هاون مورتر صاروخ صواريخ صاروخين',
  'غارة غارات طائرة طائرات طائرتين',
  'رصاص رصاصة رصاصات طلقات',
  'عطل خلل عرضي ماس تسرب',
].map(folded);

/** Who did something, by sex where the two are told apart: "نفذته فتاة", "القاها رجل". */
export const womanWords = folded('فتاة الفتاة امرأة المرأة سيدة انتحارية الانتحارية شابة طفلة مراهقة');
export const manWords = folded('رجل الرجل رجلا شاب الشاب شابا فتى مراهق');

/** What a perpetrator does. Lemmas. */
export const deeds: ReadonlySet<string> = new Set(['فجر', 'نفذ', 'ألقى', 'هاجم', 'أطلق', 'طعن', 'قام', 'دهس', 'زرع']);

export const unarmedWords = folded('مدني مدنيا مدنيين مدنيون مدنية المدنيين المدنيون أطفال الأطفال أطفالا نساء النساء');

/** What becomes of people in any happening. */
export const harmWords = folded(
  'قتل قتلت قتلوا مقتل قتلى قتيل قتيلا سقوط سقط أصيب أصيبوا أصابت إصابة إصابات جرح جرحوا جرحى جريح جريحا ضحايا ضحية استشهد استشهدوا شهداء شهيد شهيدا وفاة خسائر',
);

/** People of one kind under several words: whom one counts as prisoners another counts as those set free. Folded stems. */
export const countedGroups: readonly ReadonlySet<string>[] = [
  'محتجز محتجزين محتجزون أسير أسرى معتقل معتقلين معتقلون سجين سجناء رهينة رهائن موقوف موقوفين موقوفون مفرج محرر محررين مختطف مختطفين مخطوفين',
  'بحار بحارة ملاح ملاحين طاقم',
  'نازح نازحين نازحون لاجئ لاجئين لاجئون مهاجر مهاجرين مهاجرون',
  'راكب ركاب مسافر مسافرين مسافرون',
].map(folded);

/** "الخبر", "ما بثته": one's own report, where its teller speaks of it. Looked for in the text as it stands. */
export const ownReports =
  /(?<!\p{L})(?:ال)?(?:خبر|خبرها|خبره|تقرير|تقريرها|تقريره|معلومات|نبأ|نبأها|رواية|روايتها|منشور)(?!\p{L})|(?<!\p{L})ما\s+(?:نشر|بث|أورد|ذكر|أذاع)(?:ت|ته|تها|ه|ناه)?(?!\p{L})/u;
export const falsehood =
  /(?<!\p{L})(?:(?:لم\s+[يت]كن|ليس|ليست|غير)\s+(?:صحيح|دقيق|مؤكد)|عار(?:ية?)?\s+عن|خاطئ|مغلوط|مفبرك|كاذب|مضلل|لا\s+أساس)/u;
/** Words for taking something back, whole and folded; inventories of verbs need not have them. */
export const withdrawing = /^[وف]?(?:[تي]?(?:سحب|حذف|صحح|تراجع)|[اتي]عتذر)(?:ت|وا)?$|^[وف]?(?:ال)?معتذر[ها]?$/u;
/** What such a report is called, without article. */
export const reportWords = folded('خبر تقرير نبأ رواية منشور بيان معلومات تغريدة مادة ما');
/** Whoever does this need not say of what: "اعتذرت الصحيفة، موضحة أن ما نشرته خاطئ". */
export const apologising = /عتذر/u;
/** These name what they take back behind عن. */
export const overReports = /عتذر|تراجع/u;

/** A part of any of the words that begin `againstAccount`. */
export const ofOpposing = /تعارض|تناقض|ختلف|تنافى|ناقض|خالف|دحض|نافي|خلاف|عكس/;
/** "وهو ما يتعارض مع رواية", "خلافا لما قاله": what sets the words before it against somebody's account. */
export const againstAccount =
  /(?<!\p{L})(?:[وف]?[يت](?:تعارض|تناقض|ختلف|تنافى)\s+(?:تماما\s+)?(?:مع|عن)|[وف]?[يت](?:ناقض|خالف|دحض|نافي)|خلاف[اًا]*\s+ل|على\s+(?:عكس|خلاف)|مناقض[ةاًا]*\s+ل)\s*(?:رواي[ةا]ت?|تصريحات|إعلان|بيان|تأكيدات?|ما\s+(?:قال|أعلن|ذكر|أورد|أكد|زعم)(?:ت|ته|ه|وه)?)\s+/gu;

/** "الفارق بين حصيلتنا والحصيلة الرسمية", "تضارب في أعداد القتلى": the text says that two counts of the dead differ, whichever rose. */
export const ofGap =
  /(?<!\p{L})(?:[وف]?(?:ال)?(?:فارق|فرق|تفاوت|تباين|تضارب|اختلاف)\s+(?:بين|في)\s+(?:(?:أعداد|عدد|أرقام|إحصاءات)\s+)?(?:ال)?(?:حصيلت|حصائل|حصيل[ةه]|قتلى|ضحايا)|[وف]?(?:تفاوت|تباين|تضارب|اختلف)ت?\s+(?:(?:أعداد|عدد|أرقام|إحصاءات|تقديرات)\s+)?(?:ال)?(?:حصائل|حصيل[ةه]|قتلى|ضحايا)|(?:تباين|اختلاف|تفاوت)ها\s+(?:مع|عن)\s+حصيل)/gu;

/** What somebody counts a part of: "الدفعة الثانية تضم 12 أسيرا فقط". Folded stems without article. */
export const partNouns = folded('دفعة مرحلة مجموعة فوج وجبة قافلة سفينة زورق مركب قارب حافلة طائرة مخيم');

/** What brings in the other side at the head of a sentence. Looked for in the text as it stands. */
export const otherSideWords: readonly string[] = ['في المقابل', 'بالمقابل'];

/** What says no more than that there is a count: "قدرت العدد بمئتين". Folded stems without article. */
export const countingWords = folded('عدد عددهم حصيلة حصيلتهم إجمالي إجمالا فقط بلغ يبلغ بلغت');
/** "نفى أن يتجاوز عدد القتلى". */
export const exceeding = /^(?:[يت]تجاوز|[يت]زيد|[يت]فوق|[يت]كون)\S*\s+(?:(?:قد\s+)?تجاوز\s+)?(?:ال)?(?:عدد|حصيلة)/u;
/** Who is counted as one of those who attacked. */
export const attacking = /إرهابي|ارهابي|مسلح|مهاجم|متشدد|متطرف|متمرد|انتحاري|داعش|مليشي|ميليشي/u;
/** Who takes in the dead and wounded, and how it is told. Folded. */
export const hospitalWords = folded('مستشفى المستشفى مستشفيات المستشفيات مشفى المشفى مشرحة المشرحة');
export const takingIn = folded('استقبل استقبلت تسلم تسلمت استقبلنا وصل وصلت وصلته وصلتها');

/** The cue of whoever answers an accusation: "في حين ردت القوات بأن". */
export const answeringCue = /^[وف]?(?:رد|ردت|[أا]جاب|[أا]جابت)$/u;
/** The cue of a claim that the narrator does not vouch for: "زعم", "ادعى", "تدعي"; not "دعت", which calls for something. */
export const claimingCue = /زعم|^[وف]?[اإ]د[ّ]?ع(?:ى|ت|وا)$|^[وف]?[يت]د[ّ]?عي$/u;

/** What a count of those spoken of before is of: "عدد القتلى", "الحصيلة". Folded stems without article. */
export const knownWords = folded('قتلى ضحايا حصيلة عدد جرحى مصابين مصابون');

/** What brings in another voice. Looked for in the text as it stands. */
export const otherVoiceWords: readonly string[] = [
  ...otherSideWords,
  'من جهته',
  'من جهتها',
  'من جانبه',
  'من جانبها',
  'من ناحيته',
  'من ناحيتها',
  'على العكس',
  'أما ',
];

/** People under arms, as those who struck them call them. Folded. */
export const armedWords = folded(
  'عنصر عنصرا عنصران عنصرين عناصر مخرب مخربا مخربان مخربين إرهابي إرهابيا إرهابيان إرهابيين إرهابيون مسلح مسلحا مسلحان مسلحين مسلحون مقاتل مقاتلا مقاتلان مقاتلين مقاتلون قيادي قياديا قياديين متطرف متطرفا متطرفين متشدد متشددا متشددين',
);
/** People without arms, beside those who are called so by their trade. Folded. */
export const unarmedPeople = folded(
  'مدنيان أم والدة طفل طفلا طفلة طفلان طفلين طفليها أطفالها شقيقان شقيقين عائلة أسرة راع راعيا لراع مزارعا مزارعان صياد صيادا صيادين صيادان تاجر تاجرا تاجران تجارة طالب طالبان سائق سائقا عمال',
);
/** Those who were hit, as somebody who speaks of them again calls them. Folded. */
export const knownPeople = folded(
  'القتلى القتيل القتيلين القتيلان الضحايا الضحية الجثة الجثث المستهدف المستهدفين المستهدفان المستهدفون الشهداء الشهيد الشهيدين',
);

/** "تبادل الطرفان الاتهامات", "وسط اتهامات متبادلة": the text says that two sides lay something to each other. */
export const tradingBlame =
  /(?<!\p{L})[وف]?(?:[يت]?تبادل(?:ت|ا|ان|وا|ون)?|تبادل)\s+(?:[^\s.؟!]+\s+){0,5}?ل?(?:ال)?(?:اتهام|لوم|مسؤولي)\p{L}*|اتهامات?\s+متبادل[ةه]/gu;
/** What says that the text goes on to something else. */
export const otherMatter = /(?<!\p{L})وفي\s+(?:تطور|سياق|شأن|موضوع|ملف|سياق|حادث|هجوم)/u;

/** What is struck as a thing of war. Looked for in the text as it stands. */
export const armedSites =
  /(?<!\p{L})(?:ال)?(?:(?:مقر|مقار|مركز|موقع|مواقع|هدف|أهداف|قاعدة|منش[آا]ت)[اً]*\s+(?:ال)?(?:\p{L}+\s+)?(?:عسكري|قياد|داعش|لداعش|لحماس|لحزب|للموساد|الموساد|للمسلحين|إرهابي)|ثكن|(?:مخزن|مخازن|مستودع|مستودعات)[اً]*\s+(?:لل|ال|لتخزين\s+ال)?(?:أسلحة|سلاح|ذخيرة|ذخائر|صواريخ)|آليات|[آا]ليتين|دبابات|زوارق)/u;
/** Where people live, heal, learn, trade and pray. Folded. */
export const unarmedSites = folded(
  'مدرسة مستشفى مستوصف مستوصفا عيادة منزل منزلا منازل بيت بيوت خيمة خيام سكني سكنية سوق سوقا مسجد كنيسة مأوى',
);
