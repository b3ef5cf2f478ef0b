import { fold } from '../../../text/index.ts';

/** Words in the names of those who fight, arrest and seize for a state or a group. */
const words = new Set(
  'جيش قوات قوه شرطه امن امنيه امني داخليه دفاع استخبارات استخباراتيه استخباريه مخابرات حرس عمليات جمارك درك كتائب كتيبه لواء الويه مقاومه بيشمركه مكافحه'.split(
    ' ',
  ),
);

/** Bodies of these words that neither fight nor arrest: councils, rescuers, and who looks into corruption. */
const unarmed = /مجلس الا?من|دفاع المدني|امن الغذائي|مكافحه الفساد|عمليات (?:ال)?(?:اسعاف|طوارئ|انسانيه)/;

/** Whether a name is that of an army, a police, a ministry that commands them, or a fighting group: "قيادة عمليات بغداد", "وزارة الداخلية". */
export const isForce = (name: string): boolean =>
  !unarmed.test(fold(name)) &&
  fold(name)
    .split(/\s+/)
    .some((word) => words.has(word.replace(/^[وبل]?(?:ال)?(?=.{2})/, '')) || words.has(word));
