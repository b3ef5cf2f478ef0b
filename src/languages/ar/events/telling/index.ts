export type { TellingFeature } from './features.ts';
export { type IsTold, isToldBy, isToldByRules, isToldByWeights } from './judge.ts';
export { describeTelling, type Ruled } from './own-sake.ts';
export { TellingView } from './view.ts';
