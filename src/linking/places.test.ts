import { expect, test } from 'vitest';
import { asLasting, asPassing, nearOf, partedBy } from './places.ts';

const spots = [0, 100, 130, 131, 400].map((day, i) => ({ day, document: `d${i}` }));
const met = (key: number, document: string): string[] =>
  [...nearOf(new Set([document]), [{ key, spots }])].map(({ b }) => b);

test('under a key that passes documents meet within thirty days, or where the day of one is not known; under one that lasts whenever', () => {
  expect(met(asPassing(8), 'd1')).toEqual(['d0', 'd2']);
  expect(met(asPassing(8), 'd4')).toEqual(['d0']);
  expect(met(asLasting(9), 'd1')).toEqual(['d0', 'd2', 'd3', 'd4']);
});

test('whom nothing but a key that passes brings together months apart, nobody parts', () => {
  const block = Array.from({ length: 8 }, (_, i) => ({ day: 100 + 10 * i, document: `d${i}` }));
  const parted = (key: number) => [...partedBy(new Set(['d4']), [{ key, spots: block }])].map(({ a, b }) => a + b);
  expect(parted(asLasting(9))).toEqual(['d0d7']);
  expect(parted(asPassing(8))).toEqual([]);
});
