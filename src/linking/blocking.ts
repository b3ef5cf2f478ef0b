import { type Block, blocksOf, compareBlocks, Pairs } from './blocks.ts';
import type { Mention } from './mention.ts';
import { hash32, hasher } from './minhash.ts';
import { compareText } from './order.ts';
import { rulingBetween, rulingsOf } from './rulings.ts';

/** A block with more members than this says too little: its members meet only those next to them. */
const largestBlock = 32;
/** So many of its rarest keys a mention is looked up under. */
const keysEach = 12;
const neighbours = 6;

/**
 * Pairs of event mentions worth comparing, each once, in an order that follows from the mentions alone. A mention has several keys (a town, a named actor, a figure,
 * a sentence, the words around it), each with the days it falls into; it meets others under its rarest ones. Cost grows with
 * the number of mentions, not of pairs.
 */
export function* candidatePairs(mentions: readonly Mention[]): Generator<[Mention, Mention]> {
  const ordered = [...mentions].sort(compareMentionsByDay);
  // keys are kept as 32-bit hashes: two keys that meet by chance cost one comparison
  const blocks = blocksOf(ordered.map(blockingKeys)).filter((block) => isShared(block, ordered));
  const left = ordered.map(({ event }) => keysEach + rulingsOf(event).length);
  const pairs = new Pairs(ordered.length);
  for (const { members } of blocks.sort(compareBlocks))
    for (const [at, item] of members.entries()) {
      if (left[item] === 0) continue;
      left[item] = (left[item] as number) - 1;
      const mention = ordered[item] as Mention;
      for (const place of nearIn(members, at)) {
        const other = ordered[place] as Mention;
        if (place === item || (other.document === mention.document && !mayMeetInside(mention, other))) continue;
        pairs.add(item, place);
      }
    }
  for (const [one, other] of pairs) yield [ordered[one] as Mention, ordered[other] as Mention];
}

/** A sentence's own mentions share all of its words: a block of one document leads nowhere. */
function isShared({ members }: Block, mentions: readonly Mention[]): boolean {
  const first = mentions[members[0] as number] as Mention;
  return members.some((item) => {
    const other = mentions[item] as Mention;
    return other.document !== first.document || areRuled(first, other);
  });
}

/** Within a document only what one side denies is looked for where another side asserts it, and what people decided. */
const mayMeetInside = (a: Mention, b: Mention): boolean => areOpposed(a, b) || areRuled(a, b);

const areRuled = (a: Mention, b: Mention): boolean => a !== b && rulingBetween(a, b) !== null;

const areOpposed = (a: Mention, b: Mention): boolean =>
  (a.event.factuality === 'denied') !== (b.event.factuality === 'denied');

function nearIn(members: Uint32Array, at: number): Uint32Array {
  if (members.length <= largestBlock) return members;
  return members.subarray(Math.max(0, at - neighbours), at + neighbours + 1);
}

function compareMentionsByDay(a: Mention, b: Mention): number {
  const left = a.date?.from ?? a.published ?? 0;
  const right = b.date?.from ?? b.published ?? 0;
  return left - right || compareText(a.key, b.key);
}

/** Types that the comparison lets meet share a family. */
const families: Record<string, string> = {
  CONCEDE: 'ease',
  RETREAT: 'ease',
  AGREE: 'deal',
  SUPPORT: 'deal',
  COOPERATE: 'deal',
  CONSULT: 'deal',
  AID: 'deal',
  ASSAULT: 'force',
  COERCE: 'force',
  SANCTION: 'force',
  PROTEST: 'force',
  REJECT: 'speech',
  ACCUSE: 'speech',
  THREATEN: 'speech',
};

/** As hashes; one may come twice. */
function blockingKeys(mention: Mention): number[] {
  const { event } = mention;
  const family = families[event.type] ?? event.type;
  const keys = rulingsOf(event).map(({ decision }) => `decision ${decision}`);
  if (event.passage !== null) keys.push(`passage ${event.passage}`);
  for (const time of timesOf(mention)) {
    const base = `${family} ${time}`;
    for (const site of mention.places) {
      if (site.slot.precision !== 'country') keys.push(`${base} at ${site.key}`);
      for (const above of [...site.above].slice(0, 2)) keys.push(`${base} in ${above}`);
      for (const actor of [...mention.actors, ...mention.recipients]) keys.push(`${base} at ${site.key} ${actor.key}`);
    }
    for (const actor of [...mention.actors, ...mention.speakers]) keys.push(`${base} by ${actor.key}`);
    for (const other of mention.recipients) keys.push(`${base} to ${other.key}`);
    for (const actor of mention.actors)
      for (const other of mention.recipients) keys.push(`${base} ${actor.key}>${other.key}`);
    for (const munition of event.munitions)
      if ((munition.min ?? 0) > 1) keys.push(`${base} ${munition.kind} ${munition.min}`);
    if ((event.killed?.min ?? 0) > 1) keys.push(`${base} killed ${event.killed?.min}`);
    if ((event.wounded?.min ?? 0) > 1) keys.push(`${base} wounded ${event.wounded?.min}`);
    for (const name of event.quoted) keys.push(`${base} "${name}"`);
    keys.push(`${base} ${event.label}`);
  }
  const hashes = keys.map(hash32);
  for (const month of monthsOf(mention.date?.from ?? mention.published ?? 0)) {
    const hashWord = hasher(`${family} ${month} word `);
    for (const word of event.words) if (word.length >= 4) hashes.push(hashWord(word));
  }
  return hashes;
}

/** Windows of time that a mention falls into, overlapping so that neighbours always share one. */
function timesOf(mention: Mention): string[] {
  const { date } = mention;
  if (date !== null && date.to - date.from <= 8) {
    const times = new Set<string>();
    for (const day of new Set([date.from, date.to]))
      times.add(`d${Math.floor(day / 6)}`).add(`e${Math.floor((day + 3) / 6)}`);
    return [...times, ...monthsOf(date.from)];
  }
  return monthsOf(date === null ? (mention.published ?? 0) : date.from);
}

const monthsOf = (day: number): string[] => [`m${Math.floor(day / 40)}`, `n${Math.floor((day + 20) / 40)}`];
