import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { receive } from '../../src/intake/index.ts';
import { type Ledger, openLedger } from '../../src/ledger/index.ts';
import { emptyContext } from '../../src/linking/index.ts';
import type { Reading } from '../../src/model/index.ts';
import { assemble } from '../../src/pipeline/assemble.ts';
import type { Isnad } from '../../src/pipeline/index.ts';
import { linkerHere, type PassSizes } from '../../src/pipeline/linker.ts';
import { preparerHere } from '../../src/pipeline/preparer.ts';
import { readingRooms } from '../../src/pipeline/reading-rooms.ts';
import type { Rooms } from '../../src/pipeline/rooms.ts';
import { readerVersion } from '../../src/reading/index.ts';
import { demoFolder, packageKnowledge } from '../articles.ts';
import { makeFolder, type RunningPostgres, removeFolder, startPostgres } from './stores.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 180_000 });

const knowledge = packageKnowledge();
const isLong = process.env['ISNAD_LONG'] === '1';
const reader = readingRooms(knowledge);
const known = new Map<string, Reading>();
/** What was read once is not read again: the same articles come again and again. */
const reading: typeof reader = {
  ...reader,
  read(version) {
    const name = `${version.id} ${version.captureSha256}`;
    const made = known.get(name) ?? reader.read(version);
    known.set(name, made);
    return made;
  },
};
const rooms: Rooms = {
  receive,
  preparer: preparerHere(reading),
  linker: linkerHere(emptyContext),
  beside: reading,
  names: { place: () => null, actor: () => null },
  made: { reader: readerVersion, knowledge: knowledge.hash },
};

let folder = '';
let postgres: RunningPostgres;
let inputs: string[] = [];

beforeAll(async () => {
  folder = makeFolder('relink');
  postgres = await startPostgres();
  for await (const { path, rejected } of receive([join(demoFolder, '*', '*.{txt,html}')], {}))
    if (path !== null && rejected === null) inputs.push(path);
  // every third: enough to hold copies, disputes and stories, few enough to be taken in again and again
  inputs = inputs.filter((_, i) => i % 3 === 0);
});
afterAll(async () => {
  await postgres?.stop();
  removeFolder(folder);
});

async function exported(ledger: Ledger): Promise<string> {
  let text = '';
  for await (const item of ledger.askExport({})) text += `${JSON.stringify(item)}\n`;
  return text;
}

class Killed extends Error {}

interface Death {
  answers: number;
  late: boolean;
}
const never: Death = { answers: Number.POSITIVE_INFINITY, late: false };

/**
 * A ledger that answers so many of the questions and orders that change it or ask for linking, and then none: as if its process were killed.
 * `late`: the next one is still carried out, and its answer lost.
 */
function mortal(ledger: Ledger, { answers, late }: Death): Ledger {
  let left = answers;
  const live = async <T>(work: () => Promise<T>): Promise<T> => {
    if (left-- > 0) return work();
    if (late && left === -1) await work();
    throw new Killed();
  };
  return {
    ...ledger,
    keepBatch: (batch) => live(() => ledger.keepBatch(batch)),
    answerLinking: (question) => live(() => ledger.answerLinking(question)),
    keepLinked: () => live(() => ledger.keepLinked()),
    keepUnlinked: () => live(() => ledger.keepUnlinked()),
  };
}

/** Runs one after the other: of how many versions a batch and a pass are, and after how many answers of the ledger it ends. */
const disturbances = () =>
  fc.array(
    fc.record({
      batch: fc.integer({ min: 1, max: 6 }),
      passes: fc.record({ fewest: fc.integer({ min: 1, max: 8 }), full: fc.integer({ min: 1, max: 8 }) }),
      death: fc.record({ answers: fc.integer({ min: 1, max: 250 }), late: fc.boolean() }),
    }),
    { minLength: 1, maxLength: 3 },
  );

/** The inputs in some order, cut into batches; all of them come a second time at the end. */
const arrivals = () =>
  fc
    .tuple(
      fc.shuffledSubarray(inputs, { minLength: inputs.length }),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }),
    )
    .map(([order, sizes]) => {
      const batches: string[][] = [];
      for (let at = 0, n = 0; at < order.length; n++) {
        const size = n < sizes.length ? (sizes[n] as number) : order.length;
        batches.push(order.slice(at, at + size));
        at += size;
      }
      return [...batches, order];
    });

