import type { PairScore } from './clusters.ts';
import { hash32 } from './minhash.ts';
import { compareText, publishedDay } from './order.ts';
import { asPassing } from './places.ts';
import type { PlaceSlot, Profile } from './profile.ts';
import { cosine, type SparseVector, vectorOf } from './sparse.ts';
import { countCommon, type StemSet, Stems } from './stems.ts';
import { weights } from './weights.ts';
import { namesNoPlace, properWords } from './words.ts';

/** A document as stories see it: what it tells of, who and where, and in which words. Events as numbers that hold for one run. */
export interface Topic {
  profile: Profile;
  day: number | null;
  events: StemSet;
  lead: number | null;
  names: SparseVector;
  terms: SparseVector;
}

const weigh = weights.stories;

/** Makes the topics of one run, which hold against each other. `homeOf`: the event of each mention. */
export function topicMaker(): (profile: Profile, homeOf: (mention: string) => string | undefined) => Topic {
  const [events, words] = [new Stems(), new Stems()];
  return (profile, homeOf) => {
    const key = ({ id }: { id: string }): string | undefined => homeOf(`${profile.document.id}#${id}`);
    const { names, terms } = countsOf(profile);
    const lead = profile.events.find((event) => event.lead);
    const leading = lead === undefined ? undefined : key(lead);
    return {
      profile,
      day: publishedDay(profile),
      events: events.setOf([...new Set(profile.events.flatMap((event) => key(event) ?? []))]),
      lead: leading === undefined ? null : events.numberOf(leading),
      names: vectorOf(names, words),
      terms: vectorOf(terms, words),
    };
  };
}

/** Each name and each word with the logarithm of how often it stands there. */
function countsOf(profile: Profile): { names: Map<string, number>; terms: Map<string, number> } {
  const names = new Map<string, number>();
  const add = (id: string, weight: number): void => {
    if (id !== '' && !id.startsWith('local:')) names.set(id, (names.get(id) ?? 0) + weight);
  };
  for (const event of profile.events) {
    for (const slot of [...event.actors, ...event.recipients]) add(slot.id, 1);
    for (const place of event.places) {
      const key = placeKey(place);
      if (key !== null) add(`place ${key}`, place.precision === 'country' ? 0.3 : 1.5);
    }
  }
  for (const statement of profile.statements)
    for (const link of statement.chain) if (link.kind !== 'outlet') add(link.id, 1);
  return { names: dampen(names), terms: dampen(new Map(profile.terms.map(({ stem, count }) => [stem, count]))) };
}

/** What no list knows goes by its words, as its id is its document's own; null for "the city", which is any. */
const placeKey = ({ id, words }: PlaceSlot): string | null =>
  id.startsWith('local:') ? (namesNoPlace(words) ? null : `=${properWords(words).join(' ')}`) : id;
const unlisted = 'place =';

const dampen = (counts: Map<string, number>): Map<string, number> =>
  new Map([...counts].map(([key, count]) => [key, Math.log1p(count)]));

/** Above 0 where two documents pull together. */
export function compareTopics(a: Topic, b: Topic): PairScore {
  const gap = a.day === null || b.day === null ? weigh.fadeDays : Math.abs(a.day - b.day);
  if (gap > weigh.mostDays) return { score: -2, never: false };
  const shared = countCommon(a.events, b.events);
  const isLead = shared > 0 && (holds(b.events, a.lead) || holds(a.events, b.lead));
  const score =
    weigh.sharedEvent * Math.min(3, shared) +
    (isLead ? weigh.sharedLead : 0) +
    weigh.names * cosine(a.names, b.names) +
    weigh.terms * cosine(a.terms, b.terms) -
    weigh.threshold -
    gap / weigh.fadeDays;
  return { score, never: false };
}

/**
 * Whether two documents may bring their stories together. Names and words alone do so only within a few days, and where they are more alike: of one war
 * all texts share some, and a story would have all others around it.
 */
export function areOfOneStory(a: Topic, b: Topic): boolean {
  const { score } = compareTopics(a, b);
  if (countCommon(a.events, b.events) > 0) return score > 0;
  const isNear = a.day === null || b.day === null || Math.abs(a.day - b.day) <= weigh.aloneDays;
  return isNear && score > weigh.alone;
}

const holds = (events: StemSet, lead: number | null): boolean => lead !== null && events.includes(lead);

/** Its chief names that lists know, and its commonest words: two documents of one story share some. As 32-bit hashes. */
export function topicKeys(profile: Profile): number[] {
  const { names, terms } = countsOf(profile);
  const top = (weights: ReadonlyMap<string, number>, n: number): string[] =>
    [...weights]
      .sort(([x, a], [y, b]) => b - a || compareText(x, y))
      .filter(([key]) => !key.startsWith(unlisted))
      .slice(0, n)
      .map(([key]) => key);
  const topics = [
    ...top(names, 4).map((name) => `topic ${name}`),
    ...top(terms, 6).map((term) => `topic word ${term}`),
  ];
  return topics.map((topic) => asPassing(hash32(topic)));
}
