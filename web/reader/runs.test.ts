import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRuns } from './runs.ts';

const piece = (id: string, start: number, end: number) => ({ id, start, end });
const shape = (runs: ReturnType<typeof findRuns<ReturnType<typeof piece>>>) =>
  runs.map((run) => `${run.start}-${run.end} ${run.pieces.map((one) => one.id).join('')}`.trim());

describe('findRuns', () => {
  it('cuts overlapping spans into runs, the longest outermost', () => {
    const pieces = [piece('s', 2, 10), piece('e', 4, 6), piece('n', 8, 14)];
    expect(shape(findRuns({ start: 0, end: 16 }, pieces))).toEqual([
      '0-2',
      '2-4 s',
      '4-6 se',
      '6-8 s',
      '8-10 sn',
      '10-14 n',
      '14-16',
    ]);
  });

  it('keeps to the range and drops what is empty or outside', () => {
    const pieces = [piece('a', 0, 5), piece('b', 20, 30), piece('c', 7, 7)];
    expect(shape(findRuns({ start: 3, end: 9 }, pieces))).toEqual(['3-5 a', '5-9']);
    expect(findRuns({ start: 4, end: 4 }, pieces)).toEqual([]);
  });

  it('loses no character, invents none, and names exactly what covers each run', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 12 }), (range, pieces) => {
        const runs = findRuns(range, pieces);
        let at = range.start;
        for (const run of runs) {
          expect(run.start).toBe(at);
          expect(run.end).toBeGreaterThan(run.start);
          const covering = pieces.filter((one) => one.start <= run.start && one.end >= run.end && one.end > one.start);
          expect(new Set(run.pieces)).toEqual(new Set(covering));
          expect(run.pieces).toHaveLength(covering.length);
          at = run.end;
        }
        expect(at).toBe(range.end);
      }),
    );
  });
});
