import { describe, expect, test } from 'vitest';
import type { Comparison } from './compare.ts';
import { compareMentions } from './compare.ts';
import { type Draft, day, draftProfile, participant, place, speaker, world } from './testing.ts';
import { checkWeights, weights } from './weights.ts';

type Event = NonNullable<Draft['events']>[number];
type Told = Parameters<typeof compareMentions>[0];

function compare(
  a: Partial<Event> & { text?: string; published?: string },
  b: Partial<Event> & { text?: string; published?: string },
  statements: Draft['statements'] = [],
): Comparison {
  const [left, right] = [a, b].map(({ text, published, ...event }, i) => {
    const profile = draftProfile({
      id: `document ${i}`,
      text: [text ?? 'وقع الهجوم مساء ذلك اليوم قرب السوق القديم في المدينة.'],
      ...(published === undefined ? {} : { published }),
      events: [{ id: 'e1', at: 'الهجوم', ...event }],
      statements: statements.map((statement) => ({ ...statement })),
    });
    return { profile, event: profile.events[0] as (typeof profile.events)[number] };
  }) as [Told, Told];
  const forward = compareMentions(left, right, world);
  const back = compareMentions(right, left, world);
  expect({ score: back.score, same: back.same }).toEqual({ score: forward.score, same: forward.same });
  return forward;
}

const strike = {
  places: [place('north-town')],
  date: day('2025-03-01'),
  actors: [participant('army')],
  recipients: [participant('party')],
  label: 'shelling',
};

describe('two mentions are one event', () => {
  test('where place, day and those who took part agree', () => {
    const found = compare(strike, {
      ...strike,
      text: 'تعرضت الأحياء الشمالية لقصف بعد الهجوم الذي شنته وحدات عسكرية.',
    });
    expect(found.same).toBe('same');
    expect(found.why.join('; ')).toContain('both at north-town');
  });

  test('where one names the village and the other its town', () => {
    expect(compare(strike, { ...strike, places: [place('north-village')] }).same).toBe('same');
  });

  test('where the toll rose in between: figures never bar', () => {
    const few = { ...strike, killed: { min: 3, max: 3 } };
    const many = { ...strike, killed: { min: 41, max: 41 } };
    expect(compare(few, many).same).toBe('same');
  });

  test('where many dead are counted with one more: close together, not open to each other', () => {
    const { why } = compare({ ...strike, killed: { min: 50, max: 50 } }, { ...strike, killed: { min: 51, max: 51 } });
    expect(why.join('; ')).toContain('the numbers of killed lie close together');
  });

  test('where one document tells it and the other tells that it is denied', () => {
    expect(compare(strike, { ...strike, factuality: 'denied' }).same).toBe('same');
  });

  test('where it was planned for the day on which it happened', () => {
    expect(compare({ ...strike, factuality: 'planned', published: '2025-02-28' }, strike).same).toBe('same');
  });

  test('where midnight lies between', () => {
    expect(compare(strike, { ...strike, date: day('2025-03-02') }).same).toBe('same');
  });
});

describe('two mentions are two events', () => {
  test('where two stated days are more than one apart, whatever else agrees', () => {
    const found = compare(strike, { ...strike, date: day('2025-03-03'), killed: { min: 7, max: 7 } });
    expect(found).toMatchObject({ same: 'different', never: true });
  });

  test('where the places exclude each other', () => {
    const south = place('south-town', { lat: 30, lon: 40 });
    const north = place('north-town', { lat: 36, lon: 40 });
    expect(compare({ ...strike, places: [north] }, { ...strike, places: [south] })).toMatchObject({
      same: 'different',
      never: true,
    });
  });

  test('where one is a visit and the other a call', () => {
    const talk = { ...strike, type: 'CONSULT' as const, label: 'talks' };
    expect(compare({ ...talk, mode: ['visit'] }, { ...talk, mode: ['phone'] }).never).toBe(true);
  });

  test('where two ministers call one and the same man on one day', () => {
    const call = (who: string) => ({
      type: 'CONSULT' as const,
      mode: ['phone'],
      label: 'call',
      actors: [participant(who)],
      recipients: [participant('premier')],
      date: day('2025-03-01'),
    });
    const text = 'جرى الهجوم على الملف في مكالمة تناولت ملفات الحدود والتجارة والطاقة.';
    expect(compare(call('minister-one'), { ...call('minister-two'), text }).same).not.toBe('same');
  });

  test('where another speaker rejects', () => {
    const reject = { type: 'REJECT' as const, label: 'denial' };
    const found = compare({ ...reject, actors: [participant('party')] }, { ...reject, actors: [participant('army')] });
    expect(found.never).toBe(true);
  });

  test('where it was told as done before the other happened', () => {
    expect(compare({ ...strike, date: null, published: '2025-02-20' }, strike).never).toBe(true);
  });

  test('where only common things agree', () => {
    const vague = {
      places: [place('country', { precision: 'country' })],
      actors: [participant('state')],
      label: 'raid',
    };
    const text = 'شهدت مناطق متفرقة الهجوم دون تفاصيل إضافية عن الخسائر.';
    expect(compare(vague, { ...vague, text, published: '2025-03-09' }).same).not.toBe('same');
  });

  test('where years lie between and neither gives a date', () => {
    expect(compare({ ...strike, date: null, published: '2021-09-12' }, { ...strike, date: null }).same).toBe(
      'different',
    );
  });
});

