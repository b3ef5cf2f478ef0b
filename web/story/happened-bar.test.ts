import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scaleTime } from '../time/scale.ts';
import { barOf } from './happened-bar.ts';

const month = (from: number, to: number) => ({ from, to, exact: false });

it('what lies before or behind the picture is a stub at that edge, whichever way time runs', () => {
  const [ltr, rtl] = [scaleTime(10, 12, 300, 'ltr'), scaleTime(10, 12, 300, 'rtl')];
  expect(barOf(month(1, 5), ltr, 300)).toEqual({ x: 0, width: 6, isOpen: true });
  expect(barOf(month(1, 5), rtl, 300)).toEqual({ x: 294, width: 6, isOpen: true });
  expect(barOf(month(20, 25), ltr, 300)).toEqual({ x: 294, width: 6, isOpen: true });
  expect(barOf(month(20, 25), rtl, 300)).toEqual({ x: 0, width: 6, isOpen: true });
});

it('what lies in it covers its days; what is known to the day is closed', () => {
  const scale = scaleTime(10, 12, 300, 'rtl');
  expect(barOf({ from: 11, to: 11, exact: true }, scale, 300)).toEqual({ x: 100, width: 100, isOpen: false });
  expect(barOf({ from: null, to: 11, exact: true }, scale, 300)).toEqual({ x: 100, width: 200, isOpen: true });
});

it('never leaves the picture, and both directions mirror each other', () => {
  const day = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 20 }), fc.boolean(), (from, span, exact) => {
      const happened = { from, to: from + span, exact };
      const [a, b] = (['ltr', 'rtl'] as const).map((dir) => barOf(happened, scaleTime(20, 39, 400, dir), 400));
      expect(a?.x).toBeGreaterThanOrEqual(0);
      expect((a?.x ?? 0) + (a?.width ?? 0)).toBeLessThanOrEqual(400);
      expect((a?.x ?? 0) + (b?.x ?? 0) + (a?.width ?? 0)).toBeCloseTo(400);
    }),
  );
});
