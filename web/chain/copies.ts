import type { ChainGraph } from './parts.ts';

/**
 * Carriers of one text that have it from the same are drawn once, the first with the names of those that stand in it. Who passes something on, or
 * carries another text as well, stays.
 */
export function foldCopies(graph: ChainGraph, copies: readonly (readonly string[])[]): ChainGraph {
  const groupOf = new Map(copies.flatMap((group, n) => group.map((id) => [id, n] as const)));
  const sourcesOf = (id: string) =>
    graph.edges
      .filter((edge) => edge.to === id)
      .map((edge) => `${edge.from} ${edge.mode}`)
      .sort()
      .join('\n');
  const first = new Map<string, ChainGraph['nodes'][number]>();
  const folded = new Set<string>();
  for (const node of graph.nodes) {
    const groups = new Set(node.articles.map((id) => groupOf.get(id) ?? id));
    const [group] = groups;
    const isLast = node.carrier && !graph.edges.some((edge) => edge.from === node.id);
    if (!isLast || groups.size !== 1 || typeof group !== 'number') continue;
    const key = `${group}\n${sourcesOf(node.id)}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, node);
      continue;
    }
    before.copies.push(node.name);
    folded.add(node.id);
  }
  return {
    nodes: graph.nodes.filter(({ id }) => !folded.has(id)),
    edges: graph.edges.filter(({ to }) => !folded.has(to)),
  };
}
