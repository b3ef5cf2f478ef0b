import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const shared = resolve(process.env.ISNAD_SHARED ?? join(here, '..', '..', '..', 'shared'));

/** Ids of the articles whose annotation lies in a folder, as `n004` for n004.json. */
const annotated = (folder) =>
  existsSync(folder) ? readdirSync(folder).map((file) => file.replace(/\.json$/u, '')) : [];

/** The articles of the outside collection that are annotated neither outside nor here, in its order. */
export function openArticles() {
  const taken = new Set([
    ...annotated(join(shared, 'eval', 'gold-dev')),
    ...annotated(join(here, 'gold')),
    ...annotated(join(here, 'events')),
    ...annotated(join(here, 'single')),
    ...annotated(join(here, 'unread')),
  ]);
  return readFileSync(join(shared, 'data', 'news-2015', 'articles.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ id }) => !taken.has(id));
}

/** Writes an article's text and its sidecar into a folder. */
export function writeArticle(folder, { id, title, text, outlet, url, collected }) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${id}.txt`), `${title}\n\n${text}`);
  const published = collected.slice(0, 10);
  writeFileSync(join(folder, `${id}.txt.meta.json`), `${JSON.stringify({ outlet, url, published }, null, 1)}\n`);
}
