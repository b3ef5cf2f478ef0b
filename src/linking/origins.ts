import type { OriginLine, Origins, Reason } from '../model/index.ts';
import { findCycles } from './cycles.ts';
import { findDisjointPaths } from './flow.ts';
import { compareText } from './order.ts';
import { documents, type Label, say } from './wording.ts';

/** Somebody who said it or passed it on. `key`: one for each who is held to be one, whatever they are called in the text. */
export interface Transmitter {
  key: string;
  id: string;
  name: string | null;
  label: Label;
  /** An outlet or channel: it passes on more than it originates. */
  isOutlet: boolean;
}

export interface Origin extends Transmitter {
  named: boolean;
  /** Nobody at all is described: "reports said". */
  gap: boolean;
  count: number | null;
}

/** One origin of one statement in one document, and through whom it came there. */
export interface TransmissionLine {
  origin: Origin;
  via: readonly Transmitter[];
  document: string;
  statement: string;
  disowned: boolean;
}

/**
 * A document in which it stands. `outlet`: key of its publisher or family, its own id where that is unknown.
 * `copyOf`: the document that it carries the text of (its own id or null where it is no copy). `narrated`: told in its own voice.
 */
export interface Carrier {
  document: string;
  outlet: string;
  label: Label;
  copyOf: string | null;
  narrated: boolean;
}

export interface TransmissionGraph {
  carriers: readonly Carrier[];
  lines: readonly TransmissionLine[];
  /** Who was taken as one with whom, for the reasons. */
  merged: readonly { one: Label; other: Label }[];
}

/**
 * Counts independent origins. `max`: the distinct origins, every unnamed one another person. `min`: the largest number of paths from named
 * origins to carriers that share nobody on the way (Menger), at least 1 where anything is attributed, 0 where nothing is.
 * What copies add is not counted; a line that its supposed origin disowned is shown and not counted.
 */
export function countOrigins(graph: TransmissionGraph): Origins {
  const standIn = standInsOf(graph.carriers);
  const counted = graph.lines.filter((line) => !line.disowned && standIn.get(line.document) === line.document);
  const network = resolveCycles(counted, graph.carriers);
  const named = network.roots.filter((origin) => origin.named);
  const paths = findDisjointPaths({
    sources: new Set(named.map((origin) => network.of(origin.key))),
    sinks: network.sinks,
    edges: network.edges,
  });
  const max = network.roots.length;
  const min = max === 0 ? 0 : Math.max(1, paths.count);
  const lines = collectLines(graph.lines, counted, network.roots);
  const narrated = graph.carriers.filter((carrier) => carrier.narrated).map((carrier) => carrier.document);
  return {
    min,
    max,
    narrated: narrated.sort(compareText),
    lines,
    why: explain(graph, { min, max, named, network, cut: paths.cut, standIn }),
  };
}

/** The document that counts for each group of copies: the original where it is here, else the first of the copies. */
function standInsOf(carriers: readonly Carrier[]): Map<string, string> {
  const groups = new Map<string, string[]>();
  for (const { document, copyOf } of carriers) {
    const group = copyOf ?? document;
    groups.set(group, [...(groups.get(group) ?? []), document]);
  }
  const standIn = new Map<string, string>();
  for (const [group, members] of groups) {
    const first = members.includes(group) ? group : ([...members].sort(compareText)[0] as string);
    for (const member of members) standIn.set(member, first);
  }
  return standIn;
}

interface ResolvedNetwork {
  /** Origins with nobody behind them, one of each cycle. */
  roots: Origin[];
  sinks: Set<string>;
  edges: Map<string, Set<string>>;
  of(key: string): string;
  passedOn: Origin[];
  cycles: Label[][];
  labels: Map<string, Label>;
}

function resolveCycles(lines: readonly TransmissionLine[], carriers: readonly Carrier[]): ResolvedNetwork {
  const outletOf = new Map(carriers.map((carrier) => [carrier.document, carrier]));
  const labels = new Map<string, Label>();
  const raw = new Map<string, Set<string>>();
  const ends = new Set<string>();
  const ordered = [...lines].sort(
    (a, b) => compareText(a.document, b.document) || compareStatements(a, b) || compareText(a.origin.key, b.origin.key),
  );
  // where one thing is called by several names, the first in the alphabet: order of lines must not show
  const name = (key: string, label: Label): void => {
    const held = labels.get(key);
    if (held === undefined || compareText(label.en, held.en) < 0) labels.set(key, label);
  };
  for (const line of ordered) {
    const end = outletOf.get(line.document);
    const outlet = end?.outlet ?? `document ${line.document}`;
    const stations = [line.origin, ...line.via];
    for (const station of stations) name(station.key, station.label);
    name(outlet, end?.label ?? { ar: outlet, en: outlet });
    const route = [...stations.map((station) => station.key), outlet].filter((key, i, all) => key !== all[i - 1]);
    for (const [i, key] of route.entries()) {
      const targets = raw.get(key) ?? new Set<string>();
      raw.set(key, targets);
      if (route[i + 1] !== undefined) targets.add(route[i + 1] as string);
    }
    ends.add(outlet);
  }
  const cycles = findCycles(raw);
  const of = (key: string): string => cycles.get(key) ?? key;
  const edges = new Map<string, Set<string>>();
  for (const [from, targets] of raw)
    for (const to of targets) {
      if (of(from) === of(to)) continue;
      const out = edges.get(of(from)) ?? new Set<string>();
      edges.set(of(from), out.add(of(to)));
    }
  const behind = new Set([...edges.values()].flatMap((targets) => [...targets]));
  const origins = distinctOrigins(ordered);
  const isPassedOn = (origin: Origin): boolean => origin.isOutlet && behind.has(of(origin.key));
  const roots = new Map<string, Origin>();
  for (const origin of origins.filter((one) => !isPassedOn(one))) {
    const key = of(origin.key);
    const held = roots.get(key);
    if (held === undefined || (origin.named && !held.named)) roots.set(key, origin);
  }
  const members = [...new Set(cycles.values())].map((cycle) =>
    [...cycles].filter(([, name]) => name === cycle).map(([key]) => key),
  );
  return {
    roots: [...roots.values()].sort((a, b) => compareText(a.key, b.key)),
    sinks: new Set([...ends].map(of)),
    edges,
    of,
    passedOn: origins.filter(isPassedOn),
    cycles: members.map((keys) => keys.sort(compareText).map((key) => labels.get(key) as Label)),
    labels,
  };
}

