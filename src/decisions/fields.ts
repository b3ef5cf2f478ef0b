import {
  acts,
  type DateRange,
  type EventMention,
  eventTypes,
  factualities,
  likelySlot,
  media,
  type PlaceRole,
  type Quantity,
  type Statement,
} from '../model/index.ts';

/** What is known of the ids that a correction may name. */
export interface KnownNames {
  place(id: string): Pick<PlaceRole, 'name' | 'lat' | 'lon' | 'precision'> | null;
  actor(id: string): { name: string; kind: 'person' | 'organization' | 'state-body' | 'outlet' } | null;
}

/** A correction that means nothing: an unknown field, a value that does not fit. */
export class FieldError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FieldError';
  }
}

/** One field that a person may correct. */
export interface Field<T> {
  /** What the reading has there, written as a value is. */
  show(item: T): string;
  /** The item with the value in this field. @throws FieldError */
  set(item: T, value: string, names: KnownNames): T;
}

const nothing = 'none';

function choice<const C extends readonly string[]>(name: string, choices: C, value: string): C[number] {
  if (choices.includes(value)) return value;
  throw new FieldError(`unknown ${name}: ${value}; known: ${choices.join(', ')}`);
}

/** `5`, `3-5`, `5+` (at least), `<5` is written `0-4`; `none`. */
function readQuantity(name: string, value: string): Quantity | null {
  if (value === nothing) return null;
  const match = /^(\d{1,9})(?:(\+)|-(\d{1,9}))?$/.exec(value);
  if (match === null) throw new FieldError(`bad ${name}: ${value}; expected 5, 3-5, 5+ or none`);
  const min = Number(match[1]);
  const max = match[2] === '+' ? null : Number(match[3] ?? match[1]);
  if (max !== null && max < min) throw new FieldError(`bad ${name}: ${value}; the first figure is the lower one`);
  return { min, max };
}

function showQuantity(quantity: Quantity | null): string {
  if (quantity === null) return nothing;
  const { min, max } = quantity;
  if (max === null) return `${min ?? 0}+`;
  return min === max ? String(min) : `${min ?? 0}-${max}`;
}

/** A day, month or year, or two of them with `..` between. */
function readDate(value: string): DateRange | null {
  if (value === nothing) return null;
  const parts = value.split('..');
  const [first = '', last = first] = parts;
  const from = daysOf(first);
  const to = daysOf(last);
  if (parts.length > 2 || from === null || to === null || from.from > to.to) {
    throw new FieldError(
      `bad date: ${value}; expected YYYY, YYYY-MM, YYYY-MM-DD, two of them with .. between, or none`,
    );
  }
  const precision = parts.length === 2 ? ('range' as const) : from.precision;
  return { from: from.from, to: to.to, precision, how: 'stated', surface: null, start: null, end: null };
}

function daysOf(value: string): { from: string; to: string; precision: 'day' | 'month' | 'year' } | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  const from = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const last = new Date(Date.UTC(Number(year), Number(month ?? '12'), 0)).getUTCDate();
  const to = `${year}-${month ?? '12'}-${day ?? String(last).padStart(2, '0')}`;
  const time = Date.parse(from);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== from) return null;
  return { from, to, precision };
}

const showDate = (date: DateRange | null): string =>
  date === null ? nothing : date.from === date.to ? (date.from ?? nothing) : `${date.from ?? ''}..${date.to ?? ''}`;

const asItself = 'name:';
/** The id of whom an earlier correction named: the reading that it is put into does not have them. */
const ownId = /^local:(?!\d+$)/;

const idsOf = (value: string): string[] =>
  value === nothing
    ? []
    : value.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim().replace(ownId, asItself)]));
const showIds = (items: readonly { id: string; name: string | null; surface: string | null }[]): string =>
  items.map(({ id, name, surface }) => (id.startsWith('local:') ? (surface ?? name ?? id) : id)).join(', ') || nothing;

const longestName = 120;
/** They stand in a name unseen: two names that look alike would be two. */
const unseen = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The name of somebody whom knowledge does not have, given behind `name:`; null where an id is given. */
function newName(value: string): string | null {
  if (!value.startsWith(asItself)) return null;
  // tabs and line breaks part words, and are control characters too
  const name = value
    .slice(asItself.length)
    .replace(/[\t\n\v\f\r\u0085]/g, ' ')
    .replace(unseen, '')
    .replace(/\s+/g, ' ')
    .trim();
  // digits alone would be taken for one whom the reading numbered
  if (!/\p{L}/u.test(name) || name.length > longestName)
    throw new FieldError(
      `bad name: ${value}; expected 1 to ${longestName} characters, a letter among them, behind ${asItself}`,
    );
  return name;
}

