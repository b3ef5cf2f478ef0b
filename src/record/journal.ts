import { createReadStream } from 'node:fs';
import { type FileHandle, open, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hashOf, type JournalEntry, type JournalLine, journalLineSchema } from '../model/index.ts';
import { type Disk, syncFolder } from './disk.ts';
import { explainWrite, RecordError } from './fault.ts';

/** What stands before the first line. */
export const emptyHash = '0'.repeat(64);

export function hashEntry(previous: string, entry: JournalEntry): string {
  return hashOf(`${previous}\n${JSON.stringify(entry)}`);
}

/** One line of the file as it stands there, without its line feed; `at`: the byte where it starts. */
export interface RawLine {
  n: number;
  text: string;
  at: number;
  /** False where the file ends before a line feed: the line was torn. */
  ended: boolean;
}

/** The lines of a journal file, read in pieces. */
export async function* readLines(path: string): AsyncGenerator<RawLine> {
  const pending: Buffer[] = [];
  let n = 0;
  let at = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let to = chunk.indexOf(10); to !== -1; to = chunk.indexOf(10, from)) {
        pending.push(chunk.subarray(from, to));
        const bytes = pending.length === 1 ? (pending[0] as Buffer) : Buffer.concat(pending);
        pending.length = 0;
        n++;
        yield { n, text: bytes.toString('utf8'), at, ended: true };
        at += bytes.length + 1;
        from = to + 1;
      }
      if (from < chunk.length) pending.push(chunk.subarray(from));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (pending.length > 0) yield { n: n + 1, text: Buffer.concat(pending).toString('utf8'), at, ended: false };
}

/** Null where it is not a line of a journal. */
export function parseLine(text: string): JournalLine | null {
  try {
    const parsed = journalLineSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The open journal. Lines are only ever added at its end; a failed addition leaves it as it was. */
export class Journal {
  readonly path: string;
  private readonly handle: FileHandle;
  private readonly disk: Disk;
  private size = 0;
  private broken: string | null = null;
  /** Number and hash of the last line. */
  line = 0;
  hash = emptyHash;

  private constructor(path: string, handle: FileHandle, disk: Disk) {
    this.path = path;
    this.handle = handle;
    this.disk = disk;
  }

  /**
   * Opens or makes the journal and hands every line to `onLine`. A torn last line is cut off, kept in a file beside it, and told.
   * A damaged line further up stops nothing but writing: `verify` says what is wrong.
   */
  static async open(
    path: string,
    disk: Disk,
    onLine: (line: JournalLine) => void,
    onNotice: (sentence: string) => void,
  ): Promise<Journal> {
    const handle = await open(path, 'a+', 0o600);
    const journal = new Journal(path, await handle.close().then(() => open(path, 'r+')), disk);
    let unread: RawLine | null = null;
    for await (const raw of readLines(path)) {
      if (unread !== null) break;
      const line = raw.ended ? parseLine(raw.text) : null;
      if (line === null) {
        unread = raw;
        continue;
      }
      onLine(line);
      journal.line = line.n;
      journal.hash = line.hash;
      journal.size = raw.at + Buffer.byteLength(raw.text) + 1;
    }
    if (unread !== null) await journal.cutTail(unread, onNotice);
    await syncFolder(dirname(path));
    return journal;
  }

  /** Only what stands after the last whole line is cut: if a whole line follows, the damage is not from a torn write. */
  private async cutTail(torn: RawLine, onNotice: (sentence: string) => void): Promise<void> {
    let after = 0;
    for await (const raw of readLines(this.path)) {
      if (raw.n > torn.n && parseLine(raw.text) !== null) after++;
    }
    if (after > 0) {
      this.broken = `the journal ${this.path} is damaged at line ${torn.n}: nothing can be added; restore it from a copy, or see what isnad doctor says`;
      onNotice(this.broken);
      return;
    }
    const { size } = await this.handle.stat();
    const tail = Buffer.alloc(size - torn.at);
    await this.handle.read(tail, 0, tail.length, torn.at);
    const aside = `${this.path}.torn-${hashOf(tail).slice(0, 8)}`;
    await writeFile(aside, tail, { mode: 0o600, flush: true });
    await this.handle.truncate(torn.at);
    await this.handle.sync();
    onNotice(
      `the last line of the journal was cut short when it was written: ${tail.length} bytes set aside in ${aside}`,
    );
  }

  /** Adds the entries, syncs once, and gives their lines. All or none. */
  async append(entries: readonly JournalEntry[]): Promise<JournalLine[]> {
    if (this.broken !== null) throw new RecordError('damaged', this.broken);
    if (entries.length === 0) return [];
    const lines: JournalLine[] = [];
    let previous = this.hash;
    for (const entry of entries) {
      const hash = hashEntry(previous, entry);
      lines.push({ n: this.line + lines.length + 1, previous, entry, hash });
      previous = hash;
    }
    const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    try {
      await this.disk.write(this.handle, bytes, this.size);
      await this.disk.sync(this.handle);
    } catch (error) {
      await this.takeBack();
      throw explainWrite(error, this.path);
    }
    this.size += bytes.length;
    this.line += lines.length;
    this.hash = previous;
    return lines;
  }

  private async takeBack(): Promise<void> {
    try {
      await this.handle.truncate(this.size);
      await this.handle.sync();
    } catch {
      this.broken = `the journal ${this.path} could not be put back as it was after a failed write: start again`;
    }
  }

  async close(): Promise<void> {
    await this.handle.close();
  }
}
