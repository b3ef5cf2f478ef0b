import type { DateRange, EventMention, LedgerEvent, Participant, PlaceRole } from '../model/index.ts';
import type { EventItem, Named, PlacePoint } from './views.ts';

/** What of an event's item follows from its mentions and linking; story and disputes are asked for when it is shown. */
export type EventCore = Omit<EventItem, 'story' | 'disputes' | 'disputedBy'>;

export function eventCore(event: LedgerEvent, mentions: readonly EventMention[]): EventCore {
  return {
    id: event.id,
    title: event.title,
    types: once(mentions.map(({ type }) => type)),
    labels: once(mentions.map(({ label }) => label)),
    date: dateOf(mentions),
    actors: named(mentions.flatMap(({ actors }) => actors)),
    recipients: named(mentions.flatMap(({ recipients }) => recipients)),
    places: placed(mentions.flatMap(({ places }) => places)),
    origins: { min: event.origins.min, max: event.origins.max, narrated: event.origins.narrated.length },
    carriers: event.carriers,
    documents: new Set(event.mentions.map(({ document }) => document)).size,
    standing: event.standing,
    reasons: event.reasons,
  };
}

function once<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Of the narrowest ranges given the most frequent, of these the earliest. */
export function dateOf(mentions: readonly { date: DateRange | null }[]): DateRange | null {
  const dates = mentions.flatMap(({ date }) =>
    date === null || (date.from === null && date.to === null) ? [] : [date],
  );
  const count = new Map<string, number>();
  const key = (date: DateRange): string => `${date.from}/${date.to}`;
  for (const date of dates) count.set(key(date), (count.get(key(date)) ?? 0) + 1);
  const better = (a: DateRange, b: DateRange): number =>
    daysOf(a) - daysOf(b) ||
    (count.get(key(b)) ?? 0) - (count.get(key(a)) ?? 0) ||
    (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
  const best = dates.toSorted(better)[0];
  return best === undefined ? null : { ...best, surface: null, start: null, end: null };
}

/**
 * Where an event stands in the list: by its last known day, but not after the newest of its documents, so that neither what is
 * only announced nor what has no end comes before today's news; of one day, what more documents carry first; the undated last.
 * `told`: the day of each document that tells of it.
 */
export function placeOf({ date, carriers }: Pick<EventCore, 'date' | 'carriers'>, told: readonly string[]): string {
  const last = date?.to ?? date?.from ?? '';
  const newest = told.reduce((one, other) => (one > other ? one : other), '');
  const day = last !== '' && newest !== '' && last > newest ? newest : last;
  return `${day} ${String(carriers).padStart(7, '0')}`;
}

function daysOf(date: DateRange): number {
  if (date.from === null || date.to === null) return Number.MAX_SAFE_INTEGER;
  return (Date.parse(date.to) - Date.parse(date.from)) / 86_400_000;
}

/** Known ones by their id, others by their name; those that a document only describes are left to the mention. */
function named(participants: readonly Participant[]): Named[] {
  const found = new Map<string, Named>();
  for (const { id, name, anonymous } of participants) {
    const isLocal = id.startsWith('local:');
    if (isLocal && (anonymous || name === null)) continue;
    const key = isLocal ? `name:${name}` : id;
    if (!found.has(key)) found.set(key, { id: key, name });
  }
  return [...found.values()];
}

function placed(places: readonly PlaceRole[]): PlacePoint[] {
  const found = new Map<string, PlacePoint>();
  for (const { id, name, surface, role, lat, lon, precision } of places) {
    const key = id.startsWith('local:') ? `name:${name ?? surface}` : id;
    if (!found.has(`${key} ${role}`)) {
      found.set(`${key} ${role}`, { id: key, name: name ?? surface, role, lat, lon, precision });
    }
  }
  return [...found.values()];
}
