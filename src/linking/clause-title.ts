import { fold } from '../text/index.ts';
import words from './clause-words.json' with { type: 'json' };

/** A clause as a title: it stands alone there, without the sentence that it went on from. */

const openers = [...words.carriers, ...words.openers]
  .map((phrase) => phrase.split(' ').map(fold))
  .sort((a, b) => b.length - a.length);
const likeNouns = new Set(words.likeNouns.split(' ').map(fold));
const negations = new Set(words.negations.split(' ').map(fold));
const joined = new Set(words.joined.split(' ').map(fold));
const marks = /^[\s،,;؛:.\-–—]+|[\s،,;؛:\-–—]+$/g;
const least = 12;

/** Without what ties it to what stood before ("and", "on the other hand", "added that") and without a quotation mark that has no fellow. */
export function asTitle(clause: string): string {
  let title = clause;
  for (let before = ''; before !== title; ) {
    before = title;
    title = withoutAnd(withoutOpener(title)).replace(marks, '');
  }
  return withoutLoneMarks(title);
}

function withoutOpener(title: string): string {
  const parts = title.split(' ');
  const opener = openers.find((one) => one.every((word, at) => fold(parts[at] ?? '') === word));
  if (opener?.length === 1 && bears(parts[0] as string, parts[1] ?? '')) return title;
  const rest = parts.slice(opener?.length ?? 0).join(' ');
  // the dual and the plural show the case in which a particle put them
  if (opener !== undefined && parts[opener.length]?.endsWith('ين') === true) return title;
  return rest.length < least ? title : rest;
}

/**
 * Whether the particle says how real it is what its word tells: "قد" before any but the perfect ("may"), "إن" before a verb ("if") and "أن"
 * before the subjunctive. Where the letters leave it open, it does.
 */
function bears(particle: string, word: string): boolean {
  const folded = fold(word);
  const isOpen = /^[يتنأ]/.test(word) || negations.has(folded);
  if (particle === 'أن' || fold(particle) === 'قد') return isOpen;
  return fold(particle) === 'ان' && (!folded.startsWith('ال') || likeNouns.has(folded));
}

/** "And" is written onto its word in Arabic: it goes where a verb is left that is known. */
function withoutAnd(title: string): string {
  const [first = ''] = title.split(' ');
  return /^[وف]/.test(first) && joined.has(fold(first.slice(1))) ? title.slice(1) : title;
}

const pairs = [
  ['«', '»'],
  ['“', '”'],
  ['(', ')'],
] as const;

function withoutLoneMarks(title: string): string {
  let whole = title;
  for (const [open, close] of pairs)
    if (whole.split(open).length !== whole.split(close).length)
      whole = whole.replaceAll(open, '').replaceAll(close, '');
  return (whole.split('"').length % 2 === 0 ? whole.replaceAll('"', '') : whole).trim();
}
