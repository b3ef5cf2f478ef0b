import type { Arc } from '../analysis.ts';
import { directions, fusedPreposition, isNominalArc } from './affixes.ts';

/** "البلدة الواقعة في", "المنطقة التابعة لـ": a word that only ties a place to another one. */
export function isRelating(arcs: readonly Arc[], i: number): boolean {
  const next = arcs[i + 1];
  return (
    next !== undefined &&
    isRelatingWord(arcs[i] as Arc) &&
    ((next.kind === 'particle' && next.id === 'preposition') ||
      (isNominalArc(next) && fusedPreposition(next) !== null) ||
      directions.has(next.stem))
  );
}

export const isRelatingWord = (arc: Arc): boolean => relating.has(arc.stem);

/** Each without its article and with it. */
const relating = new Set(
  'واقعه واقع تابعه تابع كائنه كائن قريبه قريب محاذيه محاذي متاخمه متاخم مطله مطل مجاوره مجاور'
    .split(' ')
    .flatMap((word) => [word, `ال${word}`]),
);
