/**
 * Fits the weights by which happenings are taken as told for their own sake, not as background, to the annotated articles:
 * npx tsx scripts/fit/telling.ts [--write]. Prints, for each set of articles, what the rules alone find and what is found with the weights; of
 * articles that are fitted to, with weights fitted to the others (five parts, by the article's id). Needs the outside material (ISNAD_SHARED).
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeTelling, type IsTold, isToldBy, isToldByRules } from '../../src/languages/ar/events/telling/index.ts';
import { makeArabicReader } from '../../src/languages/ar/pack.ts';
import { packageKnowledge } from '../../test/articles.ts';
import { type Article, allArticles, loadScorer } from './annotated.ts';
import { crossFitted, perCent, printBySet, tableOf, written } from './folds.ts';
import type { Instance } from './softmax.ts';
import { type GoldSpots, isCloseTo, spotsOf } from './spots.ts';

const file = fileURLToPath(new URL('../../src/languages/ar/events/telling/weights.json', import.meta.url));

const scorer = await loadScorer();
const knowledge = packageKnowledge();
let isTold: IsTold = isToldByRules;
const reader = makeArabicReader(knowledge, {
  isTold: (...given) => isTold(...given),
  findRetold: () => new Map(),
});

function read({ version }: Article, by: IsTold): ReturnType<typeof reader.read> {
  isTold = by;
  return reader.read(version, { published: version.published?.slice(0, 10) ?? null, outlet: null });
}

/** Every happening that is read, told or background, and whether annotators have it. */
function instancesOf(article: Article): Instance[] {
  const spots = spotsOf(article);
  const described = new Map<number, { features: string[]; gold: GoldSpots[] }>();
  const reading = read(article, (draft, ruled, view) => {
    const isAt = ({ at, types }: GoldSpots): boolean =>
      types.includes(draft.type) && draft.spans.some(({ start }) => isCloseTo(at, start));
    described.set(draft.spans[0]?.start ?? -1, {
      features: written((add) => describeTelling(add, view, draft, ruled)),
      gold: spots.filter(isAt),
    });
    return true;
  });
  scorer.loadAliases(article.goldFolder);
  const { eventOf } = scorer.scoreDocument(article.gold, article.version.text, reading, false);
  const found: Instance[] = [];
  for (const event of reading.events) {
    const instance = described.get(event.trigger.start);
    if (instance === undefined) continue;
    const gold = [...instance.gold, ...spots.filter(({ id }) => eventOf.get(id) === event.id)];
    // what experts could leave out teaches nothing, nor does what is told in headlines alone
    if (gold.length > 0 ? gold.every(({ optional }) => optional) : event.headline) continue;
    found.push({ candidates: [{ features: instance.features, fills: gold.length > 0 }] });
  }
  return found;
}

function figures(articles: readonly Article[], by: (article: Article) => IsTold): string {
  const scores = articles.map((article) => {
    scorer.loadAliases(article.goldFolder);
    return scorer.scoreDocument(article.gold, article.version.text, read(article, by(article)), false).score;
  });
  const { events, strict } = scorer.total(scores) as unknown as {
    events: { precision: number; recall: number; f1: number };
    strict: { f1: number };
  };
  return `events ${perCent(events.precision)} ${perCent(events.recall)} ${perCent(events.f1)}  every slot ${perCent(strict.f1)}`;
}

const articles = await allArticles();
const instances = new Map(articles.map((article) => [article, instancesOf(article)]));
const { whole, of } = crossFitted(articles, (those) => {
  const weights = tableOf(those.flatMap((article) => instances.get(article) ?? []));
  return { weights, isTold: isToldBy(weights) };
});
printBySet(articles, (those) => [
  `rules alone   ${figures(those, () => isToldByRules)}`,
  `with weights  ${figures(those, (article) => of(article).isTold)}`,
]);
if (process.argv.includes('--write')) writeFileSync(file, `${JSON.stringify(whole.weights, null, 2)}\n`);
