import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Capture, hashOf } from '../../src/model/index.ts';
import { Record } from '../../src/record/index.ts';
import { startChild } from './children.ts';
import { writeCorpus } from './corpus.ts';
import { makeFolder, type RunningPostgres, removeFolder, startPostgres } from './stores.ts';

const isLong = process.env['ISNAD_LONG'] === '1';
/** More than one batch, so that a kill can fall between two. */
const documents = 130;
const minutes = 60_000;

const folder = makeFolder('killed');
const corpus = join(folder, 'corpus');
let postgres: RunningPostgres;
beforeAll(async () => {
  writeCorpus(corpus, documents);
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  removeFolder(folder);
});

/** The same moments in every run: told by lines said and a little time, never by how fast the machine is. */
function* moments(seed: number): Generator<{ after: number; pause: number }> {
  for (let i = 0; ; i++) {
    const draw = Number.parseInt(hashOf(`${seed} ${i}`).slice(0, 12), 16);
    yield { after: draw % (2 * documents + 4), pause: Math.floor(draw / 1_000) % 30 };
  }
}

async function runUntil(
  args: string[],
  url: string | null,
  moment: { after: number; pause: number },
  reported: Set<string>,
) {
  let lines = 0;
  const { child, ended } = startChild('store', args, url, (line) => {
    if (line.startsWith('recorded ')) reported.add(line.slice(9));
    lines++;
    if (lines === moment.after) void wait(moment.pause).then(() => child.kill('SIGKILL'));
  });
  if (moment.after === 0) void wait(moment.pause * 20).then(() => child.kill('SIGKILL'));
  return ended;
}

async function runToEnd(args: string[], url: string | null): Promise<string[]> {
  const items: string[] = [];
  const { ended } = startChild('store', args, url, (line) => {
    if (line.startsWith('item ')) items.push(line);
  });
  const { code, errors } = await ended;
  expect(errors).toBe('');
  expect(code).toBe(0);
  return items;
}

/** What must hold of the record at any moment: nothing that was reported is missing, nothing stands there half. */
async function checkRecord(dataDir: string, reported: Set<string>): Promise<void> {
  if (!existsSync(join(dataDir, 'journal.jsonl'))) {
    expect(reported.size).toBe(0);
    return;
  }
  const record = await Record.open(dataDir);
  expect(await record.verify()).toEqual([]);
  await record.close();
  const lines = readFileSync(join(dataDir, 'journal.jsonl'), 'utf8').split('\n').slice(0, -1);
  const kept = lines.map((line) => (JSON.parse(line).entry.capture as Capture).sha256);
  expect(new Set(kept).size).toBe(kept.length);
  for (const hash of reported) expect(kept).toContain(hash);
  expect(readdirSync(join(dataDir, 'incoming'))).toEqual([]);
}

describe.each([
  { kind: 'the embedded store', kills: isLong ? 50 : 3 },
  { kind: 'PostgreSQL', kills: isLong ? 50 : 2 },
])('killed while it ingests: $kind', ({ kind, kills }) => {
  test(`${kills} times: nothing reported is lost, and it ends as if undisturbed`, {
    timeout: 60 * minutes,
  }, async () => {
    const url = kind === 'PostgreSQL' ? postgres.url : null;
    const schema = kind === 'PostgreSQL' ? 'killed' : '';
    const dataDir = join(folder, `data ${kind}`);
    const reported = new Set<string>();
    let killed = 0;
    for (const moment of moments(kind.length)) {
      const { signal, errors } = await runUntil([dataDir, corpus, schema], url, moment, reported);
      expect(errors).toBe('');
      await checkRecord(dataDir, reported);
      if (signal === 'SIGKILL') killed++;
      if (killed >= kills) break;
    }
    const disturbed = await runToEnd([dataDir, corpus, schema], url);
    await checkRecord(dataDir, reported);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('isnad.sock'))).toEqual([]);
    const undisturbed = await runToEnd([join(folder, `calm ${kind}`), corpus, schema && 'calm'], url);
    expect(disturbed).toEqual(undisturbed);
    expect(disturbed.length).toBeGreaterThan(documents);
  });
});
