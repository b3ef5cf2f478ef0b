// npm run bench:api -- DATABASE-ADDRESS [DOCUMENTS] [SECONDS]: answers of the API under an open load. The store is filled once and kept in the schema isnad_bench_api.
import { fork } from 'node:child_process';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { startServer } from '../dist/http/index.js';
import { openLedger } from '../dist/ledger/index.js';
import { commonWords, fillLedger } from './crowd.mjs';
import { dice } from './world.mjs';

const requestsASecond = Number(process.env.ISNAD_BENCH_RATE ?? 100);
const atShare = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const round = (value) => Math.round(value * 10) / 10;

const openBench = (databaseUrl) => openLedger({ dataDir: tmpdir(), databaseUrl, databaseSchema: 'isnad_bench_api' });

/** The server in a process of its own, as it runs for people; says its address, and at the end how long its loop was blocked at most. */
async function serve(databaseUrl) {
  const ledger = await openBench(databaseUrl);
  const server = await startServer({ ledger, port: 0, webFolder: null, onFault: (fault) => console.error(fault) });
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
    get(`${address}/api/v1${path}`, { agent, headers }, (response) => {
      response.on('data', () => {});
      response.on('end', () => resolve(response.statusCode));
    }).on('error', reject);
  });
}

async function askJson(address, path) {
  const response = await fetch(`${address}/api/v1${path}`);
  return response.json();
}

/** What is asked for, in kinds: each a list of addresses that are drawn from. */
async function questionsFor(address) {
  const one = async (path) => (await askJson(address, path)).items;
  const words = commonWords();
  const middling = words.slice(300, 700);
  const rare = words.slice(5_000, 6_000);
  const query = (list) => list.map((word) => `q=${encodeURIComponent(word)}`);
  const actors = (await one('/actors?limit=40')).map(({ id }) => `actor=${encodeURIComponent(id)}`);
  const outlets = (await one('/sources?limit=80'))
    .filter(({ documents }) => documents > 0)
    .map(({ id }) => `outlet=${encodeURIComponent(id)}`);
  const places = [0, 1, 2, 30, 100, 200].map((n) => `place=town-${n}`).concat('place=province-3');
  const kinds = [
    'type=ASSAULT',
    'type=COERCE',
    'standing=corroborated',
    'standing=disputed',
    'type=ASSAULT&standing=disputed&place=town-1',
  ];
  const ranges = [
    'from=2024-06',
    'from=2024-06-01&to=2024-06-30',
    'to=2024-02',
    'from=2024-06-01&to=2024-06-30&type=COERCE',
  ];
  /** Pages from all over the list, by their cursors. */
  const pagesOf = async (list) => {
    const found = [];
    for (let next = null; found.length < 12; ) {
      const page = await askJson(address, `/${list}?limit=1000${next === null ? '' : `&cursor=${next}`}`);
      next = page.next;
      if (next === null) break;
      found.push(`cursor=${next}`);
    }
    return found;
  };
  const list = async (name, filters) =>
    ['', ...filters, ...(await pagesOf(name))].map((filter) => `/${name}?limit=50&${filter}`);
  const events = await one('/events?limit=1000');
  const many = [];
  for (let next = null; many.length < 12; ) {
    const page = await askJson(address, `/events?limit=1000${next === null ? '' : `&cursor=${next}`}`);
    many.push(...page.items.filter(({ documents }) => documents >= 90 && documents <= 130));
    next = page.next;
    if (next === null) break;
  }
  const documents = await one('/documents?limit=200');
  const profiles = [...actors.slice(0, 10), ...outlets.slice(0, 10)].map(
    (filter) => `/sources/${filter.slice(filter.indexOf('=') + 1)}`,
  );
  return {
    many: many.map(({ documents }) => documents),
    kinds: [
      {
        name: 'list of events',
        goal: 50,
        share: 24,
        paths: await list('events', [...actors, ...outlets.slice(0, 20), ...places, ...kinds, ...ranges]),
      },
      {
        name: 'list of events with words',
        goal: 50,
        share: 6,
        paths: [...query(middling.slice(0, 50)), ...query(rare.slice(0, 50))].map((q) => `/events?limit=50&${q}`),
      },
      {
        name: 'list of statements',
        goal: 50,
        share: 10,
        paths: await list('statements', [...actors, ...outlets.slice(0, 20), ...places, ...ranges]),
      },
      {
        name: 'list of disputes',
        goal: 50,
        share: 10,
        paths: await list('disputes', [
          ...actors,
          ...outlets.slice(0, 20),
          ...places,
          'kind=conflicting-figures',
          ...ranges,
        ]),
      },
      { name: 'list of stories', goal: 50, share: 6, paths: await list('stories', [...actors, ...places, ...ranges]) },
      {
        name: 'list of documents',
        goal: 50,
        share: 12,
        paths: await list('documents', [...actors, ...outlets, ...places, ...ranges]),
      },
      { name: 'lists of sources and actors', goal: 50, share: 4, paths: ['/sources?limit=100', '/actors?limit=100'] },
      { name: 'queues', goal: 50, share: 2, paths: ['/queue/merges?limit=20', '/queue/disputes?limit=20'] },
      {
        name: 'days of the time strip',
        goal: 50,
        share: 2,
        paths: ['/days', ...actors.slice(0, 10).map((filter) => `/days?${filter}`)],
      },
      { name: 'summary', goal: 50, share: 2, paths: ['/summary'] },
      {
        name: 'changes',
        goal: null,
        share: 2,
        paths: ['/changes?limit=60', `/changes?limit=60&since=${events[0].date?.from ?? '2026-01-01'}T00:00:00Z`],
      },
      { name: 'outlets that went quiet', goal: null, share: 1, paths: ['/quiet'] },
      { name: 'network of sources', goal: null, share: 1, paths: ['/network'] },
      { name: 'profile of a source', goal: null, share: 1, paths: profiles },
      {
        name: 'story',
        goal: null,
        share: 1,
        paths: (await one('/stories?limit=30')).map(({ id }) => `/stories/${id}`),
      },
      { name: 'event with about 100 mentions', goal: 100, share: 4, paths: many.map(({ id }) => `/events/${id}`) },
      { name: 'event', goal: 100, share: 4, paths: events.map(({ id }) => `/events/${id}`) },
      { name: 'article', goal: null, share: 3, paths: documents.map(({ id }) => `/documents/${id}`) },
      {
        name: 'search',
        goal: 100,
        share: 5,
        paths: [
          ...query(middling),
          ...query(rare),
          ...middling.slice(0, 50).map((word, n) => `q=${encodeURIComponent(`${word} ${rare[n]}`)}`),
          ...outlets.slice(0, 20).map((outlet, n) => `${query(middling)[n]}&${outlet}`),
        ].map((q) => `/search?limit=20&${q}`),
      },
    ],
  };
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

async function measure(databaseUrl, seconds) {
  const child = fork(fileURLToPath(import.meta.url), ['serve', databaseUrl]);
  const told = () => new Promise((resolve) => child.once('message', resolve));
  const { address } = await told();
  const { kinds, many } = await questionsFor(address);
  const only = process.env.ISNAD_BENCH_ONLY;
  const wanted = only === undefined ? kinds : kinds.filter(({ name }) => name.includes(only));
  // what every server has after its first minute: plans, pages of the store in memory, compiled code
  await load(address, wanted, 5);
  child.send('begin');
  const { taken, slowest, refused } = await load(address, wanted, seconds);
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
  console.log(`${round(processor / asked)} ms of processor time a question, the store's own apart`);
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
