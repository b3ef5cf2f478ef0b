import { anchorId } from './anchors.ts';
import { isFirstHalf } from './answers.ts';
import { compareSaid, compareSayings, type Saying } from './gathering.ts';
import { dropShifted, type Pass } from './pass.ts';
import { type Regrouped, settle } from './pass-events.ts';
import { type Asking, documentOf, documentsOf } from './questions.ts';
import { regroup } from './regroup.ts';
import type { Ready } from './shelf.ts';
import { countCommon } from './stems.ts';
import type { Meeting, Meetings } from './surroundings.ts';

/** A denial is looked for this long before and after what it denies. In days. */
const denialReach = 14;
const fewestShared = 2;

/** The statements of documents, each made ready once in a pass. Events have to be settled, and the homes of their mentions loaded. */
export class Sayings {
  readonly #pass: Pass;
  readonly #made = new Map<string, Map<string, Saying>>();

  constructor(pass: Pass) {
    this.#pass = pass;
  }

  *load(documents: Iterable<string>): Asking<void> {
    const wanted = [...new Set(documents)];
    yield* this.#pass.shelf.load(wanted);
    yield* this.#pass.homes.event.loadDocuments(wanted);
  }

  of(document: string): Map<string, Saying> {
    let made = this.#made.get(document);
    if (made === undefined) {
      const { shelf, homes } = this.#pass;
      made = new Map(shelf.sayings(document, (item) => homes.event.homeOf(item)).map((saying) => [saying.key, saying]));
      this.#made.set(document, made);
    }
    return made;
  }

  get(item: string): Saying {
    const saying = this.of(documentOf(item)).get(item);
    if (saying === undefined) throw new Error(`unknown statement: ${item}`);
    return saying;
  }
}

/**
 * Compares the statements of documents that meet, and gathers anew what follows. `moved`: documents whose events changed; `meetings`: whom
 * these and the fresh ones meet.
 */
export function* linkStatements(
  pass: Pass,
  sayings: Sayings,
  moved: ReadonlySet<string>,
  meetings: Meetings,
): Asking<Regrouped> {
  const { pairs, homes, fresh, stale } = pass;
  yield* dropShifted(pass, 'statement');
  yield* dropShifted(pass, 'denial');
  for (const book of [pairs.statement, pairs.denial]) {
    yield* book.load(moved);
    book.drop(book.among(moved));
  }
  yield* sayings.load([...meetings.documents, ...moved]);
  for (const meeting of meetings) compareMeeting(pass, sayings, meeting);
  const book = pairs.statement;
  const statements = fresh.flatMap((document) => [...sayings.of(document).keys()]);
  const isFresh = new Set(fresh);
  const weighed = [...moved].filter((document) => !isFresh.has(document)).flatMap((one) => [...sayings.of(one).keys()]);
  const shifted = [...weighed, ...[...book.made, ...book.lost].flatMap(({ a, b }) => [a, b])];
  yield* homes.statement.loadDocuments(documentsOf(shifted));
  const touched = [...stale.statement, ...shifted.flatMap((item) => homes.statement.homeOf(item) ?? [])];
  const grouping = {
    pairs: book,
    homes: homes.statement,
    prepare: (items: readonly string[]) => sayings.load(documentsOf(items)),
    get: (item: string) => sayings.get(item),
    keyOf: ({ key }: Saying) => key,
    rank: (a: Saying, b: Saying) => compareSayings(a, b).score,
    scoreOf: compareSayings,
  };
  const { gone, clusters } = yield* regroup(grouping, statements, touched);
  const idOf = (cluster: readonly Saying[]): string => {
    const { document, statement } = [...cluster].sort(compareSaid)[0] as Saying;
    return anchorId('statement', document, statement.start, statement.end);
  };
  const groups = clusters.map((cluster) => ({ id: idOf(cluster), items: cluster.map(({ key }) => key) }));
  return settle(pass, 'statement', gone, groups);
}

