/**
 * Fits the weights by which actors, recipients and places of events are chosen to the annotated articles:
 * npx tsx scripts/fit/choice.ts [--write] [--rules] [--nocases] [--whole]. Prints, for each set of articles, what is right with them (`--rules`: and without);
 * of articles that are fitted to, with weights fitted to the others (five parts, by the article's id; `--whole` leaves them
 * out, which takes a third of the time). Needs the outside material (ISNAD_SHARED).
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyseCase, caseRegister } from '../../src/languages/ar/events/case-printer.ts';
import {
  type ChosenSlot,
  candidatesOf,
  chooseFillers,
  chosenSlots,
  DocumentView,
  describe,
  type FeatureSink,
  fillersOf,
  type Happening,
  Sums,
  type Told,
  type WeightData,
} from '../../src/languages/ar/events/choice/index.ts';
import { findEvents } from '../../src/languages/ar/events/index.ts';
import type { Phrase } from '../../src/languages/ar/events/phrases.ts';
import { makeArabicReader } from '../../src/languages/ar/pack.ts';
import { contentStems } from '../../src/linking/words.ts';
import { packageKnowledge } from '../../test/articles.ts';
import { type Kinds, readCases } from '../../test/cases.ts';
import { type Article, allArticles, loadScorer } from './annotated.ts';
import { bySet, crossFitted, fittedOnce, keyOf, perCent, tableOf } from './folds.ts';
import type { Instance } from './softmax.ts';

const casesFolder = fileURLToPath(new URL('../../src/languages/ar/events', import.meta.url));
const file = fileURLToPath(new URL('../../src/languages/ar/events/choice/weights.json', import.meta.url));

const scorer = await loadScorer();
const knowledge = packageKnowledge();

type Choose = (told: Told) => void;
const noChoice: Choose = () => undefined;
let choose: Choose = noChoice;
const reader = makeArabicReader(knowledge, { choose: (told) => choose(told), findRetold: () => new Map() });

function read({ version }: Article, by: Choose): ReturnType<typeof reader.read> {
  choose = by;
  const published = version.published?.slice(0, 10) ?? null;
  return reader.read(version, { published, outlet: null });
}

/** Writes features down instead of weighing them. */
class Written implements FeatureSink {
  readonly #shared: string[] = [];
  readonly #own: Record<ChosenSlot, string[]> = { actor: [], recipient: [], place: [] };

  add(feature: string, value: string, second = ''): void {
    this.#shared.push(keyOf(feature, value, second));
  }

  addFor(slot: ChosenSlot, feature: string, value: string, second = ''): void {
    this.#own[slot].push(keyOf(feature, value, second));
  }

  /** Nothing is known before it is written. */
  recall(): boolean {
    return false;
  }

  keep(): void {}

