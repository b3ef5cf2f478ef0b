import { expect, test } from 'vitest';
import type { Act, Dispute } from '../model/index.ts';
import { linkProfiles } from './link.ts';
import { type Draft, draftProfile, place, shelled, speaker, world } from './testing.ts';

type Event = NonNullable<Draft['events']>[number];

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
