import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('..', import.meta.url));
const shared = process.env.ISNAD_SHARED ?? resolve(repository, '..', 'shared');
const file = join(shared, 'data', 'news-2015', 'articles.jsonl');

/**
 * Real articles from outside the repository: title, text, outlet, address, day. Where more are asked for than there are, the others are put
 * together from the beginning of one and the end of another, so that none is a copy.
 */
export function newsArticles(count) {
  if (!existsSync(file)) {
    throw new Error('no articles to measure with: put the outside material beside the repository or set ISNAD_SHARED');
  }
  const articles = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return Array.from({ length: count ?? articles.length }, (_, n) => {
    const round = Math.floor(n / articles.length);
    const { title, text, outlet, url, collected } = articles[n % articles.length];
    const other = articles[(n + 37 * round) % articles.length].text;
    const body = round === 0 ? text : text.slice(0, text.length / 2) + other.slice(other.length / 2);
    return {
      title,
      text: `${title}\n\n${body}`,
      outlet,
      url: round === 0 ? url : `${url}?round=${round}`,
      published: collected.slice(0, 10),
    };
  });
}

/** A text of about so many bytes: paragraphs of all articles in an order that is the same each time. */
export function longText(bytes) {
  const paragraphs = newsArticles()
    .flatMap(({ text }) => text.split(/\n+/))
    .filter((paragraph) => paragraph.trim().length > 60);
  const drawn = [];
  let state = 7;
  for (let size = 0; size < bytes; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const paragraph = paragraphs[Math.floor((state / 2_147_483_648) * paragraphs.length)].trim();
    drawn.push(paragraph);
    size += Buffer.byteLength(paragraph) + 2;
  }
  return drawn.join('\n\n');
}

export function makeFolder() {
  const path = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** One file an article, its metadata beside it. */
export function writeArticles(folder, articles) {
  mkdirSync(folder, { recursive: true });
  articles.forEach(({ text, outlet, url, published }, n) => {
    const path = join(folder, `${String(n).padStart(5, '0')}.txt`);
    writeFileSync(path, text);
    writeFileSync(`${path}.meta.json`, JSON.stringify({ outlet, url, published }));
  });
}

const escapeMarkup = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const pageSize = 57_000;

/** The article as a page of the size that news sites have, its furniture around it. */
export function pageOf({ title, text, outlet, url, published }) {
  const link = (n) => `<li class="menu-item menu-item-${n}"><a href="/section/${n}">قسم الأخبار رقم ${n}</a></li>`;
  const paragraphs = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeMarkup(line)}</p>`)
    .join('\n');
  const head = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${escapeMarkup(title)} | ${escapeMarkup(outlet)}</title>
<link rel="canonical" href="${escapeMarkup(url)}"><meta property="og:site_name" content="${escapeMarkup(outlet)}">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title, datePublished: published })}</script></head><body>`;
  const article = `<main><article><h1>${escapeMarkup(title)}</h1>${paragraphs}</article></main>`;
  let menu = '';
  for (let n = 0; Buffer.byteLength(head + article + menu) < pageSize; n += 1) menu += link(n);
  return `${head}<nav><ul>${menu}</ul></nav>${article}</body></html>`;
}
