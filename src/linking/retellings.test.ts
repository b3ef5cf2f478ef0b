import { describe, expect, test } from 'vitest';
import type { Profile, Ruling } from './profile.ts';
import { joinRetellings, prepareMentions } from './retellings.ts';
import { type Draft, day, draftProfile, participant, place, speaker, world } from './testing.ts';

const figure = (n: number) => ({ min: n, max: n });

/** Ids of mentions that one document tells as one, a group in a line. */
function groupsOf(draft: Omit<Draft, 'id'>): string[] {
  const groups = new Map<string, string[]>();
  for (const { retold, event } of prepareMentions([draftProfile({ id: 'one', ...draft })], world))
    if (retold !== null) groups.set(retold, [...(groups.get(retold) ?? []), event.id]);
  return [...groups.values()].map((ids) => ids.join(' '));
}

const market = { label: 'explosion', mode: ['explosives'] };
type Retold = [why: string, draft: Omit<Draft, 'id'>];

const retold: Retold[] = [
  [
    'what it leads with is told by a witness',
    {
      text: ['هز انفجار سوق البلدة صباح الأحد.', 'وقال بائع خضار إن الانفجار أطاح بسقف دكانه.'],
      statements: [{ id: 's1', says: 'الانفجار أطاح بسقف دكانه' }],
      events: [
        { id: 'e1', at: 'انفجار', ...market, places: [place('north-town')] },
        { id: 'e2', at: 'الانفجار', ...market, statements: ['s1'] },
      ],
      lead: 'e1',
    },
  ],
  [
    'other words for the act, one place and one day',
    {
      text: ['اقتحم مسلحون مخفر القرية أمس.', 'وروى شرطي نجا من المخفر أن المهاجمين استهدفوا البوابة.'],
      statements: [{ id: 's1', says: 'المهاجمين استهدفوا البوابة' }],
      events: [
        { id: 'e1', at: 'اقتحم', label: 'raid', places: [place('north-village')], date: day('2025-03-01') },
        {
          id: 'e2',
          at: 'استهدفوا',
          label: 'attack',
          statements: ['s1'],
          places: [place('north-village')],
          date: day('2025-03-01'),
        },
      ],
      lead: 'e1',
    },
  ],
  [
    'the attack, whatever it was called before',
    {
      text: ['اقتحم مسلحون فندق الساحل فجرا.', 'وأعلنت كتيبة مسؤوليتها عن الهجوم في تسجيل.'],
      events: [
        { id: 'e1', at: 'اقتحم', label: 'raid', mode: ['firearms'] },
        { id: 'e2', at: 'الهجوم', label: 'bombing', mode: ['explosives'] },
      ],
      lead: 'e1',
    },
  ],
  [
    'the blast that a bomber made',
    {
      text: ['هاجم انتحاري بوابة المعسكر.', 'وقال حارس إن التفجير حطم نوافذ المنازل.'],
      events: [
        { id: 'e1', at: 'هاجم', label: 'suicide attack', mode: ['suicide-attack'] },
        { id: 'e2', at: 'التفجير', ...market },
      ],
      lead: 'e1',
    },
  ],
  [
    'the shelling that an army is accused of',
    {
      text: ['أودى قصف بحياة عائلة في الضاحية.', 'واتهم سكان الكتيبة الرابعة بالوقوف وراء القصف.'],
      events: [
        { id: 'e1', at: 'قصف', label: 'shelling', killed: figure(6) },
        { id: 'e2', at: 'القصف', label: 'shelling', actors: [participant('fourth')] },
      ],
    },
  ],
  [
    'as many dead there',
    {
      text: ['لقي سبعة عمال حتفهم في المصنع.', 'أحصت الإدارة سبعة قتلى جراء غارة المصنع.'],
      events: [
        { id: 'e1', at: 'لقي', label: 'killing', killed: figure(7), places: [place('south-town')] },
        { id: 'e2', at: 'غارة', label: 'air strike', killed: figure(7), places: [place('south-town')] },
      ],
    },
  ],
  [
    'thirteen dead twice, though one tells of two bombers and the other of shelling',
    {
      text: ['نفذت فتاتان عملية أوقعت 13 قتيلا.', 'وأسفر التفجير الأخير عن مقتل 13 شخصا.'],
      events: [
        {
          id: 'e1',
          at: 'عملية',
          label: 'suicide attack',
          mode: ['suicide-attack'],
          count: figure(2),
          killed: figure(13),
        },
        { id: 'e2', at: 'التفجير', label: 'shelling', mode: ['heavy-weapons'], killed: figure(13) },
      ],
    },
  ],
  [
    'a town is taken, and its streets with it',
    {
      text: ['استعادت الفرقة البلدة وأحكمت سيطرتها على شوارعها.'],
      events: ['استعادت', 'سيطرتها'].map((at, i) => ({
        id: `e${i + 1}`,
        at,
        label: 'capture of territory',
        places: [place('north-town', { role: 'target' })],
        actors: [participant('brigade')],
      })),
    },
  ],
];

