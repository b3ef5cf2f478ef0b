import { expect, test } from 'vitest';
import type { DateRange } from '../model/index.ts';
import { placeOf } from './event-items.ts';

function date(from: string | null, to: string | null): DateRange {
  return { from, to, precision: 'range', how: 'stated', surface: null, start: null, end: null };
}
const order = (places: [name: string, place: string][]): string[] =>
  places.toSorted(([, a], [, b]) => (a < b ? 1 : -1)).map(([name]) => name);

test('events stand by their last known day, not after what tells of them, then by carriers, the undated last', () => {
  const told = ['2024-03-01', '2024-03-10'];
  expect(
    order([
      ['undated', placeOf({ date: null, carriers: 40 }, told)],
      ['of the ninth', placeOf({ date: date('2024-03-09', '2024-03-09'), carriers: 30 }, told)],
      ['announced', placeOf({ date: date('2031-01-01', null), carriers: 1 }, told)],
      ['ends late', placeOf({ date: date('2024-02-01', '2024-12-31'), carriers: 3 }, told)],
      ['of the tenth, told by twelve', placeOf({ date: date('2024-03-10', '2024-03-10'), carriers: 12 }, told)],
      ['since the second', placeOf({ date: date('2024-03-02', null), carriers: 2 }, told)],
    ]),
  ).toEqual(['of the tenth, told by twelve', 'ends late', 'announced', 'of the ninth', 'since the second', 'undated']);
});

test('a range whose start alone is unknown stands by its end; where nothing tells a day, the date stands', () => {
  expect(placeOf({ date: date(null, '2024-03-05'), carriers: 2 }, ['2024-03-10'])).toBe('2024-03-05 0000002');
  expect(placeOf({ date: date('2024-03-05', '2024-03-06'), carriers: 2 }, [])).toBe('2024-03-06 0000002');
});
