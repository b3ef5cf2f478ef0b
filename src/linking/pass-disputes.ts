import type { OwnedDispute } from '../model/index.ts';
import { findConflicts } from './conflicts.ts';
import { findDenials } from './denials.ts';
import { DisputeBook, FoundBook } from './dispute-books.ts';
import { liftDisputes, nameDispute } from './disputes.ts';
import { compareTold, type EventGroup } from './events.ts';
import { isDenial, type Saying } from './gathering.ts';
import type { DisputeGround, FoundDispute } from './ground.ts';
import { compareText } from './order.ts';
import type { Pass } from './pass.ts';
import type { Regrouped } from './pass-events.ts';
import type { Sayings } from './pass-statements.ts';
import type { Profile } from './profile.ts';
import { type Asking, documentOf, documentsOf } from './questions.ts';
import { ruleDisputes } from './ruled-disputes.ts';

/**
 * Disputes are found again where something that they rest on changed. Those between statements go with whatever disputes: all that is
 * gathered with it is looked at together, as one dispute stands for each pair of gathered statements. Those between figures and accounts
 * go with their event.
 */
export function* linkDisputes(
  pass: Pass,
  sayings: Sayings,
  events: Regrouped,
  statements: Regrouped,
): Asking<{ disputes: DisputeBook; found: FoundBook['change'] }> {
  const found = new FoundBook();
  yield* found.load('document', [...pass.placed, ...pass.fresh]);
  const gone = found.all().map(({ owner }) => owner);
  found.replace(gone, []);
  yield* findAnswers(pass, sayings, events, statements, found);
  yield* findRuled(pass, found);
  yield* findInEvents(pass, sayings, events, found);
  return { disputes: yield* settleFound(pass, found), found: found.change };
}

const ownedBy = (owner: string, document: string | null) => ({ owner, document });
const itemOf = ({ document, id }: { document: string; id: string }): string => `${document}#${id}`;
const eventOwner = (event: string): string => `event ${event}`;
const isOfEvent = (owner: string): boolean => owner.startsWith('event ');
const isRuled = (owner: string): boolean => owner.startsWith('ruled ');

/** What may be the second side of a dispute: denials, and whatever the reading itself found to dispute something. */
const disputing = ({ document, statements, disputes }: Profile): Set<string> =>
  new Set([
    ...statements.filter(isDenial).map(({ id }) => `${document.id}#${id}`),
    ...disputes.map(({ sides }) => `${document.id}#${sides[1]}`),
  ]);

function* findAnswers(
  pass: Pass,
  sayings: Sayings,
  events: Regrouped,
  statements: Regrouped,
  found: FoundBook,
): Asking<void> {
  const { shelf, homes, pairs } = pass;
  const changed = new Set([...events.moved, ...statements.moved]);
  for (const home of statements.changed)
    for (const item of homes.statement.membersOf(home)) changed.add(documentOf(item));
  yield* homes.statement.loadDocuments(changed);
  const around = new Set([...changed].flatMap((document) => homes.statement.homesIn(document)));
  yield* homes.statement.loadMembers(around);
  const beside = documentsOf([...around].flatMap((home) => homes.statement.membersOf(home)));
  yield* pairs.denial.load(changed);
  const answering = [
    ...[...pairs.denial.made, ...pairs.denial.lost].map(({ a }) => a),
    ...[...changed].flatMap((document) => pairs.denial.of(document).map(({ a }) => a)),
  ];
  yield* sayings.load([...changed, ...beside, ...documentsOf(answering)]);
  const open = new Set(answering.filter((item) => shelf.has(documentOf(item))));
  for (const document of changed) for (const item of disputing(shelf.get(document).profile)) open.add(item);
  for (const document of beside) {
    const { disputes } = shelf.get(document).profile;
    for (const { sides } of disputes)
      if (around.has(homes.statement.homeOf(`${document}#${sides[0]}`) ?? '')) open.add(`${document}#${sides[1]}`);
  }
  yield* homes.statement.loadDocuments(documentsOf(open));
  const done = new Set<string>();
  for (const item of [...open].sort(compareText)) {
    if (done.has(item)) continue;
    const unit = yield* unitOf(pass, item);
    for (const one of unit) done.add(one);
    const items = yield* findInUnit(pass, sayings, unit);
    yield* found.load('owner', [...unit]);
    found.replace(unit, items);
  }
}

