import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf, linksSchema } from '../model/index.ts';
import { anchorsOf, linkProfiles, profileSchema } from './index.ts';
import type { Profile } from './profile.ts';
import { day, draftProfile, gap, outletLink, participant, place, speaker, strike, unnamed, world } from './testing.ts';

/** Four documents of one day's news: a wire, its copy under a forged credit, a paper with its own speaker, and a denial. */
function newsroom(): Profile[] {
  const wire = [
    'قال مصدران أمنيان للوكالة إن خمسة صواريخ سقطت على معسكر البلدة الشمالية مساء السبت دون وقوع خسائر.',
    'وأعلن الجيش أن دفاعاته اعترضت ثلاثة منها قبل وصولها إلى المعسكر بحسب بيان نشره على موقعه.',
    'وشهدت المنطقة خلال الأسابيع الماضية توترا متصاعدا بين القوات الحكومية والمسلحين في القرى المجاورة.',
  ];
  const sources = unnamed('1', 'مصدران أمنيان', { count: 2 });
  return [
    draftProfile({
      id: 'wire',
      outlet: 'agency',
      published: '2025-03-01T20:00:00Z',
      title: 'صواريخ على معسكر في البلدة الشمالية',
      text: wire,
      lead: 'e1',
      statements: [
        { id: 's1', says: 'خمسة صواريخ سقطت على معسكر البلدة الشمالية', chain: [sources] },
        { id: 's2', says: 'دفاعاته اعترضت ثلاثة منها', chain: [speaker('army', { kind: 'state-body' })] },
      ],
      events: [{ ...strike, id: 'e1', at: 'سقطت', statements: ['s1', 's2'] }],
    }),
    draftProfile({
      id: 'copy',
      outlet: 'site',
      published: '2025-03-01T22:00:00Z',
      title: 'هجوم صاروخي على معسكر',
      text: ['نقلت وكالة كبرى الخبر التالي.', ...wire],
      statements: [
        { id: 's1', says: 'الخبر التالي', chain: [outletLink('great-agency')] },
        { id: 's2', says: 'خمسة صواريخ سقطت على معسكر البلدة الشمالية', chain: [sources, outletLink('great-agency')] },
      ],
      events: [{ ...strike, id: 'e1', at: 'سقطت', statements: ['s1', 's2'] }],
    }),
    draftProfile({
      id: 'paper',
      outlet: 'paper-one',
      published: '2025-03-02',
      title: 'القوات الحكومية: قصف صاروخي على معسكر الشمال والفصيل ينفي',
      text: [
        'أعلن محافظ الشمال أن صواريخ سقطت مساء السبت على معسكر البلدة الشمالية وأن الفصيل أطلقها من الوادي القريب.',
        'ولم تصدر حصيلة رسمية بعد.',
      ],
      lead: 'e1',
      statements: [
        {
          id: 's1',
          says: 'الفصيل أطلقها من الوادي القريب',
          act: 'accuse',
          chain: [speaker('governor', { kind: 'official' })],
          about: [{ event: 'e1', stance: 'accuses' }],
        },
      ],
      events: [{ ...strike, id: 'e1', at: 'سقطت', actors: [participant('party')], statements: ['s1'] }],
    }),
    draftProfile({
      id: 'denial',
      outlet: 'channel',
      published: '2025-03-02',
      text: ['نفى الفصيل أن يكون أطلق صواريخ من الوادي القريب على معسكر البلدة الشمالية مساء السبت.'],
      statements: [
        {
          id: 's1',
          says: 'أطلق صواريخ من الوادي القريب',
          act: 'deny',
          chain: [speaker('party')],
          about: [{ event: 'e1', stance: 'disclaims' }],
        },
      ],
      events: [{ ...strike, id: 'e1', at: 'أطلق', actors: [participant('party')], factuality: 'denied' }],
    }),
  ];
}

const sideOf = (document: string, id: string) => ({ document: idOf(document), id });
const eventWith = (links: ReturnType<typeof linkProfiles>, document: string) =>
  links.events.find((event) => event.mentions.some((mention) => mention.document === idOf(document)));

