import { eventAnchor } from './anchors.ts';
import type { PairScore } from './clusters.ts';
import {
  areNearlyOne,
  areOtherSpeakers,
  type Comparison,
  compareNearly,
  comparePrepared,
  compareToJoin,
  isElaborated,
  type NearlyOne,
} from './compare.ts';
import { asPull, compareTold } from './events.ts';
import type { Mention } from './mention.ts';
import { dropShifted, type Pass } from './pass.ts';
import { isNearlyPromising, isPromising } from './promising.ts';
import { type Asking, documentOf, documentsOf } from './questions.ts';
import { type Grouping, regroup } from './regroup.ts';
import { rulingBetween, rulingsOf } from './rulings.ts';
import type { Shelf } from './shelf.ts';
import { weights } from './weights.ts';

/** What came of it. `moved`: documents some mention of which is in another event now; `changed`, `gone`: ids of events. */
export interface Regrouped {
  moved: Set<string>;
  changed: Set<string>;
  gone: Set<string>;
}

const isRuled = ({ event }: Mention): boolean => rulingsOf(event).length > 0;

/** Compares the mentions of documents that meet, and groups anew what follows from it. */
export function* linkEvents(pass: Pass, comparer: Comparer): Asking<Regrouped> {
  const { shelf, pairs, homes, fresh, stale } = pass;
  yield* comparePass(pass, comparer);
  const book = pairs.event;
  const mentions = fresh.flatMap((document) => shelf.get(document).mentions.map(({ key }) => key));
  const { near } = pairs;
  const shifted = [...book.made, ...book.lost, ...near.made, ...near.lost].flatMap(({ a, b }) => [a, b]);
  yield* homes.event.loadDocuments(documentsOf(shifted));
  const touched = [...stale.event, ...shifted.flatMap((item) => homes.event.homeOf(item) ?? [])];
  const grouping: Grouping<Mention> = {
    pairs: book,
    near,
    homes: homes.event,
    areOneVoice: (a, b) => a.document === b.document || shelf.areCopies(a.document, b.document),
    prepare: (items) => shelf.load(documentsOf(items)),
    get: (item) => shelf.mention(item),
    keyOf: ({ key }) => key,
    rank: (a, b) => comparer.compare(a, b).score,
    scoreOf: remembered((a, b) => {
      // what a document tells several times speaks once for or against
      const unit = a.document === b.document ? {} : { unit: [unitOf(a), unitOf(b)].sort().join(' ') };
      const comparison = comparer.compare(a, b);
      const nearly = comparison.never ? comparer.nearly(a, b) : null;
      const pull =
        nearly === null
          ? { ...asPull(comparison), ...unit }
          : { ...unit, score: pullOf(nearly), never: true, odd: nearly.slot };
      return isRuled(a) && rulingBetween(a, b) !== null ? { ...pull, decided: true } : pull;
    }),
    isDecided: isRuled,
  };
  const { gone, clusters } = yield* regroup(grouping, mentions, touched);
  const idOf = (cluster: readonly Mention[]): string => {
    const first = [...cluster].sort(compareTold)[0] as Mention;
    return eventAnchor(first.document, first.event);
  };
  return settle(
    pass,
    'event',
    gone,
    clusters.map((cluster) => ({ id: idOf(cluster), items: cluster.map(keyOf) })),
  );
}

/** A pull is asked for again as groups grow, and does not change. */
function remembered(scoreOf: (a: Mention, b: Mention) => PairScore): (a: Mention, b: Mention) => PairScore {
  const known = new Map<Mention, Map<Mention, PairScore>>();
  return (one, other) => {
    const [a, b] = inOrder(one, other);
    const held = known.get(a) ?? new Map<Mention, PairScore>();
    const score = held.get(b) ?? scoreOf(a, b);
    known.set(a, held.set(b, score));
    return score;
  };
}

const unitOf = ({ key, retold }: Mention): string => retold ?? key;
const keyOf = ({ key }: { key: string }): string => key;

/** Moves items to their new homes, and says what has changed by it. */
export function settle(
  { homes, fresh, stale }: Pass,
  gathering: 'event' | 'statement' | 'story',
  emptied: readonly string[],
  groups: readonly { id: string; items: string[] }[],
): Regrouped {
  const book = homes[gathering];
  const before = new Map(emptied.map((home) => [home, book.membersOf(home)]));
  const now = new Map<string, string[]>();
  for (const { id, items } of groups) now.set(id, [...(now.get(id) ?? []), ...items]);
  const moved = new Set<string>(fresh);
  const hasLost = new Set(stale[gathering]);
  const changed = new Set<string>();
  for (const [id, items] of now) {
    const there = before.get(id) ?? [];
    const same = new Set(there);
    if (hasLost.has(id) || there.length !== items.length || items.some((item) => !same.has(item))) changed.add(id);
    for (const item of items) if (book.homeOf(item) !== id) moved.add(documentOf(item));
  }
  book.move(emptied, now);
  return { moved, changed, gone: new Set(emptied.filter((home) => !now.has(home))) };
}

