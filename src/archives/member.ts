import { constants, crc32, inflateRawSync } from 'node:zlib';
import type { Window } from './window.ts';

/** One gzip member of a file that has one for each record, or why it could not be unpacked. `length`: bytes that it takes up. */
export type Member = { bytes: Buffer; length: number; problem: null } | { bytes: null; problem: string };

const firstLook = 1 << 18;

export function isGzip(bytes: Buffer): boolean {
  return (
    bytes.length >= 4 && bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8 && ((bytes[3] ?? 0) & 0xe0) === 0
  );
}

/** Unpacks the member with which the window begins, without passing over it. More than `most` bytes, packed or unpacked, are refused. */
export async function unpackMember(window: Window, most: number): Promise<Member> {
  for (let look = firstLook; ; look *= 4) {
    const bytes = await window.fill(Math.min(look, most));
    const head = headLength(bytes);
    if (head === null) return { bytes: null, problem: 'its compression is cut off' };
    try {
      const { buffer, engine } = inflateRawSync(bytes.subarray(head), {
        info: true,
        maxOutputLength: most,
      }) as unknown as {
        buffer: Buffer;
        engine: { bytesWritten: number };
      };
      const end = head + engine.bytesWritten;
      return finish(await window.fill(end + 8), end, buffer);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ERR_BUFFER_TOO_LARGE')
        return { bytes: null, problem: `it unpacks to more than ${most / 1_000_000} MB` };
      if (code !== 'Z_BUF_ERROR') return { bytes: null, problem: 'its compression is damaged' };
      if (bytes.length < look && look < most) return { bytes: null, problem: 'its compression is cut off' };
      if (look >= most) return { bytes: null, problem: `it is longer than ${most / 1_000_000} MB` };
    }
  }
}

function finish(bytes: Buffer, end: number, unpacked: Buffer): Member {
  if (bytes.length < end + 8) return { bytes: null, problem: 'its compression is cut off' };
  const fits = bytes.readUInt32LE(end) === crc32(unpacked) && bytes.readUInt32LE(end + 4) === unpacked.length % 2 ** 32;
  if (!fits) return { bytes: null, problem: 'its compression is damaged' };
  return { bytes: unpacked, length: end + 8, problem: null };
}

/** The length of a gzip header (RFC 1952); null where it does not end in these bytes. */
function headLength(bytes: Buffer): number | null {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) {
    if (bytes.length < at + 2) return null;
    at += 2 + bytes.readUInt16LE(at);
  }
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if (flags & 2) at += 2;
  return at < bytes.length ? at : null;
}

/** Whether these bytes unpack to what begins a record. */
export function beginsRecord(bytes: Buffer): boolean {
  const head = isGzip(bytes) ? headLength(bytes) : null;
  if (head === null) return false;
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 20 };
    return (
      inflateRawSync(bytes.subarray(head, head + 512), options)
        .subarray(0, 5)
        .toString('latin1') === 'WARC/'
    );
  } catch {
    return false;
  }
}
