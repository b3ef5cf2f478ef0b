import { createHash } from 'node:crypto';
import type { IntakeWarning, Received } from './received.ts';

/** Counts what a file holds that is nobody's article, to be told once. */
export class LeftOut {
  private readonly counts = new Map<string, { code: string; n: number }>();
  private readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  add(code: string, what: string): void {
    const count = this.counts.get(what) ?? { code, n: 0 };
    count.n++;
    this.counts.set(what, count);
  }

  warnings(): IntakeWarning[] {
    return [...this.counts].map(([what, { code, n }]) => {
      return { code, message: `${this.name}: ${what} left out: ${n}`, path: this.name };
    });
  }
}

/** The items with what was left out told at the last one; a rejection in their place where there are none. */
export async function* tellingLeftOut(
  items: AsyncIterable<Received>,
  leftOut: LeftOut,
  nothing: string,
): AsyncGenerator<Received> {
  let last: Received | null = null;
  for await (const item of items) {
    if (last !== null) yield last;
    last = item;
  }
  const warnings = leftOut.warnings();
  if (last !== null) yield { ...(last as Received), warnings: [...(last as Received).warnings, ...warnings] };
  else yield { rejected: { code: 'empty', reason: nothing }, path: warnings[0]?.path ?? null, url: null, warnings };
}

/** SHA-256 of all that comes. */
export async function hashOfAll(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
