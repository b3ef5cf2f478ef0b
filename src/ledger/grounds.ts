import { findTokens, fold } from '../text/index.ts';

/** A word of a text and where it stands among its words. */
interface Word {
  text: string;
  at: number;
}

const stems = /[\u0600-\u06ff]+(?: [\u0600-\u06ff]+)*/g;

/**
 * Linking compares stems, and names them in its grounds. Whoever reads the grounds is shown the words of the texts for them, in the order of
 * the text, with dots where something stands between; a stem that stands in no text stays.
 */
export function groundInWords(ground: string, texts: readonly string[]): string {
  return ground.replace(stems, (run) => {
    const wanted = run.split(' ');
    for (const text of texts) {
      const found = wanted.map((stem) => wordFor(stem, text));
      if (found.every((word) => word !== null)) return inOrder(found);
    }
    return wanted
      .map((stem) => texts.map((text) => wordFor(stem, text)).find((word) => word !== null)?.text ?? stem)
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
function wordFor(stem: string, text: string): Word | null {
  const letters = new RegExp([...fold(stem)].join('[اوي]*'));
  let best: (Word & { folded: string }) | null = null;
  let at = 0;
  for (const { kind, folded, start, end } of findTokens(text)) {
    if (kind === 'mark') continue;
    at++;
    if (folded === stem) return { text: text.slice(start, end), at };
    if (letters.test(folded) && (best === null || folded.length < best.folded.length))
      best = { text: text.slice(start, end), at, folded };
  }
  return best === null ? null : { text: best.text, at: best.at };
}
