import type { Arc } from '../analysis.ts';
import { type StepClass, stepWeights, whereWeight } from './weights.ts';

const classOfKind: Readonly<Record<Arc['kind'], StepClass>> = {
  verb: 'verb',
  masdar: 'noun',
  participle: 'noun',
  noun: 'noun',
  actor: 'name',
  place: 'name',
  outlet: 'name',
  nisba: 'adjective',
  role: 'noun',
  number: 'number',
  date: 'date',
  particle: 'particle',
  word: 'word',
  mark: 'mark',
};
const nominalNegations = new Set(['عدم', 'غير', 'دون', 'بدون']);
const ownClasses = new Set(['preposition', 'negation', 'complementizer', 'relative', 'auxiliary']);

function stepClassOf(arc: Arc): StepClass {
  // عدم and غير negate nouns and stand before them as a preposition does
  if (arc.kind === 'particle' && nominalNegations.has(arc.stem)) return 'preposition';
  if (arc.kind === 'particle' && ownClasses.has(arc.id)) return arc.id as StepClass;
  if (arc.kind === 'noun' && arc.id.startsWith('adjective:')) return 'adjective';
  if (arc.kind === 'noun' && arc.id === 'given') return 'given';
  return classOfKind[arc.kind];
}

/** Behind these a name that is both a place and a state is the place. */
const locative = new Set(
  'في من الي علي داخل خارج عبر نحو صوب باتجاه شمال جنوب شرق غرب شمالي جنوبي شرقي غربي قرب وسط حول'.split(' '),
);

/** What an arc looks like from the left: with a fused preposition it follows a preposition, whatever stands before it. */
function stepScore(before: StepClass, after: Arc, arcBefore: Arc | null): number {
  const fused =
    after.proclitics.includes('ب') ||
    after.proclitics.includes('ك') ||
    (after.proclitics.includes('ل') && after.kind !== 'verb');
  const from = fused ? 'preposition' : before;
  const where =
    after.kind === 'place' &&
    (after.proclitics.includes('ب') ||
      (arcBefore !== null && arcBefore.id === 'preposition' && locative.has(arcBefore.stem)));
  return (stepWeights[`${from}>${stepClassOf(after)}`] ?? 0) + (where ? whereWeight : 0);
}

/**
 * The best way through arcs that start at tokens `from` … `to - 1`; `arcsAt[i]` are those that start at token `from + i`.
 * Dynamic programming; where two ways weigh the same, the arc listed first wins, so that the same text always gives the same path.
 */
export function findBestPath(arcsAt: readonly (readonly Arc[])[], from: number, to: number): Arc[] {
  interface Step {
    arc: Arc;
    score: number;
    before: Step | null;
  }
  const endingAt: Step[][] = Array.from({ length: to - from + 1 }, () => []);
  for (let i = from; i < to; i++) {
    const steps = endingAt[i - from] as Step[];
    if (i > from && steps.length === 0) continue;
    for (const arc of arcsAt[i - from] as readonly Arc[]) {
      let best: Step | null = null;
      if (i === from) best = { arc, score: arc.score + stepScore('start', arc, null), before: null };
      for (const step of steps) {
        const score = step.score + arc.score + stepScore(stepClassOf(step.arc), arc, step.arc);
        if (best === null || score > best.score) best = { arc, score, before: step };
      }
      if (best !== null) (endingAt[arc.to - from] as Step[]).push(best);
    }
  }
  let last: Step | null = null;
  for (const step of endingAt[to - from] as Step[]) if (last === null || step.score > last.score) last = step;
  const path: Arc[] = [];
  for (let step = last; step !== null; step = step.before) path.push(step.arc);
  return path.reverse();
}
