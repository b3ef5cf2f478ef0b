#!/usr/bin/env node
import { CommanderError } from 'commander';
import { describeFault } from './fault.ts';
import { makeProgram } from './program.ts';
import { endQuietlyOnBrokenPipe } from './terminal.ts';

endQuietlyOnBrokenPipe();

const program = makeProgram().exitOverride();
for (const command of program.commands) command.exitOverride();

// not awaited: what a command loads may be bundled with parts of this file, and would wait for it to end
program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const { code, message, exitCode } = describeFault(error);
    const asked = process.argv.includes('--json');
    process.stderr.write(asked ? `${JSON.stringify({ error: { code, message } })}\n` : `isnad: ${message}\n`);
    if (error instanceof Error && process.env['ISNAD_DEBUG']) process.stderr.write(`${error.stack}\n`);
    process.exitCode = exitCode;
  }
});
