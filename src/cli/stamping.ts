import { readFile } from 'node:fs/promises';
import { checkStamp, keepStamp, type Roots, readRoots, requestStamp, type Seal } from '../record/index.ts';
import type { Call } from './call.ts';
import { CallError } from './fault.ts';
import { plain } from './words.ts';

const longest = 20_000;
const mostBytes = 1_000_000;

/** The address of the time-stamp authority: as told, else `ISNAD_TIMESTAMP_URL`; null where none is, and nobody is asked. */
export function authorityOf(call: Call, told: string | undefined): string | null {
  const address = told ?? (call.terminal.env['ISNAD_TIMESTAMP_URL'] || null);
  if (address === null) return null;
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  throw new CallError('bad-address', `no address of a time-stamp authority: ${address}; expected http:// or https://`);
}

/** The roots that are to be trusted: those of the file that is told, else of `ISNAD_TIMESTAMP_ROOTS`; null where neither is. */
export async function rootsOf(call: Call, told: string | undefined): Promise<Roots | null> {
  const path = told ?? (call.terminal.env['ISNAD_TIMESTAMP_ROOTS'] || null);
  if (path === null) return null;
  const pem = await readFile(path, 'utf8').catch(() => null);
  if (pem === null) throw new CallError('no-file', `${path}: there is no such file of roots: check the name`);
  const roots = readRoots(pem);
  if (roots === null) throw new CallError('bad-roots', `${path}: it holds no certificates (PEM) that can be read`);
  return roots;
}

/** Asks the authority to stamp a seal, checks what it answers and keeps it. Gives a sentence where that failed; the seal stands all the same. */
export async function stampSeal(call: Call, seal: Seal, authority: string): Promise<string | null> {
  const failed = (why: string): string =>
    `seal ${seal.n} was not stamped: ${plain(authority)}: ${why}; isnad seal --stamp tries again`;
  try {
    const response = await fetch(authority, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(await requestStamp(seal)),
      redirect: 'error',
      signal: AbortSignal.timeout(longest),
    });
    if (!response.ok) return failed(`it answered ${response.status}`);
    const answer = await read(response);
    if (answer === null) return failed(`its answer is larger than ${mostBytes / 1_000_000} MB`);
    const roots = await rootsOf(call, undefined);
    const stamp = await checkStamp(answer, seal, roots ?? undefined);
    if (typeof stamp === 'string') return failed(stamp);
    if (roots !== null && stamp.root === null) return failed('it leads to none of the roots of ISNAD_TIMESTAMP_ROOTS');
    await keepStamp(call.dataDir, seal, answer);
    call.terminal.note(`stamped on ${stamp.at} by ${plain(stamp.authority)}`);
    return null;
  } catch (error) {
    const { cause, message } = error as Error;
    return failed(`no answer (${(cause as NodeJS.ErrnoException | undefined)?.code ?? message})`);
  }
}

async function read(response: Response): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > mostBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
