import { createHash } from 'node:crypto';
import { digestOf, type Written, writeInfo, writeRecord, writeZip, type ZippedFile } from '../archives/index.ts';
import { type Captured, writtenOf } from './captured.ts';

/** Who wrote it and when. */
export interface Making {
  software: string;
  /** ISO date-time in UTC. */
  at: string;
}

/** All captures as one WARC file, packed record by record. */
export async function* exportWarc(captures: AsyncIterable<Captured>, { software, at }: Making): AsyncGenerator<Buffer> {
  yield writeInfo(software, at);
  for await (const captured of captures) {
    const written = writtenOf(captured);
    if (written !== null) yield writeRecord(written);
  }
}

const hexOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/**
 * A WACZ (1.1.1): the captures as a WARC with its index and its list of pages, whatever else is to go with them, and a list of all
 * files with their hashes. `beside`: asked once the captures are written.
 */
export function exportWacz(
  captures: AsyncIterable<Captured>,
  about: Making & { title: string },
  beside: () => { name: string; content: Uint8Array }[] = () => [],
): AsyncGenerator<Buffer> {
  return writeZip(filesOf(captures, about, beside));
}

async function* filesOf(
  captures: AsyncIterable<Captured>,
  about: Making & { title: string },
  beside: () => { name: string; content: Uint8Array }[],
): AsyncGenerator<ZippedFile> {
  const index = new Index();
  const resources: { name: string; path: string; hash: string; bytes: number }[] = [];
  const list = (path: string, hash: string, bytes: number): void => {
    resources.push({ name: path.slice(path.lastIndexOf('/') + 1), path, hash, bytes });
  };
  const hash = createHash('sha256');
  const records = async function* (): AsyncGenerator<Buffer> {
    yield index.pass(writeInfo(about.software, about.at), hash);
    for await (const captured of captures) {
      const written = writtenOf(captured);
      if (written !== null) yield index.add(written, writeRecord(written), hash);
    }
  };
  yield { name: 'archive/data.warc.gz', content: records(), stored: true };
  list('archive/data.warc.gz', `sha256:${hash.digest('hex')}`, index.at);
  const others = [
    { name: 'indexes/index.cdxj', content: Buffer.from(index.print()) },
    { name: 'pages/pages.jsonl', content: Buffer.from(index.printPages()) },
    ...beside(),
  ];
  for (const file of others) {
    yield file;
    list(file.name, hexOf(file.content), file.content.length);
  }
  const { title, software, at } = about;
  const made = { title, created: at, software, wacz_version: '1.1.1', profile: 'data-package' };
  const content = Buffer.from(`${JSON.stringify({ ...made, resources }, null, 2)}\n`);
  yield { name: 'datapackage.json', content };
  const digest = { path: 'datapackage.json', hash: hexOf(content) };
  yield { name: 'datapackage-digest.json', content: Buffer.from(`${JSON.stringify(digest, null, 2)}\n`) };
}

/** Where each capture stands in the WARC, so that others need not read all of it. */
class Index {
  private readonly lines: string[] = [];
  private readonly pages: string[] = [];
  at = 0;

  pass(record: Buffer, hash: { update(bytes: Uint8Array): unknown }): Buffer {
    hash.update(record);
    this.at += record.length;
    return record;
  }

  add(written: Written, record: Buffer, hash: { update(bytes: Uint8Array): unknown }): Buffer {
    const { uri, date, payload, status, mediaType } = written;
    const mime = mediaType?.split(';')[0] ?? 'application/octet-stream';
    const time = date.replace(/\D/g, '').slice(0, 14);
    const where = { offset: String(this.at), length: String(record.length), filename: 'data.warc.gz' };
    const about = { url: uri, mime, status: String(status ?? 200), digest: digestOf(payload), ...where };
    this.lines.push(`${sortKey(uri)} ${time} ${JSON.stringify(about)}\n`);
    if (/html|^text\/plain/.test(mime)) {
      const id = createHash('sha256').update(`${uri} ${date} ${this.at}`).digest('hex').slice(0, 16);
      this.pages.push(`${JSON.stringify({ id, url: uri, ts: date })}\n`);
    }
    return this.pass(record, hash);
  }

  print(): string {
    return this.lines.sort().join('');
  }

  printPages(): string {
    return `${JSON.stringify({ format: 'json-pages-1.0', id: 'pages', title: 'Pages' })}\n${this.pages.join('')}`;
  }
}

/** An address with its host turned round, as indexes of archives sort it. */
function sortKey(uri: string): string {
  if (!/^https?:/i.test(uri)) return uri.toLowerCase();
  const { hostname, port, pathname, search } = new URL(uri);
  const host = hostname
    .replace(/^www\./, '')
    .split('.')
    .reverse()
    .join(',');
  return `${host}${port === '' ? '' : `:${port}`})${pathname}${search}`.toLowerCase().replaceAll(' ', '%20');
}