describe('acts of speech', () => {
  const denial = {
    type: 'REJECT' as const,
    label: 'denial',
    actors: [participant('party', { surface: 'الحزب' })],
    text: 'نفى الحزب استئناف الهجوم على القوات الأجنبية في البلاد.',
  };

  test('of one speaker on neighbouring days are one where they say alike', () => {
    const other = 'عاد الحزب ونفى ما قيل عن استئناف الهجوم على القوات الأجنبية.';
    expect(compare(denial, { ...denial, text: other, published: '2025-03-03' }).same).toBe('same');
  });

  test('of one speaker are two where they say something else', () => {
    const other = 'نفى الحزب وجود خلاف داخل قيادته بعد الهجوم الإعلامي الأخير.';
    expect(compare(denial, { ...denial, text: other, published: '2025-03-03' }).same).not.toBe('same');
  });
});

test('the same speaker saying the same ties two mentions', () => {
  const said = { id: 's1', says: 'قرب السوق القديم في المدينة', chain: [speaker('party')] };
  const event = { statements: ['s1'], places: [place('north-town')] };
  expect(compare(event, event, [said]).why).toContain('one sentence, word for word');
});

test('weights with a missing or unknown feature are refused by name', () => {
  const { 'type-same': _, ...rest } = weights.features;
  expect(() => checkWeights({ ...weights, features: rest })).toThrow(/features/);
  expect(() => checkWeights({ ...weights, thresholds: { ...weights.thresholds, same: 'much' } })).toThrow(
    'weights.json: thresholds.same',
  );
});

describe('what a sentence gives beyond the slots', () => {
  const told = 'هاجم مسلحون سفينة «نجمة الخليج» فجراً، وقالت الشركة إن الهجوم أوقع أضراراً.';
  const again = 'وصلت «نجمة الخليج» إلى الميناء بعد الهجوم الذي عطّل محركها.';

  test('a name in quotation marks ties two that no slot ties', () => {
    expect(compare({ text: told }, { text: again }).why.join('; ')).toContain('both name');
    const other = again.replace('نجمة الخليج', 'وردة الشمال');
    expect(compare({ text: told }, { text: other }).why.join('; ')).not.toContain('both name');
  });

  test('the day on which somebody spoke is not the day of what they spoke of', () => {
    const text = 'قال الجيش يوم الأحد إن الهجوم وقع قرب السوق القديم في المدينة.';
    const at = text.indexOf('يوم الأحد');
    const sunday = { ...day('2025-03-04'), start: at, end: at + 9, surface: 'يوم الأحد' } as NonNullable<Event['date']>;
    const says = { id: 's1', says: 'الهجوم وقع قرب السوق القديم', cue: { start: 0, end: 3, text: 'قال' } };
    const { events } = draftProfile({
      id: 'one',
      text: [text],
      statements: [says],
      events: [{ id: 'e1', at: 'الهجوم', date: sunday }],
    });
    expect(events[0]?.date?.how).toBe('inherited');
    const free = draftProfile({ id: 'one', text: [text], events: [{ id: 'e1', at: 'الهجوم', date: sunday }] });
    expect(free.events[0]?.date?.how).toBe('stated');
  });

  test('a day between a verb of telling and what it tells is that of the telling', () => {
    const howOf = (text: string) => {
      const start = text.indexOf('الاثنين');
      const monday = { ...day('2025-03-03'), start, end: start + 7, surface: 'الاثنين' } as NonNullable<Event['date']>;
      return draftProfile({ id: 'one', text: [text], events: [{ id: 'e1', at: 'مقتل', date: monday }] }).events[0]?.date
        ?.how;
    };
    expect(howOf('وكانت الوزارة قد أعلنت الاثنين مقتل 31 شخصاً في القصف.')).toBe('inherited');
    expect(howOf('شهدت البلدة الاثنين مقتل 31 شخصاً في القصف.')).toBe('stated');
  });

  test('one document takes an event up again with the article, and tells of another without it', () => {
    const profile = draftProfile({
      id: 'one',
      text: ['قصفت المدفعية الحي القديم. وأوقع القصف قتلى. ثم ضرب قصف آخر حياً بعيداً.'],
      events: [
        { id: 'e1', at: 'قصفت', label: 'shelling', places: [place('north-town')] },
        { id: 'e2', at: 'القصف', label: 'shelling', places: [place('north-town')] },
        { id: 'e3', at: 'قصف آخر', label: 'shelling', places: [place('north-town')] },
      ],
    });
    const [first, second, third] = profile.events as [Told['event'], Told['event'], Told['event']];
    expect(compareMentions({ profile, event: first }, { profile, event: second }, world).never).toBe(false);
    expect(compareMentions({ profile, event: first }, { profile, event: third }, world).never).toBe(true);
  });
});

