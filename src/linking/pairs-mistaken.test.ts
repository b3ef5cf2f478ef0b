import { expect, test } from 'vitest';
import { judgePair, local, type Pair, type Told } from './telling.ts';
import { epithetsOf } from './words.ts';

const bombing = { label: 'bombing', mode: ['explosives'], by: ['rebels'] };
const taken = (told: Told): Told => ({ ...told, by: ['rebels'], to: ['army'] });

/** One telling has the day wrong, or tells it loosely; a place has more words than its name. */
const one: Pair[] = [
  [
    'as many dead, whom one text counts two days later',
    { ...bombing, says: 'قتل 37 شخصا في |تفجيرين| عند محطتي الحافلات.', on: '2025-03-01', killed: 37 },
    { ...bombing, says: 'أسفر |تفجيران| عند محطتي الحافلات عن 37 قتيلا.', on: '2025-03-03', killed: 37 },
  ],
  [
    'last week, and its last day',
    {
      says: 'حالة تأهب بعد |هجمات| الأسبوع الماضي.',
      label: 'attack',
      at: ['homs'],
      on: ['2025-02-20', '2025-02-26'],
      counted: true,
      killed: 50,
    },
    { says: 'سلسلة |هجمات| في المدينة يوم السبت.', label: 'attack', at: ['homs'], on: '2025-03-01', killed: 51 },
  ],
  [
    'a base that fell and that they took in one month',
    taken({
      says: '|سقطت| القاعدة في آذار.',
      label: 'fall of a place',
      at: ['homs'],
      on: ['2025-03-01', '2025-03-03'],
    }),
    taken({
      says: 'كان المقاتلون قد |سيطروا| عليها.',
      label: 'capture of territory',
      at: ['homs'],
      on: ['2025-03-01', '2025-03-03'],
    }),
  ],
];

test.each(one)('one event: %s', (_, a, b) => {
  expect(judgePair(a, b)).toMatch(/^same /);
});

/** The same with what makes two of them. */
const two: Pair[] = [
  [
    'a round number of dead on two days',
    { ...bombing, says: 'قتل 30 شخصا في |تفجيرين| عند محطتي الحافلات.', on: '2025-03-01', killed: 30 },
    { ...bombing, says: 'أسفر |تفجيران| عند محطتي الحافلات عن 30 قتيلا.', on: '2025-03-03', killed: 30 },
  ],
  [
    'as many dead a week apart',
    { ...bombing, says: 'قتل 37 شخصا في |تفجيرين| عند محطتي الحافلات.', on: '2025-02-20', killed: 37 },
    { ...bombing, says: 'أسفر |تفجيران| عند محطتي الحافلات عن 37 قتيلا.', on: '2025-03-01', killed: 37 },
  ],
];

test.each(two)('two events: %s', (_, a, b) => {
  expect(judgePair(a, b)).not.toMatch(/^same /);
});

test('takings are called alike where neither names another place', () => {
  const fell = (at: NonNullable<Told['at']>): Told =>
    taken({ says: '|سقطت| البلدة.', label: 'fall of a place', at, on: '2025-03-01' });
  const took: Told = taken({ says: 'ثم |بسطوا| سيطرتهم.', label: 'control taken', at: ['homs'], on: '2025-03-01' });
  expect(judgePair(fell(['homs']), took)).toContain('both tell that a place was taken');
  expect(judgePair(fell(['homs', local('قرية النهر')]), took)).not.toContain('both tell that a place was taken');
});

test('whose a town is, and where it lies, is no part of its name', () => {
  expect([...epithetsOf('بلدة سروج التركية الحدودية')]).toHaveLength(2);
  expect([...epithetsOf('مدينة الرقة السورية')]).toHaveLength(1);
  // a side is part of a name, and behind a noun with the article the adjective is the name
  expect([...epithetsOf('بلدة القاع الشرقية')]).toEqual([]);
  expect([...epithetsOf('الجامعة الأمريكية')]).toEqual([]);
  expect([...epithetsOf('القاعدة الجوية')]).toEqual([]);
});
