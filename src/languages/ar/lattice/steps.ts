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

/** "محافظ تعز": who is set over a place, whose name may spell a verb. */
const isOfPlace = ({ kind, id, proclitics }: Stepping): boolean =>
  kind === 'role' && ofPlaces.has(id) && !proclitics.includes('ال');
const ofPlaces = new Set(['governor', 'mayor']);

/** "أنه", "إنها": its pronoun is the subject, so that a verb is likelier behind it than a noun. */
const withPronoun = /^ب?[اأإ]ن(?:ه|ها|هم|هما)$/;

const indexOf = (name: StepClass): number => stepClasses.indexOf(name);
const weightOf = (before: StepClass, after: number): number => stepWeights[`${before}>${stepClasses[after]}`] ?? 0;

/** All that the steps to an arc and from it ask of the arc. There is one object of each shape. */
export interface StepShape {
  /** The index of its class. */
  class: number;
  /** By the class of the arc before it, what the step from there weighs. */
  weights: Float64Array;
  /** What it weighs as the first of a sentence. */
  atStart: number;
  /** A place, which is likelier behind a word of place; `isFusedPlace`: and it has one fused before it. */
  isPlace: boolean;
  isFusedPlace: boolean;
  /** It is a preposition of place, or who is set over one. */
  isLocative: boolean;
}

type Stepping = Pick<Arc, 'kind' | 'id' | 'stem' | 'proclitics' | 'enclitic'>;
/** "عنه", "إليها": prepositions with their pronoun are words of their own. */
const governing = /^(?:من|عن|الي|علي|في|مع|ب|ل|لدي|بين|حول|ضد)(?:ه|ها|هم|هما|هن|نا|كم)$/;

function classOf(arc: Stepping): number {
  let name: StepClass = classOfKind[arc.kind];
  if (arc.kind === 'particle')
    name = nominalNegations.has(arc.stem) ? 'without' : ownClasses.has(arc.id) ? (arc.id as StepClass) : name;
  if (name === 'preposition' && governing.test(arc.stem)) name = 'governed';
  if (name === 'noun' && arc.enclitic !== null) name = 'owned';
  if (arc.kind === 'particle' && arc.id === 'complementizer' && withPronoun.test(arc.stem)) name = 'that-it';
  else if (arc.kind === 'noun' && arc.id.startsWith('adjective:')) name = 'adjective';
  else if (arc.kind === 'noun' && arc.id === 'given') name = 'given';
  return indexOf(name);
}

/** A fused preposition stands before its word, whatever stands before both. */
function isFused({ kind, proclitics }: Stepping): boolean {
  return (
    proclitics.length > 0 &&
    (proclitics.includes('ب') || proclitics.includes('ك') || (proclitics.includes('ل') && kind !== 'verb'))
  );
}

/** A verb that و joins opens a clause of its own, as behind a comma: "قتلوا وأصيب آخرون", "قتل 13 وأصيب 85". */
const isJoinedVerb = ({ kind, proclitics }: Stepping): boolean =>
  kind === 'verb' && (proclitics[0] === 'و' || proclitics[0] === 'ف');

/** By their class and five yes or no. */
const shapes = new Map<number, StepShape>();

/** How an arc steps. Arcs of one shape for the same tokens differ by their scores alone. */
export function shapeOf(arc: Stepping): StepShape {
  const own = classOf(arc);
  const isPlace = arc.kind === 'place';
  const isLocative = (arc.id === 'preposition' && locative.has(arc.stem)) || isOfPlace(arc);
  const isFusedPlace = isPlace && arc.proclitics.includes('ب');
  const [fused, joined] = [isFused(arc), isJoinedVerb(arc)];
  const key = [isPlace, isLocative, isFusedPlace, fused, joined].reduce((sum, is) => 2 * sum + Number(is), own);
  const known = shapes.get(key);
  if (known !== undefined) return known;
  const weights = Float64Array.from(stepClasses, (before) =>
    weightOf(fused ? 'preposition' : joined && (before === 'verb' || before === 'number') ? 'mark' : before, own),
  );
  const atStart = (weights[indexOf('start')] as number) + (isFusedPlace ? whereWeight : 0);
  const shape = { class: own, weights, atStart, isPlace, isFusedPlace, isLocative };
  shapes.set(key, shape);
  return shape;
}
