import type { Arc } from './analysis.ts';
import { isDefinite, isJoined } from './names/index.ts';

/** "وعبر المسؤول الأوروبي عن سعادته": the verb, where the preposition of the same letters would have no عن behind it. */
export function isVoiced(arcs: readonly Arc[], at: number): boolean {
  const [arc, next] = [arcs[at] as Arc, arcs[at + 1]];
  if (arc.stem !== 'عبر' || arc.kind !== 'particle' || next === undefined) return false;
  const before = arcs[at - 1];
  if (before !== undefined && !isJoined(arc) && before.kind !== 'mark' && !opening.has(before.id)) return false;
  const speaks =
    (next.kind === 'role' && next.proclitics.every((clitic) => clitic === 'ال')) ||
    next.id === 'given' ||
    next.kind === 'actor' ||
    (next.stem === 'كل' && arcs[at + 2]?.stem === 'من');
  if (!speaks) return false;
  const about = arcs.findIndex(({ stem, kind }, k) => k > at && k < at + 30 && (stem === 'عن' || kind === 'verb'));
  const felt = arcs[about + 1];
  return (
    arcs[about]?.stem === 'عن' &&
    felt !== undefined &&
    felt.stem !== 'طريق' &&
    (felt.enclitic !== null || (felt.kind === 'masdar' && !isDefinite(felt)) || /(?:ه|ها|هم)$/.test(felt.stem))
  );
}

/** Before the verb that opens a clause: "كما عبر", "حيث عبر", "وقد عبر". */
const opening = new Set(['conjunction', 'contrast', 'auxiliary', 'relative']);
