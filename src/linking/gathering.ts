import { blocksOf, compareBlocks, Pairs } from './blocks.ts';
import { clusterItems, componentsOf, groupPairs, type PairScore } from './clusters.ts';
import type { LinkContext } from './context.ts';
import { originsOf } from './mention.ts';
import { hash32, hasher } from './minhash.ts';
import { comparePublished, compareText, publishedDay } from './order.ts';
import type { Profile, StatementProfile } from './profile.ts';
import { countCommon, type StemSet, Stems } from './stems.ts';

/** A statement made ready for comparison. `events`: the events (by key) that it says something of. */
export interface Saying {
  key: string;
  document: string;
  profile: Profile;
  statement: StatementProfile;
  published: number;
  speakers: Set<string>;
  events: Set<string>;
  /** The same with the mention that stands for each in this document. */
  eventIds: [mention: string, event: string][];
  /** Stems of what it says, and the numbers among them. */
  words: StemSet;
  numbers: StemSet;
  polarity: 'says' | 'denies' | 'not-said';
}

const negative = new Set(['deny', 'reject']);
const isNumber = /^\d/;

export function prepareSayings(profiles: readonly Profile[], eventOf: ReadonlyMap<string, string>): Saying[] {
  const stems = new Stems();
  return profiles.flatMap((profile) => {
    const asserted = new Map<string, Set<string>>();
    for (const event of profile.events)
      for (const id of event.statements) asserted.set(id, (asserted.get(id) ?? new Set()).add(event.id));
    return profile.statements.map((statement): Saying => {
      const document = profile.document.id;
      const events = [...(asserted.get(statement.id) ?? []), ...statement.about.map(({ event }) => event)];
      const eventIds = [...new Set(events)].flatMap((mention): [string, string][] => {
        const event = eventOf.get(`${document}#${mention}`);
        return event === undefined ? [] : [[mention, event]];
      });
      return {
        key: `${document}#${statement.id}`,
        document,
        profile,
        statement,
        published: publishedDay(profile) ?? 0,
        speakers: new Set(originsOf(statement.chain).map(speakerName)),
        events: new Set(eventIds.map(([, event]) => event)),
        eventIds,
        words: stems.setOf(statement.words),
        numbers: stems.setOf(statement.words.filter((word) => isNumber.test(word))),
        polarity: statement.notSaid ? 'not-said' : negative.has(statement.act) ? 'denies' : 'says',
      };
    });
  });
}

/** By what a speaker is known across documents: an id of knowledge, else the words for it. */
export const speakerName = (link: { id: string; words: readonly string[] }): string =>
  link.id.startsWith('local:') || link.id === '' ? `=${link.words.join(' ')}` : link.id;

const farDays = 21;
const fewest = 3;
/** How much of all their words two statements share to be one, by what else they have in common. */
const needed = { nothing: 0.62, event: 0.45, speaker: 0.4, both: 0.33 };

/** How far two statements say the same: above 0 they do. `never`: they cannot, or stand in one document, which tells them apart. */
export function compareSayings(a: Saying, b: Saying): PairScore {
  if (a.document === b.document || a.polarity !== b.polarity) return { score: -1, never: true };
  if (Math.abs(a.published - b.published) > farDays) return { score: -1, never: true };
  if (a.numbers.length > 0 && b.numbers.length > 0 && countCommon(a.numbers, b.numbers) === 0)
    return { score: -1, never: true };
  const shared = countCommon(a.words, b.words);
  const all = a.words.length + b.words.length - shared;
  const share = all === 0 ? 0 : shared / all;
  if (shared < fewest && share < 1) return { score: -0.3, never: false };
  const sameSpeaker = [...a.speakers].some((speaker) => b.speakers.has(speaker));
  const sameEvent = [...a.events].some((event) => b.events.has(event));
  const samePassage = a.statement.passages.some((hash) => b.statement.passages.includes(hash));
  const kin = sameSpeaker ? (sameEvent ? 'both' : 'speaker') : sameEvent ? 'event' : 'nothing';
  return { score: share - needed[kin] + (samePassage && share > 0.3 ? 0.3 : 0), never: false };
}

/** Gathers statements with the same content, each with its earliest first. */
export function gatherStatements(sayings: readonly Saying[]): Saying[][] {
  const keyOf = (saying: Saying): string => saying.key;
  const pairs: { a: Saying; b: Saying; score: number }[] = [];
  for (const [a, b] of candidates(sayings)) {
    const { score, never } = compareSayings(a, b);
    if (score > 0 && !never) pairs.push({ a, b, score });
  }
  const pairsOf = groupPairs(pairs);
  return componentsOf(sayings, keyOf, pairs)
    .flatMap((component) => clusterItems(component, keyOf, pairsOf(component), compareSayings))
    .map((group) => group.sort(compareSaid))
    .sort((x, y) => compareSaid(x[0] as Saying, y[0] as Saying));
}

export const compareSaid = (a: Saying, b: Saying): number =>
  comparePublished(a.profile, b.profile) || a.statement.start - b.statement.start || compareText(a.key, b.key);

const largestBlock = 40;
const keysEach = 6;

/** Pairs worth comparing: those that share a sentence, or some of their rarest words, or speaker and a rare word, in one season. */
function* candidates(sayings: readonly Saying[]): Generator<[Saying, Saying]> {
  const ordered = [...sayings].sort((a, b) => compareText(a.key, b.key));
  const blocks = blocksOf(ordered.map(keysFor)).filter(({ members }) => members.length <= largestBlock);
  const left = new Uint8Array(ordered.length).fill(keysEach);
  const pairs = new Pairs(ordered.length);
  for (const { members } of blocks.sort(compareBlocks))
    for (const item of members) {
      if (left[item] === 0) continue;
      left[item] = (left[item] as number) - 1;
      for (const other of members)
        if ((ordered[item] as Saying).document !== (ordered[other] as Saying).document) pairs.add(item, other);
    }
  for (const [one, other] of pairs) yield [ordered[one] as Saying, ordered[other] as Saying];
}

/** As hashes; one may come twice. */
function keysFor(saying: Saying): number[] {
  const seasons = [`m${Math.floor(saying.published / 30)}`, `n${Math.floor((saying.published + 15) / 30)}`];
  const keys = saying.statement.passages.map((hash) => hash32(`passage ${hash} ${saying.polarity}`));
  for (const season of seasons) {
    const hashOf = hasher(`${season} ${saying.polarity} `);
    for (const word of saying.statement.words) if (word.length >= 4) keys.push(hashOf(word));
    for (const event of saying.events) keys.push(hashOf(event));
    for (const speaker of saying.speakers) keys.push(hashOf(`by ${speaker}`));
  }
  return keys;
}

/** Whether one of them speaks for, under or as the other, as far as ids tell. */
export function areAkin(a: ReadonlySet<string>, b: ReadonlySet<string>, context: LinkContext): boolean {
  for (const one of a) {
    if (b.has(one)) return true;
    if (!one.startsWith('=') && context.actorParents(one).some((parent) => b.has(parent))) return true;
  }
  for (const one of b)
    if (!one.startsWith('=') && context.actorParents(one).some((parent) => a.has(parent))) return true;
  return false;
}
