import { exportParts } from './ask-export.ts';
import type { Call } from './calls.ts';
import { FilterError } from './filter.ts';
import type { Ledger } from './ledger.ts';
import type { ExportItem } from './views.ts';

/** A ledger that answers through calls, wherever they run. */
export function calledLedger(call: Call, close: () => Promise<void>): Ledger {
  return {
    keepBatch: (batch) => call('keepBatch', batch),
    answerLinking: ({ name, args }) => call('answerLinking', name, args),
    keepLinked: () => call('keepLinked'),
    keepUnlinked: () => call('keepUnlinked'),
    async keepRedaction(redaction) {
      await call('keepRedaction', redaction);
      await call('compact');
    },
    keepSettled: (settled) => call('keepSettled', settled),
    askCurrent: (documents) => call('askCurrent', documents),
    askKept: (documents) => call('askKept', documents),
    askHomes: (members) => call('askHomes', members),
    askDispute: (id) => call('askDispute', id),
    keepPosition: (line, hash) => call('keepPosition', line, hash),
    keepMade: (made) => call('keepMade', made),
    clear: () => call('clear'),
    askPosition: () => call('askPosition'),
    askWritten: () => call('askWritten'),
    askCaptures: (document) => call('askCaptures', document),
    askRejected: (captures) => call('askRejected', captures),
    askDays: (filter) => call('askDays', filter),
    askChanges: (since, limit) => call('askChanges', since, limit),
    askQuiet: () => call('askQuiet'),
    askSummary: () => call('askSummary'),
    askEdits: (document, cursor, limit) => call('askEdits', document, cursor, limit),
    askEvents: (filter, cursor, limit) => call('askEvents', filter, cursor, limit),
    askEvent: (id, whole) => call('askEvent', id, whole),
    askEventItems: (ids) => call('askEventItems', ids),
    askTold: (documents) => call('askTold', documents),
    askTellings: (event, cursor) => call('askTellings', event, cursor),
    askStatements: (filter, cursor, limit) => call('askStatements', filter, cursor, limit),
    askStatement: (id) => call('askStatement', id),
    askDisputes: (filter, cursor, limit) => call('askDisputes', filter, cursor, limit),
    askUncertainDisputes: (cursor, limit) => call('askUncertainDisputes', cursor, limit),
    askUncertainMerges: (cursor, limit) => call('askUncertainMerges', cursor, limit),
    askStories: (filter, cursor, limit) => call('askStories', filter, cursor, limit),
    askStory: (id, whole) => call('askStory', id, whole),
    askStoryEvents: (story, cursor) => call('askStoryEvents', story, cursor),
    askSources: (filter, cursor, limit) => call('askSources', filter, cursor, limit),
    askActors: (filter, cursor, limit) => call('askActors', filter, cursor, limit),
    askSource: (id) => call('askSource', id),
    askNetwork: (size, of) => call('askNetwork', size, of),
    askSearch: (filter, cursor, limit) => call('askSearch', filter, cursor, limit),
    askDocuments: (filter, cursor, limit) => call('askDocuments', filter, cursor, limit),
    askDocument: (id, version) => call('askDocument', id, version),
    askRejects: (cursor, limit) => call('askRejects', cursor, limit),
    askExport: (options) => askExport(call, options?.readings ?? false),
    close,
  };
}

async function* askExport(call: Call, withReadings: boolean): AsyncGenerator<ExportItem> {
  for (const part of exportParts) {
    let after: { sort: string; id: string } | null = null;
    do {
      const page: Awaited<ReturnType<typeof call<'askExportPage'>>> = await call(
        'askExportPage',
        part,
        after,
        withReadings,
      );
      yield* page.items;
      after = page.next;
    } while (after !== null);
  }
}

/** An error as it crosses a thread or a socket. */
export interface CarriedError {
  name: string;
  message: string;
  field: string | null;
}

export function packError(error: unknown): CarriedError {
  if (error instanceof FilterError) return { name: error.name, message: error.message, field: error.field };
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  // drizzle's own message repeats the whole statement with its values: what the store says is in the cause
  if (cause !== '') return { name: 'LedgerError', message: `the ledger's store refused${cause}`, field: null };
  if (error instanceof Error) return { name: error.name, message: error.message, field: null };
  return { name: 'Error', message: String(error), field: null };
}

export function unpackError({ name, message, field }: CarriedError): Error {
  if (name === 'FilterError') return new FilterError(field ?? '', message);
  const error = new Error(message);
  error.name = name;
  return error;
}
