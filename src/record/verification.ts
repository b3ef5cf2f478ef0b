import { dirname } from 'node:path';
import type { CaptureFiles } from './captures.ts';
import { readCuts } from './cuts.ts';
import { emptyHash, hashEntry, parseLine, readLines } from './journal.ts';

import { readSeals, verifySeals } from './seals.ts';
import { checkStamps, readStamps } from './time-stamps.ts';

export interface RecordFault {
  code: 'journal' | 'seal' | 'capture-missing' | 'capture-changed' | 'capture-unknown';
  message: string;
}

/** Checks the chain line by line, then every capture against its hash. Finds what was edited, taken out, added or reordered. */
export async function verifyRecord(journalPath: string, captures: CaptureFiles): Promise<RecordFault[]> {
  const faults: RecordFault[] = [];
  const named = new Set<string>();
  const redacted = new Set<string>();
  let previous = emptyHash;
  for await (const raw of readLines(journalPath)) {
    const line = raw.ended ? parseLine(raw.text) : null;
    if (line === null || JSON.stringify(line) !== raw.text) {
      faults.push({ code: 'journal', message: `journal line ${raw.n} is not as it was written` });
      continue;
    }
    if (line.n !== raw.n || line.previous !== previous) {
      faults.push({ code: 'journal', message: `journal line ${raw.n} does not follow the line before it` });
    }
    if (line.hash !== hashEntry(line.previous, line.entry)) {
      faults.push({ code: 'journal', message: `journal line ${raw.n} was changed: its hash does not fit` });
    }
    previous = line.hash;
    if (line.entry.type === 'capture') named.add(line.entry.capture.sha256);
    else if (line.entry.type === 'decision' && line.entry.decision.kind === 'redact')
      redacted.add(line.entry.decision.captureSha256 ?? '');
  }
  for (const hash of named) {
    if (redacted.has(hash)) continue;
    const measured = await captures.measure(hash);
    if (measured === null) faults.push({ code: 'capture-missing', message: `capture ${hash} is missing` });
    else if (measured !== hash) faults.push({ code: 'capture-changed', message: `capture ${hash} was changed` });
  }
  for await (const hash of captures.list()) {
    if (redacted.has(hash))
      faults.push({ code: 'capture-unknown', message: `capture ${hash} was redacted but is there` });
    else if (!named.has(hash)) {
      faults.push({ code: 'capture-unknown', message: `capture ${hash} stands in no line of the journal` });
    }
  }
  for (const message of await readCuts(journalPath)) faults.push({ code: 'journal', message });
  for (const message of await verifySeals(journalPath)) faults.push({ code: 'seal', message });
  const seals = (await readSeals(journalPath)).filter((seal) => seal !== null);
  const stamps = await checkStamps(await readStamps(dirname(journalPath)), seals);
  for (const message of stamps.faults) faults.push({ code: 'seal', message });
  return faults;
}
