import type { Arc } from '../analysis.ts';
import { fusedPreposition, isJoined, isNominalArc, isQuoteMark } from './affixes.ts';

/** Whether a quotation mark opened in `[from, to)` is still open. */
export function opensQuote(arcs: readonly Arc[], from: number, to: number): boolean {
  let open = 0;
  for (let k = from; k < to; k++) if (isQuoteMark(arcs[k] as Arc)) open++;
  return open % 2 === 1;
}

/** "قرية "بيت فارس"": the quoted words are the name, whatever they are else. The arc behind the closing mark, null where nothing is quoted. */
export function afterQuotedName(arcs: readonly Arc[], i: number, first: number): number | null {
  if (!isQuoteMark(arcs[i] as Arc) || opensQuote(arcs, first, i)) return null;
  for (let k = i + 2; k <= i + longestName && k < arcs.length; k++) {
    if (isQuoteMark(arcs[k] as Arc)) return k + 1;
    if ((arcs[k] as Arc).kind === 'mark') return null;
  }
  return null;
}

/** Words of a quoted name with its closing mark. */
const longestName = 5;

/** A quotation mark inside a phrase: something follows that belongs to it. */
export function staysOpen(arcs: readonly Arc[], i: number): boolean {
  const mark = arcs[i] as Arc;
  const next = arcs[i + 1] as Arc;
  if (mark.stem === '»')
    return (
      isNominalArc(next) &&
      next.kind !== 'masdar' &&
      !isJoined(next) &&
      fusedPreposition(next) === null &&
      next.start - mark.end <= 1
    );
  for (let k = i + 1; k < Math.min(i + 6, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (isQuoteMark(arc)) return true;
    if (!isNominalArc(arc)) return false;
  }
  return false;
}

/** Whether a closing mark at `at` has its opening one in the phrase, or right before it. */
export const hasOpening = (arcs: readonly Arc[], from: number, at: number): boolean => {
  for (let k = from; k < at; k++) if (isQuoteMark(arcs[k] as Arc)) return true;
  return isQuoteMark(arcs[from - 1] ?? (arcs[from] as Arc));
};
