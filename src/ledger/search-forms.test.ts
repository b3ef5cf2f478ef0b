import { describe, expect, it } from 'vitest';
import { formsToFind } from './search-forms.ts';

describe('a word is found in its other forms', () => {
  it.each([
    ['غاره', ['غارات', 'غارتين', 'غارتان']],
    ['غارات', ['غاره', 'غارتين']],
    ['غارتين', ['غاره', 'غارات']],
    ['مسلح', ['مسلحون', 'مسلحين']],
    ['مسلحين', ['مسلح', 'مسلحون']],
    ['صاروخ', ['صواريخ']],
    ['صواريخ', ['صاروخ']],
    ['قذيفه', ['قذائف', 'قذيفتين']],
    ['قذائف', ['قذيفه']],
    ['قاعده', ['قواعد']],
    ['منطقه', ['مناطق']],
    ['مصادر', ['مصدر']],
    ['موقع', ['مواقع']],
    ['مسؤول', ['مسئول']],
    ['سوق', ['اسواق']],
    ['زوارق', ['زورق']],
    ['قتيل', ['قتلي']],
    ['اميركي', ['امريكي']],
    ['امريكيه', ['اميركيه']],
  ])('%s', (word, others) => {
    const forms = formsToFind(word);
    expect(forms[0]).toBe(word);
    expect(forms).toEqual(expect.arrayContaining(others));
  });

  it.each(['علي', 'عمر', 'رفح', 'rocket', '2024', 'هه'])('but %s stays as it is', (word) => {
    expect(formsToFind(word)).toEqual([word]);
  });
});
