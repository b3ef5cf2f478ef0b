import type { EventDraft } from '../draft.ts';
import { Weighing, type WeightTable } from '../weighing.ts';
import { tellingFeatures } from './features.ts';
import { describeTelling, type Ruled } from './own-sake.ts';
import type { TellingView } from './view.ts';
import data from './weights.json' with { type: 'json' };

/** Whether a happening is told for its own sake. `ruled`: what the rules take it for. */
export type IsTold = (draft: EventDraft, ruled: Ruled, view: TellingView) => boolean;

export const isToldByRules: IsTold = (_, ruled) => ruled === 'told';

/** What one speaker says goes on or did not happen, another may say otherwise. */
const disputable = new Set(['ongoing', 'denied', 'not-happened']);

/** How likely it must be: less than even, as what is left out is lost to linking. Chosen on the articles that are learnt from. */
const least = 0.42;

export function isToldBy(weights: WeightTable, threshold = least): IsTold {
  const weighing = new Weighing(weights, tellingFeatures);
  return (draft, ruled, view) => {
    if (ruled === 'told' && disputable.has(draft.factuality) && view.isToldByAnother(draft)) return true;
    const weight = weighing.of((add) => describeTelling(add, view, draft, ruled));
    return 1 / (1 + Math.exp(-weight)) >= threshold;
  };
}

let own: IsTold | undefined;
/** By weights.json, which is taken in when it is first asked for. */
export const isToldByWeights: IsTold = (draft, ruled, view) => {
  own ??= isToldBy(data as WeightTable);
  return own(draft, ruled, view);
};
