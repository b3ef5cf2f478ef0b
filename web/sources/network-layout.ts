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

const rowHeight = 22;
const thickest = 10;
const sweeps = 6;

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
