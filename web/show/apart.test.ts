import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutText, likeness, markApart, sameWords } from './apart.ts';

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
  const alike = (a: string, b: string) => likeness(cutText(a), cutText(b));
  expect(alike('نفت الوزارة قصف السوق', 'الوزارة نفت القصف على السوق')).toBe(1);
  expect(alike('نفت الوزارة قصف السوق', 'أعلن الناطق وصول المساعدات')).toBe(0);
});

it('of many texts each shows what none of all the others has as often', () => {
  const words = fc.array(fc.constantFrom('قصف', 'سوق', 'مدينة', 'قتيل', '3', '5'), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(words, { minLength: 2, maxLength: 6 }), (all) => {
      const often = (text: readonly string[], word: string) => text.filter((each) => each === word).length;
      const texts = all.map((each) => each.join(' . '));
      for (const [at, stretches] of markApart(texts).entries()) {
        const others = all.filter((_, n) => n !== at);
        const expected = (all[at] ?? []).filter(
          (word, n, each) => !others.some((other) => often(other, word) >= often(each.slice(0, n + 1), word)),
        );
        const marked = stretches.filter(({ own }) => own).flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
        expect(marked).toEqual(expected);
      }
    }),
  );
});
