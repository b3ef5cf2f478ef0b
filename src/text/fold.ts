/**
 * Folding brings spellings together that Arabic newsrooms use for one word, so that one lexicon entry finds them all:
 * hamza seats on alef, alef maqsura, ta marbuta, Persian letters, presentation forms, diacritics, tatweel,
 * bidi and joining marks, three scripts of digits, Latin case. It is for finding only: what stands in the text is kept.
 */

const single = new Map<string, string>();
const pairs: [string, string][] = [
  ['أإآٱٲٳٵ', 'ا'],
  ['ىیېےۍ', 'ي'],
  ['ةۃە', 'ه'],
  ['ھہۂۀ', 'ه'],
  ['کگڪ', 'ك'],
  ['پ', 'ب'],
  ['چ', 'ج'],
  ['ژ', 'ز'],
  ['ڤ', 'ف'],
  ['٠۰', '0'],
  ['١۱', '1'],
  ['٢۲', '2'],
  ['٣۳', '3'],
  ['٤۴', '4'],
  ['٥۵', '5'],
  ['٦۶', '6'],
  ['٧۷', '7'],
  ['٨۸', '8'],
  ['٩۹', '9'],
  ['٫', '.'],
  ['٬', ','],
];
for (const [from, to] of pairs) for (const letter of from) single.set(letter, to);

/** Drops: Arabic diacritics and Quranic marks, tatweel, zero-width and bidi marks, soft hyphen, NUL. */
function isDropped(code: number): boolean {
  return (
    (code >= 0x064b && code <= 0x065f) ||
    code === 0x0670 ||
    code === 0x0640 ||
    (code >= 0x0610 && code <= 0x061a) ||
    (code >= 0x06d6 && code <= 0x06dc) ||
    (code >= 0x06df && code <= 0x06e8) ||
    (code >= 0x06ea && code <= 0x06ed) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff ||
    code === 0xad ||
    code === 0
  );
}

/** One UTF-16 unit folded: the empty string where it is dropped. */
function foldUnit(unit: string, code: number): string {
  if (code >= 0x61 && code <= 0x7a) return unit;
  if (isDropped(code)) return '';
  const known = single.get(unit);
  if (known !== undefined) return known;
  // presentation forms: decomposed by Unicode's own table, then folded letter by letter
  if ((code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc)) {
    const plain = unit.normalize('NFKC');
    return plain === unit ? unit : [...plain].map((part) => foldUnit(part, part.charCodeAt(0))).join('');
  }
  return code < 0x0600 || code > 0x06ff ? unit.toLowerCase() : unit;
}

const unitCache: string[] = [];
for (let code = 0; code < 0x10000; code++) unitCache.push(foldUnit(String.fromCharCode(code), code));

/** A word as it is written and its folded copy: both the same strings each time, so that looking them up compares no letters. */
export interface FoldedWord {
  written: string;
  folded: string;
}

/** Words come again and again; one that is longer is mostly no word. */
const longestKept = 20;
const mostKept = 100_000;
const buckets = 1 << 16;
/** A bucket takes no more: a text of words made to fall into one would be searched through for each of them. */
const mostInBucket = 16;
/** The words that were met, by a sum over their letters: each bucket's first, and the next one of the same bucket. */
const firstOf = new Int32Array(buckets).fill(-1);
const nextOf: number[] = [];
const words: FoldedWord[] = [];

/** The folded copy of a stretch of text. */
export const fold = (text: string): string =>
  text.length > longestKept ? foldUnits(text) : foldWord(text, 0, text.length).folded;

/** Folds the word that stands in `text.slice(start, end)`. What is longer than most words is folded anew each time. */
export function foldWord(text: string, start: number, end: number): FoldedWord {
  const length = end - start;
  if (length > longestKept) return makeWord(text.slice(start, end));
  let sum = length;
  for (let i = start; i < end; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  const bucket = (sum ^ (sum >>> 15)) & (buckets - 1);
  let met = 0;
  for (let k = firstOf[bucket] as number; k !== -1; k = nextOf[k] as number) {
    const word = words[k] as FoldedWord;
    if (isWordAt(word.written, text, start, length)) return word;
    met++;
  }
  if (met >= mostInBucket) return makeWord(text.slice(start, end));
  if (words.length >= mostKept) forgetWords();
  const word = makeWord(text.slice(start, end));
  nextOf.push(firstOf[bucket] as number);
  firstOf[bucket] = words.length;
  words.push(word);
  return word;
}

function isWordAt(word: string, text: string, start: number, length: number): boolean {
  if (word.length !== length) return false;
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function forgetWords(): void {
  firstOf.fill(-1);
  nextOf.length = 0;
  words.length = 0;
}

function makeWord(slice: string): FoldedWord {
  // a slice of the text would keep all of the text in memory
  const written = ` ${slice}`.slice(1);
  return { written, folded: foldUnits(written) };
}

function foldUnits(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += unitCache[text.charCodeAt(i)];
  return out;
}

/** A folded copy that knows where each of its units came from: `at[i]` is the offset in the kept text of unit i; `at[length]` is its end. */
export interface FoldedText {
  text: string;
  at: Uint32Array;
}

/** Folds and keeps the way back, for searching a whole text. */
export function foldWithOffsets(text: string): FoldedText {
  const at = new Uint32Array(text.length * 4 + 1);
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const folded = unitCache[text.charCodeAt(i)] as string;
    for (let k = 0; k < folded.length; k++) at[out.length + k] = i;
    out += folded;
  }
  at[out.length] = text.length;
  return { text: out, at: at.subarray(0, out.length + 1) };
}
