import type { AnalysedSentence, Arc } from '../analysis.ts';
import { dyingVerbs, harmVerbs, timesSpeltAsVerbs } from '../cues/objects.ts';
import { isJoined } from '../names/index.ts';

/** "والذي، بحسب الجيش، كان", "تلقت، بحسب الناطق، تقارير": a clause that stops at its verb or before it has not ended. */
export const isCutOff = (arc: Arc | undefined): boolean =>
  arc !== undefined && (isVerb(arc) || arc.id === 'relative' || isAuxiliary(arc));

/** "فجرا", "ظهرا" are no verbs of two. */
export const isVerb = ({ kind, stem }: Arc): boolean => kind === 'verb' && !timesSpeltAsVerbs.has(stem);

/** Where the clause begins that an aside interrupts: at its verb and what is written before it ("وكانت الأمم المتحدة تلقت"). */
export function clauseOfAside({ arcs }: AnalysedSentence, at: number, opens: number): number {
  const before = arcs[at - 2];
  if (before?.id === 'relative') return Math.max(opens, before.start);
  let verb = arcs.findLastIndex((arc, k) => k < at && (isVerb(arc) || isAuxiliary(arc)));
  // "الأهداف التي يعمل عليها الجنرال، وفق المتحدث، هي": the verb only says which ones
  if (verb === -1 || (arcs[verb - 1]?.id === 'relative' && !isCutOff(before))) return opens;
  const auxiliary = arcs.findLastIndex((arc, k) => k < verb && (isAuxiliary(arc) || arc.stem === '،'));
  if (auxiliary !== -1 && isAuxiliary(arcs[auxiliary] as Arc)) verb = auxiliary;
  while (['negation', 'future'].includes(arcs[verb - 1]?.id ?? '')) verb--;
  return Math.max(opens, (arcs[verb] as Arc).start);
}

const isAuxiliary = ({ id }: Arc): boolean => id === 'auxiliary' || id === 'كان';

/**
 * "وداهمت القوة المنازل، وأصيب سبعة منهم بالرصاص، بحسب مسعفين": where the last clause begins that is joined to others, which alone a closing phrase is about:
 * one of people harmed, where none of the others tells of any.
 */
export function lastClause({ arcs }: AnalysedSentence, at: number, opens: number): number {
  const last = arcs.findLastIndex(
    (arc, k) => k > 0 && k <= at - leastClause && arc.kind === 'verb' && isJoined(arc) && arcs[k - 1]?.stem === '،',
  );
  const tellsOfHarm = arcs.some(
    (arc, k) => k < last && arc.start >= opens && arc.kind === 'verb' && harmVerbs.has(arc.id),
  );
  return last === -1 || tellsOfHarm || !isSuffered(arcs[last] as Arc)
    ? opens
    : Math.max(opens, (arcs[last] as Arc).start);
}
/** "أصيب", "استشهد": whoever did what the clauses before tell cannot be the subject. */
const isSuffered = ({ id, form }: Arc): boolean =>
  dyingVerbs.has(id) || (harmVerbs.has(id) && form?.voice === 'passive');
/** How many words a joined clause has at least to be told on its own. */
const leastClause = 5;
