import type { ChainLink, Dispute, EventMention, Quantity, Reading, Statement, Version } from '../model/index.ts';
import { type Difference, findDifference, fold } from '../text/index.ts';
import { passageOf } from './shown.ts';
import type { DocumentItem } from './views.ts';

interface Read {
  version: Version;
  reading: Reading;
}

/** A version with the disputes with other documents in which it stands or stood last. */
interface Compared extends Read {
  stood: readonly Against[];
}

/** A dispute with another document: what of this version stands in it, and what it stands against. */
export interface Against {
  kind: Dispute['kind'];
  item: string;
  other: { document: DocumentItem; who: Speaker | null; words: string };
}

/** Who said it first, as knowledge and as the article call them. */
export type Speaker = Pick<ChainLink, 'id' | 'name' | 'surface'>;

/** A statement of one version, as people find it again: who, and in which words. */
export interface SaidItem {
  id: string;
  who: Speaker | null;
  act: string;
  words: string;
}

export interface ToldItem {
  id: string;
  type: string;
  label: string;
  words: string;
}

/** A figure of an event mention that both versions tell. `field`: whom it counts. */
export interface FigureChange {
  event: string;
  type: string;
  label: string;
  field: 'killed' | 'wounded';
  before: Quantity | null;
  after: Quantity | null;
}

/** A dispute that an edit began or ended: the words of both sides. `document`: whose the second side is, null where it is this document. */
export interface DisputedItem {
  kind: Dispute['kind'];
  words: string;
  who: Speaker | null;
  against: string;
  document: DocumentItem | null;
}

/** What a version changed against the one before it: the words, and what that did to what was read and to what it disputes. */
export interface Comparison {
  title: { before: string | null; after: string | null } | null;
  text: Difference[];
  statements: { added: SaidItem[]; removed: SaidItem[] };
  events: { added: ToldItem[]; removed: ToldItem[] };
  figures: FigureChange[];
  disputes: { added: DisputedItem[]; removed: DisputedItem[] };
}

/** Pure; ids count in the version that has the item. */
export function compareReadings(before: Compared, after: Compared): Comparison {
  const [titleBefore, titleAfter] = [before.version.title, after.version.title];
  const pairs = pairEvents(before, after);
  return {
    title: titleBefore === titleAfter ? null : { before: titleBefore, after: titleAfter },
    text: findDifference(before.version.text, after.version.text),
    statements: setsOf(saidItems(before), saidItems(after), saidKey),
    events: {
      added: after.reading.events.filter((one) => !pairs.some(([, other]) => other === one)).map(toldItem),
      removed: before.reading.events.filter((one) => !pairs.some(([other]) => other === one)).map(toldItem),
    },
    figures: pairs.flatMap(([one, other]) => figuresOf(one, other)),
    disputes: disputesOf(before, after),
  };
}

function setsOf<T>(before: readonly T[], after: readonly T[], key: (item: T) => string) {
  const missing = (all: readonly T[], others: readonly T[]): T[] => {
    const there = new Map<string, number>();
    for (const one of others) there.set(key(one), (there.get(key(one)) ?? 0) + 1);
    return all.filter((one) => {
      const left = there.get(key(one)) ?? 0;
      if (left > 0) there.set(key(one), left - 1);
      return left === 0;
    });
  };
  return { added: missing(after, before), removed: missing(before, after) };
}

const wordsOf = ({ version }: Read, content: Statement['content']): string =>
  content.map(({ start, end }) => version.text.slice(start, end)).join(' … ');

function saidItem(read: Read, { id, chain: [first], act, content }: Statement): SaidItem {
  const who = first === undefined ? null : { id: first.id, name: first.name, surface: first.surface };
  return { id, who, act, words: wordsOf(read, content) };
}

const saidItems = (read: Read): SaidItem[] => read.reading.statements.map((statement) => saidItem(read, statement));

const saidKey = ({ who, act, words }: Omit<SaidItem, 'id'>): string =>
  fold(`${who?.name ?? who?.surface ?? null}|${act}|${words}`);

const toldItem = ({ id, type, label, trigger }: EventMention): ToldItem => ({ id, type, label, words: trigger.text });

/** Those inside the document by the words of both sides, as the ids of sides move with every edit; then those with others. */
function disputesOf(before: Compared, after: Compared): Comparison['disputes'] {
  const within = setsOf(innerDisputes(before), innerDisputes(after), ({ kind, words, against }) =>
    fold(`${kind}|${words}|${against}`),
  );
  return {
    added: [...within.added, ...outerDisputes(after, before)],
    removed: [...within.removed, ...outerDisputes(before, after)],
  };
}

function innerDisputes(read: Read): DisputedItem[] {
  return read.reading.disputes.map(({ kind, sides }) => {
    const [one, other] = sides.map((id) => itemOf(read, id));
    return {
      kind,
      words: one?.words ?? sides[0],
      who: other?.who ?? null,
      against: other?.words ?? sides[1],
      document: null,
    };
  });
}

/** The disputes of one version with other documents whose side here the other version does not have: what came or went with other words, or with other documents, is no doing of the edit. */
function outerDisputes(one: Compared, without: Read): DisputedItem[] {
  const kept = new Set(
    [...without.reading.statements, ...without.reading.events].map(({ id }) => itemOf(without, id)?.key),
  );
  return one.stood.flatMap(({ kind, item, other: { document, who, words } }): DisputedItem[] => {
    const mine = itemOf(one, item);
    return mine === null || kept.has(mine.key) ? [] : [{ kind, words: mine.words, who, against: words, document }];
  });
}

/** A statement by what it says, an event mention by the sentence around it. `key`: the same in versions that both have it. */
export function itemOf(read: Read, id: string): { who: Speaker | null; words: string; key: string } | null {
  const statement = read.reading.statements.find((one) => one.id === id);
  if (statement !== undefined) {
    const { who, act, words } = saidItem(read, statement);
    return { who, words, key: saidKey({ who, act, words }) };
  }
  const event = read.reading.events.find((one) => one.id === id);
  if (event === undefined) return null;
  const { text } = passageOf(read.version, event.trigger);
  return { who: null, words: text, key: fold(text) };
}

/** The mentions of both versions that tell the same: of one type, with one trigger, and the nth of these in each. */
function pairEvents(before: Read, after: Read): [EventMention, EventMention][] {
  const left = [...after.reading.events];
  return before.reading.events.flatMap((one): [EventMention, EventMention][] => {
    const isSame = (other: EventMention): boolean =>
      other.type === one.type && fold(other.trigger.text) === fold(one.trigger.text);
    const places = (event: EventMention): string => event.places.map(({ id }) => id).join(' ');
    const same = left.filter(isSame);
    const other = same.find((event) => places(event) === places(one)) ?? same[0];
    if (other === undefined) return [];
    left.splice(left.indexOf(other), 1);
    return [[one, other]];
  });
}

function figuresOf(before: EventMention, after: EventMention): FigureChange[] {
  const fields = ['killed', 'wounded'] as const;
  return fields.flatMap((field): FigureChange[] => {
    const [one, other] = [before[field], after[field]];
    if (one?.min === other?.min && one?.max === other?.max) return [];
    return [{ event: after.id, type: after.type, label: after.label, field, before: one, after: other }];
  });
}
