import type { Command } from 'commander';
import { type Filter, readFilter } from '../ledger/index.ts';
import type { CallOptions } from './call.ts';
import { CallError } from './fault.ts';

export interface ListOptions extends CallOptions {
  q?: string;
  outlet?: string[];
  actor?: string[];
  type?: string[];
  place?: string[];
  from?: string;
  to?: string;
  standing?: string[];
  kind?: string[];
  sort?: string;
  limit?: number;
}

const again = (value: string, before: string[] = []): string[] => [...before, value];

/** The filters of the app's addresses as options; one given twice takes either value. */
export function addFilters(command: Command): Command {
  return addLimit(
    command
      .option('--q <words>', 'words in title, content or names')
      .option('--outlet <id>', 'published by; may be given again', again)
      .option('--actor <id>', 'with this actor; may be given again', again)
      .option('--type <type>', 'event type (ASSAULT, CONSULT …); may be given again', again)
      .option('--place <id>', 'at or in this place; may be given again', again)
      .option('--from <date>', 'from this day, month or year on (YYYY, YYYY-MM or YYYY-MM-DD)')
      .option('--to <date>', 'up to and with this day, month or year')
      .option('--standing <standing>', 'corroborated, single-origin, disputed, denied …; may be given again', again)
      .option('--kind <kind>', 'of disputes: denial, conflicting-figures …; may be given again', again),
  );
}

export function addLimit(command: Command): Command {
  return command.option('--limit <number>', 'at most so many (default: 50; all with --json)', readCount);
}

export function readCount(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1) throw new CallError('bad-limit', `bad number: ${value}; expected 1 or more`);
  return n;
}

/** @throws FilterError that names the option and what it may be */
export function filterOf(options: ListOptions): Filter {
  const params = new URLSearchParams();
  for (const key of ['q', 'from', 'to', 'sort'] as const) {
    if (options[key] !== undefined) params.set(key, options[key]);
  }
  for (const key of ['outlet', 'actor', 'type', 'place', 'standing', 'kind'] as const) {
    for (const value of options[key] ?? []) params.append(key, value);
  }
  return readFilter(params);
}
