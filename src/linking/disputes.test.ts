import { expect, test } from 'vitest';
import type { Act, Dispute, Statement } from '../model/index.ts';
import { linkProfiles } from './link.ts';
import { type Draft, day, draftProfile, participant, place, speaker, world } from './testing.ts';

type Event = NonNullable<Draft['events']>[number];

/** Somebody's words in a text of their own: `by` says `says` (the whole text where `says` is left out). */
interface Voice {
  text: string;
  by: string;
  act?: Act;
  says?: string;
  published?: string;
  /** The event of it: its trigger, and what is found of it. */
  of?: { at: string; stance?: Statement['about'][number]['stance'] } & Partial<Event>;
}

let n = 0;
function voiceOf({ text, by, act = 'assert', says, published, of }: Voice): Draft {
  const { at, stance = act === 'deny' ? 'denies' : 'asserts', ...rest } = of ?? { at: '' };
  const about = of === undefined ? [] : [{ event: 'e1', stance }];
  const event: Event = {
    label: 'attack',
    factuality: stance === 'denies' ? 'denied' : 'happened',
    statements: stance === 'asserts' ? ['s1'] : [],
    ...rest,
    id: 'e1',
    at,
  };
  return {
    id: `voice ${n++}`,
    published: published ?? '2025-03-02',
    text: [text],
    statements: [{ id: 's1', says: says ?? text, act, chain: [speaker(by)], about }],
    events: of === undefined ? [] : [event],
  };
}

const shelled = { at: 'القصف', places: [place('north-town')], date: day('2025-03-01') };
const killed = (count: number, over: Partial<Event> = {}): NonNullable<Voice['of']> => ({
  ...shelled,
  recipients: [participant('hospital')],
  killed: { min: count, max: count },
  casualties: [{ what: 'killed', who: null, min: count, max: count, statement: 's1', surface: '', start: 0, end: 1 }],
  ...over,
});

type Case = [why: string, kinds: Dispute['kind'][], ...voices: Voice[]];

