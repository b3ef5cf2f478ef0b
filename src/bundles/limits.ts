import type { Reason } from '../model/index.ts';

/** What no bundle can prove by itself, said wherever one is made or checked. */
export const unproven: readonly Reason[] = [
  {
    en: 'That the site sent these bytes to everybody: the answer was received by one machine, and another reader may have been sent another page.',
    ar: 'أن الموقع أرسل هذه البايتات إلى الجميع: فقد استلمها جهاز واحد، وقد يكون قارئ آخر تلقى صفحة أخرى.',
  },
  {
    en: 'That whoever made the bundle is honest: a capture can be invented. It shows that nothing changed since it was written down, not that it was received.',
    ar: 'أن صاحب الحزمة صادق: فقد تُختلق النسخة. إنها تُظهر أن شيئاً لم يتغير منذ تدوينها، لا أنها وردت حقاً.',
  },
  {
    en: 'When it was received: times are the word of the machine that wrote them. A capture is no younger than the moment at which somebody else got the number of its seal.',
    ar: 'متى وردت: فالأوقات قول الجهاز الذي دوّنها. والنسخة ليست أحدث من لحظة حصول غيره على رقم ختمها.',
  },
  {
    en: 'That the whole bundle is the one that was made: whoever changes all of it can write all hashes anew. Compare its number with the one that you were given apart from it.',
    ar: 'أن الحزمة كلها هي التي صُنعت: فمن يغيّرها كلها يستطيع كتابة كل البصمات من جديد. قارن رقمها بالرقم الذي سُلّم إليك منفصلاً عنها.',
  },
  {
    en: 'That nothing was left out: it holds what the ledger had on its subject, not all that was published.',
    ar: 'أن شيئاً لم يُترك: فهي تضم ما كان في السجل عن موضوعها، لا كل ما نُشر.',
  },
  {
    en: 'That what was reported is true: Isnad measures reporting, not truth.',
    ar: 'أن ما رُوي صحيح: فإسناد يقيس الرواية لا الحقيقة.',
  },
];
