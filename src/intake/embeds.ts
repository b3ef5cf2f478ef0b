import type { Span } from '../model/index.ts';

const link = String.raw`(?:pic\.(?:twitter|x)\.com\/\w+|https?:\/\/t\.co\/\w+)`;
const date = String.raw`(?:\s*[-–—,،]?\s*(?:\d{1,2}\s+\p{L}+(?:\s\p{L}+)?(?:\/\p{L}+(?:\s\p{L}+)?)?,?،?\s+\d{4}|\p{L}+\s+\d{1,2},?\s+\d{4}))?`;
const footer = new RegExp(
  String.raw`(?:${link}\s*)*[—–-]{1,3}\s*[^—–()@\n]{1,60}?\s*\(@\w{1,30}\)${date}|(?:${link}\s*)+`,
  'gu',
);

/** What social networks leave in a text where a post was: picture links and "— Name (@handle) date". Spans in text order. */
export function findEmbeds(text: string, start: number, end: number): Span[] {
  const stretch = text.slice(start, end);
  // Most paragraphs have none; looking for two marks is cheaper than the pattern.
  if (!stretch.includes('(@') && !/t\.co\/|pic\.(twitter|x)\.com/.test(stretch)) return [];
  const spans: Span[] = [];
  for (const match of stretch.matchAll(footer)) {
    const at = start + match.index;
    spans.push({ start: at, end: at + match[0].trimEnd().length });
  }
  return spans;
}

/** A line that is nothing but an address or a handle. */
export function isBareLink(text: string): boolean {
  return /^(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|@\w{2,30})$/i.test(text);
}

/** A line of nothing but hashtags. */
export function isHashtags(text: string): boolean {
  return /^(?:#[\p{L}\p{M}\p{N}_]+[\s،,|]*){1,}$/u.test(text);
}
