import { sql } from 'drizzle-orm';
import { askChanges, askQuiet } from './ask-changes.ts';
import { askDays } from './ask-days.ts';
import { askDisputes } from './ask-disputes.ts';
import { askCaptures, askDocument, askDocuments } from './ask-documents.ts';
import { askEdits } from './ask-edits.ts';
import { askEvent, askEventItems, askEvents, askTellings, askTold } from './ask-events.ts';
import { askExportPage } from './ask-export.ts';
import { answerLinking } from './ask-links.ts';
import { askNetwork } from './ask-network.ts';
import { askUncertainDisputes, askUncertainMerges } from './ask-queue.ts';
import { askSearch } from './ask-search.ts';
import { askSource } from './ask-source.ts';
import { askActors, askRejected, askRejects, askSources } from './ask-sources.ts';
import { askStatement, askStatements } from './ask-statements.ts';
import { askStories, askStory, askStoryEvents } from './ask-stories.ts';
import { askPosition, askSummary } from './ask-summary.ts';
import { keepBatch, setMeta } from './keep-batch.ts';
import { keepLinked } from './keep-links.ts';
import { keepUnlinked, linkTables } from './keep-pairs.ts';
import { keepRedaction } from './keep-redaction.ts';
import { askCurrent, askDispute, askHomes, askKept, keepSettled } from './keep-settled.ts';
import type { Db } from './rows.ts';
import { askWritten } from './whole-answers.ts';

const tables = [
  'documents',
  'versions',
  'statements',
  'mentions',
  'marks',
  'mention_statements',
  'chain_links',
  ...linkTables,
  'sources',
  'stood_disputes',
  'rejects',
  'unlinked',
  'meta',
];

async function clear(db: Db): Promise<void> {
  await db.execute(sql.raw(`truncate ${tables.join(', ')}`));
}

/** Deleted rows stay in the files until they are written anew: this is what makes a redacted text go from the tables. */
async function compact(db: Db): Promise<void> {
  for (const table of tables) await db.execute(sql.raw(`vacuum full ${table}`));
  await db.execute(sql`checkpoint`).catch(() => undefined);
}

async function keepPosition(db: Db, line: number, hash: string): Promise<void> {
  await setMeta(db, { position: String(line), hash });
}

async function keepMade(db: Db, made: { reader: string; knowledge: string }): Promise<void> {
  await setMeta(db, made);
}

/** Everything that can be asked of the tables, by name: so that it can be asked across a thread or a socket as well. */
export const ledgerCalls = {
  answerLinking,
  askActors,
  askCaptures,
  askChanges,
  askCurrent,
  askDays,
  askDispute,
  askDisputes,
  askDocument,
  askDocuments,
  askEdits,
  askEvent,
  askEventItems,
  askEvents,
  askExportPage,
  askHomes,
  askKept,
  askNetwork,
  askPosition,
  askQuiet,
  askRejected,
  askRejects,
  askSearch,
  askSource,
  askSources,
  askStatement,
  askStatements,
  askStories,
  askStory,
  askStoryEvents,
  askSummary,
  askTellings,
  askTold,
  askUncertainDisputes,
  askUncertainMerges,
  askWritten,
  clear,
  compact,
  keepBatch,
  keepLinked,
  keepMade,
  keepPosition,
  keepRedaction,
  keepSettled,
  keepUnlinked,
};

export type LedgerCalls = typeof ledgerCalls;
type Rest<T extends unknown[]> = T extends [unknown, ...infer R] ? R : never;
export type Call = <N extends keyof LedgerCalls>(
  name: N,
  ...args: Rest<Parameters<LedgerCalls[N]>>
) => ReturnType<LedgerCalls[N]>;

/** Runs one call by its name. */
export async function runCall(db: Db, name: string, args: unknown[]): Promise<unknown> {
  if (!Object.hasOwn(ledgerCalls, name)) throw new Error(`unknown question to the ledger: ${name}`);
  const call = ledgerCalls[name as keyof LedgerCalls] as (db: Db, ...args: unknown[]) => Promise<unknown>;
  return call(db, ...args);
}
