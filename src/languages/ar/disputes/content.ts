import type { Statement } from '../../../model/index.ts';
import { firstBehind, type Token } from '../../../text/index.ts';
import type { Analysis } from '../analysis.ts';
import { spellAlike } from '../lattice/index.ts';
import { commonWords } from './words.ts';

/** The telling words of a statement's content, folded, without conjunctions, prepositions and article. */
export function contentWords(analysis: Analysis, statement: Statement): ReadonlySet<string> {
  let words = stemsOfContent.get(statement);
  if (words === undefined) {
    words = new Set(
      plainWords(analysis, statement)
        .filter((word) => !commonWords.has(word))
        .map(stemOf),
    );
    stemsOfContent.set(statement, words);
  }
  return words;
}

/** Every word of a statement's content as it stands, folded. */
export function plainWords(analysis: Analysis, statement: Statement): readonly string[] {
  let words = wordsOfContent.get(statement);
  if (words === undefined) {
    words = findWords(analysis.tokens, statement.content);
    wordsOfContent.set(statement, words);
  }
  return words;
}

/** A statement belongs to one document, and its content is asked for again and again. */
const wordsOfContent = new WeakMap<Statement, readonly string[]>();
const stemsOfContent = new WeakMap<Statement, ReadonlySet<string>>();

function findWords(tokens: readonly Token[], content: Statement['content']): string[] {
  const words: string[] = [];
  const last = Math.max(...content.map(({ end }) => end));
  let i = firstBehind(tokens, Math.min(...content.map(({ start }) => start)) - 1);
  for (; i < tokens.length && (tokens[i] as Token).start < last; i++) {
    const { kind, start, end, folded } = tokens[i] as Token;
    if (kind === 'word' && content.some((span) => start >= span.start && end <= span.end)) words.push(folded);
  }
  return words;
}

/** The same words come again and again: the stem of each is kept. */
export function stemOf(folded: string): string {
  let stem = stems.get(folded);
  if (stem === undefined) {
    const bare = spellAlike(folded)
      .replace(/^[وف](?=.{3})/, '')
      .replace(/^(?:[بك]?ال|لل|[بل])(?=.{3})/, '');
    stem = bare.replace(/(?:ها|هم|ه|ات|ين|ون)$/, '').slice(0, 6);
    if (stems.size > mostKept) stems.clear();
    stems.set(folded, stem);
  }
  return stem;
}
const mostKept = 100_000;
const stems = new Map<string, string>();

export const isInContent = (statement: Statement, at: number): boolean =>
  statement.content.some((span) => at >= span.start && at < span.end);

/** A statement's words, whether its cue stands before its content or behind it. */
export function startOf({ cue, content }: Statement): number {
  let start = cue === null ? Number.POSITIVE_INFINITY : cue.start;
  for (const span of content) if (span.start < start) start = span.start;
  return start;
}

export function endOf({ cue, content }: Statement): number {
  let end = cue === null ? Number.NEGATIVE_INFINITY : cue.end;
  for (const span of content) if (span.end > end) end = span.end;
  return end;
}

export const originOf = (statement: Statement): string | null => statement.chain[0]?.id ?? null;
