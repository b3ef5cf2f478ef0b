import { Filling } from './filling.ts';
import type { Parts } from './ingest.ts';
import { LinkingBeside } from './linking-beside.ts';
import type { Tally } from './tally.ts';

/** The tables hold what another journal says: the two do not belong together. */
export class ForeignTablesError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ForeignTablesError';
  }
}

/** Brings the tables up to the journal's end from the line that they have reached. */
export async function replay({ record, ledger, rooms }: Parts, tally: Tally): Promise<number> {
  const position = await ledger.askPosition();
  const { journal } = record;
  const isAhead = position.line > journal.line;
  const isOther = position.line === journal.line && position.line > 0 && position.hash !== journal.hash;
  if (isAhead || isOther) throw new ForeignTablesError('the tables do not follow from this journal');
  if (position.line === journal.line) return 0;
  // as when they came: they are linked while more is read, and before an edit ended something, or nobody would know that it was there
  const linking = new LinkingBeside(ledger, rooms.linker);
  const fillFrom = (line: number, hash: string): Filling =>
    new Filling(rooms.preparer, ledger, tally, { line, hash }, linking, rooms.batch);
  try {
    await fillAll({ record, ledger, rooms }, position, tally, fillFrom, linking);
  } finally {
    await linking.leave();
  }
  return journal.line - position.line;
}

/** Lets the journal's lines be filled in, from behind the one given on. */
async function fillAll(
  { record, ledger }: Parts,
  from: { line: number; hash: string | null },
  tally: Tally,
  fillFrom: (line: number, hash: string) => Filling,
  linking: LinkingBeside,
): Promise<void> {
  let filling = fillFrom(from.line, from.hash ?? '');
  let isFirst = true;
  for await (const line of record.lines(from.line)) {
    if (isFirst && from.line > 0 && line.previous !== from.hash) {
      throw new ForeignTablesError('the tables do not follow from this journal');
    }
    isFirst = false;
    if (line.entry.type === 'capture') {
      const { capture } = line.entry;
      const redacted = record.redactionOf(capture.sha256);
      const bytes = redacted === null ? await record.captures.read(capture.sha256) : null;
      tally.counts.received++;
      await filling.add({ line, capture, bytes, redacted });
      continue;
    }
    if (line.entry.type !== 'decision') {
      filling.reach(line.n, line.hash);
      continue;
    }
    const { decision } = line.entry;
    if (decision.kind === 'redact' && decision.captureSha256 !== null) {
      const { captureSha256, why, at } = decision;
      await filling.finish();
      // no pass may be under way while documents go
      if (linking.isRunning) await linking.beforeReplacing();
      await ledger.keepRedaction({ captureSha256: [captureSha256], line: line.n, hash: line.hash, why, at });
      filling = fillFrom(line.n, line.hash);
    } else filling.reach(line.n, line.hash);
  }
  await filling.finish();
}
