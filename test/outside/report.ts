import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes what went wrong to a file under the temporary folder, prints the share that went right, and returns it in per cent. */
export function report(name: string, total: number, wrong: readonly string[]): number {
  const folder = join(tmpdir(), 'isnad-outside');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.txt`);
  writeFileSync(path, wrong.map((line) => `${line}\n`).join(''));
  const share = ((total - wrong.length) / total) * 100;
  console.log(`${name}: ${total - wrong.length} of ${total} (${share.toFixed(1)} %), the others in ${path}`);
  return share;
}
