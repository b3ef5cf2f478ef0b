import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDifference } from './difference.ts';

const text = fc
  .array(fc.constantFrom('قُتل', 'خمسة', 'ستة', 'جنود', ' ', '\n', 'a', '.'))
  .map((words) => words.join(''));

describe('what changed between two versions', () => {
  it('gives both back whole', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = findDifference(before, after);
        const without = (kind: string) =>
          found
            .filter((one) => one.kind !== kind)
            .map((one) => one.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  it('is the words that changed and no more', () => {
    expect(findDifference('قُتل خمسة جنود', 'قُتل ستة جنود')).toEqual([
      { kind: 'same', text: 'قُتل ' },
      { kind: 'removed', text: 'خمسة' },
      { kind: 'added', text: 'ستة' },
      { kind: 'same', text: ' جنود' },
    ]);
    expect(findDifference('a', 'a')).toEqual([{ kind: 'same', text: 'a' }]);
  });

  it('does not stand still over long texts', () => {
    const long = Array.from({ length: 20_000 }, (_, n) => `w${n}\n`).join('');
    expect(findDifference(long, `x${long}`).length).toBeLessThan(4);
  });
});
