import { expect, test } from 'vitest';
import { country, judgePair, type Pair, type Told } from './telling.ts';
import { place } from './testing.ts';

const siege: Omit<Told, 'says'> = { label: 'siege', type: 'COERCE', mode: ['restrict'], at: ['homs'] };
const taking: Omit<Told, 'says'> = { label: 'capture of territory', to: ['rebels'] };
const attack: Omit<Told, 'says'> = { label: 'attack' };
const day = { label: 'attack', type: 'ASSAULT' as const, on: '2025-03-03' };
const mine: Omit<Told, 'says'> = { label: 'explosion', mode: ['explosives'] };

/** What ties two tellings that give no day in common. */
const same: Pair[] = [
  [
    'a siege lasts',
    { says: 'يستمر |حصار| الأحياء القديمة.', ...siege, by: ['army'], on: ['2025-01-01', '2025-03-03'] },
    { says: 'منذ أسابيع |تحاصر| الفرقة السكان.', ...siege, by: ['army'], on: ['2025-02-10', '2025-03-03'] },
  ],
  [
    'a town is not taken twice in few days',
    { says: '|استعاد| الجنود القلعة.', ...taking, by: ['army'], at: [place('homs', { role: 'target' })] },
    {
      says: 'رفع مقاتلون العلم بعد |السيطرة| عليها.',
      ...taking,
      by: ['army'],
      at: [place('homs', { role: 'target' })],
      published: '2025-03-05',
    },
  ],
  [
    'a mine, told in much the same words on the next day',
    { says: 'قتل جندي حين |انفجر| لغم أرضي بعربة على طريق الجبل.', ...mine },
    { says: 'مقتل جندي: |انفجر| لغم أرضي بعربة فوق طريق الجبل.', ...mine, published: '2025-03-04' },
  ],
  [
    'a base that was taken in one and the same month',
    {
      says: '|سقطت| القاعدة بأيدي الفرقة.',
      ...taking,
      label: 'fall of a place',
      by: ['army'],
      at: [place('homs', { role: 'target' })],
      on: ['2025-01-01', '2025-01-31'],
    },
    {
      says: 'و|سيطر| الجنود على القلعة والمطار القديم.',
      ...taking,
      by: ['army'],
      at: [place('homs', { role: 'target' })],
      on: ['2025-01-01', '2025-01-31'],
    },
  ],
  [
    'two papers lead with a ship that both name, days apart',
    { says: 'غرقت «مرجانة» بعد |الهجوم| عليها.', ...attack, leads: true },
    {
      says: 'هاجم قراصنة سفينة «مرجانة»، وقال مالكها إن |الهجوم| أوقع جرحى.',
      ...attack,
      leads: true,
      published: '2025-03-04',
    },
  ],
  [
    'a wave of attacks, whose many dead two count nearly alike',
    { says: 'موجة من |الهجمات| هزت العاصمة.', ...day, at: ['homs'], killed: 50 },
    { says: 'سلسلة |هجمات| أوقعت ضحايا.', ...day, at: ['homs'], killed: 51 },
  ],
  [
    'two papers lead with it on one day',
    { says: '|انفجار| يهز سوق المدينة.', ...mine, at: ['homs'], leads: true },
    { says: 'أدى |انفجار| إلى تدمير متاجر.', ...mine, at: ['homs'], on: '2025-03-03', leads: true },
  ],
];

/** Who and where are merely likely in one of them. */
const weighed: Pair[] = [
  [
    'a likely place that another tells otherwise parts less than what the words say',
    {
      says: '«الريان» ناقلة نفط تعرضت |لهجوم| قبالة الميناء الشمالي فجر الاثنين.',
      ...day,
      at: [place('homs', { lat: 34.7, lon: 36.7 })],
    },
    {
      says: 'تبنى الحزب |الهجوم| على ناقلة النفط «الريان» قبالة الميناء.',
      ...day,
      at: [place('aleppo', { lat: 36.2, lon: 37.1 })],
    },
  ],
];

test.each(weighed)('%s', (_, a, b) => {
  expect(judgePair(a, b)).not.toMatch(/^same /);
  expect(judgePair(a, { ...b, likely: true })).toMatch(/^same /);
});

test('likely doers in common make no event of two that no word and no place ties', () => {
  const [a, b]: [Told, Told] = [
    { says: 'قصف الجيش حيا |وهاجم| حافلة.', ...day, at: [country('syria')], by: ['army'], to: ['rebels'] },
    { says: 'في المدينة الأخرى |هوجم| مخفر ليلا.', ...day, at: [country('syria')], by: ['army'], to: ['rebels'] },
  ];
  expect(judgePair(a, b)).toMatch(/^same /);
  expect(judgePair(a, { ...b, likely: true })).not.toMatch(/^same /);
});

test('a blast and who blew himself up are no other kinds of attack', () => {
  const told = { type: 'ASSAULT' as const, on: '2025-03-03', at: ['homs'] };
  const blast: Told = { says: 'هز |انفجار| مدخل السوق ظهرا.', label: 'explosion', mode: ['explosives'], ...told };
  const bomber: Told = { says: 'فجر |انتحاري| نفسه بين الباعة.', label: 'bombing', mode: ['suicide-attack'], ...told };
  expect(judgePair(blast, bomber)).not.toContain('other mode');
  expect(judgePair(blast, { ...bomber, mode: ['firearms'] })).toContain('other mode');
});

const other: Pair[] = [
  [
    'another side besieges it',
    { says: 'يستمر |حصار| الأحياء القديمة.', ...siege, by: ['army'], on: ['2025-01-01', '2025-03-03'] },
    { says: 'منذ أسابيع |تحاصر| الفصائل السكان.', ...siege, by: ['rebels'], on: ['2025-02-10', '2025-03-03'] },
  ],
  [
    'one is dated by months',
    {
      says: '|استعاد| الجنود القلعة.',
      ...taking,
      at: [place('homs', { role: 'target' })],
      on: ['2025-01-01', '2025-03-02'],
    },
    { says: 'عملية |تطهير| بقية الأزقة.', ...taking, at: [place('homs', { role: 'target' })] },
  ],
  [
    'a mine of last week, told alike',
    { says: 'قتل جندي حين |انفجر| لغم أرضي بعربة على طريق الجبل.', ...mine },
    { says: 'مقتل جندي: |انفجر| لغم أرضي بعربة فوق طريق الجبل.', ...mine, published: '2025-03-12' },
  ],
  [
    'nobody leads with it, no day is given, and three days lie between',
    { says: '|انفجار| يهز سوق المدينة.', ...mine, at: ['homs'] },
    { says: 'أدى |انفجار| إلى تدمير متاجر.', ...mine, at: ['homs'], published: '2025-03-06' },
  ],
];

test.each(same)('one event: %s', (_, a, b) => {
  expect(judgePair(a, b)).toMatch(/^same /);
});

test.each(other)('two events: %s', (_, a, b) => {
  expect(judgePair(a, b)).not.toMatch(/^same /);
});
