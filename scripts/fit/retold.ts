/**
 * Fits the weights by which a document's mentions of one happening are put together to the annotated articles:
 * npx tsx scripts/fit/retold.ts [--write]. Prints, for each set of articles, what is found without them and with them; of articles that are
 * fitted to, with weights fitted to the others (five parts, by the article's id). Needs the outside material (ISNAD_SHARED).
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  antecedentsOf,
  describePair,
  type FindRetold,
  findRetoldBy,
  mentionsOf,
} from '../../src/languages/ar/events/retold/index.ts';
import { makeArabicReader } from '../../src/languages/ar/pack.ts';
import type { Version } from '../../src/model/index.ts';
import { tellOnce } from '../../src/reading/index.ts';
import { packageKnowledge } from '../../test/articles.ts';
import { keptClusters, versionsByHash } from '../../test/clusters/load.ts';
import { mentionOf } from '../../test/clusters/made.ts';
import { type Article, allArticles, loadScorer } from './annotated.ts';
import { crossFitted, perCent, printBySet, tableOf, written } from './folds.ts';
import type { Instance } from './softmax.ts';
import { isCloseTo, spotsOf } from './spots.ts';

const file = fileURLToPath(new URL('../../src/languages/ar/events/retold/weights.json', import.meta.url));

const scorer = await loadScorer();
const knowledge = packageKnowledge();
const apart: FindRetold = () => new Map();
let find: FindRetold = apart;
const reader = makeArabicReader(knowledge, { findRetold: (told) => find(told) });

function read(version: Version, by: FindRetold): ReturnType<typeof reader.read> {
  find = by;
  return reader.read(version, { published: version.published?.slice(0, 10) ?? null, outlet: null });
}

/** A mention by where its trigger begins, and what is looked at in it with each that stands before it. */
interface Described {
  start: number;
  of: { start: number; features: string[] }[];
}

function describeAll(version: Version): { reading: ReturnType<typeof read>; described: Described[] } {
  const described: Described[] = [];
  const reading = read(version, (told) => {
    const mentions = mentionsOf(told.sentences, told.drafts, told.holderOf);
    const startOf = ({ draft }: (typeof mentions)[number]): number => draft.spans[0]?.start ?? -1;
    for (const b of mentions)
      described.push({
        start: startOf(b),
        of: antecedentsOf(mentions, b).map(({ a, ...between }) => ({
          start: startOf(a),
          features: written((add) => describePair(add, a, b, between)),
        })),
      });
    return new Map();
  });
  return { reading, described };
}

/** Every mention of a happening that annotators have, and which of those before it are of the same one. */
function instancesOf(described: readonly Described[], goldOf: ReadonlyMap<number, ReadonlySet<string>>): Instance[] {
  return described.flatMap(({ start, of }) => {
    const gold = goldOf.get(start);
    if (gold === undefined) return [];
    const candidates = of.flatMap((each) => {
      const theirs = goldOf.get(each.start);
      return theirs === undefined ? [] : [{ features: each.features, fills: [...theirs].some((id) => gold.has(id)) }];
    });
    return candidates.length === 0 ? [] : [{ candidates }];
  });
}

function instancesOfArticle(article: Article): Instance[] {
  const { reading, described } = describeAll(article.version);
  scorer.loadAliases(article.goldFolder);
  const { eventOf } = scorer.scoreDocument(article.gold, article.version.text, reading, false);
  const spots = spotsOf(article);
  const goldOf = new Map<number, Set<string>>();
  for (const { id, type, trigger } of reading.events) {
    const gold = spots
      .filter((spot) => (spot.types.includes(type) && isCloseTo(spot.at, trigger.start)) || eventOf.get(spot.id) === id)
      .map((spot) => spot.id);
    if (gold.length > 0) goldOf.set(trigger.start, new Set(gold));
  }
  return instancesOf(described, goldOf);
}

/** The same of clusters of articles, in which each mention of their events is annotated. */
async function instancesOfClusters(): Promise<Instance[]> {
  const clusters = keptClusters();
  const byHash = await versionsByHash(clusters);
  return clusters.flatMap(({ documents, events }) =>
    documents.flatMap(({ doc, sha256 }) => {
      const { reading, described } = describeAll(byHash.get(sha256) as Version);
      const goldOf = new Map<number, Set<string>>();
      for (const { id, mentions } of events)
        for (const place of mentions) {
          if (place.doc !== doc) continue;
          const mention = mentionOf(reading.events, place);
          if (mention === null) continue;
          const { start } = mention.trigger;
          goldOf.set(start, (goldOf.get(start) ?? new Set()).add(id));
        }
      return instancesOf(described, goldOf);
    }),
  );
}

function figures(articles: readonly Article[], by: (article: Article) => FindRetold): string {
  let count = 0;
  const scores = articles.map((article) => {
    scorer.loadAliases(article.goldFolder);
    const reading = tellOnce(read(article.version, by(article)));
    count += reading.events.length;
    return scorer.scoreDocument(article.gold, article.version.text, reading, false).score;
  });
  const { events, strict, disputes } = scorer.total(scores) as unknown as {
    events: { precision: number; recall: number; f1: number };
    strict: { f1: number };
    disputes: { f1: number };
  };
  return `events ${perCent(events.precision)} ${perCent(events.recall)} ${perCent(events.f1)}  every slot ${perCent(strict.f1)}  disputes ${perCent(disputes.f1)}  read ${count}`;
}

const articles = await allArticles();
const instances = new Map(articles.map((article) => [article, instancesOfArticle(article)]));
const positives = [...instances.values()].flat().filter(({ candidates }) => candidates.some(({ fills }) => fills));
console.log(`${positives.length} told again, of ${[...instances.values()].flat().length}`);
const clustered = await instancesOfClusters();
const { whole, of } = crossFitted(articles, (those) => {
  const weights = tableOf([...clustered, ...those.flatMap((article) => instances.get(article) ?? [])]);
  return { weights, find: findRetoldBy(weights) };
});
printBySet(articles, (those) => [
  `apart         ${figures(those, () => apart)}`,
  `with weights  ${figures(those, (article) => of(article).find)}`,
]);
if (process.argv.includes('--write')) writeFileSync(file, `${JSON.stringify(whole.weights, null, 2)}\n`);
