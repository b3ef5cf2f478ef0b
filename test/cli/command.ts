import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));
const main = join(repository, 'dist', 'cli', 'main.js');

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Settings {
  data?: string;
  env?: Record<string, string>;
  input?: string | Uint8Array;
  cwd?: string;
}

function environment({ data, env = {} }: Settings): NodeJS.ProcessEnv {
  const { ISNAD_DATABASE_URL: _, FORCE_COLOR: __, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1', ...(data === undefined ? {} : { ISNAD_DATA: data }), ...env };
}

/** Runs the built command to its end. */
export async function isnad(args: readonly string[], settings: Settings = {}): Promise<Ended> {
  const child = spawnIsnad(args, settings);
  child.stdin.end(settings.input ?? '');
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk: string) => {
    stderr += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stdout, stderr };
}

export function spawnIsnad(args: readonly string[], settings: Settings = {}): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: settings.cwd ?? repository,
    env: environment(settings),
  });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

/** Waits until the last whole line that it printed is an address; gives all lines. Fails with what it printed where it ends first. */
export function untilAddress(child: ChildProcessWithoutNullStreams): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let [stdout, stderr] = ['', ''];
    child.stderr.on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.stdout.on('data', (chunk: string) => {
      stdout += chunk;
      const lines = stdout.trimEnd().split('\n');
      if (stdout.endsWith('\n') && /^http:\/\/\S+:\d+\/#token=\S+$/.test(lines.at(-1) ?? '')) resolve(lines);
    });
    child.once('close', (code) => reject(new Error(`ended with ${code} before it served\n${stdout}\n${stderr}`)));
  });
}

export function stop(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  child.kill('SIGTERM');
  return new Promise((resolve) => child.once('close', resolve));
}

export function makeFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'isnad-cli-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
