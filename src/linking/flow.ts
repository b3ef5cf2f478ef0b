/** A network of named vertices for counting paths that share no vertex. Edges lead from origins over relays to carriers. */
export interface Network {
  /** Where paths may start and where they may end; a vertex may be both. */
  sources: ReadonlySet<string>;
  sinks: ReadonlySet<string>;
  edges: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface DisjointPaths {
  /** The largest number of paths from sources to sinks that share no vertex, ends included. */
  count: number;
  /** As many vertices, such that every path passes through one of them (Menger): the reason why there are no more. */
  cut: string[];
}

const start = '>';
const finish = '<';

/** Menger's theorem by augmenting paths. The cut that is given is the one farthest from the carriers, in sorted order. */
export function findDisjointPaths(network: Network): DisjointPaths {
  const residual = splitVertices(network);
  let count = 0;
  while (augment(residual)) count++;
  const reached = reach(residual);
  const vertices = new Set([...network.sources, ...network.sinks, ...network.edges.keys()]);
  for (const targets of network.edges.values()) for (const target of targets) vertices.add(target);
  const cut = [...vertices].filter((vertex) => reached.has(`i${vertex}`) && !reached.has(`o${vertex}`));
  return { count, cut: cut.sort() };
}

type Residual = Map<string, Map<string, number>>;

/** Every vertex becomes an entry and an exit with room for one path between them. */
function splitVertices(network: Network): Residual {
  const residual: Residual = new Map();
  const add = (from: string, to: string, room: number): void => {
    for (const [a, b, capacity] of [
      [from, to, room],
      [to, from, 0],
    ] as const) {
      let out = residual.get(a);
      if (out === undefined) {
        out = new Map();
        residual.set(a, out);
      }
      out.set(b, Math.max(out.get(b) ?? 0, capacity));
    }
  };
  const seen = new Set<string>();
  const see = (vertex: string): void => {
    if (seen.has(vertex)) return;
    seen.add(vertex);
    add(`i${vertex}`, `o${vertex}`, 1);
  };
  for (const vertex of [...network.sources].sort()) {
    see(vertex);
    add(start, `i${vertex}`, Number.POSITIVE_INFINITY);
  }
  for (const vertex of [...network.sinks].sort()) {
    see(vertex);
    add(`o${vertex}`, finish, Number.POSITIVE_INFINITY);
  }
  for (const [from, targets] of [...network.edges].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const to of [...targets].sort()) {
      see(from);
      see(to);
      if (from !== to) add(`o${from}`, `i${to}`, Number.POSITIVE_INFINITY);
    }
  return residual;
}

function augment(residual: Residual): boolean {
  const came = new Map<string, string>([[start, start]]);
  const queue = [start];
  for (const vertex of queue) {
    if (vertex === finish) break;
    for (const [next, room] of residual.get(vertex) ?? [])
      if (room > 0 && !came.has(next)) {
        came.set(next, vertex);
        queue.push(next);
      }
  }
  if (!came.has(finish)) return false;
  for (let vertex = finish; vertex !== start; ) {
    const before = came.get(vertex) as string;
    const forward = residual.get(before) as Map<string, number>;
    const back = residual.get(vertex) as Map<string, number>;
    forward.set(vertex, (forward.get(vertex) as number) - 1);
    back.set(before, (back.get(before) ?? 0) + 1);
    vertex = before;
  }
  return true;
}

function reach(residual: Residual): Set<string> {
  const reached = new Set([start]);
  for (const vertex of reached) for (const [next, room] of residual.get(vertex) ?? []) if (room > 0) reached.add(next);
  return reached;
}
