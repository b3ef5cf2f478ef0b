import type { AddFeature } from '../../src/languages/ar/events/weighing.ts';
import { hashOf } from '../../src/model/index.ts';
import type { Article } from './annotated.ts';
import { fitWeights, type Instance } from './softmax.ts';

const fitting = { penalty: 4, least: 4 };
/** Weights smaller than this are left out of the file. */
const smallest = 0.08;

/** The weights of features, by feature, value, and second value ('' where a feature has one), rounded to two decimals as files hold them. */
export type Table = Record<string, Record<string, Record<string, number>>>;

/** The key of a feature for fitting; `tableOf` takes it apart again. */
export const keyOf = (feature: string, value: string, second: string): string => `${feature}\t${value}\t${second}`;

/** The weights fitted to instances, whose features are keys of `keyOf`. */
export function tableOf(instances: readonly Instance[]): Table {
  const table: Table = {};
  for (const [key, weight] of fitWeights(instances, fitting)) {
    const [feature, value, second] = key.split('\t') as [string, string, string];
    if (Math.abs(weight) < smallest) continue;
    const values = table[feature] ?? {};
    table[feature] = { ...values, [value]: { ...values[value], [second]: Math.round(weight * 100) / 100 } };
  }
  return table;
}

/** What is described, as keys of `keyOf`. */
export function written<Feature extends string>(describe: (add: AddFeature<Feature>) => void): string[] {
  const features: string[] = [];
  describe((feature, value, second = '') => features.push(keyOf(feature, value, second)));
  return features;
}

const parts = 5;
const partOf = ({ id }: Article): number =>
  Number.parseInt(hashOf(new TextEncoder().encode(id)).slice(0, 6), 16) % parts;

/**
 * What is fitted to all articles that are learnt from, and what reads an article fairly: the same where it is only measured, else what was
 * fitted to the articles of the other four parts, by the article's id.
 */
export function crossFitted<Fitted>(
  articles: readonly Article[],
  fitTo: (articles: readonly Article[]) => Fitted,
): { whole: Fitted; of: (article: Article) => Fitted } {
  const learnt = articles.filter(({ measured }) => !measured);
  const whole = fitTo(learnt);
  const byPart = Array.from({ length: parts }, (_, part) =>
    fitTo(learnt.filter((article) => partOf(article) !== part)),
  );
  return { whole, of: (article) => (article.measured ? whole : (byPart[partOf(article)] ?? whole)) };
}

/** What is fitted to all articles that are learnt from, for those alone that are only measured. */
export const fittedOnce = <Fitted>(whole: Fitted): { whole: Fitted; of: (article: Article) => Fitted } => ({
  whole,
  of: () => whole,
});

/** The articles of each set. */
export const bySet = (articles: readonly Article[]): [set: string, articles: Article[]][] =>
  [...new Set(articles.map(({ set }) => set))].map((set) => [set, articles.filter((article) => article.set === set)]);

/** Prints lines for each set of articles, and for all that are learnt from and all that are only measured. */
export function printBySet(articles: readonly Article[], linesOf: (articles: readonly Article[]) => string[]): void {
  const all: [string, Article[]][] = [
    ['all that is learnt from', articles.filter(({ measured }) => !measured)],
    ['all that is measured', articles.filter(({ measured }) => measured)],
  ];
  for (const [name, those] of [...bySet(articles), ...all]) {
    console.log(`${name} (${those.length})`);
    for (const line of linesOf(those)) console.log(`  ${line}`);
  }
}

export const perCent = (share: number | null): string => ((share ?? 0) * 100).toFixed(1);
