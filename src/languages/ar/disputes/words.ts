import { fold } from '../../../text/index.ts';

const folded = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(fold));

/** Words for a statement itself: whoever denies one of these denies having said it. */
export const paperWords = folded(
  'بيان البيان بيانا بيانات البيانات تصريح التصريح تصريحات التصريحات تغريدة التغريدة رسالة الرسالة منشور المنشور تسجيل التسجيل حساب إصدار إصداره إصدارها مفبرك المفبرك مفبركة المفبركة ملفقة مزور مزورة منسوب المنسوب المنسوبة نسب',
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
  'كاذب كاذبة كذب ملفق ملفقة مفبرك مفبركة مزور مزورة مزيف مزيفة عار عارية باطل باطلة مغلوط مغلوطة خاطئة خاطئ مختلق مختلقة زائف زائفة',
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

/** Words that say of a paper that it is not whose it is said to be. */
export const forgedWords = folded('مزور مزورة مفبرك المفبرك مفبركة مزيف مزيفة ملفق ملفقة منتحل منتحلة يمت تمت');
