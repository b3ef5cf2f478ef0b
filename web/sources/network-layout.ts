export interface Way {
  from: string;
  to: string;
  statements: number;
}

export interface Row {
  id: string;
  /** Middle of the row. */
  y: number;
  statements: number;
}

export interface Layout {
  /** Who says it, and who carries it; whoever does both stands on both sides. */
  from: Row[];
  to: Row[];
  ways: (Way & { y1: number; y2: number; width: number })[];
  height: number;
}

/** In pixels: enough for a finger. */
export const rowHeight = 26;
const thickest = 10;
const sweeps = 6;

/** More ways than these are a thicket. */
export const mostDrawn = 60;

/** From how many statements on ways are drawn unless told, so that those drawn are no thicket. The ways come strongest first. */
export const usualLeast = (ways: readonly Way[]): number =>
  ways.length <= mostDrawn ? 1 : (ways[mostDrawn - 1]?.statements ?? 1);

/** What is chosen between: round numbers of statements that part the ways. */
export function stepsOf(ways: readonly Way[], usual: number): number[] {
  const most = ways[0]?.statements ?? 1;
  const round = [1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 500, 1000, 5000, 10_000].filter((step) => step <= most);
  return [...new Set([...round, usual])].sort((a, b) => a - b);
}

export interface Tally {
  id: string;
  /** How many others it takes from, and how many pass on what it said. */
  takesFrom: number;
  carriedBy: number;
  statements: number;
}

/** Somebody who has most of what it carries from one other: `statements` of `of`. */
export interface Leaning extends Way {
  of: number;
}

/** From so great a part on, somebody has nearly all from one; of fewer statements than `least` nothing can be said. */
const nearlyAll = { part: 0.7, least: 2 };

/** Who has nearly all from one other, the most dependent first. `carries`: how many statements each has from anybody. */
export function leaningsOf(ways: readonly Way[], carries: ReadonlyMap<string, number>): Leaning[] {
  const all = ways.map((way): Leaning => ({ ...way, of: carries.get(way.to) ?? 0 }));
  const part = ({ statements, of }: Leaning): number => statements / of;
  return all
    .filter((way) => way.of >= nearlyAll.least && part(way) >= nearlyAll.part)
    .sort((a, b) => part(b) - part(a) || b.of - a.of || (a.to < b.to ? -1 : 1));
}

/** Everybody who is on a way, the busiest first. */
export function tally(ways: readonly Way[]): Tally[] {
  const all = new Map<string, Tally>();
  const of = (id: string) => {
    const one = all.get(id) ?? { id, takesFrom: 0, carriedBy: 0, statements: 0 };
    all.set(id, one);
    return one;
  };
  for (const { from, to, statements } of ways) {
    const [giver, taker] = [of(from), of(to)];
    giver.carriedBy += 1;
    taker.takesFrom += 1;
    giver.statements += statements;
    taker.statements += statements;
  }
  return [...all.values()].sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1));
}

/**
 * Two columns of names with the ways between them. Each column is ordered by where its names' ways lead on the other side, several
 * times over, so that the ways cross as little as can be; the same ways give the same picture.
 */
export function layOut(ways: readonly Way[]): Layout {
  const from = orderOf(ways, 'from');
  const to = orderOf(ways, 'to');
  for (let sweep = 0; sweep < sweeps; sweep++) {
    arrange(to, from, ways, 'to', 'from');
    arrange(from, to, ways, 'from', 'to');
  }
  const rows = Math.max(from.length, to.length);
  const place = (ids: readonly string[], side: 'from' | 'to'): Row[] => {
    // the shorter column is spread over the height of the longer one
    const gap = ids.length === 0 ? rowHeight : (rows * rowHeight) / ids.length;
    return ids.map((id, at) => ({ id, y: (at + 0.5) * gap, statements: sumOf(ways, side, id) }));
  };
  const [left, right] = [place(from, 'from'), place(to, 'to')];
  const yOf = (side: Row[]) => new Map(side.map(({ id, y }) => [id, y]));
  const [y1, y2] = [yOf(left), yOf(right)];
  const most = Math.max(1, ...ways.map(({ statements }) => statements));
  return {
    from: left,
    to: right,
    ways: ways.map((way) => ({
      ...way,
      y1: y1.get(way.from) ?? 0,
      y2: y2.get(way.to) ?? 0,
      width: Math.max(1, Math.sqrt(way.statements / most) * thickest),
    })),
    height: rows * rowHeight,
  };
}

function sumOf(ways: readonly Way[], side: 'from' | 'to', id: string): number {
  return ways.reduce((sum, way) => (way[side] === id ? sum + way.statements : sum), 0);
}

function orderOf(ways: readonly Way[], side: 'from' | 'to'): string[] {
  const ids = [...new Set(ways.map((way) => way[side]))];
  const sums = new Map(ids.map((id) => [id, sumOf(ways, side, id)]));
  return ids.sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0) || (a < b ? -1 : 1));
}

function arrange(
  ids: string[],
  others: readonly string[],
  ways: readonly Way[],
  side: 'from' | 'to',
  across: 'from' | 'to',
): void {
  const placeOf = new Map(others.map((id, at) => [id, (at + 0.5) / others.length]));
  const middle = new Map<string, number>();
  for (const id of ids) {
    let [sum, weight] = [0, 0];
    for (const way of ways) {
      if (way[side] !== id) continue;
      sum += (placeOf.get(way[across]) ?? 0) * way.statements;
      weight += way.statements;
    }
    middle.set(id, weight === 0 ? 0 : sum / weight);
  }
  ids.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0) || (a < b ? -1 : 1));
}
