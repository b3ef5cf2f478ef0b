import type { Act } from '../../../model/index.ts';

export { type CueVerb, cueVerbs } from './verbs.ts';

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

/** Papers that something comes in, besides those that names know: "جاء في نشرة المركز أن". Folded. */
export const otherPapers: readonly string[] =
  'نشره منطوق حيثيات لائحه محضر مقال نص برقيه خطاب كلمه افاده شهاده استطلاع كتاب'.split(' ');

/** Verbs that can tell how something came about: "روى كيف نقلت إليه الجثث". */
export const tellingHowVerbs: readonly string[] = ['روى', 'حكى', 'شرح', 'أوضح', 'بين', 'وصف', 'كشف', 'استذكر'];

/** "نقل X عن Y": who passes on, and from whom. */
export const relayVerbs: readonly string[] = ['نقل', 'نسب', 'عزا', 'اقتبس'];

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
  'مستندا',
  'مستنده',
  'مستحضرا',
  'مستحضره',
  'رابطا',
  'رابطه',
  'ناسبا',
  'ناسبه',
  'مبررا',
  'مبرره',
  'سائلا',
  'من غير ان',
  'ليرتفع',
  'لترتفع',
  'ليصل عدد',
  'لتصل حصيله',
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
  'امر الذي',
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
  'تفاصيل تفصيل دليل ادله اثباتات ايضاح ايضاحات توضيح توضيحات معلومات اسماء اسم اسباب سبب مزيد ارقام مصدر تاريخ موعد مكان هويه جنسيه'.split(
    ' ',
  );

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
