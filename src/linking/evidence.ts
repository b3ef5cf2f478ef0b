import { type Feature, weights } from './weights.ts';

/** A sentence, or how to make it: what speaks for and against two is asked for of few pairs, and never of those that are not kept. */
export type Why = string | (() => string);

export const sentenceOf = (why: Why): string => (typeof why === 'string' ? why : why());

/** Two names in the order of the alphabet, with words between them: whichever of two mentions came first, the sentence is the same. */
export const inOrder = (x: string, y: string, between: string): string => (x < y ? x + between + y : y + between + x);

/** What a slot adds to the sum. */
export const worth = (one: Evidence): number => weights.features[one.feature] * (one.times ?? 1);

/** What one slot says. `slot`: the slot agrees; `specific`: few other events would agree in it; `never`: the two cannot be one. */
export interface Evidence {
  /** It rests on what is merely likely to fill a slot. */
  weak?: true | undefined;
  feature: Feature;
  times?: number;
  why: Why;
  agrees?: string | undefined;
  specific?: boolean | undefined;
  never?: boolean | undefined;
  /** The slot that bars them and may be mistaken in one of the two documents. */
  bars?: 'date' | 'place' | undefined;
}

/** The same evidence as what is merely likely gives it: it counts so many times, and is specific of nothing. Field by field, as pairs are many. */
export const weakened = ({ feature, why, agrees, never, bars }: Evidence, times: number): Evidence => ({
  weak: true,
  feature,
  times,
  why,
  agrees,
  never,
  bars,
});