/** All that disputes and is gathered with this. */
function* unitOf({ shelf, homes }: Pass, item: string): Asking<Set<string>> {
  const home = homes.statement.homeOf(item);
  if (home === undefined) return new Set([item]);
  yield* homes.statement.loadMembers([home]);
  const members = homes.statement.membersOf(home);
  yield* shelf.load(documentsOf(members));
  return new Set(
    members.filter((member) => member === item || disputing(shelf.get(documentOf(member)).profile).has(member)),
  );
}

/** The disputes whose second side is one of these, looked for in their own documents, those that they may answer, and those that say what is disputed there. */
function* findInUnit(pass: Pass, sayings: Sayings, unit: ReadonlySet<string>): Asking<OwnedDispute[]> {
  const { shelf, homes, pairs } = pass;
  const own = documentsOf(unit);
  yield* pairs.denial.load(own);
  const answered = [...unit].flatMap((item) => pairs.denial.of(item).map(({ b }) => b));
  yield* homes.statement.loadDocuments(own);
  const disputed = own.flatMap((document) =>
    shelf
      .get(document)
      .profile.disputes.filter(({ sides }) => unit.has(`${document}#${sides[1]}`))
      .flatMap(({ sides }) => homes.statement.homeOf(`${document}#${sides[0]}`) ?? []),
  );
  yield* homes.statement.loadMembers(disputed);
  const tellers = documentsOf(disputed.flatMap((home) => homes.statement.membersOf(home)));
  const documents = [...new Set([...own, ...answered, ...tellers])].sort(compareText);
  yield* sayings.load(documents);
  yield* homes.statement.loadDocuments(documents);
  const ground = groundOf(pass, sayings, documents);
  const lifted = liftDisputes(ground.profiles);
  const profileOf = (document: string): Profile | undefined => shelf.get(document).profile;
  return [...lifted, ...findDenials(ground, lifted)]
    .filter(({ sides }) => unit.has(itemOf(sides[1])))
    .map((one) => ({
      id: nameDispute(one, profileOf).id,
      ...ownedBy(itemOf(one.sides[1]), one.sides[1].document),
      found: one,
    }));
}

function groundOf({ shelf, homes }: Pass, sayings: Sayings, documents: readonly string[]): DisputeGround {
  const all = documents.flatMap((document) => [...sayings.of(document).values()]);
  const gathered = new Map<string, Saying[]>();
  for (const saying of all) push(gathered, homes.statement.homeOf(saying.key) ?? saying.key, saying);
  const mentions = documents.flatMap((document) => shelf.get(document).mentions);
  const groups = new Map<string, EventGroup['mentions']>();
  for (const mention of mentions) push(groups, homes.event.homeOf(mention.key) ?? mention.key, mention);
  return {
    profiles: documents.map((document) => shelf.get(document).profile),
    sayings: all,
    gathered: [...gathered.values()],
    groups: [...groups.values()].map((one) => ({ mentions: one.sort(compareTold), merges: [] })),
    areCopies: (a, b) => shelf.areCopies(a, b),
    context: shelf.context,
  };
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}

/** What people confirmed stands also where the rules do not find it: it goes with the documents that they spoke about. */
function* findRuled({ shelf, fresh, meetings }: Pass, found: FoundBook): Asking<void> {
  const ruled = new Set(fresh.filter((document) => hasRuling(shelf.get(document).profile)));
  for (const { a, b } of ruled.size === 0 ? [] : meetings)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      if (ruled.has(one) && hasRuling(shelf.get(other).profile)) ruled.add(other);
  const profiles = [...ruled].sort(compareText).map((document) => shelf.get(document).profile);
  const items = ruleDisputes([], profiles).map((one): OwnedDispute => {
    const { id } = nameDispute(one, (document) => shelf.get(document).profile);
    const { document } = one.sides[1];
    return { id, ...ownedBy(`ruled ${document}`, document), found: one };
  });
  const owners = [...ruled].map((document) => `ruled ${document}`);
  yield* found.load('owner', owners);
  found.replace(owners, items);
}

