import type { Command } from 'commander';
import type { EventItem } from '../../ledger/index.ts';
import { makeListCommand } from '../list.ts';
import type { Column } from '../table.ts';
import { printDate, printOrigins, styleOf } from '../words.ts';

export const eventColumns: readonly Column<EventItem>[] = [
  { head: 'DATE', cell: (event) => printDate(event.date) },
  { head: 'EVENT', cell: (event) => event.title, grows: true, style: () => 'bold' },
  { head: 'TYPE', cell: (event) => event.types.join(' ') },
  { head: 'WHERE', cell: (event) => event.places[0]?.name ?? '', grows: true },
  { head: 'ORIGINS', cell: (event) => printOrigins(event.origins) },
  { head: 'CARRIERS', cell: (event) => String(event.carriers), right: true },
  {
    head: 'STANDING',
    cell: (event) => event.standing.join(' '),
    style: (event) => (event.standing[0] === undefined ? null : styleOf(event.standing[0])),
  },
  { head: 'ID', cell: (event) => event.id, style: () => 'dim' },
];

export function makeEvents(): Command {
  return makeListCommand(
    'events',
    'what is said to have happened, newest first',
    ['events', 'events --type ASSAULT --from 2025-05 --standing disputed', 'events --q «سوق» --json'],
    {
      ask: (ledger, filter, cursor, limit) => ledger.askEvents(filter, cursor, limit),
      columns: eventColumns,
      none: 'no event; isnad ingest PATH takes articles in',
    },
  );
}
