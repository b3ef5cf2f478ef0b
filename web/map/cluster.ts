export interface Spot {
  id: string;
  x: number;
  y: number;
  count: number;
}

export interface Cluster extends Spot {
  /** The ids of what it stands for. */
  members: string[];
}

/** Puts what lies closer together than `near` under the greatest of them, the greatest first; the same spots give the same clusters. */
export function clusterSpots(spots: readonly Spot[], near: number): Cluster[] {
  const left = [...spots].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const clusters: Cluster[] = [];
  for (const spot of left) {
    const home = clusters.find(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < near);
    if (home === undefined) clusters.push({ ...spot, members: [spot.id] });
    else {
      home.members.push(spot.id);
      home.count += spot.count;
    }
  }
  return clusters;
}

/** Where something may stand instead, in steps to the right and down, the nearest first. */
const steps = [-3, -2, -1, 0, 1, 2, 3]
  .flatMap((x) => [-3, -2, -1, 0, 1, 2, 3].map((y) => ({ x, y })))
  .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y) || b.y - a.y || b.x - a.x);

/**
 * The clusters of areas so that none lies over a spot or over another area: an area is no spot, so its number may stand anywhere near its
 * middle. `room`: how far apart the middles of two markers must be, in pixels.
 */
export function makeWay(areas: readonly Cluster[], spots: readonly Cluster[], room: number): Cluster[] {
  const taken: { x: number; y: number }[] = [...spots];
  return areas.map((area) => {
    const free = ({ x, y }: { x: number; y: number }) =>
      taken.every((one) => Math.abs(one.x - x) >= room || Math.abs(one.y - y) >= room);
    const near = steps.map(({ x, y }) => ({ x: area.x + x * room, y: area.y + y * room }));
    const at = near.find(free) ?? area;
    taken.push(at);
    return { ...area, ...at };
  });
}
