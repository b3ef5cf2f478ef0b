import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDisjointPaths } from './flow.ts';
import { type Carrier, countOrigins, type Origin, type TransmissionGraph, type TransmissionLine } from './origins.ts';

const label = (key: string) => ({ ar: key, en: key });
const origin = (key: string, over: Partial<Origin> = {}): Origin => ({
  key,
  id: key,
  name: key,
  label: label(key),
  isOutlet: false,
  named: true,
  gap: false,
  count: null,
  ...over,
});
const relay = (key: string) => ({ key, id: key, name: key, label: label(key), isOutlet: true });
const carrier = (document: string, over: Partial<Carrier> = {}): Carrier => ({
  document,
  outlet: `outlet ${document}`,
  label: label(document),
  copyOf: null,
  narrated: false,
  ...over,
});
const line = (
  from: Origin,
  via: string[],
  document: string,
  over: Partial<TransmissionLine> = {},
): TransmissionLine => ({
  origin: from,
  via: via.map(relay),
  document,
  statement: 's1',
  disowned: false,
  ...over,
});
const graph = (carriers: Carrier[], lines: TransmissionLine[]): TransmissionGraph => ({ carriers, lines, merged: [] });
const interval = (g: TransmissionGraph): [number, number] => {
  const { min, max } = countOrigins(g);
  return [min, max];
};

const [army, party, witness] = [origin('army'), origin('party'), origin('witness', { named: false })];

describe('counting origins', () => {
  test('one speaker in ten documents is one origin', () => {
    const documents = Array.from({ length: 10 }, (_, i) => `d${i}`);
    const lines = documents.map((document) => line(army, [], document));
    expect(
      interval(
        graph(
          documents.map((document) => carrier(document)),
          lines,
        ),
      ),
    ).toEqual([1, 1]);
  });

  test('two named speakers to two outlets are two', () => {
    expect(interval(graph([carrier('a'), carrier('b')], [line(army, [], 'a'), line(party, [], 'b')]))).toEqual([2, 2]);
  });

  test('two named speakers that all have from one agency are one at least, and the agency is named as the reason', () => {
    const g = graph([carrier('a'), carrier('b')], [line(army, ['agency'], 'a'), line(party, ['agency'], 'b')]);
    expect(interval(g)).toEqual([1, 2]);
    expect(countOrigins(g).why.map(({ en }) => en)).toContain(
      'All that the named origins say passes through agency: the least number counts each of these once.',
    );
  });

  test('the unnamed add to the upper end only', () => {
    expect(interval(graph([carrier('a'), carrier('b')], [line(army, [], 'a'), line(witness, [], 'b')]))).toEqual([
      1, 2,
    ]);
    expect(interval(graph([carrier('b')], [line(witness, [], 'b')]))).toEqual([1, 1]);
  });

  test('nothing attributed gives none, and says who tells it in their own voice', () => {
    const found = countOrigins(graph([carrier('a', { narrated: true })], []));
    expect(found).toMatchObject({ min: 0, max: 0, narrated: ['a'] });
  });

  test('outlets of one family are one carrier', () => {
    const family = { outlet: 'house' };
    const g = graph([carrier('a', family), carrier('b', family)], [line(army, [], 'a'), line(party, [], 'b')]);
    expect(interval(g)).toEqual([1, 2]);
  });

  test('what copies add is not counted, whatever attribution it is', () => {
    const g = graph(
      [carrier('a', { copyOf: 'a' }), carrier('b', { copyOf: 'a' })],
      [line(army, [], 'a'), line(army, [], 'b'), line(party, [], 'b')],
    );
    expect(interval(g)).toEqual([1, 1]);
    expect(countOrigins(g).lines[0]?.carriers).toEqual(['a', 'b']);
  });

  test('a disowned line is shown and not counted', () => {
    const g = graph([carrier('a')], [line(party, [], 'a', { disowned: true })]);
    const found = countOrigins(g);
    expect(found).toMatchObject({ min: 0, max: 0, lines: [{ disowned: true, origin: { id: 'party' } }] });
  });

  test('an outlet that is quoted alone here and with its source there is no origin', () => {
    const agency = origin('agency', { isOutlet: true });
    const g = graph([carrier('a'), carrier('b')], [line(agency, [], 'a'), line(army, ['agency'], 'b')]);
    expect(interval(g)).toEqual([1, 1]);
    expect(interval(graph([carrier('a')], [line(agency, [], 'a')]))).toEqual([1, 1]);
  });

  test('two outlets that cite each other are one origin at most', () => {
    const [one, two] = [origin('outlet a', { isOutlet: true }), origin('outlet b', { isOutlet: true })];
    expect(interval(graph([carrier('a'), carrier('b')], [line(two, [], 'a'), line(one, [], 'b')]))).toEqual([1, 1]);
  });
});

