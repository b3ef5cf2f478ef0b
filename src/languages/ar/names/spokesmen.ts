import type { Arc } from '../analysis.ts';
import { changeArc } from '../arc.ts';
import { isJoined } from './phrase.ts';

/** "الناطق باسمه": for whom he speaks. */
export const isInName = ({ stem }: Arc): boolean => /^باسم(?:ه|ها|هم)$/.test(stem);

/** How many adjectives may stand between a spokesman and for whom he speaks: "المتحدث العسكري الرسمي باسم". */
const mostAdjectives = 2;

/** "متحدث باسم الخارجية", "الناطق الرسمي باسم السواحل": behind who speaks for somebody stands the preposition, and no man called Basim. */
export function withSpokesmen(arcs: Arc[]): Arc[] {
  for (let k = 1; k < arcs.length; k++) {
    const arc = arcs[k] as Arc;
    if (arc.stem === 'باسم' && arc.id === 'given' && !isJoined(arc) && isSpokesmanBefore(arcs, k))
      arcs[k] = changeArc(arc, { kind: 'particle', id: 'preposition', form: null, gender: null, number: null });
  }
  return arcs;
}

function isSpokesmanBefore(arcs: readonly Arc[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 1 - mostAdjectives; k--) {
    const { kind, id } = arcs[k] as Arc;
    if (kind === 'role') return id === 'spokesperson';
    if (kind !== 'nisba' && !id.startsWith('adjective:') && kind !== 'word') return false;
  }
  return false;
}
