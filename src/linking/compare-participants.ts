import { type Evidence, inOrder, type Why, weakened } from './evidence.ts';
import { areOneWord, type Mention, type Named } from './mention.ts';
import type { Profile } from './profile.ts';
import { type Feature, weights } from './weights.ts';
import { containment } from './words.ts';

/** Both sides of these take part alike: who is called the actor is the writer's choice. */
const mutual = new Set(['CONSULT', 'AGREE', 'COOPERATE']);
type Relation = 'same' | 'broad' | 'related' | 'other' | 'unknown';

/** What actors and recipients say. An act of speech needs its speaker: another speaker is another event. */
export function compareParticipants(a: Mention, b: Mention, areVerbal: boolean): Evidence[] {
  if (mutual.has(a.event.type) && mutual.has(b.event.type)) return compareParties(a, b);
  const [actors, others] = areVerbal ? [speakersOf(a), speakersOf(b)] : [a.actors, b.actors];
  const found: Evidence[] = [];
  const actor = areVerbal ? relateAll(actors, others) : relateSides(a, b, 'actors');
  if (areVerbal && !isAkin(actor))
    found.push(...(actor === 'unknown' && areOneWord(a, b) ? [] : [otherSpeaker(actors, others)]));
  else if (areVerbal && actor === 'same' && daysBetween(a, b) <= nearDays)
    found.push(
      { feature: 'speaker-same', why: 'the same speaker within two days', agrees: 'date' },
      ...slotOnly(actors, others),
    );
  else found.push(...asEvidence(actor, 'actor', actors, others));
  const recipient = areVerbal ? relateAll(a.recipients, b.recipients) : relateSides(a, b, 'recipients');
  found.push(...asEvidence(recipient, 'recipient', a.recipients, b.recipients));
  // who fights the same ones may be of one side
  if (!areVerbal && actor === 'other' && recipient === 'same')
    for (const one of found) if (one.feature === 'actor-other') one.times = Math.min(one.times ?? 1, 0.4);
  const swapped = relateAll(a.actors, b.recipients) === 'same' && relateAll(a.recipients, b.actors) === 'same';
  if (swapped && actor !== 'same')
    found.push({ feature: 'roles-swapped', why: 'who acts in one suffers in the other' });
  return found;
}

/** Who spoke bars, and who merely likely did speaks against. */
const otherSpeaker = (actors: readonly Named[], others: readonly Named[]): Evidence =>
  [actors, others].some((list) => list.length > 0 && areWeighed(list))
    ? { feature: 'actor-other', times: weights.weighed.other, weak: true, why: 'likely not the same speaker' }
    : { feature: 'actor-other', never: true, why: 'not the same speaker' };

/** How close those are who did it, or to whom it was done. Of those who fight side by side news names now one and now the other. */
function relateSides(a: Mention, b: Mention, side: 'actors' | 'recipients'): Relation {
  const relation = relateAll(a[side], b[side]);
  if (relation !== 'other') return relation;
  if (side === 'actors' && (isToldBy(a, b) || isToldBy(b, a))) return 'unknown';
  const areAllied = a[side].some((one) =>
    b[side].some((other) => [a, b].some(({ profile }) => alliesIn(profile).has(`${one.key} ${other.key}`))),
  );
  return areAllied ? 'unknown' : 'other';
}

/**
 * Whether all who did it here merely tell of it there: "the ministry announced that the truck was found". The same body tells of both; of the
 * attack of a foe the one side tells as much as the other.
 */
const isToldBy = (a: Mention, b: Mention): boolean =>
  a.event.type !== 'ASSAULT' &&
  b.event.type !== 'ASSAULT' &&
  a.actors.every((one) => isAmong(b.speakers, one)) &&
  b.speakers.every((one) => isAmong(a.speakers, one));

const isAmong = (list: readonly Named[], { key }: Named): boolean => list.some((one) => one.key === key);

const allies = new WeakMap<Profile, Set<string>>();

/** The ids of those whom a document lets do something together, or suffer it, in pairs. */
function alliesIn(profile: Profile): Set<string> {
  const held = allies.get(profile);
  if (held !== undefined) return held;
  const sides = profile.events.flatMap(({ actors, recipients }) => [actors, recipients]);
  const found = new Set(sides.flatMap((side) => side.flatMap((one) => side.map((other) => `${one.id} ${other.id}`))));
  allies.set(profile, found);
  return found;
}

/** An act of speech is dated by when it was told, where nothing else dates it. */
const nearDays = 2;
const daysBetween = (a: Mention, b: Mention): number =>
  a.published === null || b.published === null ? Number.POSITIVE_INFINITY : Math.abs(a.published - b.published);

const slotOnly = (a: readonly Named[], b: readonly Named[]): Evidence[] =>
  asEvidence('same', 'actor', a, b).map(({ weak, feature, why, agrees, specific, never, bars }) => ({
    weak,
    feature,
    times: 0,
    why,
    agrees,
    specific,
    never,
    bars,
  }));

const speakersOf = (mention: Mention): Named[] => (mention.actors.length > 0 ? mention.actors : mention.speakers);