describe('two mentions of one document', () => {
  const fired = {
    label: 'rocket attack',
    mode: ['heavy-weapons'],
    places: [place('north-village')],
    recipients: [participant('party')],
  };
  const volley = { ...fired, munitions: [{ kind: 'rocket', min: 5, max: null, surface: '', start: 0, end: 0 }] };
  const around = { ...volley, places: [place('country', { precision: 'country' })] };
  const text = ['أُطلقت خمسة صواريخ من القرية فجراً.', 'وانطلقت الصواريخ من داخل البلاد، كما سُقطت قذائف.'];
  const compareTwo = (first: Partial<Event>, second: Partial<Event>, says: [string, string] = ['one', 'other']) => {
    const profile = draftProfile({
      id: 'document',
      text,
      statements: [
        { id: 's1', says: text[0] as string, chain: [speaker(says[0])] },
        { id: 's2', says: text[1] as string, chain: [speaker(says[1])] },
      ],
      events: [
        { ...first, id: 'e1', at: 'أُطلقت' },
        { ...second, id: 'e2', at: 'وانطلقت' },
      ],
    });
    const [event, other] = profile.events as [Told['event'], Told['event']];
    return compareMentions({ profile, event }, { profile, event: other }, world).same;
  };
  const [bySome, byOthers] = [{ statements: ['s1'] }, { statements: ['s2'] }];

  test('are one where another speaker tells of as many in one place', () => {
    expect(compareTwo({ ...volley, ...bySome }, { ...around, ...byOthers })).toBe('same');
  });

  test('are two where one speaker goes on to tell of as many', () => {
    expect(compareTwo({ ...volley, ...bySome }, { ...around, ...byOthers }, ['one', 'one'])).toBe('different');
  });

  test('are two where another speaker tells of as many elsewhere', () => {
    const south = { ...volley, places: [place('south-town')] };
    expect(compareTwo({ ...volley, ...bySome }, { ...south, ...byOthers })).toBe('different');
  });

  test('are one where the text tells it and then lets a speaker tell it', () => {
    expect(compareTwo(fired, { ...around, ...byOthers })).toBe('same');
  });

  test('are two where the speaker tells of others who were hit', () => {
    expect(compareTwo(fired, { ...around, ...byOthers, recipients: [participant('brigade')] })).toBe('different');
  });

  test('are two where the text tells both', () => {
    expect(compareTwo(fired, around)).toBe('different');
  });

  test('are not parted where the one counts the dead of the other', () => {
    const toll = { ...fired, label: 'killing', mode: [], recipients: [], killed: { min: 31, max: 31 } };
    expect(compareTwo(fired, toll)).not.toBe('different');
    expect(compareTwo(fired, { ...toll, places: [place('south-town')] })).toBe('different');
  });
});
