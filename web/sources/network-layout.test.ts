import { describe, expect, it } from 'vitest';
import { layOut, type Way } from './network-layout.ts';

const crossings = ({ ways }: ReturnType<typeof layOut>) =>
  ways.flatMap((a, n) => ways.slice(n + 1).filter((b) => (a.y1 - b.y1) * (a.y2 - b.y2) < 0)).length;

describe('the ways between sources', () => {
  it('do not cross where they need not', () => {
    const ways: Way[] = ['a', 'b', 'c', 'd'].map((name, n) => ({ from: name, to: `${'dcba'[n]}!`, statements: n + 1 }));
    expect(crossings(layOut(ways))).toBe(0);
  });

  it('leave every name a row of its own, at a hundred outlets too', () => {
    const ways: Way[] = Array.from({ length: 400 }, (_, n) => ({
      from: `s${(n * 7) % 60}`,
      to: `o${(n * 13) % 100}`,
      statements: (n % 9) + 1,
    }));
    const { from, to, height } = layOut(ways);
    expect([from.length, to.length]).toEqual([60, 100]);
    const gaps = to
      .map(({ y }) => y)
      .sort((a, b) => a - b)
      .map((y, n, all) => (n === 0 ? 22 : y - (all[n - 1] ?? 0)));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...[...from, ...to].map(({ y }) => y))).toBeLessThan(height);
  });

  it('are the same picture in whatever order they come', () => {
    const ways: Way[] = [
      { from: 'a', to: 'x', statements: 2 },
      { from: 'b', to: 'y', statements: 2 },
      { from: 'a', to: 'y', statements: 1 },
    ];
    expect(layOut([...ways].reverse()).from).toEqual(layOut(ways).from);
  });
});