describe.each(['the embedded store', 'PostgreSQL'])('%s', (kind) => {
  test('documents that come in any order, in any batches, and all twice, give what one full relink gives', async () => {
    let n = 0;
    const ledger = kind === 'PostgreSQL' ? null : await openLedger({ dataDir: join(folder, 'embedded') });
    const open = async (): Promise<Isnad> => {
      n++;
      const place = { dataDir: join(folder, `${kind}-${n}`), databaseUrl: postgres.url, databaseSchema: `relink_${n}` };
      await ledger?.clear();
      const openTables = ledger === null ? openLedger : async () => ({ ...ledger, close: async () => {} });
      return assemble(place, rooms.receive, () => rooms, openTables);
    };
    const straight = await open();
    await straight.ingest(inputs);
    const expected = await exported(straight.ledger);
    expect(expected).toContain('"part":"disputes"');
    await straight.relink();
    expect(await exported(straight.ledger)).toBe(expected);
    await straight.close();
    await fc.assert(
      fc.asyncProperty(arrivals(), async (batches) => {
        const isnad = await open();
        try {
          for (const batch of batches) await isnad.ingest(batch);
          expect(await exported(isnad.ledger)).toBe(expected);
          await isnad.relink();
          expect(await exported(isnad.ledger)).toBe(expected);
        } finally {
          await isnad.close();
        }
      }),
      { numRuns: 3, seed: 20250211, endOnFailure: true },
    );
    await ledger?.close();
  });

  test('linked in small passes while more is read, and ended in the middle, it comes to what one pass at the end gives', async () => {
    let n = 0;
    const ledger = kind === 'PostgreSQL' ? null : await openLedger({ dataDir: join(folder, 'beside') });
    const begin = async () => {
      n++;
      const place = {
        dataDir: join(folder, `beside ${kind}-${n}`),
        databaseUrl: postgres.url,
        databaseSchema: `beside_${n}`,
      };
      await ledger?.clear();
      return (batch: number, passes: PassSizes, death = never): Promise<Isnad> => {
        const linker = linkerHere(emptyContext, passes);
        const openTables = async (where: Parameters<typeof openLedger>[0]): Promise<Ledger> =>
          mortal(ledger === null ? await openLedger(where) : { ...ledger, close: async () => {} }, death);
        return assemble(place, rooms.receive, () => ({ ...rooms, linker, batch }), openTables);
      };
    };
    const straight = await (await begin())(1_000, { fewest: 1_000, full: 1_000 });
    await straight.ingest(inputs);
    const expected = await exported(straight.ledger);
    await straight.close();
    let killed = 0;
    await fc.assert(
      fc.asyncProperty(arrivals(), disturbances(), async ([first = [], ...others], runs) => {
        const open = await begin();
        for (const { batch, passes, death } of runs)
          if (await isKilled(() => open(batch, passes, death), inputs)) killed++;
        const last = runs[0] as (typeof runs)[number];
        const isnad = await open(last.batch, last.passes);
        try {
          for (const batch of [first, ...others]) await isnad.ingest(batch);
          expect(await exported(isnad.ledger)).toBe(expected);
          await isnad.rebuild();
          expect(await exported(isnad.ledger)).toBe(expected);
          await isnad.relink();
          expect(await exported(isnad.ledger)).toBe(expected);
        } finally {
          await isnad.close();
        }
      }),
      { numRuns: isLong ? 40 : 3, seed: 20251127, endOnFailure: true },
    );
    expect(killed).toBeGreaterThan(1);
    await ledger?.close();
  });
});

/** Takes everything in, or as much as there is time for: whether it was killed before the end. */
async function isKilled(open: () => Promise<Isnad>, all: string[]): Promise<boolean> {
  let isnad: Isnad | null = null;
  try {
    isnad = await open();
    await isnad.ingest(all);
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  } finally {
    await isnad?.close();
  }
}
