import type { PairScore } from './clusters.ts';
import { hash32 } from './minhash.ts';
import { compareText, publishedDay } from './order.ts';
import type { Profile } from './profile.ts';
import { weights } from './weights.ts';

/** A document as stories see it: what it tells of, who and where, and in which words. */
export interface Topic {
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

/** `homeOf`: the event of each mention. */
export function topicOf(profile: Profile, homeOf: (mention: string) => string | undefined): Topic {
  const { names, terms } = vectorsOf(profile);
  const key = (id: string): string | undefined => homeOf(`${profile.document.id}#${id}`);
  const lead = profile.events.find((event) => event.lead);
  return {
    profile,
    day: publishedDay(profile),
    events: new Set(profile.events.map((event) => key(event.id)).filter((id) => id !== undefined)),
    lead: lead === undefined ? null : (key(lead.id) ?? null),
    names,
    terms,
  };
}

function vectorsOf(profile: Profile): { names: Vector; terms: Vector } {
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
  return { names: dampen(names), terms: dampen(new Map(profile.terms.map(({ stem, count }) => [stem, count]))) };
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

/** Above 0 where two documents pull together. */
export function compareTopics(a: Topic, b: Topic): PairScore {
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

/** Its chief names and its commonest words: two documents of one story share some. As 32-bit hashes. */
export function topicKeys(profile: Profile): number[] {
  const { names, terms } = vectorsOf(profile);
  const top = (vector: Vector, n: number): string[] =>
    [...vector.weights]
      .sort(([x, a], [y, b]) => b - a || compareText(x, y))
      .slice(0, n)
      .map(([key]) => key);
  return [...top(names, 4).map((name) => `topic ${name}`), ...top(terms, 6).map((term) => `topic word ${term}`)].map(
    hash32,
  );
}
