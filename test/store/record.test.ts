import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Capture } from '../../src/model/index.ts';
import { type Incoming, Record, realDisk } from '../../src/record/index.ts';
import { makeFolder, removeFolder } from './stores.ts';

const folder = makeFolder('record');
let dataDir = '';
let n = 0;
beforeEach(() => {
  n++;
  dataDir = join(folder, String(n));
});
afterAll(() => removeFolder(folder));

const given: Capture['given'] = { published: null, outlet: null, url: null, language: null, title: null };
function item(words: string, about: Partial<Incoming['about']> = {}): Incoming {
  const place = { path: `${words}.txt`, url: null, finalUrl: null, mediaType: null, charset: null };
  const capturedAt = '2024-04-21T10:00:00.000Z';
  return { content: Buffer.from(words), about: { capturedAt, ...place, given, rejected: null, ...about } };
}

async function* inPieces(...pieces: string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}

const journalPath = (): string => join(dataDir, 'journal.jsonl');
const journalLines = (): string[] => readFileSync(journalPath(), 'utf8').split('\n').slice(0, -1);

async function keep(...items: Incoming[]): Promise<string[]> {
  const record = await Record.open(dataDir);
  try {
    return (await record.keep(items)).map(({ status }) => status);
  } finally {
    await record.close();
  }
}

async function verify(): Promise<string[]> {
  const record = await Record.open(dataDir);
  try {
    return (await record.verify()).map(({ code, message }) => `${code}: ${message}`);
  } finally {
    await record.close();
  }
}

describe('keeping', () => {
  test('the same bytes with the same things told are kept once, wherever the file lies', async () => {
    const outlet = { given: { ...given, outlet: 'asharq' } };
    expect(await keep(item('a'), item('b'), item('a', { path: 'moved/a.txt' }))).toEqual(['kept', 'kept', 'known']);
    expect(await keep(item('a', { path: 'elsewhere/x.txt' }), item('b'))).toEqual(['known', 'known']);
    expect(journalLines()).toHaveLength(2);
    expect(await keep(item('a', outlet), item('a', { path: 'a.html' }))).toEqual(['kept', 'kept']);
    expect(await verify()).toEqual([]);
  });

  test('a stream is kept as the bytes are, without a copy left behind', async () => {
    const stream = { ...item('streamed'), content: inPieces('stre', 'amed') };
    const other = { ...item('streamed'), content: inPieces('streamed') };
    const record = await Record.open(dataDir);
    const [first, second] = await record.keep([stream, other]);
    expect([first?.status, second?.status]).toEqual(['kept', 'known']);
    expect((await record.captures.read(first?.capture.sha256 ?? ''))?.toString()).toBe('streamed');
    expect(readdirSync(join(dataDir, 'incoming'))).toEqual([]);
    expect(await record.verify()).toEqual([]);
    await record.close();
  });

  test('what was rejected is kept by its place, also where no bytes arrived', async () => {
    const rejected = { rejected: { code: 'not-found', reason: 'no such file' } };
    const at = (path: string): Incoming => ({ ...item('', { path, ...rejected }), content: null });
    expect(await keep(at('x'), at('y'))).toEqual(['kept', 'kept']);
    expect(await keep(at('x'))).toEqual(['known']);
    expect(await verify()).toEqual([]);
  });

  test.each([1, 2, 3, 4])(
    'a full disk at write %i leaves nothing half-kept, and it goes on when there is room',
    async (at) => {
      await keep(item('before'));
      let writes = 0;
      const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
      const disk: typeof realDisk = {
        ...realDisk,
        async write(handle, bytes, position) {
          writes++;
          if (writes !== at) return realDisk.write(handle, bytes, position);
          await realDisk.write(handle, bytes.subarray(0, bytes.length / 2), position);
          throw full;
        },
      };
      const record = await Record.open(dataDir, { disk });
      const items = [item('one'), item('two'), item('three')];
      const journal = readFileSync(journalPath(), 'utf8');
      await expect(record.keep(items)).rejects.toThrow('the disk is full');
      expect(readFileSync(journalPath(), 'utf8')).toBe(journal);
      expect(readdirSync(join(dataDir, 'incoming'))).toEqual([]);
      expect(await record.verify()).toEqual([]);
      expect((await record.keep(items)).map(({ status }) => status)).toEqual(['kept', 'kept', 'kept']);
      expect(await record.verify()).toEqual([]);
      await record.close();
    },
  );
});

