import type { Arc } from '../analysis.ts';
import { countedHarmed, countWords } from '../cues/objects.ts';

/** "أكثر من 170 قتيلا", "تسعة عشر قتيلا": how many dead, wounded or displaced were counted. */
export const countsPeople = (arcs: readonly Arc[], at: number): boolean =>
  (arcs[at]?.kind === 'number' || countWords.has(arcs[at]?.stem ?? '')) &&
  arcs.slice(at, at + 6).some(({ stem }) => countedHarmed.has(stem.replace(/ا$/, '')));
