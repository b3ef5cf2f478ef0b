import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStamp, keepStamp, Record, readRoots, requestStamp, type Seal, sealsOf } from '../../src/record/index.ts';
import { Authority, Voucher } from './authority.ts';

const at = new Date('2026-01-02T03:04:05Z');
let folder = '';
let seals: Seal[] = [];
let authority: Authority;
const seal = (n: number): Seal => seals[n] as Seal;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-stamps-'));
  const record = await Record.open(folder);
  const unknown = { url: null, finalUrl: null, mediaType: null, charset: null };
  const given = { published: null, outlet: null, url: null, language: null, title: null };
  for (const text of ['أول', 'ثان']) {
    const about = { capturedAt: '2025-01-01T00:00:00Z', path: `${text}.txt`, ...unknown, given, rejected: null };
    await record.keep([{ content: Buffer.from(text), about }]);
    await record.seal();
  }
  await record.close();
  seals = await sealsOf(folder);
  authority = await Authority.make('شاهد الوقت');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a stamp of a seal is checked offline: by whom, when, over which seal', async () => {
  const answer = await authority.answer(await requestStamp(seal(0)), at);
  expect(await checkStamp(answer, seal(0))).toEqual({
    seal: 1,
    at: at.toISOString(),
    authority: 'شاهد الوقت',
    certificate: expect.stringMatching(/^[0-9a-f]{64}$/),
    root: null,
  });
  expect(await checkStamp(answer, seal(1))).toBe('it is about something else than this seal');
});

test('a changed stamp, one for another use, one from outside its time, and what is no stamp do not hold', async () => {
  const request = await requestStamp(seal(0));
  const answer = Buffer.from(await authority.answer(request, at));
  const signature = Buffer.from(answer);
  signature.writeUInt8(signature.readUInt8(signature.length - 1) ^ 1, signature.length - 1);
  expect(await checkStamp(signature, seal(0))).toBe('its signature does not hold');
  const when = Buffer.from(answer.toString('latin1').replace('20260102030405', '20250102030405'), 'latin1');
  expect(when.equals(answer)).toBe(false);
  expect(await checkStamp(when, seal(0))).toBe('its signature does not hold');
  const other = await Authority.make('خادم', '1.3.6.1.5.5.7.3.1');
  expect(await checkStamp(await other.answer(request, at), seal(0))).toBe('its certificate is not for time stamps');
  const late = await authority.answer(request, new Date('2050-01-01T00:00:00Z'));
  expect(await checkStamp(late, seal(0))).toBe('its certificate was not valid at its time');
  for (const bytes of [Buffer.alloc(0), Buffer.from('<html>'), answer.subarray(0, 200)]) {
    expect(await checkStamp(bytes, seal(0))).toMatch(/no time stamp/);
  }
});

test('an authority leads to a trusted root over those between, each one valid then and allowed to vouch', async () => {
  const root = await Voucher.make('جذر');
  const other = await Voucher.make('جذر');
  const between = await Voucher.make('بين', root);
  const unallowed = await Voucher.make('غير مأذون', root, false);
  const roots = (...all: Voucher[]) => readRoots(all.map(({ pem }) => pem).join('')) ?? [];
  const rootFor = async (voucher: Voucher, trusted: readonly string[], when = at) => {
    const authority = await Authority.make('شاهد', undefined, voucher);
    const found = await checkStamp(await authority.answer(await requestStamp(seal(0)), when), seal(0), trusted);
    return typeof found === 'string' ? found : found.root;
  };
  expect(await rootFor(root, roots(other, root))).toBe('جذر');
  expect(await rootFor(between, roots(root))).toBe('جذر');
  expect(await rootFor(between, roots(between))).toBe('بين');
  expect(await rootFor(between, roots(other))).toBeNull();
  expect(await rootFor(unallowed, roots(root))).toBeNull();
  expect(await rootFor(between, [])).toBeNull();
  expect(await rootFor(root, roots(root), new Date('2050-01-01T00:00:00Z'))).toMatch(/not valid at its time/);
  expect(readRoots('no certificate')).toBeNull();
  expect(readRoots(root.pem.replace(/^M.{40}/m, 'MIIA'))).toBeNull();
});

test('verifying the record checks the stamps that are kept', async () => {
  const record = await Record.open(folder);
  await keepStamp(folder, seal(0), await authority.answer(await requestStamp(seal(0)), at));
  expect(await record.verify()).toEqual([]);
  writeFileSync(join(folder, 'stamps', '2.tsr'), readFileSync(join(folder, 'stamps', '1.tsr')));
  expect(await record.verify()).toEqual([
    { code: 'seal', message: 'the time stamp of seal 2 does not hold: it is about something else than this seal' },
  ]);
  await record.close();
});