  of(slot: ChosenSlot): string[] {
    return [...this.#shared, ...this.#own[slot]];
  }
}

/** Whether a phrase is what annotators named: one has the words of the other and little more, or they share most. */
function isNamed(surface: string, phrase: string): boolean {
  const [ours, theirs] = [new Set(contentStems(phrase)), new Set(contentStems(surface))];
  const common = [...ours].filter((word) => theirs.has(word)).length;
  const [least, most] = [Math.min(ours.size, theirs.size), Math.max(ours.size, theirs.size)];
  if (least === 0) return false;
  return (common === least && most <= 2 * least + 1) || common >= 0.3 * (least + most);
}

interface Described {
  features: string[];
  phrase: Phrase;
}

function describeAll(view: DocumentView, happening: Happening): Record<ChosenSlot, Described[]> {
  const described: Record<ChosenSlot, Described[]> = { actor: [], recipient: [], place: [] };
  for (const candidate of candidatesOf(view, happening)) {
    const written = new Written();
    describe(written, view, happening, candidate);
    for (const slot of candidate.profile.slots)
      described[slot].push({ features: written.of(slot), phrase: candidate.profile.argument.phrase });
  }
  return described;
}

/** The simple sentences of the cases, where the rules are right. */
function instancesOfCases(): Instances {
  const found: Instances = { actor: [], recipient: [], place: [] };
  for (const text of readdirSync(casesFolder)
    .filter((file) => file.endsWith('.cases'))
    .flatMap(caseTexts))
    findEvents(analyseCase(text), [], {
      register: caseRegister,
      choose: (told) => {
        const view = new DocumentView(told);
        for (const happening of view.happenings) {
          const described = describeAll(view, happening);
          for (const slot of chosenSlots) {
            const ruled = new Set(fillersOf(happening.draft, slot).map(({ phrase }) => phrase));
            const candidates = described[slot].map(({ features, phrase }) => ({ features, fills: ruled.has(phrase) }));
            if (ruled.size === 0 || candidates.some(({ fills }) => fills)) found[slot].push({ candidates });
          }
        }
      },
    });
  return found;
}

/** The texts of the cases of a file in which the rules find something and that have no gap. */
const caseTexts = (name: string): string[] =>
  readCases(join(casesFolder, name), caseKinds)
    .filter(({ gap, expected }) => !gap && expected.length > 0)
    .map(({ text }) => text);
/** What the cases of events tell; only their texts are used here. */
const caseKinds: Kinds = { event: () => [], told: () => [], doer: () => [] };

type Instances = Record<ChosenSlot, Instance[]>;

/** The slots of the happenings that annotators have too. What they name and no phrase says is left out. */
function instancesOf(article: Article): Instances {
  const found: Instances = { actor: [], recipient: [], place: [] };
  const byStart = new Map<number, Record<ChosenSlot, Described[]>>();
  const { text } = article.version;
  const reading = read(article, (told) => {
    const view = new DocumentView(told);
    for (const happening of view.happenings)
      byStart.set(happening.draft.spans[0]?.start ?? -1, describeAll(view, happening));
  });
  scorer.loadAliases(article.goldFolder);
  const { eventOf } = scorer.scoreDocument(article.gold, text, reading, false);
  for (const gold of article.gold.events) {
    const mention = reading.events.find(({ id }) => id === eventOf.get(gold.id));
    const candidates = mention === undefined ? undefined : byStart.get(mention.trigger.start);
    if (candidates === undefined) continue;
    for (const slot of chosenSlots) {
      const named = (gold[slot] ?? []).flatMap(({ surface }) => surface ?? []);
      const instance = {
        candidates: candidates[slot].map(({ features, phrase: { start, end } }) => ({
          features,
          fills: named.some((each) => isNamed(each, text.slice(start, end))),
        })),
      };
      if (named.length === 0 || instance.candidates.some(({ fills }) => fills)) found[slot].push(instance);
    }
  }
  return found;
}

const fitTo = (articles: readonly Article[], of: ReadonlyMap<Article, Instances>): WeightData => {
  const weights = (slot: ChosenSlot): WeightData[ChosenSlot] =>
    tableOf([...articles.flatMap((article) => of.get(article)?.[slot] ?? []), ...ofCases[slot]]);
  return { actor: weights('actor'), recipient: weights('recipient'), place: weights('place') };
};

/** How many phrases a set's events name for a slot, and how many of them annotators name too, where they name anybody. */
type Named = Record<ChosenSlot, { named: number; right: number }>;

function countNamed(
  named: Named,
  { gold, version: { text } }: Article,
  reading: ReturnType<typeof read>,
  eventOf: Map<string, string>,
): void {
  for (const event of gold.events) {
    const mention = reading.events.find(({ id }) => id === eventOf.get(event.id));
    if (mention === undefined) continue;
    for (const slot of chosenSlots) {
      const wanted = (event[slot] ?? []).flatMap(({ surface }) => surface ?? []);
      if (wanted.length === 0) continue;
      for (const { start, end } of mention[`${slot}s`]) {
        if (start === null || end === null) continue;
        named[slot].named++;
        if (wanted.some((each) => isNamed(each, text.slice(start, end)))) named[slot].right++;
      }
    }
  }
}

function figures(articles: readonly Article[], by: (article: Article) => Choose): string {
  const named: Named = {
    actor: { named: 0, right: 0 },
    recipient: { named: 0, right: 0 },
    place: { named: 0, right: 0 },
  };
  const scores = articles.map((article) => {
    scorer.loadAliases(article.goldFolder);
    const reading = read(article, by(article));
    const { score, eventOf } = scorer.scoreDocument(article.gold, article.version.text, reading, false);
    countNamed(named, article, reading, eventOf);
    return score;
  });
  const { slots, strict } = scorer.total(scores);
  const told = chosenSlots.map((slot) => {
    const { named: all, right } = named[slot];
    return `${slot} ${perCent(slots[slot]?.accuracy ?? null)} (${perCent(all === 0 ? null : right / all)} of ${all})`;
  });
  return `${told.join('  ')}  every slot ${perCent(strict.f1)}`;
}

const articles = await allArticles();
const ofCases = process.argv.includes('--nocases') ? { actor: [], recipient: [], place: [] } : instancesOfCases();
const learnt = articles.filter(({ measured }) => !measured);
const instances = new Map(learnt.map((article) => [article, instancesOf(article)]));
const fitted = (those: readonly Article[]): { weights: WeightData; sums: Sums } => {
  const weights = fitTo(those, instances);
  return { weights, sums: new Sums(weights) };
};
const isWhole = process.argv.includes('--whole');
const { whole, of } = isWhole ? fittedOnce(fitted(learnt)) : crossFitted(articles, fitted);
for (const [set, those] of bySet(isWhole ? articles.filter(({ measured }) => measured) : articles)) {
  console.log(`${set} (${those.length})`);
  if (process.argv.includes('--rules')) console.log(`  rules alone   ${figures(those, () => noChoice)}`);
  const weigh = (article: Article): Choose => {
    const { sums } = of(article);
    return (told) => chooseFillers(told, sums);
  };
  console.log(`  with weights  ${figures(those, weigh)}`);
}
if (process.argv.includes('--write')) writeFileSync(file, `${JSON.stringify(whole.weights, null, 2)}\n`);
