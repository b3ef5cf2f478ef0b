import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { receive } from '../intake/index.ts';
import type { Setting } from './setting.ts';
import type { FeedState } from './state.ts';

const mostFiles = 200_000;
/** A file that changed within so many milliseconds may still be written. */
const settled = 2_000;
const folderEvery = 5_000;

/** Takes in what is new or changed in a watched folder since the last look. */
export async function lookIntoFolder(state: FeedState, setting: Setting): Promise<void> {
  const now = setting.clock.now();
  state.polls++;
  state.lastPoll = now;
  state.nextAt = now + folderEvery;
  let found: Map<string, string>;
  try {
    found = await listFiles(fileURLToPath(state.address));
  } catch (error) {
    state.failures++;
    state.lastError = { at: now, reason: `the folder cannot be read (${(error as NodeJS.ErrnoException).code})` };
    setting.tell({ kind: 'failed', address: state.address, reason: state.lastError.reason });
    return;
  }
  state.failures = 0;
  state.lastSuccess = now;
  const fresh = [...found].filter(([path, mark]) => state.files[path] !== mark).map(([path]) => path);
  if (fresh.length > 0) {
    await setting.desk.ingestItems(receive(fresh.sort()));
    for (const path of fresh) state.files[path] = found.get(path) ?? '';
    state.lastNew = now;
  }
  setting.tell({ kind: 'polled', address: state.address, fresh: fresh.length, unchanged: fresh.length === 0 });
}

/** Every settled file below the folder with its size and time; hidden ones and what describes another file are left out. */
async function listFiles(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const open = [folder];
  for (let next = open.pop(); next !== undefined && found.size < mostFiles; next = open.pop()) {
    for (const entry of await readdir(next, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name.endsWith('.meta.json')) continue;
      const path = join(next, entry.name);
      if (entry.isDirectory()) open.push(path);
      if (!entry.isFile()) continue;
      const about = await stat(path).catch(() => null);
      if (about === null || Date.now() - about.mtimeMs < settled) continue;
      found.set(path, `${about.size} ${about.mtimeMs}`);
    }
  }
  return found;
}
