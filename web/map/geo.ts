/** How far around a place what is meant may lie, in kilometres, by how exactly the place is known. */
export const radiusOf: Readonly<Record<string, number>> = {
  point: 1,
  town: 6,
  district: 25,
  governorate: 70,
  country: 250,
};
/** The same where nothing is said of it. */
export const widest = 250;

/** Whether what is meant lies somewhere in an area rather than at a spot. */
export const isArea = (precision: string): boolean => precision !== 'point' && precision !== 'town';

export type Position = [lon: number, lat: number];
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

const earth = 6371;
const rad = (degrees: number) => (degrees * Math.PI) / 180;
const deg = (radians: number) => (radians * 180) / Math.PI;

/** Web Mercator: the world as a square from 0 to 1, north above. */
export function mercator([lon, lat]: Position): { x: number; y: number } {
  const bounded = Math.max(-85, Math.min(85, lat));
  const y = Math.log(Math.tan(Math.PI / 4 + rad(bounded) / 2));
  return { x: (lon + 180) / 360, y: 0.5 - y / (2 * Math.PI) };
}

/** A circle on the ground as a closed ring. */
export function ringAround([lon, lat]: Position, km: number, corners = 40): Position[] {
  const ring = Array.from({ length: corners }, (_, n): Position => {
    const angle = (2 * Math.PI * n) / corners;
    const north = deg(km / earth) * Math.cos(angle);
    const east = (deg(km / earth) * Math.sin(angle)) / Math.max(0.1, Math.cos(rad(lat)));
    return [lon + east, lat + north];
  });
  return [...ring, ring[0] as Position];
}

/** The box around positions with some room, never smaller than `least` degrees to each side; the Levant and the Gulf where there are none. */
export function boxAround(positions: readonly Position[], least = 1.5): Box {
  if (positions.length === 0) return { west: 30, south: 12, east: 60, north: 40 };
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const room = Math.max(least, (east - west) * 0.12, (north - south) * 0.12);
  return {
    west: Math.max(-180, west - room),
    east: Math.min(180, east + room),
    south: Math.max(-80, south - room),
    north: Math.min(80, north + room),
  };
}

/** This share of the events is in the first picture at least, in per cent. */
const inPicture = 90;

/**
 * The positions that a first picture is fitted to: all, or, where a few events far away would make everything else too small to tell apart,
 * those around the middle that hold nine in ten.
 */
export function framed(places: readonly { lon: number; lat: number; count: number }[]): Position[] {
  const all = places.map(({ lon, lat }): Position => [lon, lat]);
  const total = places.reduce((sum, { count }) => sum + count, 0);
  const middle = [middleOf(places, ({ lon }) => lon), middleOf(places, ({ lat }) => lat)] as const;
  const away = ({ lon, lat }: { lon: number; lat: number }) => Math.hypot(lon - middle[0], lat - middle[1]);
  const kept: Position[] = [];
  let held = 0;
  for (const place of [...places].sort((a, b) => away(a) - away(b))) {
    if (held * 100 >= total * inPicture) break;
    kept.push([place.lon, place.lat]);
    held += place.count;
  }
  return sizeOf(kept) < 0.6 * sizeOf(all) ? kept : all;
}

/** On each side of it lie as many events. */
function middleOf<T extends { count: number }>(places: readonly T[], read: (place: T) => number): number {
  const sorted = [...places].sort((a, b) => read(a) - read(b));
  const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
  let passed = 0;
  const middle = sorted.find(({ count }) => {
    passed += count;
    return passed >= half;
  });
  return middle === undefined ? 0 : read(middle);
}

function sizeOf(positions: readonly Position[]): number {
  const { west, south, east, north } = boxAround(positions, 0);
  return Math.max(east - west, north - south);
}

/** A ring that goes on beyond the 180th meridian where it crosses it, instead of running back around the world. */
export function unwrap(ring: readonly Position[]): Position[] {
  let turn = 0;
  return ring.map(([lon, lat], at): Position => {
    const before = ring[at - 1]?.[0] ?? lon;
    if (lon - before > 180) turn -= 360;
    else if (before - lon > 180) turn += 360;
    return [lon + turn, lat];
  });
}

/** Where a country's name stands: the middle of its largest part. `area` in square degrees, for which names matter most. */
export function labelOf(
  polygons: readonly (readonly (readonly Position[])[])[],
): { at: Position; area: number } | null {
  let best: { at: Position; area: number } | null = null;
  for (const [ring] of polygons) {
    if (ring === undefined) continue;
    let [area, x, y] = [0, 0, 0];
    for (let n = 0; n + 1 < ring.length; n++) {
      const [x1, y1] = ring[n] as Position;
      const [x2, y2] = ring[n + 1] as Position;
      const part = x1 * y2 - x2 * y1;
      area += part;
      x += (x1 + x2) * part;
      y += (y1 + y2) * part;
    }
    if (area === 0) continue;
    const size = Math.abs(area / 2);
    if (best === null || size > best.area) best = { at: [x / (3 * area), y / (3 * area)], area: size };
  }
  return best;
}