const hasRuling = ({ statements, events }: Profile): boolean =>
  [...statements, ...events].some(({ rulings = [] }) => rulings.some(({ of }) => of !== null));

function* findInEvents(pass: Pass, sayings: Sayings, events: Regrouped, found: FoundBook): Asking<void> {
  const { homes, shelf } = pass;
  const documents = new Set([...pass.fresh, ...documentsOf(found.change.owners.filter(isItem))]);
  yield* homes.event.loadDocuments(documents);
  const there = [...documents].filter((document) => shelf.has(document));
  const open = [...new Set([...events.changed, ...there.flatMap((document) => homes.event.homesIn(document))])].sort(
    compareText,
  );
  yield* homes.event.loadMembers(open);
  const tellers = documentsOf(open.flatMap((event) => homes.event.membersOf(event)));
  yield* sayings.load(tellers);
  yield* found.load('document', tellers);
  const known = found
    .all()
    .filter(({ owner }) => isItem(owner))
    .map((one) => one.found);
  const owners = [...open, ...events.gone].map(eventOwner);
  yield* found.load('owner', owners);
  found.replace(
    owners,
    open.flatMap((event) => conflictsIn(pass, event, known)),
  );
}

const isItem = (owner: string): boolean => !isOfEvent(owner) && !isRuled(owner);

function conflictsIn({ homes, shelf }: Pass, event: string, known: readonly FoundDispute[]): OwnedDispute[] {
  const mentions = homes.event
    .membersOf(event)
    .map((item) => shelf.mention(item))
    .sort(compareTold);
  if (mentions.length < 2) return [];
  const ground: DisputeGround = {
    profiles: [],
    sayings: [],
    gathered: [],
    groups: [{ mentions, merges: [] }],
    areCopies: (a, b) => shelf.areCopies(a, b),
    context: shelf.context,
  };
  const profileOf = (document: string): Profile | undefined => shelf.get(document).profile;
  return findConflicts(ground, known).map((found) => ({
    id: nameDispute(found, profileOf).id,
    ...ownedBy(eventOwner(event), null),
    found,
  }));
}

/** What stands under an id is what was found first: between statements, in an event, by a person; and what people decided of it. */
function* settleFound({ shelf }: Pass, found: FoundBook): Asking<DisputeBook> {
  const ids = [...found.touched].sort(compareText);
  yield* found.load('id', ids);
  const byId = new Map<string, OwnedDispute[]>();
  for (const one of found.all()) if (found.touched.has(one.id)) push(byId, one.id, one);
  const disputes = new DisputeBook();
  const documents = [...byId.values()].flatMap((all) => all.flatMap((one) => one.found.sides.map((s) => s.document)));
  yield* disputes.load(documents);
  yield* disputes.loadIds(ids);
  yield* shelf.load(documents);
  for (const id of ids) {
    const [first] = (byId.get(id) ?? []).sort(
      (a, b) => rankOf(a.owner) - rankOf(b.owner) || compareText(a.owner, b.owner),
    );
    const sides = first === undefined ? [] : first.found.sides.map(({ document }) => document);
    if (first === undefined || sides.some((document) => !shelf.has(document))) {
      disputes.settle(id, null);
      continue;
    }
    const profiles = [...new Set(sides)].map((document) => shelf.get(document).profile);
    const [ruled] = ruleDisputes([first.found], profiles).filter(({ kind, sides: [a, b] }) => {
      const [x, y] = first.found.sides;
      return kind === first.found.kind && itemOf(a) === itemOf(x) && itemOf(b) === itemOf(y);
    });
    disputes.settle(id, ruled === undefined ? null : nameDispute(ruled, (document) => shelf.get(document).profile));
  }
  return disputes;
}

const rankOf = (owner: string): number => (isItem(owner) ? 0 : isOfEvent(owner) ? 1 : 2);
