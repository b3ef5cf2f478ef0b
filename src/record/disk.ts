import { type FileHandle, open, readFile, rm } from 'node:fs/promises';

/** The few calls that write. Handed in, so that a full disk can be tried out. */
export interface Disk {
  write(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void>;
  sync(handle: FileHandle): Promise<void>;
}

export const realDisk: Disk = {
  async write(handle, bytes, position) {
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
      done += bytesWritten;
    }
  },
  sync: (handle) => handle.datasync(),
};

/** Makes the entries of a folder durable; some file systems have no such call for folders and need none. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EINVAL' && code !== 'ENOTSUP' && code !== 'EPERM') throw error;
  } finally {
    await handle.close();
  }
}

export async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export async function removeIfThere(path: string): Promise<void> {
  await rm(path, { force: true });
}