/** Compares mentions. What was found the same is asked for again and kept; most pairs are not. */
export class Comparer {
  readonly #shelf: Shelf;
  readonly #known = new Map<Mention, Map<Mention, Comparison>>();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  compare(one: Mention, other: Mention): Comparison {
    const [a, b] = inOrder(one, other);
    const held = this.#known.get(a)?.get(b);
    if (held !== undefined) return held;
    const comparison = comparePrepared(a, b, this.#shelf.areCopies(a.document, b.document));
    if (comparison.same === 'same') this.#keep(a, b, comparison);
    return comparison;
  }

  /** Whether two are found the same: no more is looked at than that takes. */
  areSame(one: Mention, other: Mention): boolean {
    const [a, b] = inOrder(one, other);
    if (this.#known.get(a)?.has(b)) return true;
    const comparison = compareToJoin(a, b, this.#shelf.areCopies(a.document, b.document));
    if (comparison !== null) this.#keep(a, b, comparison);
    return comparison !== null;
  }

  /** What a day or a place alone keeps from being one event. */
  nearly(one: Mention, other: Mention): NearlyOne | null {
    const [a, b] = inOrder(one, other);
    return compareNearly(a, b, this.#shelf.areCopies(a.document, b.document));
  }

  /** Two of one event that keep a day or a place of their own, which others outvote: what all else says, and that. */
  compareOdd(one: Mention, other: Mention): Comparison {
    return this.nearly(one, other)?.others ?? this.compare(one, other);
  }

  areNearly(one: Mention, other: Mention): boolean {
    const found = this.nearly(one, other);
    return found !== null && areNearlyOne(found);
  }

  #keep(a: Mention, b: Mention, comparison: Comparison): void {
    const others = this.#known.get(a) ?? new Map<Mention, Comparison>();
    this.#known.set(a, others.set(b, comparison));
  }
}

/** How strongly those pull that a day or a place keeps apart. */
const pullOf = ({ slot, others, isFigured }: NearlyOne): number => {
  const score = others.score - weights.thresholds.whole;
  return slot === 'place' || isFigured ? score : Math.min(score, -0.5);
};

const inOrder = (one: Mention, other: Mention): [Mention, Mention] =>
  one.key < other.key ? [one, other] : [other, one];

/** The pairs that are held to be one event, of mentions that share a key and of those that one document may tell as one. */
function* comparePass(pass: Pass, comparer: Comparer): Asking<void> {
  const { shelf, pairs, meetings, fresh } = pass;
  yield* dropShifted(pass, 'event');
  yield* dropShifted(pass, 'near');
  const consider = (one: Mention, other: Mention): void => {
    const [a, b] = inOrder(one, other);
    if (isPromising(a, b) && comparer.areSame(a, b)) pairs.event.add(a.key, b.key);
    else if (isNearlyPromising(a, b) && comparer.areNearly(a, b)) pairs.near.add(a.key, b.key);
  };
  for (const { a, b, keys } of meetings) {
    const [ours, theirs] = [shelf.get(a), shelf.get(b)];
    const width = theirs.mentions.length;
    const met = new Uint8Array(ours.mentions.length * width);
    for (const key of keys) {
      const others = theirs.mentionsAt.get(key);
      if (others === undefined) continue;
      for (const i of ours.mentionsAt.get(key) ?? [])
        for (const k of others) {
          if (met[i * width + k] === 1) continue;
          met[i * width + k] = 1;
          const [one, other] = [ours.mentions[i] as Mention, theirs.mentions[k] as Mention];
          if (mayMeet(one.whole, other.whole)) consider(one, other);
        }
    }
  }
  for (const document of fresh) {
    const { mentions } = shelf.get(document);
    for (const [i, one] of mentions.entries())
      for (const other of mentions.slice(i + 1)) if (mayMeetInside(one, other)) consider(one, other);
  }
}

/**
 * Where both say who did it to whom and nobody is named in both, a place and a day in common say little: they meet by a sentence, a name in
 * quotation marks, or a figure.
 */
function mayMeet(a: Mention, b: Mention): boolean {
  if (a.parties.size === 0 || b.parties.size === 0 || isAnyShared(a.parties, b.parties)) return true;
  if (a.event.passage !== null && a.event.passage === b.event.passage) return true;
  if (a.event.quoted.some((name) => b.event.quoted.includes(name))) return true;
  const isOneFigure = (['killed', 'wounded'] as const).some(
    (what) => (a.event[what]?.min ?? 0) >= telling && a.event[what]?.min === b.event[what]?.min,
  );
  return isOneFigure || rulingBetween(a, b) !== null;
}

/** Smaller figures are told of many attacks. */
const telling = 3;

function isAnyShared(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  for (const key of ours) if (theirs.has(key)) return true;
  return false;
}

/** Within a document only what one side denies is looked for where another side asserts it, what two speakers tell, and what people decided. */
const mayMeetInside = (a: Mention, b: Mention): boolean =>
  (a.event.factuality === 'denied') !== (b.event.factuality === 'denied') ||
  (a.retold !== null && a.retold === b.retold) ||
  areOtherSpeakers(a, b) ||
  isElaborated(a, b) ||
  rulingBetween(a, b) !== null;
