import type { JournalEntry, Visit, Watch } from '../model/index.ts';

export type WatchEntry = Exclude<JournalEntry, { type: 'capture' | 'decision' }>;

/** What the journal says of watching, as it is read line by line: the feeds, and the visits that found something else than before. */
export class Watched {
  readonly feeds = new Map<string, Watch>();
  readonly visits: Visit[] = [];

  add(entry: WatchEntry): void {
    if (entry.type === 'visit') {
      if (entry.visit.outcome !== 'unchanged') this.visits.push(entry.visit);
    } else if (entry.watch.action === 'add') this.feeds.set(entry.watch.address, entry.watch);
    else this.feeds.delete(entry.watch.address);
  }
}
