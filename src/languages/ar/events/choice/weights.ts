import { type FeatureName, type FeatureSink, featureNames } from './describe.ts';
import { type ChosenSlot, chosenSlots } from './view.ts';
import data from './weights.json' with { type: 'json' };

/** Weights as weights.json holds them: by slot, feature, value, and second value ('' where a feature has one). */
export type WeightData = Record<ChosenSlot, Record<string, Record<string, Record<string, number>>>>;

/** The weights of one feature's values for each slot, in the order of `chosenSlots`. */
type Table = Map<string, Map<string, Float64Array>>;

const placeOf: Readonly<Record<ChosenSlot, number>> = { actor: 0, recipient: 1, place: 2 };

/** Sums the weights of the features that it is given, for every slot at once. */
export class Sums implements FeatureSink {
  readonly #tables = new Map<FeatureName, Table>();
  #totals = [0, 0, 0];

  /** Throws where a feature is none that phrases are described by. */
  constructor(weights: WeightData) {
    const known: ReadonlySet<string> = new Set(featureNames);
    for (const slot of chosenSlots)
      for (const [feature, values] of Object.entries(weights[slot])) {
        if (!known.has(feature)) throw new Error(`weights.json: ${slot}: nothing is described by "${feature}"`);
        for (const [value, seconds] of Object.entries(values))
          for (const [second, weight] of Object.entries(seconds))
            this.#cell(feature as FeatureName, value, second)[placeOf[slot]] = weight;
      }
  }

  #cell(feature: FeatureName, value: string, second: string): Float64Array {
    const table: Table = this.#tables.get(feature) ?? new Map();
    const seconds = table.get(value) ?? new Map<string, Float64Array>();
    const cell = seconds.get(second) ?? new Float64Array(chosenSlots.length);
    this.#tables.set(feature, table.set(value, seconds.set(second, cell)));
    return cell;
  }

  clear(): void {
    this.#totals = [0, 0, 0];
  }

  totalOf(slot: ChosenSlot): number {
    return this.#totals[placeOf[slot]] as number;
  }

  add(feature: FeatureName, value: string, second = ''): void {
    const cell = this.#tables.get(feature)?.get(value)?.get(second);
    if (cell === undefined) return;
    const totals = this.#totals as [number, number, number];
    totals[0] += cell[0] as number;
    totals[1] += cell[1] as number;
    totals[2] += cell[2] as number;
  }

  addFor(slot: ChosenSlot, feature: FeatureName, value: string, second = ''): void {
    const cell = this.#tables.get(feature)?.get(value)?.get(second);
    const at = placeOf[slot];
    if (cell !== undefined) this.#totals[at] = (this.#totals[at] as number) + (cell[at] as number);
  }
}

let own: Sums | undefined;
/** The sums by weights.json, made when they are first asked for, so that the file can be fitted anew when features have changed. */
export const ownSums = (): Sums => {
  own ??= new Sums(data as WeightData);
  return own;
};
