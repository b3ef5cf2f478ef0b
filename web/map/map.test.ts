import { describe, expect, it } from 'vitest';
import type { EventItem } from '../../src/ledger/index.ts';
import { clusterSpots, makeWay } from './cluster.ts';
import { boxAround, framed, labelOf, mercator, ringAround, unwrap } from './geo.ts';
import { placesOf } from './places.ts';

const place = (id: string, role: string, lat: number | null) => ({
  id,
  name: id,
  role,
  lat,
  lon: lat,
  precision: 'town',
});
const event = (id: string, places: ReturnType<typeof place>[]) => ({ id, places }) as unknown as EventItem;

describe('events by place', () => {
  it('stand where they happened, else where they struck, and never where they came from', () => {
    const { places, unlocated } = placesOf([
      event('a', [place('launch', 'from', 30), place('town', 'where', 31)]),
      event('b', [place('base', 'target', 32)]),
      event('c', [place('launch', 'from', 30)]),
      event('d', [place('nowhere', 'where', null)]),
      event('e', [place('town', 'where', 31)]),
    ]);
    expect(places.map(({ id, events }) => [id, events.map((one) => one.id)])).toEqual([
      ['town', ['a', 'e']],
      ['base', ['b']],
    ]);
    expect(unlocated.map(({ id }) => id)).toEqual(['c', 'd']);
  });
});

describe('clusters', () => {
  const spots = [
    { id: 'a', x: 0, y: 0, count: 1 },
    { id: 'b', x: 5, y: 0, count: 3 },
    { id: 'c', x: 100, y: 0, count: 1 },
  ];
  it('lose nobody, and stand at the greatest', () => {
    const clusters = clusterSpots(spots, 20);
    expect(clusters.map(({ id, count, members }) => [id, count, members])).toEqual([
      ['b', 4, ['b', 'a']],
      ['c', 1, ['c']],
    ]);
    expect(clusterSpots([...spots].reverse(), 20)).toEqual(clusters);
    expect(clusterSpots(spots, 1)).toHaveLength(3);
  });
});

describe('areas', () => {
  const at = (id: string, x: number, y: number) => ({ id, x, y, count: 1, members: [id] });
  it('make way for the towns in them and for one another, and stay near', () => {
    const towns = [at('town', 100, 100), at('other', 130, 100)];
    const placed = makeWay([at('province', 100, 100), at('country', 101, 100), at('far', 400, 400)], towns, 32);
    const all = [...towns, ...placed];
    for (const [n, one] of all.entries()) {
      for (const other of all.slice(n + 1)) {
        expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(30);
      }
    }
    for (const { x, y } of placed.slice(0, 2)) expect(Math.hypot(x - 100, y - 100)).toBeLessThan(80);
    expect(placed[2]).toEqual(at('far', 400, 400));
  });
});

describe('the first picture', () => {
  const near = [
    { lon: 44, lat: 33, count: 5 },
    { lon: 43, lat: 36, count: 4 },
    { lon: 36, lat: 35, count: 3 },
  ];
  it('is not made small by one event across the ocean, nor does it leave out what is near', () => {
    expect(framed([...near, { lon: -77, lat: 39, count: 1 }])).toHaveLength(3);
    expect(framed(near)).toHaveLength(3);
  });
  it('holds what many events are about, wherever that is', () => {
    expect(framed([...near, { lon: -77, lat: 39, count: 4 }])).toHaveLength(4);
    expect(framed([])).toEqual([]);
  });
});

describe('the ground', () => {
  it('is drawn with north above and the meridian in the middle', () => {
    expect(mercator([0, 0])).toEqual({ x: 0.5, y: 0.5 });
    expect(mercator([0, 40]).y).toBeLessThan(mercator([0, 10]).y);
  });

  it('has circles that are as far across at every latitude', () => {
    const ring = ringAround([40, 60], 100);
    const [east, north] = [Math.max(...ring.map(([lon]) => lon)) - 40, Math.max(...ring.map(([, lat]) => lat)) - 60];
    expect(east * Math.cos((60 * Math.PI) / 180)).toBeCloseTo(north, 1);
    expect(ring[0]).toEqual(ring.at(-1));
  });

  it('goes on where a coast crosses the 180th meridian', () => {
    const coast: [number, number][] = [
      [170, 60],
      [-175, 62],
      [-170, 64],
      [175, 66],
      [170, 60],
    ];
    expect(unwrap(coast).map(([lon]) => lon)).toEqual([170, 185, 190, 175, 170]);
  });

  it('is shown with room around what is on it, and names a country in its largest part', () => {
    const box = boxAround([
      [40, 30],
      [44, 36],
    ]);
    expect([box.west < 40, box.east > 44, box.south < 30, box.north > 36]).toEqual([true, true, true, true]);
    const square = (x: number, size: number): [number, number][] => [
      [x, 0],
      [x + size, 0],
      [x + size, size],
      [x, size],
      [x, 0],
    ];
    expect(labelOf([[square(0, 1)], [square(10, 4)]])?.at).toEqual([12, 2]);
  });
});
