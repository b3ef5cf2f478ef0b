import { describe, expect, it } from 'vitest';
import { readText } from '../../../../../test/arabic/reader.ts';
import { findRetoldBy } from './judge.ts';

/** Each mention that tells again, behind what it tells again. */
function retold(text: string): string[] {
  const { events } = readText(text);
  const wordOf = (id: string): string => events.find((event) => event.id === id)?.trigger.text ?? '';
  return events.flatMap(({ retells, trigger }) =>
    retells === undefined ? [] : [`${wordOf(retells)} ← ${trigger.text}`],
  );
}

describe('what a document tells again', () => {
  it.each([
    [
      'a blast by another word',
      'ضرب انفجار سوقا في مدينة كويتا صباح الأحد.\nوقال مسؤول في الشرطة إن تفجيرا بدراجة نارية ملغومة وقع في سوق كويتا وقتل سبعة أشخاص.',
      'انفجار ← تفجيرا',
    ],
    [
      'the taking of a town as witnesses tell it',
      'سيطرت قوات المعارضة على بلدة خان شيخون الاثنين.\nوقال ناشطون إن المعارضة بسطت سيطرتها على خان شيخون بعد انسحاب الجيش.',
      'سيطرت ← بسطت',
    ],
    [
      'rockets from where they fell',
      'أطلقت حركة حماس صواريخ على عسقلان مساء الثلاثاء.\nوقال الجيش الإسرائيلي إن صواريخ أطلقت من غزة سقطت في عسقلان.',
      'أطلقت ← أطلقت',
    ],
  ])('is %s', (_, text, pair) => {
    expect(retold(text)).toEqual([pair]);
  });

  it.each([
    [
      'what the other side does elsewhere on another day',
      'قصفت القوات الأوكرانية محطة في مدينة بيلغورود مساء الأحد.\nوقصفت القوات الروسية مستشفى في مدينة خاركيف صباح الاثنين.',
    ],
    [
      'deaths in two attacks',
      'قتل جندي في انفجار عبوة ناسفة في مدينة رفح.\nوقتل جنديان في هجوم على حاجز في مدينة العريش.',
    ],
  ])('is not %s', (_, text) => {
    expect(retold(text)).toEqual([]);
  });

  it('is asked only of features that pairs are described by', () => {
    expect(() => findRetoldBy({ colour: { red: { '': 1 } } })).toThrow('nothing is described by "colour"');
  });
});
