import { blocksOf } from './blocks.ts';
import { clusterItems, componentsOf, groupPairs, type PairScore } from './clusters.ts';
import { hash32 } from './minhash.ts';
import { comparePublished, compareText, publishedDay } from './order.ts';
import type { Profile } from './profile.ts';
import { weights } from './weights.ts';

/** A document as stories see it: what it tells of, who and where, and in which words. */
interface Topic {
  profile: Profile;
  day: number | null;
  events: Set<string>;
  lead: string | null;
  names: Vector;
  terms: Vector;
}

/** Weights by word or name, and the length of the whole. */
interface Vector {
  weights: Map<string, number>;
  length: number;
}

const weigh = weights.stories;

/** Groups documents into stories: each is in exactly one, alone where nothing ties it to another. The earliest comes first. */
export function groupStories(profiles: readonly Profile[], eventOf: ReadonlyMap<string, string>): Profile[][] {
  const topics = [...profiles].sort(comparePublished).map((profile) => topicOf(profile, eventOf));
  const keyOf = (topic: Topic): string => topic.profile.document.id;
  const known = new Map<string, PairScore>();
  const scoreOf = (a: Topic, b: Topic): PairScore => {
    const [x, y] = keyOf(a) < keyOf(b) ? [a, b] : [b, a];
    const key = `${keyOf(x)} ${keyOf(y)}`;
    const held = known.get(key) ?? compareTopics(x, y);
    known.set(key, held);
    return held;
  };
  const pairs = candidates(topics)
    .map(([a, b]) => ({ a, b, ...scoreOf(a, b) }))
    .filter(({ score, never }) => score > 0 && !never);
  const pairsOf = groupPairs(pairs);
  return componentsOf(topics, keyOf, pairs)
    .flatMap((component) => clusterItems(component, keyOf, pairsOf(component), scoreOf))
    .map((cluster) => cluster.map((topic) => topic.profile).sort(comparePublished))
    .sort((a, b) => comparePublished(a[0] as Profile, b[0] as Profile));
}

function topicOf(profile: Profile, eventOf: ReadonlyMap<string, string>): Topic {
  const names = new Map<string, number>();
  const add = (id: string, weight: number): void => {
    if (id !== '' && !id.startsWith('local:')) names.set(id, (names.get(id) ?? 0) + weight);
  };
  for (const event of profile.events) {
    for (const slot of [...event.actors, ...event.recipients]) add(slot.id, 1);
    for (const place of event.places) add(`place ${place.id}`, place.precision === 'country' ? 0.3 : 1.5);
  }
  for (const statement of profile.statements)
    for (const link of statement.chain) if (link.kind !== 'outlet') add(link.id, 1);
  const key = (id: string): string | undefined => eventOf.get(`${profile.document.id}#${id}`);
  const lead = profile.events.find((event) => event.lead);
  return {
    profile,
    day: publishedDay(profile),
    events: new Set(profile.events.map((event) => key(event.id)).filter((id) => id !== undefined)),
    lead: lead === undefined ? null : (key(lead.id) ?? null),
    names: dampen(names),
    terms: dampen(new Map(profile.terms.map(({ stem, count }) => [stem, count]))),
  };
}

function dampen(counts: Map<string, number>): Vector {
  const stems = new Map([...counts].map(([key, count]) => [key, Math.log1p(count)]));
  let sum = 0;
  for (const value of stems.values()) sum += value * value;
  return { weights: stems, length: Math.sqrt(sum) };
}

function cosine(a: Vector, b: Vector): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [few, many] = a.weights.size <= b.weights.size ? [a.weights, b.weights] : [b.weights, a.weights];
  let product = 0;
  for (const [key, value] of few) product += value * (many.get(key) ?? 0);
  return product / (a.length * b.length);
}

function compareTopics(a: Topic, b: Topic): PairScore {
  const gap = a.day === null || b.day === null ? weigh.fadeDays : Math.abs(a.day - b.day);
  if (gap > weigh.mostDays) return { score: -2, never: false };
  const shared = [...a.events].filter((event) => b.events.has(event));
  const isLead = shared.some((event) => event === a.lead || event === b.lead);
  const score =
    weigh.sharedEvent * Math.min(3, shared.length) +
    (isLead ? weigh.sharedLead : 0) +
    weigh.names * cosine(a.names, b.names) +
    weigh.terms * cosine(a.terms, b.terms) -
    weigh.threshold -
    gap / weigh.fadeDays;
  return { score, never: false };
}

const largestBlock = 40;
const neighbours = 8;

/** Documents that share an event, or several of their commonest words or names in one season. */
function candidates(topics: readonly Topic[]): [Topic, Topic][] {
  const times = new Map<number, number>();
  for (const { members } of blocksOf(topics.map((topic) => keysFor(topic).map(hash32))))
    for (const [i, one] of members.entries()) {
      const until = members.length <= largestBlock ? members.length : i + neighbours;
      for (const other of members.subarray(i + 1, until)) {
        const pair = one * topics.length + other;
        times.set(pair, (times.get(pair) ?? 0) + 1);
      }
    }
  const met: [Topic, Topic][] = [];
  for (const [pair, n] of times) {
    const a = topics[Math.floor(pair / topics.length)] as Topic;
    const b = topics[pair % topics.length] as Topic;
    if (n > 2 || [...a.events].some((event) => b.events.has(event))) met.push([a, b]);
  }
  return met;
}

function keysFor(topic: Topic): string[] {
  const day = topic.day ?? 0;
  const seasons = [`m${Math.floor(day / 60)}`, `n${Math.floor((day + 30) / 60)}`];
  const top = (vector: Vector, n: number): string[] =>
    [...vector.weights]
      .sort(([x, a], [y, b]) => b - a || compareText(x, y))
      .slice(0, n)
      .map(([key]) => key);
  const keys = [...top(topic.names, 8), ...top(topic.terms, 14).map((term) => `word ${term}`)];
  return [
    ...[...topic.events].map((event) => `event ${event}`),
    ...seasons.flatMap((season) => keys.map((key) => `${season} ${key}`)),
  ];
}