/** The same id for one name in all places of a document, as the reading gives to those whom knowledge does not have. */
const localId = (name: string): string => `local:${name}`;

function known<T>(kind: string, id: string, found: T | null): T {
  if (found === null)
    throw new FieldError(`unknown ${kind}: ${id}; for one that knowledge does not have, write ${asItself} before it`);
  return found;
}

function participants(event: EventMention, value: string, names: KnownNames): EventMention['actors'] {
  const { start, end, text } = event.trigger;
  return idsOf(value).map((id) => {
    const there = [...event.actors, ...event.recipients].find((one) => one.id === id);
    if (there !== undefined) return there;
    const own = newName(id);
    if (own !== null)
      return { id: localId(own), name: own, surface: own, start, end, anonymous: false, affiliation: null };
    const { name } = known('actor', id, names.actor(id));
    return { id, name, surface: text, start, end, anonymous: false, affiliation: null };
  });
}

function placesOf(event: EventMention, value: string, names: KnownNames): PlaceRole[] {
  const { start, end, text } = event.trigger;
  const others = event.places.filter(({ role }) => role !== 'where');
  const where = idsOf(value).map((id): PlaceRole => {
    const there = event.places.find((one) => one.id === id);
    if (there !== undefined) return { ...there, role: 'where' };
    const own = newName(id);
    if (own !== null) {
      const nowhere = { lat: null, lon: null, precision: null };
      return { id: localId(own), name: own, ...nowhere, surface: own, role: 'where', start, end };
    }
    return { id, ...known('place', id, names.place(id)), surface: text, role: 'where', start, end };
  });
  return [...where, ...others];
}

/** Who said it at first; what stands behind the origin in the chain stays. */
function withOrigin(statement: Statement, value: string, names: KnownNames): Statement {
  const [first, ...rest] = statement.chain;
  return { ...statement, chain: [linkTo(statement, value, first, names), ...rest] };
}

/** Everybody through whom it came, the origin first: those whom the reading has there stay as they are, others take the place of who stands there. */
function withChain(statement: Statement, value: string, names: KnownNames): Statement {
  const chain = idsOf(value).map((id, at) => {
    const there = statement.chain[at];
    // one may stand twice in a chain
    if (there?.id === id) return there;
    return statement.chain.find((link) => link.id === id) ?? linkTo(statement, id, there, names);
  });
  return { ...statement, chain };
}

/** A link to somebody whom knowledge knows, in the words where another one, or nobody, was found. */
function linkTo(
  statement: Statement,
  id: string,
  instead: Statement['chain'][number] | undefined,
  names: KnownNames,
): Statement['chain'][number] {
  const own = newName(id);
  const { name, kind } =
    own === null ? known('source', id, names.actor(id)) : { name: own, kind: namedKind(instead?.kind) };
  const cue = statement.cue ?? statement.content[0];
  return {
    id: own === null ? id : localId(own),
    name,
    kind,
    anonymous: false,
    count: null,
    affiliation: null,
    // who is known by the name alone is not to be taken for whoever the words named
    surface: own ?? instead?.surface ?? null,
    start: instead?.start ?? cue?.start ?? null,
    end: instead?.end ?? cue?.end ?? null,
    mode: instead?.mode ?? 'direct',
    coSpeaker: false,
    inherited: instead?.inherited ?? false,
    disowned: instead?.disowned ?? false,
  };
}

/** Whoever is called by a name is no longer unnamed; what they are is what was read there. */
const namedKind = (kind: Statement['chain'][number]['kind'] | undefined): Statement['chain'][number]['kind'] =>
  kind === undefined || kind === 'anonymous' || kind === 'gap' ? 'organization' : kind;

const readFlag = (name: string, value: string): boolean => choice(name, ['yes', 'no'] as const, value) === 'yes';

