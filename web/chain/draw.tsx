import type { ReactElement } from 'react';
import type { ChainEdge, ChainGraph, ChainNode } from './graph.ts';
import { findLayers } from './layers.ts';

export interface ChainOptions {
  direction: 'ltr' | 'rtl';
  ariaLabel: string;
  /** What is written where no name is known. */
  someone: string;
  /** The small line under a node's name. */
  note: (node: ChainNode) => string | null;
}

const box = { width: 172, line: 19, pad: 12, gapX: 76, gapY: 18 };
const longestLine = 21;

/** Cuts a name into at most three lines at its spaces; the last says that there is more. */
export function wrapName(name: string, longest = longestLine): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/u).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > longest + 3 ? `${word.slice(0, longest)}…` : word);
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]} …`] : lines;
}

interface Box {
  node: ChainNode;
  lines: string[];
  note: string | null;
  x: number;
  y: number;
  height: number;
}

/** The chain of attribution from origins to carriers; in Arabic it runs from right to left. Pure. */
export function drawChain(graph: ChainGraph, options: ChainOptions): ReactElement {
  const { boxes, width, height } = placeBoxes(graph, options);
  return (
    <svg
      className="chain"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={options.ariaLabel}
    >
      {graph.edges.map((edge) => (
        <Edge key={`${edge.from} ${edge.to}`} edge={edge} boxes={boxes} direction={options.direction} />
      ))}
      {[...boxes.values()].map((one) => (
        <Node key={one.node.id} of={one} direction={options.direction} />
      ))}
    </svg>
  );
}

function placeBoxes(graph: ChainGraph, options: ChainOptions) {
  const { layers } = findLayers(graph);
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const boxes = new Map<string, Box>();
  const width = Math.max(1, layers.length) * (box.width + box.gapX) - box.gapX + 4;
  const columns = layers.map((ids) =>
    ids.flatMap((id) => {
      const node = byId.get(id);
      if (node === undefined) return [];
      const lines = wrapName(node.name ?? options.someone);
      const note = options.note(node);
      return [{ node, lines, note, height: (lines.length + (note === null ? 0 : 0.9)) * box.line + box.pad * 1.4 }];
    }),
  );
  const heightOf = (column: { height: number }[]) =>
    column.reduce((sum, one) => sum + one.height + box.gapY, -box.gapY);
  const height = Math.max(0, ...columns.map(heightOf)) + 4;
  columns.forEach((column, layer) => {
    const left = 2 + layer * (box.width + box.gapX);
    const x = options.direction === 'rtl' ? width - left - box.width : left;
    let y = 2 + (height - 4 - heightOf(column)) / 2;
    for (const one of column) {
      boxes.set(one.node.id, { ...one, x, y });
      y += one.height + box.gapY;
    }
  });
  return { boxes, width, height };
}

function Edge({ edge, boxes, direction }: { edge: ChainEdge; boxes: Map<string, Box>; direction: 'ltr' | 'rtl' }) {
  const from = boxes.get(edge.from);
  const to = boxes.get(edge.to);
  if (from === undefined || to === undefined) return null;
  const sign = direction === 'rtl' ? -1 : 1;
  const x1 = direction === 'rtl' ? from.x : from.x + box.width;
  const x2 = (direction === 'rtl' ? to.x + box.width : to.x) - sign * 2;
  const y1 = from.y + from.height / 2;
  const y2 = to.y + to.height / 2;
  const bend = Math.min(Math.abs(x2 - x1) / 2, box.gapX / 2 + 8) * sign;
  return (
    <g className={`edge ${edge.mode}${from.node.disowned ? ' disowned' : ''}`}>
      <path d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - sign * 6} ${y2}`} />
      <path className="head" d={`M${x2} ${y2}l${-sign * 8} -4.5v9z`} />
    </g>
  );
}

function Node({ of, direction }: { of: Box; direction: 'ltr' | 'rtl' }) {
  const { node, lines, note, x, y, height } = of;
  const middle = x + box.width / 2;
  const first = y + box.pad * 0.7 + box.line * 0.74;
  const start = direction === 'rtl' ? x + box.width : x;
  const classes = ['node', node.kind, node.carrier && 'carrier', node.disowned && 'disowned', node.common && 'common'];
  return (
    <g className={classes.filter(Boolean).join(' ')}>
      <path className="shape" d={shapeOf(node, x, y, box.width, height)} />
      {!node.carrier && node.kind !== 'gap' && <circle className="dot" cx={start} cy={y + height / 2} r={5} />}
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one name never change places
        <text key={at} x={middle} y={first + at * box.line} textAnchor="middle">
          {line}
        </text>
      ))}
      {note !== null && (
        <text className="note" x={middle} y={first + lines.length * box.line - 1} textAnchor="middle">
          {note}
        </text>
      )}
    </g>
  );
}

/** Persons are round, institutions square, outlets cut at the corners, channels a speech balloon, gaps an open line. */
export function shapeOf(node: Pick<ChainNode, 'kind'>, x: number, y: number, w: number, h: number): string {
  const right = x + w;
  const bottom = y + h;
  if (node.kind === 'person' || node.kind === 'unnamed') {
    const r = Math.min(h / 2, 22);
    return `M${x + r} ${y}H${right - r}A${r} ${r} 0 0 1 ${right} ${y + r}V${bottom - r}A${r} ${r} 0 0 1 ${right - r} ${bottom}H${x + r}A${r} ${r} 0 0 1 ${x} ${bottom - r}V${y + r}A${r} ${r} 0 0 1 ${x + r} ${y}Z`;
  }
  if (node.kind === 'outlet') {
    const c = 8;
    return `M${x + c} ${y}H${right - c}L${right} ${y + c}V${bottom - c}L${right - c} ${bottom}H${x + c}L${x} ${bottom - c}V${y + c}Z`;
  }
  if (node.kind === 'channel') {
    const m = x + w / 2;
    return `M${x} ${y}H${right}V${bottom}H${m + 7}L${m} ${bottom + 7}L${m - 7} ${bottom}H${x}Z`;
  }
  if (node.kind === 'gap')
    return `M${x + 8} ${y}H${x}V${bottom}H${x + 8}M${right - 8} ${y}H${right}V${bottom}H${right - 8}`;
  return `M${x} ${y}H${right}V${bottom}H${x}Z`;
}
