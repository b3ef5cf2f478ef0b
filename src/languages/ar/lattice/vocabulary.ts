import type { Token } from '../../../text/index.ts';
import { spellAlike } from './clitics.ts';

const bareMemo = new Map<string, readonly string[]>();

/** A word, and what it is without the clitics that its shape shows. */
function bareForms(word: string): readonly string[] {
  let forms = bareMemo.get(word);
  if (forms === undefined) {
    forms = [
      ...new Set([
        word,
        word.replace(/^[وف]?[بكل]?(?=ال)/, ''),
        word.replace(/^(?:[وف]?لل)/, 'ال'),
        word.replace(/^[وف]?[بكل]?/, ''),
      ]),
    ];
    if (bareMemo.size > 200_000) bareMemo.clear();
    bareMemo.set(word, forms);
  }
  return forms;
}

/** Which words and names a document has: names that need support ask it. */
export class Vocabulary {
  readonly #words = new Set<string>();
  readonly #text: string;
  /** For each set of names that was asked for, two of those found: one may be the very words that ask. */
  readonly #found = new Map<ReadonlySet<string>, readonly string[]>();

  constructor(tokens: readonly Token[]) {
    let text = ' ';
    for (const token of tokens) {
      if (token.kind !== 'word') continue;
      const word = spellAlike(token.folded);
      text += `${word} `;
      if (!this.#words.has(word)) for (const form of bareForms(word)) this.#words.add(form);
    }
    this.#text = text;
  }

  /** Whether one of these (a word, or words joined by a space) stands in the document, apart from `except`. */
  hasAny(names: ReadonlySet<string>, except: string): boolean {
    let found = this.#found.get(names);
    if (found === undefined) {
      found = this.#search(names);
      this.#found.set(names, found);
    }
    return found.some((name) => name !== except);
  }

  #search(names: ReadonlySet<string>): string[] {
    const found: string[] = [];
    for (const name of names) {
      const space = name.indexOf(' ');
      if (space === -1 ? this.#words.has(name) : this.#hasPhrase(name, space)) found.push(name);
      if (found.length === 2) break;
    }
    return found;
  }

  /** The last word of a phrase stands alone in any text that has the phrase: most phrases are ruled out by it. */
  #hasPhrase(name: string, space: number): boolean {
    return (
      this.#words.has(name.slice(name.lastIndexOf(' ') + 1)) &&
      this.#words.has(name.slice(0, space)) &&
      this.#text.includes(`${name} `)
    );
  }
}
