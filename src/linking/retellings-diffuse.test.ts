import { describe, expect, test } from 'vitest';
import type { EventMention } from '../model/index.ts';
import { prepareMentions } from './retellings.ts';
import { type Draft, day, draftProfile, participant, place, world } from './testing.ts';

type Told = Partial<EventMention> & { at: string };

/** Whether two events are told as one: the first in the opening, the second behind it, there by somebody where it `isSaid`. */
function areOne([first, then]: readonly [string, string], [a, b]: readonly [Told, Told], isSaid = false): boolean {
  const draft: Draft = {
    id: 'one',
    text: [first, then],
    statements: isSaid ? [{ id: 's1', says: then }] : [],
    events: [
      { id: 'e1', ...a },
      { id: 'e2', ...b, statements: isSaid ? ['s1'] : [] },
    ] as NonNullable<Draft['events']>,
    lead: 'e1',
  };
  const [one, other] = prepareMentions([draftProfile(draft)], world);
  return one?.retold !== null && one?.retold === other?.retold;
}

const raid = { label: 'air strike', mode: ['aerial'], actors: [participant('army')] };
const country = place('country', { precision: 'country' });
const north = place('north-town');
const south = place('south-town');
/** A day of what stands around it, and not its own. */
const around = (date: string): EventMention['date'] => ({
  from: date,
  to: date,
  precision: 'day',
  how: 'inherited',
  surface: null,
  start: null,
  end: null,
});

describe('days of one document', () => {
  const texts = ['هز انفجار سوق البلدة مساء السبت.', 'وروت بائعة أن رجلا فجر حزامه عند المدخل.'] as const;
  const blast = { label: 'explosion', mode: ['explosives'], places: [north] };

  test('one that merely stands around parts nothing', () => {
    const other = { ...blast, at: 'فجر', date: around('2025-02-26') };
    expect(areOne(texts, [{ ...blast, at: 'انفجار', date: day('2025-03-01') }, other], true)).toBe(true);
    expect(areOne(texts, [{ ...blast, at: 'انفجار', date: around('2025-03-02') }, other], true)).toBe(true);
  });

  test('one that is said of each parts them', () => {
    const other = { ...blast, at: 'فجر', date: day('2025-02-26', 'relative') };
    expect(areOne(texts, [{ ...blast, at: 'انفجار', date: day('2025-03-01') }, other], true)).toBe(false);
  });
});

describe('strikes and fighting, gone on telling of', () => {
  const texts = ['شن سلاح الجو غارات على البلاد فجرا.', 'وأصابت ثلاث مقاتلات مخزنا قرب البلدة بقنابل.'] as const;
  const opening = { ...raid, at: 'غارات', places: [country] };
  const later = { ...raid, at: 'أصابت', label: 'shelling' };

  test('right behind, by the same side, in a place that lies there', () => {
    expect(areOne(texts, [opening, { ...later, places: [north] }])).toBe(true);
  });

  test('not by another side', () => {
    expect(areOne(texts, [opening, { ...later, places: [north], actors: [participant('party')] }])).toBe(false);
  });

  test('not by nobody who is named, against nobody', () => {
    expect(areOne(texts, [opening, { ...later, places: [north], actors: [] }])).toBe(false);
  });

  test('not of one town and then of another', () => {
    const there = { ...opening, places: [place('south-town', { lat: 31, lon: 46 })] };
    expect(areOne(texts, [there, { ...later, places: [place('north-town', { lat: 36, lon: 40 })] }])).toBe(false);
  });

  test('not of a town and then of the country', () => {
    expect(
      areOne(texts, [
        { ...opening, places: [south] },
        { ...later, places: [country] },
      ]),
    ).toBe(false);
  });

  test('not of two stated days', () => {
    const days = ['2025-03-01', '2025-02-27'].map((date) => ({ date: day(date) }));
    expect(
      areOne(texts, [
        { ...opening, ...days[0] },
        { ...later, places: [north], ...days[1] },
      ]),
    ).toBe(false);
  });

  test('not far behind, but where "the strikes" of that day are taken up', () => {
    const far = [texts[0], `${'وتابعت العائلات الأخبار في الملاجئ. '.repeat(16)}وقتل تسعة في الغارات صباحا.`] as const;
    const struck = { ...raid, at: 'الغارات صباحا', places: [north] };
    expect(areOne(far, [opening, struck])).toBe(false);
    const date = day('2025-03-01');
    expect(
      areOne(far, [
        { ...opening, date },
        { ...struck, at: 'الغارات', date },
      ]),
    ).toBe(true);
  });
});

describe('what a shelling was like', () => {
  const texts = ['قصفت كتيبة حي البلدة السبت.', 'وأكد سكان أن قذيفة سقطت على جامع الحي.'] as const;
  const shelling = { label: 'shelling', mode: ['heavy-weapons'], actors: [participant('brigade')], places: [north] };
  const [fired, fell] = [
    { ...shelling, at: 'قصفت' },
    { ...shelling, at: 'سقطت' },
  ];

  test('is told by a speaker right behind it', () => {
    expect(areOne(texts, [fired, fell], true)).toBe(true);
  });

  test('not where it fell on another town', () => {
    expect(areOne(texts, [fired, { ...fell, places: [south] }], true)).toBe(false);
  });

  test('not where the other side fired', () => {
    expect(areOne(texts, [fired, { ...fell, actors: [participant('party')] }], true)).toBe(false);
  });
});

describe('counts and plurals', () => {
  const texts = ['اندلعت مواجهات عند القاعدة وسقط فيها سبعة.', 'وقتل سبعة في أحد المواقع هناك.'] as const;

  test('fighting is one, whether told in the plural or not', () => {
    const seven = { killed: { min: 7, max: 7 }, places: [north] };
    const fought = { ...seven, at: 'مواجهات', label: 'clashes', mode: ['firearms'] };
    expect(areOne(texts, [fought, { ...seven, at: 'قتل', label: 'killing' }])).toBe(true);
  });

  test('at least thirteen are not thirty-seven, unless "the attack" is taken up', () => {
    const told = { label: 'bombing', mode: ['explosives'], actors: [participant('party')], places: [north] };
    const first = { ...told, killed: { min: 13, max: null } };
    const then = { ...told, killed: { min: 37, max: 37 } };
    const two = ['أسفر تفجيران عن 13 قتيلا على الأقل.', 'وأدى تفجيران في محطتين إلى مقتل 37.'] as const;
    expect(
      areOne(
        two,
        [
          { ...first, at: 'تفجيران' },
          { ...then, at: 'تفجيران في محطتين' },
        ],
        true,
      ),
    ).toBe(false);
    const one = ['أسفر تفجير عن 13 قتيلا على الأقل.', 'وقالت الشرطة إن التفجير أودى بحياة 37.'] as const;
    expect(
      areOne(
        one,
        [
          { ...first, at: 'تفجير' },
          { ...then, at: 'التفجير' },
        ],
        true,
      ),
    ).toBe(true);
  });
});
