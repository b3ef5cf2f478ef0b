import { fold } from '../../../text/index.ts';

/** Adjectives behind a verbal noun with its article that is announced as it is: "التعبئة العامة", "الانسحاب الكامل". Folded, without the article. */
export const farBefore: ReadonlySet<string> = new Set(
  'عام عامه كامل كامله فوري فوريه جزئي جزئيه شامل شامله موقت موقته'.split(' '),
);

/** Words of how many there are. Folded. */
export const countWords: ReadonlySet<string> = new Set(
  'اكثر نحو زهاء قرابه عشرات مئات تسعه ثمانيه سبعه سته خمسه اربعه ثلاثه عشره احد اثني'.split(' '),
);

/** Whom a count can be of that reports. Folded, without the accusative's alef. */
export const countedHarmed: ReadonlySet<string> = new Set(
  'قتيل قتلي شهيد شهداء جريح جرحي جثه جثث جثمان ضحيه ضحاي مصاب مصابين نازح نازحين مفقود مفقودين اصابه اصابات'.split(
    ' ',
  ),
);

/** Verbs that only say how words were brought in, which stand behind ب as a verbal noun: "رد بالتحذير من", "اكتفى بالقول إن". */
export const bringingVerbs: ReadonlySet<string> = new Set(
  'رد ورد اكتفى علق عقب ختم اختتم مضى استهل برر استدرك أجاب'.split(' '),
);

/** What is renewed towards somebody: "مجددا العهد بأن", "مجددا استعداد بلاده". Folded. */
export const renewed: ReadonlySet<string> = new Set(
  'عهد استعداد التزام تاكيد دعم تاييد تمسك موقف رفض دعوه مطالبه ادانه حرص عزم تضامن استعداده استعدادها التزامه التزامها رفضه رفضها دعوته دعوتها'.split(
    ' ',
  ),
);

/** Words of when, how and by whom that open an aside between commas: "، عقب اجتماع ترأسه الرئيس،", "، ردا على سؤال،". Folded. */
export const asideOpeners: ReadonlySet<string> = new Set(
  'عقب بعد قبل خلال اثر غداه اثناء عبر لدي بحضور برئاسه علي في وفق بحسب حسب ردا تعليقا وفقا استنادا طبقا متحدثا مساء صباح ظهر فجر اليوم امس'.split(
    ' ',
  ),
);

/** Nouns behind ب that say how, why or to whom something is done ("بشكل فوري", "بصورة عاجلة", "بحق الأهالي") and open no content. Folded. */
export const nounsBehindBi: readonly string[] = ['شكل', 'صوره', 'نحو', 'طريقه', 'سبب', 'حق'];

/** In what something is condemned: "بأشد العبارات". Folded. */
export const terms: ReadonlySet<string> = new Set(['عبارات', 'كلمات', 'الفاظ', 'لهجه']);

/** What is claimed by a pronoun: "انفجار في السوق، وتبناه التنظيم". Folded, without the article. */
export const claimedAttacks: ReadonlySet<string> = new Set(
  'هجوم هجمات هجومين تفجير تفجيرات تفجيرين انفجار انفجارا انفجارات عمليه عمليات اغتيال قتل خطف اختطاف استهداف سياره قصف اطلاق كمين غاره مقتل'.split(
    ' ',
  ),
);

/** Nouns behind ب that say how much something is asked for: "طالب الناس بضرورة الانضواء". Folded. */
export const needs: ReadonlySet<string> = new Set(['ضروره', 'وجوب', 'سرعه', 'حتميه']);

/** What is aimed at somebody rather than told to do something: "وجه الاتهام لثلاثة بقتل", "وجه نيرانه نحو". Folded. */
export const aimedThings: ReadonlySet<string> = new Set(
  'اتهام اتهامات تهمه تهم نيران نار ضربه ضربات انتقاد انتقادات لوم'.split(' '),
);

/** Verbs of people harmed. */
export const harmVerbs: ReadonlySet<string> = new Set('قتل أصاب جرح استشهد توفى لقي قضى'.split(' '));
/** Those of them whose subject is who was harmed. */
export const dyingVerbs: ReadonlySet<string> = new Set('استشهد توفى لقي قضى'.split(' '));

/** By what somebody says something to all: "تبنى الهجوم عبر معرفاته". Folded, with or without whose it is. */
export const channels: ReadonlySet<string> = new Set(
  'معرفات معرفاته معرفاتها حساب حسابه حسابها حسابات حساباته حساباتها قناه قناته قناتها قنوات قنواته قنواتها صفحه صفحته صفحتها منصه منصته منصتها منصات منصاته منصاتها موقع موقعه موقعها وكاله اذاعه اذاعته تلفزيون تلغرام تيليغرام تويتر فيسبوك وسائل'.split(
    ' ',
  ),
);

