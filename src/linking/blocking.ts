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
 * Pairs of event mentions worth comparing, each once, in a fixed order. A mention has several keys (a town, a named actor, a figure,
 * a sentence, the words around it), each with the days it falls into; it meets others under its rarest ones. Cost grows with
 * the number of mentions, not of pairs.
 */
export function* candidatePairs(mentions: readonly Mention[]): Generator<[Mention, Mention]> {
  // keys are kept as 32-bit hashes: two keys that meet by chance cost one comparison
  const blocks = new Map<number, Block>();
  const keysOf = new Map<Mention, number[]>();
  for (const mention of mentions) {
    const keys = [...new Set(blockingKeys(mention))];
    keysOf.set(mention, keys);
    for (const key of keys) {
      const block = blocks.get(key);
      if (block === undefined) blocks.set(key, { members: [mention], isShared: false });
      else {
        // a sentence's own mentions share all of its words: that leads nowhere
        const first = block.members[0] as Mention;
        block.isShared ||= first.document !== mention.document || areRuled(first, mention);
        block.members.push(mention);
      }
    }
  }
  for (const [key, block] of blocks) {
    if (block.isShared) block.members.sort(compareMentionsByDay);
    else blocks.delete(key);
  }
  const ordered = [...mentions].sort((a, b) => compareText(a.key, b.key));
  const at = new Map(ordered.map((mention, i) => [mention, i]));
  const places = new Map<Block, Map<Mention, number>>();
  const pairs = new Set<number>();
  for (const [mention, keys] of keysOf) {
    const ranked = keys
      .flatMap((key) => {
        const block = blocks.get(key);
        return block === undefined ? [] : [{ key, block }];
      })
      .sort((a, b) => a.block.members.length - b.block.members.length || a.key - b.key)
      .slice(0, keysEach + rulingsOf(mention.event).length);
    const here = at.get(mention) as number;
    for (const { block } of ranked)
      for (const other of nearIn(block, mention, places)) {
        if (other === mention || (other.document === mention.document && !mayMeetInside(mention, other))) continue;
        const there = at.get(other) as number;
        pairs.add(Math.min(here, there) * ordered.length + Math.max(here, there));
      }
  }
  for (const pair of Float64Array.from(pairs).sort())
    yield [ordered[Math.floor(pair / ordered.length)] as Mention, ordered[pair % ordered.length] as Mention];
}

/** The mentions under one key. `isShared`: they are of more than one document. */
interface Block {
  members: Mention[];
  isShared: boolean;
}

/** Within a document only what one side denies is looked for where another side asserts it, and what people decided. */
const mayMeetInside = (a: Mention, b: Mention): boolean => areOpposed(a, b) || areRuled(a, b);

const areRuled = (a: Mention, b: Mention): boolean => a !== b && rulingBetween(a, b) !== null;

const areOpposed = (a: Mention, b: Mention): boolean =>
  (a.event.factuality === 'denied') !== (b.event.factuality === 'denied');

/** `places`: where each member of a large block stands, filled when first asked for. */
function nearIn(block: Block, mention: Mention, places: Map<Block, Map<Mention, number>>): readonly Mention[] {
  const { members } = block;
  if (members.length <= largestBlock) return members;
  const held = places.get(block) ?? new Map(members.map((member, i) => [member, i]));
  places.set(block, held);
  const at = held.get(mention) as number;
  return members.slice(Math.max(0, at - neighbours), at + neighbours + 1);
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
