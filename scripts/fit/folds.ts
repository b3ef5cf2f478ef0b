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

export const perCent = (share: number | null): string => ((share ?? 0) * 100).toFixed(1);
