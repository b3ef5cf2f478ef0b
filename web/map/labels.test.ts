import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Position } from './geo.ts';
import { type CountryLabel, labelsOf, placeLabels } from './labels.ts';
import type { Country } from './world.ts';

/** A square country around a middle. */
const country = (code: string, [lon, lat]: Position, half: number): Country => {
  const [west, east, south, north] = [lon - half, lon + half, lat - half, lat + half];
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { polygons: [[ring]], label: { at: [lon, lat], area: 4 * half * half }, code, name: code };
};
const lebanon = country('422', [36, 34], 0.5);
const belarus = country('112', [28, 53], 4);

it('a country in which something lies is named before a larger one', () => {
  const names = (positions: Position[]) => labelsOf([belarus, lebanon], positions, 'en').map(({ name }) => name);
  expect(names([])).toEqual(['Belarus', 'Lebanon']);
  expect(names([[35.8, 33.9]])).toEqual(['Lebanon', 'Belarus']);
  expect(labelsOf([lebanon], [[35.4, 33.9]], 'ar')).toEqual([{ name: 'لبنان', at: [36, 34], area: 1, holds: false }]);
});

const label = (name: string, x: number, y: number, holds: boolean) =>
  ({ name, at: [0, 0], area: 1, holds, x, y }) satisfies CountryLabel & { x: number; y: number };

it('a name goes aside for a marker where something lies in its country, else it is left out', () => {
  const size = { width: 600, height: 400, degree: 30 };
  const marker = { x: 300, y: 200 };
  expect(placeLabels([label('Chad', 300, 205, false)], [marker], size)).toEqual([]);
  const [moved] = placeLabels([label('Sudan', 300, 205, true)], [marker], size);
  expect(Math.hypot((moved?.x ?? 0) - 300, (moved?.y ?? 0) - 205)).toBeLessThan(35);
  expect(moved).not.toEqual({ name: 'Sudan', x: 300, y: 205 });
  // it would stand in its neighbour
  expect(placeLabels([label('Lebanon', 300, 205, true)], [marker], { ...size, degree: 10 })).toEqual([]);
});

it('names stand on the picture whole, and never over one another', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 400 }) });
  const labels = fc.array(fc.tuple(place, fc.boolean(), fc.constantFrom('Chad', 'Saudi Arabia', 'Iraq')));
  fc.assert(
    fc.property(labels, fc.array(place, { maxLength: 6 }), (all, markers) => {
      const placed = placeLabels(
        all.map(([{ x, y }, holds, name]) => label(name, x, y, holds)),
        markers,
        { width: 600, height: 400, degree: 30 },
      );
      for (const [n, one] of placed.entries()) {
        const half = one.name.length * 3.5;
        expect(one.x - half >= 0 && one.x + half <= 600 && one.y > 0 && one.y < 400).toBe(true);
        for (const other of placed.slice(n + 1)) {
          const apart = half + other.name.length * 3.5;
          expect(Math.abs(one.y - other.y) > 14 || Math.abs(one.x - other.x) >= apart).toBe(true);
        }
      }
    }),
  );
});
