import { describe, expect, it } from 'vitest';
import { filterQuery, parseSearch, readFilters, stringifySearch } from './filters.ts';

describe('filters in the address', () => {
  it('repeat a key for several values and survive the way there and back', () => {
    const filters = readFilters(
      parseSearch('?q=%D8%B5%D9%88%D8%A7%D8%B1%D9%8A%D8%AE&outlet=a&outlet=b&from=2024-04-01'),
    );
    expect(filters).toEqual({ q: 'صواريخ', outlet: ['a', 'b'], from: '2024-04-01' });
    expect(readFilters(parseSearch(stringifySearch(filters)))).toEqual(filters);
    expect(filterQuery(filters).toString()).toBe(stringifySearch(filters).slice(1));
  });

  it('keep a number as the text it is', () => {
    expect(readFilters(parseSearch('?q=2024'))).toEqual({ q: '2024' });
  });

  it('leave out what is empty or unknown', () => {
    expect(readFilters(parseSearch('?q=&colour=red'))).toEqual({});
    expect(stringifySearch({ q: '' })).toBe('');
  });
});
