import type { Command } from 'commander';
import type { Filter, Ledger, Page } from '../ledger/index.ts';
import { type Call, makeCommand, readCall, withIsnad } from './call.ts';
import { addFilters, filterOf, type ListOptions } from './filters.ts';
import { type Column, printTable } from './table.ts';

export interface List<T> {
  ask: (ledger: Ledger, filter: Filter, cursor: string | null, limit: number) => Promise<Page<T>>;
  columns: readonly Column<T>[];
  /** What to say where there is nothing. */
  none: string;
}

const shownToPeople = 50;
const pageSize = 500;

/** A command that prints one of the ledger's lists, filtered. */
export function makeListCommand<T>(name: string, summary: string, examples: readonly string[], list: List<T>): Command {
  return addFilters(makeCommand(name, summary, examples)).action(async (options: ListOptions) => {
    const call = readCall(options);
    const filter = filterOf(options);
    await withIsnad(call, name, (isnad) => printList(call, isnad.ledger, filter, list, options.limit));
  });
}

/** Prints a list: a table for people, one object a line for programs. Nothing is held longer than a page. */
export async function printList<T>(
  call: Call,
  ledger: Ledger,
  filter: Filter,
  list: List<T>,
  asked: number | undefined,
): Promise<void> {
  const { terminal } = call;
  const limit = asked ?? (call.json ? Number.POSITIVE_INFINITY : shownToPeople);
  let cursor: string | null = null;
  let printed = 0;
  do {
    const page: Page<T> = await list.ask(ledger, filter, cursor, Math.min(pageSize, limit - printed));
    if (call.json) for (const item of page.items) await terminal.print(JSON.stringify(item));
    else if (page.items.length > 0) {
      const lines = printTable(terminal, list.columns, page.items);
      for (const line of printed === 0 ? lines : lines.slice(1)) await terminal.print(line);
    }
    printed += page.items.length;
    cursor = page.next;
  } while (cursor !== null && printed < limit);
  if (printed === 0 && !call.json) terminal.note(list.none);
  if (cursor !== null && !call.json)
    terminal.note(`the first ${printed} are shown; more with --limit, all with --json`);
}