describe('one day of news', () => {
  const links = linkProfiles(newsroom(), world);

  test('keeps the shape of the ledger', () => {
    expect(() => linksSchema.parse(links)).not.toThrow();
    for (const profile of newsroom()) expect(profileSchema.parse(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
  });

  test('is one event, addressed by its first mention', () => {
    expect(links.events).toHaveLength(1);
    expect(links.events[0]?.mentions).toHaveLength(4);
    const [wire] = newsroom();
    expect(links.events[0]?.id).toBe(anchorsOf(wire as Profile)[0]?.anchor);
    expect(links.events[0]?.merges.length).toBeGreaterThanOrEqual(3);
  });

  test('goes back to the army and the governor, and perhaps to two sources more', () => {
    expect(links.events[0]?.origins).toMatchObject({ min: 2, max: 3 });
  });

  test('the copy is known as one, and the agency that it claims to quote counts for nothing', () => {
    expect(links.copies).toEqual([{ kind: 'near', documents: [idOf('wire'), idOf('copy')].sort() }]);
    expect(links.events[0]?.origins.lines.some((line) => line.origin.id === 'great-agency')).toBe(false);
  });

  test('the denial finds the accusation in another document', () => {
    expect(links.disputes).toMatchObject([{ kind: 'denial', sides: [sideOf('paper', 's1'), sideOf('denial', 's1')] }]);
    expect(links.events[0]?.standing).toEqual(expect.arrayContaining(['corroborated', 'disputed', 'denied']));
  });

  test('has a title from its headlines and belongs to one story', () => {
    expect(links.events[0]?.title).toMatch(/معسكر/);
    expect(links.stories).toHaveLength(1);
    expect(links.stories[0]?.documents).toHaveLength(4);
  });

  test('order and repetition change nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(newsroom(), { minLength: 4 }), (shuffled) => {
        expect(linkProfiles([...shuffled, ...shuffled], world)).toEqual(links);
      }),
      { numRuns: 12 },
    );
  });
});

describe('what does not belong together stays apart', () => {
  const text = (town: string, date: string) => [
    `سقطت قذائف على ${town} يوم ${date} وأصيب عدد من السكان بجروح متفاوتة.`,
  ];

  test('the same base on two days, and two towns on one day', () => {
    const links = linkProfiles(
      [
        draftProfile({ id: 'a', text: text('الشمال', 'السبت'), events: [{ ...strike, id: 'e1', at: 'سقطت' }] }),
        draftProfile({
          id: 'b',
          published: '2025-03-05',
          text: text('الشمال', 'الثلاثاء'),
          events: [{ ...strike, id: 'e1', at: 'سقطت', date: day('2025-03-04') }],
        }),
        draftProfile({
          id: 'c',
          text: text('الجنوب', 'السبت'),
          events: [{ ...strike, id: 'e1', at: 'سقطت', places: [place('south-town', { lat: 30.5, lon: 47.8 })] }],
        }),
      ],
      world,
    );
    expect(links.events).toHaveLength(3);
  });

  test('two mentions of one document, however alike', () => {
    const profile = draftProfile({
      id: 'a',
      text: ['سقطت قذائف على البلدة صباحا ثم انهمرت قذائف على البلدة مساء.'],
      events: [
        { ...strike, id: 'e1', at: 'سقطت' },
        { ...strike, id: 'e2', at: 'انهمرت' },
      ],
    });
    expect(linkProfiles([profile], world).events).toHaveLength(2);
  });

  test('documents a year apart are two stories', () => {
    const [wire] = newsroom();
    const old = {
      ...(wire as Profile),
      document: { ...(wire as Profile).document, id: idOf('old'), published: '2024-03-01' },
    };
    expect(linkProfiles([wire as Profile, { ...old, events: [] }], world).stories).toHaveLength(2);
  });

  test('nothing gives nothing', () => {
    expect(linkProfiles([], world)).toEqual({ events: [], statements: [], disputes: [], copies: [], stories: [] });
  });
});

describe('figures are ranges over time', () => {
  const toll = (id: string, published: string, killed: { min: number; max: number | null }, who: string) =>
    draftProfile({
      id,
      published,
      outlet: `outlet-${id}`,
      text: [`قالت جهة ${id} إن قذائف سقطت على البلدة الشمالية مساء السبت وأوقعت ضحايا بين السكان.`],
      statements: [{ id: 's1', says: 'قذائف سقطت', chain: [speaker(who)] }],
      events: [{ ...strike, id: 'e1', at: 'سقطت', killed, statements: ['s1'] }],
    });
  const kindsOf = (...profiles: Profile[]): string[] => linkProfiles(profiles, world).disputes.map(({ kind }) => kind);

  test('a toll that rises from day to day is no dispute', () => {
    expect(
      kindsOf(toll('a', '2025-03-01', { min: 3, max: 3 }, 'x'), toll('b', '2025-03-02', { min: 5, max: 5 }, 'y')),
    ).toEqual([]);
  });

  test('at least five and seven agree', () => {
    expect(
      kindsOf(toll('a', '2025-03-01', { min: 5, max: null }, 'x'), toll('b', '2025-03-01', { min: 7, max: 7 }, 'y')),
    ).toEqual([]);
  });

  test('two holders who count otherwise on one day are in conflict', () => {
    expect(
      kindsOf(toll('a', '2025-03-01', { min: 3, max: 3 }, 'x'), toll('b', '2025-03-01', { min: 5, max: 5 }, 'y')),
    ).toEqual(['conflicting-figures']);
  });

  test('a lower figure of somebody else on a later day is one too', () => {
    expect(
      kindsOf(toll('a', '2025-03-01', { min: 9, max: 9 }, 'x'), toll('b', '2025-03-02', { min: 5, max: 5 }, 'y')),
    ).toEqual(['conflicting-figures']);
  });
});

