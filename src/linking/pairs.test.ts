import { describe, expect, test } from 'vitest';
import type { EventMention } from '../model/index.ts';
import { compareMentions } from './compare.ts';
import { type Draft, day, draftProfile, participant, place, world } from './testing.ts';

/** What one document tells: its sentence with the trigger between bars, and what a reader finds in it. */
interface Told {
  says: string;
  published?: string;
  label: string;
  type?: EventMention['type'];
  mode?: string[];
  at?: (string | ReturnType<typeof place>)[];
  by?: string[];
  to?: string[];
  on?: string | [string, string];
  near?: string;
  killed?: number;
  wounded?: number;
  factuality?: EventMention['factuality'];
}

/** `week`: a range of days that the text gives. */
const range = ([from, to]: [string, string]): EventMention['date'] => ({
  ...(day(from) as NonNullable<EventMention['date']>),
  to,
  precision: 'week',
});

function sideOf(told: Told, id: string) {
  const [before, trigger, after] = told.says.split('|') as [string, string, string];
  const figure = (n: number | undefined) => (n === undefined ? null : { min: n, max: n });
  const date =
    told.on === undefined
      ? told.near === undefined
        ? null
        : day(told.near, 'bounded')
      : typeof told.on === 'string'
        ? day(told.on)
        : range(told.on);
  const draft: Draft = {
    id,
    published: told.published ?? '2025-03-03',
    text: [before + trigger + after],
    events: [
      {
        id: 'e1',
        at: trigger,
        label: told.label,
        type: told.type ?? 'ASSAULT',
        mode: told.mode ?? [],
        places: (told.at ?? []).map((one) => (typeof one === 'string' ? place(one) : one)),
        actors: (told.by ?? []).map((one) => participant(one)),
        recipients: (told.to ?? []).map((one) => participant(one)),
        date,
        killed: figure(told.killed),
        wounded: figure(told.wounded),
        factuality: told.factuality ?? 'happened',
      },
    ],
  };
  const profile = draftProfile(draft);
  return { profile, event: profile.events[0] as (typeof profile.events)[number] };
}

const local = (surface: string) => place(`local:${surface}`, { name: null, surface, precision: null });
const country = (id: string) => place(id, { precision: 'country' });

type Pair = [why: string, a: Told, b: Told];