export const statementFields: Readonly<Record<string, Field<Statement>>> = {
  act: { show: ({ act }) => act, set: (item, value) => ({ ...item, act: choice('act', acts, value) }) },
  medium: {
    show: ({ medium }) => medium ?? nothing,
    set: (item, value) => ({ ...item, medium: value === nothing ? null : choice('medium', media, value) }),
  },
  'not-said': {
    show: ({ notSaid }) => (notSaid ? 'yes' : 'no'),
    set: (item, value) => ({ ...item, notSaid: readFlag('not-said', value) }),
  },
  date: { show: ({ date }) => showDate(date), set: (item, value) => ({ ...item, date: readDate(value) }) },
  origin: { show: ({ chain }) => showIds(chain.slice(0, 1)), set: withOrigin },
  chain: { show: ({ chain }) => showIds(chain), set: withChain },
  disowned: {
    show: ({ chain }) => (chain[0]?.disowned ? 'yes' : 'no'),
    set: (item, value) => ({
      ...item,
      chain: item.chain.map((link, n) => (n === 0 ? { ...link, disowned: readFlag('disowned', value) } : link)),
    }),
  },
};

export const eventFields: Readonly<Record<string, Field<EventMention>>> = {
  type: { show: ({ type }) => type, set: (item, value) => ({ ...item, type: choice('type', eventTypes, value) }) },
  label: {
    show: ({ label }) => label,
    set(item, value) {
      if (value.trim() === '' || value.length > 200) throw new FieldError(`bad label: expected 1 to 200 characters`);
      return { ...item, label: value.trim() };
    },
  },
  factuality: {
    show: ({ factuality }) => factuality,
    set: (item, value) => ({ ...item, factuality: choice('factuality', factualities, value) }),
  },
  date: { show: ({ date }) => showDate(date), set: (item, value) => ({ ...item, date: readDate(value) }) },
  killed: {
    show: ({ killed }) => showQuantity(killed),
    set: (item, value) => withHarm(item, 'killed', readQuantity('killed', value)),
  },
  wounded: {
    show: ({ wounded }) => showQuantity(wounded),
    set: (item, value) => withHarm(item, 'wounded', readQuantity('wounded', value)),
  },
  count: {
    show: ({ count }) => showQuantity(count),
    set: (item, value) => ({ ...item, count: readQuantity('count', value) }),
  },
  actor: {
    show: ({ actors }) => showIds(actors),
    set: (item, value, names) => ({ ...said(item, 'actor'), actors: participants(item, value, names) }),
  },
  recipient: {
    show: ({ recipients }) => showIds(recipients),
    set: (item, value, names) => ({ ...said(item, 'recipient'), recipients: participants(item, value, names) }),
  },
  place: {
    show: ({ places }) => showIds(places.filter(({ role }) => role === 'where')),
    set: (item, value, names) => ({ ...said(item, 'place'), places: placesOf(item, value, names) }),
  },
};

/** What a person said is in a slot is no longer merely likely there. */
function said(event: EventMention, slot: 'actor' | 'recipient' | 'place'): EventMention {
  const at = new Set(event[`${slot}s`].map(({ start, end }) => `${start} ${end}`));
  const named = ['actor', 'recipient', 'place'];
  const isGuess = ({ rule, start, end }: EventMention['trail'][number]): boolean => {
    const likely = likelySlot(rule);
    return likely !== null && (named.includes(likely) ? likely === slot : at.has(`${start} ${end}`));
  };
  return { ...event, trail: event.trail.filter((step) => !isGuess(step)) };
}

/** A total that a person set stands alone: the machine's parts of it would contradict it. */
function withHarm(event: EventMention, what: 'killed' | 'wounded', quantity: Quantity | null): EventMention {
  const { start, end, text } = event.trigger;
  const first = event.casualties.find((one) => one.what === what);
  const where = first ?? { what, who: null, surface: text, start, end, statement: null };
  const own = quantity === null ? [] : [{ ...where, ...quantity }];
  const others = event.casualties.filter((one) => one.what !== what);
  return { ...event, [what]: quantity, casualties: [...others, ...own] };
}

/** The field of a statement or event mention. @throws FieldError where there is none of this name */
export function fieldOf<W extends 'statement' | 'event'>(
  what: W,
  name: string,
): Field<W extends 'event' ? EventMention : Statement> {
  const fields = what === 'event' ? eventFields : statementFields;
  if (!Object.hasOwn(fields, name)) {
    throw new FieldError(`unknown field: ${name}; a ${what} has ${Object.keys(fields).join(', ')}`);
  }
  return fields[name] as unknown as Field<W extends 'event' ? EventMention : Statement>;
}
