import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const script = fileURLToPath(new URL('./child.ts', import.meta.url));
const tsx = new URL('./dist/loader.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json')));

/** Starts child.ts and hands each line that it says to `onLine`. `ended` gives how it ended and what went to standard error. */
export function startChild(
  args: string[],
  databaseUrl: string | null,
  onLine: (line: string, child: ChildProcess) => void,
) {
  return startScript(script, args, databaseUrl, onLine);
}

/** The same with another script. */
export function startScript(
  path: string | URL,
  args: string[],
  databaseUrl: string | null,
  onLine: (line: string, child: ChildProcess) => void,
) {
  const env: NodeJS.ProcessEnv = { ...process.env };
  if (databaseUrl === null) delete env['ISNAD_DATABASE_URL'];
  else env['ISNAD_DATABASE_URL'] = databaseUrl;
  const child = spawn(
    process.execPath,
    ['--import', tsx.href, typeof path === 'string' ? path : fileURLToPath(path), ...args],
    {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
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
