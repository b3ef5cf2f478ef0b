import { gunzipSync } from 'node:zlib';

/** An address that a sitemap lists, with when it says that the page last changed. */
export interface ListedPage {
  address: string;
  changed: string | null;
}

/** What a sitemap lists: pages, or other sitemaps. */
export interface Sitemap {
  pages: ListedPage[];
  sitemaps: ListedPage[];
}

const mostBytes = 60_000_000;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A sitemap (sitemaps.org), packed or not, or a list of addresses, one a line; a sentence where it is neither. XML with a DTD is not read. */
export function readSitemap(bytes: Uint8Array): Sitemap | string {
  let text: string;
  try {
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    text = Buffer.from(isPacked ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes).toString('utf8');
  } catch {
    return 'its compression is damaged, or it unpacks to more than 60 MB';
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(text.slice(0, 10_000))) return 'it declares entities, and is not read';
  if (/<(urlset|sitemapindex)[\s>]/i.test(text.slice(0, 10_000))) {
    return { pages: entriesOf(text, 'url'), sitemaps: entriesOf(text, 'sitemap') };
  }
  const pages = readAddressList(text);
  return pages.length > 0 ? { pages, sitemaps: [] } : 'it is no sitemap and no list of addresses';
}

/** The addresses of a text that has one a line; other lines, and what stands behind an address, are passed over. */
export function readAddressList(text: string): ListedPage[] {
  const found: ListedPage[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [word = ''] = line.trim().split(/\s+/);
    const address = httpAddress(word);
    if (address !== null) found.push({ address, changed: null });
  }
  return found;
}

function entriesOf(text: string, name: 'url' | 'sitemap'): ListedPage[] {
  const found: ListedPage[] = [];
  for (const [, entry = ''] of text.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'gi'))) {
    const address = httpAddress(valueIn(entry, 'loc') ?? '');
    const changed = valueIn(entry, 'lastmod') ?? valueIn(entry, 'news:publication_date');
    if (address !== null)
      found.push({ address, changed: changed !== null && /^\d{4}-\d{2}/.test(changed) ? changed : null });
  }
  return found;
}

function valueIn(entry: string, name: string): string | null {
  const value = new RegExp(`<${name}>\\s*(?:<!\\[CDATA\\[)?([\\s\\S]*?)(?:\\]\\]>)?\\s*</${name}>`, 'i').exec(
    entry,
  )?.[1];
  return value?.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => entities[entity] ?? '').trim() ?? null;
}

function httpAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || text.length > 2_000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href;
}
