import { type ChosenSlot, chosenSlots } from './chosen.ts';
import { type FeatureName, type FeatureSink, featureNames, type Part, parts } from './features.ts';
import { PairTable } from './numbering.ts';
import data from './weights.json' with { type: 'json' };

/** Weights as weights.json holds them: by slot, feature, value, and second value ('' where a feature has one). Of two decimals. */
export type WeightData = Record<ChosenSlot, Record<string, Record<string, Record<string, number>>>>;

const placeOf: Readonly<Record<ChosenSlot, number>> = { actor: 0, recipient: 1, place: 2 };
/** Sums are counted in hundredths, so that they are exact whatever is added first. */
const unit = 100;
/** Where more parts are kept, all are forgotten. */
const mostKept = 400_000;

/** Sums the weights of the features that it is given, for every slot at once. */
export class Sums implements FeatureSink {
  /** Where the weights of a feature's values begin, by feature, value and second value. */
  readonly #places = new Map<FeatureName, Map<string, Map<string, number>>>();
  /** Of each of these one weight a slot, in the order of `chosenSlots`; behind them the sums of parts. */
  #weights: number[] = [];
  readonly #known: number;
  #actor = 0;
  #recipient = 0;
  #place = 0;
  /** The values that have weights, numbered from 1 on. */
  readonly #words = new Map<string, number>();
  /** Where the sums of each part begin, by its two numbers. */
  #parts: readonly PairTable[] = makeParts();
  /** The part that is being described, and what stood before it. */
  #open: { into: PairTable; one: number; other: number; before: [number, number, number] } | null = null;

  /** Throws where a feature is none that phrases are described by. */
  constructor(weights: WeightData) {
    const known: ReadonlySet<string> = new Set(featureNames);
    for (const slot of chosenSlots)
      for (const [feature, values] of Object.entries(weights[slot])) {
        if (!known.has(feature)) throw new Error(`weights.json: ${slot}: nothing is described by "${feature}"`);
        for (const [value, seconds] of Object.entries(values)) {
          if (!this.#words.has(value)) this.#words.set(value, this.#words.size + 1);
          for (const [second, weight] of Object.entries(seconds))
            this.#weights[this.#placeFor(feature as FeatureName, value, second) + placeOf[slot]] = Math.round(
              weight * unit,
            );
        }
      }
    this.#known = this.#weights.length;
  }

  #placeFor(feature: FeatureName, value: string, second: string): number {
    const values = this.#places.get(feature) ?? new Map<string, Map<string, number>>();
    const seconds = values.get(value) ?? new Map<string, number>();
    let place = seconds.get(second);
    if (place === undefined) {
      place = this.#weights.length;
      this.#weights.push(0, 0, 0);
      this.#places.set(feature, values.set(value, seconds.set(second, place)));
    }
    return place;
  }

  numberOf(word: string): number {
    return this.#words.get(word) ?? 0;
  }

  clear(): void {
    this.#actor = 0;
    this.#recipient = 0;
    this.#place = 0;
  }

  totalOf(slot: ChosenSlot): number {
    return (slot === 'actor' ? this.#actor : slot === 'recipient' ? this.#recipient : this.#place) / unit;
  }

  #addAt(place: number): void {
    this.#actor += this.#weights[place] as number;
    this.#recipient += this.#weights[place + 1] as number;
    this.#place += this.#weights[place + 2] as number;
  }

  add(feature: FeatureName, value: string, second = ''): void {
    const place = this.#places.get(feature)?.get(value)?.get(second);
    if (place !== undefined) this.#addAt(place);
  }

  addFor(slot: ChosenSlot, feature: FeatureName, value: string, second = ''): void {
    const place = this.#places.get(feature)?.get(value)?.get(second);
    if (place === undefined) return;
    const weight = this.#weights[place + placeOf[slot]] as number;
    if (slot === 'actor') this.#actor += weight;
    else if (slot === 'recipient') this.#recipient += weight;
    else this.#place += weight;
  }

  recall(part: Part, one: number, other: number): boolean {
    const into = this.#parts[part] as PairTable;
    const place = into.get(one, other);
    if (place === -1) {
      this.#open = { into, one, other, before: [this.#actor, this.#recipient, this.#place] };
      return false;
    }
    this.#addAt(place);
    return true;
  }

  keep(): void {
    if (this.#open === null) return;
    const { into, one, other, before } = this.#open;
    this.#open = null;
    if (this.#weights.length > this.#known + mostKept) {
      this.#parts = makeParts();
      this.#weights = this.#weights.slice(0, this.#known);
      return;
    }
    into.set(one, other, this.#weights.length);
    this.#weights.push(this.#actor - before[0], this.#recipient - before[1], this.#place - before[2]);
  }
}

const makeParts = (): PairTable[] => Object.values(parts).map(() => new PairTable());

let own: Sums | undefined;
/** The sums by weights.json, made when they are first asked for, so that the file can be fitted anew when features have changed. */
export const ownSums = (): Sums => {
  own ??= new Sums(data as WeightData);
  return own;
};
