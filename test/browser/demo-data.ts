import { cp, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { openIsnad } from '../../src/pipeline/index.ts';
import { demoFolder } from '../articles.ts';

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** In milliseconds: as long as a hook may take, see vitest.config.ts. */
const longestWait = 300_000;

/**
 * Fills a new data folder with the demo corpus, read and linked. One of the files that run asks for it first and reads it; the others wait
 * and copy what that one made.
 */
export async function copyDemoData(dataDir: string): Promise<void> {
  const shared = inject('sharedFolder');
  const made = join(shared, 'demo');
  const isFirst = await mkdir(join(shared, 'demo-begun')).then(
    () => true,
    () => false,
  );
  if (isFirst) await makeDemoData(join(shared, 'demo-unfinished'), made);
  else {
    const failed = join(shared, 'demo-failed');
    const until = Date.now() + longestWait;
    while (!(await isThere(made))) {
      if (Date.now() > until) throw new Error('the demo corpus was not read in time by the file that ran first');
      if (await isThere(failed)) throw new Error('the demo corpus could not be read: see the file that ran first');
      await wait(200);
    }
  }
  await cp(made, dataDir, { recursive: true });
}

async function makeDemoData(unfinished: string, made: string): Promise<void> {
  try {
    const isnad = await openIsnad({ dataDir: unfinished });
    await isnad.ingest([demoFolder]);
    await isnad.close();
    await rename(unfinished, made);
  } catch (error) {
    await mkdir(join(made, '..', 'demo-failed'));
    throw error;
  }
}
