import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { writeZip } from '../../src/archives/index.ts';
import { type Captured, exportWacz, exportWarc } from '../../src/exports/index.ts';
import type { Received, ReceivedItem } from '../../src/intake/index.ts';
import { hashOf } from '../../src/model/index.ts';
import { captureOf, receiveAll, testFolder } from '../intake/taken.ts';
import { pagesOf } from './pages.ts';

const making = { software: 'isnad/test', at: '2024-05-01T00:00:00Z' };

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
async function take(name: string, bytes: Uint8Array): Promise<Received[]> {
  const path = join(testFolder(), name);
  writeFileSync(path, bytes);
  return receiveAll([path]);
}
const whole = (items: readonly Received[]) => items.filter((item): item is ReceivedItem => item.rejected === null);
const reasons = (items: readonly Received[]) =>
  items.flatMap(({ rejected }) => (rejected === null ? [] : [rejected.reason.replace(/^\S*\//, '')]));
const payloads = (items: readonly Captured[]) => items.map(({ bytes }) => hashOf(bytes)).sort();
const taken = (items: readonly Received[]) =>
  whole(items)
    .map(({ bytes }) => hashOf(bytes))
    .sort();

test('a hundred pages written as WARC and as WACZ come back byte for byte, with all that was known of them', async () => {
  const pages = pagesOf(100);
  for (const [name, bytes] of [
    ['a.warc.gz', await bytesOf(exportWarc(each(pages), making))],
    ['a.warc', gunzipSync(await bytesOf(exportWarc(each(pages), making)))],
    ['a.wacz', await bytesOf(exportWacz(each(pages), { ...making, title: 'كل شيء' }))],
  ] as const) {
    const items = await take(name, bytes);
    expect(reasons(items)).toEqual([]);
    expect(taken(items)).toEqual(payloads(pages));
    for (const [i, item] of whole(items).entries()) {
      const { part: _, ...capture } = { ...captureOf(item), exchange: item.exchange, part: item.part };
      expect({ ...capture, capturedAt: item.exchange?.endedAt }).toEqual(pages[i]?.capture);
    }
  }
});

test('another reader of WARC finds the same', async () => {
  const pages = pagesOf(100);
  const stream = each([await bytesOf(exportWarc(each(pages), making))]);
  const found: string[] = [];
  for await (const record of new WARCParser(stream)) {
    const bytes = Buffer.from(await record.readFully(false));
    if (record.warcType === 'response') found.push(hashOf(bytes));
  }
  expect(found.sort()).toEqual(payloads(pages));
});

test('of a damaged file what is whole is taken, and what is lost is said', async () => {
  const pages = pagesOf(20);
  const bytes = await bytesOf(exportWarc(each(pages), making));
  const third = Math.floor(bytes.length / 3);
  const cut = await take('cut.warc.gz', bytes.subarray(0, 2 * third));
  expect(taken(cut).length).toBeGreaterThan(10);
  expect(reasons(cut)).toEqual([
    expect.stringMatching(/record at byte \d+ was not taken, its compression is cut off$/),
  ]);
  const hole = Buffer.from(bytes);
  hole.fill(7, third, third + 40);
  const holed = await take('hole.warc.gz', hole);
  expect(taken(holed).length).toBe(19);
  expect(reasons(holed)).toEqual([
    expect.stringMatching(/record at byte \d+ was not taken, its compression is (damaged|cut off)$/),
  ]);
  const plain = gunzipSync(bytes);
  const at = plain.indexOf('<p>', 2 * third);
  plain.write('<q>', at);
  const changed = await take('changed.warc', plain);
  expect(taken(changed).length).toBe(19);
  expect(reasons(changed)).toEqual([expect.stringMatching(/of https:\S+ was not taken, its digest does not fit$/)]);
  const shifted = await take('short.warc', Buffer.concat([plain.subarray(0, at), plain.subarray(at + 30)]));
  expect(taken(shifted).length).toBe(19);
  expect(reasons(shifted).length).toBe(1);
  expect(reasons(await take('none.warc', Buffer.from('not a record at all')))[0]).toMatch(/bytes that are no record/);
});

const record = (type: string, uri: string, block: string, more = ''): string =>
  `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:${uri.length}-${block.length}>\r\nWARC-Date: 2024-04-01T10:00:00Z\r\nWARC-Target-URI: ${uri}\r\n${more}Content-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
const page = '<html><body><article><h1>خبر</h1><p>قال مصدر إن القصف توقف.</p></article></body></html>';

test('answers in pieces and packed are joined and unpacked; what is no page is counted', async () => {
  const body = Buffer.from(page);
  const size = body.length.toString(16);
  const chunked = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n${size}\r\n${page}\r\n0\r\n\r\n`;
  const plain = `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n${page}`;
  const file = [
    record('warcinfo', 'urn:a', 'software: wget/1.21\r\n'),
    record('request', 'https://a.example/1', 'GET / HTTP/1.1\r\n\r\n'),
    record('response', 'https://a.example/1', chunked, 'WARC-IP-Address: 192.0.2.7\r\n'),
    record('response', 'https://a.example/gone', 'HTTP/1.1 404 Not Found\r\n\r\nno'),
    record('response', 'https://a.example/a.png', 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG'),
    record('revisit', 'https://a.example/1', 'HTTP/1.1 200 OK\r\n\r\n'),
    record('response', 'https://a.example/2', plain, 'WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n'),
  ].join('');
  const items = await take('wget.warc', Buffer.from(file));
  expect(
    whole(items).map(({ bytes, url, exchange }) => [
      Buffer.from(bytes).toString(),
      url,
      exchange?.tool,
      exchange?.serverAddress,
    ]),
  ).toEqual([[page, 'https://a.example/1', 'wget/1.21', '192.0.2.7']]);
  expect(reasons(items)).toEqual([
    expect.stringContaining('https://a.example/2 was not taken, the digest of its payload does not fit'),
  ]);
  expect(items.at(-1)?.warnings.map(({ message }) => message.replace(/^\S*\//, ''))).toEqual([
    'wget.warc: records that are no pages (requests, remarks) left out: 1',
    'wget.warc: answers that are no pages (sent elsewhere, not found, errors) left out: 1',
    'wget.warc: files that are no articles (pictures, scripts, settings) left out: 1',
    'wget.warc: records that a page was unchanged left out: 1',
  ]);
});

test('bombs are refused: a packed record, a packed answer, a zip', async () => {
  const zeros = Buffer.alloc(70_000_000);
  const bomb = gzipSync(
    Buffer.concat([Buffer.from(record('response', 'https://a.example/', 'x').slice(0, 60)), zeros]),
  );
  expect(reasons(await take('b.warc.gz', bomb))).toEqual([expect.stringContaining('it unpacks to more than 64 MB')]);
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n';
  const block = Buffer.concat([Buffer.from(head), gzipSync(zeros)]);
  const start = record('response', 'https://a.example/', '').replace(
    'Content-Length: 0\r\n\r\n\r\n\r\n',
    `Content-Length: ${block.length}\r\n\r\n`,
  );
  const answer = Buffer.concat([Buffer.from(start), block, Buffer.from('\r\n\r\n')]);
  expect(reasons(await take('b.warc', answer))).toEqual([expect.stringContaining('it unpacks to more than 64 MB')]);
  const zip = await bytesOf(writeZip(each([{ name: 'a.txt', content: zeros }])));
  expect(reasons(await take('b.zip', zip))[0]).toMatch(/"a.txt" unpacks to 200 times its size|larger than 20 MB/);
});

test('a zip of articles gives its articles; names that lead out of it are refused', async () => {
  const files = ['a.txt', 'b/c.html', 'b/d.png', '__MACOSX/a.txt'];
  const content = (name: string) => Buffer.from(name.endsWith('html') ? page : 'قال مصدر إن القصف توقف.');
  const zip = await bytesOf(writeZip(each(files.map((name) => ({ name, content: content(name) })))));
  const items = await take('a.zip', zip);
  expect(whole(items).map(({ path }) => path?.replace(/^.*\/a\.zip/, 'a.zip'))).toEqual([
    'a.zip#a.txt',
    'a.zip#b/c.html',
  ]);
  expect(items.at(-1)?.warnings.map(({ message }) => message.replace(/^\S*\//, ''))).toEqual([
    'a.zip: files that are no articles left out: 2',
  ]);
  const evil = Buffer.from(zip.toString('latin1').replaceAll('b/c.html', '../c.htm'), 'latin1');
  expect(reasons(await take('evil.zip', evil))).toEqual([expect.stringMatching(/the archive was not read on, .*\.\./)]);
  expect(reasons(await take('cut.zip', zip.subarray(0, 200)))[0]).toMatch(/the archive was not read on/);
});

test('a WACZ whose WARC was changed gives what is whole, and says that it was changed', async () => {
  const bytes = await bytesOf(exportWacz(each(pagesOf(3)), { ...making, title: 'ثلاث' }));
  const other = await bytesOf(exportWarc(each(pagesOf(2)), making));
  const listed = await bytesOf(
    writeZip(
      each([
        { name: 'archive/data.warc.gz', content: other, stored: true },
        {
          name: 'datapackage.json',
          content: Buffer.from(
            JSON.stringify({ resources: [{ path: 'archive/data.warc.gz', hash: `sha256:${hashOf(bytes)}` }] }),
          ),
        },
      ]),
    ),
  );
  const items = await take('a.wacz', listed);
  expect(taken(items).length).toBe(2);
  expect(reasons(items)).toEqual([expect.stringContaining('another hash for archive/data.warc.gz')]);
});
