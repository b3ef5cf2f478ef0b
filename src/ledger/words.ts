import { findTokens } from '../text/index.ts';
import { clean } from './rows.ts';
import { formsToFind } from './search-forms.ts';

/** The store refuses a search vector above one megabyte, and a single word above two kilobytes. */
const mostUnits = 200_000;
const longestWord = 60;

/** The article with what may stand before it: و ف ب ك ل, "لل". What remains is the word as a person looks for it. */
const article = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{3})/u;
const proclitic = /^[وفبكل](?=\p{L}{4})/u;

/** The searchable words of texts: folded, each once, with and without article and proclitics, parted by spaces. */
export function wordsOf(texts: Iterable<string | null | undefined>): string {
  const words = new Set<string>();
  let units = 0;
  for (const text of texts) {
    if (text === null || text === undefined || text === '') continue;
    for (const form of formsIn(text)) {
      if (words.has(form)) continue;
      words.add(form);
      units += form.length + 1;
      if (units > mostUnits) return [...words].join(' ');
    }
  }
  return [...words].join(' ');
}

/** Before a word that stands in a headline: no word has it in it. */
const inHeadline = '^';

/** The same words as those of a headline, so that it can be asked for them alone. */
export function headlineWordsOf(headline: string | null): string {
  const words = wordsOf([headline]);
  return words === '' ? '' : words.replaceAll(/[^ ]+/g, `${inHeadline}$&`);
}

/** Words gathered from several rows, each once. */
export function mergeWords(lists: Iterable<string>): string {
  const words = new Set<string>();
  let units = 0;
  for (const list of lists) {
    for (const word of list.split(' ')) {
      if (word === '' || words.has(word)) continue;
      words.add(word);
      units += word.length + 1;
    }
    if (units > mostUnits) break;
  }
  return [...words].join(' ');
}

function formsOf(word: string): string[] {
  const bare = word.replace(article, '');
  if (bare !== word) return [word, bare];
  const free = word.replace(proclitic, '');
  return free === word ? [word] : [word, free];
}

/** The same words, names and sentences come again and again in news: what they give is worked out once. */
const formsOfWord = new Map<string, readonly string[]>();
const formsOfText = new Map<string, readonly string[]>();
const mostKnown = 100_000;
const mostTexts = 2_000;
const shortText = 1_000;

/** The forms of a text's words, in order. */
function formsIn(text: string): readonly string[] {
  if (text.length > shortText) return findForms(text.slice(0, mostUnits));
  const known = formsOfText.get(text);
  if (known !== undefined) return known;
  const forms = findForms(text);
  if (formsOfText.size >= mostTexts) formsOfText.clear();
  formsOfText.set(text, forms);
  return forms;
}

function findForms(text: string): string[] {
  const found = new Set<string>();
  for (const { kind, folded } of findTokens(text)) {
    if (kind === 'mark') continue;
    for (const form of formsOfToken(folded)) found.add(form);
  }
  return [...found];
}

function wordsIn(folded: string): string[] {
  return clean(folded)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && word.length <= longestWord);
}

/** The forms under which one token of a text is stored: each word in it with and without article and proclitics. */
export function formsOfToken(folded: string): readonly string[] {
  let forms = formsOfWord.get(folded);
  if (forms === undefined) {
    forms = wordsIn(folded).flatMap(formsOf);
    if (formsOfWord.size >= mostKnown) formsOfWord.clear();
    formsOfWord.set(folded, forms);
  }
  return forms;
}

/** One word that is looked for, in every form that will do. `open`: it may go on, as the last one that is being typed. */
export interface Term {
  forms: readonly string[];
  open: boolean;
}

const mostTerms = 20;

/** What a person typed: all words, and which of them stand in quotation marks and so belong together, as places in `terms`. */
export function readQuery(typed: string): { terms: Term[]; phrases: number[][] } {
  const terms: Term[] = [];
  const phrases: number[][] = [];
  let phrase: number[] | null = null;
  for (const { kind, folded } of findTokens(typed)) {
    if (kind === 'mark') {
      const isClose: boolean = phrase !== null && (folded === '»' || folded === '"');
      if (isClose) phrases.push(phrase as number[]);
      if (isClose || folded === '«' || folded === '"') phrase = isClose ? null : [];
      continue;
    }
    for (const word of wordsIn(folded)) {
      if (terms.length >= mostTerms) break;
      phrase?.push(terms.length);
      terms.push({ forms: formsToFind(word.replace(article, '')), open: false });
    }
  }
  // a quotation that was not closed yet is one all the same
  if (phrase !== null) phrases.push(phrase);
  const last = terms.at(-1);
  if (last !== undefined && phrases.every((one) => !one.includes(terms.length - 1))) {
    last.open = (last.forms[0] ?? '').length > 2;
  }
  return { terms, phrases: phrases.filter((one) => one.length > 1) };
}

/**
 * What a person typed as a tsquery of words as they are stored: all of them, the last one may go on. Null where no word is in it.
 * `headline`: all of them in the headline.
 */
export function queryOf(typed: string, { headline = false } = {}): string | null {
  const before = headline ? inHeadline : '';
  const { terms } = readQuery(typed);
  if (terms.length === 0) return null;
  return terms
    .map(({ forms, open }) => {
      const some = forms.map((form) => `'${before}${form}'${open ? ':*' : ''}`).join(' | ');
      return forms.length === 1 ? some : `(${some})`;
    })
    .join(' & ');
}
