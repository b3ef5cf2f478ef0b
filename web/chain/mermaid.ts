import type { ChainGraph, ChainNode, Mode } from './parts.ts';

const shapes: Readonly<Record<ChainNode['kind'], readonly [string, string]>> = {
  person: ['([', '])'],
  unnamed: ['([', '])'],
  institution: ['[', ']'],
  outlet: ['{{', '}}'],
  channel: ['>', ']'],
  gap: ['[[', ']]'],
};
const lines: Readonly<Record<Mode, string>> = { direct: '-->', relayed: '-.->', hearsay: '-..->', inferred: '-..->' };

/** The chain as Mermaid text, for other people's documents. Names from outside cannot close their quotes. */
export function writeMermaid(graph: ChainGraph, direction: 'ltr' | 'rtl', someone: string): string {
  const ids = new Map(graph.nodes.map((node, n) => [node.id, `n${n + 1}`]));
  const nodes = graph.nodes.map((node) => {
    const [open, close] = shapes[node.kind];
    return `  ${ids.get(node.id)}${open}"${quote(node.name ?? someone)}"${close}`;
  });
  const edges = graph.edges.map(({ from, to, mode }) => `  ${ids.get(from)} ${lines[mode]} ${ids.get(to)}`);
  return [`flowchart ${direction === 'rtl' ? 'RL' : 'LR'}`, ...nodes, ...edges, ''].join('\n');
}

const quote = (name: string) =>
  name
    .replace(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/[&"<>#;`]/g, (character) => `#${character.charCodeAt(0)};`);
