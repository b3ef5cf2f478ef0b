import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDifference } from './difference.ts';

const side = (pieces: ReturnType<typeof findDifference>, without: 'added' | 'removed'): string =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

test('a toll that rose is one word removed and one added', () => {
  expect(findDifference('قتل 3 أشخاص.\n\nنفى الوزير ذلك.\n', 'قتل 5 أشخاص.\n\nنفى الوزير ذلك.\n')).toEqual([
    { kind: 'same', text: 'قتل ' },
    { kind: 'removed', text: '3' },
    { kind: 'added', text: '5' },
    { kind: 'same', text: ' أشخاص.\n\nنفى الوزير ذلك.\n' },
  ]);
});

test('a paragraph that was taken out is removed as a whole', () => {
  expect(findDifference('أول.\nثان.\nثالث.', 'أول.\nثالث.')).toEqual([
    { kind: 'same', text: 'أول.\n' },
    { kind: 'removed', text: 'ثان.\n' },
    { kind: 'same', text: 'ثالث.' },
  ]);
});

test('a sentence that took the place of another is not cut up by the spaces that both have', () => {
  expect(findDifference('أمس: نفى الوزير أن يكون الجيش قصف السوق.', 'أمس: لم يصدر تعليق آخر.')).toEqual([
    { kind: 'same', text: 'أمس: ' },
    { kind: 'removed', text: 'نفى الوزير أن يكون الجيش قصف السوق' },
    { kind: 'added', text: 'لم يصدر تعليق آخر' },
    { kind: 'same', text: '.' },
  ]);
});

test('the same text has no difference', () => {
  expect(findDifference('نص', 'نص')).toEqual([{ kind: 'same', text: 'نص' }]);
});

test('both texts can be read off the difference', () => {
  const words = fc
    .array(fc.constantFrom('قال', 'نفى', '3', '\n', ' ', '،'), { maxLength: 40 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = findDifference(before, after);
      expect([side(pieces, 'added'), side(pieces, 'removed')]).toEqual([before, after]);
    }),
  );
});
