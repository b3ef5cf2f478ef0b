// npm run bench:warc -- [N]: N generated pages of 57 KB (10,000 unless told) written as a packed WARC, as a plain one and as a WACZ, and each
// read back; the payloads must be the same.
import { createHash } from 'node:crypto';
import { createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { exportWacz, exportWarc } from '../dist/exports/index.js';
import { receive } from '../dist/intake/index.js';
import { makeFolder, pageOf } from './material.mjs';

const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');
const peakMemory = () => Math.round(process.resourceUsage().maxRSS / 1024);

const model = pageOf({
  title: 'عنوان',
  text: 'متن',
  outlet: 'وكالة',
  url: 'https://site.example/',
  published: '2024-04-01',
});

function captureOf(n) {
  const url = `https://site-${n % 100}.example/${n}`;
  const text = Array.from(
    { length: 12 },
    (_, i) => `قال مصدر أمني رقم ${n * 31 + i} إن قذيفة سقطت على الحي ${(n * i) % 977}.`,
  ).join('\n');
  const bytes = Buffer.from(
    model.replaceAll('عنوان', `خبر ${n}`).replace('متن', text).replace('https://site.example/', url),
  );
  const at = new Date(Date.UTC(2024, 3, 1) + n * 1000).toISOString();
  const net = {
    requested: url,
    redirects: [],
    finalUrl: url,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  };
  const exchange = { ...net, serverAddress: null, startedAt: at, endedAt: at, tool: 'bench' };
  const given = { published: null, outlet: null, url: null, language: null, title: null };
  const about = { capturedAt: at, path: null, url, finalUrl: url, mediaType: 'text/html', charset: 'utf-8', given };
  return { bytes, capture: { sha256: hashOf(bytes), size: bytes.length, ...about, rejected: null, exchange } };
}

const making = { software: 'bench', at: '2024-05-01T00:00:00Z', title: 'bench' };
const forms = {
  'pages.warc.gz': (captures) => [exportWarc(captures, making)],
  'pages.warc': (captures) => [exportWarc(captures, making), createGunzip()],
  'pages.wacz': (captures) => [exportWacz(captures, making)],
};
const count = Number(process.argv[2] ?? 10_000);
const folder = makeFolder();
try {
  for (const [name, write] of Object.entries(forms)) {
    const path = join(folder.path, name);
    const hashes = [];
    let size = 0;
    const captures = async function* () {
      for (let n = 0; n < count; n++) {
        const captured = captureOf(n);
        hashes.push(captured.capture.sha256);
        size += captured.bytes.length;
        yield captured;
      }
    };
    const start = performance.now();
    await pipeline(...write(captures()), createWriteStream(path));
    const written = (performance.now() - start) / 1000;
    const begun = performance.now();
    const back = [];
    for await (const { rejected, bytes } of receive([path])) if (rejected === null) back.push(hashOf(bytes));
    const read = (performance.now() - begun) / 1000;
    if (JSON.stringify(back) !== JSON.stringify(hashes))
      throw new Error(`${name}: ${back.length} of ${count} pages came back, or others`);
    const sizes = `${Math.round(size / 1e6)} MB in ${Math.round(statSync(path).size / 1e6)} MB`;
    console.log(
      `${name}: ${count} pages, ${sizes}, identical: written ${Math.round(count / written)} a second, read ${Math.round(count / read)} a second, peak so far ${peakMemory()} MB`,
    );
  }
} finally {
  folder.remove();
}
