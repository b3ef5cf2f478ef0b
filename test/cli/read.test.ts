import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readingSchema } from '../../src/model/index.ts';
import { isnad, jsonLines, makeFolder } from './command.ts';

const folder = makeFolder();
afterAll(folder.remove);

const article = 'demo/iraq-base/01-rafid-agency.txt';
const quoting = 'demo/iraq-base/06-arrests.txt';
const page = 'demo/iraq-base/05-qaim-strikes-denied.html';

test('prints a reading a line, as the schema has it, and keeps nothing', async () => {
  const data = join(folder.path, 'data');
  const { code, stdout, stderr } = await isnad(['read', '--json', article, page], { data });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const readings = jsonLines(stdout).map((line) => readingSchema.parse(line));
  expect(readings.map((reading) => reading.document.path)).toEqual([article, page]);
  const [plain, html] = readings;
  expect(plain?.document).toMatchObject({ language: 'ar', published: '2025-02-10T09:40:00+03:00' });
  expect(plain?.document.text).toBeUndefined();
  expect(html?.document.text).toContain('القائم');
  expect(plain?.statements.length).toBeGreaterThan(0);
  expect(readdirSync(folder.path)).toEqual([]);
});

test('--text adds the text', async () => {
  const { stdout } = await isnad(['read', '--json', '--text', article]);
  const reading = readingSchema.parse(jsonLines(stdout)[0]);
  const [first] = reading.statements;
  const span = first?.content[0];
  expect(reading.document.text?.slice(span?.start, span?.end).length).toBeGreaterThan(10);
});

test('reads standard input, with what is told beside it', async () => {
  const input = 'قال وزير الدفاع العراقي، أمس، إن القوات سيطرت على البلدة.';
  const { code, stdout } = await isnad(['read', '--json', '--date', '2024-03-10', '--outlet', 'وكالة النهر'], {
    input,
  });
  expect(code).toBe(0);
  const [reading] = jsonLines(stdout).map((line) => readingSchema.parse(line));
  expect(reading?.document).toMatchObject({ path: '-', published: '2024-03-10', outlet: { name: 'وكالة النهر' } });
});

test('one bad item is told on standard error and stops nothing', async () => {
  const empty = join(folder.path, 'empty.txt');
  writeFileSync(empty, '');
  const { code, stdout, stderr } = await isnad(['read', '--json', empty, 'no-such-file.txt', article]);
  expect(code).toBe(1);
  expect(jsonLines(stdout)).toHaveLength(1);
  expect(jsonLines(stderr)).toEqual([
    { rejected: { path: expect.stringContaining('empty.txt'), code: 'empty', reason: expect.any(String) } },
    { rejected: { path: 'no-such-file.txt', code: 'not-found', reason: expect.any(String) } },
  ]);
});

test('a language without a pack is shown as unread', async () => {
  const { code, stdout } = await isnad(['read', 'demo/en/01-iraq-rockets.txt']);
  expect(code).toBe(0);
  expect(stdout).toContain('unread: no pack for the language en');
});

test('people see title, chains and words, in colour only where asked for', async () => {
  const bare = await isnad(['read', quoting]);
  expect(bare.code).toBe(0);
  expect(bare.stdout).toMatch(/^s\d+ {2}.+ → .+/m);
  expect(bare.stdout).not.toContain('\u001b[');
  const coloured = await isnad(['read', quoting], { env: { NO_COLOR: '', FORCE_COLOR: '1' } });
  expect(coloured.stdout).toContain('\u001b[1m');
});

test('controls in a text never reach the terminal', async () => {
  const input = 'قال المتحدث \u001b[31mأحمر\u202E إن \u0007القصف توقف.';
  const { stdout } = await isnad(['read', '--date', '2024-03-10', '-'], { input });
  expect(stdout).not.toMatch(/[\u0007\u001b\u202E]/);
});
