import { expect, test } from 'vitest';
import { country, judgePair, type Pair } from './telling.ts';

/** Visits and denials that are one. */
const same: Pair[] = [
  [
    'a visit named by its guest and its host, here in passing and there as news, no day',
    {
      says: 'وقعت الغارة خلال |زيارة| المبعوث لموسكو.',
      label: 'visit',
      type: 'CONSULT',
      mode: ['visit'],
      at: [country('russia')],
      by: ['envoy'],
      to: ['state'],
    },
    {
      says: 'تضاربت الأنباء عن نتائج |محادثات| أجراها المبعوث مع مضيفيه بشأن ممر الحبوب.',
      label: 'visit',
      type: 'CONSULT',
      mode: ['visit'],
      by: ['envoy'],
      to: ['state'],
      published: '2025-03-06',
    },
  ],
  [
    'a denial told at length here and in two places there, beside other countries',
    {
      says: '|نفت| الجبهة انسحاب مقاتليها من الممر الحدودي في تشاد والسودان.',
      label: 'denial',
      type: 'REJECT',
      at: [country('chad')],
      by: ['front'],
    },
    {
      says: 'وكان البيان الذي |نفته| الجبهة لاحقاً تحدث عن مهلة.',
      again: 'أعلن ناطق أن مقاتلي الجبهة قرروا الانسحاب من الممر الحدودي، ثم عادت |ونفت| ذلك.',
      label: 'denial',
      type: 'REJECT',
      at: [country('sudan')],
      by: ['front'],
      published: '2025-03-04',
    },
  ],
];

test.each(same)('one event: %s', (_, a, b) => {
  expect(judgePair(a, b)).toMatch(/^same /);
});

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
