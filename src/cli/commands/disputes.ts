import type { Command } from 'commander';
import type { DisputeItem, DisputeSide } from '../../ledger/index.ts';
import { originName } from '../chain.ts';
import { makeListCommand } from '../list.ts';
import type { Column } from '../table.ts';

const sideWords = (side: DisputeSide): string => {
  const who = side.statement === null ? (side.document.outlet?.name ?? '') : originName(side.statement.statement.chain);
  return who === '' ? side.text : `${who}: ${side.text}`;
};

export const disputeColumns: readonly Column<DisputeItem>[] = [
  { head: 'KIND', cell: (item) => item.kind, style: () => 'red' },
  { head: 'WHAT IS DISPUTED', cell: (item) => sideWords(item.sides[0]), grows: true },
  { head: 'WHAT DISPUTES IT', cell: (item) => sideWords(item.sides[1]), grows: true },
  { head: 'ID', cell: (item) => item.id, style: () => 'dim' },
];

export function makeDisputes(): Command {
  return makeListCommand(
    'disputes',
    'denials, withdrawals and conflicts',
    ['disputes', 'disputes --outlet reuters --from 2025', 'disputes --json'],
    {
      ask: (ledger, filter, cursor, limit) => ledger.askDisputes(filter, cursor, limit),
      columns: disputeColumns,
      none: 'no dispute',
    },
  );
}
