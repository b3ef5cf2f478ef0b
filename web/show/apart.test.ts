import fc from 'fast-check';
import { expect, it } from 'vitest';
import { likeness, markApart, sameWords } from './apart.ts';

const own = (texts: string[]) =>
  markApart(texts).map((stretches) => stretches.filter(({ own }) => own).map(({ text }) => text));

it('of several versions each shows what no other has: a figure, a word more, a place', () => {
  expect(
    own([
      'قُتل ٤١ شخصاً في قصف سوق أم روابة.',
      'مقتل 37 شخصا في القصف على سوق أم روابة، بينهم أطفال',
      'قتل 41 شخصاً في سوق أم روابة',
    ]),
  ).toEqual([[], ['مقتل 37', 'بينهم أطفال'], []]);
  expect(own(['3 killed, 3 hurt', '3 killed, 5 hurt'])).toEqual([['3'], ['5']]);
});

it('joined again the stretches are the texts, and equal texts have nothing of their own', () => {
  const texts = fc.array(
    fc
      .array(fc.constantFrom('قال', 'ونفى', '3', '٣', '\n', ' ', '، ', 'the', 'in'), { maxLength: 30 })
      .map((all) => all.join('')),
    { minLength: 2, maxLength: 4 },
  );
  fc.assert(
    fc.property(texts, (all) => {
      const marked = markApart(all);
      expect(marked.map((stretches) => stretches.map(({ text }) => text).join(''))).toEqual(all);
      expect(own([all[0] ?? '', all[0] ?? ''])).toEqual([[], []]);
    }),
  );
});

it('how a word is written does not set texts apart', () => {
  expect(sameWords('وأعلنت «اللجنة» ٩ أسماء')).toBe(sameWords('اعلنت اللجنه، 9 اسماء'));
  expect(likeness('نفت الوزارة قصف السوق', 'الوزارة نفت القصف على السوق')).toBe(1);
  expect(likeness('نفت الوزارة قصف السوق', 'أعلن الناطق وصول المساعدات')).toBe(0);
});
