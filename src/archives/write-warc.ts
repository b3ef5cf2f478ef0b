import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { gzipSync } from 'node:zlib';
import { digestOf } from './digest.ts';

/** What is written of one capture. `status` null: bytes that no server sent. `told`: what is known beside the bytes, for who reads it back. */
export interface Written {
  uri: string;
  /** ISO date-time in UTC. */
  date: string;
  payload: Uint8Array;
  mediaType: string | null;
  status: number | null;
  headers: { readonly [name: string]: string };
  serverAddress: string | null;
  told: unknown;
}

/** These say how the body was sent; what is written is what it was after that. */
const transport = new Set([
  'content-encoding',
  'transfer-encoding',
  'content-length',
  'connection',
  'keep-alive',
  'trailer',
]);

function idOf(content: string): string {
  const hash = createHash('sha256').update(content).digest('hex');
  return `<urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}>`;
}

const oneLine = (value: string): string => value.replace(/[\r\n\0]+/g, ' ');
/** JSON that is ASCII, as headers are. */
const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u007f-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

function pack(type: string, date: string, fields: readonly [string, string | null][], block: Uint8Array): Buffer {
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${oneLine(value)}\r\n`])).join('');
  const content = `WARC-Type: ${type}\r\nWARC-Date: ${date}\r\n${lines}WARC-Block-Digest: ${digestOf(block)}\r\n`;
  const head = `WARC/1.1\r\nWARC-Record-ID: ${idOf(content)}\r\n${content}Content-Length: ${block.length}\r\n\r\n`;
  return gzipSync(Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]));
}

/** The record with which a file begins: who wrote it. */
export function writeInfo(software: string, date: string): Buffer {
  const conforms = 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/';
  const fields = `software: ${oneLine(software)}\r\nformat: WARC File Format 1.1\r\nconformsTo: ${conforms}\r\n`;
  return pack('warcinfo', date, [['Content-Type', 'application/warc-fields']], Buffer.from(fields));
}

/** One capture as a packed record. The answer's head is made anew from what was kept of it; its body is the capture, byte for byte. */
export function writeRecord(written: Written): Buffer {
  const { uri, date, payload, status, headers, mediaType, serverAddress, told } = written;
  const fields: [string, string | null][] = [
    ['WARC-Target-URI', uri],
    ['WARC-IP-Address', serverAddress],
    ['WARC-Payload-Digest', digestOf(payload)],
    ['WARC-JSON-Metadata', told === null ? null : asciiJson(told)],
  ];
  if (status === null) {
    return pack('resource', date, [...fields, ['Content-Type', mediaType ?? 'application/octet-stream']], payload);
  }
  const kept = Object.entries(headers).filter(([name]) => !transport.has(name));
  const lines = kept.map(([name, value]) => `${oneLine(name)}: ${oneLine(value)}\r\n`).join('');
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines}content-length: ${payload.length}\r\n\r\n`;
  const block = Buffer.concat([Buffer.from(head), payload]);
  return pack('response', date, [...fields, ['Content-Type', 'application/http; msgtype=response']], block);
}
