import type { Token } from './tokens.ts';

/** A sentence of a block: token indexes `[from, to)`, and its span. */
export interface Sentence {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** What a language tells about its sentences. `abbreviations`: words that a full stop does not end; `continuers`: words that never open a sentence. */
export interface SentenceWords {
  abbreviations: ReadonlySet<string>;
  continuers: ReadonlySet<string>;
}

const enders = new Set(['.', '!', '؟', '…']);

/** Cuts tokens into sentences at line breaks and final marks; closing quotation marks and brackets stay with the sentence that they close. */
export function findSentences(tokens: readonly Token[], words: SentenceWords): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to <= from) return;
    let last = to - 1;
    while (last > from && tokens[last]?.folded === '\n') last--;
    const first = tokens[from] as Token;
    if (tokens[last]?.folded !== '\n')
      sentences.push({ from, to: last + 1, start: first.start, end: (tokens[last] as Token).end });
    from = to;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.folded === '\n') {
      close(i);
      from = i + 1;
    } else if (enders.has(token.folded) && endsSentence(tokens, i, words)) {
      let to = i + 1;
      while (to < tokens.length && isClosing(tokens[to] as Token)) to++;
      close(to);
      i = to - 1;
    }
  }
  close(tokens.length);
  return sentences;
}

const isClosing = (token: Token): boolean =>
  token.glued && (token.folded === '»' || token.folded === ')' || token.folded === '"' || enders.has(token.folded));

function endsSentence(tokens: readonly Token[], i: number, words: SentenceWords): boolean {
  const token = tokens[i] as Token;
  const before = tokens[i - 1];
  let k = i + 1;
  while (k < tokens.length && isClosing(tokens[k] as Token)) k++;
  const next = tokens[k];
  if (next === undefined || next.folded === '\n') return true;
  if (token.folded !== '.') return true;
  // no space behind it: a decimal, an address, an abbreviation; between two Arabic words a space that was left out
  if (next.glued && k === i + 1 && next.kind !== 'mark' && !(isArabicWord(before) && isArabic(next))) return false;
  if (
    before?.kind === 'word' &&
    before.glued === false &&
    (words.abbreviations.has(before.folded) || before.folded.length === 1)
  )
    return false;
  // a stray full stop: machine-translated and badly edited texts put them before words that cannot open a sentence
  return !(next.kind === 'word' && words.continuers.has(next.folded));
}

const arabicWord = /^\p{Script=Arabic}{3,}$/u;
/** "السوء.من جانب آخر": a short word may follow, where short ones on both sides are letters of an abbreviation. */
const isArabic = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^\p{Script=Arabic}{2,}$/u.test(token.folded);
const isArabicWord = (token: Token | undefined): boolean => token?.kind === 'word' && arabicWord.test(token.folded);