const cases: Case[] = [
  [
    'a denial in the words of what it denies',
    ['denial'],
    { by: 'channel', text: 'الزوارق المفخخة انطلقت من جزيرة المرجان قبل الفجر' },
    { by: 'ministry', act: 'deny', text: 'انطلاق زوارق مفخخة من جزيرة المرجان لا أساس له من الصحة' },
  ],
  [
    'the same denial, before what it denies',
    ['denial'],
    { by: 'channel', text: 'الزوارق المفخخة انطلقت من جزيرة المرجان قبل الفجر', published: '2025-03-06' },
    { by: 'ministry', act: 'deny', text: 'انطلاق زوارق مفخخة من جزيرة المرجان لا أساس له من الصحة' },
  ],
  [
    'words that any war has are not enough',
    [],
    { by: 'ministry', text: 'جميع الأشخاص الذين قتلوا في الهجوم مدنيون' },
    { by: 'spokesman', act: 'deny', text: 'مقتل أي مدنيين في الهجوم' },
  ],
  [
    'names in common are not enough either',
    [],
    {
      by: 'king',
      text: 'من حق الدولة الجارة محاربة الجماعة المتشددة',
      of: {
        at: 'محاربة',
        actors: [participant('state', { surface: 'الدولة الجارة' })],
        recipients: [participant('group', { surface: 'الجماعة المتشددة' })],
      },
    },
    { by: 'president', act: 'deny', text: 'الاتهامات بأن الدولة الجارة تساعد الجماعة المتشددة' },
  ],
  [
    'three weeks lie between',
    [],
    { by: 'channel', text: 'الزوارق المفخخة انطلقت من جزيرة المرجان قبل الفجر', published: '2025-02-01' },
    { by: 'ministry', act: 'deny', text: 'انطلاق زوارق مفخخة من جزيرة المرجان لا أساس له من الصحة' },
  ],
  [
    'whoever declines to comment denies nothing',
    [],
    { by: 'channel', text: 'الزوارق المفخخة انطلقت من جزيرة المرجان قبل الفجر' },
    { by: 'ministry', act: 'assert', text: 'لا تعليق على انطلاق زوارق مفخخة من جزيرة المرجان' },
  ],
  [
    'two counts of one day by two holders',
    ['conflicting-figures'],
    { by: 'ministry', text: 'قالت الوزارة إن القصف أوقع ضحايا', of: killed(31) },
    { by: 'doctors', text: 'أكد الأطباء أن القصف على المشفى أودى بأكثر', of: killed(37), published: '2025-03-01' },
  ],
  [
    'a later, higher count is an update',
    [],
    { by: 'ministry', text: 'قالت الوزارة إن القصف أوقع ضحايا', of: killed(31) },
    { by: 'doctors', text: 'أكد الأطباء أن القصف على المشفى أودى بأكثر', of: killed(37), published: '2025-03-04' },
  ],
  [
    'nobody was hurt, and three days later somebody else says who was',
    ['conflicting-figures'],
    { by: 'ministry', text: 'قالت الوزارة إن القصف لم يوقع ضحايا', of: killed(0) },
    { by: 'doctors', text: 'أكد الأطباء أن القصف على المشفى أودى بأكثر', of: killed(4), published: '2025-03-05' },
  ],
  [
    'nobody was hurt, and the same one says later who was',
    [],
    { by: 'ministry', text: 'قالت الوزارة إن القصف لم يوقع ضحايا', of: killed(0) },
    { by: 'ministry', text: 'أكدت الوزارة أن القصف على المشفى أودى بأكثر', of: killed(4), published: '2025-03-05' },
  ],
  [
    'days later a ministry leads with a lower count, of the doctors who counted more',
    ['conflicting-figures'],
    {
      by: 'ministry',
      text: 'قالت الوزارة إن قصف السبت أوقع 31 لا 37',
      of: killed(31, { at: 'قصف', headline: true }),
      published: '2025-03-06',
    },
    { by: 'doctors', text: 'أكد الأطباء أن القصف على المشفى أودى بأكثر', of: killed(37), published: '2025-03-04' },
  ],
  [
    'who says that they had no part in it does not answer whoever merely tells of it',
    [],
    { by: 'medic', text: 'طال القصف سوق المحاصيل في الضاحية القديمة', of: shelled },
    {
      by: 'party',
      act: 'deny',
      text: 'نفى الحزب مسؤوليته عن القصف الذي طال سوق المحاصيل في الضاحية القديمة',
      says: 'مسؤوليته عن القصف الذي طال سوق المحاصيل في الضاحية القديمة',
      of: { ...shelled, stance: 'denies' },
    },
  ],
  [
    'one holder corrects themselves',
    [],
    { by: 'ministry', text: 'قالت الوزارة إن القصف أوقع ضحايا', of: killed(31) },
    { by: 'ministry', text: 'أكدت الوزارة أن القصف على المشفى أودى بأكثر', of: killed(37), published: '2025-03-01' },
  ],
  [
    'at least twenty and thirty agree',
    [],
    { by: 'ministry', text: 'قالت الوزارة إن القصف أوقع ضحايا', of: killed(20, { killed: { min: 20, max: null } }) },
    { by: 'doctors', text: 'أكد الأطباء أن القصف على المشفى أودى بأكثر', of: killed(30), published: '2025-03-01' },
  ],
  [
    'two parties of other roots, one stated day',
    ['conflicting-responsibility'],
    { by: 'ministry', text: 'نفذ القصف طرف أول', of: { ...killed(9), at: 'القصف', actors: [participant('party')] } },
    {
      by: 'doctors',
      text: 'شن القصف على المشفى جهة أخرى',
      of: { ...killed(9), at: 'القصف', actors: [participant('army')] },
    },
  ],
  [
    'each says that it was the other',
    ['conflicting-responsibility'],
    {
      by: 'الجيش',
      text: 'قال الجيش إن الحزب نفذ القصف من حيه',
      says: 'الحزب نفذ القصف من حيه',
      of: { ...killed(9), at: 'القصف', actors: [participant('الحزب')] },
    },
    {
      by: 'الحزب',
      text: 'أعلن الحزب أن الجيش هو من شن القصف على المشفى',
      says: 'الجيش هو من شن القصف على المشفى',
      of: { ...killed(9), at: 'القصف', actors: [participant('الجيش')] },
    },
  ],
  [
    'who else is named in what is said has perhaps done something else',
    [],
    {
      by: 'الجيش',
      text: 'قال الجيش إن الحزب نفذ القصف وإن الجيش رد عليه',
      says: 'الحزب نفذ القصف وإن الجيش رد عليه',
      of: { ...killed(9), at: 'القصف', actors: [participant('الحزب')] },
    },
    {
      by: 'doctors',
      text: 'شن الجيش القصف على المشفى القديم',
      of: { ...killed(9), at: 'القصف', actors: [participant('الجيش')] },
    },
  ],
  [
    'a brigade and its army are no two answers',
    [],
    { by: 'ministry', text: 'نفذ القصف طرف أول', of: { ...killed(9), at: 'القصف', actors: [participant('brigade')] } },
    {
      by: 'doctors',
      text: 'شن القصف على المشفى جهة أخرى',
      of: { ...killed(9), at: 'القصف', actors: [participant('army')] },
    },
  ],
  [
    'one telling in which somebody is called otherwise',
    [],
    {
      by: 'ministry',
      text: 'قال الوزير إن القصف سيستمر حتى تعود القرى إلى أصحابها',
      of: { ...killed(9), at: 'القصف', actors: [participant('party')] },
    },
    {
      by: 'doctors',
      text: 'قال مسؤول إن القصف سيستمر حتى تعود القرى إلى أصحابها',
      of: { ...killed(9), at: 'القصف', actors: [participant('army')] },
    },
  ],
];

