import type { DateRange, EventMention, LedgerEvent, Participant, PlaceRole } from '../model/index.ts';
import type { EventItem, Named, PlacePoint } from './views.ts';

/** What of an event's item follows from its mentions and linking; story and disputes are asked for when it is shown. */
export type EventCore = Omit<EventItem, 'story' | 'disputes' | 'disputedBy'>;

/** What of an event's item one of its mentions gives, its date apart; and the figures that it tells. */
export interface MentionCore {
  type: EventMention['type'];
  label: string;
  actors: Named[];
  recipients: Named[];
  places: PlacePoint[];
  killed: EventMention['killed'];
  wounded: EventMention['wounded'];
}

export function coreOf(mention: EventMention): MentionCore {
  const { type, label, actors, recipients, places, killed, wounded } = mention;
  return { type, label, actors: named(actors), recipients: named(recipients), places: placed(places), killed, wounded };
}

/** The item of an event; `mentions` are those of its members, in their order. */
export function eventCore(
  event: LedgerEvent,
  mentions: readonly (MentionCore & { date: DateRange | null })[],
): EventCore {
  return {
    id: event.id,
    title: event.title,
    types: once(mentions.map(({ type }) => type)),
    labels: once(mentions.map(({ label }) => label)),
    date: dateOf(mentions),
    actors: onceBy(
      mentions.flatMap(({ actors }) => actors),
      ({ id }) => id,
    ),
    recipients: onceBy(
      mentions.flatMap(({ recipients }) => recipients),
      ({ id }) => id,
    ),
    places: onceBy(
      mentions.flatMap(({ places }) => places),
      ({ id, role }) => `${id} ${role}`,
    ),
    origins: { min: event.origins.min, max: event.origins.max, narrated: event.origins.narrated.length },
    carriers: event.carriers,
    documents: new Set(event.mentions.map(({ document }) => document)).size,
    standing: event.standing,
    reasons: event.reasons,
    confirmed: event.confirmed === true,
  };
}

function once<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** The first of each key. */
function onceBy<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const found = new Map<string, T>();
  for (const value of values) if (!found.has(keyOf(value))) found.set(keyOf(value), value);
  return [...found.values()];
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
  return dates.toSorted(better)[0] ?? null;
}

/** A date as it stands for more than the place that it was read at. */
export function bareDate(date: DateRange): DateRange {
  return { ...date, surface: null, start: null, end: null };
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
  const isLocal = (id: string): boolean => id.startsWith('local:');
  const known = participants.filter(({ id, name, anonymous }) => !isLocal(id) || (!anonymous && name !== null));
  const all = known.map(({ id, name }): Named => ({ id: isLocal(id) ? `name:${name}` : id, name }));
  return onceBy(all, ({ id }) => id);
}

function placed(places: readonly PlaceRole[]): PlacePoint[] {
  const all = places.map(({ id, name, surface, role, lat, lon, precision }): PlacePoint => {
    const key = id.startsWith('local:') ? `name:${name ?? surface}` : id;
    return { id: key, name: name ?? surface, role, lat, lon, precision };
  });
  return onceBy(all, ({ id, role }) => `${id} ${role}`);
}
