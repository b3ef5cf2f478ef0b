import { canonicalUrl } from '../model/index.ts';
import type { PageDocument, PageElement } from './dom.ts';
import type { FurnitureWords } from './furniture-words.ts';
import { primaryLanguage } from './language.ts';
import { readMoment } from './moment.ts';
import { cleanTitle, withoutSite } from './titles.ts';

/** What a page says about itself. Null where it does not. */
export interface PageMetadata {
  title: string | null;
  outlet: string | null;
  author: string | null;
  published: string | null;
  updated: string | null;
  canonical: string | null;
  language: string | null;
  /** The text of JSON-LD, where the page carries it there. */
  articleBody: string | null;
}

type Json = { [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** A name, where JSON-LD writes it as text or as an object. */
function nameOf(value: unknown): string | null {
  return textOf(value) ?? (isObject(value) ? textOf(value['name']) : null);
}

const articleType = /(Article|BlogPosting|NewsItem|Report|LiveBlogPosting)$/;

/** The JSON-LD objects of a page, those inside `@graph` and arrays too. Broken scripts are passed over. */
function linkedData(document: PageDocument): Json[] {
  const found: Json[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 4 || found.length > 200) return;
    for (const item of listOf(value)) {
      if (!isObject(item)) continue;
      found.push(item);
      visit(item['@graph'], depth + 1);
      visit(item['mainEntity'], depth + 1);
    }
  };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      // Newsrooms paste raw line breaks into their strings, which JSON forbids.
      visit(
        JSON.parse(
          (script.textContent ?? '').replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '').replace(/[\u0000-\u001f]+/g, ' '),
        ),
        0,
      );
    } catch {}
  }
  return found;
}

function articleOf(items: readonly Json[]): Json | null {
  const isArticle = (item: Json) =>
    listOf(item['@type']).some((type) => typeof type === 'string' && articleType.test(type));
  return items.find(isArticle) ?? null;
}

/** Meta tags by `property`, `name` or `itemprop`, in lower case; the first of a name stands. */
function metaTags(document: PageDocument): Map<string, string> {
  const tags = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = meta.getAttribute('content')?.trim();
    if (content === undefined || content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name !== undefined && !tags.has(name)) tags.set(name, content);
    }
  }
  return tags;
}

const publishedTags = [
  'article:published_time',
  'datepublished',
  'og:published_time',
  'parsely-pub-date',
  'publish-date',
  'pubdate',
  'dc.date.issued',
  'dc.date',
  'sailthru.date',
  'date',
];
const updatedTags = ['article:modified_time', 'datemodified', 'og:updated_time', 'last-modified'];

/** Reads the head of a page, before anything takes the tree apart. JSON-LD is trusted before meta tags, and those before the body. */
export function readMetadata(document: PageDocument, words: readonly FurnitureWords[]): PageMetadata {
  const items = linkedData(document);
  const article = articleOf(items);
  const tags = metaTags(document);
  const tag = (...names: string[]): string | null =>
    names.map((name) => tags.get(name)).find((value) => value !== undefined) ?? null;
  const moment = (...values: (string | null)[]): string | null => {
    for (const value of values) {
      const read = value === null ? null : readMoment(value, words);
      if (read !== null) return read;
    }
    return null;
  };
  const website = items.find((item) => /^(WebSite|NewsMediaOrganization|Organization)$/.test(String(item['@type'])));
  const outlet =
    nameOf(listOf(article?.['publisher'])[0]) ?? tag('og:site_name') ?? nameOf(website) ?? tag('application-name');
  const byTag = tag('author', 'article:author', 'parsely-author', 'dc.creator');
  const authors = listOf(article?.['author'])
    .map(nameOf)
    .filter((name) => name !== null);
  const author = authors.length > 0 ? authors.join(', ') : byTag !== null && !/^https?:/.test(byTag) ? byTag : null;
  const language =
    textOf(article?.['inLanguage']) ??
    document.documentElement?.getAttribute('lang') ??
    tag('og:locale', 'content-language', 'language');
  return {
    title: titleOf(document, textOf(article?.['headline']) ?? tag('og:title', 'twitter:title'), outlet),
    outlet: outlet === null ? null : cleanTitle(outlet),
    author: author === null ? null : cleanTitle(author),
    published: moment(textOf(article?.['datePublished']), ...publishedTags.map((name) => tag(name)), timeOf(document)),
    updated: moment(textOf(article?.['dateModified']), ...updatedTags.map((name) => tag(name))),
    canonical: canonicalOf(document, article, tag('og:url')),
    language: primaryLanguage(language),
    articleBody: textOf(article?.['articleBody']),
  };
}

function titleOf(document: PageDocument, declared: string | null, outlet: string | null): string | null {
  const headings = [...document.querySelectorAll('h1')]
    .map((h1) => cleanTitle(h1.textContent ?? ''))
    .filter((text) => text !== null);
  const head = declared ?? document.querySelector('title')?.textContent ?? null;
  const name = head === null ? null : cleanTitle(withoutSite(decodeTwice(head), outlet));
  if (name === null) return headings.length === 1 ? (headings[0] ?? null) : null;
  // The page's own heading is what readers saw; the declared one may be cut or carry the site's name.
  return (
    headings.find(
      (heading) => heading.length >= 15 && (name.includes(heading) || heading.startsWith(name.replace(/[.…]+$/, ''))),
    ) ?? name
  );
}

/** Titles are escaped twice often enough to matter. */
function decodeTwice(text: string): string {
  const named: Record<string, string> = {
    quot: '"',
    amp: '&',
    lt: '<',
    gt: '>',
    apos: "'",
    nbsp: ' ',
    laquo: '«',
    raquo: '»',
  };
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code > 0x1f && code < 0x110000 ? String.fromCodePoint(code) : whole;
    return named[String(name).toLowerCase()] ?? whole;
  });
}

function timeOf(document: PageDocument): string | null {
  const marked: PageElement | null =
    document.querySelector('time[pubdate]') ??
    document.querySelector('time[itemprop="datePublished"]') ??
    document.querySelector('article time[datetime]') ??
    document.querySelector('header time[datetime]') ??
    document.querySelector('time[datetime]');
  return marked?.getAttribute('datetime') ?? marked?.textContent ?? null;
}

function canonicalOf(document: PageDocument, article: Json | null, ogUrl: string | null): string | null {
  const page = article?.['mainEntityOfPage'];
  const candidates = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
    ogUrl,
    textOf(article?.['url']),
    textOf(page) ?? (isObject(page) ? textOf(page['@id']) : null),
  ];
  for (const candidate of candidates) {
    const url = candidate === null ? null : canonicalUrl(candidate);
    // A template that points every page at the front page says nothing about this one.
    if (url !== null && new URL(url).pathname !== '/') return url;
  }
  return null;
}

const bareHost = (host: string): string => host.replace(/^(www|m|amp|mobile)\./, '');

/** Whether a page at one address may say that it is the other: only within its own site, else anyone could pose as anyone. */
export function isSameSite(address: string, claimed: string): boolean {
  const [a, b] = [bareHost(new URL(address).hostname), bareHost(new URL(claimed).hostname)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
