import { join } from 'node:path';
import type { Capture, JournalLine } from '../model/index.ts';
import { CaptureFiles } from './captures.ts';
import { realDisk } from './disk.ts';
import { parseLine, readLines } from './journal.ts';

/** A capture with its line of the journal and its bytes. */
export interface ReadCapture {
  line: JournalLine;
  capture: Capture;
  bytes: Buffer;
}

/**
 * The captures of a data folder whose bytes are there, in the order of the journal, read beside whoever holds the folder. What was
 * redacted, is missing or stands in a damaged line is left out. `isWanted`: which of them; all unless told.
 */
export async function* readCaptures(
  dataDir: string,
  isWanted: (capture: Capture) => boolean = () => true,
): AsyncGenerator<ReadCapture> {
  const path = join(dataDir, 'journal.jsonl');
  const files = new CaptureFiles(dataDir, realDisk);
  const redacted = new Set<string>();
  for await (const { text } of readLines(path)) {
    const entry = text.includes('"redact"') ? parseLine(text)?.entry : undefined;
    if (entry?.type === 'decision' && entry.decision.kind === 'redact')
      redacted.add(entry.decision.captureSha256 ?? '');
  }
  for await (const { text, ended } of readLines(path)) {
    const line = ended ? parseLine(text) : null;
    if (line?.entry.type !== 'capture') continue;
    const { capture } = line.entry;
    if (redacted.has(capture.sha256) || !isWanted(capture)) continue;
    const bytes = await files.read(capture.sha256);
    if (bytes !== null) yield { line, capture, bytes };
  }
}
