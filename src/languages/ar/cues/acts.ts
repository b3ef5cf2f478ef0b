import type { Act } from '../../../model/index.ts';

/**
 * Words of the content that make more of a plain report ("قال إن …"), as printed. `start`: among its first words; `any`: anywhere in it.
 * The first row that fits decides.
 */
export const actWords: readonly { act: Act; where: 'start' | 'any'; phrases: readonly string[] }[] = [
  {
    act: 'claim-responsibility',
    where: 'start',
    phrases: ['مسؤوليته عن', 'مسؤوليتها عن', 'مسؤوليتهم عن', 'مسؤوليته', 'مسؤوليتها', 'مسؤوليتهم'],
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
      'يجب',
      'ينبغي',
      'على الجميع',
      'لا بد',
      'طلبنا من',
      'نطالب',
      'نطلب من',
      'ندعو',
      'نناشد',
    ],
  },
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
    ],
  },
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
    ],
  },
];

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