const same: Pair[] = [
  [
    'an agency and a paper tell one car bomb on one day in one quarter',
    {
      says: 'قتل تسعة أشخاص في |انفجار| سيارة ملغومة وسط المدينة صباح السبت.',
      label: 'explosion',
      at: ['quetta'],
      on: '2025-03-01',
      killed: 9,
    },
    {
      says: 'هزّ |تفجير| عنيف سوق الخضار وأودى بحياة تسعة متسوقين.',
      label: 'bombing',
      at: ['quetta'],
      on: '2025-03-01',
      killed: 9,
    },
  ],
  [
    'the toll rose, place, day and victim stayed',
    {
      says: 'أصاب |صاروخ| مبنى سكنياً ليلاً.',
      label: 'rocket attack',
      at: ['kharkiv'],
      to: ['civilians'],
      on: '2025-03-01',
      killed: 4,
    },
    {
      says: 'ارتفعت حصيلة |القصف| على الحي إلى 21 قتيلاً.',
      label: 'shelling',
      at: ['kharkiv'],
      to: ['civilians'],
      on: '2025-03-01',
      killed: 21,
    },
  ],
  [
    'one sentence of a wire, word for word, though no day is read',
    {
      says: 'وكانت الميليشيات قد |سيطرت| على الميناء الصغير بعد قتال دام ثلاثة أيام مع حراسه.',
      label: 'capture of territory',
      by: ['militia'],
    },
    {
      says: 'وكانت الميليشيات قد |سيطرت| على الميناء الصغير بعد قتال دام ثلاثة أيام مع حراسه.',
      label: 'capture of territory',
      by: ['militia'],
      published: '2025-03-05',
    },
  ],
  [
    'a wire in two edits: words alike, day alike',
    {
      says: 'قال مسعفون إن جنديين |قتلا| وأصيب عشرة في معارك وسط المدينة القديمة قرب المرفأ.',
      label: 'killing',
      at: ['benghazi'],
      near: '2025-03-01',
    },
    {
      says: 'ذكر مسعفون أن جنديين |قتلا| وأصيب عشرة آخرون في معارك وسط المدينة القديمة.',
      label: 'killing',
      at: ['benghazi'],
      on: '2025-03-01',
    },
  ],
  [
    'one names the village, the other the town above it',
    {
      says: '|أغارت| طائرات على القرية فجراً.',
      label: 'air strike',
      mode: ['aerial'],
      at: ['north-village'],
      by: ['army'],
      on: '2025-03-01',
    },
    {
      says: 'نفذ سلاح الجو |غارة| على أطراف المدينة.',
      label: 'air strike',
      mode: ['aerial'],
      at: ['north-town'],
      by: ['army'],
      on: '2025-03-01',
    },
  ],
  [
    'a market that two words name, told of within three days without a day',
    {
      says: 'سقط ضحايا في |قصف| سوق المواشي.',
      label: 'shelling',
      mode: ['heavy-weapons'],
      at: [local('سوق المواشي'), 'nyala'],
    },
    {
      says: 'دان الأطباء |قصف| سوق المواشي الذي أوقع ضحايا.',
      label: 'shelling',
      mode: ['heavy-weapons'],
      at: [local('سوق المواشي'), 'nyala'],
      published: '2025-03-05',
    },
  ],
  [
    'a brigade seized one base: spot, actor and victim, no day',
    {
      says: '|استعاد| الجيش القاعدة الجوية من الجماعة.',
      label: 'capture of territory',
      at: [place('air-base', { precision: 'point' })],
      by: ['army'],
      to: ['party'],
    },
    {
      says: 'رحبت الحكومة |بتحرير| القاعدة.',
      label: 'capture of territory',
      at: [place('air-base', { precision: 'point' })],
      by: ['army'],
      to: ['party'],
      published: '2025-03-05',
    },
  ],
  [
    'before midnight and after it: a figure ties what is a day apart',
    {
      says: 'قُتل سبعة في |هجوم| على حاجز.',
      label: 'attack',
      at: ['north-town'],
      by: ['brigade'],
      on: '2025-03-01',
      killed: 7,
    },
    {
      says: 'أودى |هجوم| ليلي على نقطة تفتيش بسبعة.',
      label: 'attack',
      at: ['north-town'],
      by: ['brigade'],
      on: '2025-03-02',
      killed: 7,
    },
  ],
  [
    'told as denied and told as done',
    {
      says: 'نفت الوزارة وقوع |قصف| على الجسر.',
      label: 'shelling',
      at: ['south-town'],
      by: ['army'],
      on: '2025-03-01',
      factuality: 'denied',
    },
    { says: 'طال |القصف| الجسر الوحيد.', label: 'shelling', at: ['south-town'], by: ['army'], on: '2025-03-01' },
  ],
  [
    'announced for the day on which it then took place',
    {
      says: 'تعتزم النقابات |التظاهر| السبت أمام البرلمان.',
      label: 'demonstration',
      type: 'PROTEST',
      at: ['tunis'],
      by: ['unions'],
      on: '2025-03-01',
      published: '2025-02-27',
      factuality: 'planned',
    },
    {
      says: '|تظاهر| آلاف النقابيين السبت.',
      label: 'demonstration',
      type: 'PROTEST',
      at: ['tunis'],
      by: ['unions'],
      on: '2025-03-01',
    },
  ],
  [
    'a visit named by both with its parties and its day',
    {
      says: '|زار| المبعوث العاصمة والتقى وزير الدفاع.',
      label: 'visit',
      type: 'CONSULT',
      mode: ['visit'],
      at: ['khartoum'],
      by: ['envoy'],
      to: ['minister'],
      on: '2025-03-01',
    },
    {
      says: 'اختتم المبعوث |زيارة| بحث فيها الهدنة.',
      label: 'visit',
      type: 'CONSULT',
      mode: ['visit'],
      at: ['khartoum'],
      by: ['envoy'],
      to: ['minister'],
      on: '2025-03-01',
    },
  ],
  [
    'an old season recalled in nearly the same words',
    {
      says: 'وكان مجلس الشيوخ فرض في أبريل عقوبات على الجنرال الذي |يسيطر| على حقول النفط الشرقية.',
      label: 'capture of territory',
      by: ['general'],
      on: ['2024-04-01', '2024-04-30'],
    },
    {
      says: 'وسبق أن فرض مجلس الشيوخ في أبريل عقوبات على الجنرال الذي |يسيطر| على حقول النفط الشرقية.',
      label: 'capture of territory',
      by: ['general'],
      on: ['2024-04-01', '2024-04-30'],
    },
  ],
  [
    'a raid on one camp: "operation" here, "air strike" there',
    {
      says: 'نُفذت |عملية| ضد معسكر تدريب.',
      label: 'military operation',
      at: ['gao'],
      by: ['army'],
      to: ['jihadists'],
      on: '2025-03-01',
      killed: 12,
    },
    {
      says: 'قتل 12 مسلحاً في |غارة| جوية.',
      label: 'air strike',
      mode: ['aerial'],
      at: ['gao'],
      by: ['army'],
      to: ['jihadists'],
      on: '2025-03-01',
      killed: 12,
    },
  ],
  [
    'one figure of arrests with place and time, no day',
    { says: 'أُعلن |مقتل| ثلاثة عشر صياداً قبالة الساحل.', label: 'killing', at: ['gaza'], killed: 13 },
    {
      says: '|قضى| ثلاثة عشر صياداً بنيران الزوارق.',
      label: 'killing',
      at: ['gaza'],
      killed: 13,
      published: '2025-03-04',
    },
  ],
  [
    'clashes with both sides, the town and the day',
    {
      says: 'دارت |اشتباكات| بين الطرفين.',
      label: 'clashes',
      mode: ['firearms'],
      at: ['goma'],
      by: ['army'],
      to: ['rebels'],
      on: '2025-03-01',
    },
    {
      says: 'احتدم |القتال| في أطرافها.',
      label: 'clashes',
      mode: ['firearms'],
      at: ['goma'],
      by: ['army'],
      to: ['rebels'],
      on: '2025-03-01',
    },
  ],
  [
    'an assassination told as a killing and as an attack',
    { says: '|اغتيل| قاضٍ أمام منزله.', label: 'assassination', at: ['mogadishu'], to: ['judge'], on: '2025-03-01' },
    { says: '|هاجم| مسلحون سيارة القاضي.', label: 'attack', at: ['mogadishu'], to: ['judge'], on: '2025-03-01' },
  ],
  [
    'arrests of one campaign: whom, by whom, where, when',
    {
      says: '|اعتقلت| الشرطة أعضاء الحزب.',
      label: 'arrest',
      type: 'COERCE',
      mode: ['arrest'],
      at: ['ankara'],
      by: ['police'],
      to: ['party'],
      on: '2025-03-01',
    },
    {
      says: 'شملت |التوقيفات| قياديين.',
      label: 'arrest',
      type: 'COERCE',
      mode: ['arrest'],
      at: ['ankara'],
      by: ['police'],
      to: ['party'],
      on: '2025-03-01',
    },
  ],
  [
    'a ship in quotation marks, two days running',
    { says: 'تعرضت السفينة «لؤلؤة المرجان» |لهجوم| في المضيق.', label: 'attack', to: ['crew'] },
    {
      says: 'قالت الشركة إن «لؤلؤة المرجان» عادت بعد |الهجوم|.',
      label: 'attack',
      to: ['crew'],
      published: '2025-03-04',
    },
  ],
  [
    'a shared quarter that no list knows, besides the city',
    {
      says: 'وقع |هجوم| في حي الزهور الشرقي.',
      label: 'attack',
      at: [local('حي الزهور الشرقي'), 'mosul'],
      on: '2025-03-01',
      wounded: 6,
    },
    {
      says: 'أصيب ستة في |تفجير| بحي الزهور الشرقي.',
      label: 'bombing',
      mode: ['explosives'],
      at: [local('حي الزهور الشرقي'), 'mosul'],
      on: '2025-03-01',
      wounded: 6,
    },
  ],
];

