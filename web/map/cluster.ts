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
