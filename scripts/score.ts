/**
 * Reads all annotated articles and scores the readings, in per cent: npx tsx scripts/score.ts [--show] [SET…], a set by how its name begins.
 * `--show` says what each article was missed and read wrong, but for those that are only measured.
 */

import { tellOnce } from '../src/reading/index.ts';
import { packageReader } from '../test/articles.ts';
import { type Article, allArticles, loadScorer } from './fit/annotated.ts';

const slotNames = ['actor', 'recipient', 'place', 'date', 'killed', 'wounded', 'factuality'];
const show = process.argv.includes('--show');
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const reader = packageReader();
const scorer = await loadScorer();

const perCent = (share: number | null | undefined): string => (share == null ? '–' : (100 * share).toFixed(1));
const withBoth = ({ f1, precision, recall }: { f1: number; precision: number | null; recall: number | null }): string =>
  `${perCent(f1)} (${perCent(precision)}, ${perCent(recall)})`;

function scoreSet(articles: readonly Article[]): [string, string][] {
  const scores = articles.map(({ gold, goldFolder, version, measured }) => {
    scorer.loadAliases(goldFolder);
    return scorer.scoreDocument(gold, version.text, tellOnce(reader.read(version)), show && !measured).score;
  });
  const total = scorer.total(scores);
  return [
    ['statements (precision, recall)', withBoth(total.statements)],
    ['origin', perCent(total.origin.recall)],
    ['identity', perCent(total.originIdentity.recall)],
    ['whole chain', perCent(total.chain.recall)],
    ['act', perCent(total.act.recall)],
    ['events (precision, recall)', withBoth(total.events)],
    ['every slot', perCent(total.strict.f1)],
    ...slotNames.map((slot): [string, string] => [
      slot,
      `${perCent(total.slots[slot]?.accuracy)} of ${total.slots[slot]?.of ?? 0}`,
    ]),
    ['disputes', `${withBoth(total.disputes)} of ${total.disputes.gold}`],
    ['furniture', perCent(total.furniture.f1)],
  ];
}

const articles = await allArticles();
for (const name of new Set(articles.map(({ set }) => set))) {
  if (only.length > 0 && !only.some((begin) => name.startsWith(begin))) continue;
  const inSet = articles.filter(({ set }) => set === name);
  console.log(`\n## ${name} (${inSet.length})`);
  for (const [what, figure] of scoreSet(inSet)) console.log(`${what.padEnd(32)} ${figure}`);
}
