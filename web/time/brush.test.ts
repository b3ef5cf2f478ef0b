import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Days, dragged, stepOf, stepped } from './brush.ts';

const all: Days = [10, 40];

it('drags out days, moves an end over the other, and moves all that is chosen no further than time goes', () => {
  expect(dragged({ of: 'new', at: 20, chosen: null }, 15, all)).toEqual([15, 20]);
  expect(dragged({ of: 'from', at: 20, chosen: [20, 25] }, 30, all)).toEqual([25, 30]);
  expect(dragged({ of: 'to', at: 25, chosen: [20, 25] }, 22, all)).toEqual([20, 22]);
  expect(dragged({ of: 'whole', at: 22, chosen: [20, 25] }, 40, all)).toEqual([35, 40]);
  expect(dragged({ of: 'whole', at: 22, chosen: [20, 25] }, 10, all)).toEqual([10, 15]);
});

it('keys go as time does on the page and keep the ends in order', () => {
  expect([stepOf('ArrowLeft', 'rtl'), stepOf('ArrowLeft', 'ltr'), stepOf('a', 'ltr')]).toEqual([1, -1, null]);
  const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('from', 'to'), keys)), (presses) => {
      const [from, to] = presses.reduce<Days>(
        (days, [end, key]) => stepped(end as 'from', stepOf(key, 'rtl') ?? 0, days, all),
        all,
      );
      expect(all[0] <= from && from <= to && to <= all[1]).toBe(true);
    }),
  );
});