function compareParties(a: Mention, b: Mention): Evidence[] {
  const [left, right] = [distinct([...a.actors, ...a.recipients]), distinct([...b.actors, ...b.recipients])];
  if (left.length === 0 || right.length === 0) return [];
  const alone = left.filter((one) => !right.some((other) => isAkin(relate(one, other))));
  const others = right.filter((one) => !left.some((other) => isAkin(relate(one, other))));
  const found = asEvidence(relateAll(left, right), 'actor', left, right);
  // a call of X to Z is not a call of Y to Z
  if (alone.some((one) => !one.broad) && others.some((one) => !one.broad) && found[0]?.feature !== 'actor-other')
    found.push({
      feature: 'actor-other',
      times: 1.5,
      why: () => `${namesOf(alone)} and ${namesOf(others)} are not the same`,
    });
  else if (found[0]?.feature === 'actor-same' && left.length - alone.length > 1 && right.length - others.length > 1)
    found.push({ feature: 'recipient-same', why: 'the same parties', agrees: 'recipient' });
  else if (areVisits(a, b) && alone.length > 0 && others.length > 0)
    found.push({
      feature: 'recipient-other',
      times: 1.5,
      why: otherNames('other host', alone, others),
    });
  return found;
}

function asEvidence(
  relation: Relation,
  slot: 'actor' | 'recipient',
  a: readonly Named[],
  b: readonly Named[],
): Evidence[] {
  // who is merely likely on one side ties less
  const isWeak =
    isAkin(relation) &&
    !a.some((one) => !one.weighed && b.some((other) => !other.weighed && relate(one, other) === relation));
  if (isWeak)
    return asEvidence(relation, slot, a.map(asRuled), b.map(asRuled)).map((evidence) =>
      weakened(evidence, (evidence.times ?? 1) * weights.weighed.same),
    );
  if (relation === 'same')
    return [{ feature: `${slot}-same`, why: sharedNames(slot, a, b), agrees: slot, specific: true }];
  if (relation === 'broad') {
    const feature: Feature = slot === 'actor' ? 'actor-same-state' : 'recipient-related';
    return [{ feature, why: sharedNames(slot, a, b), agrees: slot }];
  }
  if (relation === 'related')
    return [{ feature: `${slot}-related`, why: `one ${slot} is part of the other`, agrees: slot }];
  if (relation === 'other' && (areWeighed(a) || areWeighed(b)))
    return [
      {
        feature: `${slot}-other`,
        times: weights.weighed.other,
        weak: true,
        why: otherNames(`likely other ${slot}`, a, b),
      },
    ];
  if (relation === 'other') return [{ feature: `${slot}-other`, why: otherNames(`other ${slot}`, a, b) }];
  return [];
}

const sharedNames =
  (slot: string, a: readonly Named[], b: readonly Named[]): Why =>
  () =>
    `same ${slot}: ${namesOf(a.filter((one) => b.some((other) => isAkin(relate(one, other)))))}`;

const otherNames =
  (what: string, a: readonly Named[], b: readonly Named[]): Why =>
  () =>
    `${what}: ${inOrder(namesOf(a), namesOf(b), ' / ')}`;

const areWeighed = (list: readonly Named[]): boolean => list.every(({ weighed }) => weighed);
const asRuled = (one: Named): Named => ({ ...one, weighed: false });

/** Whether both tell of a visit: who travels twice has two hosts. */
export const areVisits = (a: Mention, b: Mention): boolean =>
  a.event.mode.includes('visit') && b.event.mode.includes('visit');

const namesOf = (list: readonly Named[]): string =>
  [...new Set(list.map((one) => (one.known ? one.key : one.key.slice(1))))].sort().join(', ');

const distinct = (list: readonly Named[]): Named[] =>
  list.filter((one, i) => list.findIndex((other) => other.key === one.key) === i);

export const isAkin = (relation: Relation): boolean =>
  relation === 'same' || relation === 'broad' || relation === 'related';

const farness: Record<Relation, number> = { same: 0, broad: 1, related: 2, unknown: 3, other: 4 };

/** The closest relation between any of one side and any of the other. */
export function relateAll(a: readonly Named[], b: readonly Named[]): Relation {
  if (a.length === 0 || b.length === 0) return 'unknown';
  let best: Relation = 'other';
  for (const one of a)
    for (const other of b) {
      const relation = relate(one, other);
      if (farness[relation] < farness[best]) best = relation;
    }
  return best;
}

/** How close two are who have a name. */
export function relate(a: Named, b: Named): Relation {
  if (a.key === b.key) return a.broad ? 'broad' : 'same';
  if (a.above.has(b.key) || b.above.has(a.key)) return 'related';
  // somebody whom no list knows may be written longer or shorter
  if ((!a.known || !b.known) && a.words.length > 0 && b.words.length > 0 && containment(a.words, b.words) === 1)
    return Math.min(a.words.length, b.words.length) > 1 ? 'same' : 'related';
  return a.known && b.known ? 'other' : 'unknown';
}