/** Times of day that are spelled as verbs of two who did something: "قصف البلدة فجرا". Folded. */
export const timesSpeltAsVerbs: ReadonlySet<string> = new Set(['فجرا', 'ظهرا', 'عصرا']);

/** What was told, as the object of who confirms or denies it: "نفى صحة الخبر", "أكد الأنباء". Folded. */
export const toldThings: ReadonlySet<string> = new Set(
  'صحه خبر انباء معلومات مزاعم اتهامات ادعاءات تقارير شائعات روايه روايات وجود'.split(' '),
);

/** What "بهذه" calls the words before it: "بهذه الكلمات تصف". Folded, without article. */
export const wordsOfSpeech: ReadonlySet<string> = new Set('كلمات عبارات عباره كلمه جمله'.split(' '));

/** How somebody speaks to an outlet: "في تصريح لوكالة", "ردا على سؤال للقناة". Folded. */
export const talks: ReadonlySet<string> = new Set(
  'تصريح تصريحات حديث مقابله مكالمه اتصال حوار لقاء سؤال مداخله'.split(' '),
);

/** What is laid to somebody where an outlet passes their words on: "نسبت إليه قوله". Folded. */
export const saidNouns: ReadonlySet<string> = new Set('قول تاكيد تصريح'.split(' '));

/** Of them, those without whose they are: "أنكر في تصريحات صلة الجيش بما جرى". Folded. */
export const bareTies: ReadonlySet<string> = new Set(['صله', 'علاقه', 'ضلوع', 'تورط']);

/** Nouns for what ties somebody to a deed: "نفى صلته بالهجوم". Folded. */
export const tieNouns: ReadonlySet<string> = new Set(
  'صلة صلته صلتها صلتهم علاقة علاقته علاقتها علاقتهم أي أية وجود ضلوعه ضلوعها ضلوعهم ضلوع تورطه تورطها تورطهم تورط مسؤوليته مسؤوليتها مسؤوليتهم'
    .split(' ')
    .map(fold),
);

/** By which a paper comes out: "بيان نُشر على", "بيان صدر في". Lemmas. */
export const comingOut: ReadonlySet<string> = new Set(['نشر', 'بث', 'صدر', 'أصدر', 'أذاع', 'وزع', 'تداول']);

/** What somebody counts: "سجل التقرير مقتل 803". Folded. */
export const countedDeeds: ReadonlySet<string> = new Set('مقتل اصابه وفاه استشهاد سقوط اعتقال اختطاف'.split(' '));

/** What is passed round of something that happened: "تناقلت صفحات أنباء عن". Folded. */
export const wordOfThings: ReadonlySet<string> = new Set('خبر نبا انباء اخبار معلومات تقارير شائعات اشاعات'.split(' '));

/** What is condemned, denied or claimed by its name alone: "أدان السفير الحادث". Folded, without article. */
export const condemned: ReadonlySet<string> = new Set(
  'حادث حادثه مجزره مجازر جريمه جرائم اعتداء اعتداءات عدوان انتهاك انتهاكات تصريحات اتهامات ادعاءات مزاعم شائعات'.split(
    ' ',
  ),
);

/** In what somebody is heard or seen to say something: "تبنى العملية في تسجيل". Folded. */
export const recordings: ReadonlySet<string> = new Set(
  'تسجيل تسجيلات شريط فيديو مقطع رساله كلمه خطاب منشور تدوينه تغريده'.split(' '),
);

/** What somebody is made to bear: "حمل المجتمع الدولي وزر الصمت". Folded, without article. */
export const blame: ReadonlySet<string> = new Set(['مسؤوليه', 'وزر', 'تبعه', 'تبعات', 'مغبه']);

/** What says how many were harmed: "رفعت الوزارة الحصيلة إلى". Folded, without article. */
export const tollNouns: ReadonlySet<string> = new Set(['حصيله', 'عدد', 'عداد', 'محصله']);

/** Sides of a quarrel that are not named: "تبادل الطرفان الاتهامات". Folded, without article. */
export const bareSides: ReadonlySet<string> = new Set(
  'طرفان طرفين جانبان جانبين فريقان فريقين بلدان بلدين دولتان دولتين خصمان خصمين اطراف'.split(' '),
);
