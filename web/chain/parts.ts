import type { ChainLink } from '../../src/model/index.ts';

export type Mode = ChainLink['mode'];
export type NodeKind = 'person' | 'institution' | 'outlet' | 'channel' | 'unnamed' | 'gap';

/** Someone in the diagram. `articles`: of a carrier, the documents that carry it. `common`: every chain passes through it. */
export interface ChainNode {
  id: string;
  name: string | null;
  kind: NodeKind;
  carrier: boolean;
  disowned: boolean;
  common: boolean;
  articles: string[];
  /** Of a carrier: the names of others that carry its text word for word and stand in it. */
  copies: (string | null)[];
}

export interface ChainEdge {
  from: string;
  to: string;
  mode: Mode;
}

export interface ChainGraph {
  nodes: ChainNode[];
  edges: ChainEdge[];
}
