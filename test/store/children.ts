import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { builtChild, type ChildProgram, childPrograms, isBuilt } from './built-children.ts';

const tsx = new URL('./dist/loader.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')));

/** How Node is called to run it. */
function callOf(program: ChildProgram): string[] {
  if (isBuilt) return [builtChild(inject('sharedFolder'), program)];
  return ['--import', tsx.href, childPrograms[program]];
}

/** Starts a child and hands each line that it says to `onLine`. `ended` gives how it ended and what went to standard error. */
export function startChild(
  program: ChildProgram,
  args: string[],
  databaseUrl: string | null,
  onLine: (line: string, child: ChildProcess) => void,
) {
  const env: NodeJS.ProcessEnv = { ...process.env };
  if (databaseUrl === null) delete env['ISNAD_DATABASE_URL'];
  else env['ISNAD_DATABASE_URL'] = databaseUrl;
  const child = spawn(process.execPath, [...callOf(program), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  createInterface({ input: child.stdout }).on('line', (line) => onLine(line, child));
  const ended = new Promise<{ code: number | null; signal: string | null; errors: string }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, errors }));
  });
  return { child, ended };
}
