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
});
