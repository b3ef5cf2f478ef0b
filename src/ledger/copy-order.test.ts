import { expect, test } from 'vitest';
import type { ChainLink } from '../model/index.ts';
import { creditedOf, earliestOf } from './copy-order.ts';

const from = (id: string, published: string | null) => ({
  id,
  published,
  outlet: { id: `outlet-${id}`, name: `Outlet ${id}` },
});
const crediting = (outlet: string) => [{ id: `outlet-${outlet}`, name: null, surface: null } as unknown as ChainLink];

test('times tell who was first where one stands before all others', () => {
  expect(earliestOf([from('b', '2024-05-02'), from('a', '2024-05-01'), from('c', '2024-05-03T10:00:00Z')])).toBe('a');
  expect(earliestOf([from('a', '2024-05-01T08:00:00Z'), from('b', '2024-05-01T09:00:00Z')])).toBe('a');
});

test('within one day without hours, or without a day, times tell nothing', () => {
  expect(earliestOf([from('a', '2024-05-01'), from('b', '2024-05-01T09:00:00Z')])).toBeNull();
  expect(earliestOf([from('a', null), from('b', '2024-05-01')])).toBeNull();
});

test('else whoever the others credit, unless it came later or credits one of them', () => {
  const [a, b] = [from('a', '2024-05-01'), from('b', '2024-05-01')];
  expect(creditedOf([a, b], new Map([['b', crediting('a')]]))).toBe('a');
  expect(
    creditedOf(
      [a, b],
      new Map([
        ['b', crediting('a')],
        ['a', crediting('b')],
      ]),
    ),
  ).toBeNull();
  expect(creditedOf([a, b], new Map())).toBeNull();
});

test('a dateline credits as well, by the whole name', () => {
  const [a, b] = [from('a', '2024-05-01'), from('b', '2024-05-01')];
  // what both print names only one of them
  const both = (line: string) => new Map([a, b].map(({ id }) => [id, [{ line }]]));
  expect(creditedOf([a, b], both('Umm Ruwaba: Outlet a'))).toBe('a');
  expect(creditedOf([a, b], both('Umm Ruwaba: Outlet abroad'))).toBeNull();
});

test('a credit may leave out what kind of outlet it is, where enough of its name is left', () => {
  const named = (id: string, name: string) => ({ ...from(id, '2024-05-01'), outlet: { id, name } });
  const first = (name: string, line: string) =>
    creditedOf([named('a', name), from('b', '2024-05-01')], new Map([['b', [{ line }]]]));
  expect(first('وكالة الوادي للأنباء', '(مراسلون) + الوادي للأنباء')).toBe('a');
  expect(first('وكالة الوادي', 'مدينة الوادي – رويترز')).toBeNull();
  expect(first('أنباء الوادي للأنباء', 'الوادي للأنباء')).toBeNull();
});
