import { appendFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readLines } from './journal.ts';

/** That tables reached further than the journal when it was opened: lines were cut off it, or an older copy was put in its place. */
const cutSchema = z.object({
  at: z.iso.datetime(),
  line: z.number().int(),
  reached: z.number().int(),
  hash: z.string().nullable(),
});

const pathBeside = (journalPath: string): string => join(dirname(journalPath), 'cuts.jsonl');

/** Writes it down, so that filling the tables anew does not hide it. */
export async function noteCut(journalPath: string, line: number, reached: number, hash: string | null): Promise<void> {
  const cut = { at: new Date().toISOString(), line, reached, hash };
  await appendFile(pathBeside(journalPath), `${JSON.stringify(cut)}\n`, { mode: 0o600, flush: true });
}

/** One sentence for each. */
export async function readCuts(journalPath: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { text } of readLines(pathBeside(journalPath))) {
    const cut = cutSchema.safeParse(parse(text)).data;
    if (cut === undefined) found.push('cuts.jsonl is damaged: it says where the journal was cut off');
    else {
      found.push(
        `when it was opened on ${cut.at} the journal ended with line ${cut.line}, and the tables had line ${cut.reached} already: lines were cut off, or an older copy was put in its place; once that is explained, remove cuts.jsonl`,
      );
    }
  }
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
