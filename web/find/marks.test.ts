import { expect, it } from 'vitest';
import { partHeadline, splitMarks } from './marks.ts';

it('cuts a passage at its marks and loses nothing', () => {
  const text = 'قصفت القوات مواقع';
  const marks = [
    { start: 112, end: 117 },
    { start: 105, end: 111 },
  ];
  const pieces = splitMarks({ start: 100, text, marks });
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['القوات', 'مواقع']);
  expect(splitMarks({ start: 0, text: 'abc', marks: [] })).toEqual([{ text: 'abc', at: 0, marked: false }]);
});

it('a passage that is the headline again is told apart from the others', () => {
  const passage = (text: string) => ({ start: 0, text, marks: [] });
  const [headline, other] = [passage('«قصف» على مرفأ.'), passage('قصف على مرفأ المدينة')];
  expect(partHeadline('«قصف» على مرفأ', [headline, other])).toEqual({ headline, others: [other] });
  expect(partHeadline(null, [headline, other])).toEqual({ headline: null, others: [headline, other] });
});
