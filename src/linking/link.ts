import type { Links } from '../model/index.ts';
import type { LinkContext } from './context.ts';
import { MemoryStore } from './memory-store.ts';
import { makePass, type Pass } from './pass.ts';
import { linkCopies } from './pass-copies.ts';
import { linkDisputes } from './pass-disputes.ts';
import { Comparer, linkEvents } from './pass-events.ts';
import { changeOf } from './pass-results.ts';
import { isMetAgain, linkStatements, Sayings } from './pass-statements.ts';
import { linkStories } from './pass-stories.ts';
import type { Profile } from './profile.ts';
import { type Asking, answer, ask, documentOf } from './questions.ts';
import { Shelf } from './shelf.ts';
import { type Meetings, meetAgain, meetMore, replacePlaces } from './surroundings.ts';

/** So many documents are linked in one pass: what a pass needs in memory follows from these and what they meet. */
const passSize = 300;

/**
 * Links documents: copies, events, gathered statements, disputes, origins with standing, and stories. The same profiles in any
 * order, or some of them twice, give the same links. Of two profiles of one document the last counts.
 */
export function linkProfiles(profiles: Iterable<Profile>, context: LinkContext): Links {
  const store = new MemoryStore(profiles);
  answer(linkTouched(context), store);
  return store.links();
}

/** Links what came, changed or went, pass by pass until nothing is left. The links that are there afterwards follow from the documents alone, not from how they came. */
export function* linkTouched(context: LinkContext, onPass: (documents: number) => void = () => {}): Asking<void> {
  const shelf = new Shelf(context);
  for (;;) {
    const { placed, documents } = yield* ask('askTouched', passSize);
    if (placed.length + documents.length === 0) return;
    yield* linkPass(shelf, placed, documents);
    shelf.clear();
    onPass(documents.length);
  }
}

function* linkPass(shelf: Shelf, placed: readonly string[], documents: readonly string[]): Asking<void> {
  const stale = yield* ask('askStale');
  shelf.forget([...placed, ...documents]);
  yield* shelf.load(documents);
  const fresh = documents.filter((document) => shelf.has(document));
  const { meetings, shifted } = yield* replacePlaces(shelf, placed, fresh);
  yield* shelf.load([...meetings.documents, ...shifted.flatMap(({ a, b }) => [a, b])]);
  for (const { a, b, keys } of yield* meetAgain(shelf, shifted)) meetings.add(a, b).keys.push(...keys);
  const pass = makePass(shelf, { stale, placed, fresh, meetings, shifted });
  const copies = yield* linkCopies(pass);
  const comparer = new Comparer(shelf);
  const events = yield* linkEvents(pass, comparer);
  const wider = yield* meetingsOfMoved(pass, events.moved);
  const sayings = new Sayings(pass);
  const statements = yield* linkStatements(pass, sayings, events.moved, wider);
  const { disputes, found } = yield* linkDisputes(pass, sayings, events, statements);
  const stories = yield* linkStories(pass, events.moved, wider);
  const parts = { copies, events, statements, disputes, found, stories, comparer };
  yield* ask('keepChange', yield* changeOf(pass, sayings, parts, [...new Set([...placed, ...documents])]));
}

/**
 * Where the events of a document are others, its statements and its story are compared anew: with all that it stands near to, and all that tells of
 * a mention like one of its own. These come to the meetings of the pass, which copies and events are done with.
 */
function* meetingsOfMoved(pass: Pass, moved: ReadonlySet<string>): Asking<Meetings> {
  const { shelf, fresh, meetings, pairs } = pass;
  const isFresh = new Set(fresh);
  const others = new Set([...moved].filter((document) => !isFresh.has(document)));
  yield* meetMore(meetings, shelf, others, (key, document) => isMetAgain(shelf.get(document), key));
  yield* pairs.event.load(moved);
  for (const { a, b } of pairs.event.among(moved))
    if (documentOf(a) !== documentOf(b)) meetings.add(documentOf(a), documentOf(b));
  return meetings;
}
