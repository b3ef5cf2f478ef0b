// Everything that can be checked without running the code; one line a check, and its findings where it fails.
import { readFileSync } from 'node:fs';
import { run, runTool, secondsSince } from './run.mjs';

const longestFile = 400;
const mayBeLong = /(^|\/)(words|lexicon)[^/]*$|\.gen\.[a-z]+$/;
const forbiddenName = /(^|\/)(utils?|helpers?|common|misc|managers?|services?|types|constants?)(\.[^/]+)?(\/|$)/;
const house = /^(src|web|test|bench|scripts|knowledge)\//;

async function trackedFiles() {
  const { output } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard']);
  return output.split('\n').filter((path) => house.test(path));
}

async function checkSizes() {
  const code = (await trackedFiles()).filter((path) => /\.(ts|tsx|mjs|css)$/.test(path) && !mayBeLong.test(path));
  const long = code.flatMap((path) => {
    const lines = readFileSync(path, 'utf8').split('\n').length - 1;
    return lines > longestFile ? [`${path}: ${lines} lines, at most ${longestFile}`] : [];
  });
  return long.map((line) => `${line}\n`).join('');
}

async function checkNames() {
  const bad = (await trackedFiles()).flatMap((path) => {
    if (forbiddenName.test(path)) return [`${path}: a drawer, not a name; say what is in it`];
    return /[A-Z]/.test(path) && /\.(ts|tsx|mjs)$/.test(path) ? [`${path}: file names are kebab-case`] : [];
  });
  return bad.map((line) => `${line}\n`).join('');
}

const tool =
  (path, ...args) =>
  async () => {
    const { code, output } = await runTool(path, args);
    return code === 0 ? '' : output || `exit code ${code}\n`;
  };

export const checks = [
  ['format and lint (biome)', tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '.')],
  ['types of src and test (tsc)', tool('typescript/bin/tsc', '-p', '.', '--noEmit')],
  ['types of web (tsc)', tool('typescript/bin/tsc', '-p', 'web', '--noEmit')],
  [
    'rooms (dependency-cruiser)',
    tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src', 'web'),
  ],
  ['unused files, exports, packages (knip)', tool('knip/bin/knip.js', '--no-progress')],
  ['docs/house.md as rooms.json has it', async () => (await import('./house.mjs')).checkHouse()],
  [`no file over ${longestFile} lines`, checkSizes],
  ['file names', checkNames],
];

/** Runs all checks, two at a time. Prints a line each; gives how many passed and failed. */
export async function runChecks() {
  const counts = { passed: 0, failed: 0 };
  const left = [...checks];
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [name, check] = next;
      const start = performance.now();
      const findings = await check();
      if (findings === '') counts.passed++;
      else counts.failed++;
      process.stdout.write(
        `${findings}check: ${name}: ${findings === '' ? 'ok' : 'FAILED'} (${secondsSince(start)})\n`,
      );
    }
  };
  await Promise.all([work(), work()]);
  return counts;
}

if (import.meta.filename === process.argv[1]) {
  const { failed } = await runChecks();
  process.exitCode = failed === 0 ? 0 : 1;
}
