/** Takes what is looked at, one after the other: a feature by name, with one or two values. */
export type AddFeature = (feature: string, value: string, second?: string) => void;

/** Weights as weights.json holds them: by feature, value, and second value ('' where a feature has one). */
export type WeightTable = Record<string, Record<string, Record<string, number>>>;

/** Sums the weights of the features that it is given. */
export class Weighing {
  readonly #table: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;
  #total = 0;

  constructor(table: WeightTable) {
    this.#table = new Map(
      Object.entries(table).map(([feature, values]) => [
        feature,
        new Map(Object.entries(values).map(([value, seconds]) => [value, new Map(Object.entries(seconds))])),
      ]),
    );
  }

  /** What the features that `describe` adds weigh together. */
  of(describe: (add: AddFeature) => void): number {
    this.#total = 0;
    describe(this.#add);
    return this.#total;
  }

  readonly #add: AddFeature = (feature, value, second = '') => {
    this.#total += this.#table.get(feature)?.get(value)?.get(second) ?? 0;
  };
}

const steps = [0, 1, 2, 3, 5, 8, 13, 21, 34];
/** A number as one of few values: the step that it has reached. */
export const stepOf = (n: number): string => String(steps.findLast((step) => step <= n) ?? 0);
export const upTo = (n: number, most: number): string => String(Math.min(n, most));
export const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
