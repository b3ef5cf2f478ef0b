import type { Statement } from '../../../../model/index.ts';
import type { EventDraft } from '../draft.ts';
import type { PhrasedSentence } from '../phrases.ts';
import { Weighing, type WeightTable } from '../weighing.ts';
import { type Between, couldRetell, describePair } from './describe.ts';
import { type RetoldFeature, retoldFeatures } from './features.ts';
import { type Mention, mentionsOf } from './view.ts';
import data from './weights.json' with { type: 'json' };

/** A document's happenings in text order, its sentences, and who says which. */
export interface ToldAgain {
  sentences: readonly PhrasedSentence[];
  drafts: readonly EventDraft[];
  holderOf: (draft: EventDraft) => Statement | null;
}
/** Of each happening that its document has told before, the one that tells it first. */
export type FindRetold = (told: ToldAgain) => ReadonlyMap<EventDraft, EventDraft>;

/** What stands before each mention that could be what it tells again, with what stands between. */
export function antecedentsOf(mentions: readonly Mention[], b: Mention): ({ a: Mention } & Between)[] {
  const found = [];
  let [rank, rankAlike] = [0, 0];
  for (let k = b.index - 1; k >= 0; k--) {
    const a = mentions[k] as Mention;
    if (a.draft.type !== b.draft.type) continue;
    if (couldRetell(a, b)) found.push({ a, rank, rankAlike });
    rank++;
    if (a.draft.label === b.draft.label) rankAlike++;
    if (rank >= mostBefore) break;
  }
  return found;
}
/** A mention is held against so many before it. */
const mostBefore = 40;

export function findRetoldBy(weights: WeightTable, threshold = least): FindRetold {
  const weighing = new Weighing<RetoldFeature>(weights, retoldFeatures);
  return ({ sentences, drafts, holderOf }) => {
    const mentions = mentionsOf(sentences, drafts, holderOf);
    const first = new Map<EventDraft, EventDraft>();
    for (const b of mentions) {
      let best: Mention | null = null;
      let most = threshold;
      for (const { a, ...between } of antecedentsOf(mentions, b)) {
        const weight = weighing.of((add) => describePair(add, a, b, between));
        if (weight > most) [best, most] = [a, weight];
      }
      if (best !== null) first.set(b.draft, first.get(best.draft) ?? best.draft);
    }
    return first;
  };
}
/** How much a pair must weigh. Chosen on the articles that are learnt from. */
const least = 0.2;

let own: FindRetold | undefined;
/** By weights.json, which is taken in when it is first asked for. */
export const findRetold: FindRetold = (told) => {
  own ??= findRetoldBy(data as WeightTable);
  return own(told);
};
