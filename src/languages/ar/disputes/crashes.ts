import type { ReadingDispute, Statement } from '../../../model/index.ts';
import type { Analysis, Arc } from '../analysis.ts';
import { endOf, startOf } from './content.ts';
import { isSameSpeaker } from './replies.ts';
import { accountsAmong, arcsOf } from './told.ts';
import { aircraftWords, crashed, crashNouns, shotDown } from './words.ts';

/** Letters between two tellings of one loss. */
const nearby = 2500;
/** Arcs between a verb and the craft that it speaks of. */
const reach = 7;

type Loss = 'shot' | 'crashed' | null;

/** "أسقطت الدفاعات طائرة" and "تحطمت الطائرة بسبب خلل فني": one side shot it down, for the other it fell. */
export function findCrashes(analysis: Analysis, statements: readonly Statement[]): ReadingDispute[] {
  const told = accountsAmong(statements);
  const losses = told.map((statement) => lossOf(arcsOf(analysis, statement)));
  return told.flatMap((other, i): ReadingDispute[] => {
    const loss = losses[i];
    if (loss == null) return [];
    const at = losses.findLastIndex(
      (before, k) =>
        k < i &&
        before !== null &&
        before !== loss &&
        !isSameSpeaker(told[k] as Statement, other) &&
        startOf(other) - endOf(told[k] as Statement) <= nearby,
    );
    const one = told[at];
    if (one === undefined) return [];
    return [
      {
        kind: 'conflicting-account',
        sides: [one.id, other.id],
        why: 'shot down for one, fallen for the other',
        trail: [{ rule: 'ar/disputes/crash', start: startOf(other), end: endOf(other) }],
      },
    ];
  });
}

/** What became of an aircraft, as a statement tells it; null where it tells of none, or of both. */
function lossOf(arcs: readonly Arc[]): Loss {
  const found = new Set(
    arcs.flatMap((arc, at): Loss[] => {
      const loss = lossAt(arc);
      if (loss === null || arcs[at - 1]?.id === 'negation') return [];
      const beside = arcs.slice(Math.max(0, at - 2), at + reach);
      return beside.some(({ stem, kind }) => kind !== 'verb' && aircraftWords.has(stem)) ? [loss] : [];
    }),
  );
  const [only] = found;
  return found.has('shot') ? 'shot' : (only ?? null);
}

function lossAt({ kind, id, stem }: Arc): Loss {
  if ((kind === 'verb' || kind === 'masdar') && shotDown.has(id)) return 'shot';
  return (kind === 'verb' && crashed.has(id)) || (kind !== 'mark' && crashNouns.has(stem)) ? 'crashed' : null;
}