const apart: Retold[] = [
  [
    'the attack on another town',
    {
      text: ['نسف مجهولون جسر القرية.', 'وجاء ذلك بعد الهجوم على مخفر المدينة البعيدة.'],
      events: [
        { id: 'e1', at: 'نسف', ...market, places: [place('north-town', { lat: 36, lon: 40 })] },
        { id: 'e2', at: 'الهجوم', label: 'raid', places: [place('far-town', { lat: 31, lon: 46 })] },
      ],
      lead: 'e1',
    },
  ],
  [
    'the attacks, behind one',
    {
      text: ['هز انفجار سوق الخضار.', 'وتكررت الهجمات في الشهر الأخير.'],
      events: [
        { id: 'e1', at: 'انفجار', ...market },
        { id: 'e2', at: 'الهجمات', label: 'attack' },
      ],
      lead: 'e1',
    },
  ],
  [
    'the text turned to something else in between',
    {
      text: ['هز انفجار سوق البلدة صباح الأحد.', 'من جهة أخرى، قال شرطي إن انفجارا دمر مخزنا.'],
      statements: [{ id: 's1', says: 'انفجارا دمر مخزنا' }],
      events: [
        { id: 'e1', at: 'انفجار', ...market, places: [place('north-town')] },
        { id: 'e2', at: 'انفجارا', ...market, statements: ['s1'] },
      ],
      lead: 'e1',
    },
  ],
  [
    'one of several',
    {
      text: ['قتل حارس في هجوم على الميناء.', 'وقال مسؤول إن الهجمات على الميناء تتكرر.'],
      statements: [{ id: 's1', says: 'الهجمات على الميناء تتكرر' }],
      events: [
        { id: 'e1', at: 'هجوم', places: [place('south-town')] },
        { id: 'e2', at: 'الهجمات', statements: ['s1'], places: [place('south-town')] },
      ],
      lead: 'e1',
    },
  ],
  [
    'three dead twice, in two kinds of attack',
    {
      text: ['نفذ رجل عملية أوقعت ثلاثة قتلى.', 'وأسفر القصف الأخير عن مقتل ثلاثة.'],
      events: [
        { id: 'e1', at: 'عملية', label: 'suicide attack', mode: ['suicide-attack'], killed: figure(3) },
        { id: 'e2', at: 'القصف', label: 'shelling', mode: ['heavy-weapons'], killed: figure(3) },
      ],
    },
  ],
  [
    'as many dead on two stated days',
    {
      text: ['قتل عشرون شخصا في تفجير الأحد.', 'وقتل عشرون شخصا في القصف الاثنين.'],
      events: [
        { id: 'e1', at: 'تفجير', ...market, killed: figure(20), date: day('2025-03-01') },
        { id: 'e2', at: 'القصف', label: 'shelling', killed: figure(20), date: day('2025-03-02') },
      ],
    },
  ],
  [
    'as many dead of two kinds of attack, and nothing else that ties them',
    {
      text: ['قتل عشرون شخصا في تفجير.', 'وقضى عشرون آخرون في قصف.'],
      events: [
        { id: 'e1', at: 'تفجير', ...market, killed: figure(20) },
        { id: 'e2', at: 'قصف', label: 'shelling', mode: ['heavy-weapons'], killed: figure(20) },
      ],
    },
  ],
  [
    'three dead and dozens wounded, twice',
    {
      text: ['أوقع هجوم انتحاري ثلاثة قتلى وعشرات الجرحى.', 'وأسفر القصف عن ثلاثة قتلى وعشرات الجرحى.'],
      events: [
        { id: 'e1', at: 'هجوم', label: 'suicide attack', mode: ['suicide-attack'] },
        { id: 'e2', at: 'القصف', label: 'shelling', mode: ['heavy-weapons'] },
      ].map((one) => ({ ...one, killed: figure(3), wounded: { min: 20, max: 99 } })),
    },
  ],
  [
    'counts that cannot both hold',
    {
      text: ['قتل تسعة في تفجير المقهى.', 'وسبقه التفجير الذي أودى بأربعة.'],
      events: [
        { id: 'e1', at: 'تفجير', ...market, killed: figure(9), places: [place('north-town')] },
        { id: 'e2', at: 'التفجير', ...market, killed: figure(4), places: [place('north-town')] },
      ],
      lead: 'e1',
    },
  ],
  [
    'a shooting, and the bombing of which witnesses tell',
    {
      text: ['أطلق مسلحون النار على حاجز صباحا.', 'وقال شهود إن التفجير أودى بعشرة.'],
      events: [
        { id: 'e1', at: 'أطلق', label: 'shooting', mode: ['firearms'] },
        { id: 'e2', at: 'التفجير', ...market, killed: figure(10) },
      ],
      lead: 'e1',
    },
  ],
  [
    'stated days that differ',
    {
      text: ['انفجرت عبوة قرب المعبر أمس.', 'وقال جندي إن العبوة الأولى انفجرت الثلاثاء.'],
      statements: [{ id: 's1', says: 'العبوة الأولى انفجرت الثلاثاء' }],
      events: [
        { id: 'e1', at: 'انفجرت عبوة', ...market, places: [place('north-town')], date: day('2025-03-01') },
        {
          id: 'e2',
          at: 'انفجرت الثلاثاء',
          ...market,
          statements: ['s1'],
          places: [place('north-town')],
          date: day('2025-02-25'),
        },
      ],
      lead: 'e1',
    },
  ],
  [
    'one village is taken after the other',
    {
      text: ['سيطرت الكتيبة على القرية.', 'وقال قائدها إنها سيطرت على البلدة المجاورة.'],
      statements: [{ id: 's1', says: 'سيطرت على البلدة المجاورة' }],
      events: [
        { id: 'e1', at: 'سيطرت الكتيبة', label: 'capture of territory', places: [place('north-village')] },
        {
          id: 'e2',
          at: 'سيطرت على البلدة',
          label: 'capture of territory',
          statements: ['s1'],
          places: [place('south-town')],
        },
      ],
      lead: 'e1',
    },
  ],
];

