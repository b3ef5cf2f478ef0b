import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyFilter, type Filter, type Ledger, openLedger, readFilter } from '../../src/ledger/index.ts';
import { idOf } from '../../src/model/index.ts';
import { assemble } from '../../src/pipeline/assemble.ts';
import type { Isnad, IsnadOptions, Progress } from '../../src/pipeline/index.ts';
import { writeCorpus } from './corpus.ts';
import { smallRooms } from './rooms.ts';
import { makeFolder, type RunningPostgres, removeFolder, startPostgres } from './stores.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let folder = '';
let corpus: string[] = [];
let postgres: RunningPostgres;
let n = 0;

beforeAll(async () => {
  folder = makeFolder('store');
  corpus = writeCorpus(join(folder, 'corpus'), 60);
  postgres = await startPostgres();
});
afterAll(async () => {
  for (const { ledger } of embedded) await ledger.close();
  await postgres?.stop();
  removeFolder(folder);
});

async function printed(ledger: Ledger, options?: { readings?: boolean }): Promise<string> {
  let text = '';
  for await (const item of ledger.askExport(options)) text += `${JSON.stringify(item)}\n`;
  return text;
}

async function all<T>(ask: (cursor: string | null) => Promise<{ items: T[]; next: string | null }>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: T[]; next: string | null } = await ask(cursor);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

const filter = (query: string): Filter => readFilter(new URLSearchParams(query));

/** The embedded store takes seconds to make: two are kept open and emptied for each data folder that needs one. */
const embedded: { ledger: Ledger; dataDir: string }[] = [];
async function emptyEmbedded(dataDir: string): Promise<Ledger> {
  let mine = embedded.find((one) => one.dataDir === dataDir);
  if (mine === undefined) {
    if (embedded.length < 2) {
      mine = { ledger: await openLedger({ dataDir: join(folder, `embedded-${embedded.length}`) }), dataDir };
    } else {
      mine = { ...(embedded.shift() as { ledger: Ledger }), dataDir };
      await mine.ledger.clear();
    }
    embedded.push(mine);
  }
  return { ...mine.ledger, close: async () => {} };
}

