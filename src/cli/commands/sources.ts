import type { Command } from 'commander';
import { type SourceItem, sourceSorts } from '../../ledger/index.ts';
import { makeCommand, readCall, withIsnad } from '../call.ts';
import { addFilters, filterOf, type ListOptions } from '../filters.ts';
import { type List, printList } from '../list.ts';
import type { Column } from '../table.ts';
import { runFeeds } from './feeds.ts';

const figure = (head: string, of: (source: SourceItem) => number): Column<SourceItem> => ({
  head,
  cell: (source) => String(of(source)),
  right: true,
});

const columns: readonly Column<SourceItem>[] = [
  { head: 'SOURCE', cell: (source) => source.name ?? source.id, grows: true, style: () => 'bold' },
  { head: 'KIND', cell: (source) => source.kind ?? '' },
  figure('PUBLISHED', (source) => source.documents),
  figure('AS ORIGIN', (source) => source.asOrigin),
  figure('AS RELAY', (source) => source.asRelay),
  figure('DISPUTED', (source) => source.disputed),
  figure('DISOWNED', (source) => source.disowned),
  { head: 'ID', cell: (source) => source.id, style: () => 'dim' },
];

const list: List<SourceItem> = {
  ask: (ledger, filter, cursor, limit) => ledger.askSources(filter, cursor, limit),
  columns,
  none: 'no source',
};

export function makeSources(): Command {
  return addFilters(
    makeCommand('sources', 'who publishes, who is quoted, who passes on, and how often that is disputed', [
      'sources',
      'sources --q رويترز',
      'sources --sort contradicted',
      'sources --json',
      'sources add https://example.org/rss && isnad sources --health',
    ]),
  )
    .option('--sort <figure>', `most first: ${sourceSorts.join(', ')}`)
    .argument('[action]', 'add, remove or list: of what is watched instead, as isnad feeds does')
    .argument('[targets...]', 'addresses of feeds, OPML files, folders')
    .option('--health', 'how what is watched does, as isnad feeds --health')
    .action(async (action: string | undefined, targets: string[], options: ListOptions & { health?: boolean }) => {
      if (action !== undefined || options.health) return runFeeds(action ?? 'list', targets, options);
      const call = readCall(options);
      const filter = filterOf(options);
      await withIsnad(call, 'sources', (isnad) => printList(call, isnad.ledger, filter, list, options.limit));
    });
}
