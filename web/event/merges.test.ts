import { describe, expect, it } from 'vitest';
import { splitMerges } from './merges.ts';

const merge = (a: string, b: string, score: number) => ({
  a: { document: a, event: 'e1' },
  b: { document: b, event: 'e1' },
  score,
  why: [],
});

describe('splitMerges', () => {
  it('keeps the strongest that hold all together', () => {
    const all = [merge('a', 'b', 0.5), merge('b', 'c', 0.9), merge('a', 'c', 0.8), merge('c', 'd', 0.6)];
    const { holding, confirming } = splitMerges(all);
    expect(holding.map(({ score }) => score)).toEqual([0.9, 0.8, 0.6]);
    expect(confirming.map(({ score }) => score)).toEqual([0.5]);
  });
  it('has nothing to say where nothing was merged', () => {
    expect(splitMerges([])).toEqual({ holding: [], confirming: [] });
  });
});