describe.each(['the embedded store', 'PostgreSQL'])('%s', (kind) => {
  let dataDir = '';
  let place: Pick<IsnadOptions, 'databaseUrl' | 'databaseSchema'> = {};
  let opened: Isnad[] = [];

  /** Everything of one test stands in a data folder and a schema of its own. */
  function nextPlace(): void {
    n++;
    dataDir = join(folder, `data-${n}`);
    place = kind === 'PostgreSQL' ? { databaseUrl: postgres.url, databaseSchema: `isnad_${n}` } : {};
  }

  async function open(options: Partial<IsnadOptions> = {}): Promise<Isnad> {
    const rooms = smallRooms();
    const openTables = kind === 'PostgreSQL' ? openLedger : () => emptyEmbedded(dataDir);
    const isnad = await assemble({ dataDir, ...place, ...options }, rooms.receive, () => rooms, openTables);
    opened.push(isnad);
    return isnad;
  }

  beforeEach(() => {
    nextPlace();
    return async () => {
      for (const isnad of opened) await isnad.close();
      opened = [];
    };
  });

  test('the same documents twice change nothing', async () => {
    const isnad = await open();
    const first = await isnad.ingest(corpus);
    expect(first).toMatchObject({ received: 60, kept: 60, unchanged: 0, unread: 6, rejected: 0, documents: 60 });
    expect(first.events).toBeGreaterThan(20);
    expect(first.disputes).toBeGreaterThan(5);
    const before = await printed(isnad.ledger, { readings: true });
    const journal = readFileSync(join(dataDir, 'journal.jsonl'), 'utf8');
    const second = await isnad.ingest(corpus);
    expect(second).toMatchObject({ received: 60, kept: 0, unchanged: 60, documents: 60 });
    expect(await printed(isnad.ledger, { readings: true })).toBe(before);
    expect(readFileSync(join(dataDir, 'journal.jsonl'), 'utf8')).toBe(journal);
    expect(await isnad.verify()).toEqual([]);
  });

  test('the order of the documents and how many come at once do not matter', async () => {
    const straight = await open();
    await straight.ingest(corpus);
    const expected = await printed(straight.ledger);
    nextPlace();
    const turned = await open();
    await turned.ingest(corpus.toReversed().slice(0, 7));
    await turned.ingest(corpus.filter((_, i) => i % 3 === 0));
    await turned.ingest(corpus.toReversed());
    expect(await printed(turned.ledger)).toBe(expected);
  });

  test('rebuild, and tables made from a copy of the record alone, give the same export', async () => {
    const isnad = await open();
    await isnad.ingest([...corpus, join(folder, 'nowhere.txt')]);
    const before = await printed(isnad.ledger, { readings: true });
    const summary = await isnad.ledger.askSummary();
    await isnad.rebuild();
    expect(await printed(isnad.ledger, { readings: true })).toBe(before);
    expect(await isnad.ledger.askSummary()).toEqual(summary);
    const from = dataDir;
    nextPlace();
    cpSync(join(from, 'captures'), join(dataDir, 'captures'), { recursive: true });
    cpSync(join(from, 'journal.jsonl'), join(dataDir, 'journal.jsonl'));
    const notices: string[] = [];
    const copied = await open({ onNotice: (sentence) => notices.push(sentence) });
    expect(notices).toEqual(['the tables are empty and are filled anew from the record']);
    expect(await printed(copied.ledger, { readings: true })).toBe(before);
    expect(await copied.ledger.askSummary()).toEqual(summary);
  });

  test('tables that lag behind the journal catch up, and those of another record are not trusted', async () => {
    const isnad = await open();
    await isnad.ingest(corpus.slice(0, 10));
    const expected = await printed(isnad.ledger);
    const position = await isnad.ledger.askPosition();
    await isnad.ledger.keepPosition(4, String(lineOf(4).hash));
    await isnad.close();
    const notices: string[] = [];
    const again = await open({ onNotice: (sentence) => notices.push(sentence) });
    expect(notices.join()).toContain('6 lines');
    expect(await again.ledger.askPosition()).toEqual(position);
    expect(await printed(again.ledger)).toBe(expected);
    await again.ledger.keepPosition(4, 'f'.repeat(64));
    await again.close();
    if (kind === 'PostgreSQL') {
      await expect(open()).rejects.toThrow('belong to another record');
      const rebuilt = await open({ rebuild: true });
      expect(await printed(rebuilt.ledger)).toBe(expected);
    } else {
      const rebuilt = await open({ onNotice: (sentence) => notices.push(sentence) });
      expect(notices.at(-1)).toContain('filled anew');
      expect(await printed(rebuilt.ledger)).toBe(expected);
    }
  });

  test('what was read by another reader or other knowledge is read anew when opened, and only then', async () => {
    const isnad = await open();
    await isnad.ingest(corpus.slice(0, 10));
    const expected = await printed(isnad.ledger, { readings: true });
    await isnad.ledger.keepMade({ reader: 'older', knowledge: 'other' });
    // stands for readings of other rules: documents that are not there
    const [first] = (await isnad.ledger.askDocuments()).items;
    const { captureSha256 } = await isnad.ledger.askCaptures(first?.id ?? '');
    const { line, hash } = await isnad.ledger.askPosition();
    await isnad.ledger.keepRedaction({ captureSha256, line, hash: hash ?? '', why: 'older', at: '2026-01-01' });
    await isnad.close();
    const notices: string[] = [];
    const again = await open({ onNotice: (sentence) => notices.push(sentence) });
    expect(notices.join()).toContain('read anew: 10 documents');
    expect(await again.ledger.askPosition()).toMatchObject({ line, reader: 'small-1' });
    expect(await printed(again.ledger, { readings: true })).toBe(expected);
    await again.close();
    notices.length = 0;
    await open({ onNotice: (sentence) => notices.push(sentence) });
    expect(notices).toEqual([]);
  });

  function lineOf(number: number): { hash: string } {
    return JSON.parse(readFileSync(join(dataDir, 'journal.jsonl'), 'utf8').split('\n')[number - 1] ?? '');
  }

  test('other bytes at the same address are a new version, whichever came first', async () => {
    const write = (name: string, updated: string, words: string): string => {
      const path = join(folder, `${n}-${name}.txt`);
      const head = `title: ${name}\nurl: https://example.org/a\npublished: 2024-04-01\nupdated: ${updated}`;
      writeFileSync(path, `${head}\n\narmy: ${words}\n`);
      return path;
    };
    const early = write('early', '2024-04-01T10:00:00Z', 'ثلاثة جرحى');
    const late = write('late', '2024-04-02T10:00:00Z', 'خمسة جرحى');
    const one = await open();
    await one.ingest([early]);
    const second = await one.ingest([late]);
    expect(second).toMatchObject({ kept: 1, documents: 1, statements: 1 });
    const id = idOf('https://example.org/a');
    const detail = await one.ledger.askDocument(id);
    expect(detail?.history.map(({ title, current }) => [title, current])).toEqual([
      ['early', false],
      ['late', true],
    ]);
    const old = await one.ledger.askDocument(id, detail?.history[0]?.id);
    expect(old?.version.text).toContain('ثلاثة');
    expect((await one.ledger.askStatements()).items.map(({ content }) => content)).toEqual([['خمسة جرحى']]);
    const expected = await printed(one.ledger, { readings: true });
    nextPlace();
    const other = await open();
    await other.ingest([late]);
    await other.ingest([early]);
    expect(await printed(other.ledger, { readings: true })).toBe(expected);
  });

  test('bad items are listed with their reason, stop nothing, and can be retried', async () => {
    const empty = join(folder, `${n}-empty.txt`);
    const hard = join(folder, `${n}-hard.txt`);
    const missing = join(folder, `${n}-missing.txt`);
    writeFileSync(empty, '');
    writeFileSync(hard, 'title: x\n\narmy: READER FAILS HERE\n');
    const isnad = await open();
    const told: Progress[] = [];
    const inputs = [empty, corpus[0] ?? '', missing, hard, corpus[1] ?? ''];
    const summary = await isnad.ingest(inputs, { onProgress: (progress) => told.push(progress) });
    expect(summary).toMatchObject({ received: 5, kept: 2, rejected: 3, documents: 2 });
    expect(told.flatMap((one) => (one.step === 'rejected' ? [one.code] : [])).sort()).toEqual([
      'empty',
      'not-found',
      'reader-failed',
    ]);
    const rejects = await all((cursor) => isnad.ledger.askRejects(cursor, 2));
    expect(rejects.map(({ path, code }) => [path, code]).sort()).toEqual([
      [empty, 'empty'],
      [hard, 'reader-failed'],
      [missing, 'not-found'],
    ]);
    expect(await isnad.ingest(inputs)).toMatchObject({ unchanged: 2, rejected: 3, kept: 0 });
    expect(await all((cursor) => isnad.ledger.askRejects(cursor, 2))).toEqual(rejects);
    writeFileSync(missing, 'title: found\n\narmy: عادت\n');
    const retried = await isnad.retry();
    expect(retried).toMatchObject({ kept: 1, rejected: 2, documents: 3 });
    expect((await isnad.ledger.askRejects()).items.map(({ code }) => code).sort()).toEqual(['empty', 'reader-failed']);
    const before = await printed(isnad.ledger);
    await isnad.rebuild();
    expect(await printed(isnad.ledger)).toBe(before);
    expect((await isnad.ledger.askRejects()).items.map(({ code }) => code).sort()).toEqual(['empty', 'reader-failed']);
  });

  test('a table of many articles is one capture; its articles are documents', async () => {
    const path = join(folder, `${n}-table.txt`);
    const articles = Array.from({ length: 130 }, (_, i) => `title: t${i}\npublished: 2024-04-01\n\narmy: قول ${i}\n`);
    writeFileSync(path, articles.join('\n=====\n'));
    const isnad = await open();
    expect(await isnad.ingest([path])).toMatchObject({ received: 1, kept: 130, documents: 130, statements: 130 });
    const documents = await all((cursor) => isnad.ledger.askDocuments(emptyFilter, cursor, 17));
    expect(new Set(documents.map((one) => one.id)).size).toBe(130);
    expect(documents.map((one) => one.path)).toContain(`${path}#130`);
    const [first] = documents;
    await expect(isnad.redact(first?.id ?? '', 'one of many')).rejects.toThrow('shares its capture with 129 others');
    expect(await isnad.redact(first?.id ?? '', 'all of them', { whole: true })).toHaveLength(130);
    expect(await isnad.ledger.askSummary()).toMatchObject({ documents: 0, statements: 0, redacted: 130 });
  });

  test('a redaction destroys bytes and text for good, and keeps that it was done', async () => {
    const path = join(folder, `${n}-secret.txt`);
    writeFileSync(path, 'title: سر\npublished: 2024-04-03\n\narmy: اسم الشاهد هو كلمةنادرة\n');
    const isnad = await open();
    await isnad.ingest([path, ...corpus.slice(0, 9)]);
    const [found] = (await isnad.ledger.askDocuments(filter('q=كلمةنادرة'))).items;
    const hash = (await isnad.ledger.askDocument(found?.id ?? ''))?.version.captureSha256 ?? '';
    expect(Buffer.from((await isnad.capture(hash))?.bytes ?? []).toString()).toContain('كلمةنادرة');
    await expect(isnad.redact(found?.id ?? '', ' ')).rejects.toThrow('needs its reason');
    await expect(isnad.redact('0000000000000000', 'why')).rejects.toThrow('unknown document');
    await isnad.redact(found?.id ?? '', 'a court order');
    expect(await isnad.capture(hash)).toBeNull();
    expect(await isnad.ledger.askDocument(found?.id ?? '')).toBeNull();
    expect(await printed(isnad.ledger, { readings: true })).not.toContain('كلمةنادرة');
    expect((await isnad.ledger.askDocuments(filter('q=كلمةنادرة'))).items).toEqual([]);
    expect((await isnad.ledger.askRejects()).items).toMatchObject([{ code: 'redacted', reason: 'a court order' }]);
    expect(await isnad.verify()).toEqual([]);
    expect(await isnad.ingest([path])).toMatchObject({ kept: 0, rejected: 1 });
    const before = await printed(isnad.ledger, { readings: true });
    await isnad.rebuild();
    expect(await printed(isnad.ledger, { readings: true })).toBe(before);
    expect((await isnad.ledger.askRejects()).items).toMatchObject([{ code: 'redacted', captureSha256: hash }]);
    await isnad.close();
    const again = await open();
    expect(await again.capture(hash)).toBeNull();
    expect(await again.verify()).toEqual([]);
  });

  test('questions: words, filters, pages, addresses', async () => {
    const isnad = await open();
    await isnad.ingest(corpus);
    const { ledger } = isnad;
    const events = await all((cursor) => ledger.askEvents(undefined, cursor, 7));
    expect(events.map(({ id }) => id)).toEqual(
      (await ledger.askEvents(undefined, null, 1_000)).items.map(({ id }) => id),
    );
    const days = events.map(({ date }) => date?.from ?? '');
    expect(days).toEqual(days.toSorted().toReversed());
    expect((await ledger.askDocuments(filter('q=كلام ليس فيها'))).items).toEqual([]);
    const count = async (query: string): Promise<number> =>
      (await all((cursor) => ledger.askDocuments(filter(query), cursor, 9))).length;
    expect(await count('q=قوات')).toBe(60);
    expect(await count('q=القوات قصفت')).toBe(60);
    expect(await count('q=الزور')).toBeGreaterThan(11);
    expect(await count('q=القا')).toBe(await count('q=القائم'));
    expect(await count('outlet=asharq')).toBe(15);
    expect(await count('outlet=asharq&outlet=nedaa')).toBe(30);
    expect(await count('outlet=asharq&from=2024-04-05&to=2024-04-05')).toBe(1);
    expect(await count('from=2024-04-05&to=2024-04')).toBe(60 - (await count('to=2024-04-04')));
    const inNineveh = await all((cursor) => ledger.askEvents(filter('place=nineveh&type=assault'), cursor, 50));
    expect(inNineveh).toHaveLength(events.length);
    expect((await ledger.askEvents(filter('place=basra'))).items).toEqual([]);
    const corroborated = await all((cursor) => ledger.askEvents(filter('standing=corroborated'), cursor, 50));
    expect(corroborated.length).toBe(events.filter(({ standing }) => standing.includes('corroborated')).length);
    expect(await all((cursor) => ledger.askDisputes(filter('actor=faction'), cursor, 3))).toHaveLength(
      (await ledger.askSummary()).disputes,
    );
    const [event] = events;
    const detail = await ledger.askEvent(event?.id ?? '');
    const mention = detail?.mentions[0];
    expect(mention?.document.title).toContain('هجوم');
    expect(mention?.statements.length).toBeGreaterThan(0);
    const address = `${mention?.document.id}:${mention?.mention.id}`;
    expect((await ledger.askEvent(address))?.id).toBe(event?.id);
    expect((await ledger.askEvent(idOf(address.replace(':', ' '))))?.id).toBe(event?.id);
    expect(await ledger.askEvent('nothing')).toBeNull();
    const [dispute] = (await ledger.askDisputes()).items;
    const [disputed, disputing] = dispute?.sides ?? [];
    expect(disputed?.text).toBe(disputing?.text);
    const statement = await ledger.askStatement(disputed?.ledger ?? '');
    expect(statement?.disputed.map(({ id }) => id)).toContain(dispute?.id);
    expect((await ledger.askStatement(`${disputed?.document.id}:${disputed?.id}`))?.id).toBe(statement?.id);
    const [story] = (await ledger.askStories()).items;
    expect((await ledger.askStory(story?.id ?? ''))?.eventItems).toHaveLength(events.length);
    const sources = (await ledger.askSources()).items;
    expect(sources.find(({ id }) => id === 'army')).toMatchObject({ asOrigin: 54, documents: 0 });
    expect(sources.find(({ id }) => id === 'asharq')).toMatchObject({ documents: 15, kind: 'outlet' });
    await expect(ledger.askEvents(undefined, 'nonsense')).rejects.toThrow('bad cursor');
    await expect(ledger.askEvents(undefined, null, 5_000)).rejects.toThrow('bad limit');
  });

  test('what stores cannot hold as it is comes back as it was', async () => {
    const path = join(folder, `${n}-odd.txt`);
    const text =
      'title: a\u0000b \u202Eodd\npublished: 2024-04-01\n\narmy: صفر\u0000 \uFFFD and "quotes" \\ {1} \u202Eبدي\n';
    writeFileSync(path, text);
    const isnad = await open();
    await isnad.ingest([path]);
    const [item] = (await isnad.ledger.askDocuments()).items;
    expect((await isnad.ledger.askDocument(item?.id ?? ''))?.version.text).toBe(text);
    expect((await isnad.ledger.askStatements()).items[0]?.content).toEqual([text.split('army: ')[1]?.trim()]);
  });

  test('a missing capture is told and the rest is still there', async () => {
    const isnad = await open();
    await isnad.ingest(corpus.slice(0, 3));
    const [item] = (await isnad.ledger.askDocuments()).items;
    const hash = (await isnad.ledger.askDocument(item?.id ?? ''))?.version.captureSha256 ?? '';
    rmSync(join(dataDir, 'captures', hash.slice(0, 2), hash.slice(2)));
    expect((await isnad.verify()).map(({ code }) => code)).toEqual(['capture-missing']);
    expect(await isnad.rebuild()).toMatchObject({ kept: 2, rejected: 1, documents: 2 });
  });
});