test.each(cases)('%s', (_, kinds, ...voices) => {
  const { disputes } = linkProfiles(
    voices.map((voice) => draftProfile(voiceOf(voice))),
    world,
  );
  expect(disputes.map(({ kind, why }) => `${kind}: ${why}`)).toEqual(
    kinds.map((kind) => expect.stringMatching(new RegExp(`^${kind}: `))),
  );
});

type Inner = [why: string, lifted: boolean, kind: Dispute['kind'], first: string, second: string, acts?: [Act, Act]];

/** What a reading found within one document: whether the ledger takes it over. */
const inner: Inner[] = [
  [
    'two who tell of one thing behind a contrast',
    true,
    'conflicting-account',
    'سمع السكان دوي مدفعية قرب الجسر فجراً',
    'لم يسمع حراس الجسر أي دوي مدفعية',
  ],
  [
    'whoever asks for something is not denied',
    false,
    'denial',
    'خروج الأنصار في تجمع حاشد',
    'هذه الاتهامات جملة',
    ['demand', 'deny'],
  ],
  [
    'whoever merely says something else denies nothing',
    false,
    'denial',
    'التواطؤ مع المتشددين',
    'قوى سوداء تنشر معلومات',
    ['accuse', 'assert'],
  ],
  ['a denial of what was said', true, 'denial', 'القصف أصاب قرية', 'استهداف أي منطقة مأهولة', ['assert', 'deny']],
  ['two figures, of nothing in particular', true, 'conflicting-figures', 'مقتل جنديين', 'مقتل ثمانية'],
];

test.each(inner)('within a document: %s', (_, lifted, kind, first, second, acts = ['assert', 'assert']) => {
  const { disputes } = linkProfiles(
    [
      draftProfile({
        id: 'one',
        text: [`قال الأول: ${first}. وقال الثاني: ${second}.`],
        statements: [
          { id: 's1', says: first, act: acts[0], chain: [speaker('party')] },
          { id: 's2', says: second, act: acts[1], chain: [speaker('army')] },
        ],
        disputes: [{ kind, sides: ['s1', 's2'], why: 'the reading says so' }],
      } as Draft),
    ],
    world,
  );
  expect(disputes.filter(({ why }) => why === 'the reading says so')).toHaveLength(lifted ? 1 : 0);
});

test('a count that a text gives as a second speaker’s disputes that of another text', () => {
  const text = 'قالت الوزارة إن القصف قتل 31. وقالت الشبكة إن القتلى 37.';
  const count = (n: number, statement: string) => ({
    what: 'killed' as const,
    who: null,
    min: n,
    max: n,
    statement,
    surface: '',
    start: 0,
    end: 0,
  });
  const report = (id: string, counts: ReturnType<typeof count>[]): Draft => ({
    id,
    text: [text],
    statements: [
      { id: 's1', says: 'القصف قتل 31', chain: [speaker('ministry')] },
      { id: 's2', says: 'القتلى 37', chain: [speaker('network')] },
    ],
    events: [
      { ...shelled, id: 'e1', label: 'shelling', statements: ['s1'], killed: { min: 31, max: 31 }, casualties: counts },
    ],
  });
  const other = draftProfile({
    id: 'other',
    text: ['أفاد مسعفون بأن القصف على البلدة أودى بخمسة وثلاثين من سكانها وهم نيام.'],
    statements: [{ id: 's1', says: 'القصف على البلدة أودى', chain: [speaker('medics')] }],
    events: [{ ...shelled, id: 'e1', label: 'shelling', statements: ['s1'], killed: { min: 35, max: 35 } }],
  });
  const sidesOf = (counts: ReturnType<typeof count>[]) =>
    linkProfiles([draftProfile(report('one', counts)), other], world)
      .disputes.filter(({ kind }) => kind === 'conflicting-figures')
      .map(({ sides }) => sides.map(({ id }) => id).join());
  expect(sidesOf([count(31, 's1')])).toHaveLength(1);
  expect(sidesOf([count(31, 's1'), count(37, 's2')])).toHaveLength(2);
});

