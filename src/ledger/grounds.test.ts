import { expect, test } from 'vitest';
import type { Version } from '../model/index.ts';
import { groundInWords } from './grounds.ts';
import { clauseOf } from './shown.ts';

test('stems are shown as the words that they were made from, in the order of the text', () => {
  const text = 'نفت قيادة السهل مسؤوليتها عن القصف الذي طال سوق الولاية';
  expect(groundInWords('denies in the same words: ايه سوق قصف', [text])).toBe(
    'denies in the same words: القصف … سوق الولاية',
  );
  expect(groundInWords('both name "نوفا يست"', ['غرقت «نوفا كاليستا» فجراً'])).toBe('both name "نوفا كاليستا"');
});

test('a stem that stands in neither text stays, and words of other letters are left alone', () => {
  expect(groundInWords('same actor: قيد سهل', ['لا شيء من ذلك'])).toBe('same actor: قيد سهل');
  expect(groundInWords('told within 2 days', ['نص'])).toBe('told within 2 days');
});

test('what a person gave as a reason stays as it was written', () => {
  const reason = 'a person confirmed it: قصف سوق';
  expect(groundInWords(reason, ['القصف الذي طال السوق'])).toBe(reason);
});

test('a word made to be slow is looked through in no time', () => {
  const began = performance.now();
  expect(groundInWords(`both name "${'ا'.repeat(30)}ب"`, ['ا'.repeat(39), 'ا'.repeat(50_000)])).toContain('ب');
  expect(performance.now() - began).toBeLessThan(2_000);
});

const text = 'نفت قيادة السهل، مساء الأحد، مسؤوليتها عن القصف. وقالت إن الهدوء يسود، بحسب بيان.';
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const said = (cue: string | null, content: string) =>
  clauseOf(
    { text } as Version,
    {
      cue: cue === null ? null : { ...span(cue), text: cue },
      content: [span(content)],
    } as Parameters<typeof clauseOf>[1],
  );

test('what is denied is shown with the verb that denies it', () => {
  expect(said('نفت', 'مسؤوليتها عن القصف')).toBe('نفت قيادة السهل، مساء الأحد، مسؤوليتها عن القصف');
  expect(said('بحسب', 'الهدوء يسود')).toBe('الهدوء يسود، بحسب');
});

test('a verb of another sentence is left out, and so is none', () => {
  expect(said('نفت', 'الهدوء يسود')).toBe('الهدوء يسود');
  expect(said(null, 'مسؤوليتها عن القصف')).toBe('مسؤوليتها عن القصف');
});