describe('who stands behind it', () => {
  const report = (id: string, chain: ReturnType<typeof speaker>[], over: { outlet?: string } = {}) =>
    draftProfile({
      id,
      outlet: over.outlet ?? `outlet-${id}`,
      text: [`ورد في نشرة ${id} أن صواريخ سقطت على البلدة الشمالية مساء السبت وسمع دوي انفجارات قوية.`],
      statements: [{ id: 's1', says: 'صواريخ سقطت على البلدة', chain }],
      events: [{ ...strike, id: 'e1', at: 'سقطت', statements: ['s1'] }],
    });
  const originsOf = (...profiles: Profile[]) => {
    const { events } = linkProfiles(profiles, world);
    expect(events).toHaveLength(1);
    return events[0]?.origins;
  };

  test('a body and its spokesman are one origin', () => {
    const spokesman = speaker('party-speaker', { kind: 'person' });
    expect(originsOf(report('a', [speaker('party')]), report('b', [spokesman]))).toMatchObject({ min: 1, max: 1 });
  });

  test('an unnamed spokesman speaks for the body that the words name', () => {
    const spokesman = unnamed('1', 'متحدث باسم الحزب', { affiliation: 'party', kind: 'official' });
    expect(originsOf(report('a', [speaker('party')]), report('b', [spokesman]))).toMatchObject({ min: 1, max: 1 });
  });

  test('a brigade of the army is a body of its own', () => {
    expect(originsOf(report('a', [speaker('army')]), report('b', [speaker('brigade')]))).toMatchObject({
      min: 2,
      max: 2,
    });
  });

  test('two sources of one agency, carried twice, are one origin', () => {
    const chain = [unnamed('3', 'مصدران أمنيان', { count: 2 }), outletLink('agency')];
    const other = [unnamed('7', 'مصدران أمنيان', { count: 2 }), outletLink('agency')];
    expect(originsOf(report('a', chain), report('b', other))).toMatchObject({ min: 1, max: 1 });
  });

  test('sources that nothing ties together are others in each document', () => {
    const chain = (id: string) => [unnamed(id, 'مصدر أمني', { count: 1 })];
    expect(originsOf(report('a', chain('1')), report('b', chain('1')))).toMatchObject({ min: 1, max: 2 });
  });

  test('speakers of one sentence are origins beside each other', () => {
    const chain = [speaker('army'), speaker('party', { coSpeaker: true })];
    expect(originsOf(report('a', chain), report('b', [speaker('party')]))).toMatchObject({ min: 2, max: 2 });
  });

  test('the own outlet at the end of a chain is nobody', () => {
    expect(originsOf(report('a', [speaker('army'), outletLink('outlet-a')]))).toMatchObject({ min: 1, max: 1 });
    expect(originsOf(report('a', [outletLink('outlet-a')]))).toMatchObject({ min: 0, max: 0, narrated: [idOf('a')] });
  });

  const standingsOf = (...profiles: Profile[]) => linkProfiles(profiles, world).events[0]?.standing;
  const official = [unnamed('1', 'مسؤول أمني', { count: 1 }), outletLink('agency')];

  test('what only unnamed sources say is called so, whoever passes it on', () => {
    expect(standingsOf(report('a', official))).toEqual(['single-origin', 'unnamed']);
    expect(standingsOf(report('a', official), report('b', official))).toContain('unnamed');
  });

  test('what only unnamed sources say is not called so where anybody with a name says it too, an article tells it itself, or reports alone do', () => {
    expect(standingsOf(report('a', official), report('b', [speaker('army')]))).not.toContain('unnamed');
    expect(standingsOf(report('a', official), report('outlet', [outletLink('outlet-outlet')]))).not.toContain(
      'unnamed',
    );
    expect(standingsOf(report('a', [gap('تقارير')]))).not.toContain('unnamed');
  });

  test('reports said: unattributed, though somebody must have said it', () => {
    const { events } = linkProfiles([report('a', [gap('تقارير')])], world);
    expect(events[0]).toMatchObject({ origins: { min: 1, max: 1 }, standing: ['unattributed'] });
  });
});

