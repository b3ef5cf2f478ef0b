import { join } from 'node:path';
import { z } from 'zod';
import { hashEntry, parseLine, readLines } from './journal.ts';
import { leadsToRoot, merklePath } from './merkle.ts';
import { readSeals, type Seal } from './seals.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** That a capture is under a seal: its place among so many, and the hashes from it to the seal's root. */
export const sealProofSchema = z.object({
  line: z.number().int().positive(),
  sha256,
  seal: z.number().int().positive(),
  index: z.number().int().nonnegative(),
  size: z.number().int().positive(),
  path: z.array(sha256).max(64),
});
export type SealProof = z.infer<typeof sealProofSchema>;

/** The seals of a data folder, and for each of these lines of its journal that names a capture under a seal, the proof. */
export async function proveSealed(
  dataDir: string,
  lines: ReadonlySet<number>,
): Promise<{ seals: Seal[]; proofs: SealProof[] }> {
  const path = join(dataDir, 'journal.jsonl');
  const seals = await sealsOf(dataDir);
  const proofs: SealProof[] = [];
  let at = 0;
  let covered: { line: number; sha256: string }[] = [];
  const close = (seal: Seal): void => {
    const hashes = covered.map((one) => one.sha256);
    for (const [index, one] of covered.entries()) {
      if (!lines.has(one.line)) continue;
      proofs.push({ ...one, seal: seal.n, index, size: hashes.length, path: merklePath(hashes, index) });
    }
    covered = [];
    at++;
  };
  for await (const { n, text } of readLines(path)) {
    for (let seal = seals[at]; seal !== undefined && n > seal.line; seal = seals[at]) close(seal);
    if (at >= seals.length) break;
    const entry = parseLine(text)?.entry;
    if (entry?.type === 'capture') covered.push({ line: n, sha256: entry.capture.sha256 });
  }
  const last = seals[at];
  if (last !== undefined) close(last);
  return { seals, proofs };
}

/** The seals of a data folder that are as they were written. */
export async function sealsOf(dataDir: string): Promise<Seal[]> {
  return (await readSeals(join(dataDir, 'journal.jsonl'))).filter((seal) => seal !== null);
}

/** Whether the proof holds against the seal that it names. */
export function holdsUnder({ sha256: hash, seal: n, index, size, path }: SealProof, seals: readonly Seal[]): boolean {
  const seal = seals.find((one) => one.n === n);
  return seal !== undefined && size === seal.captures && leadsToRoot(hash, index, size, path, seal.root);
}

/** A line of a journal taken by itself: null where it is not as it was written, or its hash does not fit. */
export function readWholeLine(text: string) {
  const line = parseLine(text);
  const isWhole = line !== null && JSON.stringify(line) === text && line.hash === hashEntry(line.previous, line.entry);
  return isWhole ? line : null;
}
