import { expect, test } from 'vitest';
import { compareMentions } from './compare.ts';
import { draftProfile, participant, place, speaker, world } from './testing.ts';

/** What one document lets somebody tell: the sentence, its trigger, who tells it and who did it. */
interface Announced {
  says: string;
  at: string;
  by?: string;
  actor?: string;
  whom?: string;
  type?: 'COERCE' | 'ASSAULT';
  label?: string;
  published?: string;
  where?: string;
}

function mentionOf(told: Announced) {
  const { says, at, by = 'army', actor, whom, type = 'COERCE', label = 'find and seizure', published, where } = told;
  const profile = draftProfile({
    id: says,
    text: [says],
    published: published ?? '2025-03-02',
    statements: [{ id: 's1', says, chain: [speaker(by, { kind: 'state-body' })] }],
    events: [
      {
        id: 'e1',
        at,
        type,
        mode: ['seize'],
        label,
        actors: actor === undefined ? [] : [participant(actor)],
        recipients: whom === undefined ? [] : [participant(whom)],
        places: where === undefined ? [] : [place(where)],
        statements: ['s1'],
      },
    ],
  });
  return { profile, event: profile.events[0] as (typeof profile.events)[number] };
}

const found: Announced = { says: 'العثور على المنصة المستخدمة في إطلاق الصواريخ وفتح تحقيق', at: 'العثور' };
const again: Announced = {
  says: 'عثر جنوده في الوادي على منصة استعملت لقصف القاعدة بالصواريخ وهي محترقة',
  at: 'عثر',
  published: '2025-03-03',
};

const cell: Announced = { says: 'اعتقال خلية قرب الحدود', at: 'اعتقال', label: 'arrest' };
const leader: Announced = { ...cell, says: 'اعتقال قيادي قرب الحدود', published: '2025-03-03' };
const bulletin: Announced = {
  ...leader,
  says: 'اعتقال قيادي بارز بعد مداهمة منزله وضبط أجهزة ووثائق قرب المطار',
};

const tied = new Set(['one speaker tells of one such thing in these days', 'the same speaker says the same']);

test.each<[string, boolean, Announced, Announced]>([
  ['one body tells of one find', true, found, again],
  [
    'it is taken for the doer here, and its branch there',
    true,
    { ...found, actor: 'army' },
    { ...again, actor: 'party' },
  ],
  [
    'a seizure, in other verbs',
    true,
    { says: 'صادر شحنة أسلحة مهربة على الطريق الدولي بعد كمين', at: 'صادر' },
    { says: 'ضبط بنادق وذخائر كانت مهربة قرب الطريق الصحراوي', at: 'ضبط' },
  ],
  ['another body tells of it', false, found, { ...again, by: 'party' }],
  ['three days later', false, found, { ...again, published: '2025-03-05' }],
  ['another act', false, found, { ...again, label: 'arrest' }],
  ['in two towns', false, { ...found, where: 'north-town' }, { ...again, where: 'south-town' }],
  ['from two owners', false, { ...found, whom: 'party' }, { ...again, whom: 'tribe' }],
  ['an arrest, told in much the same words', true, cell, leader],
  ['arrests, told in a few of the same words', false, cell, bulletin],
  ['arrests in two towns', false, { ...cell, where: 'north-town' }, { ...leader, where: 'south-town' }],
  ['in the same words, of two others', false, { ...cell, whom: 'party' }, { ...leader, whom: 'tribe' }],
  ['in other words altogether', false, found, { ...again, says: 'ضبط مخدرات داخل منزل مهجور', at: 'ضبط' }],
])('what one body announces: %s', (_, isOne, a, b) => {
  const [left, right] = [mentionOf(a), mentionOf(b)];
  const { why } = compareMentions(left, right, world);
  expect(why.some((one) => tied.has(one))).toBe(isOne);
  expect(compareMentions(right, left, world).why).toEqual(why);
});

test('whoever merely announces it is no other actor', () => {
  const [a, b] = [mentionOf({ ...found, actor: 'army' }), mentionOf({ ...again, actor: 'party' })];
  expect(compareMentions(a, b, world).why.join()).not.toContain('other actor');
  const c = mentionOf({ ...found, by: 'state', actor: 'army' });
  expect(compareMentions(c, mentionOf({ ...again, by: 'state', actor: 'party' }), world).why.join()).toContain(
    'other actor',
  );
});

test('an attack of which one warring side tells is not its own', () => {
  const told = { type: 'ASSAULT', label: 'shelling', at: 'قصف', where: 'north-town' } as const;
  const own = mentionOf({ ...told, says: 'قصف البلدة فجرا بالمدافع', actor: 'army' });
  const foe = mentionOf({ ...told, says: 'قال الجيش إن الحزب قصف البلدة مساء', actor: 'party' });
  expect(compareMentions(own, foe, world).why.join()).toContain('other actor');
});

test('who speaks in one document only does not tell of its own deed', () => {
  const mine = mentionOf({ ...found, by: 'tribe', actor: 'army' });
  const theirs = mentionOf({ ...again, by: 'army', actor: 'party' });
  expect(compareMentions(mine, theirs, world).why.join()).toContain('other actor');
});
