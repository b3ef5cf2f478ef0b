import type { Language } from '../app/language.tsx';
import type { Position } from './geo.ts';
import { type Country, countryName } from './world.ts';

/** A country's name where it may stand. `holds`: something that is shown lies in it, so its name matters more than a larger neighbour's. */
export interface CountryLabel {
  name: string;
  at: Position;
  /** In square degrees. */
  area: number;
  holds: boolean;
}

/** The names of countries in a language, those that hold one of the positions first, then the largest. */
export function labelsOf(
  countries: readonly Country[],
  positions: readonly Position[],
  language: Language,
): CountryLabel[] {
  const labels = countries.flatMap((country): CountryLabel[] => {
    const name = countryName(country, language);
    if (country.label === null || name === null) return [];
    const holds = positions.some((position) => country.polygons.some(([ring]) => isWithin(position, ring ?? [])));
    return [{ name, ...country.label, holds }];
  });
  return labels.sort((a, b) => Number(b.holds) - Number(a.holds) || b.area - a.area);
}

/** Whether a position lies inside a ring: a line from it to the east crosses the ring an odd number of times. */
function isWithin([lon, lat]: Position, ring: readonly Position[]): boolean {
  let inside = false;
  let before = ring.at(-1);
  for (const corner of ring) {
    if (before !== undefined && corner[1] > lat !== before[1] > lat) {
      const crossing = corner[0] + ((lat - corner[1]) * (before[0] - corner[0])) / (before[1] - corner[1]);
      if (lon < crossing) inside = !inside;
    }
    before = corner;
  }
  return inside;
}

export interface Size {
  width: number;
  height: number;
}

export interface PlacedLabel {
  name: string;
  x: number;
  y: number;
}

/** In pixels, about as wide as a letter of a country's name is, and as high as its line. */
const letter = 7;
const line = 18;
/** In pixels: half a marker, with some room. */
const marker = 19;
const mostLabels = 18;
/** In pixels: the name of a country that is drawn smaller would stand in its neighbour if it moved. */
export const leastMoved = 20;

/**
 * The names that stand on a picture whole, none over another and none under a marker, in the order in which they come. One that holds
 * something, and is drawn large enough, moves aside for the markers; any other is left out. `degree`: how many pixels one takes.
 */
export function placeLabels(
  labels: readonly (CountryLabel & { x: number; y: number })[],
  markers: readonly { x: number; y: number }[],
  { width, height, degree }: Size & { degree: number },
): PlacedLabel[] {
  const kept: (PlacedLabel & { half: number })[] = [];
  for (const { name, holds, area, ...middle } of labels) {
    const mayMove = holds && Math.sqrt(area) * degree >= leastMoved;
    const half = (name.length * letter) / 2;
    const isFree = ({ x, y }: { x: number; y: number }) =>
      x > half &&
      x < width - half &&
      y > line &&
      y < height - line &&
      kept.every((one) => Math.abs(one.y - y) > line || Math.abs(one.x - x) > half + one.half) &&
      // a name stands on its line, a marker around its middle
      markers.every(
        (one) => Math.abs(one.y - (y - line / 4)) > line / 2 + marker || Math.abs(one.x - x) > half + marker,
      );
    const at = aside(middle, mayMove).find(isFree);
    if (at !== undefined) kept.push({ name, ...at, half });
    if (kept.length === mostLabels) break;
  }
  return kept.map(({ name, x, y }) => ({ name, x, y }));
}

/** In pixels: farther from its middle a name would seem to be another country's. */
const farthest = 34;
const steps = [-3, -2, -1, 0, 1, 2, 3].map((n) => (n * farthest) / 3);

/** Where a name may stand: at its country's middle, or close around it, the nearest first. */
function aside({ x, y }: { x: number; y: number }, mayMove: boolean): { x: number; y: number }[] {
  if (!mayMove) return [{ x, y }];
  const away = (one: { x: number; y: number }) => Math.hypot(one.x - x, one.y - y);
  return steps
    .flatMap((across) => steps.map((down) => ({ x: x + across, y: y + down })))
    .filter((one) => away(one) <= farthest)
    .sort((a, b) => away(a) - away(b));
}
