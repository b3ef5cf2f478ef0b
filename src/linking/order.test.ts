import { expect, test } from 'vitest';
import type { EventMention } from '../model/index.ts';
import { linkProfiles, linkTouched } from './link.ts';
import { MemoryStore } from './memory-store.ts';
import type { Profile } from './profile.ts';
import { answer } from './questions.ts';
import { type Draft, day, draftProfile, participant, place, speaker, world } from './testing.ts';

/** What the documents give that come one after the other, as one line. */
function linksInTurn(profiles: readonly Profile[]): string {
  const store = new MemoryStore();
  for (const profile of profiles) {
    store.put(profile);
    answer(linkTouched(world), store);
  }
  return JSON.stringify(store.links());
}

const ordersOf = <T>(list: readonly T[]): T[][] =>
  list.length === 0
    ? [[]]
    : list.flatMap((one) => ordersOf(list.filter((other) => other !== one)).map((rest) => [one, ...rest]));

const shelling = { label: 'shelling' };
const killed = { killed: { min: 7, max: 7 }, recipients: [participant('hospital')] };
const onSunday = { date: day('2025-03-02'), actors: [participant('brigade')] };

const story: Draft = {
  id: 'story',
  text: ['قال الأهالي ان المدافع دكت الحي القديم.'],
  statements: [
    {
      id: 's1',
      says: 'المدافع دكت الحي القديم',
      chain: [speaker('residents')],
      about: [{ event: 'e1', stance: 'asserts' }],
    },
  ],
  events: [{ ...shelling, ...onSunday, id: 'e1', at: 'دكت', statements: ['s1'] }],
};
const denial: Draft = {
  id: 'denial',
  published: '2025-03-04',
  text: ['نفى ناطق اطلاق قذيفة واحدة على المشفى، مؤكدا براءة رجاله.'],
  statements: [
    { id: 's0', says: 'اطلاق قذيفة واحدة', act: 'deny', chain: [speaker('army')] },
    {
      id: 's1',
      says: 'مؤكدا براءة رجاله',
      act: 'deny',
      chain: [speaker('army')],
      about: [{ event: 'e1', stance: 'denies' }],
    },
  ],
  events: [{ ...shelling, ...killed, id: 'e1', at: 'قذيفة', factuality: 'denied' }],
};
const between: Draft = {
  id: 'between',
  published: '2025-03-04',
  text: ['سقط ضحايا المشفى في القصف المدفعي.'],
  events: [{ ...shelling, ...killed, ...onSunday, id: 'e1', at: 'القصف' }],
};

/** The story, its denial, and what alone ties them, all of them at one place. */
const trioAt = (whereOf: (n: number) => EventMention['places'][number]): Profile[] =>
  [story, denial, between].map((draft, n) => {
    const events = draft.events?.map((event) => ({ ...event, places: [whereOf(n)] })) ?? [];
    return draftProfile({ ...draft, events });
  });

test.each([
  [
    'under what only events meet by',
    trioAt((n) => place(`local:${n}`, { name: null, surface: 'تل الزعتر', precision: null })),
    0,
  ],
  ['under what their stories meet by', trioAt(() => place('north-town')), 1],
])('a denial that a third document ties to what it answers, %s: one whatever the order', (_, profiles, denials) => {
  const whole = linkProfiles(profiles, world);
  expect(whole.events.map(({ mentions }) => mentions.length)).toEqual([3]);
  expect(whole.disputes.filter(({ why }) => why === 'the accused denies it')).toHaveLength(denials);
  expect(new Set(ordersOf(profiles).map(linksInTurn))).toEqual(new Set([JSON.stringify(whole)]));
});
