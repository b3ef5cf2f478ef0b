// Builds dist/: the code, the files beside it that it reads, and the web app. A step whose inputs are what they were is left out.
// `build.mjs code`, `… knowledge`, `… web` builds one of them.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { root, runTool, secondsSince } from './run.mjs';

const dist = join(root, 'dist');
const stampFile = join(dist, '.build.json');
const ownFiles = ['dist/.build.json', 'dist/knowledge.json'];
const template = 'dist/ledger/template';
const isTest = (path) => /\.(test\.tsx?|cases)$/.test(path);

/** Files below a folder of the repository, or the file itself, as `/`-separated paths in a fixed order. */
function filesBelow(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.name === 'node_modules' ? [] : filesBelow(`${path}/${entry.name}`)));
}

function hashOfFiles(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Takes out of dist/ what no source stands behind any more. */
function removeStale(sources) {
  const wanted = new Set(sources.map((path) => path.replace(/^src\//, 'dist/').replace(/(?<!\.d)\.ts$/, '.js')));
  for (const path of filesBelow('dist')) {
    if (
      !path.startsWith('dist/web/') &&
      !path.startsWith(`${template}/`) &&
      !ownFiles.includes(path) &&
      !wanted.has(path)
    )
      rmSync(join(root, path));
  }
}

async function buildCode(sources) {
  const { code, output } = await runTool('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
  if (code !== 0) return output;
  for (const path of sources.filter((path) => !path.endsWith('.ts'))) {
    const to = join(root, path.replace(/^src\//, 'dist/'));
    mkdirSync(dirname(to), { recursive: true });
    cpSync(join(root, path), to);
  }
  removeStale(sources);
  await bundlePrograms();
  chmodSync(join(root, 'dist/cli/main.js'), 0o755);
  return null;
}

/**
 * What starts again and again is bundled, which loads in a third of the time of hundreds of files: each thread into one file, the command into
 * one and what only some commands need. All lie one folder deep like what they are made of, and find other files by `../`.
 */
const threads = ['ledger/worker', 'pipeline/reading-worker', 'pipeline/linking-worker'];
/** What finds its own files beside itself stays where it is. */
const unbundled = ['@electric-sql/pglite', 'pg', 'eld'];

async function bundle(name, output) {
  const input = join(dist, `${name}.js`);
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: unbundled },
    build: {
      ssr: true,
      target: 'node20',
      outDir: dirname(input),
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: {
        input,
        output,
        // our own modules do nothing by being loaded: what is not used is left out
        treeshake: { moduleSideEffects: (id) => !id.startsWith(`${dist}/`) || id === input },
      },
    },
  });
}

async function bundlePrograms() {
  for (const name of threads) await bundle(name, { entryFileNames: '[name].js', codeSplitting: false });
  await bundle('cli/main', { entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js' });
}

/** The knowledge files as one file that loads quickly. */
async function buildKnowledge() {
  const { compileKnowledge } = await import('../dist/knowledge/index.js');
  try {
    compileKnowledge({ packageDir: join(root, 'knowledge'), compiledFile: join(dist, 'knowledge.json') });
    return null;
  } catch (error) {
    return `${error.message}\n`;
  }
}

/** What readers would make of words and names at every start. */
async function buildTables() {
  const { loadKnowledge } = await import('../dist/knowledge/index.js');
  const { packs } = await import('../dist/languages/index.js');
  const knowledge = loadKnowledge({ packageDir: join(root, 'knowledge') });
  for (const pack of packs)
    for (const [name, table] of Object.entries(pack.print(knowledge)))
      writeFileSync(join(dist, `${name}.json`), JSON.stringify(table));
  return null;
}

/** Nobody makes another database in the store: without those that others are copied from it is half as many files. */
async function leaveOneDatabase(store) {
  const { PGlite } = await import('@electric-sql/pglite');
  const lite = await PGlite.create(store);
  try {
    for (const name of ['template0', 'template1']) {
      await lite.query('update pg_database set datistemplate = false where datname = $1', [name]);
      await lite.exec(`drop database ${name}`);
    }
    await lite.exec('checkpoint');
  } finally {
    await lite.close();
  }
}

/** An empty embedded store with its tables, to be copied: making one takes seconds. */
async function buildStore() {
  const { openLedger } = await import('../dist/ledger/index.js');
  const to = join(root, template);
  rmSync(to, { recursive: true, force: true });
  const folder = mkdtempSync(join(dist, 'store-'));
  try {
    const ledger = await openLedger({ dataDir: folder });
    await ledger.close();
    await leaveOneDatabase(join(folder, 'store'));
    for (const path of [folder, ...readdirSync(folder, { recursive: true }).map((name) => join(folder, name))]) {
      // whoever uses the package may be another than who built it
      chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
    }
    renameSync(join(folder, 'store'), to);
    return null;
  } catch (error) {
    return `${error.message}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildWeb() {
  const { code, output } = await runTool('vite/bin/vite.js', [
    'build',
    '--config',
    'web/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
  return code === 0 ? null : output;
}

const sources = filesBelow('src').filter((path) => !isTest(path));
const tools = ['package-lock.json', 'scripts/build.mjs', 'tsconfig.json'];
const steps = [
  {
    name: 'code',
    inputs: [...sources, ...tools, 'tsconfig.build.json'],
    made: 'dist/cli/main.js',
    make: () => buildCode(sources),
  },
  {
    name: 'knowledge',
    inputs: [
      ...filesBelow('knowledge').filter((path) => path.endsWith('.yaml')),
      ...filesBelow('src/knowledge'),
      ...filesBelow('src/model'),
    ],
    made: 'dist/knowledge.json',
    make: buildKnowledge,
  },
  {
    // not in `ownFiles`: what other code printed is taken out with the stale files
    name: 'tables',
    inputs: [...sources, ...tools, ...filesBelow('knowledge').filter((path) => path.endsWith('.yaml'))],
    made: 'dist/names-ar.json',
    make: buildTables,
  },
  {
    name: 'store',
    inputs: [...filesBelow('src/ledger/migrations'), 'src/ledger/stores.ts', ...tools],
    made: `${template}/PG_VERSION`,
    make: buildStore,
  },
  {
    name: 'web',
    inputs: [...filesBelow('web').filter((path) => !isTest(path)), ...tools],
    made: 'dist/web/index.html',
    make: buildWeb,
  },
];

const stamps = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
const only = process.argv[2];
for (const step of steps.filter(({ name }) => only === undefined || name === only)) {
  const start = performance.now();
  const hash = hashOfFiles(step.inputs);
  if (stamps[step.name] === hash && existsSync(join(root, step.made))) {
    process.stderr.write(`build: ${step.name} is up to date\n`);
    continue;
  }
  const problem = await step.make();
  if (problem !== null) {
    process.stderr.write(`${problem}build: ${step.name} failed\n`);
    process.exit(1);
  }
  stamps[step.name] = hash;
  mkdirSync(dist, { recursive: true });
  writeFileSync(stampFile, `${JSON.stringify(stamps)}\n`);
  process.stderr.write(`build: ${step.name} built in ${secondsSince(start)}\n`);
}
