import { describe, expect, it } from 'vitest';
import { barsOf, fillMonths } from './month-bars.ts';

const month = (name: string, said: number) => ({ month: name, published: 0, said, events: 0 });

describe('months', () => {
  it('are filled from the first to the last, over the turn of a year', () => {
    const filled = fillMonths([month('2025-02', 3), month('2024-11', 1)]);
    expect(filled.map((one) => one.month)).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
    expect(filled.map((one) => one.said)).toEqual([1, 0, 0, 3]);
    expect(fillMonths([])).toEqual([]);
  });

  it('of a long time are the last three years', () => {
    expect(fillMonths([month('2001-01', 1), month('2025-02', 1)])).toHaveLength(36);
  });

  it('begin at the right in Arabic', () => {
    const ltr = barsOf([1, 2], { width: 100, height: 10, dir: 'ltr' });
    const rtl = barsOf([1, 2], { width: 100, height: 10, dir: 'rtl' });
    expect(ltr[0]?.x).toBeLessThan(ltr[1]?.x ?? 0);
    expect(rtl[0]?.x).toBeGreaterThan(rtl[1]?.x ?? 0);
    expect(ltr.map((bar) => bar.height)).toEqual([5, 10]);
  });
});
