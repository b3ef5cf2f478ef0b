import { expect, test } from 'vitest';
import type { DateRange } from '../model/index.ts';
import { cut, isolate, plain, printDate, printOrigins, printQuantity, widthOf } from './words.ts';

const range = (from: string | null, to: string | null, precision: DateRange['precision']): DateRange => ({
  from,
  to,
  precision,
  how: 'stated',
  surface: null,
  start: null,
  end: null,
});

test.each([
  [range('2024-04-21', '2024-04-21', 'day'), '2024-04-21'],
  [range('2024-04-01', '2024-04-30', 'month'), '2024-04'],
  [range('2024-01-01', '2024-12-31', 'year'), '2024'],
  [range('2024-04-21', '2024-04-23', 'range'), '2024-04-21 to 2024-04-23'],
  [range(null, '2024-04-21', 'open'), 'until 2024-04-21'],
  [range('2024-04-21', null, 'open'), 'since 2024-04-21'],
  [range('2024-04-01', '2024-04-21', 'vague'), 'about 2024-04-01 to 2024-04-21'],
  [range(null, null, 'vague'), ''],
  [null, ''],
])('a date is shown as precise as it is known: %#', (date, words) => {
  expect(printDate(date)).toBe(words);
});

test('figures keep their bounds', () => {
  expect(printQuantity({ min: 5, max: null })).toBe('5 or more');
  expect(printQuantity({ min: null, max: 5 })).toBe('up to 5');
  expect(printQuantity({ min: 5, max: 5 })).toBe('5');
  expect(printQuantity({ min: 5, max: 8 })).toBe('5 to 8');
  expect(printOrigins({ min: 2, max: 4 })).toBe('at least 2, at most 4');
  expect(printOrigins({ min: 0, max: 0 })).toBe('none named');
});

test('marks take no column, colours neither', () => {
  expect(widthOf('قُتِلَ')).toBe(3);
  expect(widthOf('\u001b[1mabc\u001b[22m')).toBe(3);
  expect(widthOf('\u2068خبر\u2069')).toBe(3);
  expect(widthOf('日本')).toBe(4);
});

test('a cut never parts a letter from its marks and fits', () => {
  expect(cut('قُتِلَ خمسة', 20)).toBe('قُتِلَ خمسة');
  expect(cut('قُتِلَ خمسة', 4)).toBe('قُتِلَ…');
  expect(cut('日本語', 4)).toBe('日…');
});

test('foreign words are set apart on a terminal, and can command nothing', () => {
  expect(isolate('خبر', true)).toBe('\u2068خبر\u2069');
  expect(isolate('خبر', false)).toBe('خبر');
  expect(isolate('', true)).toBe('');
  expect(plain('a\u001b[2J\u202Eb\n\tc\u2069\u0000')).toBe('a[2Jb c');
});
