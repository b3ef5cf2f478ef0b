import type { Denial } from './denial.ts';
import { areAkin, compareSaid, type Saying } from './gathering.ts';
import type { DisputeGround } from './ground.ts';
import type { Mention } from './mention.ts';
import { countShared, isReport, isSpokesman } from './words.ts';

/** An accusation is answered within so many days, either way. */
const reach = 14;

/**
 * Denials that answer somebody without taking up their words: the accused who had no part in it, whoever rejects the report of an
 * outlet that they name, and whoever denies what stands just before in the same text.
 */
export function findAnswers(ground: DisputeGround): Denial[] {
  const deniers = ground.sayings.filter(({ polarity }) => polarity === 'denies').sort(compareSaid);
  const inDocument = new Map<string, Saying[]>();
  for (const saying of ground.sayings) push(inDocument, saying.document, saying);
  const mentions = new Map(ground.groups.flatMap(({ mentions: all }) => all.map((one) => [one.key, one] as const)));
  const byEvent = new Map<string, Saying[]>();
  for (const saying of ground.sayings)
    if (saying.polarity === 'says') for (const event of saying.events) push(byEvent, event, saying);
  const byOrigin = new Map<string, Saying[]>();
  for (const saying of ground.sayings)
    if (saying.polarity === 'says') for (const id of outletsOf(saying)) push(byOrigin, id, saying);
  const accusations = indexAccusations(ground);
  const tellers = new Map<string, Set<string>>();
  for (const { mentions: all } of ground.groups) {
    const documents = new Set(all.map(({ document }) => document));
    for (const { key } of all) tellers.set(key, documents);
  }
  /** Whether a document tells of an event that the denial speaks of. */
  const tellsOf = (document: string, denier: Saying): boolean =>
    denier.eventIds.some(([id]) => tellers.get(`${denier.document}#${id}`)?.has(document) === true);
  return deniers.flatMap((denier) => {
    const here = inDocument.get(denier.document) ?? [];
    return [
      ...answersToAccusers(denier, { inDocument, byEvent, accusations, mentions, tellsOf }, ground),
      ...answersInKind(denier, here, mentions),
      ...joinedDenials(answersToOutlets(denier, byOrigin, ground), here),
      ...answersNearby(denier, here),
    ];
  });
}

/** Whom a report can be laid to: a person who is named in a denial has mostly nothing to do with it. */
const outletsOf = ({ statement }: Saying): Set<string> =>
  new Set(statement.chain.filter(({ kind }) => kind === 'outlet' || kind === 'social-channel').map((link) => link.id));

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}

interface Accusation {
  saying: Saying;
  /** Who accuses, by the act where the statement's own chain gives nobody. */
  accusers: Set<string>;
}

/** Statements that accuse, by whom. */
function indexAccusations(ground: DisputeGround): Map<string, Accusation[]> {
  const found = new Map<string, Accusation[]>();
  for (const saying of ground.sayings) {
    if (saying.polarity !== 'says') continue;
    const acts = saying.profile.events.filter(
      (event) => event.type === 'ACCUSE' && (event.start === saying.statement.cueAt || holdsEvent(saying, event)),
    );
    const accused = acts.flatMap((event) => event.recipients.map(({ id }) => id));
    const actors = acts.flatMap((event) => event.actors.map(({ id }) => id));
    const accusers = actors.length > 0 ? new Set(actors) : saying.speakers;
    for (const id of new Set(accused.filter(isKnown))) push(found, id, { saying, accusers });
  }
  return found;
}

const isKnown = (id: string): boolean => id !== '' && !id.startsWith('local:') && !id.startsWith('=');
const holdsEvent = (saying: Saying, event: { id: string }): boolean =>
  saying.statement.about.some((one) => one.event === event.id);

interface Indexes {
  inDocument: ReadonlyMap<string, Saying[]>;
  byEvent: ReadonlyMap<string, Saying[]>;
  accusations: ReadonlyMap<string, Accusation[]>;
  mentions: ReadonlyMap<string, Mention>;
  /** Whether a document tells of an event that the denial speaks of. */
  tellsOf: (document: string, denier: Saying) => boolean;
}

