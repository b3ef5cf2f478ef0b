import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** A file in a zip archive. `open` gives its bytes; they are refused where they are more than the archive says. */
export interface ZipEntry {
  name: string;
  size: number;
  packed: number;
  open(): Promise<AsyncIterable<Uint8Array>>;
}

/** How many entries, and how many times its size an entry may unpack to once it is larger than a megabyte. */
const mostEntries = 200_000;
const mostGrowth = 200;
const growthFrom = 1_000_000;

/** Why an archive is not read on. The message is what is wrong with it. */
export class ZipError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ZipError';
  }
}

/**
 * The files of a zip archive, one after the other, at their places in the archive. Throws a ZipError where it is none, is damaged, has a
 * name that leads out of it, or an entry that unpacks to far more than it is.
 */
export async function* readZip(from: string | Uint8Array): AsyncGenerator<ZipEntry> {
  let zip: ZipFile | null = null;
  try {
    const options = { autoClose: false, strictFileNames: true };
    zip =
      typeof from === 'string'
        ? await yauzl.openPromise(from, options)
        : await yauzl.fromBufferPromise(Buffer.from(from), options);
    const file = zip;
    if (file.entryCount > mostEntries) throw new ZipError(`it has more than ${mostEntries} files`);
    for await (const entry of file.eachEntry()) {
      if (!entry.fileName.endsWith('/')) yield entryOf(file, entry);
    }
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError(messageOf(error));
  } finally {
    zip?.close();
  }
}

function entryOf(zip: ZipFile, entry: Entry): ZipEntry {
  const { fileName: name, uncompressedSize: size, compressedSize: packed } = entry;
  return {
    name,
    size,
    packed,
    async open() {
      if (size > growthFrom && size > packed * mostGrowth)
        throw new ZipError(`"${name}" unpacks to ${mostGrowth} times its size`);
      try {
        return guarded(await zip.openReadStreamPromise(entry), name);
      } catch (error) {
        throw new ZipError(`"${name}": ${messageOf(error)}`);
      }
    },
  };
}

async function* guarded(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw new ZipError(`"${name}" is damaged (${messageOf(error)})`);
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);

/** All bytes of an entry; null where they are more than `most`. */
export async function readEntry(entry: ZipEntry, most: number): Promise<Buffer | null> {
  if (entry.size > most) return null;
  const pieces: Uint8Array[] = [];
  for await (const piece of await entry.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}
