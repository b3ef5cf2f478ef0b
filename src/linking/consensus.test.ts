import { expect, test } from 'vitest';
import { areOutvoted, type Conflict } from './consensus.ts';
import { linkProfiles } from './index.ts';
import type { Profile } from './profile.ts';
import { day, draftProfile, participant, place, strike, world } from './testing.ts';

const two = (a: string, b: string, slot = 'place'): Conflict<string> => ({ slot, a, b });
const alone = () => false;

test('one that differs from two is outvoted, one from one is not', () => {
  expect(areOutvoted(['a', 'b', 'x'], [two('a', 'x'), two('b', 'x')], alone)).toBe(true);
  expect(areOutvoted(['a', 'x'], [two('a', 'x')], alone)).toBe(false);
});

test('copies have one voice', () => {
  const conflicts = [two('a', 'x'), two('b', 'x')];
  expect(areOutvoted(['a', 'b', 'x'], conflicts, (one, other) => one !== 'x' && other !== 'x')).toBe(false);
});

test('each slot has its own odd one', () => {
  const conflicts = [two('a', 'x'), two('b', 'x'), two('y', 'x'), two('y', 'a', 'date'), two('y', 'b', 'date')];
  expect(areOutvoted(['a', 'b', 'x', 'y'], conflicts, alone)).toBe(true);
});

test('two towns with two voices each stay two', () => {
  const conflicts = ['a', 'b'].flatMap((one) => ['x', 'y'].map((other) => two(one, other)));
  expect(areOutvoted(['a', 'b', 'x', 'y'], conflicts, alone)).toBe(false);
});

interface Told {
  id: string;
  says: string;
  town?: string;
  on?: string;
  killed?: number;
}

const far: Record<string, { lat: number; lon: number }> = {
  'north-town': { lat: 33, lon: 44 },
  'south-town': { lat: 30.5, lon: 47.8 },
};

const tell = ({ id, says, town = 'north-town', on = '2025-03-01', killed = 7 }: Told): Profile =>
  draftProfile({
    id,
    published: '2025-03-06',
    text: [says],
    events: [
      {
        ...strike,
        id: 'e1',
        at: 'سقطت',
        places: [place(town, far[town])],
        date: day(on),
        actors: [participant('army')],
        recipients: [participant('rebels')],
        killed: { min: killed, max: killed },
      },
    ],
  });
const papers = [
  'سقطت صواريخ الجيش على مقر الفصيل فجرا فقتلت سبعة من عناصره.',
  'قال شهود إن قذائف سقطت على المقر وخلفت سبعة قتلى بين المسلحين.',
  'أفاد سكان بأن الصواريخ سقطت على مبنى للفصيل وأن سبعة لقوا مصرعهم.',
] as const;
const eventsOf = (profiles: Profile[]): number[] =>
  linkProfiles(profiles, world)
    .events.map(({ mentions }) => mentions.length)
    .sort();

test('a town that one paper alone has wrong bars nothing, nor does a day', () => {
  const right = [tell({ id: 'a', says: papers[0] }), tell({ id: 'b', says: papers[1] })];
  expect(eventsOf([...right, tell({ id: 'c', says: papers[2], town: 'south-town' })])).toEqual([3]);
  expect(eventsOf([...right, tell({ id: 'c', says: papers[2], on: '2025-03-03' })])).toEqual([3]);
});

test('and says which it is', () => {
  const { events } = linkProfiles(
    [
      tell({ id: 'a', says: papers[0] }),
      tell({ id: 'b', says: papers[1] }),
      tell({ id: 'c', says: papers[2], town: 'south-town' }),
    ],
    world,
  );
  expect(events[0]?.merges.flatMap(({ why }) => why).join()).toContain(
    'all but this agrees: north-town is not south-town',
  );
});

test('another town or day with another toll is another attack, and one against one is undecided', () => {
  const right = [tell({ id: 'a', says: papers[0] }), tell({ id: 'b', says: papers[1] })];
  expect(eventsOf([...right, tell({ id: 'c', says: papers[2], town: 'south-town', killed: 3 })])).toEqual([1, 2]);
  expect(eventsOf([...right, tell({ id: 'c', says: papers[2], on: '2025-03-03', killed: 3 })])).toEqual([1, 2]);
  expect(
    eventsOf([tell({ id: 'a', says: papers[0] }), tell({ id: 'c', says: papers[2], town: 'south-town' })]),
  ).toEqual([1, 1]);
});

test('the same attack a second time, told by two, stays a second one', () => {
  const again = ['d', 'e'].map((id, i) => tell({ id, says: papers[i] as string, on: '2025-03-03' }));
  expect(eventsOf([tell({ id: 'a', says: papers[0] }), tell({ id: 'b', says: papers[1] }), ...again])).toEqual([2, 2]);
});