describe('what was disowned', () => {
  const forged = draftProfile({
    id: 'forged',
    outlet: 'site',
    text: [
      'أعلن الفصيل في بيان استئناف الهجمات على القوات الأجنبية في البلاد بعد فشل المفاوضات.',
      'ثم قال الفصيل إن البيان مزور ولم يصدر عنه.',
    ],
    statements: [
      {
        id: 's1',
        says: 'استئناف الهجمات على القوات الأجنبية',
        act: 'announce',
        chain: [speaker('party', { disowned: true })],
      },
      { id: 's2', says: 'البيان مزور ولم يصدر عنه', act: 'deny', chain: [speaker('party')] },
    ],
    events: [{ id: 'e1', type: 'THREATEN', label: 'threat', at: 'استئناف', statements: ['s1'] }],
    disputes: [{ kind: 'retraction-of-statement', sides: ['s1', 's2'], why: 'the speaker disowns it', trail: [] }],
  });
  const carried = draftProfile({
    id: 'carried',
    outlet: 'other-site',
    text: ['قرر الفصيل استئناف الهجمات على القوات الأجنبية في البلاد بحسب بيانه.'],
    statements: [{ id: 's1', says: 'استئناف الهجمات على القوات الأجنبية', act: 'announce', chain: [speaker('party')] }],
  });
  const links = linkProfiles([forged, carried], world);

  test('is shown and not counted', () => {
    expect(eventWith(links, 'forged')).toMatchObject({ origins: { min: 0, max: 0 }, standing: ['disowned'] });
    expect(eventWith(links, 'forged')?.origins.lines).toMatchObject([{ disowned: true }]);
  });

  test('is disowned where others go on carrying it', () => {
    expect(links.disputes).toContainEqual(
      expect.objectContaining({
        kind: 'retraction-of-statement',
        sides: [sideOf('carried', 's1'), sideOf('forged', 's2')],
      }),
    );
    const gathered = links.statements.find(({ members }) => members.length === 2);
    expect(gathered).toMatchObject({ origins: { min: 0, max: 0 }, standing: ['disowned'] });
  });
});

describe('who denies it and comes back to it', () => {
  const text = [
    'تعرض معسكر البلدة الشمالية لهجوم مساء السبت بحسب مراقبي الهدنة.',
    'وقال الفصيل: لسنا من نفذ هذه العملية.',
    'ونفى الفصيل أي صلة له بما جرى.',
    'ورأى المحافظ أن العملية مدبرة.',
  ];
  const observed = draftProfile({
    id: 'observed',
    outlet: 'site',
    text,
    statements: [
      { id: 's1', says: 'تعرض معسكر البلدة الشمالية لهجوم', chain: [speaker('observers')] },
      { id: 's2', says: 'لسنا من نفذ هذه العملية', chain: [speaker('party')] },
      { id: 's3', says: 'أي صلة له بما جرى', act: 'deny', chain: [speaker('party')] },
      { id: 's4', says: 'العملية مدبرة', chain: [speaker('governor')] },
    ],
    events: [
      {
        ...strike,
        id: 'e1',
        at: 'لهجوم',
        statements: ['s1'],
        also: ['العملية.', 'العملية مدبرة'].map((words) => {
          const start = text.join('\n').indexOf(words);
          return { start, end: start + 'العملية'.length, text: 'العملية' };
        }),
      },
    ],
  });

  test('is no origin of it; who comes back to it without denying anything is', () => {
    const [event] = linkProfiles([observed], world).events;
    expect(event?.origins.lines.map(({ origin }) => origin.id).sort()).toEqual(['governor', 'observers']);
  });

  test('is an origin of it where the denial is of another event', () => {
    const statements = observed.statements.map((one) =>
      one.id === 's3' ? { ...one, about: [{ event: 'e2', stance: 'denies' as const }] } : one,
    );
    const [event] = linkProfiles([{ ...observed, statements }], world).events;
    expect(event?.origins.lines.map(({ origin }) => origin.id).sort()).toEqual(['governor', 'observers', 'party']);
  });
});
