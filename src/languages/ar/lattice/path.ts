import type { Token } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { makeArc } from '../arc.ts';
import type { StepShape } from './steps.ts';
import type { Option } from './weigh.ts';
import { whereWeight } from './weights.ts';

/**
 * The steps of all ways through a sentence, one row each in the order in which they were made: the option, the token at which it starts, the
 * best score of a way up to its end, the row of the step before it on that way (`none` for the first), and the next row of those that end
 * where it ends. Kept in arrays that each sentence uses again: a sentence has hundreds, and none outlives it.
 */
const optionOf: Option[] = [];
const shapeOf: StepShape[] = [];
const startOf: number[] = [];
const scoreOf: number[] = [];
const beforeOf: number[] = [];
const nextOf: number[] = [];
/** The first and the last row of those that end at each token. */
const firstAt: number[] = [];
const lastAt: number[] = [];
const none = -1;

/** What bestStep found beside the row that it gives. */
let topScore = 0;

/**
 * The best way through options that start at tokens `from` … `to - 1`; `optionsAt[i]` are those that start at token `from + i`.
 * Dynamic programming; where two ways weigh the same, the option listed first wins, so that the same text always gives the same path.
 */
export function findBestPath(
  optionsAt: readonly (readonly Option[])[],
  tokens: readonly Token[],
  from: number,
  to: number,
): Arc[] {
  const length = to - from;
  for (let i = 0; i <= length; i++) {
    firstAt[i] = none;
    lastAt[i] = none;
  }
  let rows = 0;
  for (let i = 0; i < length; i++) {
    const first = firstAt[i] as number;
    if (i > 0 && first === none) continue;
    const options = optionsAt[i] as readonly Option[];
    for (let k = 0; k < options.length; k++) {
      const option = options[k] as Option;
      const { shape } = option;
      const before = bestStep(shape, first, i === 0);
      if (topScore === Number.NEGATIVE_INFINITY) continue;
      optionOf[rows] = option;
      shapeOf[rows] = shape;
      startOf[rows] = from + i;
      scoreOf[rows] = topScore + option.score;
      beforeOf[rows] = before;
      nextOf[rows] = none;
      const end = i + option.length;
      if (firstAt[end] === none) firstAt[end] = rows;
      else nextOf[lastAt[end] as number] = rows;
      lastAt[end] = rows;
      rows++;
    }
  }
  let last = none;
  for (let row = firstAt[length] as number; row !== none; row = nextOf[row] as number)
    if (last === none || (scoreOf[row] as number) > (scoreOf[last] as number)) last = row;
  const path: Arc[] = [];
  for (let row = last; row !== none; row = beforeOf[row] as number)
    path.push(arcOf(optionOf[row] as Option, startOf[row] as number, tokens));
  return path.reverse();
}

/** The row of the best step before an option, of those that end where it starts; `none` where it is best as the first. Leaves the score of the way in `topScore`. */
function bestStep(shape: StepShape, first: number, atStart: boolean): number {
  const { atStart: startWeight, weights, isPlace, isFusedPlace } = shape;
  let before = none;
  topScore = atStart ? startWeight : Number.NEGATIVE_INFINITY;
  for (let row = first; row !== none; row = nextOf[row] as number) {
    const behind = shapeOf[row] as StepShape;
    const where = isPlace && (isFusedPlace || behind.isLocative) ? whereWeight : 0;
    const score = (scoreOf[row] as number) + (weights[behind.class] as number) + where;
    if (score > topScore) {
      topScore = score;
      before = row;
    }
  }
  return before;
}

function arcOf(option: Option, from: number, tokens: readonly Token[]): Arc {
  const to = from + option.length;
  return makeArc({ from, to, start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end }, option);
}
