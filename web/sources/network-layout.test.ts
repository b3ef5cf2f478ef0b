import { describe, expect, it } from 'vitest';
import { layOut, leaningsOf, mostDrawn, stepsOf, tally, usualLeast, type Way } from './network-layout.ts';

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

  it('are no thicket unless asked for', () => {
    const many = Array.from({ length: 400 }, (_, n) => ({ from: `s${n}`, to: 'o', statements: 400 - n }));
    const least = usualLeast(many);
    expect(many.filter(({ statements }) => statements >= least)).toHaveLength(mostDrawn);
    expect(usualLeast(many.slice(0, 30))).toBe(1);
    // where all weigh the same none is left out for its weight
    expect(usualLeast(many.map((way) => ({ ...way, statements: 4 })))).toBe(4);
    expect(usualLeast([])).toBe(1);
    expect(stepsOf(many.slice(385), 7)).toEqual([1, 2, 3, 5, 7, 10]);
  });

  it('name everybody once, the busiest first', () => {
    const ways: Way[] = [
      { from: 'a', to: 'x', statements: 4 },
      { from: 'x', to: 'y', statements: 2 },
    ];
    expect(tally(ways)).toEqual([
      { id: 'x', takesFrom: 1, carriedBy: 1, statements: 6 },
      { id: 'a', takesFrom: 0, carriedBy: 1, statements: 4 },
      { id: 'y', takesFrom: 1, carriedBy: 0, statements: 2 },
    ]);
  });
});

describe('whoever has nearly all from one', () => {
  const way = (from: string, to: string, statements: number): Way => ({ from, to, statements });
  const found = (ways: Way[], carries: Record<string, number>) =>
    leaningsOf(ways, new Map(Object.entries(carries))).map(({ from, to, statements, of }) => [
      to,
      from,
      statements,
      of,
    ]);

  it('is told with whom it is, the most dependent first', () => {
    const ways = [way('agency', 'echo', 7), way('agency', 'copy', 5), way('army', 'echo', 1), way('wire', 'long', 9)];
    expect(found(ways, { echo: 8, copy: 5, long: 9 })).toEqual([
      ['long', 'wire', 9, 9],
      ['copy', 'agency', 5, 5],
      ['echo', 'agency', 7, 8],
    ]);
  });

  it('is nobody who has as much from others, who says too little, or who passes nothing on', () => {
    const ways = [way('agency', 'even', 5), way('army', 'even', 5), way('agency', 'once', 1), way('agency', 'none', 3)];
    expect(found(ways, { even: 10, once: 1 })).toEqual([]);
  });
});
