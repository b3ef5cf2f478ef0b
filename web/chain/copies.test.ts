import { describe, expect, it } from 'vitest';
import { foldCopies } from './copies.ts';
import { writeMermaid } from './mermaid.ts';
import type { ChainGraph, ChainNode } from './parts.ts';

const node = (id: string, articles: string[] = []): ChainNode => ({
  id,
  name: id,
  kind: 'outlet',
  carrier: articles.length > 0,
  disowned: false,
  common: false,
  articles,
  copies: [],
});
const edge = (from: string, to: string) => ({ from, to, mode: 'relayed' as const });
const graph: ChainGraph = {
  nodes: [node('wire'), node('a', ['d1']), node('b', ['d2']), node('c', ['d3']), node('d', ['d4', 'd5'])],
  edges: [edge('wire', 'a'), edge('wire', 'b'), edge('wire', 'c'), edge('wire', 'd')],
};

describe('copies of one text', () => {
  it('stand in the first of their carriers', () => {
    const folded = foldCopies(graph, [['d1', 'd2']]);
    expect(folded.nodes.map(({ id, copies }) => [id, copies])).toEqual([
      ['wire', []],
      ['a', ['b']],
      ['c', []],
      ['d', []],
    ]);
    expect(folded.edges.map(({ to }) => to)).toEqual(['a', 'c', 'd']);
  });

  it('leave whoever carries another text as well, or passes it on', () => {
    expect(foldCopies(structuredClone(graph), [['d1', 'd4']]).nodes).toHaveLength(5);
    const passing = { nodes: structuredClone(graph.nodes), edges: [...graph.edges, edge('b', 'c')] };
    expect(foldCopies(passing, [['d1', 'd2']]).nodes).toHaveLength(5);
  });
});

describe('the chain as Mermaid', () => {
  it('runs the way of the page, and no name closes its quotes', () => {
    const hostile = {
      nodes: [{ ...node('x"]\n; click'), kind: 'person' as const }, node('b')],
      edges: [edge('x"]\n; click', 'b')],
    };
    const text = writeMermaid(hostile, 'rtl', '?');
    expect(text.split('\n')).toEqual([
      'flowchart RL',
      '  n1(["x#34;] #59; click"])',
      '  n2{{"b"}}',
      '  n1 -.-> n2',
      '',
    ]);
  });
});
