import { expect, test } from 'vitest';
import { judgePair, type Pair, type Told } from './telling.ts';

const rescued: Told = {
  says: 'وقال شاهد إن المتطوعين |نقلوا| الجرحى على عربات بعد تعطل الحافلات الثلاث.',
  label: 'rescue',
  type: 'AID',
};
const urged: Told = {
  says: 'لكن اللجنة |دعت| جميع الأطراف إلى تجنيب المدارس والمشافي ويلات القتال.',
  label: 'demand',
  type: 'REQUEST',
};

/** One sentence that stands word for word in two papers, with nobody and no place that lists know. */
const same: Pair[] = [
  ['told by both on one day', rescued, rescued],
  ['printed a day later', rescued, { ...rescued, published: '2025-03-04' }],
  ['whoever demands it, in words for nobody by name', urged, urged],
  ['whoever demands it, though one reading knows them', urged, { ...urged, by: ['party'] }],
];

const other: Pair[] = [
  ['the same words a week later', rescued, { ...rescued, published: '2025-03-10' }],
  ['another word of it', rescued, { ...rescued, says: rescued.says.replaceAll('|', '').replace('تعطل', '|تعطل|') }],
  ['two stated days', { ...rescued, on: '2025-03-01' }, { ...rescued, on: '2025-03-03' }],
  ['two who demand it', { ...urged, by: ['army'] }, { ...urged, by: ['party'] }],
  ['a demand in other words', urged, { ...urged, says: 'لكن الغرفة |دعت| السكان إلى مغادرة الأحياء الغربية فورا.' }],
  [
    'a sentence of few words',
    { ...rescued, says: '|نقلوا| الجرحى سريعا.' },
    { ...rescued, says: '|نقلوا| الجرحى سريعا.' },
  ],
];

test.each(same)('one event: %s', (_, a, b) => {
  expect(judgePair(a, b)).toMatch(/^same /);
});

test.each(other)('two events: %s', (_, a, b) => {
  expect(judgePair(a, b)).not.toMatch(/^same /);
});
