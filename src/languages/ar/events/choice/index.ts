export { type ChooseFillers, chooseFillers } from './choose.ts';
export { type ChosenSlot, chosenSlots, fillersOf, type Told } from './chosen.ts';
export { candidatesOf, describe } from './describe.ts';
export type { FeatureSink } from './features.ts';
export { DocumentView, type Happening } from './view.ts';
export { Sums, type WeightData } from './weights.ts';
