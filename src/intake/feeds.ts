import { parseFeed } from 'feedsmith';
import { decode } from './charset.ts';
import type { Fetched } from './fetching.ts';

/** One item of a feed. `id`: the feed's own name for it, else its address. `published`: ISO date-time as the feed says; null where it does not. */
export interface FeedItem {
  id: string;
  address: string;
  title: string | null;
  published: string | null;
  /** Who published it, where the feed passes others' articles on (RSS `<source>`, Atom `<source>`). */
  publisher: string | null;
}

export interface Feed {
  title: string | null;
  items: FeedItem[];
  /** Entries without an address: nothing can be fetched for them. */
  withoutAddress: number;
}

const mostItems = 2_000;

/**
 * XML that is not read as it stands: a document type may declare entities that grow without end or name files of this machine.
 * Gives why, or null. An external document type without declarations (old RSS has one) is left out by `withoutDoctype`.
 */
export function refusedXml(text: string): string | null {
  if (/<!ENTITY/i.test(text)) return 'it declares entities';
  if (/<!DOCTYPE[^>[]*\[/i.test(text)) return 'it has a document type with declarations';
  return null;
}

export function withoutDoctype(text: string): string {
  return text.replace(/<!DOCTYPE[^>[]*>/gi, '');
}

type Node = { [name: string]: unknown };

const textOf = (value: unknown): string | null => {
  const text = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  if (typeof text !== 'string') return null;
  const trimmed = plainText(text);
  return trimmed === '' ? null : trimmed;
};

const entities: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&', nbsp: ' ' };

/** Titles are often escaped twice. */
function plainText(text: string): string {
  return text
    .replace(/<[^<>]{0,500}>/g, '')
    .replace(/&(quot|apos|lt|gt|nbsp|amp);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

function momentOf(...values: unknown[]): string | null {
  for (const value of values) {
    if (typeof value !== 'string') continue;
    const time = Date.parse(value);
    if (Number.isFinite(time) && time > 0 && time < 4e12) return new Date(time).toISOString();
  }
  return null;
}

function addressOf(base: string, ...values: unknown[]): string | null {
  for (const value of values) {
    if (typeof value !== 'string' || value.trim() === '') continue;
    try {
      const url = new URL(value.trim(), base);
      if (url.protocol === 'http:' || url.protocol === 'https:') return url.href;
    } catch {}
  }
  return null;
}

const nodes = (value: unknown): Node[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];

function linkOf(links: unknown): unknown {
  const all = nodes(links);
  return (all.find(({ rel }) => rel === undefined || rel === 'alternate') ?? all[0])?.['href'];
}

function itemOf(node: Node, base: string): FeedItem | null {
  const guid = node['guid'] as Node | undefined;
  const permanent = guid?.['isPermaLink'] === false ? null : guid?.['value'];
  const rdf = node['rdf'] as Node | undefined;
  const dc = node['dc'] as Node | undefined;
  const dcterms = node['dcterms'] as Node | undefined;
  const address = addressOf(base, node['link'], linkOf(node['links']), node['url'], permanent, rdf?.['about']);
  if (address === null) return null;
  const source = node['source'] as Node | undefined;
  return {
    id: textOf(guid?.['value']) ?? textOf(node['id']) ?? address,
    address,
    title: textOf(node['title']),
    published: momentOf(
      node['pubDate'],
      node['published'],
      node['date_published'],
      ...((dc?.['dates'] as unknown[] | undefined) ?? []),
      ...((dcterms?.['created'] as unknown[] | undefined) ?? []),
      node['updated'],
    ),
    publisher: textOf(source?.['title']),
  };
}

function parsed(text: string): Node | null {
  for (const attempt of [text, wholeItems(text)]) {
    try {
      if (attempt !== null) return parseFeed(attempt).feed as Node;
    } catch {}
  }
  return null;
}

/** A feed that was cut off, closed behind its last whole item; null where it has none. */
function wholeItems(text: string): string | null {
  const end = /^[\s\S]*<\/(?:item|entry)>/.exec(text)?.[0];
  if (end === undefined) return null;
  if (/<rss[\s>]/i.test(end)) return `${end}</channel></rss>`;
  if (/<rdf:RDF[\s>]/i.test(end)) return `${end}</rdf:RDF>`;
  return /<feed[\s>]/i.test(end) ? `${end}</feed>` : null;
}

/** A feed's items, as RSS, Atom, RDF or JSON Feed; a sentence where it is none. Damaged feeds give what can be read of them. */
export function readFeed(text: string, base: string): Feed | string {
  const refused = refusedXml(text);
  if (refused !== null) return `the feed is not read, ${refused}: ask its publisher for one without`;
  const feed = parsed(withoutDoctype(text.replace(/^\ufeff/, '')).trim());
  if (feed === null) return 'it is no feed (RSS, Atom, RDF or JSON Feed): give the address of one';
  const found = [...nodes(feed['items']), ...nodes(feed['entries'])].slice(0, mostItems);
  const items = new Map<string, FeedItem>();
  let withoutAddress = 0;
  for (const node of found) {
    const item = itemOf(node, base);
    if (item === null) withoutAddress++;
    else if (!items.has(item.address)) items.set(item.address, item);
  }
  return { title: textOf(feed['title']), items: [...items.values()], withoutAddress };
}

/** A feed as it came: its encoding from the transport, else from its XML declaration. */
export function readFeedBytes({ bytes, charset, exchange }: Fetched): Feed | string {
  const content = bytes ?? new Uint8Array();
  const head = Buffer.from(content.subarray(0, 200)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? null;
  return readFeed(decode(content, { transport: charset, page: declared }).text, exchange.finalUrl);
}
