import { fold } from '../text/index.ts';

/** A name as a key to look it up by: folded, without Latin accents, anything but letters and digits as one space. */
export function nameKey(name: string): string {
  return fold(name)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/['’‘ʿʾ`]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
