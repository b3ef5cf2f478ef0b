import { expect, test } from 'vitest';
import type { Act, Dispute, Statement } from '../model/index.ts';
import { linkProfiles } from './link.ts';
import { type Draft, draftProfile, participant, shelled, speaker, world } from './testing.ts';

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
    'a condition that is refused denies nothing that is told in the same words',
    [],
    { by: 'red cross', text: 'الوسيط تسلم الرفات القديمة والمحتجزين التسعة عند المعبر الساحلي' },
    { by: 'state', act: 'reject', text: 'تسلم الرفات القديمة والمحتجزين التسعة عند المعبر الساحلي' },
  ],
  [
    'a report that is rejected in its own words is denied',
    ['denial'],
    { by: 'red cross', text: 'الوسيط تسلم الرفات القديمة والمحتجزين التسعة عند المعبر الساحلي' },
    { by: 'state', act: 'reject', text: 'مزاعم تسلم الرفات القديمة والمحتجزين التسعة عند المعبر الساحلي' },
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
    'as many dead and other wounded, though neither gives the day',
    ['conflicting-figures'],
    {
      by: 'ministry',
      text: 'قالت الوزارة إن القصف أوقع ضحايا',
      of: { ...killed(2), wounded: { min: 24, max: 24 }, date: null },
    },
    {
      by: 'doctors',
      text: 'أكد الأطباء أن القصف على المشفى أودى بأكثر',
      of: { ...killed(2), wounded: { min: 31, max: 31 }, date: null },
    },
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
