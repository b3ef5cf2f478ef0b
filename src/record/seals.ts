import { appendFile, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { hashOf } from '../model/index.ts';
import { syncFolder } from './disk.ts';
import { emptyHash, parseLine, readLines } from './journal.ts';
import { merkleRoot } from './merkle.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * One seal: what the record held at a moment, in a number short enough to print, publish or hand to a notary.
 * `root`: over the SHA-256 of every capture of the lines after `from` up to `line`, in the journal's order. `hash`: of that last line.
 */
export const sealSchema = z.object({
  n: z.number().int().positive(),
  previous: sha256,
  at: z.iso.datetime(),
  from: z.number().int().nonnegative(),
  line: z.number().int().nonnegative(),
  hash: sha256,
  captures: z.number().int().nonnegative(),
  root: sha256,
  seal: sha256,
});
export type Seal = z.infer<typeof sealSchema>;

const sealsPath = (journalPath: string): string => join(dirname(journalPath), 'seals.jsonl');

/** What a seal's number is the hash of. */
export function sealContent({ seal: _, ...content }: Seal): string {
  return JSON.stringify(content);
}

function sealOf(content: Omit<Seal, 'seal'>): string {
  return hashOf(JSON.stringify(content));
}

/** The seals as they stand in their file; null in the place of one that is not as it was written. */
export async function readSeals(journalPath: string): Promise<(Seal | null)[]> {
  const seals: (Seal | null)[] = [];
  for await (const { text } of readLines(sealsPath(journalPath))) {
    try {
      const parsed = sealSchema.safeParse(JSON.parse(text));
      seals.push(parsed.success && JSON.stringify(parsed.data) === text ? parsed.data : null);
    } catch {
      seals.push(null);
    }
  }
  return seals;
}

interface Covered {
  captures: string[];
  hash: string | null;
}

/** Of each seal, the captures of its lines and the hash of its last line, as the journal has them now. */
async function coveredBy(journalPath: string, seals: readonly Pick<Seal, 'from' | 'line'>[]): Promise<Covered[]> {
  const covered = seals.map((): Covered => ({ captures: [], hash: null }));
  let at = 0;
  for await (const raw of readLines(journalPath)) {
    const line = parseLine(raw.text);
    while (at < seals.length && raw.n > (seals[at]?.line ?? 0)) at++;
    const seal = seals[at];
    const one = covered[at];
    if (seal === undefined || one === undefined) break;
    if (line === null || raw.n <= seal.from) continue;
    if (line.entry.type === 'capture') one.captures.push(line.entry.capture.sha256);
    if (raw.n === seal.line) one.hash = line.hash;
  }
  return covered;
}

/** Seals what came since the last seal; null where nothing did. `daily`: one a day, the first as soon as there is a capture to seal. */
export async function makeSeal(
  journal: { path: string; line: number; hash: string },
  daily: boolean,
): Promise<Seal | null> {
  const last = (await readSeals(journal.path)).at(-1);
  const from = last?.line ?? 0;
  if (journal.line <= from) return null;
  const at = new Date().toISOString();
  if (daily && last?.at.slice(0, 10) === at.slice(0, 10)) return null;
  const [covered] = await coveredBy(journal.path, [{ from, line: journal.line }]);
  const captures = covered?.captures ?? [];
  if (daily && last === undefined && captures.length === 0) return null;
  const content = {
    n: (last?.n ?? 0) + 1,
    previous: last?.seal ?? emptyHash,
    at,
    from,
    line: journal.line,
    hash: journal.hash,
    captures: captures.length,
    root: merkleRoot(captures),
  };
  const seal: Seal = { ...content, seal: sealOf(content) };
  const path = sealsPath(journal.path);
  await appendFile(path, `${JSON.stringify(seal)}\n`, { mode: 0o600 });
  const handle = await open(path, 'r+');
  await handle.sync().finally(() => handle.close());
  await syncFolder(dirname(path));
  return seal;
}

/** One sentence for each seal that the journal no longer bears out. */
export async function verifySeals(journalPath: string): Promise<string[]> {
  const found = await readSeals(journalPath);
  const faults: string[] = [];
  let previous = emptyHash;
  let reach = 0;
  const whole: Seal[] = [];
  for (const [i, seal] of found.entries()) {
    if (seal === null) {
      faults.push(`seal ${i + 1} is not as it was written`);
      continue;
    }
    const { seal: hash, ...content } = seal;
    if (hash !== sealOf(content)) faults.push(`seal ${i + 1} was changed: its hash does not fit`);
    if (seal.previous !== previous || seal.n !== i + 1 || seal.from !== reach)
      faults.push(`seal ${i + 1} does not follow the seal before it`);
    previous = hash;
    reach = seal.line;
    whole.push(seal);
  }
  for (const [i, { captures, hash }] of (await coveredBy(journalPath, whole)).entries()) {
    const seal = whole[i] as Seal;
    if (hash === null) faults.push(`the journal ends before line ${seal.line}, which seal ${seal.n} of ${seal.at} has`);
    else if (hash !== seal.hash) faults.push(`line ${seal.line} of the journal is another one than seal ${seal.n} has`);
    else if (merkleRoot(captures) !== seal.root || captures.length !== seal.captures)
      faults.push(`the captures up to line ${seal.line} are others than seal ${seal.n} has`);
  }
  return faults;
}

/** Whether seals taken by themselves are as they were written and follow each other. */
export function areSealsWhole(seals: readonly Seal[]): boolean {
  let previous = emptyHash;
  return seals.every(({ seal: hash, ...content }) => {
    const follows = content.previous === previous && hash === sealOf(content);
    previous = hash;
    return follows;
  });
}