function answersToAccusers(
  denier: Saying,
  { inDocument, byEvent, accusations, mentions, tellsOf }: Indexes,
  ground: DisputeGround,
): Denial[] {
  const here = inDocument.get(denier.document) ?? [];
  const speakers = new Set([...speakersOf(denier, here)].filter(isKnown));
  if (speakers.size === 0) return [];
  const isOther = (target: Saying, tellers: ReadonlySet<string> = target.speakers): boolean =>
    Math.abs(target.published - denier.published) <= reach &&
    !(target.document === denier.document && target.statement.id === denier.statement.id) &&
    (target.document === denier.document || !ground.areCopies(target.document, denier.document)) &&
    !areAkin(speakers, tellers, ground.context);
  const isDone = (target: Saying, id: string): boolean =>
    mentions
      .get(`${target.document}#${id}`)
      ?.actors.some((actor) => speakers.has(actor.key) || [...actor.above].some((above) => speakers.has(above))) ===
    true;
  const does = (target: Saying, event: string): boolean =>
    target.eventIds.some(([id, key]) => key === event && isDone(target, id));
  // who has just denied it goes on to speak for the accused
  const goesOn = (target: Saying): boolean =>
    (inDocument.get(target.document) ?? []).some(
      (other) =>
        other.polarity === 'denies' &&
        other.statement.end <= target.statement.start &&
        target.statement.start - other.statement.end <= nearby &&
        [...other.speakers].some((speaker) => target.speakers.has(speaker)),
    );
  const doers = [...denier.events].flatMap((event) =>
    (byEvent.get(event) ?? []).filter((target) => isOther(target) && does(target, event) && !goesOn(target)),
  );
  const accusers = [...speakers]
    .flatMap((id) => accusations.get(id) ?? [])
    .filter(({ saying, accusers }) => isOther(saying, accusers) && tellsOf(saying.document, denier))
    .map(({ saying }) => saying);
  // "accuses them of it, and says that they fired from the east": what the accuser goes on to tell is denied with it
  const accounts = accusers.flatMap((accuser) =>
    (inDocument.get(accuser.document) ?? []).filter(
      (other) =>
        other !== accuser &&
        other.polarity === 'says' &&
        [...other.speakers].some((speaker) => accuser.speakers.has(speaker)) &&
        other.eventIds.some(([id]) => isDone(other, id)),
    ),
  );
  const all = [...new Set([...doers, ...accusers, ...accounts])].sort(compareSaid);
  return all.slice(0, 3).map((denied) => ({ denied, denier, share: 1, why: 'the accused denies it' }));
}

/** Who speaks; for a spokesman whom the text names by office only, whoever else denies the same event in it. */
function speakersOf(denier: Saying, here: readonly Saying[]): Set<string> {
  const known = [...denier.speakers].filter(isKnown);
  if (known.length > 0 || !denier.statement.chain.some((link) => isSpokesman(link.surface ?? link.name ?? '')))
    return denier.speakers;
  const beside = here.filter(
    (other) =>
      other !== denier && other.polarity === 'denies' && [...other.events].some((event) => denier.events.has(event)),
  );
  return new Set(beside.flatMap((other) => [...other.speakers]));
}

/** "What X reported of an imminent deal is untrue" answers what X reported of it. */
function answersToOutlets(denier: Saying, byOrigin: ReadonlyMap<string, Saying[]>, ground: DisputeGround): Denial[] {
  const targets = denier.statement.names
    .flatMap((id) => byOrigin.get(id) ?? [])
    .filter(
      (target) =>
        target.document !== denier.document &&
        Math.abs(target.published - denier.published) <= reach / 2 &&
        !ground.areCopies(target.document, denier.document) &&
        !areAkin(denier.speakers, target.speakers, ground.context) &&
        countShared(denier.statement.words, target.statement.words) >= 2,
    )
    .sort((a, b) => Number(a.statement.headline) - Number(b.statement.headline) || compareSaid(a, b));
  const [best] = targets;
  const denied = best?.statement.headline ? inFull(best, byOrigin) : best;
  return denied === undefined
    ? []
    : [{ denied, denier, share: 1, why: 'denies what an outlet that it names reported' }];
}

