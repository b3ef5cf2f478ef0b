import { expect, test } from 'vitest';
import { readText } from './reader.ts';

const chainOf = (text: string, from: string | null) =>
  readText(text, '2024-04-21', 'قناة الرافد', from).statements.map(({ chain }) =>
    chain.map(({ name, mode, kind, start }) => [name, mode, kind, start === null]),
  );

test('what a forwarded post says came through whom it was forwarded from, without proof', () => {
  const text = 'قال مصدر أمني عراقي إن ثلاثة صواريخ سقطت قرب القاعدة.';
  const [[origin] = []] = chainOf(text, null);
  expect(chainOf(text, null)).toEqual([[origin]]);
  expect(chainOf(text, 'أخبار الضفاف')).toEqual([[origin, ['أخبار الضفاف', 'inferred', 'social-channel', true]]]);
});

test('a known outlet is known by its name, and stands once where the text names it too', () => {
  expect(chainOf('قال مصدر أمني عراقي إن ثلاثة صواريخ سقطت.', 'رويترز').at(0)?.at(-1)).toEqual([
    'Reuters',
    'inferred',
    'outlet',
    true,
  ]);
  const named = chainOf('نقلت وكالة رويترز عن مصدر أمني عراقي قوله إن ثلاثة صواريخ سقطت.', 'رويترز');
  expect(named.at(0)?.filter(([name]) => name === 'Reuters').length).toBe(1);
});

test('it is never the origin of what names nobody', () => {
  for (const chain of chainOf('سقطت ثلاثة صواريخ قرب القاعدة.', 'أخبار الضفاف')) expect(chain).toEqual([]);
});