describe('disjoint paths', () => {
  test('a bottleneck is found and named', () => {
    const edges = new Map([
      ['a', new Set(['m'])],
      ['b', new Set(['m'])],
      ['m', new Set(['x', 'y'])],
    ]);
    const found = findDisjointPaths({ sources: new Set(['a', 'b']), sinks: new Set(['x', 'y']), edges });
    expect(found).toEqual({ count: 1, cut: ['m'] });
  });

  test('there are as many as vertices that cut them all (Menger), against trying every cut', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const edge = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 12 }), (list) => {
        const edges = new Map<string, Set<string>>();
        for (const [from, to] of list) edges.set(from, (edges.get(from) ?? new Set()).add(to));
        const network = { sources: new Set(['a', 'b', 'c']), sinks: new Set(['d', 'e', 'f']), edges };
        const found = findDisjointPaths(network);
        expect(found.count).toBe(leastCut(names, network));
        expect(found.cut).toHaveLength(found.count);
      }),
      { numRuns: 300 },
    );
  });
});

/** The size of the smallest set of vertices that separates sources from sinks, by trying all. */
function leastCut(
  names: string[],
  { sources, sinks, edges }: { sources: Set<string>; sinks: Set<string>; edges: Map<string, Set<string>> },
): number {
  let least = names.length;
  for (let mask = 0; mask < 1 << names.length; mask++) {
    const removed = new Set(names.filter((_, i) => mask & (1 << i)));
    if (removed.size >= least) continue;
    const reached = new Set([...sources].filter((name) => !removed.has(name)));
    for (const name of reached) for (const next of edges.get(name) ?? []) if (!removed.has(next)) reached.add(next);
    if (![...reached].some((name) => sinks.has(name))) least = removed.size;
  }
  return least;
}

