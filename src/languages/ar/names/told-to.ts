import type { Arc } from '../analysis.ts';
import { changeArc } from '../arc.ts';
import { cueVerbs } from '../cues/words.ts';
import { hasFused, isJoined } from './phrase.ts';
import type { Register } from './register.ts';
import { audiences } from './words.ts';

const reporting = new Set(cueVerbs.flatMap(({ lemma, takes }) => (/that|عن/.test(takes) ? [lemma] : [])));
/** How many arcs may stand between the verb and the outlet. */
const reach = 24;

/**
 * "قال الخبير للجزيرة إن", "كشفت مصادر للعربية والحدث عن", "مصدر طبي للميادين: …": what stands behind ل right before somebody's words is whom they were told to.
 * If an outlet is called by that word, it is meant, though the document never names it in full and the word has other senses.
 */
export function withOutletsToldTo(arcs: Arc[], register: Register): Arc[] {
  for (let k = 1; k < arcs.length; k++) {
    const arc = arcs[k] as Arc;
    if (!arc.proclitics.includes('ل')) continue;
    const outlet = outletAt(arc, register);
    if (outlet === null) continue;
    const joined = arcs[k + 1];
    const second = joined !== undefined && isJoined(joined) && !hasFused(joined) ? outletAt(joined, register) : null;
    if (!opensWords(arcs, second === null ? k + 1 : k + 2, saidBefore(arcs, k))) continue;
    arcs[k] = outlet;
    if (second !== null) arcs[k + 1] = second;
  }
  return arcs;
}

/** The arc as the outlet that is called by its word; null where none is, or where it is known to be something else. */
function outletAt(arc: Arc, register: Register): Arc | null {
  if (arc.to !== arc.from + 1 || arc.enclitic !== null || ['place', 'actor', 'outlet'].includes(arc.kind)) return null;
  if (arc.proclitics.at(-1) !== 'ال' || audiences.has(arc.stem)) return null;
  const stem = `ال${arc.stem}`;
  const outlet = register.outletCalled(stem);
  if (outlet === null) return null;
  return changeArc(arc, {
    kind: 'outlet',
    id: outlet.id,
    stem,
    proclitics: arc.proclitics.slice(0, -1),
    form: null,
    gender: null,
    number: null,
  });
}

/** The verb of saying that stands before, with no clause of its own between; null where none does. */
function saidBefore(arcs: readonly Arc[], at: number): Arc | null {
  for (let k = at - 1; k >= Math.max(0, at - reach); k--) {
    const arc = arcs[k] as Arc;
    if (arc.id === 'complementizer' || arc.stem === ':') return null;
    if (arc.kind === 'verb') return reporting.has(arc.id) ? arc : null;
  }
  return null;
}

/** Behind a verb a clause, speech or "عن"; without one a colon. */
function opensWords(arcs: readonly Arc[], at: number, verb: Arc | null): boolean {
  let next = at;
  while (arcs[next]?.kind === 'date' || arcs[next]?.id === 'adverb') next++;
  if (arcs[next]?.stem === '،') next++;
  const arc = arcs[next];
  if (arc === undefined) return false;
  if (arc.stem === ':') return true;
  return verb !== null && (arc.id === 'complementizer' || arc.stem === 'بان' || (arc.stem === 'عن' && next === at));
}
