import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf, findTicks, momentOf, scaleTime } from './scale.ts';

const day = fc.integer({ min: 0, max: 40_000 });

describe('days over a width', () => {
  it('run from left to right, or from right to left, and are found again where they stand', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (from, span, at) => {
        const one = from + Math.min(at, span);
        for (const direction of ['ltr', 'rtl'] as const) {
          const scale = scaleTime(from, from + span, 1000, direction);
          expect(scale.dayAt(scale.left(one) + scale.width(one, one) / 2)).toBe(one);
        }
      }),
    );
    const arabic = scaleTime(10, 19, 100, 'rtl');
    expect(arabic.left(10)).toBe(90);
    expect(arabic.left(19)).toBe(0);
    expect(arabic.at(10)).toBe(100);
  });

  it('are the days they were', () => {
    expect(dayOf(dayNumber('2024-02-29'))).toBe('2024-02-29');
    expect(momentOf('2024-02-29T06:00:00+03:00')).toBe(dayNumber('2024-02-29') + 0.25);
    expect(momentOf('2024-02-29')).toBe(dayNumber('2024-02-29') + 0.5);
    expect(momentOf('unknown')).toBeNull();
  });

  it('are named no more often than fits, each inside the range', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 5000 }), (from, span) => {
        const ticks = findTicks(from, from + span, 6);
        expect(ticks.length).toBeLessThanOrEqual(8);
        for (const tick of ticks) expect(tick.day >= from && tick.day <= from + span).toBe(true);
      }),
    );
  });
});
