import type { Captured } from '../../src/exports/index.ts';
import { hashOf } from '../../src/model/index.ts';

/** Captures of invented pages, as a watcher keeps them; every fifth in windows-1256, some large. */
export function pagesOf(count: number): Captured[] {
  return Array.from({ length: count }, (_, n) => {
    const filler = 'وأضاف المصدر أن فرق الإسعاف وصلت. '.repeat(n % 7 === 0 ? 900 : 20);
    const isLegacy = n % 5 === 0;
    const html = `<html lang="ar"><body><article><h1>خبر ${n}</h1><p>قال مصدر أمني إن قذيفة سقطت على حي رقم ${n}.</p><p>${filler}</p></article></body></html>`;
    const bytes = isLegacy ? Buffer.from(html, 'latin1') : Buffer.from(html);
    const url = `https://site-${n % 10}.example/${n}?x=${encodeURIComponent('خبر')}`;
    const at = new Date(Date.UTC(2024, 3, 1, 10, 0, n)).toISOString();
    const charset = isLegacy ? 'windows-1256' : 'utf-8';
    const exchange = {
      requested: n % 4 === 0 ? `http://site-${n % 10}.example/${n}` : url,
      redirects: n % 4 === 0 ? [{ status: 301, to: url }] : [],
      finalUrl: url,
      status: 200,
      headers: { 'content-type': `text/html; charset=${charset}`, etag: `"${n}"` },
      serverAddress: '192.0.2.1',
      startedAt: at,
      endedAt: at,
      tool: 'isnad/test',
    };
    const given = {
      published: null,
      outlet: n % 3 === 0 ? 'وكالة الرافد' : null,
      url: null,
      language: null,
      title: null,
    };
    const about = { url: exchange.requested, finalUrl: url, path: null, mediaType: 'text/html', charset, given };
    return {
      bytes,
      capture: { sha256: hashOf(bytes), size: bytes.length, capturedAt: at, ...about, rejected: null, exchange },
    };
  });
}
