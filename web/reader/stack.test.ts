import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackGlosses } from './stack.ts';

const at = (top: number, height = 20) => ({ top, height });

describe('stackGlosses', () => {
  it('leaves each level with its line where there is room', () => {
    expect(stackGlosses([at(0), at(50), at(100)], 4)).toEqual([0, 50, 100]);
  });
  it('pushes down what would cover another', () => {
    expect(stackGlosses([at(0), at(5), at(100)], 4)).toEqual([0, 24, 100]);
  });
  it('holds the selected one at its line and moves those before it up', () => {
    expect(stackGlosses([at(40), at(45), at(50)], 4, 2)).toEqual([2, 26, 50]);
  });
  it('never lets two cover each other, whatever is selected', () => {
    const glosses = fc
      .array(fc.record({ top: fc.nat(500), height: fc.integer({ min: 1, max: 80 }) }), { minLength: 1, maxLength: 20 })
      .map((list) => list.sort((a, b) => a.top - b.top));
    fc.assert(
      fc.property(glosses, fc.integer({ min: -1, max: 19 }), (list, fixed) => {
        const tops = stackGlosses(list, 4, fixed);
        tops.forEach((top, index) => {
          expect(top).toBeGreaterThanOrEqual(0);
          const next = tops[index + 1];
          if (next !== undefined) expect(next).toBeGreaterThanOrEqual(top + (list[index]?.height ?? 0) + 4);
        });
      }),
    );
  });
});
