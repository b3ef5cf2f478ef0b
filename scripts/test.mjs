// npm test: the checks, then all tests. `--long` runs the tests that look at ISNAD_LONG, in their long form.
// `--unit` runs only the tests beside the code, without the checks. The last line is `N passed, N failed` (and what was skipped).
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { runChecks } from './check.mjs';
import { root, run, runTool } from './run.mjs';

const long = process.argv.includes('--long');
const unit = process.argv.includes('--unit');
const total = { passed: 0, failed: 0, skipped: 0 };
const add = (counts) => {
  for (const [key, value] of Object.entries(counts)) total[key] += value;
};

/** Runs Vitest and adds what it counted. A file that could not be loaded, and a run that broke off, count as one failure. */
async function runVitest(args, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-test-'));
  const file = join(folder, 'report.json');
  const { code } = await runTool(
    'vitest/vitest.mjs',
    ['run', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
    { env: { ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }), ...built, ...env }, show: true },
  );
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  rmSync(folder, { recursive: true, force: true });
  saySlowest(report?.testResults ?? []);
  const passed = report?.numPassedTests ?? 0;
  const failedTests = report?.numFailedTests ?? 0;
  const broken = (report?.testResults ?? []).filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  const failed = failedTests + broken.length;
  add({
    passed,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

/** Which files took longest, so that one that has become slow is seen. */
function saySlowest(results) {
  const files = results
    .map(({ name, startTime, endTime }) => ({ name: relative(root, name), seconds: (endTime - startTime) / 1000 }))
    .filter(({ seconds }) => seconds >= 5)
    .sort((a, b) => b.seconds - a.seconds);
  for (const { name, seconds } of files.slice(0, 8))
    console.log(`${String(Math.round(seconds)).padStart(5)} s  ${name}`);
}

async function filesThatNameLong() {
  const { output } = await run('git', ['grep', '-l', '--untracked', 'ISNAD_LONG', '--', '*.test.ts', '*.test.tsx']);
  return output.split('\n').filter((path) => path !== '');
}

function sayWhatIsMissing() {
  const shared = resolve(process.env.ISNAD_SHARED ?? join(root, '..', 'shared'));
  if (!existsSync(shared)) {
    console.log(
      'skipped: tests on outside material; put it beside the repository as ../shared or set ISNAD_SHARED to it',
    );
  }
  const chromium = process.env.ISNAD_CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(chromium)) {
    console.log('skipped: tests in a browser; install it with `apt-get install chromium` or set ISNAD_CHROMIUM to one');
  }
}

if (!unit && !long) add(await runChecks());
/** What was built just now need not be made again from its sources by the processes that tests start. */
let built = {};
if (!unit) {
  const { code } = await runTool('../scripts/build.mjs', [], { show: true });
  add(code === 0 ? { passed: 1 } : { failed: 1 });
  if (code === 0) built = { ISNAD_BUILT: '1' };
}
if (long) await runVitest(await filesThatNameLong(), { ISNAD_LONG: '1' });
else if (unit) await runVitest(['src']);
else {
  await runVitest([]);
  sayWhatIsMissing();
}

const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`;
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
