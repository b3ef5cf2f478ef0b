import { findTokens, fold } from '../text/index.ts';

/** A word of a text and where it stands among its words. */
interface Word {
  text: string;
  at: number;
}

type Tokens = readonly Pick<ReturnType<typeof findTokens>[number], 'folded' | 'start' | 'end'>[];
/**
 * The words of sentences. The grounds of one event name the same ones again and again; they are let go with the answer, so that no sentence
 * is held that may be redacted.
 */
export type KnownWords = Map<string, Tokens>;

const stems = /[\u0600-\u06ff]+(?: [\u0600-\u06ff]+)*/g;

/**
 * Linking compares stems, and names them in its grounds. Whoever reads the grounds is shown the words of the texts for them, in the order of
 * the text, with dots where something stands between; a stem that stands in no text stays.
 */
export function groundInWords(ground: string, texts: readonly string[], known: KnownWords = new Map()): string {
  // whoever decided something gave the reason in their own words
  if (ground.startsWith('a person ')) return ground;
  return ground.replace(stems, (run) => {
    const wanted = run.split(' ');
    for (const text of texts) {
      const found = wanted.map((stem) => wordFor(stem, text, known));
      if (found.every((word) => word !== null)) return inOrder(found);
    }
    return wanted
      .map((stem) => texts.map((text) => wordFor(stem, text, known)).find((word) => word !== null)?.text ?? stem)
      .join(' ');
  });
}

function inOrder(found: readonly Word[]): string {
  const once = [...new Map(found.map((word) => [word.at, word])).values()].sort((a, b) => a.at - b.at);
  return once
    .map(({ text, at }, n) => {
      const before = once[n - 1];
      return before === undefined ? text : before.at + 1 === at ? ` ${text}` : ` … ${text}`;
    })
    .join('');
}

/** The word that a stem was made from: the same word, else the shortest that has its letters in a row but for long vowels. */
function wordFor(stem: string, text: string, known: KnownWords): Word | null {
  const letters = [...fold(stem)];
  let best: (Word & { folded: string }) | null = null;
  let at = 0;
  for (const { folded, start, end } of wordsIn(text, known)) {
    at++;
    if (folded === stem) return { text: text.slice(start, end), at };
    if (holdsLetters(folded, letters) && (best === null || folded.length < best.folded.length))
      best = { text: text.slice(start, end), at, folded };
  }
  return best === null ? null : { text: best.text, at: best.at };
}

function wordsIn(text: string, known: KnownWords): Tokens {
  let words = known.get(text);
  if (words === undefined) {
    words = findTokens(text).filter(({ kind }) => kind !== 'mark');
    known.set(text, words);
  }
  return words;
}

const longVowels = 'اوي';
/** No word is longer; what is, was made to be slow. */
const longestWord = 40;

/** Whether the letters stand in a word in a row, long vowels between them passed over. */
function holdsLetters(word: string, letters: readonly string[]): boolean {
  if (word.length > longestWord || letters.length > word.length) return false;
  for (let from = 0; from < word.length; from++) {
    let n = 0;
    for (let at = from; at < word.length && n < letters.length; at++) {
      if (word[at] === letters[n]) n++;
      else if (n === 0 || !longVowels.includes(word[at] ?? '')) break;
    }
    if (n === letters.length) return true;
  }
  return false;
}
