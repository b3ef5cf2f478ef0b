import { describe, expect, it } from 'vitest';
import { readText } from '../../../../../test/arabic/reader.ts';
import { isToldBy } from './index.ts';

const wordsOf = (text: string): string[] => readText(text).events.map(({ trigger }) => trigger.text);

describe('what is told for its own sake', () => {
  it.each([
    [
      'a raid that hit somebody',
      'شنت طائرات حربية غارة على سوق في مدينة إدلب السبت، ما أدى إلى مقتل سبعة مدنيين.',
      'غارة',
    ],
    [
      'an arrest that a ministry announces',
      'أعلنت وزارة الداخلية الكويتية اعتقال خمسة أشخاص في مدينة الجهراء.',
      'اعتقال',
    ],
    [
      'a withdrawal that another speaker denies',
      'أعلنت الوزارة أن القوات انسحبت من مدينة غوما، لكن سكانا أكدوا أن القوات لم تنسحب.',
      'تنسحب',
    ],
  ])('has %s', (_, text, word) => {
    expect(wordsOf(text)).toContain(word);
  });

  it.each([
    ['what an office is for', 'يرأس العقيد إدارة مكافحة الإرهاب ومواجهة الفكر الضال في الوزارة.', 'ومواجهة'],
    ['where somebody is', 'يعيش النازحون في خيام بعيدا عن مناطق القتال وينتظرون المساعدات.', 'القتال'],
    ['what people are treated for', 'تضم الحقيبة أدوات الإسعاف اللازمة لعلاج المصابين في الهجمات.', 'الهجمات'],
  ])('has not %s', (_, text, word) => {
    expect(wordsOf(text)).not.toContain(word);
  });

  it('is asked only of features that happenings are described by', () => {
    expect(() => isToldBy({ colour: { red: { '': 1 } } })).toThrow('nothing is described by "colour"');
  });
});
