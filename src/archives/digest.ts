import { createHash } from 'node:crypto';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, padded. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let value = 0;
  let bits = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += letters[(value >> bits) & 31];
    }
  }
  if (bits > 0) text += letters[(value << (5 - bits)) & 31];
  return text.padEnd(Math.ceil(text.length / 8) * 8, '=');
}

/** A digest as WARC writes it. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${base32(createHash('sha256').update(bytes).digest())}`;
}

/** Whether the bytes have this digest, in base 32 or hexadecimal; null where its algorithm is not known. */
export function fitsDigest(digest: string, bytes: Uint8Array): boolean | null {
  const [, name = '', said = ''] = /^(sha-?1|sha-?256|sha-?384|sha-?512|md5):(\S+)$/i.exec(digest) ?? [];
  if (name === '') return null;
  const found = createHash(name.toLowerCase().replace('-', '')).update(bytes).digest();
  const wanted = said.replace(/=+$/, '');
  return wanted.toLowerCase() === found.toString('hex') || wanted.toUpperCase() === base32(found).replace(/=+$/, '');
}
