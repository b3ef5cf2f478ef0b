import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What is wrong with a site's feed or with its articles; `good` ones in every format. */
export const kinds = [
  'rss',
  'atom',
  'rdf',
  'json',
  'cp1256',
  'truncated',
  'slow',
  'endless',
  'bomb',
  'loop',
  'failing',
  'entities',
  'not-a-feed',
] as const;
export type Kind = (typeof kinds)[number];
export const good: readonly Kind[] = ['rss', 'atom', 'rdf', 'json', 'cp1256', 'slow'];

export interface Site {
  n: number;
  kind: Kind;
  feed: string;
  articles: string[];
}

/** Articles as the small rooms of the store's tests read them. */
const articleOf = (n: number, i: number): string =>
  `title: خبر ${n}-${i}\nurl: ${addressOf(n, i)}\n\nspeaker-${String.fromCharCode(97 + (n % 26))}: قول ${n} ${i}\n!ASSAULT 2024-04-01 غارة ${n}`;

let port = 0;
const hostOf = (n: number): string => `http://127.1.${Math.floor(n / 250)}.${(n % 250) + 1}:${port}`;
const addressOf = (n: number, i: number): string => `${hostOf(n)}/${i}`;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function feedOf(site: Site): string {
  const when = new Date(Date.UTC(2024, 3, 1, 10)).toISOString();
  const items = site.articles.map((address, i) => ({ address, title: escaped(`خبر ${site.n}-${i}`) }));
  if (site.kind === 'atom') {
    const entries = items.map(
      ({ address, title }) =>
        `<entry><id>${address}</id><title>${title}</title><link href="${address}"/><published>${when}</published></entry>`,
    );
    return `<feed xmlns="http://www.w3.org/2005/Atom"><title>موقع</title>${entries.join('')}</feed>`;
  }
  if (site.kind === 'rdf') {
    const entries = items.map(
      ({ address, title }) => `<item rdf:about="${address}"><title>${title}</title><link>${address}</link></item>`,
    );
    return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>موقع</title></channel>${entries.join('')}</rdf:RDF>`;
  }
  if (site.kind === 'json') {
    const entries = items.map(({ address, title }) => ({ id: address, url: address, title, date_published: when }));
    return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'موقع', items: entries });
  }
  const entries = items.map(
    ({ address, title }) =>
      `<item><title>${title}</title><link>${address}</link><pubDate>${new Date(when).toUTCString()}</pubDate><source url="http://agency.example/">وكالة الرافد</source></item>`,
  );
  const text = `<?xml version="1.0"?><rss version="2.0"><channel><title>موقع</title>${entries.join('')}</channel></rss>`;
  if (site.kind === 'entities')
    return text.replace('<rss', '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss');
  return site.kind === 'truncated' ? text.slice(0, Math.floor(text.length * 0.7)) : text;
}

const arabic: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, i) => [new TextDecoder('windows-1256').decode(Uint8Array.of(i + 128)), i + 128]),
);
const inCodePage = (text: string): Buffer => Buffer.from([...text].map((one) => arabic.get(one) ?? one.charCodeAt(0)));

/** Sites on loopback, each under an address of its own, so that each is a host. `asked`: how often each path was asked for, by host and path. */
export class Sites {
  readonly sites: Site[] = [];
  readonly asked = new Map<string, number>();
  readonly edits = new Map<string, string | number>();
  notModified = 0;
  private readonly server: Server;
  private readonly slowness: number;

  private constructor(count: number, items: number, slowness: number) {
    this.slowness = slowness;
    this.server = createServer((request, response) => this.answer(request, response));
    this.start = async () => {
      await new Promise<void>((done) => this.server.listen(0, '0.0.0.0', done));
      port = (this.server.address() as AddressInfo).port;
      for (let n = 0; n < count; n++) {
        const articles = Array.from({ length: items }, (_, i) => addressOf(n, i));
        this.sites.push({ n, kind: kinds[n % kinds.length] ?? 'rss', feed: `${hostOf(n)}/feed`, articles });
      }
    };
  }

  private readonly start: () => Promise<void>;

  static async open(count: number, items: number, slowness = 500): Promise<Sites> {
    const sites = new Sites(count, items, slowness);
    await sites.start();
    return sites;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const address = `http://${request.headers.host}${request.url}`;
    this.asked.set(address, (this.asked.get(address) ?? 0) + 1);
    const site = this.sites.find(({ feed }) => new URL(feed).host === request.headers.host);
    if (site === undefined || request.url === '/robots.txt') return void response.writeHead(404).end();
    if (request.url === '/feed') {
      this.answerFeed(site, request, response);
      return;
    }
    const i = site.articles.indexOf(address);
    const edit = this.edits.get(address);
    if (i < 0 || typeof edit === 'number')
      return void response.writeHead(typeof edit === 'number' ? edit : 404).end('gone');
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(edit ?? articleOf(site.n, i));
  }

  private answerFeed(site: Site, request: IncomingMessage, response: ServerResponse): void {
    const type = { 'content-type': 'application/xml' };
    const body = feedOf(site);
    const tag = `"${site.n}"`;
    if (site.kind === 'failing') return void response.writeHead(500).end('broken');
    if (site.kind === 'loop') return void response.writeHead(302, { location: '/feed' }).end();
    if (site.kind === 'not-a-feed')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>مرحبا</p>');
    if (site.kind === 'bomb') {
      return void response
        .writeHead(200, { ...type, 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(4_000_000, 0x20)));
    }
    if (site.kind === 'endless') {
      response.writeHead(200, type);
      const write = (): void => {
        while (!response.destroyed && response.write(' '.repeat(20_000)));
        if (!response.destroyed) response.once('drain', write);
      };
      write();
      return;
    }
    if (request.headers['if-none-match'] === tag) {
      this.notModified++;
      return void response.writeHead(304, { etag: tag }).end();
    }
    const send = (): void => {
      if (site.kind === 'cp1256') {
        const content = inCodePage(body.replace('?>', ' encoding="windows-1256"?>'));
        response.writeHead(200, { 'content-type': 'application/rss+xml', etag: tag }).end(content);
      } else response.writeHead(200, { ...type, etag: tag }).end(body);
    };
    if (site.kind === 'slow') setTimeout(send, this.slowness);
    else send();
  }

  /** Articles of the sites whose feeds can be read: each must be in the ledger once. */
  goodArticles(): string[] {
    return this.sites.filter(({ kind }) => good.includes(kind)).flatMap(({ articles }) => articles);
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
