import { expect, test } from 'vitest';
import { readArticle } from './reader.ts';

const tolls = (title: string, body: string) =>
  readArticle(title, body).events.map(({ label, places, killed }) => ({
    label,
    places: places.map(({ surface }) => surface),
    killed: killed?.min ?? null,
  }));

test('as many dead in another country are not those of the headline', () => {
  expect(
    tolls(
      'هجوم يقتل 5 جنود في سيناء',
      'قال الجيش إن مسلحين هاجموا نقطة تفتيش قرب العريش. وفي ليبيا قتل 5 جنود في قصف على طرابلس.',
    ),
  ).toContainEqual({ label: 'shelling', places: ['طرابلس'], killed: 5 });
});

test('what a story tells first with as many dead is what its headline tells', () => {
  const told = tolls('هجوم يقتل 5 جنود في سيناء', 'قتل 5 جنود في هجوم على نقطة تفتيش قرب العريش في مصر.');
  expect(told.filter(({ killed }) => killed === 5)).toHaveLength(1);
});
