import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type DocumentDetail,
  emptyFilter,
  type Page,
  readFilter,
  type SourceItem,
  type SourceSort,
  sourceSorts,
} from '../../src/ledger/index.ts';
import { assemble } from '../../src/pipeline/assemble.ts';
import type { Isnad } from '../../src/pipeline/index.ts';
import { writeCorpus } from './corpus.ts';
import { smallRooms } from './rooms.ts';
import { makeFolder, type RunningPostgres, removeFolder, startPostgres } from './stores.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

let folder = '';
let postgres: RunningPostgres;
beforeAll(async () => {
  folder = makeFolder('questions');
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  removeFolder(folder);
});

describe.each(['the embedded store', 'PostgreSQL'])('%s', (kind) => {
  let isnad: Isnad;
  let half: string | null;
  beforeAll(async () => {
    const rooms = smallRooms();
    const corpus = writeCorpus(join(folder, 'corpus'), 40);
    const databaseUrl = kind === 'PostgreSQL' ? postgres.url : null;
    isnad = await assemble(
      { dataDir: join(folder, kind.replaceAll(' ', '-')), databaseUrl },
      rooms.receive,
      () => rooms,
    );
    await isnad.ingest(corpus.slice(0, 20));
    half = (await isnad.ledger.askChanges(null, 1)).until;
    const again = join(folder, 'corpus', 'again.txt');
    writeFileSync(again, readFileSync(corpus[3] as string, 'utf8').replace(/رقم \d+/, 'مرة أخرى'));
    await isnad.ingest([...corpus.slice(20), again]);
  });
  afterAll(() => isnad?.close());

  test('what came in after a moment is told, and what moved by it', async () => {
    const all = await isnad.ledger.askChanges(null, 200);
    expect([all.documents.count, all.documents.edited]).toEqual([41, 0]);
    expect(all.events.items.every(({ isNew, documents, event }) => isNew && documents === event.documents)).toBe(true);

    const late = await isnad.ledger.askChanges(half, 200);
    expect([late.documents.count, late.documents.items.length]).toEqual([21, 21]);
    expect(late.until).toBe(all.until);
    expect(late.events.items.length).toBe(late.events.count);
    const moved = late.events.items.filter(({ isNew }) => !isNew);
    expect(moved).toHaveLength(1);
    for (const { documents, event } of moved) expect(documents).toBeLessThan(event.documents);
    expect(late.disputes.count).toBeGreaterThan(0);
    expect(late.disputes.count).toBeLessThan(all.disputes.count);

    const nothing = await isnad.ledger.askChanges(all.until, 200);
    expect([nothing.documents.count, nothing.events.count, nothing.disputes.count]).toEqual([0, 0, 0]);
  });

  test('a search finds words in their other forms and phrases as phrases, with where they stand', async () => {
    const find = async (q: string) =>
      (await isnad.ledger.askSearch(readFilter(new URLSearchParams({ q })), null, 100)).items;
    const all = await find('القواتُ');
    expect(all).toHaveLength(41);
    for (const { document, passages } of all) {
      const { version } = (await isnad.ledger.askDocument(document.id)) as DocumentDetail;
      expect(passages.length).toBeGreaterThan(0);
      for (const { start, end, text, marks } of passages) {
        expect(version.text.slice(start, end)).toBe(text);
        expect(marks.map((mark) => version.text.slice(mark.start, mark.end))).toContain('القوات');
      }
    }
    expect(await find('«قصفت مواقع»')).toHaveLength(41);
    expect(await find('«مواقع قصفت»')).toHaveLength(0);
    expect(await find('مواقع قصفت')).toHaveLength(41);
    expect(await find('موقع')).toHaveLength(41);
    expect((await find('«قرب دير الزور»')).length).toBeLessThan((await find('قرب')).length);
    await expect(find('«»')).rejects.toThrow('missing words');
    const first = await isnad.ledger.askSearch(readFilter(new URLSearchParams({ q: 'قصفت' })), null, 15);
    const second = await isnad.ledger.askSearch(readFilter(new URLSearchParams({ q: 'قصفت' })), first.next, 15);
    const ids = [...first.items, ...second.items].map(({ document }) => document.id);
    expect(new Set(ids).size).toBe(30);
  });

  test('a search gives those with all words in their headline first, of either the newest first, page by page', async () => {
    const found: { title: string | null; published: string | null }[] = [];
    for (let next: string | null = null, page = 0; page === 0 || next !== null; page++) {
      const hits = await isnad.ledger.askSearch(readFilter(new URLSearchParams({ q: 'زمار الهجوم' })), next, 5);
      found.push(...hits.items.map(({ document }) => document));
      next = hits.next;
    }
    const named = found.filter(({ title }) => title?.includes('زمار'));
    expect(named).toHaveLength(8);
    expect(found.length).toBe(16);
    expect(found.slice(0, 8)).toEqual(named);
    for (const part of [found.slice(0, 8), found.slice(8)]) {
      const days = part.map(({ published }) => published ?? '');
      expect(days).toEqual(days.toSorted().reverse());
    }
    const bad = isnad.ledger.askSearch(readFilter(new URLSearchParams({ q: 'زمار' })), 'headline.nonsense', 5);
    await expect(bad).rejects.toThrow('bad cursor');
  });

  test('a source is shown with what it said and whom it has to do with', async () => {
    const { items } = await isnad.ledger.askSources();
    const speaker = items.find(({ asOrigin }) => asOrigin > 0);
    const outlet = items.find(({ documents }) => documents > 0);
    if (speaker === undefined || outlet === undefined) throw new Error('the corpus has neither');
    const said = await isnad.ledger.askSource(speaker.id);
    expect(said?.months.reduce((sum, month) => sum + month.said, 0)).toBe(speaker.asOrigin);
    expect(said?.said.length).toBeGreaterThan(0);
    expect(said?.relayedBy.map(({ id }) => id)).toContain(outlet.id);
    const told = await isnad.ledger.askSource(outlet.id);
    expect(told?.months.reduce((sum, month) => sum + month.published, 0)).toBe(outlet.documents);
    expect(told?.relays.map(({ id }) => id)).toContain(speaker.id);
    expect(await isnad.ledger.askSource('nobody')).toBe(null);
    const { nodes, ways } = await isnad.ledger.askNetwork();
    const known = new Set(nodes.map(({ id }) => id));
    expect(ways.length).toBeGreaterThan(0);
    expect(ways.every(({ from, to }) => known.has(from) && known.has(to))).toBe(true);
    expect(ways).toContainEqual(expect.objectContaining({ from: speaker.id, to: outlet.id }));
    // nobody has more from one than from everybody
    const carries = new Map(nodes.map((node) => [node.id, node.carries]));
    for (const { to, statements } of ways) expect(carries.get(to)).toBeGreaterThanOrEqual(statements);
    expect(carries.get(outlet.id)).toBeGreaterThan(0);
    // those of one are all there, whichever sources are the busiest
    const own = await isnad.ledger.askNetwork(1, [speaker.id]);
    expect(own.ways).toContainEqual(expect.objectContaining({ from: speaker.id, to: outlet.id }));
    expect(own.ways).toEqual(ways.filter(({ from, to }) => from === speaker.id || to === speaker.id));
  });

  test('sources and actors are sorted by what is asked for, page by page', async () => {
    const figureOf: Record<SourceSort, 'documents' | 'asOrigin' | 'asRelay' | 'disputed' | 'disowned' | 'events'> = {
      documents: 'documents',
      said: 'asOrigin',
      'passed-on': 'asRelay',
      contradicted: 'disputed',
      disowned: 'disowned',
      events: 'events',
    };
    for (const list of ['askSources', 'askActors'] as const)
      for (const sort of sourceSorts) {
        const filter = { ...emptyFilter, sort };
        const { items } = await isnad.ledger[list](filter);
        const figures = items.map((item) => item[figureOf[sort]]);
        expect([list, sort, figures]).toEqual([list, sort, figures.toSorted((a, b) => b - a)]);
        const paged: string[] = [];
        for (let next: string | null = ''; next !== null; ) {
          const page: Page<SourceItem> = await isnad.ledger[list](filter, next, 2);
          paged.push(...page.items.map(({ id }) => id));
          next = page.next;
        }
        expect(paged).toEqual(items.map(({ id }) => id));
      }
  });

  test('events can be had by their ids, by the documents that tell of them and by their story, and no others', async () => {
    const { ledger } = isnad;
    const { items } = await ledger.askEvents();
    const ids = items.map(({ id }) => id).reverse();
    expect(await ledger.askEventItems([...ids, 'nothing'])).toEqual([...items].reverse());
    const { items: documents } = await ledger.askDocuments();
    const some = documents.slice(0, 5).map(({ id }) => id);
    const told = await ledger.askTold(some);
    expect(told.length).toBeGreaterThan(0);
    for (const { document, event } of told) {
      expect(some).toContain(document);
      expect((await ledger.askEvent(event))?.mentions.map((mention) => mention.document.id)).toContain(document);
    }
    expect(await ledger.askTold(['nothing'])).toEqual([]);
    const [story] = (await ledger.askStories()).items;
    const whole = await ledger.askStory(story?.id ?? '', true);
    expect(whole?.eventItems.length).toBeGreaterThan(0);
    expect(await ledger.askStoryEvents(story?.id ?? '')).toEqual({ items: whole?.eventItems, next: null });
    expect(await ledger.askStoryEvents('nothing')).toEqual({ items: [], next: null });
  });

  test('a cursor of another list, or one that was made up, is called so', async () => {
    const { ledger } = isnad;
    const write = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');
    const byText = [[5, 'x'], ['\0', 'x'], ['x', '\0'], ['x'], 'x'];
    const byCount = [
      ['x', 'x'],
      [1e30, 'x'],
      [0.5, 'x'],
      [5, '\0'],
    ];
    for (const place of byText) {
      for (const list of ['askEvents', 'askStatements', 'askDisputes', 'askStories', 'askDocuments'] as const)
        await expect(ledger[list](undefined, write(place))).rejects.toThrow('bad cursor');
      for (const question of [ledger.askRejects(write(place)), ledger.askEdits(null, write(place))])
        await expect(question).rejects.toThrow('bad cursor');
    }
    for (const place of byCount) {
      for (const list of ['askSources', 'askActors'] as const)
        await expect(ledger[list](undefined, write(place))).rejects.toThrow('bad cursor');
      for (const list of ['askUncertainMerges', 'askUncertainDisputes'] as const)
        await expect(ledger[list](write(place))).rejects.toThrow('bad cursor');
    }
  });

  test('who still publishes is not called quiet', async () => {
    const sources = await isnad.ledger.askQuiet();
    for (const { silent, pace } of sources) expect(silent).toBeGreaterThan(3 * pace);
  });
});
