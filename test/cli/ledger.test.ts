import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ended, isnad, jsonLines, makeFolder, spawnIsnad, stop, untilAddress } from './command.ts';

const folder = makeFolder();
const data = join(folder.path, 'data');
let ingest: Ended;

beforeAll(async () => {
  ingest = await isnad(['ingest', 'demo/iraq-base', 'demo/en/01-iraq-rockets.txt', 'demo/no-such-folder'], { data });
});
afterAll(folder.remove);

const ask = (...args: string[]): Promise<Ended> => isnad(args, { data });
const list = async (...args: string[]) => jsonLines((await ask(...args, '--json')).stdout);

test('ingest says what it took in and what the ledger holds; one that is missing is rejected', () => {
  expect(ingest.code).toBe(1);
  expect(ingest.stdout).toMatch(/8 new documents, 0 unchanged, 1 in a language without a pack .*, 1 rejected/);
  expect(ingest.stdout).toMatch(
    /The ledger holds 8 documents, \d+ statements?, \d+ events?, \d+ disputes?, \d+ origins?\./,
  );
  expect(ingest.stderr).toContain('no-such-folder');
});

describe('while it is served, other calls work through the process that serves', () => {
  let server: ChildProcessWithoutNullStreams;
  let address = '';
  beforeAll(async () => {
    server = spawnIsnad(['serve', '--port', '0'], { data });
    address = new URL((await untilAddress(server)).at(-1) ?? '').origin;
  });
  afterAll(() => {
    server.kill('SIGKILL');
  });

  test('the address answers', async () => {
    const answer = (await (await fetch(`${address}/api/v1/documents`)).json()) as { items: unknown[] };
    expect(answer.items).toHaveLength(8);
  });

  test('a second server on the same folder is refused, in one sentence', async () => {
    const { code, stdout, stderr } = await ask('serve');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^isnad: .*isnad serve.*\n$/);
  });

  describe.each([
    ['events', ['id', 'title', 'origins', 'standing']],
    ['statements', ['id', 'content', 'statement', 'origins']],
    ['disputes', ['id', 'kind', 'sides']],
    ['stories', ['id', 'title', 'documents']],
    ['sources', ['id', 'asOrigin', 'asRelay']],
    ['documents', ['id', 'title', 'outlet', 'read']],
  ])('%s', (name, keys) => {
    test('an object a line for programs, a table for people', async () => {
      const items = await list(name);
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) expect(Object.keys(item)).toEqual(expect.arrayContaining(keys));
      const { code, stdout } = await ask(name, '--limit', '2');
      expect(code).toBe(0);
      const [head, ...rows] = stdout.trimEnd().split('\n');
      expect(head).toMatch(/^[A-Z, ]+$/);
      const shown = items.slice(0, 2).map((item) => String(item['id']));
      expect(rows.map((row) => row.split(' ').at(-1))).toEqual(shown);
    });
  });

  test('filters narrow what is shown', async () => {
    const some = await list('documents', '--from', '2025-02-12', '--to', '2025-02');
    expect(some.map((one) => String(one['published']).slice(0, 10) >= '2025-02-12')).toContain(true);
    expect(some.length).toBeLessThan(8);
    const none = await ask('documents', '--q', 'zzzz');
    expect([none.code, none.stdout]).toEqual([0, '']);
    expect(none.stderr).toContain('no document');
  });

  test('event: one event with its origins and their reasons', async () => {
    const [first] = await list('events', '--limit', '1');
    const { code, stdout } = await ask('event', String(first?.['id']));
    expect(code).toBe(0);
    expect(stdout).toMatch(/Independent origins: .*carriers?\. This measures reporting, not truth\./);
    const [detail] = await list('event', String(first?.['id']));
    expect(detail).toMatchObject({ id: first?.['id'], mentions: expect.any(Array) });
  });

  test('explain: the rules behind a statement, an event and a document', async () => {
    const [statement] = await list('statements', '--limit', '1');
    const [event] = await list('events', '--limit', '1');
    const document = (await list('documents')).find((one) => one['read'] === true);
    for (const found of [statement, event, document]) {
      const { code, stdout } = await ask('explain', String(found?.['id']));
      expect(code).toBe(0);
      expect(stdout).toMatch(/[├└]─ ar\/[a-z-]+\//);
    }
    const [tree] = await list('explain', String(statement?.['id']));
    expect(tree).toMatchObject({ made: [{ trail: expect.any(Array), tree: expect.any(Array) }] });
  });

  test('what is unknown is said in one sentence and ends with 2', async () => {
    for (const args of [
      ['event', 'feed'],
      ['explain', 'feed:s1'],
      ['redact', 'feed', '--why', 'a trial'],
    ]) {
      const { code, stderr } = await ask(...args);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^isnad: unknown \w+: feed.*\n$/);
    }
  });

  test('rejects: what could not be taken in, and why; it can be tried again', async () => {
    const { stdout } = await ask('rejects');
    expect(stdout).toContain('no-such-folder');
    const retried = await ask('rejects', '--retry', '--json');
    expect(retried.code).toBe(1);
    expect(JSON.parse(retried.stdout)).toMatchObject({ rejected: 1, documents: 8 });
  });

  test('ingest: what is there already is unchanged, what is new is kept', async () => {
    const again = await ask('ingest', '--json', 'demo/iraq-base', 'demo/red-sea-ship/01-mina-press.txt');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ kept: 1, unchanged: 7, rejected: 0, documents: 9 });
  });

  test('it ends when told to', async () => {
    expect(await stop(server)).toBe(0);
  });
});

