import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = process.env['ISNAD_SHARED'] ?? resolve(fileURLToPath(new URL('..', import.meta.url)), '..', 'shared');

/** The path of outside test material, or null where it is not at hand (set ISNAD_SHARED to where it is). */
export function sharedPath(...parts: string[]): string | null {
  const path = resolve(root, ...parts);
  return existsSync(path) ? path : null;
}
