// npm run bench:api -- DATABASE-ADDRESS [DOCUMENTS] [SECONDS]: answers of the API under an open load. The store is filled once and kept in the schema isnad_bench_api.
// ISNAD_BENCH_RATE: questions a second, 100 unless told. ISNAD_BENCH_COLD: no answer is kept, so that each is worked out. ISNAD_BENCH_ONLY: only kinds with this in their name.
import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startServer } from '../dist/http/index.js';
import { openLedger } from '../dist/ledger/index.js';
import { questionsFor } from './api-questions.mjs';
import { fillLedger } from './crowd.mjs';
import { dice } from './world.mjs';

const requestsASecond = Number(process.env.ISNAD_BENCH_RATE ?? 100);
const atShare = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const round = (value) => Math.round(value * 10) / 10;

const openBench = (databaseUrl) => openLedger({ dataDir: tmpdir(), databaseUrl, databaseSchema: 'isnad_bench_api' });

/** The server in a process of its own, as it runs for people; says its address, and at the end how long its loop was blocked at most. */
async function serve(databaseUrl) {
  const ledger = await openBench(databaseUrl);
  const server = await startServer({
    ledger,
    port: 0,
    webFolder: null,
    onFault: (fault) => console.error(fault),
    ...(process.env.ISNAD_BENCH_COLD === undefined ? {} : { roomForAnswers: 0 }),
  });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let begun;
  process.on('message', async (message) => {
    if (message === 'begin') {
      delay.reset();
      delay.enable();
      begun = process.cpuUsage();
      return;
    }
    const { user, system } = process.cpuUsage(begun);
    process.send({
      processor: (user + system) / 1000,
      blocked: { max: delay.max / 1e6, p99: delay.percentile(99) / 1e6 },
      memory: process.resourceUsage().maxRSS / 1e3,
    });
    await server.close();
    await ledger.close();
    process.disconnect();
  });
  process.send({ address: server.address });
}

const agent = new Agent({ keepAlive: true, maxSockets: 500 });
/** As a browser asks. */
const headers = { accept: 'application/json', 'accept-language': 'ar', 'accept-encoding': 'gzip' };

function ask(address, path) {
  return new Promise((resolve, reject) => {
    const request = get(`${address}/api/v1${path}`, { agent, headers }, (response) => {
      response.on('data', () => {});
      response.on('end', () => resolve(response.statusCode));
    });
    // a line that the server hung up on while it lay idle is taken anew, as browsers do
    request.on('error', (error) => (request.reusedSocket ? resolve(ask(address, path)) : reject(error)));
  });
}

/** Sends when it is time, whatever has come back: a slow answer holds up no question, and its waiting is counted. */
async function load(address, kinds, seconds) {
  const chance = dice(11);
  const deck = kinds.flatMap((kind) => Array.from({ length: kind.share }, () => kind));
  const taken = new Map(kinds.map(({ name }) => [name, []]));
  const slowest = new Map();
  const refused = [];
  const begun = performance.now();
  const answers = [];
  for (let n = 0; n < seconds * requestsASecond; n += 1) {
    const due = begun + (n * 1000) / requestsASecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const kind = chance.pick(deck);
    const path = chance.pick(kind.paths);
    answers.push(
      ask(address, path).then((status) => {
        const ms = performance.now() - due;
        taken.get(kind.name).push(ms);
        if (ms > (slowest.get(kind.name)?.ms ?? 0)) slowest.set(kind.name, { ms, path });
        if (status !== 200) refused.push(`${status} ${path}`);
      }),
    );
  }
  await Promise.all(answers);
  return { taken, slowest, refused };
}

/**
 * Processor time of the store's own processes so far, in milliseconds; 0 where it is on another machine. Whoever else asks it is counted as
 * well. A hundredth of a second is the system's unit.
 */
async function storeTime(client) {
  const { rows } = await client.query('select pid from pg_stat_activity where datname = current_database()');
  const times = await Promise.all(
    rows.map(async ({ pid }) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      const [user = 0, system = 0] = stat.split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? [];
      return (user + system) * 10;
    }),
  );
  return times.reduce((sum, time) => sum + time, 0);
}

async function measure(databaseUrl, seconds) {
  const child = fork(fileURLToPath(import.meta.url), ['serve', databaseUrl]);
  const told = () => new Promise((resolve) => child.once('message', resolve));
  const { address } = await told();
  const { kinds, many } = await questionsFor(address);
  const only = process.env.ISNAD_BENCH_ONLY;
  const wanted = only === undefined ? kinds : kinds.filter(({ name }) => name.includes(only));
  // what every server has after its first minute: plans, pages of the store in memory, compiled code
  await load(address, wanted, 5);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const before = await storeTime(client);
  child.send('begin');
  const { taken, slowest, refused } = await load(address, wanted, seconds);
  const inStore = (await storeTime(client)) - before;
  await client.end();
  child.send('end');
  const { blocked, memory, processor } = await told();
  console.log('| question | asked | median | p95 | goal | slowest |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const { name, goal } of wanted) {
    const values = taken.get(name);
    if (values.length === 0) continue;
    const p95 = atShare(values, 0.95);
    const verdict = goal === null ? '' : p95 <= goal ? `${goal} ms` : `${goal} ms: **missed**`;
    console.log(
      `| ${name} | ${values.length} | ${round(atShare(values, 0.5))} ms | ${round(p95)} ms | ${verdict} | ${Math.round(slowest.get(name).ms)} ms |`,
    );
    if (process.env.ISNAD_BENCH_SLOWEST !== undefined) console.error(decodeURIComponent(slowest.get(name).path));
  }
  console.log(
    `event loop blocked at most ${round(blocked.max)} ms (p99 ${round(blocked.p99)}), peak memory ${Math.round(memory)} MB, refused ${refused.length}`,
  );
  const asked = [...taken.values()].flat().length;
  console.log(
    `${round(processor / asked)} ms of processor time a question in the server, ${round(inStore / asked)} ms in the store`,
  );
  for (const one of refused.slice(0, 5)) console.log(one);
  console.log(`documents of the events with about 100 mentions: ${Math.min(...many)} to ${Math.max(...many)}`);
}

const [first, documents = '100000', seconds = '60'] = process.argv.slice(2);
if (first === 'serve') await serve(documents);
else if (first === undefined) throw new Error('usage: api.mjs DATABASE-ADDRESS [DOCUMENTS] [SECONDS]');
else {
  const ledger = await openBench(first);
  if ((await ledger.askSummary()).documents < Number(documents)) {
    await ledger.clear();
    await fillLedger(ledger, Number(documents), (laid) => console.error(`${laid} documents`));
  }
  await ledger.close();
  await measure(first, Number(seconds));
  agent.destroy();
}
