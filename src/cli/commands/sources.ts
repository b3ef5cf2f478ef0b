import type { Command } from 'commander';
import type { SourceItem } from '../../ledger/index.ts';
import { makeListCommand } from '../list.ts';
import type { Column } from '../table.ts';

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

export function makeSources(): Command {
  return makeListCommand(
    'sources',
    'who publishes, who is quoted, who passes on, and how often that is disputed',
    ['sources', 'sources --q رويترز', 'sources --json'],
    {
      ask: (ledger, filter, cursor, limit) => ledger.askSources(filter, cursor, limit),
      columns,
      none: 'no source',
    },
  );
}
