export { type ChooseFillers, chooseFillers } from './choose.ts';
export { candidatesOf, describe, type FeatureSink } from './describe.ts';
export { type ChosenSlot, chosenSlots, DocumentView, fillersOf, type Told } from './view.ts';
export { Sums, type WeightData } from './weights.ts';
