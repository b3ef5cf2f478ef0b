export { describePair } from './describe.ts';
export type { RetoldFeature } from './features.ts';
export { antecedentsOf, type FindRetold, findRetold, findRetoldBy, type ToldAgain } from './judge.ts';
export { type Mention, mentionsOf } from './view.ts';
