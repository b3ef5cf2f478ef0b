import { mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { JournalLine } from '../../src/model/index.ts';
import { assemble } from '../../src/pipeline/assemble.ts';
import { writeCorpus } from './corpus.ts';
import { smallRooms } from './rooms.ts';

test('a journal that was cut off with its captures is told when it is opened, and by every check from then on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-cut-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const dataDir = join(folder, 'data');
  const notices: string[] = [];
  const open = () => {
    const rooms = smallRooms();
    const onNotice = (sentence: string) => void notices.push(sentence);
    return assemble({ dataDir, role: 'test', onNotice }, rooms.receive, () => rooms);
  };
  const first = await open();
  await first.ingest(writeCorpus(join(folder, 'articles'), 6));
  expect(await first.verify()).toEqual([]);
  await first.close();
  const journal = join(dataDir, 'journal.jsonl');
  const lines = readFileSync(journal, 'utf8').trimEnd().split('\n');
  for (const text of lines.slice(4)) {
    const { entry } = JSON.parse(text) as JournalLine;
    if (entry.type === 'capture')
      unlinkSync(join(dataDir, 'captures', entry.capture.sha256.slice(0, 2), entry.capture.sha256.slice(2)));
  }
  writeFileSync(journal, `${lines.slice(0, 4).join('\n')}\n`);
  for (let times = 0; times < 2; times++) {
    const isnad = await open();
    expect(await isnad.verify()).toEqual([
      {
        code: 'journal',
        message: expect.stringMatching(/the journal ended with line 4, and the tables had line 6 already/),
      },
    ]);
    await isnad.close();
  }
  expect(notices[0]).toBe(
    'the journal ends before line 6, which the tables have: lines were cut off it; isnad verify says more',
  );
});