/** Statements meet that share a key, and those that tell of event mentions held to be one. */
function compareMeeting(pass: Pass, sayings: Sayings, { a, b, keys }: Meeting): void {
  const { shelf, pairs } = pass;
  const [ours, theirs] = [shelf.get(a).statementsAt, shelf.get(b).statementsAt];
  const met = new Set<string>();
  const meet = (one: Saying, other: Saying): void => {
    const name = `${one.key} ${other.key}`;
    if (met.has(name)) return;
    met.add(name);
    if (one.polarity === other.polarity) {
      const { score, never } = one.key < other.key ? compareSayings(one, other) : compareSayings(other, one);
      if (score > 0 && !never) pairs.statement.add(...(ordered(one.key, other.key) as [string, string]));
    } else if (one.polarity === 'denies' && other.polarity === 'says')
      considerHalves(pass, one, other, sayings.of(one.document));
    else if (one.polarity === 'says' && other.polarity === 'denies')
      considerHalves(pass, other, one, sayings.of(other.document));
  };
  for (const key of keys)
    for (const one of ours.get(key) ?? [])
      for (const other of theirs.get(key) ?? []) meet(sayings.get(`${a}#${one.id}`), sayings.get(`${b}#${other.id}`));
  const tied = pairs.event.between(a, b);
  for (const pair of tied) {
    const [left, right] = documentOf(pair.a) === a ? [pair.a, pair.b] : [pair.b, pair.a];
    for (const one of tellersOf(left, sayings.of(a)))
      for (const other of tellersOf(right, sayings.of(b))) meet(one, other);
  }
  // only what the two would also meet under if one of them moved: else the order in which they came would tell
  const [one, other] = [shelf.get(a), shelf.get(b)];
  if (tied.length === 0 && !keys.some((key) => isMetAgain(one, key) && isMetAgain(other, key))) return;
  considerAll(pass, sayings.of(a), sayings.of(b));
  considerAll(pass, sayings.of(b), sayings.of(a));
}

/** Whether a document whose events moved looks up whom it stands near to by a key: what events alone meet under is done with. */
export const isMetAgain = ({ statementsAt, topicKeys }: Ready, key: number): boolean =>
  statementsAt.has(key) || topicKeys.has(key);

/** A denial of an event may answer whatever a text says that tells of it: an accusation may name nothing that the denial names. */
function considerAll(pass: Pass, here: ReadonlyMap<string, Saying>, there: ReadonlyMap<string, Saying>): void {
  const [any] = there.values();
  if (any === undefined) return;
  const told = new Set(pass.homes.event.homesIn(any.document));
  for (const one of here.values())
    if (one.polarity === 'denies' && [...one.events].some((event) => told.has(event)))
      considerHalves(pass, one, any, here);
}

/** What the second half of a denial may answer, its first half may: see isFirstHalf(). */
function considerHalves(pass: Pass, denier: Saying, target: Saying, here: ReadonlyMap<string, Saying>): void {
  if (!consider(pass, denier, target)) return;
  for (const half of here.values()) if (isFirstHalf(half, denier)) pass.pairs.denial.add(half.key, target.document);
}

const ordered = (a: string, b: string): string[] => (a < b ? [a, b] : [b, a]);

/** The statements of its document that tell of an event mention. */
function tellersOf(mention: string, sayings: ReadonlyMap<string, Saying>): Saying[] {
  const id = mention.slice(mention.indexOf('#') + 1);
  return [...sayings.values()].filter(({ eventIds }) => eventIds.some(([event]) => event === id));
}

/** Whether a denial may answer what stands in another document: closer comparison is for when it is known what else it may answer. */
function consider({ pairs, homes }: Pass, denier: Saying, target: Saying): boolean {
  if (Math.abs(denier.published - target.published) > denialReach) return false;
  const isOneEvent = homes.event.homesIn(target.document).some((event) => denier.events.has(event));
  if (!isOneEvent && countCommon(denier.words, target.words) < fewestShared) return false;
  pairs.denial.add(denier.key, target.document);
  return true;
}