/** Letters between two halves of one denial: a comma, a quotation mark. */
const joint = 4;

/** Whether two denials of one speaker stand side by side, as one does that goes on with a participle. */
export const isFirstHalf = (one: Saying, other: Saying): boolean =>
  one.polarity === 'denies' &&
  one.statement.end <= other.statement.start &&
  other.statement.start - one.statement.end <= joint &&
  [...one.speakers].some((speaker) => other.speakers.has(speaker));

/** "denied agreeing to a deal, stressing that what X reported is untrue": both halves answer what X reported, where the first has words of it. */
function joinedDenials(answers: readonly Denial[], here: readonly Saying[]): Denial[] {
  return answers.flatMap((answer) => {
    const { denied, denier } = answer;
    const first = here.filter(
      (other) => isFirstHalf(other, denier) && countShared(other.statement.words, denied.statement.words) > 0,
    );
    return [answer, ...first.map((other) => ({ ...answer, denier: other }))];
  });
}

/** What the article goes on to tell from the same origin: the headline gives it only in short. */
function inFull(headline: Saying, byOrigin: ReadonlyMap<string, Saying[]>): Saying {
  const rest = headline.statement.chain
    .flatMap((link) => byOrigin.get(link.id) ?? [])
    .filter((other) => other.document === headline.document && !other.statement.headline);
  return rest.sort(compareSaid)[0] ?? headline;
}

/** "Reports of strikes in the country are untrue" answers whoever tells in the same text of a strike at a place in it. */
function answersInKind(denier: Saying, here: readonly Saying[], mentions: ReadonlyMap<string, Mention>): Denial[] {
  if (!denier.statement.words.some(isReport)) return [];
  const told = (saying: Saying, stance: string): Mention[] =>
    saying.statement.about
      .filter((one) => one.stance === stance)
      .flatMap(({ event }) => mentions.get(`${saying.document}#${event}`) ?? []);
  const isAnswered = (denied: Mention, claim: Mention): boolean =>
    denied.event.label === claim.event.label &&
    denied.places.length > 0 &&
    denied.places.every(({ key }) => claim.places.some((place) => place.key === key || place.above.has(key)));
  const denials = told(denier, 'denies');
  return here
    .filter((other) => other.polarity === 'says' && ![...other.speakers].some((one) => denier.speakers.has(one)))
    .filter((other) => told(other, 'asserts').some((claim) => denials.some((denied) => isAnswered(denied, claim))))
    .slice(0, 1)
    .map((denied) => ({ denied, denier, share: 1, why: 'denies reports of its kind' }));
}

/** Letters within which a denial takes up what stands before it. */
const nearby = 400;

/** Within one text: the statement just before, where the denial has its words or says no more than "this report". */
function answersNearby(denier: Saying, here: readonly Saying[]): Denial[] {
  const others = here.filter(
    (other) => other.polarity === 'says' && ![...other.speakers].some((speaker) => denier.speakers.has(speaker)),
  );
  const [before] = others
    .filter(({ statement }) => statement.end <= denier.statement.start)
    .filter(({ statement }) => denier.statement.start - statement.end <= nearby)
    .sort((a, b) => b.statement.end - a.statement.end);
  const { words } = denier.statement;
  const isBare = words.length > 0 && words.every(isReport);
  if (before !== undefined) {
    const shared = countShared(words, before.statement.words);
    if (isBare || (shared >= 2 && shared / words.length >= 0.3))
      return [{ denied: before, denier, share: 1, why: 'denies what was told just before' }];
  }
  return [];
}