describe('on generated graphs', () => {
  const people = ['p0', 'p1', 'p2', 'u0', 'u1', 'u2'];
  const outlets = ['o0', 'o1', 'o2', 'o3'];
  const asOrigin = (key: string): Origin => origin(key, { named: !key.startsWith('u'), isOutlet: key.startsWith('o') });
  const anyLine = fc.record({
    from: fc.constantFrom(...people, ...outlets),
    via: fc.array(fc.constantFrom(...outlets), { maxLength: 2 }),
    document: fc.integer({ min: 0, max: 5 }),
  });
  const anyGraph = fc
    .record({
      lines: fc.array(anyLine, { maxLength: 12 }),
      outletOf: fc.array(fc.constantFrom(...outlets), { minLength: 6, maxLength: 6 }),
    })
    .map(({ lines, outletOf }) =>
      graph(
        outletOf.map((outlet, i) =>
          carrier(`d${i}`, { outlet, narrated: !lines.some((one) => one.document === i), copyOf: `d${i}` }),
        ),
        lines.map(({ from, via, document }, i) => line(asOrigin(from), via, `d${document}`, { statement: `s${i}` })),
      ),
    );
  const check = (law: (g: TransmissionGraph) => void): void => fc.assert(fc.property(anyGraph, law), { numRuns: 400 });

  test('min lies between 0 and max, and is 0 only where nothing is attributed', () =>
    check((g) => {
      const [min, max] = interval(g);
      expect(min).toBeLessThanOrEqual(max);
      expect(min === 0).toBe(g.lines.length === 0);
      expect(max === 0).toBe(g.lines.length === 0);
    }));

  test('min is at most the number of named origins (or 1), max at most named and unnamed ones', () =>
    check((g) => {
      const keys = (named: boolean) =>
        new Set(g.lines.filter((one) => one.origin.named === named).map((one) => one.origin.key));
      const [min, max] = interval(g);
      expect(min).toBeLessThanOrEqual(Math.max(keys(true).size, g.lines.length > 0 ? 1 : 0));
      expect(max).toBeLessThanOrEqual(keys(true).size + keys(false).size);
    }));

  test('without outlets as origins max is exactly the named and the unnamed ones', () =>
    check((g) => {
      const lines = g.lines.filter((one) => !one.origin.isOutlet);
      expect(interval({ ...g, lines })[1]).toBe(new Set(lines.map((one) => one.origin.key)).size);
    }));

  test('a verbatim copy raises neither end, whatever attribution it adds', () =>
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 0, max: 5 }), fc.array(anyLine, { maxLength: 3 }), (g, of, added) => {
        const [min, max] = interval(g);
        const original = g.lines.filter((one) => one.document === `d${of}`);
        const clones = Array.from({ length: 10 }, (_, i) => `clone${i}`);
        const more = interval({
          ...g,
          carriers: [...g.carriers, ...clones.map((document) => carrier(document, { copyOf: `d${of}` }))],
          lines: [
            ...g.lines,
            ...clones.flatMap((document) => [
              ...original.map((one) => ({ ...one, document })),
              ...added.map(({ from, via }) => line(asOrigin(from), via, document)),
              line(origin('forged agency', { isOutlet: true }), [], document),
            ]),
          ],
        });
        expect(more[0]).toBeLessThanOrEqual(min);
        expect(more[1]).toBeLessThanOrEqual(max);
      }),
      { numRuns: 300 },
    ));

  test('an unattributed carrier raises neither end', () =>
    check((g) => {
      const more = graph([...g.carriers, carrier('quiet', { outlet: 'o1', narrated: true })], [...g.lines]);
      expect(interval(more)).toEqual(interval(g));
    }));

  test('merging two origins of one kind raises neither end', () =>
    fc.assert(
      fc.property(anyGraph, fc.constantFrom(['p0', 'p1'], ['u0', 'u1']), (g, [one, other]) => {
        const rename = (key: string): string => (key === other ? (one as string) : key);
        const merged = {
          ...g,
          lines: g.lines.map((item) => ({ ...item, origin: { ...item.origin, key: rename(item.origin.key) } })),
        };
        const [[min, max], [least, most]] = [interval(g), interval(merged)];
        expect(least).toBeLessThanOrEqual(min);
        expect(most).toBeLessThanOrEqual(max);
      }),
      { numRuns: 300 },
    ));

  test('order changes nothing, in figures, lines and reasons', () =>
    check((g) => {
      const turned = { ...g, carriers: [...g.carriers].reverse(), lines: [...g.lines].reverse() };
      expect(countOrigins(turned)).toEqual(countOrigins(g));
    }));

  test('renaming outlets and speakers changes neither end', () =>
    check((g) => {
      const rename = <T extends { key: string }>(one: T): T => ({ ...one, key: `z${[...one.key].reverse().join('')}` });
      const renamed = {
        ...g,
        carriers: g.carriers.map((one) => ({ ...one, outlet: rename({ key: one.outlet }).key })),
        lines: g.lines.map((one) => ({ ...one, origin: rename(one.origin), via: one.via.map(rename) })),
      };
      expect(interval(renamed)).toEqual(interval(g));
    }));
});
