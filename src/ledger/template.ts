import { existsSync } from 'node:fs';
import { chmod, cp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * An empty embedded store with its tables, made when the package is built: making one takes seconds, copying one does not. A source tree uses
 * what was built of it last; where the tables have changed since, the store makes them anew when it is opened.
 */
const template = fileURLToPath(new URL('../../dist/ledger/template', import.meta.url));

/** Whether a store stands in a folder. */
const isStore = (folder: string): boolean => existsSync(join(folder, 'PG_VERSION'));

/**
 * Puts a copy of the template where no store is yet; without a template, or where it cannot be read, nothing, and the store makes itself.
 * It is copied beside its place and moved there whole: a process killed here leaves no half store.
 */
export async function copyTemplate(folder: string): Promise<void> {
  if (isStore(folder) || !isStore(template)) return;
  if (existsSync(folder) && (await readdir(folder)).length > 0) return;
  const beside = `${folder}.new`;
  try {
    await rm(beside, { recursive: true, force: true });
    await cp(template, beside, { recursive: true });
    await chmod(beside, 0o700);
    if (existsSync(folder)) await rmdir(folder);
    await rename(beside, folder);
  } catch {
    await rm(beside, { recursive: true, force: true });
  }
}
