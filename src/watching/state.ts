import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { idOf, visitOutcomes } from '../model/index.ts';

/** What is known of an article's readable text: by it a later visit tells an edit from an advert that changed. */
const seenSchema = z.object({ text: z.string(), title: z.string().nullable(), length: z.number() });

/** `waiting`: to be fetched; `kept`: in the record; `given-up`: could not be fetched after all tries. Times in milliseconds since 1970. */
const itemSchema = z.object({
  id: z.string(),
  address: z.string(),
  published: z.string().nullable(),
  publisher: z.string().nullable(),
  firstSeen: z.number(),
  phase: z.enum(['waiting', 'kept', 'given-up']),
  tries: z.number(),
  /** Null where it is not visited again. */
  nextAt: z.number().nullable(),
  visits: z.number(),
  seen: seenSchema.nullable(),
  etag: z.string().nullable(),
  modified: z.string().nullable(),
  outcome: z.enum(visitOutcomes).nullable(),
});
export type ItemState = z.infer<typeof itemSchema>;
export type Seen = z.infer<typeof seenSchema>;

/** How watching one feed or folder stands. `days`: articles first seen on each day. `files`: of a folder, what was taken in, by path. */
const feedStateSchema = z.object({
  address: z.string(),
  title: z.string().nullable(),
  addedAt: z.number(),
  nextAt: z.number(),
  etag: z.string().nullable(),
  modified: z.string().nullable(),
  polls: z.number(),
  failures: z.number(),
  lastPoll: z.number().nullable(),
  lastSuccess: z.number().nullable(),
  lastError: z.object({ at: z.number(), reason: z.string() }).nullable(),
  lastNew: z.number().nullable(),
  days: z.record(z.string(), z.number()),
  items: z.array(itemSchema),
  files: z.record(z.string(), z.string()),
});
export type FeedState = z.infer<typeof feedStateSchema>;

export function newFeedState(address: string, now: number): FeedState {
  return {
    address,
    title: null,
    addedAt: now,
    nextAt: now,
    etag: null,
    modified: null,
    polls: 0,
    failures: 0,
    lastPoll: null,
    lastSuccess: null,
    lastError: null,
    lastNew: null,
    days: {},
    items: [],
    files: {},
  };
}

/**
 * The states as files, one a feed, each replaced as a whole: what a feed listed and how far it was fetched are on disk together,
 * so that a killed run goes on where it was. Losing a file loses no article: the feed is read from its start again.
 */
export class StateFiles {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'watching');
  }

  private pathOf(address: string): string {
    return join(this.folder, `${idOf(address)}.json`);
  }

  async readAll(): Promise<FeedState[]> {
    const names = await readdir(this.folder).catch(() => []);
    const states = await Promise.all(
      names.filter((name) => name.endsWith('.json')).map((name) => this.readFile(join(this.folder, name))),
    );
    return states.filter((state) => state !== null);
  }

  async read(address: string): Promise<FeedState | null> {
    return this.readFile(this.pathOf(address));
  }

  private async readFile(path: string): Promise<FeedState | null> {
    try {
      const parsed = feedStateSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  }

  async write(state: FeedState): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = this.pathOf(state.address);
    const handle = await open(`${path}.part`, 'w', 0o600);
    try {
      await handle.writeFile(JSON.stringify(state));
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(`${path}.part`, path);
  }

  async remove(address: string): Promise<void> {
    await rm(this.pathOf(address), { force: true });
  }
}
