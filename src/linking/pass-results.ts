import { type LinkChange, linkLevels, type OwnedDispute } from '../model/index.ts';
import { Bearings } from './bearings.ts';
import type { PairBook } from './books.ts';
import type { Comparison } from './compare.ts';
import type { DisputeBook } from './dispute-books.ts';
import { compareTold, type EventGroup } from './events.ts';
import { compareSaid } from './gathering.ts';
import type { Mention } from './mention.ts';
import { comparePublished, compareText } from './order.ts';
import type { Pass } from './pass.ts';
import type { CopyChange } from './pass-copies.ts';
import type { Comparer, Regrouped } from './pass-events.ts';
import type { Sayings } from './pass-statements.ts';
import { type Asking, ask, documentsOf } from './questions.ts';
import { asEvent, asGathered, asStory, disownedStatements } from './results.ts';
import type { Surroundings } from './transmission.ts';

/** What the parts of a pass found. */
export interface Parts {
  copies: CopyChange;
  events: Regrouped;
  statements: Regrouped;
  stories: Regrouped;
  disputes: DisputeBook;
  found: { owners: string[]; items: OwnedDispute[] };
  comparer: Comparer;
}

/** Puts together what the ledger shows of all that may have changed, and says what else is to be kept. */
export function* changeOf(pass: Pass, sayings: Sayings, parts: Parts, documents: string[]): Asking<LinkChange> {
  const { homes, pairs, shelf } = pass;
  const { copies, events, statements, stories, disputes } = parts;
  yield* disputes.load([...events.moved]);
  const touched = new Set([...events.moved, ...copies.moved]);
  for (const { sides } of disputes.all())
    if (sides.some(({ document }) => events.moved.has(document))) for (const side of sides) touched.add(side.document);
  const { before, now } = disputes.changed;
  for (const { sides } of [...before, ...now]) for (const { document } of sides) touched.add(document);
  const there = [...touched].filter((document) => !pass.placed.includes(document) || pass.fresh.includes(document));
  yield* homes.event.loadDocuments(there);
  yield* homes.statement.loadDocuments(there);
  const eventIds = ordered([...events.changed, ...there.flatMap((one) => homes.event.homesIn(one))]);
  const statementIds = ordered([...statements.changed, ...there.flatMap((one) => homes.statement.homesIn(one))]);
  yield* homes.event.loadMembers(eventIds);
  yield* homes.statement.loadMembers(statementIds);
  const tellers = documentsOf([
    ...eventIds.flatMap((id) => homes.event.membersOf(id)),
    ...statementIds.flatMap((id) => homes.statement.membersOf(id)),
  ]);
  yield* disputes.load(tellers);
  const all = disputes.all();
  const beside = [...new Set([...tellers, ...all.flatMap(({ sides }) => sides.map(({ document }) => document))])];
  yield* sayings.load(beside);
  yield* pairs.event.load(tellers);
  yield* pairs.near.load(tellers);
  const around: Surroundings = {
    context: shelf.context,
    copies: { originalOf: yield* originalsOf(copies, tellers) },
    disowned: disownedStatements(all),
  };
  const homeOf = (item: string): string | undefined => homes.event.homeOf(item);
  const bearings = new Bearings(
    all,
    beside.flatMap((one) => [...sayings.of(one).values()]),
    { get: homeOf },
  );
  const storyIds = ordered([
    ...stories.changed,
    ...[...events.moved].flatMap((document) => homes.story.homesIn(document)),
  ]);
  return {
    documents,
    made: linkLevels.flatMap((level) => pairs[level].made),
    lost: linkLevels.flatMap((level) => pairs[level].lost),
    events: {
      gone: [...events.gone],
      items: eventIds.map((id) => {
        const group = groupOf(pass, id, parts);
        return asEvent(id, group, homeOf, around, bearings, besideIn(pass, group));
      }),
    },
    statements: {
      gone: [...statements.gone],
      items: statementIds.map((id) => {
        const group = homes.statement.membersOf(id).map((item) => sayings.get(item));
        return asGathered(id, group.sort(compareSaid), around, bearings);
      }),
    },
    stories: { gone: [...stories.gone], items: yield* storiesOf(pass, storyIds) },
    disputes: {
      gone: before.map(({ id }) => id),
      items: now,
    },
    found: parts.found,
    copies: { documents: copies.documents, items: copies.items, originals: copies.originals },
  };
}

const ordered = (ids: readonly string[]): string[] => [...new Set(ids)].sort(compareText);

function* originalsOf({ documents, originals }: CopyChange, wanted: readonly string[]): Asking<Map<string, string>> {
  const known = new Set(documents);
  const others = yield* ask(
    'askOriginals',
    wanted.filter((document) => !known.has(document)),
  );
  return new Map([...originals, ...others].map(({ document, original }) => [document, original]));
}

/** The other mentions of its documents. */
function besideIn({ shelf }: Pass, { mentions }: EventGroup): Mention[] {
  const own = new Set(mentions.map(({ key }) => key));
  const documents = [...new Set(mentions.map(({ document }) => document))];
  return documents.flatMap((document) => shelf.get(document).mentions.filter(({ key }) => !own.has(key)));
}

function groupOf({ homes, pairs, shelf }: Pass, id: string, { comparer }: Parts): EventGroup {
  const items = homes.event.membersOf(id).sort(compareText);
  const members = new Set(items);
  const inside = (book: PairBook, compare: (a: Mention, b: Mention) => Comparison): EventGroup['merges'] =>
    items.flatMap((item) =>
      book
        .of(item)
        .filter(({ a, b }) => a === item && members.has(b))
        .sort((x, y) => compareText(x.b, y.b))
        .map((pair) => {
          const [a, b] = [shelf.mention(pair.a), shelf.mention(pair.b)];
          return { a, b, comparison: compare(a, b) };
        }),
    );
  const merges = [
    ...inside(pairs.event, (a, b) => comparer.compare(a, b)),
    ...inside(pairs.near, (a, b) => comparer.compareOdd(a, b)),
  ];
  return { mentions: items.map((item) => shelf.mention(item)).sort(compareTold), merges };
}

function* storiesOf({ homes, shelf }: Pass, ids: readonly string[]) {
  yield* homes.story.loadMembers(ids);
  const documents = ids.flatMap((id) => homes.story.membersOf(id));
  yield* shelf.load(documents);
  yield* homes.event.loadDocuments(documents);
  return ids.map((id) => {
    const profiles = homes.story.membersOf(id).map((document) => shelf.get(document).profile);
    return asStory(id, profiles.sort(comparePublished), (item) => homes.event.homeOf(item));
  });
}
