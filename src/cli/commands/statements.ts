import type { Command } from 'commander';
import type { StatementItem } from '../../ledger/index.ts';
import { printChain } from '../chain.ts';
import { makeListCommand } from '../list.ts';
import type { Column } from '../table.ts';
import { styleOf } from '../words.ts';

const columns: readonly Column<StatementItem>[] = [
  { head: 'DAY', cell: (item) => item.day ?? '' },
  { head: 'ACT', cell: (item) => (item.statement.notSaid ? 'not said' : item.statement.act) },
  { head: 'WHO SAID IT, THROUGH WHOM', cell: (item) => printChain(item.statement.chain), grows: true },
  { head: 'WHAT', cell: (item) => item.content.join(' … '), grows: true },
  { head: 'DOCUMENTS', cell: (item) => String(item.documents), right: true },
  {
    head: 'STANDING',
    cell: (item) => item.standing.join(' '),
    style: (item) => (item.standing[0] === undefined ? null : styleOf(item.standing[0])),
  },
  { head: 'ID', cell: (item) => item.id, style: () => 'dim' },
];

export function makeStatements(): Command {
  return makeListCommand(
    'statements',
    'what was said, by whom and through whom, newest first',
    ['statements --actor iraq-security-media-cell', 'statements --standing disowned', 'statements --q «غارات» --json'],
    {
      ask: (ledger, filter, cursor, limit) => ledger.askStatements(filter, cursor, limit),
      columns,
      none: 'no statement',
    },
  );
}
