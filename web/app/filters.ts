/** The filters of a list, as they stand in the address: one value or several a key, defaults left out. */
export type Filters = Partial<Record<FilterKey, string | string[]>>;
export const filterKeys = ['q', 'outlet', 'actor', 'type', 'place', 'from', 'to', 'standing', 'kind', 'sort'] as const;
export type FilterKey = (typeof filterKeys)[number];

/** Reads the known keys of a search record; unknown keys and empty values are left out. */
export function readFilters(search: Record<string, unknown>): Filters {
  const filters: Filters = {};
  for (const key of filterKeys) {
    const values = [search[key]].flat().filter((value): value is string => typeof value === 'string' && value !== '');
    const [only] = values;
    if (only !== undefined) filters[key] = values.length === 1 ? only : values;
  }
  return filters;
}

export function filterQuery(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  for (const key of filterKeys) {
    for (const value of [filters[key] ?? []].flat()) query.append(key, value);
  }
  return query;
}

/** Plain repeated keys (`?outlet=a&outlet=b`), as the API and the command line read them. */
export function parseSearch(text: string): Record<string, string | string[]> {
  const search: Record<string, string | string[]> = {};
  for (const [key, value] of new URLSearchParams(text)) {
    const before = search[key];
    search[key] = before === undefined ? value : [before, value].flat();
  }
  return search;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const one of [value].flat()) if (typeof one === 'string' && one !== '') query.append(key, one);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
