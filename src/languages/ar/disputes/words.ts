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
