import { type Ledger, type LedgerPlace, openLedger } from '../ledger/index.ts';
import { FolderLock, Record, RecordError } from '../record/index.ts';
import { InUseError, type Isnad, type IsnadOptions, type Progress } from './isnad.ts';
import { LocalIsnad } from './local-isnad.ts';
import { PeerIsnad, type Receive } from './peer-isnad.ts';
import { ForeignTablesError } from './replay.ts';
import type { Rooms } from './rooms.ts';

/** Opens a data folder with the rooms given. `makeRooms` is only called where this process does the work itself. */
export async function assemble(
  options: IsnadOptions,
  receive: Receive,
  makeRooms: () => Rooms,
  openTables: (place: LedgerPlace) => Promise<Ledger> = openLedger,
): Promise<Isnad> {
  let lock: FolderLock;
  try {
    lock = await FolderLock.take(options.dataDir, options.role ?? 'isnad');
  } catch (error) {
    if (!(error instanceof RecordError) || error.code !== 'in-use') throw error;
    const peer = options.orPeer === true ? await PeerIsnad.connect(options.dataDir, receive) : null;
    if (peer !== null) return peer;
    throw new InUseError(error.message);
  }
  try {
    return await openHeld(options, lock, makeRooms(), openTables);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openHeld(
  options: IsnadOptions,
  lock: FolderLock,
  rooms: Rooms,
  openTables: (place: LedgerPlace) => Promise<Ledger>,
): Promise<LocalIsnad> {
  const notice = options.onNotice ?? (() => {});
  const record = await Record.open(options.dataDir, { onNotice: notice });
  const { dataDir, databaseUrl, databaseSchema } = options;
  if (options.willRead === true) rooms.preparer.begin();
  try {
    const ledger = await openTables({ dataDir, databaseUrl, databaseSchema });
    try {
      const isnad = new LocalIsnad({ record, ledger, rooms }, lock);
      await fill(isnad, record, options, rooms, notice);
      return isnad;
    } catch (error) {
      await ledger.close();
      throw error;
    }
  } catch (error) {
    await rooms.preparer.close();
    await rooms.linker.close();
    await record.close();
    throw error;
  }
}

async function fill(
  isnad: LocalIsnad,
  record: Record,
  options: IsnadOptions,
  rooms: Rooms,
  notice: (sentence: string) => void,
): Promise<void> {
  if (options.rebuild === true) {
    await isnad.rebuild();
    return;
  }
  const { line, hash, reader, knowledge } = await isnad.ledger.askPosition();
  if (line === 0) {
    // emptied because another version made them, or lost
    if (record.journal.line > 0) notice('the tables are empty and are filled anew from the record');
    await isnad.ledger.keepMade(rooms.made);
  }
  try {
    const lines = await isnad.catchUp();
    if (lines > 0 && line > 0) notice(`the tables caught up with the record: ${lines} lines of the journal`);
  } catch (error) {
    if (!(error instanceof ForeignTablesError)) throw error;
    if (options.databaseUrl) {
      throw new ForeignTablesError(
        `the tables in PostgreSQL belong to another record than ${options.dataDir}: give another database, or rebuild`,
      );
    }
    if (line > record.journal.line) {
      await record.noteCut(line, hash);
      notice(
        `the journal ends before line ${line}, which the tables have: lines were cut off it; isnad verify says more`,
      );
    }
    notice('the tables did not follow from the journal and are filled anew from the record');
    await isnad.rebuild();
    return;
  }
  // only now is it known that the tables are this record's, and may be emptied
  if (line > 0 && (reader !== rooms.made.reader || knowledge !== rooms.made.knowledge)) await readAnew(isnad, notice);
}

const noticeEvery = 500;

/** What was read by other rules is read again from the record, batch by batch; a run that is killed goes on when opened again. */
async function readAnew(isnad: LocalIsnad, notice: (sentence: string) => void): Promise<void> {
  notice('the reader or the knowledge has changed since the documents were read: they are read anew from the record');
  let told = 0;
  const onProgress = ({ counts: { kept } }: Progress): void => {
    if (kept < told + noticeEvery) return;
    told = kept;
    notice(`read anew: ${kept} documents so far`);
  };
  const { documents, events } = await isnad.rebuild({ onProgress });
  notice(`read anew: ${documents} documents, ${events} events`);
}
