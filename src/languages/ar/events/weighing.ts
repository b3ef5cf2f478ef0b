/** Takes what is looked at, one after the other. */
export type AddFeature<Feature extends string> = (feature: Feature, value: string, second?: string) => void;

/** Weights as weights.json holds them: by feature, value, and second value ('' where a feature has one). Of two decimals. */
export type WeightTable = Record<string, Record<string, Record<string, number>>>;

/** Sums are counted in hundredths, so that they are exact whatever is added first. */
const unit = 100;

/** Sums the weights of the features that it is given. */
export class Weighing<Feature extends string> {
  readonly #table = new Map<string, Map<string, Map<string, number>>>();
  #total = 0;

  /** `features`: what is described. Throws where there are weights for something else. */
  constructor(weights: WeightTable, features: readonly Feature[]) {
    const known: ReadonlySet<string> = new Set(features);
    for (const [feature, values] of Object.entries(weights)) {
      if (!known.has(feature)) throw new Error(`weights.json: nothing is described by "${feature}"`);
      const table = new Map<string, Map<string, number>>();
      for (const [value, seconds] of Object.entries(values))
        table.set(
          value,
          new Map(Object.entries(seconds).map(([second, weight]) => [second, Math.round(weight * unit)])),
        );
      this.#table.set(feature, table);
    }
  }

  /** What the features that `describe` adds weigh together. */
  of(describe: (add: AddFeature<Feature>) => void): number {
    this.#total = 0;
    describe(this.#add);
    return this.#total / unit;
  }

  readonly #add: AddFeature<Feature> = (feature, value, second = '') => {
    this.#total += this.#table.get(feature)?.get(value)?.get(second) ?? 0;
  };
}