describe('what one document tells again', () => {
  test.each(retold)('%s', (_, draft) => {
    expect(groupsOf(draft)).toEqual(['e1 e2']);
  });

  test.each(apart)('not: %s', (_, draft) => {
    expect(groupsOf(draft)).toEqual([]);
  });

  test('is compared by all that is said of it, and kept as each says it', () => {
    const [, draft] = retold[0] as Retold;
    const [, later] = prepareMentions([draftProfile({ id: 'one', ...draft })], world);
    expect(later?.places).toEqual([]);
    expect(later?.whole.places.map(({ key }) => key)).toEqual(['north-town']);
    expect(later?.whole.event.lead).toBe(true);
    expect(later?.event.lead).toBe(false);
  });

  test('has the people of all that is said of it', () => {
    const [, draft] = retold[0] as Retold;
    const statements = (draft.statements ?? []).map((one) => ({ ...one, chain: [speaker('party')] }));
    const [first] = prepareMentions([draftProfile({ id: 'one', ...draft, statements })], world);
    expect(first?.people).toEqual([]);
    expect(first?.whole.speakers.map(({ key }) => key)).toEqual(['party']);
    expect(first?.whole.people.map(({ key }) => key)).toEqual(['party']);
  });

  test('holds as told whom one sentence tells and another leaves to be guessed', () => {
    const [, draft] = retold[0] as Retold;
    const who = { actors: [participant('party')] };
    const guessed = { ...who, trail: [{ rule: 'xx/events/likely-actor', start: 0, end: 0 }] };
    const events = draft.events?.map((event, i) => ({ ...event, ...(i === 0 ? guessed : who) })) ?? [];
    const [first] = prepareMentions([draftProfile({ id: 'one', ...draft, events })], world);
    expect(first?.actors.map(({ weighed }) => weighed)).toEqual([true]);
    expect(first?.whole.actors.map(({ key, weighed }) => [key, weighed])).toEqual([['party', false]]);
  });

  test.each(retold)('and a person parted holds nothing of the other: %s', (_, draft) => {
    const told = draftProfile({ id: 'one', ...draft });
    const split: Omit<Ruling, 'side'> = { decision: 'd1', at: '2025-03-05', why: '', of: null, kind: 'split' };
    const parted: Profile = {
      ...told,
      events: told.events.map((event, i) => ({
        ...event,
        rulings: [{ ...split, side: i }],
      })),
    };
    const alone = told.events.flatMap((event) => prepareMentions([{ ...told, events: [event] }], world));
    for (const [i, { whole, retold: group }] of prepareMentions([parted], world).entries()) {
      expect(group).toBeNull();
      expect(whole.tellings).toHaveLength(alone[i]?.tellings.length as number);
      expect(whole.places).toEqual(alone[i]?.places);
      expect(whole.people).toEqual(alone[i]?.people);
    }
  });

  test('in a chronicle of hundreds of events is not looked for', () => {
    const [, draft] = retold[0] as Retold;
    const mentions = prepareMentions([draftProfile({ id: 'one', ...draft })], world).map((one) => ({
      ...one,
      whole: one,
    }));
    const many = Array.from({ length: 401 }, (_, i) => mentions[i % 2] as (typeof mentions)[number]);
    expect(joinRetellings(many)).toEqual(many);
  });
});
