import type { Arc } from '../analysis.ts';
import { isArticled } from './affixes.ts';

/** What is told from others of its kind by a number. Folded, without article. */
const numbered = new Set('فرقه لواء كتيبه فوج فيلق سريه وحده مجموعه قطاع منطقه قناه ماده قرار طريق محور'.split(' '));

/** "الفرقة 22", "اللواء 55 مدرع": digits right behind a noun with its article say which one it is, unless they count the noun behind them. */
export function isOrdinal(arcs: readonly Arc[], i: number): boolean {
  const [noun, number, next] = [arcs[i - 1], arcs[i], arcs[i + 1]];
  if (number?.kind !== 'number' || !/^\d+$/.test(number.stem) || noun === undefined || !isArticled(noun)) return false;
  if (!numbered.has(noun.stem.replace(/^ال/, ''))) return false;
  return next === undefined || next.kind === 'mark' || next.kind === 'particle' || isArticled(next);
}

/** "شرطيين اثنين", "جندي واحد", "الجنود الأربعة", "أطفالها الثلاثة": a number behind its noun. */
export const countsBefore = (arcs: readonly Arc[], i: number, head: Arc): boolean =>
  (isArticled(arcs[i] as Arc) && (isArticled(head) || head.enclitic !== null)) ||
  (/^اثن(?:ين|ان)$|^اثنت(?:ين|ان)$|^واحده?$/.test((arcs[i] as Arc).stem) && !isPartitive(arcs[i + 1]));
const isPartitive = (arc: Arc | undefined): boolean =>
  arc !== undefined && (arc.stem === 'من' || arc.stem.startsWith('منه'));

/** Numbers keep their prepositions in the token: "بخمسة", "لتسعة وعشرين متهما"; "لعشرة أيام" only says how long. */
export function prepositionOfCount(folded: string, countsPeople: boolean): string | null {
  const preposition = /^[وف]?([بل])/.exec(folded)?.[1] ?? null;
  return preposition === 'ل' && !countsPeople ? null : preposition;
}
