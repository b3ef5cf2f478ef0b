import { expect, it } from 'vitest';
import type { Dispute, EventMention, Links, Reading, Statement } from '../../src/model/index.ts';
import type { Cluster, Place } from './load.ts';
import type { Made } from './made.ts';
import { figuresOf, scoreClusters } from './score.ts';

const at = (doc: string, start: number): Place => ({ doc, start, end: start + 5 });
const cluster: Cluster = {
  cluster: 'c00',
  about: 'two attacks in three documents',
  documents: ['one', 'two', 'three'].map((doc) => ({ doc, sha256: doc })),
  events: [
    { id: 'market', label: 'the market', mentions: [at('one', 0), at('two', 0), at('three', 0)] },
    { id: 'school', label: 'the school', mentions: [at('one', 20), at('two', 20)] },
    { id: 'day', label: 'all of the day', mentions: [at('three', 20)] },
    { id: 'war', label: 'the war', optional: true, mentions: [at('one', 80), at('two', 80)] },
  ],
  apart: [{ a: 'market', b: 'school', why: 'another place' }],
  may: [{ a: 'market', b: 'day', why: 'a part of it' }],
  disputes: [
    { kind: 'figures', about: 'killed', a: [at('one', 40), at('two', 40)], b: [at('three', 40)] },
    { kind: 'account', about: 'the hour', optional: true, a: [at('one', 60)], b: [at('two', 60)] },
  ],
};

/** A reading and links of the cluster: the mentions that are read, the event of each, and disputes between places. */
function made(eventOf: (place: Place, gold: string) => string | null, disputes: [Place, Place][]): Made {
  const idOf = ({ start }: Place) => `x${start}`;
  const events = new Map<string, string>();
  const readings = new Map(
    cluster.documents.map(({ doc }) => {
      const own = cluster.events.flatMap(({ id, mentions }) =>
        mentions.filter((place) => place.doc === doc).map((place) => ({ place, event: eventOf(place, id) })),
      );
      const read = own.filter(({ event }) => event !== null);
      for (const { place, event } of read) events.set(`${doc} ${idOf(place)}`, event ?? '');
      const mentions = read.map(({ place }) => ({ id: idOf(place), trigger: place, also: [], casualties: [] }));
      const sides = disputes.flat().filter((place) => place.doc === doc);
      const statements = sides.map((place) => ({ id: idOf(place), cue: null, content: [place] }));
      return [doc, { events: mentions as unknown as EventMention[], statements: statements as unknown as Statement[] }];
    }),
  );
  const found = disputes.map((sides) => ({
    kind: 'conflicting-figures',
    sides: sides.map((place) => ({ document: place.doc, id: idOf(place) })),
    why: '',
  }));
  return {
    cluster,
    links: { disputes: found as Dispute[] } as unknown as Links,
    readings: readings as unknown as Map<string, Reading>,
    texts: new Map(),
    docOf: new Map(cluster.documents.map(({ doc }) => [doc, doc])),
    eventOf: (doc, mention) => events.get(`${doc} ${mention}`) ?? null,
  };
}
const figures = (one: Made) => figuresOf(scoreClusters([one]));
const right: [Place, Place] = [at('three', 42), at('two', 38)];

it('gives all to links that are as gold has them', () => {
  expect(new Set(Object.values(figures(made((_, gold) => gold, [right]))))).toEqual(new Set([100]));
});

it('takes precision from two events that are one in the ledger, but not where gold leaves it open', () => {
  const open = figures(made((_, gold) => (gold === 'day' ? 'market' : gold), [right]));
  expect(open).toMatchObject({ precision: 100, recall: 100, pairsFound: 100, pairsRight: 100 });
  const merged = figures(made((_, gold) => (gold === 'school' ? 'market' : gold), [right]));
  expect(merged).toMatchObject({ precision: 60, recall: 100, pairsFound: 100, pairsRight: 50 });
});

it('takes recall from an event that is several in the ledger, and pairs from mentions that are not read', () => {
  expect(figures(made(({ doc }, gold) => `${doc} ${gold}`, [right]))).toMatchObject({ precision: 100, pairsFound: 0 });
  const unread = figures(made(({ doc }, gold) => (doc === 'one' ? null : gold), [right]));
  expect(unread).toMatchObject({ read: 66.7, recall: 100, pairsFound: 25, pairsRight: 100 });
});

it('counts neither way an event that may be left out, but takes precision where it is merged with another', () => {
  const all = figures(made((_, gold) => gold, [right]));
  expect(figures(made((_, gold) => (gold === 'war' ? null : gold), [right]))).toEqual(all);
  expect(figures(made(({ doc }, gold) => (gold === 'war' ? doc : gold), [right]))).toEqual(all);
  const merged = figures(made((_, gold) => (gold === 'war' ? 'school' : gold), [right]));
  expect(merged).toMatchObject({ precision: 83.3, recall: 100, pairsFound: 100, pairsRight: 66.7 });
});

it('counts a dispute that gold does not have, and neither way one that may be left out', () => {
  const wrong: [Place, Place] = [at('one', 40), at('two', 40)];
  const optional: [Place, Place] = [at('two', 60), at('one', 60)];
  expect(figures(made((_, gold) => gold, [right, wrong, optional]))).toMatchObject({
    disputesFound: 100,
    disputesRight: 50,
  });
  expect(figures(made((_, gold) => gold, [optional]))).toMatchObject({ disputesFound: 0, disputesRight: 0 });
});