describe('after a crash', () => {
  test('a line that was torn while it was written is set aside and told, at whatever byte it was torn', async () => {
    await keep(item('a'), item('b'));
    const whole = readFileSync(journalPath());
    const second = whole.indexOf(10) + 1;
    for (const cut of [second + 1, second + 40, whole.length - 2, whole.length - 1]) {
      writeFileSync(journalPath(), whole.subarray(0, cut));
      const notices: string[] = [];
      const record = await Record.open(dataDir, { onNotice: (sentence) => notices.push(sentence) });
      expect(notices.join()).toContain('cut short');
      expect(record.journal.line).toBe(1);
      expect((await record.keep([item('b')])).map(({ status }) => status)).toEqual(['kept']);
      expect(await record.verify()).toEqual([]);
      await record.close();
    }
    expect(readdirSync(dataDir).filter((name) => name.includes('.torn-'))).toHaveLength(4);
  });

  test('files that no line names are removed, files that one names are put in their place', async () => {
    await keep(item('a'));
    const incoming = join(dataDir, 'incoming');
    const [line = ''] = journalLines();
    const { sha256 } = JSON.parse(line).entry.capture as Capture;
    const place = join(dataDir, 'captures', sha256.slice(0, 2), sha256.slice(2));
    writeFileSync(join(incoming, sha256), 'a');
    writeFileSync(join(incoming, 'f'.repeat(64)), 'never named');
    writeFileSync(join(incoming, 'abc.part'), 'half a stream');
    expect(await verify()).toEqual([]);
    expect(readdirSync(incoming)).toEqual([]);
    expect(readFileSync(place, 'utf8')).toBe('a');
  });

  test('a redaction that was decided is carried out', async () => {
    await keep(item('secret'));
    const record = await Record.open(dataDir);
    const [line = ''] = journalLines();
    const { sha256 } = JSON.parse(line).entry.capture as Capture;
    const place = join(dataDir, 'captures', sha256.slice(0, 2), sha256.slice(2));
    const decision = { kind: 'redact' as const, who: 'x', at: '2024-04-21T10:00:00.000Z', why: 'y' };
    await record.decide([{ ...decision, document: null, captureSha256: sha256 }]);
    expect(existsSync(place)).toBe(false);
    await record.close();
    mkdirSync(join(place, '..'), { recursive: true });
    writeFileSync(place, 'secret');
    expect(await verify()).toEqual([]);
    expect(existsSync(place)).toBe(false);
    expect(await keep(item('secret'))).toEqual(['redacted']);
  });
});

describe('tampering', () => {
  const words = ['one', 'two', 'three', 'four'];

  async function tamper(change: (lines: string[]) => string[]): Promise<string[]> {
    await keep(...words.map((word) => item(word)));
    writeFileSync(journalPath(), `${change(journalLines()).join('\n')}\n`);
    return verify();
  }

  test('an untouched record verifies', async () => expect(await tamper((lines) => lines)).toEqual([]));

  test('a line taken out is found', async () => {
    expect(await tamper((lines) => lines.toSpliced(1, 1))).toContainEqual(
      expect.stringContaining('line 2 does not follow'),
    );
  });

  test('the last lines taken out are found by the captures that they leave', async () => {
    expect(await tamper((lines) => lines.slice(0, 3))).toEqual([expect.stringContaining('stands in no line')]);
  });

  test('two lines in another order are found', async () => {
    const faults = await tamper(([a = '', b = '', c = '', d = '']) => [a, c, b, d]);
    expect(faults).toContainEqual(expect.stringContaining('does not follow'));
  });

  test('any one character changed is found', async () => {
    await keep(...words.map((word) => item(word)));
    const journal = readFileSync(journalPath(), 'latin1');
    await fc.assert(
      fc.asyncProperty(fc.nat(journal.length - 2), fc.constantFrom('0', 'x', ' ', '9'), async (at, letter) => {
        fc.pre(journal[at] !== letter && journal[at] !== '\n');
        writeFileSync(journalPath(), journal.slice(0, at) + letter + journal.slice(at + 1), 'latin1');
        const record = await Record.open(dataDir);
        const faults = await record.verify();
        await record.close();
        expect(faults.length + readdirSync(dataDir).filter((name) => name.includes('.torn-')).length).toBeGreaterThan(
          0,
        );
        for (const name of readdirSync(dataDir).filter((name) => name.includes('.torn-'))) {
          writeFileSync(join(dataDir, name), '');
          removeFolder(join(dataDir, name));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a damaged line in the middle stops what writes, not what reads', async () => {
    await keep(...words.map((word) => item(word)));
    const lines = journalLines();
    writeFileSync(journalPath(), [lines[0], 'garbage', lines[2], lines[3], ''].join('\n'));
    const record = await Record.open(dataDir);
    await expect(record.keep([item('five')])).rejects.toThrow('damaged at line 2');
    expect((await record.verify()).length).toBeGreaterThan(0);
    await record.close();
  });

  test('a changed, missing or added capture is found', async () => {
    await keep(item('one'), item('two'));
    const [one = '', two = ''] = journalLines().map((line) => JSON.parse(line).entry.capture.sha256 as string);
    const placeOf = (hash: string): string => join(dataDir, 'captures', hash.slice(0, 2), hash.slice(2));
    appendFileSync(placeOf(one), '!');
    removeFolder(placeOf(two));
    mkdirSync(join(dataDir, 'captures', 'ff'), { recursive: true });
    writeFileSync(placeOf('f'.repeat(64)), 'added');
    expect((await verify()).map((fault) => fault.split(':')[0])).toEqual([
      'capture-changed',
      'capture-missing',
      'capture-unknown',
    ]);
  });
});
