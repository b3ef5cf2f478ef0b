import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disputeKinds, eventTypes, standings } from '../model/index.ts';
import { FilterError, readFilter, sourceSorts, writeFilter } from './filter.ts';
import { queryOf, wordsOf } from './words.ts';

const read = (query: string) => readFilter(new URLSearchParams(query));
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), { maxLength: 4 });
const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

describe('a filter', () => {
  test('read from what was written is the same', () => {
    const filters = fc.record({
      q: fc.option(fc.stringMatching(/^[a-zء-ي]{1,9}( [a-zء-ي]{1,9})?$/u)),
      outlet: ids,
      actor: ids,
      type: fc.uniqueArray(fc.constantFrom(...eventTypes), { maxLength: 3 }),
      place: ids,
      from: fc.option(day.map((one) => one.toISOString().slice(0, 10))),
      to: fc.constant(null),
      standing: fc.uniqueArray(fc.constantFrom(...standings), { maxLength: 3 }),
      kind: fc.uniqueArray(fc.constantFrom(...disputeKinds), { maxLength: 3 }),
      sort: fc.option(fc.constantFrom(...sourceSorts)),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(writeFilter(filter))).toEqual(filter);
      }),
    );
  });

  test('takes a year or a month as all of its days, a leap February too', () => {
    expect(read('from=2024&to=2024-02')).toMatchObject({ from: '2024-01-01', to: '2024-02-29' });
    expect(read('to=1900-02')).toMatchObject({ to: '1900-02-28' });
  });

  test('ignores keys that it does not know, and empty values', () => {
    expect(read('x=1&q=&outlet=&type=assault&outlet=a&outlet=a')).toMatchObject({
      q: null,
      outlet: ['a'],
      type: ['ASSAULT'],
    });
  });

  test.each([
    ['from=2024-02-30', 'from', 'bad date in from: 2024-02-30'],
    ['to=yesterday', 'to', 'bad date in to: yesterday'],
    ['from=2024-05&to=2024-04', 'from', 'from is after to'],
    ['type=BATTLE', 'type', 'unknown type: BATTLE'],
    ['sort=name', 'sort', 'unknown sort: name'],
    ['standing=true', 'standing', 'unknown standing: true'],
    [`q=${'x'.repeat(500)}`, 'q', 'q is too long'],
  ])('%s is refused in one sentence', (query, field, message) => {
    const refused = (): unknown => read(query);
    expect(refused).toThrow(FilterError);
    expect(refused).toThrow(message);
    expect(refused).toThrow(expect.objectContaining({ field }));
  });
});

describe('words for searching', () => {
  test('are folded, and found with and without article and proclitics', () => {
    const words = wordsOf(['والهجومُ على أربيل، وبغداد!', null]).split(' ');
    expect(words).toEqual(expect.arrayContaining(['والهجوم', 'هجوم', 'علي', 'اربيل', 'وبغداد', 'بغداد']));
  });

  test('a query has only words in it, whatever was typed', () => {
    expect(queryOf("الهجوم' | !:* على")).toBe("('هجوم' | 'هجمات') & 'علي':*");
    expect(queryOf('«»!? …')).toBeNull();
  });
});
