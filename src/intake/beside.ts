import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

const mostBytes = 20_000_000;

/** Reads files that a file names and that lie beside or below it. A name that leads out of its folder, also through a link, is refused. */
export function filesBeside(path: string, name: string) {
  const folder = dirname(path);
  const shown = name.includes('/') ? `${name.slice(0, name.lastIndexOf('/'))}/` : '';
  return async (wanted: string): Promise<{ bytes: Uint8Array; path: string } | { reason: string }> => {
    const said = wanted.slice(0, 120);
    try {
      const root = await realpath(folder);
      const target = await realpath(join(root, wanted));
      if (!target.startsWith(root + sep))
        return { reason: `"${said}" lies outside of the export's folder and was not taken` };
      const about = await stat(target);
      if (!about.isFile()) return { reason: `"${said}" is no file and was not taken` };
      if (about.size > mostBytes)
        return { reason: `"${said}" is larger than ${mostBytes / 1_000_000} MB and was not taken` };
      return { bytes: await readFile(target), path: shown + wanted };
    } catch {
      return { reason: `"${said}" does not lie beside the export` };
    }
  };
}
