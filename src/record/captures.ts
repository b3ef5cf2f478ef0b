import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '../model/index.ts';
import { type Disk, readIfThere, removeIfThere, syncFolder } from './disk.ts';
import { explainWrite } from './fault.ts';

export type Content = Uint8Array | AsyncIterable<Uint8Array>;

const sha256 = /^[0-9a-f]{64}$/;

/**
 * Captures as files named by their SHA-256: `captures/ab/cdef…`. A file first stands in `incoming/`, synced, until the journal
 * names it: so after a crash whatever is still there is either finished (named) or removed (not named), and nothing is half-kept.
 */
export class CaptureFiles {
  private readonly root: string;
  private readonly incoming: string;
  private readonly disk: Disk;

  constructor(dataDir: string, disk: Disk) {
    this.root = join(dataDir, 'captures');
    this.incoming = join(dataDir, 'incoming');
    this.disk = disk;
  }

  /** Finishes or removes what an interrupted run left behind. */
  async open(isNamed: (hash: string) => boolean): Promise<void> {
    await mkdir(this.root, { recursive: true, mode: 0o700 });
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    const left = await readdir(this.incoming);
    await this.settle(left.filter((name) => sha256.test(name) && isNamed(name)));
    await Promise.all(left.map((name) => removeIfThere(join(this.incoming, name))));
  }

  pathOf(hash: string): string {
    return join(this.root, hash.slice(0, 2), hash.slice(2));
  }

  async has(hash: string): Promise<boolean> {
    return access(this.pathOf(hash)).then(
      () => true,
      () => false,
    );
  }

  /** Writes the content to `incoming/` and syncs it. Not kept yet: see settle and drop. */
  async stage(content: Content): Promise<{ sha256: string; size: number }> {
    const known = content instanceof Uint8Array ? hashOf(content) : null;
    const part = join(this.incoming, known ?? `${randomBytes(12).toString('hex')}.part`);
    try {
      const handle = await open(part, 'w', 0o600);
      try {
        const written = await this.writeAll(handle, content);
        await this.disk.sync(handle);
        if (known === null) await rename(part, join(this.incoming, written.sha256));
        return written;
      } finally {
        await handle.close();
      }
    } catch (error) {
      await removeIfThere(part);
      throw explainWrite(error, part);
    }
  }

  private async writeAll(
    handle: Awaited<ReturnType<typeof open>>,
    content: Content,
  ): Promise<{ sha256: string; size: number }> {
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of content instanceof Uint8Array ? [content] : content) {
      hash.update(piece);
      await this.disk.write(handle, piece, size);
      size += piece.length;
    }
    return { sha256: hash.digest('hex'), size };
  }

  /** Makes the staged files' names durable, before the journal may name them. */
  async syncStaged(): Promise<void> {
    await syncFolder(this.incoming);
  }

  /** Moves what the journal now names to its place. */
  async settle(hashes: readonly string[]): Promise<void> {
    const folders = new Set(hashes.map((hash) => join(this.root, hash.slice(0, 2))));
    let isNewFolder = false;
    for (const folder of folders) {
      if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) isNewFolder = true;
    }
    for (const hash of hashes) await rename(join(this.incoming, hash), this.pathOf(hash));
    await Promise.all([...folders].map(syncFolder));
    if (isNewFolder) await syncFolder(this.root);
  }

  /** Takes back staged files that the journal will not name. */
  async drop(hashes: readonly string[]): Promise<void> {
    await Promise.all(hashes.map((hash) => removeIfThere(join(this.incoming, hash))));
  }

  async read(hash: string): Promise<Buffer | null> {
    return readIfThere(this.pathOf(hash));
  }

  /** Removes the bytes for good. */
  async destroy(hash: string): Promise<void> {
    if (!(await this.has(hash))) return;
    await removeIfThere(this.pathOf(hash));
    await syncFolder(join(this.root, hash.slice(0, 2)));
  }

  /** The SHA-256 of the file as it is now; null where it is not there. */
  async measure(hash: string): Promise<string | null> {
    const measured = createHash('sha256');
    try {
      for await (const piece of createReadStream(this.pathOf(hash))) measured.update(piece as Buffer);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    return measured.digest('hex');
  }

  /** Every file that stands among the captures, by the hash that its name says. */
  async *list(): AsyncGenerator<string> {
    for (const folder of (await readdir(this.root)).sort()) {
      for (const name of (await readdir(join(this.root, folder))).sort()) yield folder + name;
    }
  }
}
