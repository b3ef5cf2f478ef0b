import { isDenial, speakerName } from './gathering.ts';
import { type Mention, originsOf } from './mention.ts';
import { hash32, hasher } from './minhash.ts';
import { asLasting, asPassing } from './places.ts';
import type { MentionProfile, Profile, StatementProfile } from './profile.ts';
import { rulingsOf } from './rulings.ts';

/** So many words of a text stand for all: those whose hashes are the smallest, so that texts that share many words share some of these. */
const wordsEach = 6;

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

/**
 * The keys under which a mention is looked up, as 32-bit hashes: a town, a named actor, a figure, a sentence, some of the words around it;
 * those that many have also with its day. Two keys that meet by chance cost one comparison.
 */
export function mentionKeys({ whole: mention }: Mention): number[] {
  const { event, date } = mention;
  const family = families[event.type] ?? event.type;
  const keys = decisionKeys(event);
  if (event.passage !== null) keys.push(asLasting(hash32(`passage ${event.passage}`)));
  const days = date !== null && date.to - date.from <= 8 ? daysAround(date.from) : [];
  const hashOf = hasher(`${family} `);
  const add = (key: string): void => void keys.push(asLasting(hashOf(key)));
  /** Two names together, each of which has a key of its own: for where either has many neighbours of the same days. */
  const addPassing = (key: string): void => void keys.push(asPassing(hashOf(key)));
  const addDated = (key: string): void => {
    add(key);
    for (const day of days) add(`${day} ${key}`);
  };
  const others = [...mention.actors, ...mention.recipients];
  for (const site of mention.places) {
    if (site.slot.precision !== 'country') addDated(`at ${site.key}`);
    for (const above of [...site.above].slice(0, 2)) for (const day of days) add(`${day} in ${above}`);
    for (const actor of others) addPassing(`at ${site.key} ${actor.key}`);
  }
  for (const actor of [...mention.actors, ...mention.speakers]) addDated(`by ${actor.key}`);
  for (const other of mention.recipients) addDated(`to ${other.key}`);
  for (const actor of mention.actors) for (const other of mention.recipients) addPassing(`${actor.key}>${other.key}`);
  for (const { kind, min } of event.munitions) if ((min ?? 0) > 1) add(`${kind} ${min}`);
  if ((event.killed?.min ?? 0) > 1) add(`killed ${event.killed?.min}`);
  if ((event.wounded?.min ?? 0) > 1) add(`wounded ${event.wounded?.min}`);
  for (const name of event.quoted) add(`"${name}"`);
  for (const day of days) add(`${day} ${event.label}`);
  keys.push(...leastHashes(event.words, `${family} word `));
  return keys;
}

/** Two windows of three days, so that neighbours always share one. */
const daysAround = (day: number): string[] => [`d${Math.floor(day / 3)}`, `e${Math.floor((day + 1) / 3)}`];

const decisionKeys = (item: Pick<MentionProfile, 'rulings'>): number[] =>
  rulingsOf(item).map(({ decision }) => asLasting(hash32(`decision ${decision}`)));

function leastHashes(words: readonly string[], before: string): number[] {
  const hashOf = hasher(before);
  return words
    .filter((word) => word.length >= 4)
    .map(hashOf)
    .sort((a, b) => a - b)
    .slice(0, wordsEach)
    .map(asPassing);
}

/** The same for a statement: its sentences, who says it, some of its words, whom it accuses, what an answer to it would name. */
export function statementKeys(profile: Profile, statement: StatementProfile): number[] {
  const keys = [...decisionKeys(statement), ...statement.passages.map((hash) => asLasting(hash32(`passage ${hash}`)))];
  const speakers = new Set(originsOf(statement.chain).map(speakerName));
  const add = (key: string): void => void keys.push(asLasting(hash32(key)));
  const denies = isDenial(statement);
  for (const speaker of speakers) {
    add(`said by ${speaker}`);
    if (denies) add(`accused ${speaker}`);
  }
  if (denies) for (const id of statement.names) add(`told by ${id}`);
  else {
    for (const { kind, id } of statement.chain)
      if (kind === 'outlet' || kind === 'social-channel') add(`told by ${id}`);
    const acts = profile.events.filter(
      ({ id, type, start }) =>
        type === 'ACCUSE' && (start === statement.cueAt || statement.about.some(({ event }) => event === id)),
    );
    for (const { recipients } of acts) for (const { id } of recipients) add(`accused ${id}`);
  }
  keys.push(...leastHashes(statement.words, 'said '));
  return keys;
}
