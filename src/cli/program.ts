import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { makeBackfill } from './commands/backfill.ts';
import { makeBundleCommand } from './commands/bundle.ts';
import { makeChanges } from './commands/changes.ts';
import { decideCommands, makeDecisions, makeHistory } from './commands/decide.ts';
import { makeDisputes } from './commands/disputes.ts';
import { makeDoctor } from './commands/doctor.ts';
import { makeDocuments } from './commands/documents.ts';
import { makeEvent } from './commands/event.ts';
import { makeEvents } from './commands/events.ts';
import { makeExplain } from './commands/explain.ts';
import { makeExport } from './commands/export.ts';
import { makeFeeds } from './commands/feeds.ts';
import { makeIngest } from './commands/ingest.ts';
import { makeRead } from './commands/read.ts';
import { makeRebuild } from './commands/rebuild.ts';
import { makeRedact } from './commands/redact.ts';
import { makeRejects } from './commands/rejects.ts';
import { makeRelink } from './commands/relink.ts';
import { makeSeal } from './commands/seal.ts';
import { makeSearch } from './commands/search.ts';
import { makeServe } from './commands/serve.ts';
import { makeSources } from './commands/sources.ts';
import { makeStart } from './commands/start.ts';
import { makeStatements } from './commands/statements.ts';
import { makeStories } from './commands/stories.ts';
import { makeToken } from './commands/token.ts';
import { makeVerify } from './commands/verify.ts';
import { makeWatch } from './commands/watch.ts';

/** The `isnad` command with everything that it can do. */
export function makeProgram(): Command {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const program = new Command('isnad')
    .description('Reads conflict news and keeps a ledger of who said what, through whom, and who disputes it.')
    .version(version)
    .showHelpAfterError('(--help shows what there is)')
    .addHelpText(
      'after',
      `
Environment:
  ISNAD_DATA            the data folder (default: ./data)
  ISNAD_DATABASE_URL    a PostgreSQL address, instead of the store in the data folder
  ISNAD_TIMESTAMP_URL   a time-stamp authority for the daily seals (RFC 3161; nobody is asked unless told)
  ISNAD_TIMESTAMP_ROOTS a file of certificates (PEM) to which time stamps have to lead
  ISNAD_DEBUG           where something fails, say also where in the code
  NO_COLOR              no colours

Exit codes: 0 all went well, 1 something was rejected or failed, 2 the call itself was wrong.

Examples:
  $ isnad start
  $ isnad read article.txt
  $ isnad ingest articles/ && isnad events --standing disputed
`,
    );
  program.commandsGroup('Articles in:');
  for (const make of [makeStart, makeRead, makeIngest, makeBackfill, makeWatch, makeFeeds, makeRejects])
    program.addCommand(make());
  program.commandsGroup('What the ledger holds:');
  for (const make of [
    makeEvents,
    makeEvent,
    makeStatements,
    makeDisputes,
    makeStories,
    makeSources,
    makeDocuments,
    makeSearch,
    makeChanges,
    makeExplain,
  ]) {
    program.addCommand(make());
  }
  program.commandsGroup('What people decide:');
  for (const make of [...decideCommands, makeDecisions, makeHistory]) program.addCommand(make());
  program.commandsGroup('Out and around:');
  for (const make of [
    makeServe,
    makeToken,
    makeExport,
    makeBundleCommand,
    makeRebuild,
    makeRelink,
    makeRedact,
    makeSeal,
    makeVerify,
    makeDoctor,
  ])
    program.addCommand(make());
  return program;
}
