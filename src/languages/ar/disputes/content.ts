import type { Statement } from '../../../model/index.ts';
import type { Analysis } from '../analysis.ts';
import { spellAlike } from '../lattice/index.ts';
import { commonWords } from './words.ts';

/** The telling words of a statement's content, folded, without conjunctions, prepositions and article. */
export function contentWords(analysis: Analysis, statement: Statement): Set<string> {
  const words = new Set<string>();
  for (const token of analysis.tokens) {
    if (token.kind !== 'word') continue;
    if (!statement.content.some((span) => token.start >= span.start && token.end <= span.end)) continue;
    if (commonWords.has(token.folded)) continue;
    words.add(stemOf(token.folded));
  }
  return words;
}

/** Every word of a statement's content as it stands, folded. */
export function plainWords(analysis: Analysis, statement: Statement): string[] {
  return analysis.tokens
    .filter(
      (token) =>
        token.kind === 'word' && statement.content.some((span) => token.start >= span.start && token.end <= span.end),
    )
    .map((token) => token.folded);
}

export const stemOf = (folded: string): string => {
  const bare = spellAlike(folded)
    .replace(/^[وف](?=.{3})/, '')
    .replace(/^(?:[بك]?ال|لل|[بل])(?=.{3})/, '');
  return bare.replace(/(?:ها|هم|ه|ات|ين|ون)$/, '').slice(0, 6);
};

/** How much of the shorter content the other one shares, 0 to 1. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const small = Math.min(a.size, b.size);
  if (small === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / small;
}

export const isInContent = (statement: Statement, at: number): boolean =>
  statement.content.some((span) => at >= span.start && at < span.end);

/** A statement's words, whether its cue stands before its content or behind it. */
export const startOf = (statement: Statement): number =>
  Math.min(...(statement.cue === null ? [] : [statement.cue.start]), ...statement.content.map((span) => span.start));
export const endOf = (statement: Statement): number =>
  Math.max(...(statement.cue === null ? [] : [statement.cue.end]), ...statement.content.map((span) => span.end));
export const originOf = (statement: Statement): string | null => statement.chain[0]?.id ?? null;
