import { postMediaType } from './telegram/post.ts';

/** What kind of thing the bytes are: by their first bytes, their declared type, their name, and at last their look. */
export type ContentKind = 'plain' | 'markdown' | 'page' | 'json' | 'jsonl' | 'csv' | 'post';

const byExtension: Readonly<Record<string, ContentKind>> = {
  txt: 'plain',
  text: 'plain',
  md: 'markdown',
  markdown: 'markdown',
  html: 'page',
  htm: 'page',
  xhtml: 'page',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  tsv: 'csv',
};

const byMediaType: Readonly<Record<string, ContentKind>> = {
  'text/plain': 'plain',
  'text/markdown': 'markdown',
  'text/html': 'page',
  'application/xhtml+xml': 'page',
  'application/json': 'json',
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
};

/** First bytes, in Latin-1, of what is no text, whatever its name says. */
const signatures: readonly [RegExp, string][] = [
  [/^[\s\S]{0,1000}%PDF-\d/, 'a PDF'],
  [/^PK(\x03\x04|\x05\x06|\x07\x08)/, 'a zip archive or an office document'],
  [/^\x1f\x8b/, 'a gzip archive'],
  [/^BZh\d/, 'a bzip2 archive'],
  [/^7z\xbc\xaf/, 'a 7z archive'],
  [/^\xfd7zXZ/, 'an xz archive'],
  [/^Rar!/, 'a rar archive'],
  [/^\x28\xb5\x2f\xfd/, 'a zstd archive'],
  [/^\x89PNG/, 'a picture (PNG)'],
  [/^\xff\xd8\xff/, 'a picture (JPEG)'],
  [/^GIF8[79]a/, 'a picture (GIF)'],
  [/^RIFF[\s\S]{4}WEBP/, 'a picture (WebP)'],
  [/^(II\*\x00|MM\x00\*)/, 'a picture (TIFF)'],
  [/^\xd0\xcf\x11\xe0/, 'an old office document'],
  [/^\x7fELF|^MZ[\s\S]{58,}PE\0\0/, 'a program'],
  [/^[\s\S]{4}ftyp/, 'a video'],
  [/^(ID3|OggS|fLaC|RIFF[\s\S]{4}(WAVE|AVI ))/, 'a sound or video file'],
  [/^SQLite format 3\0/, 'a database'],
  [/^\{\\rtf/, 'an RTF document'],
];

/** What the bytes are if they are no text: "a PDF"; null where nothing gives them away. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1100)).toString('latin1');
  return signatures.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}

/** Share of control characters and lost characters, above which nobody wrote this as text. Line ends, tabs and form feeds are text. */
const garbageShare = 0.08;

/** Whether decoded bytes are no text: too much of what no one types. */
export function isGarbage(text: string): boolean {
  const sample = text.length > 200_000 ? text.slice(0, 100_000) + text.slice(-100_000) : text;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32) || (code >= 0x7f && code < 0xa0) || code === 0xfffd) odd += 1;
  }
  return odd > sample.length * garbageShare;
}

export function extensionOf(path: string): string | null {
  return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? null;
}

/** The kind that a file's name promises; null where it has none that we read. */
export function kindOfPath(path: string): ContentKind | null {
  const extension = extensionOf(path);
  return extension === null ? null : (byExtension[extension] ?? null);
}

/** The kind of a capture: null where its declared type or its name is of something that we do not read. */
export function kindOf(about: { path: string | null; mediaType: string | null }, text: string): ContentKind | null {
  if (about.mediaType === postMediaType) return 'post';
  if (about.path !== null && about.path !== '-') {
    const kind = kindOfPath(about.path);
    if (kind !== null) return kind;
    // A name like `report.final` says nothing; a name like `photo.svg` does.
    if (
      /\.(svg|xml|rss|atom|js|css|mjs|ts|py|sh|c|h|java|docx?|odt|rtf|xlsx?|pptx?|eml|mbox|warc|yaml|yml)$/i.test(
        about.path,
      )
    )
      return null;
    return kindOfLook(text);
  }
  if (about.mediaType !== null) {
    const kind = byMediaType[about.mediaType.toLowerCase()];
    if (kind === 'plain') return looksLikePage(text) ? 'page' : 'plain';
    if (kind !== undefined) return kind;
    if (about.mediaType !== 'application/octet-stream') return null;
  }
  return kindOfLook(text);
}

function looksLikePage(text: string): boolean {
  return /^\s*(<!--[\s\S]{0,2000}?-->\s*)*(<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>])/i.test(
    text.slice(0, 4000),
  );
}

function kindOfLook(text: string): ContentKind {
  if (looksLikePage(text)) return 'page';
  const first = text.trimStart();
  if (/^(\[\s*\{|\{\s*")/.test(first))
    return isJson(first.slice(0, first.indexOf('\n')).trim()) && first.trim().includes('\n{') ? 'jsonl' : 'json';
  return 'plain';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
