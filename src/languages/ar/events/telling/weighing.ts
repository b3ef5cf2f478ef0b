/** What is looked at in a happening. Each has one or two values, which weights.json gives its weights for. */
export const tellingFeatures = [
  'told',
  'any',
  'rule',
  'rule-type',
  'rule-factuality',
  'type',
  'label',
  'label-factuality',
  'word',
  'shape',
  'headline',
  'order',
  'who',
  'whom',
  'where',
  'when',
  'when-type',
  'harm',
  'weapon',
  'filled',
  'filled-type',
  'said',
  'said-type',
  'behind',
  'behind-word',
  'before',
  'preposition',
  'carrier',
  'carried',
  'tense',
  'sentence',
  'fraction',
  'block',
  'besides',
  'rank',
  'with',
  'headline-type',
  'verbs',
  'clauses',
  'governor-word',
  'governor',
  'flashback',
  'asks',
  'long',
] as const;
export type TellingFeature = (typeof tellingFeatures)[number];

/** Takes what is looked at, one after the other. */
export type AddFeature = (feature: TellingFeature, value: string, second?: string) => void;

/** Weights as weights.json holds them: by feature, value, and second value ('' where a feature has one). Of two decimals. */
export type WeightTable = Record<string, Record<string, Record<string, number>>>;

/** Sums are counted in hundredths, so that they are exact whatever is added first. */
const unit = 100;

/** Sums the weights of the features that it is given. */
export class Weighing {
  readonly #table = new Map<string, Map<string, Map<string, number>>>();
  #total = 0;

  /** Throws where a feature is none that happenings are described by. */
  constructor(weights: WeightTable) {
    const known: ReadonlySet<string> = new Set(tellingFeatures);
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
  of(describe: (add: AddFeature) => void): number {
    this.#total = 0;
    describe(this.#add);
    return this.#total / unit;
  }

  readonly #add: AddFeature = (feature, value, second = '') => {
    this.#total += this.#table.get(feature)?.get(value)?.get(second) ?? 0;
  };
}