const other: Pair[] = [
  [
    'taking the hill is not bombing it, on one day in one town',
    { says: '|سيطرت| القوات على التلة المشرفة.', label: 'capture of territory', at: ['zabadani'], on: '2025-03-01' },
    {
      says: 'ألقت المروحيات براميل في |غارة| على الحي.',
      label: 'air strike',
      mode: ['aerial'],
      at: ['zabadani'],
      on: '2025-03-01',
    },
  ],
  [
    'two parties of a war fight on one day, somewhere',
    {
      says: 'تواصلت |المواجهات| في أكثر من جبهة بالجنوب.',
      label: 'clashes',
      mode: ['firearms'],
      by: ['army'],
      to: ['party'],
      on: '2025-03-01',
    },
    {
      says: 'اندلعت |مواجهات| عند المعبر الشمالي.',
      label: 'clashes',
      mode: ['firearms'],
      at: ['north-town'],
      by: ['army'],
      to: ['party'],
      on: '2025-03-01',
    },
  ],
  [
    'clashes in a city at war on one day, and nothing else in common',
    {
      says: 'قتل قناص امرأة خلال |اشتباكات| في الحارة القديمة.',
      label: 'clashes',
      mode: ['firearms'],
      at: ['taiz'],
      on: '2025-03-01',
    },
    {
      says: 'امتدت |المعارك| إلى محيط المطار ومصنع الإسمنت.',
      label: 'clashes',
      mode: ['firearms'],
      at: ['taiz'],
      on: '2025-03-01',
    },
  ],
  [
    'the same two sides in the same town, a day later',
    {
      says: '|سيطر| الجيش على معسكر غرب المدينة.',
      label: 'capture of territory',
      at: ['dhale'],
      by: ['army'],
      to: ['party'],
      on: '2025-03-01',
    },
    {
      says: '|تقدم| الجيش واستولى على عدة قرى.',
      label: 'capture of territory',
      at: ['dhale'],
      by: ['army'],
      to: ['party'],
      on: '2025-03-02',
    },
  ],
  [
    'a figure in common, three weeks apart',
    {
      says: '|قتل| ستة عشر مسلحاً في كمين.',
      label: 'killing',
      at: ['marib'],
      to: ['party'],
      on: '2025-03-01',
      killed: 16,
      published: '2025-03-02',
    },
    {
      says: 'أفادت مصادر |بمقتل| ستة عشر عنصراً بقذائف.',
      label: 'killing',
      at: ['marib'],
      to: ['party'],
      killed: 16,
      published: '2025-02-14',
    },
  ],
  [
    '"a gathering" is no place that joins two wars',
    {
      says: 'استهدف |الهجوم| تجمعاً للجنود جنوبي المدينة.',
      label: 'attack',
      at: [local('تجمعاً')],
      killed: 2,
      wounded: 3,
    },
    { says: 'دمرت |غارة| مدفعاً في تجمع للمسلحين.', label: 'air strike', mode: ['aerial'], at: [local('تجمع')] },
  ],
  [
    '"scattered areas" joins nothing either',
    {
      says: 'شهدت مناطق متفرقة |قصفاً| متقطعاً.',
      label: 'shelling',
      mode: ['heavy-weapons'],
      at: [local('مناطق متفرقة')],
      by: ['army'],
      on: '2025-03-01',
    },
    {
      says: 'أفيد عن |قصف| ليلي في الغرب.',
      label: 'shelling',
      mode: ['heavy-weapons'],
      at: [local('مناطق متفرقة')],
      by: ['army'],
      on: '2025-03-01',
    },
  ],
  [
    'rounds of talks between the same two, weeks apart and undated',
    {
      says: 'جرت |محادثات| بين الحكومة والحركة.',
      label: 'talks',
      type: 'CONSULT',
      by: ['state'],
      to: ['party'],
      published: '2025-02-18',
    },
    {
      says: 'تعثرت |محادثات| السلام مجدداً في غياب الوسطاء.',
      label: 'talks',
      type: 'CONSULT',
      by: ['state'],
      to: ['party'],
    },
  ],
  [
    'coordination told of in general, days apart',
    {
      says: 'بدعم |وتنسيق| من التحالف عادت المنظمات.',
      label: 'cooperation',
      type: 'COOPERATE',
      at: ['aden'],
      by: ['army'],
      published: '2025-02-26',
    },
    {
      says: 'أكد القائد |التنسيق| مع الحلفاء في المعركة.',
      label: 'cooperation',
      type: 'COOPERATE',
      at: ['aden'],
      by: ['army'],
    },
  ],
  [
    'an operation keeps its name for weeks',
    { says: 'في إطار «الفجر الصادق» |هاجمت| القوات مستودعاً.', label: 'attack', published: '2025-02-16' },
    { says: 'أوقعت |الهجمات| ضمن «الفجر الصادق» خسائر.', label: 'attack' },
  ],
  [
    'the days of a whole week do not tie a strike of a series',
    { says: '|قصفت| الطائرات القاعدة أمس.', label: 'air strike', mode: ['aerial'], at: ['anad'], on: '2025-03-02' },
    {
      says: 'تخضع القاعدة منذ أيام |لضربات| متواصلة.',
      label: 'strike',
      at: ['anad'],
      on: ['2025-02-25', '2025-03-03'],
    },
  ],
  [
    'two days that are merely those around them, in one town, otherwise acts apart',
    { says: '|سيطرت| الوحدات على السهل.', label: 'capture of territory', at: ['hama'], near: '2025-03-01' },
    { says: 'دُمر نفق كان يستخدم |للتسلل|.', label: 'raid', at: ['hama'], near: '2025-03-01' },
  ],
  [
    'reinforcements to one base come again and again',
    {
      says: 'وصلت |تعزيزات| إلى القاعدة قبل الفجر.',
      label: 'reinforcements',
      type: 'MOBILIZE',
      mode: ['troops'],
      at: [place('air-base', { precision: 'point' })],
    },
    {
      says: 'طلب قائدها |تعزيزات| لم ترسل.',
      label: 'reinforcements',
      type: 'MOBILIZE',
      mode: ['troops'],
      at: [place('air-base', { precision: 'point' })],
      published: '2025-03-05',
    },
  ],
  [
    'told as a plan after its day: that plan is something else',
    { says: '|داهمت| الشرطة وكراً للخلية.', label: 'attack', at: ['bizerte'], on: '2025-03-01' },
    {
      says: 'كانت الخلية تخطط |لاستهداف| فنادق في المنطقة.',
      label: 'attack',
      at: ['bizerte'],
      on: '2025-03-01',
      factuality: 'planned',
    },
  ],
  [
    'one base attacked on two stated days',
    {
      says: 'سقطت قذائف في |هجوم| السبت.',
      label: 'attack',
      at: [place('air-base', { precision: 'point' })],
      by: ['brigade'],
      on: '2025-03-01',
    },
    {
      says: 'تجدد |الهجوم| الثلاثاء.',
      label: 'attack',
      at: [place('air-base', { precision: 'point' })],
      by: ['brigade'],
      on: '2025-03-04',
    },
  ],
  [
    'words alike because the names are: other town',
    {
      says: 'قُتل 17 من مسلحي الجماعة في |مواجهات| مع المقاومة في الساحل.',
      label: 'clashes',
      mode: ['firearms'],
      by: ['party'],
      at: ['south-town'],
      killed: 17,
    },
    {
      says: 'سقط 20 من مسلحي الجماعة قتلى إثر |مواجهات| أعقبت محاولة تسلل إلى تخوم الجبل.',
      label: 'clashes',
      mode: ['firearms'],
      by: ['party'],
      at: ['north-town'],
      killed: 20,
    },
  ],
  [
    'flights of the same troops, told loosely',
    {
      says: '|تفر| القوات من مواقعها في الجنوب.',
      label: 'flight',
      type: 'RETREAT',
      mode: ['withdraw'],
      at: ['taiz'],
      by: ['party'],
    },
    {
      says: 'تقهقر كثيرون |وفروا| خارجها.',
      label: 'flight',
      type: 'RETREAT',
      mode: ['withdraw'],
      at: ['taiz'],
      by: ['party-speaker'],
      published: '2025-03-04',
    },
  ],
  [
    'one country, one state that strikes, days apart',
    {
      says: '|ضربت| المقاتلات مخازن أسلحة.',
      label: 'air strike',
      mode: ['aerial'],
      at: [country('country')],
      by: ['state'],
      on: '2025-03-01',
    },
    {
      says: 'أعلنت عن سلسلة |ضربات| منذ ذلك الحين.',
      label: 'air strike',
      mode: ['aerial'],
      at: [country('country')],
      by: ['state'],
      published: '2025-03-12',
    },
  ],
  [
    'a siege and arrests in one town on one day',
    {
      says: 'أطبق |الحصار| على الحي الغربي.',
      label: 'siege',
      type: 'COERCE',
      mode: ['restrict'],
      at: ['north-town'],
      on: '2025-03-01',
    },
    {
      says: 'نُفذت حملة |تمشيط| شرقي المدينة.',
      label: 'search operation',
      type: 'COERCE',
      mode: ['restrict'],
      at: ['north-town'],
      on: '2025-03-01',
    },
  ],
  [
    'a demonstration and a strike of workers',
    {
      says: '|تظاهر| طلاب في الساحة.',
      label: 'demonstration',
      type: 'PROTEST',
      mode: ['demo'],
      at: ['tunis'],
      on: '2025-03-01',
    },
    {
      says: 'نفذ العمال |إضراباً| عاماً.',
      label: 'strike',
      type: 'PROTEST',
      mode: ['strike'],
      at: ['tunis'],
      on: '2025-03-01',
    },
  ],
  [
    'what did not happen here and happened there, in one region',
    {
      says: 'دخلت القوات البلدة دون |مواجهات|.',
      label: 'clashes',
      mode: ['firearms'],
      at: ['dhale'],
      on: '2025-03-01',
      factuality: 'not-happened',
    },
    { says: 'اندلع |قتال| شرس شرقاً.', label: 'clashes', mode: ['firearms'], at: ['dhale'], on: '2025-03-01' },
  ],
  [
    'told of in half the same words, weeks apart',
    {
      says: 'دارت |مواجهات| عنيفة بين الجماعة وقوات الحرس من جهة والجيش من جهة في منطقة الوادي غربي المدينة.',
      label: 'clashes',
      mode: ['firearms'],
      at: ['dabab'],
      to: ['guards'],
      on: '2025-03-01',
      killed: 23,
    },
    {
      says: 'قُتلوا في |مواجهات| عنيفة بين الجماعة والجيش في الوادي والجبل.',
      label: 'killing',
      at: ['dabab'],
      to: ['guards'],
      published: '2025-02-13',
    },
  ],
];

const compare = (a: Told, b: Told) => {
  const forward = compareMentions(sideOf(a, 'one'), sideOf(b, 'other'), world);
  expect(compareMentions(sideOf(b, 'other'), sideOf(a, 'one'), world).score).toBe(forward.score);
  return `${forward.same} ${forward.score}: ${forward.why.join('; ')}`;
};

describe('one event', () => {
  test.each(same)('%s', (_, a, b) => {
    expect(compare(a, b)).toMatch(/^same /);
  });
});

describe('two events, or not to be told', () => {
  test.each(other)('%s', (_, a, b) => {
    expect(compare(a, b)).not.toMatch(/^same /);
  });
});
