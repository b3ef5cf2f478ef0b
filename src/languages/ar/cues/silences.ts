import type { Act } from '../../../model/index.ts';

/**
 * What tells that nothing was said. `verbs`: lemmas; `negated`: with a negation right before; `objects`: folded words of which one stands in the
 * clause; `through`: prepositions behind which stands who would have spoken, where the verb's own subject does not say.
 */
export interface Silence {
  name: string;
  verbs: string;
  negated: boolean;
  objects: string;
  through: string;
  act: Act;
}

export const silences: readonly Silence[] = [
  {
    name: 'refused',
    verbs: 'رفض امتنع أحجم اعتذر تحفظ',
    negated: false,
    objects: 'تعليق تعقيب ادلاء رد اجابه خوض تصريح تاكيد نفي كشف افصاح',
    through: '',
    act: 'reject',
  },
  {
    name: 'unanswered',
    verbs: 'رد استجاب أجاب',
    negated: true,
    objects: 'طلب طلبات طلبا اسئله استفسار استفسارات اتصال اتصالات رسائل رساله سؤال تعليق',
    through: '',
    act: 'reject',
  },
  {
    name: 'without-comment',
    verbs: 'علق عقب',
    negated: true,
    objects: 'علي حول بشان',
    through: '',
    act: 'reject',
  },
  {
    name: 'nothing-issued',
    verbs: 'صدر أصدر ورد',
    negated: true,
    objects: 'تعليق تعقيب رد بيان توضيح تاكيد موقف',
    through: 'عن من',
    act: 'assert',
  },
  {
    name: 'unchecked',
    verbs: 'تسنى تمكن أمكن تيسر استطاع',
    negated: true,
    objects: 'تحقق تاكد تثبت حصول اتصال وصول',
    through: 'ل',
    act: 'assert',
  },
  {
    name: 'unchecked',
    verbs: 'تعذر',
    negated: false,
    objects: 'تحقق تاكد تثبت حصول اتصال وصول',
    through: 'ل علي',
    act: 'assert',
  },
  {
    name: 'unclaimed',
    verbs: 'تبنى أعلن ادعى',
    negated: true,
    objects: 'مسؤوليه مسؤوليتها مسؤوليته مسؤوليتهم هجوم هجمات عمليه تفجير قصف اغتيال مثل',
    through: '',
    act: 'claim-responsibility',
  },
  {
    name: 'not-told',
    verbs: 'أوضح حدد ذكر كشف بين أفصح سمى',
    negated: true,
    objects: 'هويه اسم اسماء تفاصيل سبب اسباب عدد جهه مكان موعد مصدر طبيعه مزيد قاعده ما',
    through: '',
    act: 'assert',
  },
];
