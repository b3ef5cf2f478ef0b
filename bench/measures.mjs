// One measure in a process of its own: `measures.mjs NAME` prints what it found as JSON.
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { deriveVersions } from '../dist/intake/index.js';
import { loadKnowledge } from '../dist/knowledge/index.js';
import { furnitureTables } from '../dist/languages/index.js';
import { hashOf } from '../dist/model/index.js';
import { openIsnad } from '../dist/pipeline/index.js';
import { createReader } from '../dist/reading/index.js';
import { longText, makeFolder, newsArticles, pageOf, repository, writeArticles } from './material.mjs';

const rounds = 5;
/** Seconds of processor time, so that what else the machine does counts little; for work in one thread without waiting. */
const secondsOf = (work) => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const medianOfRounds = (work) => median(Array.from({ length: rounds }, () => secondsOf(work)));
const peakMemory = () => Math.round(process.resourceUsage().maxRSS / 1024);

const knowledge = () => loadKnowledge({ packageDir: join(repository, 'knowledge') });

function derive(content, path, article) {
  const bytes = new TextEncoder().encode(content);
  const { outlet, url, published } = article;
  const capture = {
    sha256: hashOf(bytes),
    size: bytes.length,
    capturedAt: '2026-01-01T00:00:00.000Z',
    path,
    url: null,
    finalUrl: null,
    mediaType: null,
    charset: null,
    given: { published, outlet, url, language: null, title: null },
    rejected: null,
  };
  return deriveVersions(capture, bytes, { furniture: furnitureTables }).versions;
}

const measures = {
  /** From nothing to the first reading. */
  startUp() {
    const [version] = newsArticles(1).flatMap((article) => derive(article.text, 'a.txt', article));
    const seconds = secondsOf(() => createReader(knowledge()).read(version));
    return { seconds, memory: peakMemory() };
  },

  read() {
    // as the command does
    setFlagsFromString('--heap-growing-percent=50');
    const versions = newsArticles().flatMap((article) => derive(article.text, 'a.txt', article));
    const reader = createReader(knowledge());
    reader.read(versions[0]);
    const bytes = versions.reduce((sum, version) => sum + Buffer.byteLength(version.text), 0);
    const characters = versions.reduce((sum, version) => sum + version.text.length, 0);
    const seconds = medianOfRounds(() => {
      for (const version of versions) reader.read(version);
    });
    return { articles: versions.length, characters, bytes, seconds, memory: peakMemory() };
  },

  /** One text of about so many bytes, put together from paragraphs of all articles, from nothing to its reading. */
  grow(bytes) {
    const [article] = newsArticles(1);
    const [version] = derive(longText(Number(bytes)), 'a.txt', article);
    const reader = createReader(knowledge());
    return { seconds: secondsOf(() => reader.read(version)), memory: peakMemory() };
  },

  pages() {
    const articles = newsArticles(60);
    const pages = articles.map((article) => [pageOf(article), article]);
    const bytes = pages.reduce((sum, [page]) => sum + Buffer.byteLength(page), 0);
    const seconds = medianOfRounds(() => {
      for (const [page, article] of pages) derive(page, 'a.html', article);
    });
    return { pages: pages.length, bytes, seconds };
  },

  async ingest(count, databaseUrl) {
    // as the command does
    setFlagsFromString('--heap-growing-percent=50');
    const folder = makeFolder();
    try {
      writeArticles(join(folder.path, 'articles'), newsArticles(Number(count)));
      const options = { dataDir: join(folder.path, 'data'), databaseUrl: databaseUrl ?? null };
      const processor = process.cpuUsage();
      const begun = performance.now();
      const isnad = await openIsnad({ ...options, databaseSchema: 'isnad_bench', willRead: true });
      const start = performance.now();
      const summary = await isnad.ingest([join(folder.path, 'articles')]);
      const seconds = (performance.now() - start) / 1000;
      const { user, system } = process.cpuUsage(processor);
      await isnad.close();
      const opening = (start - begun) / 1000;
      return { kept: summary.kept, seconds, opening, processor: (user + system) / 1e6, memory: peakMemory() };
    } finally {
      folder.remove();
    }
  },
};

const [name, ...args] = process.argv.slice(2);
process.stdout.write(`${JSON.stringify(await measures[name](...args))}\n`);
