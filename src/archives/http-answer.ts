import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { fitsDigest } from './digest.ts';
import type { WarcRecord } from './records.ts';

/** What a record says was received: the answer of a server, or bytes alone. Names of headers in lower case. */
export interface Payload {
  status: number | null;
  headers: { [name: string]: string };
  body: Buffer;
}

/** The payload of a response or a resource, unpacked, checked against its digest; or why there is none. At most `most` bytes. */
export function payloadOf(record: WarcRecord, most: number): Payload | { problem: string } {
  const digest = record.headers.get('warc-payload-digest') ?? null;
  if (record.type === 'resource') {
    if (digest !== null && fitsDigest(digest, record.block) === false)
      return { problem: 'the digest of its payload does not fit' };
    const type = record.headers.get('content-type');
    return { status: null, headers: type === undefined ? {} : { 'content-type': type }, body: record.block };
  }
  const head = /^[\s\S]*?\r?\n\r?\n/.exec(record.block.toString('latin1', 0, 256_000))?.[0];
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head ?? '')?.[1];
  if (head === undefined || status === undefined) return { problem: 'it holds no answer of a server' };
  const headers = headersOf(head);
  const raw = record.block.subarray(head.length);
  const sent = /chunked/i.test(headers['transfer-encoding'] ?? '') ? joinChunks(raw) : raw;
  const body = unpacked(sent, headers['content-encoding'], most);
  // writers do not agree on which of these the payload is
  const candidates = [raw, sent, ...(body instanceof Buffer ? [body] : [])];
  if (digest !== null && candidates.every((bytes) => fitsDigest(digest, bytes) === false))
    return { problem: 'the digest of its payload does not fit' };
  return 'problem' in body ? body : { status: Number(status), headers, body };
}

function headersOf(head: string): { [name: string]: string } {
  const headers: { [name: string]: string } = Object.create(null);
  for (const line of head.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':');
    if (colon > 0 && /^[\w!#$%&'*+.^`|~-]+$/.test(line.slice(0, colon)) && !line.startsWith('__proto__'))
      headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { ...headers };
}

/** A body that was sent in chunks; as it is where writers have joined them already and left the header. */
function joinChunks(raw: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < raw.length; ) {
    const line = /^([0-9a-f]{1,8})[^\r\n]{0,100}\r\n/i.exec(raw.toString('latin1', at, at + 128));
    if (line === null) return raw;
    const size = Number.parseInt(line[1] as string, 16);
    const from = at + line[0].length;
    if (size === 0) return Buffer.concat(pieces);
    if (from + size > raw.length) return raw;
    pieces.push(raw.subarray(from, from + size));
    at = from + size + 2;
  }
  return raw;
}

function unpacked(bytes: Buffer, encoding: string | undefined, most: number): Buffer | { problem: string } {
  const unpack = { gzip: gunzipSync, 'x-gzip': gunzipSync, br: brotliDecompressSync, deflate: inflateSync }[
    encoding?.toLowerCase() ?? ''
  ];
  if (unpack === undefined) return bytes;
  try {
    return unpack(bytes, { maxOutputLength: most });
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    if (isLarge) return { problem: `it unpacks to more than ${most / 1_000_000} MB` };
    // some writers keep the header and unpack the body
    return bytes[0] === 0x3c || bytes[0] === 0x0a ? bytes : { problem: `its body is no ${encoding}` };
  }
}
