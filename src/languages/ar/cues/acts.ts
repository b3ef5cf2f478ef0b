import type { Act } from '../../../model/index.ts';

/**
 * Words of the content that make more of a plain report ("قال إن …"), as printed. `start`: among its first words; `clause`: before its first verb; `any`: anywhere in it.
 * The first row that fits decides.
 */
export const actWords: readonly {
  act: Act;
  where: 'start' | 'clause' | 'any';
  phrases: readonly string[];
  /** Only with one of these right behind it, alone or before a noun. */
  before?: readonly string[];
  /** Only in what a cue of this act has as its object, not in a clause. */
  objectOf?: Act;
  /** Only in what something is called: "وصف الرواية بأنها …". */
  label?: true;
}[] = [
  {
    act: 'claim-responsibility',
    where: 'start',
    phrases: ['مسؤوليته عن', 'مسؤوليتها عن', 'مسؤوليتهم عن', 'مسؤوليته', 'مسؤوليتها', 'مسؤوليتهم', 'نحن من نفذ'],
  },
  // "أكد أن المسؤولية عن الهجوم تقع على" blames others
  {
    act: 'claim-responsibility',
    where: 'start',
    phrases: ['المسؤولية عن', 'المسؤولية الكاملة عن'],
    objectOf: 'announce',
  },
  {
    act: 'demand',
    where: 'start',
    phrases: [
      'ضرورة',
      'وجوب',
      'حتمية',
      'أهمية حماية',
      'أهمية وقف',
      'على الجميع',
      'طلبنا من',
      'نطالب',
      'نطلب من',
      'ندعو',
      'نناشد',
    ],
  },
  {
    act: 'demand',
    where: 'clause',
    phrases: ['يجب', 'ينبغي', 'لا بد', 'يتعين'],
  },
  { act: 'demand', where: 'clause', phrases: ['مدعو', 'مدعوة', 'مدعوون'], before: ['إلى', 'ل'] },
  { act: 'demand', where: 'clause', phrases: ['مطالب', 'مطالبة', 'مطالبون'], before: ['ب'] },
  {
    act: 'deny',
    where: 'start',
    phrases: ['لا صحة', 'لا علاقة', 'لا هدنة', 'لا وجود', 'لا أساس', 'عدم صحة', 'عدم وجود أي', 'لا نية'],
  },
  {
    act: 'deny',
    where: 'start',
    phrases: [
      'كذب',
      'كذبة',
      'أكاذيب',
      'كاذبة',
      'كاذب',
      'افتراء',
      'افتراءات',
      'باطلة',
      'باطل',
      'خاطئة',
      'محض',
      'شائعات',
      'فبركة',
      'فبركات',
    ],
  },
  // "إن دعاية حماس تستهدف الجنود" denies nothing
  { act: 'deny', where: 'start', phrases: ['دعاية'], label: true },
  {
    act: 'deny',
    where: 'any',
    phrases: [
      'عارية عن الصحة',
      'عار عن الصحة',
      'لا أساس له',
      'لا أساس لها',
      'غير صحيح',
      'غير صحيحة',
      'غير دقيق',
      'غير دقيقة',
      'ملفقة',
      'ملفق',
      'مفبرك',
      'مفبركة',
      'المفبرك',
      'المعلومات خاطئة',
      'أنباء كاذبة',
      'لا صحة ل',
      'لا علاقة',
      // للواقع, without its ل
      'لا يمت الواقع',
      'لا تمت الواقع',
      'لا يمت إلى الواقع بصلة',
      'لا تمت إلى الواقع بصلة',
      'لا يمت الحقيقة',
      'لا تمت الحقيقة',
      'محض افتراء',
      'محض كذب',
      'محض أكاذيب',
      'مجرد شائعات',
      'مجرد أكاذيب',
      'عار تماما عن الصحة',
      'عارية تماما عن الصحة',
    ],
  },
  {
    act: 'reject',
    where: 'any',
    phrases: ['غير مقبول', 'غير مقبولة', 'مرفوض', 'مرفوضة', 'لن نقبل', 'لا يعلق على', 'لا يمكن القبول'],
  },
  {
    act: 'accuse',
    where: 'any',
    phrases: ['عمل إرهابي جبان', 'جريمة حرب', 'جريمة نكراء', 'جرائم حرب', 'عمل جبان', 'انتهاك صارخ'],
  },
  {
    act: 'threaten',
    where: 'any',
    phrases: [
      'لن يمر دون رد',
      'لن تمر دون رد',
      'لن يبقى دون رد',
      'رد قاس',
      'رد مزلزل',
      'سيدفع الثمن',
      'سيدفعون الثمن',
      'لن توقف',
      'لن تتوقف',
      'لن نرحم',
    ],
  },
  {
    act: 'predict',
    where: 'start',
    phrases: ['يتوقع أن', 'من المتوقع', 'من المرجح', 'يخشى أن'],
  },
  {
    act: 'predict',
    where: 'clause',
    phrases: ['بات قريبا', 'باتت قريبة', 'بات وشيكا', 'باتت وشيكة', 'بات بين قوسين'],
  },
];

