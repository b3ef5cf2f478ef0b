import type { Token } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { makeArc } from '../arc.ts';
import type { StepShape } from './steps.ts';
import type { Option } from './weigh.ts';
import { whereWeight } from './weights.ts';

interface Step {
  option: Option;
  from: number;
  shape: StepShape;
  score: number;
  before: Step | null;
}

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
  const endingAt: Step[][] = Array.from({ length: to - from + 1 }, () => []);
  for (let i = from; i < to; i++) {
    const steps = endingAt[i - from] as Step[];
    if (i > from && steps.length === 0) continue;
    for (const option of optionsAt[i - from] as readonly Option[]) {
      const step = bestStep(option, i, steps, i === from);
      if (step !== null) (endingAt[i + option.length - from] as Step[]).push(step);
    }
  }
  let last: Step | null = null;
  for (const step of endingAt[to - from] as Step[]) if (last === null || step.score > last.score) last = step;
  const path: Arc[] = [];
  for (let step = last; step !== null; step = step.before) path.push(arcOf(step.option, step.from, tokens));
  return path.reverse();
}

/** The best way to come to an option. */
function bestStep(option: Option, from: number, steps: readonly Step[], atStart: boolean): Step | null {
  const { shape } = option;
  const { weights, isPlace, isFusedPlace } = shape;
  let before: Step | null = null;
  let top = atStart ? shape.atStart : Number.NEGATIVE_INFINITY;
  for (const step of steps) {
    const where = isPlace && (isFusedPlace || step.shape.isLocative) ? whereWeight : 0;
    const score = step.score + (weights[step.shape.class] as number) + where;
    if (score > top) {
      top = score;
      before = step;
    }
  }
  return top === Number.NEGATIVE_INFINITY ? null : { option, from, shape, score: top + option.score, before };
}

function arcOf(option: Option, from: number, tokens: readonly Token[]): Arc {
  const to = from + option.length;
  return makeArc({ from, to, start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end }, option);
}
