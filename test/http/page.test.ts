import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compareTable } from '../../scripts/api-table.ts';

const folder = new URL('../../src/http/', import.meta.url);

it('docs/api.md has every address as the API describes it: else run npx tsx scripts/api-table.ts', async () => {
  const { now, wanted } = await compareTable();
  expect(now).toBe(wanted);
});

it('docs/api.md names every code of a refusal, and no other', () => {
  const sources = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name));
  const code = /\b[45]\d\d,\s*'([a-z-]+)'|\bcode: '([a-z-]+)'|\b4\d\d: '([a-z-]+)'[,} ]/g;
  const given = sources.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(code)].map(([, a, b, c]) => a ?? b ?? c ?? ''),
  );
  const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
  const table = page.slice(page.indexOf('## Refusals'), page.indexOf('## Addresses'));
  const rows = [...table.matchAll(/^\| [45][\d ]+\| ([^|]+)\|/gm)].map(([, cell = '']) => cell);
  const named = rows.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, one = '']) => one));
  expect(named.sort()).toEqual([...new Set([...given, 'bad-request'])].sort());
});
