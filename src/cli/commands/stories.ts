import type { Command } from 'commander';
import type { StoryItem } from '../../ledger/index.ts';
import { makeListCommand } from '../list.ts';
import type { Column } from '../table.ts';

const columns: readonly Column<StoryItem>[] = [
  { head: 'FROM', cell: (story) => story.from ?? '' },
  { head: 'TO', cell: (story) => story.to ?? '' },
  { head: 'STORY', cell: (story) => story.title, grows: true, style: () => 'bold' },
  { head: 'DOCUMENTS', cell: (story) => String(story.documents), right: true },
  { head: 'EVENTS', cell: (story) => String(story.events), right: true },
  { head: 'DISPUTES', cell: (story) => String(story.disputes), right: true },
  { head: 'ID', cell: (story) => story.id, style: () => 'dim' },
];

export function makeStories(): Command {
  return makeListCommand(
    'stories',
    'documents and events that belong together over time',
    ['stories', 'stories --place sudan', 'stories --json'],
    {
      ask: (ledger, filter, cursor, limit) => ledger.askStories(filter, cursor, limit),
      columns,
      none: 'no story',
    },
  );
}
