import type { Cluster, Place } from './load.ts';
import { type Made, mentionAt, shared, stretchesOf } from './made.ts';

/** How often something was right, of how many. */
interface Share {
  right: number;
  of: number;
}

/** What was reached over clusters, and in sentences what was not. */
export interface Score {
  /** Gold's mentions that an event mention is read for. */
  read: Share;
  /** B-cubed over gold's mentions that are read. */
  precision: Share;
  recall: Share;
  /** Pairs of documents that tell one event: of those told, found; of those found, right. */
  pairsFound: Share;
  pairsRight: Share;
  disputesFound: Share;
  disputesRight: Share;
  missed: string[];
}

const none = (): Share => ({ right: 0, of: 0 });
const emptyScore = (): Score => ({
  read: none(),
  precision: none(),
  recall: none(),
  pairsFound: none(),
  pairsRight: none(),
  disputesFound: none(),
  disputesRight: none(),
  missed: [],
});

const add = (share: Share, right: number, of = 1): void => {
  share.right += right;
  share.of += of;
};

export function scoreClusters(all: readonly Made[]): Score {
  const score = emptyScore();
  for (const made of all) {
    scoreEvents(made, score);
    scoreDisputes(made, score);
  }
  return score;
}

/** A gold mention that is read: its event in gold, and the ledger's event. */
interface Aligned {
  doc: string;
  gold: string;
  made: string;
}

const wordsAt = (made: Made, { doc, start, end }: Place): string =>
  `${doc} «${made.texts.get(doc)?.slice(start, end).replace(/\s+/gu, ' ')}»`;

const keyOf = (a: string, b: string): string => [a, b].sort().join(' ');
/** Whether merging two events is neither right nor wrong. */
const isOpen = (cluster: Cluster): ((a: string, b: string) => boolean) => {
  const pairs = new Set(cluster.may.map(({ a, b }) => keyOf(a, b)));
  return (a, b) => pairs.has(keyOf(a, b));
};

function scoreEvents(made: Made, score: Score): void {
  const { cluster } = made;
  const name = (gold: string) => `${cluster.cluster}/${gold}`;
  const aligned: Aligned[] = [];
  const optional = new Set(cluster.events.filter((event) => event.optional).map(({ id }) => id));
  for (const { id, mentions } of cluster.events)
    for (const place of mentions) {
      const mention = mentionAt(made, place);
      const event = mention === null ? null : made.eventOf(place.doc, mention.id);
      if (event !== null) aligned.push({ doc: place.doc, gold: id, made: event });
      if (optional.has(id)) continue;
      add(score.read, event === null ? 0 : 1);
      if (event === null) score.missed.push(`not read: ${name(id)}: ${wordsAt(made, place)}`);
    }
  const open = isOpen(cluster);
  for (const one of aligned) {
    if (optional.has(one.gold)) continue;
    const together = aligned.filter((other) => other.made === one.made);
    const judged = together.filter((other) => !open(other.gold, one.gold));
    const told = aligned.filter((other) => other.gold === one.gold);
    const both = together.filter((other) => other.gold === one.gold).length;
    add(score.precision, both / judged.length);
    add(score.recall, both / told.length);
  }
  scorePairs(made, aligned, { open, optional }, score);
}

/** Pairs of documents, each event of a document counted once however often the document mentions it. */
function scorePairs(
  made: Made,
  aligned: readonly Aligned[],
  { open, optional }: { open: ReturnType<typeof isOpen>; optional: ReadonlySet<string> },
  score: Score,
): void {
  const units = made.cluster.events.flatMap(({ id, mentions }) =>
    [...new Set(mentions.map(({ doc }) => doc))].map((doc) => ({
      doc,
      gold: id,
      events: new Set(aligned.filter((one) => one.doc === doc && one.gold === id).map((one) => one.made)),
    })),
  );
  for (const [i, a] of units.entries())
    for (const b of units.slice(i + 1)) {
      if (a.doc === b.doc) continue;
      const isMerged = [...a.events].some((event) => b.events.has(event));
      const isSame = a.gold === b.gold;
      if (isSame && optional.has(a.gold)) continue;
      if (isSame) add(score.pairsFound, isMerged ? 1 : 0);
      if (isMerged && (isSame || !open(a.gold, b.gold))) add(score.pairsRight, isSame ? 1 : 0);
      const where = `${made.cluster.cluster}: ${a.doc} ${a.gold}, ${b.doc} ${b.gold}`;
      if (isSame && !isMerged)
        score.missed.push(`not one event${a.events.size * b.events.size === 0 ? ' (not both read)' : ''}: ${where}`);
      if (isMerged && !isSame && !open(a.gold, b.gold)) score.missed.push(`one event, two in gold: ${where}`);
    }
}

function scoreDisputes(made: Made, score: Score): void {
  const { cluster, links } = made;
  const found = new Set<Cluster['disputes'][number]>();
  for (const { kind, sides, why } of links.disputes) {
    const [a, b] = sides.map(({ document, id }) => {
      const doc = made.docOf.get(document) ?? '';
      return stretchesOf(made, doc, id).map((stretch) => ({ doc, ...stretch }));
    }) as [Place[], Place[]];
    const gold = cluster.disputes.filter(
      (one) => (overlap(a, one.a) && overlap(b, one.b)) || (overlap(a, one.b) && overlap(b, one.a)),
    );
    for (const one of gold) found.add(one);
    if (gold.length > 0 && gold.every(({ optional }) => optional)) continue;
    add(score.disputesRight, gold.length > 0 ? 1 : 0);
    if (gold.length > 0) continue;
    const words = [a, b].map(([first]) => (first === undefined ? '?' : wordsAt(made, first)));
    score.missed.push(`no dispute in gold: ${cluster.cluster}: ${kind}: ${words.join(' | ')}: ${why}`);
  }
  for (const one of cluster.disputes) {
    if (one.optional) continue;
    add(score.disputesFound, found.has(one) ? 1 : 0);
    if (!found.has(one)) score.missed.push(`dispute not found: ${cluster.cluster}: ${one.kind}: ${one.about}`);
  }
}

const overlap = (some: readonly Place[], others: readonly Place[]): boolean =>
  some.some((a) => others.some((b) => a.doc === b.doc && shared(a, b) > 0));

/** Per cent, for people and for floors. */
export function figuresOf(score: Score) {
  const perCent = ({ right, of }: Share) => Math.round((of === 0 ? 0 : right / of) * 1000) / 10;
  const [precision, recall] = [perCent(score.precision), perCent(score.recall)];
  return {
    read: perCent(score.read),
    precision,
    recall,
    bCubed: Math.round((precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)) * 10) / 10,
    pairsFound: perCent(score.pairsFound),
    pairsRight: perCent(score.pairsRight),
    disputesFound: perCent(score.disputesFound),
    disputesRight: perCent(score.disputesRight),
  };
}
