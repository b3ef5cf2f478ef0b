import { describe, expect, test } from 'vitest';
import { linkProfiles } from './link.ts';
import { type Draft, draftProfile, participant, place, speaker, world } from './testing.ts';

const linked = (...drafts: Draft[]) => linkProfiles(drafts.map(draftProfile), world);
const why = (...drafts: Draft[]) => linked(...drafts).disputes.map((dispute) => dispute.why);

const accused: Draft = {
  id: 'accusation',
  published: '2025-03-02',
  text: ['سقطت القذائف على السوق المركزي. واتهم الجيش الحزب بالوقوف وراء ما جرى هناك.'],
  statements: [
    {
      id: 's1',
      says: 'بالوقوف وراء ما جرى هناك',
      act: 'accuse',
      chain: [speaker('army')],
      about: [{ event: 'e2', stance: 'accuses' }],
    },
  ],
  events: [
    { id: 'e1', at: 'سقطت القذائف', places: [place('north-town')], label: 'shelling' },
    { id: 'e2', at: 'اتهم', type: 'ACCUSE', actors: [participant('army')], recipients: [participant('party')] },
  ],
};
const answer = (by: string): Draft => ({
  id: 'answer',
  published: '2025-03-03',
  text: ['نفى المتحدث مسؤوليته عن سقوط القذائف على السوق المركزي، وقال إن أحداً لم يسأله.'],
  statements: [
    {
      id: 's1',
      says: 'مسؤوليته عن سقوط القذائف على السوق المركزي',
      act: 'deny',
      chain: [speaker(by)],
      about: [{ event: 'e1', stance: 'denies' }],
    },
  ],
  events: [{ id: 'e1', at: 'سقوط القذائف', places: [place('north-town')], label: 'shelling', factuality: 'denied' }],
});

describe('a denial answers', () => {
  test('whoever accused the one who denies', () => {
    const same = { killed: { min: 7, max: 7 } };
    const [left, right] = [accused, answer('party')].map((draft) => ({
      ...draft,
      events: draft.events?.map((event) => (event.id === 'e1' ? { ...event, ...same } : event)) ?? [],
    })) as [Draft, Draft];
    expect(why(left, right)).toContain('the accused denies it');
    const other = { ...right, statements: answer('brigade').statements ?? [] };
    expect(why(left, other)).not.toContain('the accused denies it');
  });

  test('what stands just before it, though it says no more than "this report"', () => {
    const text = ['قالت القناة إن ثمانية فقط خرجوا من السجن. ونفى الجيش رواية القناة.'];
    const told = { id: 's1', says: 'إن ثمانية فقط خرجوا من السجن', chain: [speaker('party-channel')] };
    const denied = { id: 's2', says: 'رواية القناة', act: 'deny' as const, chain: [speaker('army')] };
    expect(why({ id: 'one', text, statements: [told, denied] })).toEqual(['denies what was told just before']);
    expect(why({ id: 'one', text, statements: [told, { ...denied, act: 'assert' }] })).toEqual([]);
  });
});

describe('who denies only their own part', () => {
  test('leaves the event as one that happened', () => {
    const [event] = draftProfile(answer('party')).events;
    expect(event?.factuality).toBe('happened');
    expect(linked(answer('party')).events[0]?.standing).not.toContain('denied');
  });

  test('but whoever denies any strike denies the event', () => {
    const draft: Draft = {
      id: 'any',
      text: ['نفى الجيش تنفيذ أي ضربات داخل البلاد.'],
      statements: [
        {
          id: 's1',
          says: 'تنفيذ أي ضربات داخل البلاد',
          act: 'deny',
          chain: [speaker('army')],
          about: [{ event: 'e1', stance: 'denies' }],
        },
      ],
      events: [{ id: 'e1', at: 'ضربات', factuality: 'denied' }],
    };
    expect(draftProfile(draft).events[0]?.factuality).toBe('denied');
  });

  test('with both halves what an outlet reported that the second half names', () => {
    const report: Draft = {
      id: 'report',
      published: '2025-03-02',
      text: ['ذكرت القناة أن الحكومة والمعارضة على وشك توقيع اتفاق الهدنة في العاصمة.'],
      statements: [
        {
          id: 's1',
          says: 'الحكومة والمعارضة على وشك توقيع اتفاق الهدنة',
          chain: [{ ...speaker('party-channel'), kind: 'outlet' }],
        },
      ],
    };
    const denial = (first: string): Draft => ({
      id: 'denial',
      published: '2025-03-03',
      text: [`نفى الجيش ${first}، مؤكدا أن ما أوردته القناة عن توقيع اتفاق غير صحيح.`],
      statements: [
        { id: 's1', says: first, act: 'deny', chain: [speaker('army')] },
        {
          id: 's2',
          says: 'مؤكدا أن ما أوردته القناة عن توقيع اتفاق غير صحيح',
          act: 'deny',
          chain: [speaker('army')],
        },
      ],
    });
    const named = (draft: Draft) => {
      const profile = draftProfile(draft);
      const statements = profile.statements.map((one) =>
        one.id === 's2' ? { ...one, names: ['party-channel'] } : one,
      );
      return { ...profile, statements };
    };
    const answers = (first: string) =>
      linkProfiles([draftProfile(report), named(denial(first))], world)
        .disputes.filter(({ why: reason }) => reason === 'denies what an outlet that it names reported')
        .map(({ sides }) => sides[1].id);
    expect(answers('موافقته على الهدنة').sort()).toEqual(['s1', 's2']);
    expect(answers('ارتفاع سعر الخبز')).toEqual(['s2']);
  });

  test('the accusation of a text that tells of the event, though nothing it says names it', () => {
    const story = (id: string, over: Partial<Draft>): Draft => ({ id, text: [], ...over });
    const accuser = story('accuser', {
      published: '2025-03-02',
      text: ['سقطت القذائف على السوق المركزي الأحد. واتهم الجيش الحزب بتدبيره.'],
      statements: [
        {
          id: 's1',
          says: 'بتدبيره',
          act: 'accuse',
          chain: [speaker('army')],
          about: [{ event: 'e2', stance: 'accuses' }],
        },
      ],
      events: [
        { id: 'e1', at: 'سقطت القذائف', places: [place('north-town')], label: 'shelling', killed: { min: 7, max: 7 } },
        { id: 'e2', at: 'اتهم', type: 'ACCUSE', actors: [participant('army')], recipients: [participant('party')] },
      ],
    });
    const denier = story('denier', {
      published: '2025-03-03',
      text: ['بعد سقوط القذائف على السوق المركزي الأحد قال الحزب إنه لا علاقة له به.'],
      statements: [
        {
          id: 's1',
          says: 'لا علاقة له به',
          act: 'deny',
          chain: [speaker('party')],
          about: [{ event: 'e1', stance: 'denies' }],
        },
      ],
      events: [
        { id: 'e1', at: 'سقوط القذائف', places: [place('north-town')], label: 'shelling', killed: { min: 7, max: 7 } },
      ],
    });
    expect(why(accuser, denier)).toContain('the accused denies it');
    const elsewhere = denier.events?.map((event) => ({ ...event, places: [place('south-town')], killed: null })) ?? [];
    expect(why(accuser, { ...denier, events: elsewhere })).not.toContain('the accused denies it');
  });
});
