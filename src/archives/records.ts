import { fitsDigest } from './digest.ts';
import { beginsRecord, isGzip, unpackMember } from './member.ts';
import { Window } from './window.ts';

/** One record of a WARC file (ISO 28500). Names of headers in lower case. `at`, `length`: the bytes that it takes up in the file. */
export interface WarcRecord {
  type: string;
  id: string;
  date: string;
  uri: string | null;
  headers: ReadonlyMap<string, string>;
  block: Buffer;
  at: number;
  length: number;
}

/** A record, or a stretch of the file that is none, with why. */
export type FoundRecord =
  | { record: WarcRecord; problem: null }
  | { record: null; problem: string; at: number; uri: string | null };

const mostHead = 64_000;
const lookAhead = 1 << 20;

/**
 * The records of a WARC file as its bytes come, packed record by record or not. Length and digest of each are checked. What is damaged
 * is told, and reading goes on at the next record: at most `most` bytes of one record are held.
 */
export async function* readRecords(source: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<FoundRecord> {
  const window = new Window(source);
  try {
    for (;;) {
      const bytes = await window.fill(16);
      if (bytes.length === 0) return;
      if (isGzip(bytes)) yield* readMember(window, most);
      else if (isRecordStart(bytes)) yield* readPlain(window, most);
      else if (/^\s/.test(bytes.toString('latin1', 0, 1))) window.skip(1);
      else yield await passOver(window, 'bytes that are no record', null);
    }
  } finally {
    await window.close();
  }
}

const isRecordStart = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 7) === 'WARC/1.';

async function* readMember(window: Window, most: number): AsyncGenerator<FoundRecord> {
  const { at } = window;
  const member = await unpackMember(window, most);
  if (member.problem !== null) {
    yield await passOver(window, member.problem, null);
    return;
  }
  window.skip(member.length);
  for (let from = 0; from < member.bytes.length; ) {
    const rest = member.bytes.subarray(from);
    if (rest.toString('latin1').trim() === '') return;
    const found = parse(rest, at, member.length);
    yield found.found;
    if (found.end === null) return;
    from += found.end;
  }
}

async function* readPlain(window: Window, most: number): AsyncGenerator<FoundRecord> {
  const head = parseHead(await window.fill(mostHead));
  if (head === null) {
    yield await passOver(window, 'its head is damaged', null);
    return;
  }
  const total = head.length + head.size + 4;
  if (total > most) {
    const { at } = window;
    for (let left = total; left > 0; ) {
      const bytes = await window.fill(Math.min(left, lookAhead));
      if (bytes.length === 0) break;
      const step = Math.min(left, bytes.length);
      window.skip(step);
      left -= step;
    }
    yield {
      record: null,
      problem: `it is longer than ${most / 1_000_000} MB`,
      at,
      uri: head.headers.get('warc-target-uri') ?? null,
    };
    return;
  }
  const bytes = await window.fill(total);
  const { found, end } = parse(bytes.subarray(0, total), window.at, total);
  if (end === null && found.problem !== null) yield await passOver(window, found.problem, found.uri);
  else {
    window.skip(end ?? total);
    yield found;
  }
}

/** Goes on to where the next record begins, or to the end. */
async function passOver(window: Window, problem: string, uri: string | null): Promise<FoundRecord> {
  const { at } = window;
  window.skip(1);
  for (;;) {
    const bytes = await window.fill(lookAhead);
    const next = nextStart(bytes);
    if (next !== null) {
      window.skip(next);
      return { record: null, problem, at, uri };
    }
    if (bytes.length < lookAhead) {
      window.skip(bytes.length);
      return { record: null, problem, at, uri };
    }
    // a start may be cut in two by the end of the stretch
    window.skip(bytes.length - 600);
  }
}

function nextStart(bytes: Buffer): number | null {
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 0x1f && beginsRecord(bytes.subarray(at, at + 1024))) return at;
    if (bytes[at] === 0x57 && isRecordStart(bytes.subarray(at, at + 16)) && (at === 0 || bytes[at - 1] === 10))
      return at;
  }
  return null;
}

interface Head {
  headers: Map<string, string>;
  length: number;
  size: number;
}

function parseHead(bytes: Buffer): Head | null {
  const text = bytes.toString('latin1', 0, mostHead);
  const end = /\r?\n\r?\n/.exec(text);
  if (end === null || !/^WARC\/1\.\d+\r?\n/.test(text)) return null;
  const length = end.index + end[0].length;
  const lines = bytes.toString('utf8', 0, end.index).split(/\r?\n/).slice(1);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const said = headers.get('content-length') ?? '';
  return /^\d{1,15}$/.test(said) ? { headers, length, size: Number(said) } : null;
}

/** The record with which the bytes begin. `end`: where the next one may begin; null where nobody can tell. */
function parse(bytes: Buffer, at: number, length: number): { found: FoundRecord; end: number | null } {
  const head = parseHead(bytes);
  if (head === null) return { found: { record: null, problem: 'its head is damaged', at, uri: null }, end: null };
  const { headers } = head;
  const uri = headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null;
  const block = bytes.subarray(head.length, head.length + head.size);
  const bad = (problem: string, end: number | null) => ({
    found: { record: null, problem, at, uri } as FoundRecord,
    end,
  });
  if (block.length < head.size) return bad(`it has ${block.length} of its ${head.size} bytes`, null);
  const after = /^(\r?\n){0,2}/.exec(bytes.toString('latin1', head.length + head.size, head.length + head.size + 4));
  const end = head.length + head.size + (after?.[0].length ?? 0);
  if (end < bytes.length && !isRecordStart(bytes.subarray(end))) return bad('it is longer than it says', null);
  const type = headers.get('warc-type');
  const id = headers.get('warc-record-id');
  const date = headers.get('warc-date');
  if (type === undefined || id === undefined || date === undefined || Number.isNaN(Date.parse(date)))
    return bad('its head lacks its type, its name or its date', end);
  const digest = headers.get('warc-block-digest');
  if (digest !== undefined && fitsDigest(digest, block) === false) return bad('its digest does not fit', end);
  return { found: { record: { type, id, date, uri, headers, block, at, length }, problem: null }, end };
}
