import { expect, it } from 'vitest';
import { heads } from '../../src/languages/ar/names/words.ts';
import words from '../../web/show/unnamed.json' with { type: 'json' };
import { unnamedInArabic } from '../../web/show/unnamed.ts';

/** What readers may call somebody by who is not named. */
const called = heads.filter(({ class: kind }) => kind === 'source' || kind === 'people' || kind === 'office');

it.each(called.map(({ en, class: kind }) => [en, kind]))('an unnamed %s (%s) is called something in Arabic', (en) => {
  expect(unnamedInArabic(`Unnamed ${en}`)).toMatch(/^\p{Script=Arabic}.* لم [يت]ُسمَّ/u);
});

it('every word of the list is one that readers use, and people who are many in English are many in Arabic', () => {
  const english = new Set(called.map(({ en }) => en));
  const elsewhere = new Set(['leader', 'party', 'people', 'member of parliament']);
  expect(Object.keys(words.nouns).filter((noun) => !english.has(noun) && !elsewhere.has(noun))).toEqual([]);
  for (const en of words.many)
    expect(unnamedInArabic(`Unnamed ${en}`), en).toMatch(words.things.includes(en) ? /لم تُسمَّ$/u : /لم يُسمَّ(?:وا|ين)$/u);
});

it('women are told of as women', () => {
  expect(unnamedInArabic('Unnamed local women')).toBe('نساء محليات لم يُسمَّين');
});
