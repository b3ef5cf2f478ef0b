import type { Arc } from '../analysis.ts';
import { type StepClass, stepClasses, stepWeights, whereWeight } from './weights.ts';

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
const ownClasses = new Set(['preposition', 'negation', 'complementizer', 'relative', 'auxiliary', 'modal']);
/** Behind these a name that is both a place and a state is the place. */
const locative = new Set(
  'في من الي علي داخل خارج عبر نحو صوب باتجاه شمال جنوب شرق غرب شمالي جنوبي شرقي غربي قرب وسط حول'.split(' '),
);

/** "أنه", "إنها": its pronoun is the subject, so that a verb is likelier behind it than a noun. */
const withPronoun = /^[اأإ]ن(?:ه|ها|هم|هما)$/;

const size = stepClasses.length;
const indexOf = new Map(stepClasses.map((name, n) => [name, n]));
const start = indexOf.get('start') as number;
const preposition = indexOf.get('preposition') as number;
const verb = indexOf.get('verb') as number;
const mark = indexOf.get('mark') as number;
/** The weight of a step by the classes of both its ends: row before, column after. */
const matrix = new Float64Array(size * size);
for (const [step, weight] of Object.entries(stepWeights)) {
  const [before, after] = step.split('>') as [StepClass, StepClass];
  matrix[(indexOf.get(before) as number) * size + (indexOf.get(after) as number)] = weight;
}

function classOf(arc: Arc): number {
  let name: StepClass = classOfKind[arc.kind];
  // عدم and غير negate nouns and stand before them as a preposition does
  if (arc.kind === 'particle')
    name = nominalNegations.has(arc.stem) ? 'preposition' : ownClasses.has(arc.id) ? (arc.id as StepClass) : name;
  if (arc.kind === 'particle' && arc.id === 'complementizer' && withPronoun.test(arc.stem)) name = 'that-it';
  else if (arc.kind === 'noun' && arc.id.startsWith('adjective:')) name = 'adjective';
  else if (arc.kind === 'noun' && arc.id === 'given') name = 'given';
  return indexOf.get(name) as number;
}

/** A fused preposition stands before its word, whatever stands before both. */
function isFused(arc: Arc): boolean {
  const { proclitics } = arc;
  return (
    proclitics.length > 0 &&
    (proclitics.includes('ب') || proclitics.includes('ك') || (proclitics.includes('ل') && arc.kind !== 'verb'))
  );
}

/** A verb that و joins opens a clause of its own, as behind a comma: "قتلوا وأصيب آخرون". */
const isJoinedVerb = ({ kind, proclitics }: Arc): boolean =>
  kind === 'verb' && (proclitics[0] === 'و' || proclitics[0] === 'ف');

interface Step {
  arc: Arc;
  class: number;
  score: number;
  where: boolean;
  before: Step | null;
}

/**
 * The best way through arcs that start at tokens `from` … `to - 1`; `arcsAt[i]` are those that start at token `from + i`.
 * Dynamic programming; where two ways weigh the same, the arc listed first wins, so that the same text always gives the same path.
 */
export function findBestPath(arcsAt: readonly (readonly Arc[])[], from: number, to: number): Arc[] {
  const endingAt: Step[][] = Array.from({ length: to - from + 1 }, () => []);
  for (let i = from; i < to; i++) {
    const steps = endingAt[i - from] as Step[];
    if (i > from && steps.length === 0) continue;
    for (const arc of arcsAt[i - from] as readonly Arc[]) {
      const step = bestStep(arc, steps, i === from);
      if (step !== null) (endingAt[arc.to - from] as Step[]).push(step);
    }
  }
  let last: Step | null = null;
  for (const step of endingAt[to - from] as Step[]) if (last === null || step.score > last.score) last = step;
  const path: Arc[] = [];
  for (let step = last; step !== null; step = step.before) path.push(step.arc);
  return path.reverse();
}

/** The best way to come to an arc. */
function bestStep(arc: Arc, steps: readonly Step[], atStart: boolean): Step | null {
  const column = classOf(arc);
  const fused = isFused(arc);
  const joined = isJoinedVerb(arc);
  const isPlace = arc.kind === 'place';
  const fusedWhere = isPlace && arc.proclitics.includes('ب');
  let best: Step | null = null;
  let top = Number.NEGATIVE_INFINITY;
  if (atStart) top = (matrix[(fused ? preposition : start) * size + column] as number) + (fusedWhere ? whereWeight : 0);
  for (const step of steps) {
    const where = isPlace && (fusedWhere || step.where) ? whereWeight : 0;
    const row = fused ? preposition : joined && step.class === verb ? mark : step.class;
    const score = step.score + (matrix[row * size + column] as number) + where;
    if (score > top) {
      top = score;
      best = step;
    }
  }
  if (top === Number.NEGATIVE_INFINITY) return null;
  return {
    arc,
    class: column,
    score: top + arc.score,
    where: arc.id === 'preposition' && locative.has(arc.stem),
    before: best,
  };
}