test('raids that a text lets one tell of at a crossing and another deny in the town are one event, denied', () => {
  const told = (denied: Partial<Event>): Draft => ({
    id: 'one',
    text: ['قالت القناة إن طائرات شنت غارات قرب معبر الوادي.', 'ونفت القيادة شن غارات في قضاء الوادي.'],
    statements: [
      { id: 's1', says: 'طائرات شنت غارات قرب معبر الوادي', chain: [speaker('channel')] },
      {
        id: 's2',
        says: 'شن غارات في قضاء الوادي',
        act: 'deny',
        chain: [speaker('army')],
        about: [{ event: 'e2', stance: 'denies' }],
      },
    ],
    events: [
      {
        id: 'e1',
        at: 'غارات',
        label: 'air strike',
        mode: ['aerial'],
        statements: ['s1'],
        count: { min: 3, max: 3 },
        places: [place('valley-crossing', { surface: 'معبر الوادي' })],
      },
      {
        id: 'e2',
        at: 'شن غارات',
        label: 'air strike',
        mode: ['aerial'],
        factuality: 'denied',
        places: [place('valley', { surface: 'قضاء الوادي' })],
        ...denied,
      },
    ],
  });
  const standings = (denied: Partial<Event>) =>
    linkProfiles([draftProfile(told(denied))], world).events.map(({ standing }) => standing.includes('denied'));
  expect(standings({})).toEqual([true]);
  expect(standings({ places: [place('hill', { surface: 'تل النسور' })] })).toHaveLength(2);
  expect(standings({ label: 'shelling' })).toHaveLength(2);
});

test('a count that names no event bears on what the other told first', () => {
  const { events } = linkProfiles(
    [
      draftProfile({
        id: 'one',
        text: ['قال الصليب إنه تسلم تسعة أسرى ثم أعاد الرفات.', 'وقال مصدر إن العدد ثمانية فقط.'],
        statements: [
          { id: 's1', says: 'تسلم تسعة أسرى ثم أعاد الرفات', chain: [speaker('party')] },
          { id: 's2', says: 'العدد ثمانية فقط', chain: [speaker('army')] },
        ],
        events: [
          { id: 'e1', at: 'تسلم', type: 'RETREAT', label: 'release', statements: ['s1'] },
          { id: 'e2', at: 'أعاد', type: 'RETREAT', label: 'handover of bodies', statements: ['s1'] },
        ],
        disputes: [{ kind: 'conflicting-figures', sides: ['s1', 's2'], why: 'nine or eight' }],
      } as Draft),
    ],
    world,
  );
  expect(events.map(({ standing }) => standing.includes('disputed'))).toEqual([true, false]);
});

test('who denies only a part of their own says so in the dispute; who denies that it happened does not', () => {
  const told: Voice = {
    text: 'القصف أصاب السوق في البلدة الشمالية السبت',
    by: 'governor',
    of: { ...shelled, stance: 'accuses' },
  };
  const part: Voice = {
    text: 'نفى مسؤوليته عن القصف الذي أصاب السوق في البلدة الشمالية السبت',
    by: 'brigade',
    act: 'deny',
    of: shelled,
  };
  const whole: Voice = {
    text: 'نفى أن يكون القصف قد أصاب السوق في البلدة الشمالية السبت',
    by: 'brigade',
    act: 'deny',
    of: shelled,
  };
  const disputes = (voices: Voice[]) =>
    linkProfiles(
      voices.map((voice) => draftProfile(voiceOf(voice))),
      world,
    ).disputes;
  expect(disputes([told, part]).map(({ ownPart }) => ownPart)).toEqual([true]);
  expect(disputes([told, whole]).map(({ ownPart }) => ownPart)).toEqual([undefined]);
});
