import { expect, test } from 'vitest';
import { areOfOneStory, compareTopics, topicKeys, topicMaker } from './stories.ts';
import { draftProfile, place, strike } from './testing.ts';

/** An article about one happening in a place that no list knows. */
const told = (id: string, text: string, at: string, surface: string) =>
  draftProfile({
    id,
    text: [text],
    events: [
      {
        ...strike,
        id: 'e1',
        at,
        actors: [],
        recipients: [],
        places: [place('local:1', { name: null, surface, precision: null })],
      },
    ],
  });
const namesOf = (a: ReturnType<typeof told>, b: ReturnType<typeof told>): number => {
  const topicOf = topicMaker();
  const [one, other] = [a, b].map((profile) => topicOf(profile, () => undefined));
  if (one === undefined || other === undefined) throw new Error('no topics');
  return compareTopics({ ...one, terms: other.terms }, other).score;
};

const market = told('a', 'سقطت قذائف على سوق الحبوب صباحا.', 'سقطت', 'سوق الحبوب');
const again = told('b', 'أصابت قذيفة سوق الحبوب ظهرا.', 'أصابت', 'سوق الحبوب');
const school = told('c', 'احترقت مدرسة الزهراء ليلا.', 'احترقت', 'مدرسة الزهراء');

test('a place that no list knows is the same place in two documents by its words, not by the number that each gave it', () => {
  expect(namesOf(market, again)).toBeGreaterThan(namesOf(market, school));
  expect(topicKeys(market).filter((key) => topicKeys(school).includes(key))).toEqual([]);
});

test('"the city" is no place that two documents share', () => {
  const [one, other] = [
    told('d', 'انسحبت قوة من المدينة.', 'انسحبت', 'المدينة'),
    told('e', 'وصلت قافلة إلى المدينة.', 'وصلت', 'المدينة'),
  ];
  expect(namesOf(one, other)).toBeCloseTo(namesOf(market, school));
});

test('words alone bring stories together within a few days only, an event in common also later', () => {
  const topicOf = topicMaker();
  const [one, other] = [market, again].map((profile) => topicOf(profile, () => 'one'));
  if (one === undefined || other === undefined) throw new Error('no topics');
  const [first, alike] = [one, { ...other, terms: one.terms }].map((topic) => ({ ...topic, day: 100 }));
  if (first === undefined || alike === undefined) throw new Error('no topics');
  const noEvents = { events: new Uint32Array(), lead: null };
  expect(areOfOneStory(first, { ...alike, ...noEvents, day: 103 })).toBe(true);
  expect(areOfOneStory(first, { ...alike, ...noEvents, day: 104 })).toBe(false);
  expect(areOfOneStory(first, { ...alike, day: 110 })).toBe(true);
});
