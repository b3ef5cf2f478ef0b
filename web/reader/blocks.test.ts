import { expect, it } from 'vitest';
import { cutBlocks } from './blocks.ts';

const shown = (text: string) =>
  cutBlocks([{ kind: 'paragraph', role: null, start: 0, end: text.length }], text).map(({ start, end, isRest }) => ({
    words: text.slice(start, end),
    isRest,
  }));

it('leaves what people write as it is, and an empty block too', () => {
  expect(shown('جملة قصيرة')).toEqual([{ words: 'جملة قصيرة', isRest: false }]);
  expect(shown('')).toEqual([{ words: '', isRest: false }]);
});

it('cuts at white space what is too long, loses nothing, and tears no letter', () => {
  for (const text of ['عنوان طويل '.repeat(5_000), 'ط'.repeat(30_000), `a${'😀'.repeat(20_000)}`]) {
    const pieces = shown(text);
    expect(pieces.map(({ words }) => words).join('')).toBe(text);
    expect(Math.max(...pieces.map(({ words }) => words.length))).toBeLessThanOrEqual(8_001);
    expect(pieces.map(({ isRest }) => isRest)).toEqual(pieces.map((_, n) => n > 0));
    expect(pieces.every(({ words }) => !/^[\udc00-\udfff]/.test(words))).toBe(true);
  }
});