test('doctor and verify: the record holds', async () => {
  const findings = await list('doctor');
  const checks = findings.map((finding) => finding['check']);
  expect(checks).toEqual(expect.arrayContaining(['node', 'knowledge', 'disk', 'store']));
  expect(findings.find((finding) => finding['check'] === 'store')).toMatchObject({ state: 'ok' });
  const verified = await ask('verify');
  expect([verified.code, verified.stdout]).toEqual([
    0,
    expect.stringMatching(/^the record holds\n\nWhat this cannot prove:\n/),
  ]);
});

test('export: three forms, and the same bytes after a rebuild', async () => {
  const before = (await ask('export')).stdout;
  expect(JSON.parse(before)).toMatchObject({ documents: expect.any(Array), events: expect.any(Array) });
  const lines = jsonLines((await ask('export', '--format', 'jsonl')).stdout);
  expect(lines.filter((line) => line['is'] === 'document')).toHaveLength(9);
  const csv = (await ask('export', '--format', 'csv', '--bom')).stdout.split('\r\n');
  expect(csv[0]).toMatch(/^\ufeffid,title,type,/);
  expect(csv.length).toBeGreaterThan(5);
  const rebuilt = await ask('rebuild');
  expect(rebuilt.stdout).toContain('The ledger holds 9 documents');
  expect((await ask('export')).stdout).toBe(before);
});

test('who reads along may leave: no error, no complaint', async () => {
  const child = spawnIsnad(['export'], { data });
  let stderr = '';
  child.stderr.on('data', (chunk: string) => {
    stderr += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect([code, stderr]).toEqual([0, '']);
});

test('redact: the text is gone, the record still holds', async () => {
  const [document] = await list('documents', '--q', 'خراب الجير');
  const id = String(document?.['id']);
  const { code, stdout } = await ask('redact', id, '--why', 'names someone at risk');
  expect([code, stdout]).toEqual([0, `redacted ${id}\n`]);
  expect((await list('documents')).map((one) => one['id'])).not.toContain(id);
  expect((await ask('verify')).code).toBe(0);
});

test('start: takes the demo corpus in, says what it found, and serves; the second time nothing is new', async () => {
  const own = makeFolder();
  const first = spawnIsnad(['start', '--port', '0'], { data: own.path });
  const lines = await untilAddress(first);
  expect(lines.join('\n')).toMatch(/34 new documents/);
  const page = await fetch(lines.at(-1) ?? '');
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await stop(first)).toBe(0);
  const second = spawnIsnad(['start', '--port', '0'], { data: own.path });
  expect((await untilAddress(second)).join('\n')).toMatch(
    /^0 new documents, \d+ unchanged\nThe ledger holds 34 documents/,
  );
  expect(await stop(second)).toBe(0);
  own.remove();
});
