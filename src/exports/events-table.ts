import type { EventMention, LedgerEvent, Participant, Quantity } from '../model/index.ts';
import type { Items } from './shapes.ts';
import { byteOrderMark, renderRow } from './table.ts';

const columns = [
  'id',
  'title',
  'type',
  'date_from',
  'date_to',
  'place',
  'lat',
  'lon',
  'place_precision',
  'actors',
  'recipients',
  'killed_min',
  'killed_max',
  'wounded_min',
  'wounded_max',
  'origins_min',
  'origins_max',
  'carriers',
  'standing',
  'documents',
] as const;
type Row = Record<(typeof columns)[number], string | number | null>;

/** What the table needs of an event mention: kept for all documents while their readings go by. */
type Mention = Pick<EventMention, 'type' | 'date' | 'places' | 'actors' | 'recipients' | 'killed' | 'wounded'>;

/**
 * Events as a table, one a row, in pieces of a line each. Items have to carry readings, which come before the events.
 * `bom`: begin with a byte order mark, for people who open it in a spreadsheet; programs want none.
 */
export async function* exportCsv(items: Items, options: { bom?: boolean } = {}): AsyncGenerator<string> {
  yield `${options.bom ? byteOrderMark : ''}${renderRow(columns)}`;
  const mentions = new Map<string, Mention>();
  for await (const item of items) {
    if (item.part === 'documents') {
      for (const event of item.reading?.events ?? []) mentions.set(`${item.item.id}#${event.id}`, slim(event));
    } else if (item.part === 'events') {
      const row = rowOf(item.item, mentions);
      yield renderRow(columns.map((column) => row[column]));
    }
  }
}

const slim = ({ type, date, places, actors, recipients, killed, wounded }: EventMention): Mention => ({
  type,
  date,
  places,
  actors,
  recipients,
  killed,
  wounded,
});

function rowOf(event: LedgerEvent, all: ReadonlyMap<string, Mention>): Row {
  const mentions = event.mentions
    .map((member) => all.get(`${member.document}#${member.event}`))
    .filter((mention) => mention !== undefined);
  const place = placeOf(mentions);
  const date = dateOf(mentions);
  const [killed, wounded] = [spanOf(mentions, 'killed'), spanOf(mentions, 'wounded')];
  return {
    id: event.id,
    title: event.title,
    type: commonest(mentions.map((mention) => mention.type)),
    date_from: date.from,
    date_to: date.to,
    place: place === null ? null : (place.name ?? place.surface),
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    place_precision: place?.precision ?? null,
    actors: namesOf(mentions.flatMap((mention) => mention.actors)),
    recipients: namesOf(mentions.flatMap((mention) => mention.recipients)),
    killed_min: killed.min,
    killed_max: killed.max,
    wounded_min: wounded.min,
    wounded_max: wounded.max,
    origins_min: event.origins.min,
    origins_max: event.origins.max,
    carriers: event.carriers,
    standing: event.standing.join('; '),
    documents: [...new Set(event.mentions.map((member) => member.document))].join('; '),
  };
}

function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))[0]?.[0] ?? null;
}

const levels = ['point', 'town', 'district', 'governorate', 'country'];
const roles = ['where', 'target', 'from'];

/** The finest place at which it happened, the first told among equals. */
function placeOf(mentions: readonly Mention[]) {
  const places = mentions.flatMap((mention) => mention.places);
  const rank = (place: (typeof places)[number]): number =>
    (place.precision === null ? 9 : levels.indexOf(place.precision)) + 10 * roles.indexOf(place.role);
  return places.reduce<(typeof places)[number] | null>(
    (best, place) => (best === null || rank(place) < rank(best) ? place : best),
    null,
  );
}

const certainty = ['stated', 'relative', 'inherited', 'bounded'];

/** The best known date: stated before inferred, short before long. */
function dateOf(mentions: readonly Mention[]): { from: string | null; to: string | null } {
  const dates = mentions.flatMap((mention) => (mention.date === null ? [] : [mention.date]));
  const length = (from: string | null, to: string | null): number =>
    from === null || to === null ? Number.MAX_SAFE_INTEGER : Date.parse(to) - Date.parse(from);
  const [best] = dates
    .map((date, i) => ({ date, i }))
    .sort(
      (a, b) =>
        certainty.indexOf(a.date.how) - certainty.indexOf(b.date.how) ||
        length(a.date.from, a.date.to) - length(b.date.from, b.date.to) ||
        a.i - b.i,
    );
  return { from: best?.date.from ?? null, to: best?.date.to ?? null };
}

/** From the lowest figure that anyone gives to the highest; the higher end is open where somebody says "at least" more than that. */
function spanOf(mentions: readonly Mention[], what: 'killed' | 'wounded'): Quantity {
  const figures = mentions.flatMap((mention) => (mention[what] === null ? [] : [mention[what]]));
  if (figures.length === 0) return { min: null, max: null };
  const lows = figures.flatMap(({ min }) => (min === null ? [] : [min]));
  const highs = figures.flatMap(({ min, max }) => (max === null ? (min === null ? [] : [min]) : [max]));
  const top = highs.length === 0 ? null : Math.max(...highs);
  const isOpen = figures.some(({ min, max }) => max === null && (min ?? 0) >= (top ?? 0));
  return { min: lows.length === 0 ? null : Math.min(...lows), max: isOpen ? null : top };
}

function namesOf(participants: readonly Participant[]): string {
  return [...new Set(participants.map((actor) => actor.name ?? actor.surface))].join('; ');
}
