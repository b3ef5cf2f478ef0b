import { existsSync } from 'node:fs';
import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type Call, type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { packageFolder } from '../package.ts';
import { count } from '../words.ts';

/** What was looked at, how it is, and, where it is not well, what to do. `note`: works without it. */
interface Finding {
  check: string;
  state: 'ok' | 'note' | 'problem';
  message: string;
}

const leastNode = [20, 19] as const;
const leastFree = 1_000_000_000;

export function makeDoctor(): Command {
  return makeCommand('doctor', 'look at everything that Isnad needs, and say what to do where something is missing', [
    'doctor',
    'doctor --json',
  ]).action(async (options: CallOptions) => {
    const call = readCall(options);
    const checks = [checkNode, checkWeb, checkChromium, checkKnowledge, checkDisk, checkStore];
    for (const check of checks) {
      const finding = await check(call).catch((error: unknown) => faultOf(check.name, error));
      if (finding.state === 'problem') process.exitCode = 1;
      await call.terminal.print(call.json ? JSON.stringify(finding) : printFinding(call, finding));
    }
  });
}

const signs = { ok: ['green', 'ok     '], note: ['yellow', 'note   '], problem: ['red', 'problem'] } as const;

function printFinding({ terminal }: Call, { check, state, message }: Finding): string {
  const [style, sign] = signs[state];
  return `${terminal.paint(style, sign)}  ${check.padEnd(10)} ${message}`;
}

const faultOf = (name: string, error: unknown): Finding => ({
  check: name.replace('check', '').toLowerCase(),
  state: 'problem',
  message: error instanceof Error ? error.message : String(error),
});

async function checkNode(): Promise<Finding> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOld = major < leastNode[0] || (major === leastNode[0] && minor < leastNode[1]);
  const need = isOld ? `: Isnad needs ${leastNode.join('.')} or newer` : '';
  return { check: 'node', state: isOld ? 'problem' : 'ok', message: `${process.versions.node}${need}` };
}

async function checkWeb(): Promise<Finding> {
  const { findWebFolder } = await import('../../http/index.ts');
  const isBuilt = findWebFolder() !== null;
  return {
    check: 'web app',
    state: isBuilt ? 'ok' : 'problem',
    message: isBuilt ? 'built' : 'not built: npm run build',
  };
}

async function checkChromium(): Promise<Finding> {
  const path = process.env['ISNAD_CHROMIUM'] ?? '/usr/bin/chromium';
  return existsSync(path)
    ? { check: 'chromium', state: 'ok', message: path }
    : { check: 'chromium', state: 'note', message: 'none: only the browser tests need it (apt-get install chromium)' };
}

async function checkKnowledge(call: Call): Promise<Finding> {
  const { loadKnowledge } = await import('../../knowledge/index.ts');
  const knowledge = loadKnowledge({
    packageDir: join(packageFolder, 'knowledge'),
    userDir: join(call.dataDir, 'knowledge'),
  });
  const sizes = [
    count(knowledge.actors.length, 'actor'),
    count(knowledge.places.length, 'place'),
    count(knowledge.outlets.length, 'outlet'),
  ];
  return { check: 'knowledge', state: 'ok', message: sizes.join(', ') };
}

async function checkDisk(call: Call): Promise<Finding> {
  await mkdir(call.dataDir, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(call.dataDir);
  const free = bavail * bsize;
  const gigabytes = `${(free / 1e9).toFixed(1)} GB free in ${call.dataDir}`;
  return free < leastFree
    ? { check: 'disk', state: 'problem', message: `${gigabytes}: make room, or set ISNAD_DATA to another disk` }
    : { check: 'disk', state: 'ok', message: gigabytes };
}

/** Opens the ledger (through whoever holds it) and verifies the record. */
async function checkStore(call: Call): Promise<Finding> {
  return withIsnad(call, 'doctor', async (isnad) => {
    const where = call.databaseUrl === null ? 'the embedded store' : 'PostgreSQL';
    const held = isnad.remote ? ', held by another process that answers' : '';
    const { documents } = await isnad.ledger.askSummary();
    const faults = await isnad.verify();
    const [first] = faults;
    if (first !== undefined) {
      const more = faults.length === 1 ? '' : ` (and ${faults.length - 1} more: isnad verify)`;
      return { check: 'store', state: 'problem', message: `${first.message}${more}` };
    }
    return {
      check: 'store',
      state: 'ok',
      message: `${where}, ${count(documents, 'document')}${held}; the record holds`,
    };
  });
}
