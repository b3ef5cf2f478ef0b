import { expect, test } from 'vitest';
import { Coverage, firstBehind } from './coverage.ts';

const spans = [
  { start: 10, end: 40, value: 'outer' },
  { start: 0, end: 5, value: 'first' },
  { start: 12, end: 20, value: 'inner' },
  { start: 30, end: 35, value: 'late' },
];

test('gives what covers a position in the order in which it was given', () => {
  const coverage = new Coverage(spans);
  const at = (position: number): string[] => coverage.at(position).map(({ value }) => value);
  expect(at(0)).toEqual(['first']);
  expect(at(15)).toEqual(['outer', 'inner']);
  expect(at(34)).toEqual(['outer', 'late']);
});

test('the end of a span is outside it, and nothing covers a gap', () => {
  const coverage = new Coverage(spans);
  for (const position of [-1, 5, 9, 40, 1000]) expect(coverage.at(position)).toEqual([]);
  expect(new Coverage([]).at(3)).toEqual([]);
});

test('finds the first that starts behind a position', () => {
  const sorted = [{ start: 2 }, { start: 2 }, { start: 7 }];
  expect([1, 2, 6, 7].map((position) => firstBehind(sorted, position))).toEqual([0, 2, 2, 3]);
});
