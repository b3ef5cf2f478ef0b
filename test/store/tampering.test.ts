import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Capture, JournalLine } from '../../src/model/index.ts';
import { Record } from '../../src/record/index.ts';
import { hashEntry } from '../../src/record/journal.ts';

const captures = 1_000;
const none = { published: null, outlet: null, url: null, language: null, title: null };
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-tampering-'));
  const record = await Record.open(join(folder, 'whole'));
  for (let i = 0; i < captures; i += 100) {
    const items = Array.from({ length: 100 }, (_, j) => ({
      content: Buffer.from(`نص رقم ${i + j}`),
      about: {
        capturedAt: '2025-01-01T00:00:00Z',
        path: `${i + j}.txt`,
        url: null,
        finalUrl: null,
        mediaType: null,
        charset: null,
        given: none,
        rejected: null,
      },
    }));
    await record.keep(items);
    if (i === 500) await record.seal();
  }
  await record.seal();
  await record.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Lines = string[];
const edited = (change: (lines: Lines) => Lines) => (data: string) => {
  const path = join(data, 'journal.jsonl');
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  writeFileSync(path, `${change(lines).join('\n')}\n`);
};
const file = (data: string, hash: string): string => join(data, 'captures', hash.slice(0, 2), hash.slice(2));
const captureAt = (data: string, n: number): Capture => {
  const line = JSON.parse(readFileSync(join(data, 'journal.jsonl'), 'utf8').split('\n')[n] as string) as JournalLine;
  if (line.entry.type !== 'capture') throw new Error('no capture there');
  return line.entry.capture;
};
/** The chain made whole again after an edit: what someone does who knows how it is made. */
function rechained(lines: Lines): Lines {
  let previous = '0'.repeat(64);
  return lines.map((text, i) => {
    const { entry } = JSON.parse(text) as JournalLine;
    const line = { n: i + 1, previous, entry, hash: hashEntry(previous, entry) };
    previous = line.hash;
    return JSON.stringify(line);
  });
}

/** Each with what is said of it. */
const tamperings: [string, (data: string) => void, RegExp][] = [
  [
    'a word of a capture is changed',
    (data) => writeFileSync(file(data, captureAt(data, 10).sha256), 'نص غيره'),
    /^capture [0-9a-f]+ was changed$/,
  ],
  [
    'a capture is deleted',
    (data) => unlinkSync(file(data, captureAt(data, 20).sha256)),
    /^capture [0-9a-f]+ is missing$/,
  ],
  [
    'a capture is added',
    (data) => {
      const [first = ''] = readdirSync(join(data, 'captures'));
      writeFileSync(join(data, 'captures', first, 'f'.repeat(62)), 'نص');
    },
    /stands in no line of the journal$/,
  ],
  [
    'two captures change places',
    (data) => {
      const [a, b] = [file(data, captureAt(data, 30).sha256), file(data, captureAt(data, 31).sha256)];
      const [one, other] = [readFileSync(a), readFileSync(b)];
      writeFileSync(a, other);
      writeFileSync(b, one);
    },
    /^capture [0-9a-f]+ was changed$/,
  ],
  [
    'a date in the journal is changed',
    edited((lines) => lines.map((line, i) => (i === 40 ? line.replace('2025-01-01', '2024-12-31') : line))),
    /^journal line 41 was changed/,
  ],
  [
    'a line of the journal is deleted',
    edited((lines) => lines.filter((_, i) => i !== 50)),
    /^journal line 51 does not follow the line before it$/,
  ],
  [
    'two lines of the journal change places',
    edited((lines) => {
      const copy = [...lines];
      [copy[60], copy[61]] = [lines[61] as string, lines[60] as string];
      return copy;
    }),
    /^journal line 61 does not follow the line before it$/,
  ],
  [
    'the journal is cut short, and its captures go with it',
    (data) => {
      const gone = Array.from({ length: 10 }, (_, i) => captureAt(data, captures - 10 + i).sha256);
      edited((lines) => lines.slice(0, captures - 10))(data);
      for (const hash of gone) unlinkSync(file(data, hash));
    },
    /^the journal ends before line 1000, which seal 2 /,
  ],
  [
    'a line is changed and the whole chain made anew',
    edited((lines) => rechained(lines.map((line, i) => (i === 70 ? line.replace('70.txt', '7.txt') : line)))),
    /^line \d+ of the journal is another one than seal 1 has$/,
  ],
  [
    'a seal is changed',
    (data) => {
      const path = join(data, 'seals.jsonl');
      writeFileSync(path, readFileSync(path, 'utf8').replace(/"captures":\d+/, '"captures":1'));
    },
    /^seal 1 was changed: its hash does not fit$/,
  ],
];

test('the record as it was written holds', async () => {
  const record = await Record.open(join(folder, 'whole'));
  expect(await record.verify()).toEqual([]);
  await record.close();
});

test.each(tamperings)('%s: it is found', async (name, tamper, said) => {
  const data = join(folder, `tampered-${tamperings.findIndex(([one]) => one === name)}`);
  cpSync(join(folder, 'whole'), data, { recursive: true });
  chmodSync(join(data, 'journal.jsonl'), 0o600);
  tamper(data);
  const record = await Record.open(data);
  expect((await record.verify()).map(({ message }) => message)).toContainEqual(expect.stringMatching(said));
  await record.close();
});
