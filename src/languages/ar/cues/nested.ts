import { fold } from '../../../text/index.ts';

/** Verbs of what somebody put about, behind "ما": "ما أوردته وسائل إعلام عن". Lemmas. */
export const nestedVerbs: ReadonlySet<string> = new Set(
  'أورد نشر روج تداول ذكر نقل أشاع ساق بث ردد أثار كتب زعم ادعى قال أعلن كشف تناقل أذاع سرب أفاد'.split(' '),
);

/** Verbs of whoever others told it: "تلقى تحذيرا من مسؤولين بأن". Lemmas. */
export const receivingVerbs: ReadonlySet<string> = new Set('تلقى تسلم استلم'.split(' '));

/** Prepositions of what it is about. Folded. */
export const topicPrepositions: ReadonlySet<string> = new Set('عن حول بشأن بخصوص حيال'.split(' ').map(fold));
