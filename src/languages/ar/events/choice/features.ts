import type { ChosenSlot } from './chosen.ts';

/** What is looked at in a phrase that may fill a slot. Each has one or two values, which weights.json gives its weights for. */
export const featureNames = [
  'any',
  'any-type',
  'any-frame',
  'rule-location',
  'rule-frame',
  'role',
  'inherited',
  'other-slot',
  'kind-type',
  'kind-frame',
  'kind-location',
  'tells-type',
  'definite-location',
  'quantity-frame',
  'ending',
  'nisba',
  'joined',
  'preposition-location',
  'preposition-frame',
  'told-location',
  'used-as',
  'used-as-location',
  'before-as-sentence',
  'does-beside',
  'undergoes-beside',
  'before-as-rule',
  'precision-location',
  'precision-type',
  'named',
  'speaks',
  'speaks-type',
  'speaks-rule',
  'distance',
  'verbs',
  'clauses',
  'events',
  'alike',
  'nearest',
  'cut-rule',
  'position',
  'expected-kind',
  'expected-rule',
  'behind-verb',
  'opens',
  'before-verb',
  'pronoun',
  'who-type',
  'who-label',
  'kind-label',
  'agrees',
  'title',
  'foe-of',
  'head',
  'head-type',
  'head-preposition',
  'lemma',
  'lemma-location',
  'word-before',
  'word-before-trigger',
  'path-frame',
] as const;
export type FeatureName = (typeof featureNames)[number];

/** The parts that features are taken by, numbered. */
export const parts = {
  sort: 0,
  looks: 1,
  told: 2,
  agrees: 3,
  uses: 4,
  head: 5,
  lemma: 6,
  wordBefore: 7,
  wordBeforeTrigger: 8,
  path: 9,
  between: 10,
  position: 11,
  ruled: 12,
  place: 13,
} as const;
export type Part = (typeof parts)[keyof typeof parts];

/** Numbers the words that weights tell apart; all others have 0. */
export type NumberWord = (word: string) => number;

/** Takes the features of a phrase one after the other: those that hold whatever it fills, and those of one slot. */
export interface FeatureSink {
  add: (feature: FeatureName, value: string, second?: string) => void;
  addFor: (slot: ChosenSlot, feature: FeatureName, value: string, second?: string) => void;
  /**
   * Whether the features of a part, which the two numbers alone decide, were taken before and are taken again by this; if not, they are to be
   * given, and `keep` after the last of them.
   */
  recall: (part: Part, one: number, other: number) => boolean;
  keep: () => void;
}
