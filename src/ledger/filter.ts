import {
  type DisputeKind,
  disputeKinds,
  type EventType,
  eventTypes,
  type Standing,
  standings,
} from '../model/index.ts';

/** What sources and actors can be sorted by, most first. */
export const sourceSorts = ['documents', 'said', 'passed-on', 'contradicted', 'disowned', 'events'] as const;
export type SourceSort = (typeof sourceSorts)[number];

/**
 * What to show. One grammar for the app's addresses, the API and the command: `?q=&outlet=&actor=&type=&place=&from=&to=&standing=&kind=&sort=`.
 * Keys repeat for lists: values of one key are alternatives, different keys must all hold. `from`/`to`: whole days, both included.
 * `kind` is of disputes, `sort` of sources and actors; other lists pay them no heed.
 */
export interface Filter {
  q: string | null;
  outlet: string[];
  actor: string[];
  type: EventType[];
  place: string[];
  from: string | null;
  to: string | null;
  standing: Standing[];
  kind: DisputeKind[];
  sort: SourceSort | null;
}

export const emptyFilter: Filter = {
  q: null,
  outlet: [],
  actor: [],
  type: [],
  place: [],
  from: null,
  to: null,
  standing: [],
  kind: [],
  sort: null,
};

/** A value in a filter or a cursor that cannot be used. The message is one sentence for the person who typed it. */
export class FilterError extends Error {
  readonly field: string;
  constructor(field: string, message: string) {
    super(message);
    this.name = 'FilterError';
    this.field = field;
  }
}

/** Of `q`, in characters. */
export const longestQuery = 400;
/** How many values of one key. */
export const longestList = 100;

/** Reads a filter; unknown keys are ignored, empty values too. Throws FilterError on a value that means nothing. */
export function readFilter(params: URLSearchParams): Filter {
  const q = (params.get('q') ?? '').trim();
  if (q.length > longestQuery) {
    throw new FilterError('q', `q is too long: ${q.length} characters, at most ${longestQuery}`);
  }
  const from = readDay(params, 'from');
  const to = readDay(params, 'to');
  const sort = (params.get('sort') ?? '').trim();
  if (from !== null && to !== null && from > to) throw new FilterError('from', `from is after to: ${from}, ${to}`);
  return {
    q: q === '' ? null : q,
    outlet: readList(params, 'outlet'),
    actor: readList(params, 'actor'),
    type: readList(params, 'type').map((value) => oneOf('type', value.toUpperCase(), eventTypes)),
    place: readList(params, 'place'),
    from,
    to,
    standing: readList(params, 'standing').map((value) => oneOf('standing', value.toLowerCase(), standings)),
    kind: readList(params, 'kind').map((value) => oneOf('kind', value.toLowerCase(), disputeKinds)),
    sort: sort === '' ? null : oneOf('sort', sort.toLowerCase(), sourceSorts),
  };
}

/** The filter as an address carries it, defaults left out: `readFilter(writeFilter(f))` is `f`. */
export function writeFilter(filter: Filter): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.q !== null) params.set('q', filter.q);
  for (const key of ['outlet', 'actor', 'type', 'place'] as const) {
    for (const value of filter[key]) params.append(key, value);
  }
  if (filter.from !== null) params.set('from', filter.from);
  if (filter.to !== null) params.set('to', filter.to);
  for (const key of ['standing', 'kind'] as const) for (const value of filter[key]) params.append(key, value);
  if (filter.sort !== null) params.set('sort', filter.sort);
  return params;
}

function readList(params: URLSearchParams, key: string): string[] {
  const values = params
    .getAll(key)
    .map((value) => value.trim())
    .filter((value) => value !== '');
  const once = [...new Set(values)];
  if (once.length > longestList) {
    throw new FilterError(key, `too many values for ${key}: ${once.length}, at most ${longestList}`);
  }
  return once;
}

function oneOf<T extends string>(key: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new FilterError(key, `unknown ${key}: ${value}; known: ${allowed.join(', ')}`);
  return found;
}

/** `2024`, `2024-04` and `2024-04-21` are taken; the first day of it for `from`, the last for `to`. */
function readDay(params: URLSearchParams, key: 'from' | 'to'): string | null {
  const value = (params.get(key) ?? '').trim();
  if (value === '') return null;
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  const day = match === null ? null : dayOf(match, key);
  if (day === null) throw new FilterError(key, `bad date in ${key}: ${value}; expected YYYY, YYYY-MM or YYYY-MM-DD`);
  return day;
}

function dayOf(match: RegExpExecArray, key: 'from' | 'to'): string | null {
  const year = match[1] ?? '';
  const month = match[2] ?? (key === 'from' ? '01' : '12');
  if (Number(month) < 1 || Number(month) > 12 || Number(year) < 1) return null;
  const last = new Date(Date.UTC(2000, Number(month), 0));
  last.setUTCFullYear(Number(year), Number(month), 0);
  const day = match[3] ?? (key === 'from' ? '01' : String(last.getUTCDate()).padStart(2, '0'));
  if (Number(day) < 1 || Number(day) > last.getUTCDate()) return null;
  return `${year}-${month}-${day}`;
}