/** One for each key; where a key is named in one place and not in another, the name stands. */
function distinctOrigins(lines: readonly TransmissionLine[]): Origin[] {
  const origins = new Map<string, Origin>();
  for (const { origin } of lines) {
    const held = origins.get(origin.key);
    if (held === undefined || (origin.named && !held.named)) origins.set(origin.key, origin);
  }
  return [...origins.values()].sort((a, b) => compareText(a.key, b.key));
}

/** The lines as the ledger shows them: one for each route, with everyone who carries it; copies stand with what they copy. */
function collectLines(
  all: readonly TransmissionLine[],
  counted: readonly TransmissionLine[],
  roots: readonly Origin[],
): OriginLine[] {
  const routeOf = (line: TransmissionLine): string =>
    [line.disowned ? 'disowned' : '', line.origin.key, ...line.via.map((relay) => relay.key)].join('\n');
  const shown = new Set([...counted, ...all.filter((line) => line.disowned)].map(routeOf));
  const routes = new Map<string, { line: TransmissionLine; members: TransmissionLine[] }>();
  for (const line of [...all].sort((a, b) => compareText(a.document, b.document) || compareStatements(a, b))) {
    const route = routeOf(line);
    if (!shown.has(route)) continue;
    const held = routes.get(route);
    if (held) held.members.push(line);
    else routes.set(route, { line, members: [line] });
  }
  const isRoot = new Set(roots.map((origin) => origin.key));
  return [...routes.entries()]
    .sort(
      ([x, a], [y, b]) =>
        Number(isRoot.has(b.line.origin.key)) - Number(isRoot.has(a.line.origin.key)) ||
        Number(b.line.origin.named) - Number(a.line.origin.named) ||
        compareText(x, y),
    )
    .map(([, { line, members }]) => ({
      origin: { id: line.origin.id, name: line.origin.name, named: line.origin.named, count: line.origin.count },
      via: line.via.map(({ id, name }) => ({ id, name })),
      carriers: [...new Set(members.map((member) => member.document))],
      evidence: members.map(({ document, statement }) => ({ document, statement })),
      disowned: line.disowned,
    }));
}

const compareStatements = (a: TransmissionLine, b: TransmissionLine): number =>
  Number(a.statement.slice(1)) - Number(b.statement.slice(1)) || compareText(a.statement, b.statement);

function explain(
  graph: TransmissionGraph,
  found: {
    min: number;
    max: number;
    named: Origin[];
    network: ResolvedNetwork;
    cut: string[];
    standIn: Map<string, string>;
  },
): Reason[] {
  const { min, max, named, network, cut, standIn } = found;
  const carriers = documents(new Set(graph.carriers.map(({ document }) => document)).size);
  const why: Reason[] = [];
  if (max === 0) why.push(say('none', { carriers }));
  else why.push(min === max ? say('exact', { min, carriers }) : say('interval', { min, max, carriers }));
  const unnamed = network.roots.filter((origin) => !origin.named);
  if (named.length > 0) why.push(say('named', { names: named.map((origin) => origin.label) }));
  if (unnamed.length > 0) why.push(say('unnamed', { names: unnamed.map((origin) => origin.label) }));
  if (named.length === 0 && unnamed.length > 1) why.push(say('only-unnamed'));
  if (cut.length > 0 && cut.length < named.length)
    why.push(say('bottleneck', { names: cut.map((key) => network.labels.get(key) ?? { ar: key, en: key }) }));
  for (const { one, other } of graph.merged) why.push(say('body', { one, other }));
  if (network.passedOn.length > 0)
    why.push(say('passed-on', { names: network.passedOn.map((origin) => origin.label) }));
  for (const cycle of network.cycles) why.push(say('cycle', { names: cycle }));
  const copies = graph.carriers.filter((carrier) => standIn.get(carrier.document) !== carrier.document);
  if (copies.length > 0) why.push(say('copies', { n: copies.length }));
  const families = sharedOutlets(
    graph.carriers.filter((carrier) => standIn.get(carrier.document) === carrier.document),
  );
  if (families.length > 0) why.push(say('families', { names: families }));
  const narrated = graph.carriers.filter((carrier) => carrier.narrated).length;
  if (narrated > 0) why.push(say('narrated', { n: narrated }));
  const disowned = graph.lines.filter((line) => line.disowned).map((line) => line.origin.label);
  if (disowned.length > 0) why.push(say('disowned', { names: distinctLabels(disowned) }));
  return why;
}

function sharedOutlets(carriers: readonly Carrier[]): Label[] {
  const labels = new Map<string, Label[]>();
  for (const { outlet, label } of carriers) labels.set(outlet, [...(labels.get(outlet) ?? []), label]);
  return distinctLabels(
    [...labels.values()]
      .map(distinctLabels)
      .filter((names) => names.length > 1)
      .flat(),
  );
}

function distinctLabels(labels: readonly Label[]): Label[] {
  const byName = new Map(labels.map((label) => [label.en, label]));
  return [...byName.values()].sort((a, b) => compareText(a.en, b.en));
}
