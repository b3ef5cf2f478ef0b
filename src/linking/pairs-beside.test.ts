import { expect, test } from 'vitest';
import { judgePair, local, type Pair } from './telling.ts';
import { place } from './testing.ts';

/** What stands beside each other: in one sentence, on one day in one town, at one base within few days. */
const other: Pair[] = [
  [
    'the taking and the shelling that one wire sentence tells, each from another paper',
    {
      says: 'سيتيح |الاستيلاء| على التل قصف القرى الساحلية المجاورة وقطع طريق الإمداد الوحيد.',
      label: 'capture of territory',
      at: ['north-town'],
    },
    {
      says: 'سيتيح الاستيلاء على التل |قصف| القرى الساحلية المجاورة وقطع طريق الإمداد الوحيد.',
      label: 'shelling',
      mode: ['heavy-weapons'],
      at: ['north-town'],
    },
  ],
  [
    'seven dead at a checkpoint here and seven at a checkpoint there',
    {
      says: 'قُتل سبعة شرطيين في |هجوم| على نقطة تفتيش عسكرية.',
      label: 'attack',
      at: [local('نقطة تفتيش عسكرية')],
      killed: 7,
    },
    {
      says: '|هاجمت| مروحية نقطة التفتيش فقُتل سبعة جنود.',
      label: 'killing',
      at: [local('نقطة التفتيش')],
      killed: 7,
      published: '2025-03-05',
    },
  ],
  [
    'an academy and a base in one capital on one day',
    {
      says: 'فجّر رجل نفسه في |هجوم| عند مدخل الأكاديمية.',
      label: 'attack',
      at: [local('أكاديمية الشرطة'), 'mogadishu'],
      on: '2025-03-01',
    },
    {
      says: 'صدّ الحراس |هجوماً| ليلياً بالقذائف.',
      label: 'attack',
      at: [local('قاعدة القوات الدولية'), 'mogadishu'],
      on: '2025-03-01',
    },
  ],
  [
    'two fronts of one war on one day, in the words of all fronts',
    {
      says: 'قُتل عشرات في |اشتباكات| عنيفة دارت أمس بين الجيش والمتمردين وسط قصف متبادل.',
      label: 'clashes',
      mode: ['firearms'],
      at: [place('goma', { lat: -1.7, lon: 29.2 })],
      by: ['army'],
      to: ['rebels'],
      on: '2025-03-01',
    },
    {
      says: 'دارت أمس |اشتباكات| عنيفة بين الجيش والمتمردين وسط قصف متبادل سقط فيها قتلى.',
      label: 'clashes',
      mode: ['firearms'],
      at: [place('uvira', { lat: -3.4, lon: 29.1 })],
      by: ['army'],
      to: ['rebels'],
      on: '2025-03-01',
    },
  ],
  [
    'two stages of the battle for one base',
    {
      says: '|سيطرت| القوات على مثلث الطرق شمالها.',
      label: 'capture of territory',
      at: [place('air-base', { precision: 'point' })],
      by: ['army'],
    },
    {
      says: 'باتت |تسيطر| على معظم المرتفعات المطلة من الغرب.',
      label: 'capture of territory',
      at: [place('air-base', { precision: 'point' })],
      by: ['army'],
      to: ['rebels'],
      published: '2025-03-04',
    },
  ],
  [
    'a blast and a raid in the villages of one district, whose names fill both sentences',
    {
      says: 'أعلن قاضي التنظيم في جبال حمرين وناحية السدة مقتل عشرة في |انفجار| عبوتين.',
      label: 'explosion',
      at: ['north-town'],
    },
    {
      says: 'شنت قوة |عملية| على قرى تتبع ناحية السدة وجبال حمرين وقتلت قاضي التنظيم.',
      label: 'military operation',
      at: ['north-town'],
      published: '2025-03-04',
    },
  ],
  [
    'the shelling of one town, told alike a week later',
    {
      says: 'قُتل مدني وأصيب أربعة جراء |قصف| الميليشيات على أحياء المدينة السكنية.',
      label: 'shelling',
      mode: ['heavy-weapons'],
      at: ['taiz'],
      by: ['militia'],
    },
    {
      says: 'أفاد مسعفون بمقتل مدني وإصابة أطفال في |قصف| الميليشيات على أحياء المدينة السكنية.',
      label: 'shelling',
      mode: ['heavy-weapons'],
      at: ['taiz'],
      by: ['militia'],
      published: '2025-03-09',
    },
  ],
  [
    'a camp was taken, and a town entered without a fight',
    {
      says: '|سيطرت| المقاومة على معسكر كان بيد المتمردين.',
      label: 'capture of territory',
      at: ['dhale'],
      by: ['army'],
      to: ['rebels'],
      on: '2025-03-01',
    },
    {
      says: 'دخلت القوات البلدة دون أي |مواجهات|.',
      label: 'clashes',
      mode: ['firearms'],
      at: ['dhale'],
      by: ['army'],
      to: ['rebels'],
      on: '2025-03-01',
      factuality: 'not-happened',
    },
  ],
];

test.each(other)('two events: %s', (_, a, b) => {
  expect(judgePair(a, b)).not.toMatch(/^same /);
});
