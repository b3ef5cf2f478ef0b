import fc from 'fast-check';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { drawChain, wrapName } from './draw.tsx';
import { buildGraph, cutCycles } from './graph.ts';
import { bendKey, findLayers } from './layers.ts';
import type { ChainEdge, ChainGraph, ChainNode } from './parts.ts';

const node = (id: string, parts: Partial<ChainNode> = {}): ChainNode => ({
  id,
  name: id,
  kind: 'institution',
  carrier: false,
  disowned: false,
  common: false,
  articles: [],
  copies: [],
  ...parts,
});
const edge = (from: string, to: string, mode: ChainEdge['mode'] = 'relayed'): ChainEdge => ({ from, to, mode });
const wire: ChainGraph = {
  nodes: [
    node('sources', { kind: 'unnamed' }),
    node('minister', { kind: 'person' }),
    node('agency', { kind: 'outlet' }),
    node('paper', { kind: 'outlet', carrier: true }),
    node('channel', { kind: 'outlet', carrier: true }),
  ],
  edges: [
    edge('sources', 'agency', 'direct'),
    edge('minister', 'agency'),
    edge('agency', 'paper'),
    edge('minister', 'channel', 'hearsay'),
  ],
};

describe('layers', () => {
  it('run from origins to carriers, who stand together at the end', () => {
    const { places } = findLayers(wire);
    expect(places.get('sources')?.layer).toBe(0);
    expect(places.get('agency')?.layer).toBe(1);
    expect(places.get('paper')?.layer).toBe(2);
    expect(places.get('channel')?.layer).toBe(2);
  });

  it('give a line that passes a layer a place of its own there', () => {
    const { bends, layers } = findLayers(wire);
    const [bend] = bends.get(bendKey({ from: 'minister', to: 'channel' })) ?? [];
    expect(layers[1]).toContain(bend);
    expect(bends.size).toBe(1);
  });

  it('put who is told always after who tells, whatever the graph', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const edges = fc.array(
      fc.tuple(ids, ids).filter(([from, to]) => from !== to),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(edges, (pairs) => {
        const kept = cutCycles(pairs.map(([from, to]) => edge(from, to)));
        const graph = { nodes: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => node(id)), edges: kept };
        const { places } = findLayers(graph);
        for (const one of kept) {
          expect(places.get(one.from)?.layer ?? 0).toBeLessThan(places.get(one.to)?.layer ?? 0);
        }
      }),
    );
  });
});

describe('cutCycles', () => {
  it('leaves out the edge that leads back', () => {
    const edges = [edge('a', 'b'), edge('b', 'c'), edge('c', 'a')];
    expect(cutCycles(edges)).toEqual(edges.slice(0, 2));
  });
});

