import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file to be written into an archive. `stored`: not packed, so that others can read it in the middle. */
export interface ZippedFile {
  name: string;
  content: Uint8Array | AsyncIterable<Uint8Array>;
  stored?: boolean;
}

// a fixed time, so that the same files give the same archive
const mtime = new Date(Date.UTC(1980, 0, 2));

/** A zip archive as its files come; each is written whole before the next is asked for. */
export async function* writeZip(files: AsyncIterable<ZippedFile>): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const feed = async (): Promise<void> => {
    for await (const { name, content, stored } of files) {
      const options = { mtime, mode: 0o100644, compress: stored !== true, forceDosTimestamp: true };
      if (content instanceof Uint8Array) zip.addBuffer(Buffer.from(content), name, options);
      else {
        const stream = Readable.from(content, { objectMode: false });
        const ended = new Promise<void>((resolve, reject) => stream.once('close', resolve).once('error', reject));
        zip.addReadStream(stream, name, options);
        await ended;
      }
    }
    zip.end();
  };
  const feeding = feed();
  feeding.catch((error: Error) => output.destroy(error));
  for await (const piece of output) yield piece as Buffer;
  await feeding;
}
