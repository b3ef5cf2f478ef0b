import type { EventMention, Quantity, Reading, Statement, Version } from '../model/index.ts';
import { type Difference, findDifference, fold } from '../text/index.ts';

interface Read {
  version: Version;
  reading: Reading;
}

/** A statement of one version, as people find it again: who, and in which words. */
export interface SaidItem {
  id: string;
  who: string | null;
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
  label: string;
  field: 'killed' | 'wounded';
  before: Quantity | null;
  after: Quantity | null;
}

/** What a version changed against the one before it: the words, and what that did to what was read. */
export interface Comparison {
  title: { before: string | null; after: string | null } | null;
  text: Difference[];
  statements: { added: SaidItem[]; removed: SaidItem[] };
  events: { added: ToldItem[]; removed: ToldItem[] };
  figures: FigureChange[];
  disputes: { added: string[]; removed: string[] };
}

/** Pure; ids count in the version that has the item. */
export function compareReadings(before: Read, after: Read): Comparison {
  const [titleBefore, titleAfter] = [before.version.title, after.version.title];
  const pairs = pairEvents(before, after);
  return {
    title: titleBefore === titleAfter ? null : { before: titleBefore, after: titleAfter },
    text: findDifference(before.version.text, after.version.text),
    statements: setsOf(saidItems(before), saidItems(after), ({ who, act, words }) => fold(`${who}|${act}|${words}`)),
    events: {
      added: after.reading.events.filter((one) => !pairs.some(([, other]) => other === one)).map(toldItem),
      removed: before.reading.events.filter((one) => !pairs.some(([other]) => other === one)).map(toldItem),
    },
    figures: pairs.flatMap(([one, other]) => figuresOf(one, other)),
    disputes: setsOf(disputesOf(before), disputesOf(after), (words) => fold(words)),
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

const wordsOf = ({ version }: Read, statement: Statement): string =>
  statement.content.map(({ start, end }) => version.text.slice(start, end)).join(' … ');

const saidItems = (read: Read): SaidItem[] =>
  read.reading.statements.map((statement) => ({
    id: statement.id,
    who: statement.chain[0]?.name ?? statement.chain[0]?.surface ?? null,
    act: statement.act,
    words: wordsOf(read, statement),
  }));

const toldItem = ({ id, type, label, trigger }: EventMention): ToldItem => ({ id, type, label, words: trigger.text });

/** A dispute as its two sides' words: the ids of its sides move with every edit. */
function disputesOf(read: Read): string[] {
  const said = new Map(read.reading.statements.map((one) => [one.id, wordsOf(read, one)]));
  const told = new Map(read.reading.events.map((one) => [one.id, one.trigger.text]));
  const side = (id: string): string => said.get(id) ?? told.get(id) ?? id;
  return read.reading.disputes.map(({ kind, sides }) => `${kind}: «${side(sides[0])}» / «${side(sides[1])}»`);
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
    return [{ event: after.id, label: after.label, field, before: one, after: other }];
  });
}
