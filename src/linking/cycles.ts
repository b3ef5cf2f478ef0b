/** Tarjan's strongly connected components, without recursion: for each vertex on a cycle, the least key of all that are on it. */
export function findCycles(edges: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string> {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open = new Set<string>();
  const path: string[] = [];
  const cycles = new Map<string, string>();
  const enter = (vertex: string) => {
    index.set(vertex, index.size);
    low.set(vertex, index.get(vertex) as number);
    open.add(vertex);
    path.push(vertex);
    return { vertex, next: [...(edges.get(vertex) ?? [])].sort(), at: 0 };
  };
  for (const root of [...edges.keys()].sort()) {
    if (index.has(root)) continue;
    const stack = [enter(root)];
    while (stack.length > 0) {
      const frame = stack[stack.length - 1] as ReturnType<typeof enter>;
      const next = frame.next[frame.at++];
      if (next !== undefined) {
        if (!index.has(next)) stack.push(enter(next));
        else if (open.has(next)) lower(low, frame.vertex, index.get(next) as number);
        continue;
      }
      stack.pop();
      const below = stack[stack.length - 1];
      if (below) lower(low, below.vertex, low.get(frame.vertex) as number);
      if (low.get(frame.vertex) !== index.get(frame.vertex)) continue;
      const component = path.splice(path.indexOf(frame.vertex));
      for (const vertex of component) open.delete(vertex);
      const [least] = [...component].sort();
      if (component.length > 1) for (const vertex of component) cycles.set(vertex, least as string);
    }
  }
  return cycles;
}

function lower(low: Map<string, number>, vertex: string, value: number): void {
  if (value < (low.get(vertex) as number)) low.set(vertex, value);
}
