import type { ReactElement } from 'react';
import { bendKey, findLayers } from './layers.ts';
import type { ChainEdge, ChainGraph, ChainNode } from './parts.ts';

export interface ChainOptions {
  direction: 'ltr' | 'rtl';
  ariaLabel: string;
  /** What is written where no name is known. */
  someone: string;
  /** Whether it has to fit a phone: narrower boxes, closer together, with shorter lines. */
  narrow?: boolean;
  /** The small line under a node's name. */
  note: (node: ChainNode) => string | null;
}

/** Room at either side for the circle of an origin. */
const edge = 7;
const usualSizes = {
  width: 172,
  line: 19,
  pad: 12,
  gapX: 76,
  gapY: 18,
  longestLine: 21,
  longestNote: 26,
  mostLines: 3,
};
const narrowSizes = {
  width: 92,
  line: 17,
  pad: 10,
  gapX: 20,
  gapY: 14,
  longestLine: 12,
  longestNote: 14,
  mostLines: 5,
};
type Sizes = typeof usualSizes;
/** A note is written smaller than a name: its lines against those of a name. */
const noteLine = 0.9;
const mostNotes = 3;

/** Cuts a name into at most so many lines at its spaces, none longer than `longest`; the last says that there is more, and so does a word cut short. */
export function wrapName(name: string, longest = usualSizes.longestLine, most = usualSizes.mostLines): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/u).filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > longest ? `${word.slice(0, longest - 1)}…` : word);
  }
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), last.length + 2 <= longest ? `${last} …` : `${last.slice(0, longest - 1)}…`];
}

/** A node's place, or with no node that of a line which passes. */
interface Box {
  id: string;
  node: ChainNode | null;
  lines: string[];
  /** The lines of its note. */
  notes: string[];
  x: number;
  y: number;
  height: number;
  sizes: Sizes;
}

/** The chain of attribution from origins to carriers; in Arabic it runs from right to left. Pure. */
export function drawChain(graph: ChainGraph, options: ChainOptions): ReactElement {
  const { boxes, bends, width, height } = placeBoxes(graph, options);
  const begins = (id: string) => !graph.edges.some((edge) => edge.to === id);
  return (
    <svg
      className="chain"
      viewBox={`${-edge} 0 ${width + 2 * edge} ${height}`}
      width={width + 2 * edge}
      height={height}
      role="img"
      aria-label={options.ariaLabel}
    >
      {graph.edges.map((edge) => (
        <Edge
          key={bendKey(edge)}
          edge={edge}
          boxes={boxes}
          bends={bends.get(bendKey(edge)) ?? []}
          direction={options.direction}
        />
      ))}
      {[...boxes.values()].map((one) =>
        one.node === null ? null : (
          <Node key={one.id} of={one} node={one.node} begins={begins(one.id)} direction={options.direction} />
        ),
      )}
    </svg>
  );
}

function placeBoxes(graph: ChainGraph, options: ChainOptions) {
  const box = options.narrow === true ? narrowSizes : usualSizes;
  const { layers, bends } = findLayers(graph);
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const boxes = new Map<string, Box>();
  const width = Math.max(1, layers.length) * (box.width + box.gapX) - box.gapX + 4;
  const columns = layers.map((ids) =>
    ids.flatMap((id): Omit<Box, 'x' | 'y' | 'sizes'>[] => {
      const node = byId.get(id);
      if (node === undefined) return [{ id, node: null, lines: [], notes: [], height: 6 }];
      const lines = wrapName(node.name ?? options.someone, box.longestLine, box.mostLines);
      const note = options.note(node);
      const notes = note === null ? [] : wrapName(note, box.longestNote, mostNotes);
      return [{ id, node, lines, notes, height: (lines.length + notes.length * noteLine) * box.line + box.pad * 1.4 }];
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
      boxes.set(one.id, { ...one, x, y, sizes: box });
      y += one.height + box.gapY;
    }
  });
  return { boxes, bends, width, height };
}

interface EdgeProps {
  edge: ChainEdge;
  boxes: Map<string, Box>;
  bends: string[];
  direction: 'ltr' | 'rtl';
}

function Edge({ edge, boxes, bends, direction }: EdgeProps) {
  const stops = [edge.from, ...bends, edge.to].flatMap((id) => boxes.get(id) ?? []);
  const last = stops.at(-1);
  if (last === undefined || stops.length < 2) return null;
  const sign = direction === 'rtl' ? -1 : 1;
  const leaves = (of: Box) => (direction === 'rtl' ? of.x : of.x + of.sizes.width);
  const enters = (of: Box) => (direction === 'rtl' ? of.x + of.sizes.width : of.x);
  const tip = enters(last) - sign * 2;
  let path = '';
  stops.slice(1).forEach((to, at) => {
    const from = stops[at] as Box;
    const [x1, y1] = [leaves(from), from.y + from.height / 2];
    const [x2, y2] = [to === last ? tip - sign * 6 : enters(to), to.y + to.height / 2];
    const bend = (Math.abs(x2 - x1) / 2) * sign;
    path += `${at === 0 ? 'M' : 'L'}${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  });
  return (
    <g className={`edge ${edge.mode}${stops[0]?.node?.disowned ? ' disowned' : ''}`}>
      <path d={path} />
      <path className="head" d={`M${tip} ${last.y + last.height / 2}l${-sign * 8} -4.5v9z`} />
    </g>
  );
}

interface NodeProps {
  of: Box;
  node: ChainNode;
  /** Nobody comes before it: its circle says whether it is named. */
  begins: boolean;
  direction: 'ltr' | 'rtl';
}

function Node({ of, node, begins, direction }: NodeProps) {
  const { lines, notes, x, y, height, sizes: box } = of;
  const middle = x + box.width / 2;
  const first = y + box.pad * 0.7 + box.line * 0.74;
  const start = direction === 'rtl' ? x + box.width : x;
  const classes = ['node', node.kind, node.carrier && 'carrier', node.disowned && 'disowned', node.common && 'common'];
  return (
    <g className={classes.filter(Boolean).join(' ')}>
      <path className="shape" d={shapeOf(node, x, y, box.width, height)} />
      {begins && node.kind !== 'gap' && <circle className="dot" cx={start} cy={y + height / 2} r={5} />}
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one name never change places
        <text key={at} x={middle} y={first + at * box.line} textAnchor="middle">
          {line}
        </text>
      ))}
      {notes.map((line, at) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: likewise
          key={at}
          className="note"
          x={middle}
          y={first + (lines.length + at * noteLine) * box.line - 1}
          textAnchor="middle"
        >
          {line}
        </text>
      ))}
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
