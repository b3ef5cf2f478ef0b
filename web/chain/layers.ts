import type { ChainGraph } from './graph.ts';

/** Where a node stands: its column counted from the origins, and its place in that column. */
export interface Place {
  id: string;
  layer: number;
  row: number;
}

export interface Layers {
  places: Map<string, Place>;
  /** Ids of each layer from top to bottom. */
  layers: string[][];
}

/** Puts every node one layer after the last that leads to it, pure carriers all in the last, and orders layers so that few lines cross. */
export function findLayers(graph: ChainGraph): Layers {
  const depth = findDepths(graph);
  const layers: string[][] = [];
  for (const node of graph.nodes) {
    const layer = depth.get(node.id) ?? 0;
    while (layers.length <= layer) layers.push([]);
    layers[layer]?.push(node.id);
  }
  const full = layers.filter((ids) => ids.length > 0);
  for (let sweep = 0; sweep < 4; sweep += 1) {
    orderBy(full, graph, sweep % 2 === 0 ? 'from' : 'to');
  }
  const places = new Map<string, Place>();
  full.forEach((ids, layer) => {
    ids.forEach((id, row) => {
      places.set(id, { id, layer, row });
    });
  });
  return { places, layers: full };
}

function findDepths(graph: ChainGraph): Map<string, number> {
  const depth = new Map(graph.nodes.map((node) => [node.id, 0]));
  // Without cycles no way is longer than there are nodes.
  for (let round = 0; round < graph.nodes.length; round += 1) {
    let moved = false;
    for (const { from, to } of graph.edges) {
      const least = (depth.get(from) ?? 0) + 1;
      if ((depth.get(to) ?? 0) < least) {
        depth.set(to, least);
        moved = true;
      }
    }
    if (!moved) break;
  }
  const last = Math.max(0, ...depth.values());
  const leads = new Set(graph.edges.map((edge) => edge.from));
  for (const node of graph.nodes) if (node.carrier && !leads.has(node.id)) depth.set(node.id, last);
  return depth;
}

/** One sweep: each node goes to the mean place of its neighbours on one side; who has none stays where it was. */
function orderBy(layers: string[][], graph: ChainGraph, side: 'from' | 'to'): void {
  const rows = new Map<string, number>();
  const note = (ids: string[]) => {
    ids.forEach((id, row) => {
      rows.set(id, (row + 0.5) / ids.length);
    });
  };
  layers.forEach(note);
  const other = side === 'from' ? 'to' : 'from';
  for (const ids of side === 'from' ? layers : [...layers].reverse()) {
    const mean = new Map(
      ids.map((id) => {
        const near = graph.edges.filter((edge) => edge[other] === id).map((edge) => rows.get(edge[side]) ?? 0);
        const own = rows.get(id) ?? 0;
        return [id, near.length === 0 ? own : near.reduce((sum, row) => sum + row, 0) / near.length];
      }),
    );
    ids.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0));
    note(ids);
  }
}
