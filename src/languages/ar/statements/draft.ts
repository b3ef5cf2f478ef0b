import type { Act, ChainLink, DateRange, Medium, Span } from '../../../model/index.ts';
import type { AnalysedSentence, Arc } from '../analysis.ts';
import type { Memory } from './chains.ts';
import type { Site } from './sites.ts';

export interface Draft {
  cue: Span | null;
  content: Span;
  chain: ChainLink[];
  medium: Medium | null;
  act: Act;
  notSaid: boolean;
  headline: boolean;
  date: DateRange | null;
  rule: string;
  sentence: number;
}

export interface SiteResult {
  drafts: Draft[];
  resume: number;
  coveredTo: number;
}

export function withCredit(chain: ChainLink[], memory: Memory): ChainLink[] {
  if (memory.credit === null || chain.some((link) => link.kind === 'outlet')) return chain;
  return [...chain, { ...memory.credit, inherited: true }];
}

export function mediumOf(chain: readonly ChainLink[], memory: Memory): Medium | null {
  return chain.some((link) => link.kind === 'outlet' && memory.register.outlet(link.id)?.kind === 'agency')
    ? 'wire'
    : null;
}

export function cueSpan(sentence: AnalysedSentence, site: Site): Span {
  const first = sentence.arcs[site.negated ? site.at - 1 : site.at] as Arc;
  const last = sentence.arcs[site.kind === 'phrase' ? Math.max(site.at, site.next - 1) : site.at] as Arc;
  return { start: first.start, end: last.end };
}

export const dateIn = (sentence: AnalysedSentence, from: number, to: number): DateRange | null =>
  sentence.arcs.slice(from, to).find((arc) => arc.kind === 'date')?.date ?? null;
