#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { CommanderError } from 'commander';
import { describeFault } from './fault.ts';
import { makeProgram } from './program.ts';
import { endQuietlyOnBrokenPipe } from './terminal.ts';

// left alone, the heap of a process that goes on reading grows to four times what is in use before its garbage is looked for
setFlagsFromString('--heap-growing-percent=50');
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
