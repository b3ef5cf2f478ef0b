import type { MentionText } from '../../src/ledger/index.ts';
import type { ChainLink, LedgerEvent, OriginLine } from '../../src/model/index.ts';
import { foldCopies } from './copies.ts';
import type { ChainEdge, ChainGraph, ChainNode, Mode, NodeKind } from './parts.ts';

const kindOf: Readonly<Record<ChainLink['kind'], NodeKind>> = {
  person: 'person',
  official: 'person',
  anonymous: 'unnamed',
  organization: 'institution',
  'state-body': 'institution',
  outlet: 'outlet',
  'social-channel': 'channel',
  gap: 'gap',
};

type ShowName = (named: {
  id?: string;
  name: string | null;
  names?: string[] | undefined;
  surface?: string | null;
}) => string | null;

/** The ways in which an event's origins came to its carriers, as a graph. `showName` gives names in the reader's language. */
export function buildGraph(
  event: LedgerEvent,
  mentions: readonly MentionText[],
  showName: ShowName,
  copies: readonly (readonly string[])[] = [],
): ChainGraph {
  const nodes = new Map<string, ChainNode>();
  const edges = new Map<string, ChainEdge>();
  const links = linksOfEvidence(mentions);
  for (const line of event.origins.lines) {
    const path = pathOf(line, links, showName, nodes);
    path.forEach(({ id, mode }, at) => {
      const next = path[at + 1];
      if (next !== undefined) addEdge(edges, { from: id, to: next.id, mode });
    });
    const last = path.at(-1);
    for (const document of line.carriers) {
      const carrier = addCarrier(nodes, mentions, document, showName);
      // An outlet that published what it had itself is both relay and carrier: it is drawn once.
      if (last !== undefined && last.id !== carrier) addEdge(edges, { from: last.id, to: carrier, mode: last.mode });
    }
  }
  const graph = foldCopies({ nodes: [...nodes.values()], edges: cutCycles([...edges.values()]) }, copies);
  markCommon(graph, event.origins.lines.length);
  return graph;
}

/** The links of every statement that the event rests on, by document and statement. */
function linksOfEvidence(mentions: readonly MentionText[]): Map<string, ChainLink[]> {
  const links = new Map<string, ChainLink[]>();
  for (const mention of mentions) {
    for (const { document, statement } of mention.statements) links.set(`${document}/${statement.id}`, statement.chain);
  }
  return links;
}

function pathOf(
  line: OriginLine,
  links: Map<string, ChainLink[]>,
  showName: ShowName,
  nodes: Map<string, ChainNode>,
): { id: string; mode: Mode }[] {
  const evidence = line.evidence.flatMap(({ document, statement }) => links.get(`${document}/${statement}`) ?? []);
  const steps = [{ id: line.origin.id, name: line.origin.name }, ...line.via];
  return steps.map((step, at) => {
    const link = findLink(evidence, step, at);
    const named = at > 0 || line.origin.named;
    const id = nodeId(step, named, line);
    if (!nodes.has(id)) {
      nodes.set(id, {
        id,
        name: showName({ ...(link ?? {}), id, name: step.name ?? link?.name ?? null }),
        kind:
          named && link?.kind === 'anonymous' ? 'person' : (link && kindOf[link.kind]) || guessKind(step, at, named),
        carrier: false,
        disowned: at === 0 && line.disowned,
        common: false,
        articles: [],
        copies: [],
      });
    }
    return { id, mode: link?.mode ?? 'relayed' };
  });
}

/** Ids of those whom knowledge does not know count anew in each article: by these alone two strangers would be one. */
function nodeId(step: { id: string; name: string | null }, named: boolean, line: OriginLine): string {
  if (!step.id.startsWith('local:')) return step.id;
  return named && step.name !== null ? `name:${step.name}` : `${line.evidence[0]?.document ?? ''} ${step.id}`;
}

const guessKind = (step: { name: string | null }, at: number, named: boolean): NodeKind =>
  at > 0 ? 'outlet' : named ? 'institution' : step.name === null ? 'gap' : 'unnamed';

/** The link of the evidence that a step is: by id, by name, or, for what is known by neither, by place. */
function findLink(evidence: ChainLink[], step: { id: string; name: string | null }, at: number): ChainLink | undefined {
  return (
    evidence.find((link) => link.id === step.id) ??
    evidence.find((link) => link.name !== null && link.name === step.name) ??
    (at === 0 ? evidence[0] : undefined)
  );
}

function addCarrier(
  nodes: Map<string, ChainNode>,
  mentions: readonly MentionText[],
  document: string,
  showName: ShowName,
): string {
  const about = mentions.find((mention) => mention.document.id === document)?.document;
  const id = about?.outlet?.id ?? `document:${document}`;
  const node = nodes.get(id) ?? {
    id,
    name: about?.outlet ? showName(about.outlet) : (about?.title ?? null),
    kind: 'outlet' as const,
    carrier: true,
    disowned: false,
    common: false,
    articles: [],
    copies: [],
  };
  node.carrier = true;
  if (!node.articles.includes(document)) node.articles.push(document);
  nodes.set(id, node);
  return id;
}

const directness: Record<Mode, number> = { direct: 0, relayed: 1, hearsay: 2, inferred: 3 };

/** Two ways between the same two are one line: the most direct. */
function addEdge(edges: Map<string, ChainEdge>, edge: ChainEdge): void {
  if (edge.from === edge.to) return;
  const key = `${edge.from}\u0000${edge.to}`;
  const before = edges.get(key);
  if (before === undefined || directness[edge.mode] < directness[before.mode]) edges.set(key, edge);
}

/** Leaves out each edge that would lead back to where its path began, so that layers can be told apart. */
export function cutCycles(edges: readonly ChainEdge[]): ChainEdge[] {
  const kept: ChainEdge[] = [];
  const after = new Map<string, string[]>();
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (after.get(from) ?? []).some((next) => reaches(next, to, seen));
  };
  for (const edge of edges) {
    if (reaches(edge.to, edge.from)) continue;
    kept.push(edge);
    after.set(edge.from, [...(after.get(edge.from) ?? []), edge.to]);
  }
  return kept;
}

/** Marks who stands on every way from an origin to a carrier, where there are several origins to speak of. */
function markCommon(graph: ChainGraph, lines: number): void {
  if (lines < 2) return;
  const starts = graph.nodes.filter((node) => !graph.edges.some((edge) => edge.to === node.id));
  const ends = new Set(graph.nodes.filter((node) => node.carrier).map((node) => node.id));
  if (starts.length < 2) return;
  for (const node of graph.nodes) {
    if (starts.includes(node)) continue;
    const around = (from: string, seen = new Set<string>()): boolean => {
      if (from === node.id || seen.has(from)) return false;
      seen.add(from);
      if (ends.has(from)) return true;
      return graph.edges.some((edge) => edge.from === from && around(edge.to, seen));
    };
    node.common = !starts.some((start) => around(start.id));
  }
}
