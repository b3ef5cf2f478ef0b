import type { Profile } from './profile.ts';

/** How many places and how many others a text can be about. */
const most = { places: 3, others: 4 };

/** The places and the people, groups and bodies that a text names most often, each with all the phrases that name it, in text order. */
export function findTopics(profiles: readonly (readonly Profile[])[]): Profile[][] {
  const [places, others] = [new Map<number, Profile[]>(), new Map<number, Profile[]>()];
  for (const sentence of profiles)
    for (const profile of sentence) {
      if (profile.key === 0 || !profile.isLent) continue;
      const kind = isSite(profile) ? places : profile.slots.includes('actor') ? others : null;
      if (kind === null) continue;
      const named = kind.get(profile.key);
      if (named === undefined) kind.set(profile.key, [profile]);
      else named.push(profile);
    }
  return [...oftenest(places, most.places), ...oftenest(others, most.others)];
}

/** What can be where something happened, and has a name: a place, or a state or a body behind a preposition. */
const isSite = ({ slots, argument: { phrase } }: Profile): boolean =>
  slots.includes('place') && phrase.nominals.some(({ kind, id }) => kind === 'place' || id !== null);

const oftenest = (named: ReadonlyMap<number, Profile[]>, count: number): Profile[][] =>
  [...named.values()].sort((a, b) => b.length - a.length).slice(0, count);
