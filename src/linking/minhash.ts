/** Sketches of a text: which word 5-grams it holds, so that copies are found without comparing every text with every other. */

/** 32-bit hash of a string (FNV-1a with a final mix): the same on every machine. */
export function hash32(text: string): number {
  return mix(absorb(0x811c9dc5, text));
}

function absorb(state: number, text: string): number {
  let hash = state;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash;
}

/** `hasher(start)(end)` is `hash32(start + end)`, for many texts that begin alike. */
export function hasher(start: string): (end: string) => number {
  const state = absorb(0x811c9dc5, start);
  return (end) => mix(absorb(state, end));
}

function mix(value: number): number {
  let hash = value;
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const gram = 5;
/** More hashes than this are thinned to those divisible by a power of two, so that a book costs no more than an article. */
const most = 2048;

/** The hashes of a text's word 5-grams, sorted. `scale` 1 holds all, `scale` n one in n: two sketches compare at the coarser scale. */
export interface Shingles {
  scale: number;
  hashes: number[];
}

export function shinglesOf(words: readonly string[]): Shingles {
  const all = new Set<number>();
  if (words.length > 0 && words.length < gram) all.add(hash32(words.join(' ')));
  for (let i = 0; i + gram <= words.length; i++) all.add(hashOfGram(words, i));
  let scale = 1;
  let hashes = [...all];
  while (hashes.length > most) {
    scale *= 2;
    hashes = hashes.filter((hash) => hash % scale === 0);
  }
  return { scale, hashes: hashes.sort((a, b) => a - b) };
}

/** `hash32` of the words of one gram with a space between each, without putting them together. */
function hashOfGram(words: readonly string[], from: number): number {
  let state = absorb(0x811c9dc5, words[from] as string);
  for (let i = from + 1; i < from + gram; i++) state = absorb(absorb(state, ' '), words[i] as string);
  return mix(state);
}

/** What two sketches share: `resemblance` over the union, `contained` over the smaller one. */
export function compareShingles(a: Shingles, b: Shingles): { resemblance: number; contained: number } {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [atScale(a, scale), atScale(b, scale)];
  let shared = 0;
  for (let i = 0, k = 0; i < left.length && k < right.length; ) {
    const x = left[i] as number;
    const y = right[k] as number;
    if (x === y) {
      shared++;
      i++;
      k++;
    } else if (x < y) i++;
    else k++;
  }
  const smaller = Math.min(left.length, right.length);
  const union = left.length + right.length - shared;
  return { resemblance: union === 0 ? 0 : shared / union, contained: smaller === 0 ? 0 : shared / smaller };
}

const atScale = (sketch: Shingles, scale: number): number[] =>
  sketch.scale === scale ? sketch.hashes : sketch.hashes.filter((hash) => hash % scale === 0);

const least = 16;

/**
 * Keys under which copies meet: the smallest hashes, which a copy and an excerpt have for the most part too. Two texts that share
 * half of their 5-grams share about half of these. Whoever meets is then compared exactly.
 */
export const copyKeys = (sketch: Shingles): number[] => sketch.hashes.slice(0, least);

/** A list of 32-bit numbers as base64 text, for the store. */
export function packHashes(hashes: readonly number[]): string {
  return Buffer.from(Uint32Array.from(hashes).buffer).toString('base64');
}

export function unpackHashes(packed: string): number[] {
  const bytes = Buffer.from(packed, 'base64');
  return Array.from({ length: bytes.length >> 2 }, (_, i) => bytes.readUInt32LE(i * 4));
}