describe('drawChain', () => {
  const options = { ariaLabel: 'chain', someone: 'someone', note: () => null };
  const draw = (direction: 'ltr' | 'rtl') => markupOf(drawChain(wire, { ...options, direction }));
  const xOf = (markup: string, name: string) =>
    Number(new RegExp(`x="([\\d.]+)"[^>]*>${name}<`).exec(markup)?.[1] ?? Number.NaN);

  it('is mirrored where one reads from right to left', () => {
    const [ltr, rtl] = [draw('ltr'), draw('rtl')];
    expect(xOf(ltr, 'sources')).toBeLessThan(xOf(ltr, 'paper'));
    expect(xOf(rtl, 'sources')).toBeGreaterThan(xOf(rtl, 'paper'));
    const [start = 0, width = 0] = (/viewBox="([-\d.]+) 0 ([\d.]+)/.exec(ltr) ?? []).slice(1).map(Number);
    expect(xOf(rtl, 'agency')).toBeCloseTo(2 * start + width - xOf(ltr, 'agency'));
  });

  it('draws every node and line with its own kind and mode', () => {
    const markup = draw('ltr');
    expect(markup.match(/class="edge /g)).toHaveLength(wire.edges.length);
    expect(markup).toContain('class="edge hearsay"');
    expect(markup).toContain('class="node unnamed"');
    expect(markup).not.toContain('NaN');
  });

  it('fits three layers on a phone, with whole words in its boxes', () => {
    const long = {
      nodes: [
        node('a', { name: 'spokesman of the Plain Operations Command' }),
        node('b', { name: 'Nahrain News Agency' }),
        node('c', { name: 'Difaf Network' }),
      ],
      edges: [edge('a', 'b'), edge('b', 'c')],
    };
    const markup = markupOf(drawChain(long, { ...options, direction: 'rtl', narrow: true }));
    expect(Number(/ width="(\d+)"/.exec(markup)?.[1])).toBeLessThanOrEqual(340);
    for (const word of ['spokesman', 'Operations', 'Command', 'Nahrain', 'Network']) expect(markup).toContain(word);
    // 92 pixels hold twelve letters of a name and fourteen of a note
    const noted = {
      ...options,
      direction: 'rtl' as const,
      narrow: true,
      note: () => 'everything here passes through them',
    };
    const texts = [...markupOf(drawChain(long, noted)).matchAll(/<text([^>]*)>([^<]*)</g)];
    expect(texts.filter(([, attributes]) => attributes?.includes('note')).length).toBeGreaterThan(3);
    for (const [, attributes, line] of texts)
      expect(line?.length).toBeLessThanOrEqual(attributes?.includes('note') ? 14 : 12);
    const wide = markupOf(drawChain(long, { ...options, direction: 'rtl' }));
    expect(Number(/ width="(\d+)"/.exec(wide)?.[1])).toBeGreaterThan(600);
  });

  it('writes who is not named as somebody', () => {
    const graph = { nodes: [node('gap', { name: null, kind: 'gap' })], edges: [] };
    expect(markupOf(drawChain(graph, { ...options, direction: 'ltr' }))).toContain('>someone<');
  });
});

describe('wrapName', () => {
  it('breaks at spaces and says where it stops', () => {
    expect(wrapName('Nahrain')).toEqual(['Nahrain']);
    expect(wrapName('spokesman of the Plain Operations Command', 21)).toEqual([
      'spokesman of the',
      'Plain Operations',
      'Command',
    ]);
    expect(wrapName('a b c d e f', 3)).toEqual(['a b', 'c d', 'e f']);
    expect(wrapName('a b c d e f', 2)).toEqual(['a', 'b', 'c…']);
    expect(wrapName('a b c d e f', 4, 1)).toEqual(['a b…']);
  });

  it('has no line longer than it may be, whatever the name', () => {
    expect(wrapName('Administration of the Harbour', 12)).toEqual(['Administrat…', 'of the', 'Harbour']);
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 3, max: 21 }), (name, longest) => {
        const lines = wrapName(name, longest, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

const markupOf = (element: ReactElement) => renderToStaticMarkup(element);

describe('strangers', () => {
  const mention = (document: string, surface: string) => ({
    document: { id: document, outlet: { id: `outlet-${document}`, name: `Outlet ${document}` }, title: null },
    statements: [
      { document, statement: { id: 's1', chain: [{ id: 'local:1', name: surface, surface, kind: 'organization' }] } },
    ],
  });
  const line = (document: string, name: string, named: boolean) => ({
    origin: { id: 'local:1', name, named, count: null },
    via: [],
    carriers: [document],
    evidence: [{ document, statement: 's1' }],
    disowned: false,
  });

  it('of different articles stay two, though both count them as their first', () => {
    const names = [
      ['a', 'جهاز السهل'],
      ['b', 'سرايا الوادي'],
    ] as const;
    const graph = buildGraph(
      { origins: { lines: names.map(([document, name]) => line(document, name, true)) } } as never,
      names.map(([document, name]) => mention(document, name)) as never,
      ({ name }) => name,
    );
    expect(graph.nodes.filter(({ carrier }) => !carrier).map(({ name }) => name)).toEqual([
      'جهاز السهل',
      'سرايا الوادي',
    ]);
  });
});
