import type { Command } from 'commander';
import type { DocumentItem } from '../../ledger/index.ts';
import { makeListCommand } from '../list.ts';
import type { Column } from '../table.ts';

const columns: readonly Column<DocumentItem>[] = [
  { head: 'PUBLISHED', cell: (item) => item.published?.slice(0, 10) ?? '' },
  { head: 'OUTLET', cell: (item) => item.outlet?.name ?? '', grows: true },
  { head: 'TITLE', cell: (item) => item.title ?? '', grows: true, style: () => 'bold' },
  { head: 'STATEMENTS', cell: (item) => (item.read ? String(item.statements) : 'unread'), right: true },
  { head: 'EVENTS', cell: (item) => (item.read ? String(item.events) : ''), right: true },
  { head: 'WHERE FROM', cell: (item) => item.path ?? item.url ?? '', grows: true },
  { head: 'ID', cell: (item) => item.id, style: () => 'dim' },
];

export function makeDocuments(): Command {
  return makeListCommand(
    'documents',
    'the articles of the ledger, newest first',
    ['documents', 'documents --outlet reuters --from 2025-02-09 --to 2025-02-14', 'documents --json'],
    {
      ask: (ledger, filter, cursor, limit) => ledger.askDocuments(filter, cursor, limit),
      columns,
      none: 'no document; isnad ingest PATH takes articles in',
    },
  );
}
