import { expect, test } from 'vitest';
import { judgePair, local, type Pair, type Told } from './telling.ts';
import { place } from './testing.ts';

const north = place('north-town', { lat: 36, lon: 40 });
const far = place('south-town', { lat: 31, lon: 46 });
const struck: Told = {
  says: 'أسفرت |غارة| على السوق عن مقتل المتسوقين صباحا.',
  label: 'air strike',
  mode: ['aerial'],
  by: ['army'],
  to: ['party'],
  on: '2025-03-01',
  at: [north],
};
const blown: Told = {
  says: '|فجّر| رجل حزامه بين طلاب عائدين من عطلتهم.',
  label: 'suicide attack',
  mode: ['suicide-attack'],
  on: '2025-03-01',
};
const school = local('مدرسة الضباط');

const same: Pair[] = [
  [
    'fourteen dead of one side and day, in a town that one of two texts mistakes',
    { ...struck, killed: 14 },
    { ...struck, says: 'قتل 14 في |غارة| على السوق عند الصباح.', killed: 14, at: [far] },
  ],
  [
    'as many dead and as many wounded, likewise',
    { ...struck, killed: 4, wounded: 9 },
    { ...struck, says: 'أربعة قتلى وتسعة جرحى بعد |غارة| على السوق.', killed: 4, wounded: 9, at: [far] },
  ],
  [
    'a blast at a school, told with what lies beside it',
    { ...blown, at: [school, 'north-town'] },
    { ...blown, says: 'هز |تفجير| انتحاري ساحة مكتظة بالعائلات.', at: [local('قرب المطار الرئيسي'), 'north-town'] },
  ],
];

const other: Pair[] = [
  ['one actor, weapon and day in two towns', struck, { ...struck, at: [far] }],
  ['and four dead in either', { ...struck, killed: 4 }, { ...struck, killed: 4, at: [far] }],
  ['and four dead here, nine wounded there', { ...struck, killed: 4 }, { ...struck, wounded: 9, at: [far] }],
  [
    'fourteen dead, of other sides in another town',
    { ...struck, killed: 14 },
    { ...struck, killed: 14, at: [far], by: ['party'], to: ['army'], says: 'أردى |قصف| عشرات القرويين ليلا.' },
  ],
  [
    'a school and an airport in one town on one day',
    { ...blown, at: [school, 'north-town'] },
    { ...blown, says: 'هز |تفجير| انتحاري ساحة مكتظة بالعائلات.', at: [local('المطار الرئيسي'), 'north-town'] },
  ],
  [
    'a town that is merely likely, and little besides',
    { ...blown, at: ['north-town'], likely: true },
    { ...blown, says: 'وقتل حارس حين |فجّر| مهاجم سيارة.', at: ['north-town'], likely: true },
  ],
];

test.each(same)('one event: %s', (_, a, b) => {
  expect(judgePair(a, b)).toMatch(/^same /);
});

test.each(other)('two events: %s', (_, a, b) => {
  expect(judgePair(a, b)).not.toMatch(/^same /);
});
