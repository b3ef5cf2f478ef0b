import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
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

  test('who still publishes is not called quiet', async () => {
    const sources = await isnad.ledger.askQuiet();
    for (const { silent, pace } of sources) expect(silent).toBeGreaterThan(3 * pace);
  });
});
