import { expect, test } from 'vitest';
import { judgePair, type Pair } from './telling.ts';

/** Visits and denials that are not one. */
const other: Pair[] = [
  [
    'one guest in two capitals in one week',
    {
      says: 'اختتم المبعوث |زيارة| إلى الدوحة بحث فيها الهدنة.',
      label: 'visit',
      type: 'CONSULT',
      mode: ['visit'],
      by: ['envoy'],
      to: ['other-state'],
    },
    {
      says: 'بدأ المبعوث |زيارة| إلى موسكو.',
      label: 'visit',
      type: 'CONSULT',
      mode: ['visit'],
      by: ['envoy'],
      to: ['state'],
      published: '2025-03-04',
    },
  ],
  [
    'two guests of one host in one week',
    {
      says: 'اختتم المبعوث |زيارة| إلى موسكو.',
      label: 'visit',
      type: 'CONSULT',
      mode: ['visit'],
      by: ['envoy'],
      to: ['state'],
    },
    {
      says: 'بدأ الوزير |زيارة| إلى موسكو.',
      label: 'visit',
      type: 'CONSULT',
      mode: ['visit'],
      by: ['minister'],
      to: ['state'],
      published: '2025-03-04',
    },
  ],
  [
    'a group denies one thing and the next day another',
    {
      says: '|نفت| الجبهة انسحاب مقاتليها من الممر الحدودي.',
      label: 'denial',
      type: 'REJECT',
      by: ['front'],
    },
    {
      says: '|نفت| الجبهة تلقي أموال من شركات التعدين.',
      again: 'وكانت صحيفة أوردت أن شركات دفعت إتاوات للجبهة، غير أنها |نفت|.',
      label: 'denial',
      type: 'REJECT',
      by: ['front'],
      published: '2025-03-04',
    },
  ],
];

test.each(other)('two events: %s', (_, a, b) => {
  expect(judgePair(a, b)).not.toMatch(/^same /);
});
