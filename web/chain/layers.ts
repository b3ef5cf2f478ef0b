import type { ChainGraph } from './parts.ts';

/** Where a node stands: its column counted from the origins, and its place in that column. */
export interface Place {
  id: string;
  layer: number;
  row: number;
}

export interface Layers {
  places: Map<string, Place>;
  /** Ids of each layer from top to bottom: nodes, and the bends of lines that pass through. */
  layers: string[][];
  /** The bends of each line that crosses layers, by `bendKey`. */
  bends: Map<string, string[]>;
}

export const bendKey = (edge: { from: string; to: string }) => `${edge.from}\u0000${edge.to}`;

/** Puts every node one layer after the last that leads to it, pure carriers all in the last, and orders layers so that few lines cross. */
export function findLayers(graph: ChainGraph): Layers {
  const depth = findDepths(graph);
  const layers: string[][] = [];
  for (const node of graph.nodes) {
    const layer = depth.get(node.id) ?? 0;
    while (layers.length <= layer) layers.push([]);
    layers[layer]?.push(node.id);
  }
  const { bends, steps } = addBends(graph, depth, layers);
  const full = layers.filter((ids) => ids.length > 0);
  for (let sweep = 0; sweep < 6; sweep += 1) orderBy(full, steps, sweep % 2 === 0 ? 'from' : 'to');
  const places = new Map<string, Place>();
  full.forEach((ids, layer) => {
    ids.forEach((id, row) => {
      places.set(id, { id, layer, row });
    });
  });
  return { places, layers: full, bends };
}

type Step = { from: string; to: string };

/** A line over several layers gets a place of its own in each, so that it passes between the nodes and not through them. */
function addBends(graph: ChainGraph, depth: Map<string, number>, layers: string[][]) {
  const bends = new Map<string, string[]>();
  const steps: Step[] = [];
  for (const edge of graph.edges) {
    const first = depth.get(edge.from) ?? 0;
    const last = depth.get(edge.to) ?? 0;
    const key = bendKey(edge);
    const through: string[] = [];
    for (let layer = first + 1; layer < last; layer += 1) {
      const id = `${key}\u0000${layer}`;
      layers[layer]?.push(id);
      through.push(id);
    }
    if (through.length > 0) bends.set(key, through);
    const stops = [edge.from, ...through, edge.to];
    stops.slice(1).forEach((to, at) => {
      steps.push({ from: stops[at] ?? edge.from, to });
    });
  }
  return { bends, steps };
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
function orderBy(layers: string[][], steps: readonly Step[], side: 'from' | 'to'): void {
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
        const near = steps.filter((step) => step[other] === id).map((step) => rows.get(step[side]) ?? 0);
        const own = rows.get(id) ?? 0;
        return [id, near.length === 0 ? own : near.reduce((sum, row) => sum + row, 0) / near.length];
      }),
    );
    ids.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0));
    note(ids);
  }
}