/** What somebody or something is called in blame: "وصف الهجوم بأنه عمل إرهابي". Folded beginnings of words, without the article. */
export const blamingWords: readonly string[] =
  'ارهاب اجرام جريم جرم مجرم وحشي همجي بربري شنيع جبان غادر ظالم عدوان معتدي شرذم جهله ارهابيين استفزاز خيانه خائن مجزر اباده انتهاك خرق خروق فضيح تواطو متواطي مخالف'.split(
    ' ',
  );

/** Of what a warning foretells rather than threatens: nobody warns an enemy of a famine. */
export const foretoldHarms: readonly string[] = [
  'قد',
  'احتمال',
  'احتمالات',
  'احتمالية',
  'خطر',
  'مخاطر',
  'كارثة',
  'مجاعة',
  'انهيار',
  'أزمة',
  'تفشي',
  'نفاد',
  'تدهور',
];

/** Roles of people who watch rather than act: what they say will be is a prediction. */
export const analystRoles: readonly string[] = [
  'expert',
  'analyst',
  'researcher',
  'observer',
  'journalist',
  'correspondent',
  'professor',
  'writer',
  'source',
];

/** Verbs of force: who says that they will do it threatens, who says that they did it owns to it. */
export const forceVerbs: readonly string[] =
  'قصف ضرب رد استهدف هاجم دمر سحق انتقم عاقب قاتل أغرق اغتال أحرق غزا اجتاح'.split(' ');

/** Nouns without an ending that are somebody's own where a pronoun is fused to them: "بلادها", "فصائلهم". Folded. */
export const ownSides: readonly string[] =
  'بلاد شعب فصائل كتائب قوات حكومت حركت جماعت حزب تنظيم جيش مقاتلي رجال طائرات صواريخ سفن دول منظمت شركت هيئت وزارت ادارت قيادت'.split(
    ' ',
  );

/** What somebody does not hesitate to do who threatens, beside the verbs of force: "لن نتردد في استخدام القوة". Folded. */
export const forceNouns: readonly string[] = ['قوه', 'سلاح', 'اسلحه'];

/** What stands before أن where it opens no duty: "على الحدود نازحون بعد أن". Folded. */
export const timesBeforeThat: readonly string[] = 'بعد قبل منذ دون الي من حتي بمجرد'.split(' ');

/** What is on somebody's calendar: a source who tells of it foretells nothing. */
export const scheduledVerbs: readonly string[] =
  'وصل زار عقد التقى اجتمع توجه غادر عاد بحث ناقش شارك حضر ترأس استأنف'.split(' ');

/** Verbs of what comes of something. */
export const causingVerbs: readonly string[] =
  'أدى ساهم أسهم تسبب أفضى جلب شكل أثر انعكس عزز ساعد سمح زاد صب مهد جعل دفع قاد أضر خدم أضعف قوى'.split(' ');
