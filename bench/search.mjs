// node bench/search.mjs [DOCUMENTS] [SEARCHES]: searches of the embedded store, one after the other, through the API, each answer worked out.
// The store is filled once and kept in .cache/bench-search.
import { mkdirSync } from 'node:fs';
import { startServer } from '../dist/http/index.js';
import { openLedger } from '../dist/ledger/index.js';
import { commonWords, fillLedger } from './crowd.mjs';
import { dice } from './world.mjs';

const [documents = '50000', searches = '200'] = process.argv.slice(2);
const dataDir = '.cache/bench-search';
mkdirSync(dataDir, { recursive: true });
const ledger = await openLedger({ dataDir });
if ((await ledger.askSummary()).documents < Number(documents)) {
  await ledger.clear();
  await fillLedger(ledger, Number(documents), (laid) => console.error(`${laid} documents`));
}
const server = await startServer({ ledger, port: 0, webFolder: null, roomForAnswers: 0 });
const words = commonWords();
const chance = dice(7);
/** As people search: one word or two, common ones and rarer ones. */
const kinds = {
  'a common word': () => chance.pick(words.slice(300, 700)),
  'a rarer word': () => chance.pick(words.slice(5_000, 6_000)),
  'two words': () => `${chance.pick(words.slice(300, 700))} ${chance.pick(words.slice(1_000, 3_000))}`,
};
const atShare = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)];
const ask = async (query) => {
  const begun = performance.now();
  const response = await fetch(`${server.address}/api/v1/search?limit=20&q=${encodeURIComponent(query)}`);
  const { items } = await response.json();
  return { ms: performance.now() - begun, found: items.length };
};
for (let n = 0; n < 20; n += 1) await ask(kinds['a common word']());
console.log(`| search of ${documents} documents in the embedded store | asked | with answers | median | p95 |`);
console.log('| --- | --- | --- | --- | --- |');
const all = [];
for (const [name, query] of Object.entries(kinds)) {
  const answers = [];
  for (let n = 0; n < Number(searches); n += 1) answers.push(await ask(query()));
  const times = answers.map(({ ms }) => ms);
  all.push(...times);
  const found = answers.filter((answer) => answer.found > 0).length;
  console.log(
    `| ${name} | ${times.length} | ${found} | ${atShare(times, 0.5).toFixed(0)} ms | ${atShare(times, 0.95).toFixed(0)} ms |`,
  );
}
console.log(`| all | ${all.length} | | ${atShare(all, 0.5).toFixed(0)} ms | ${atShare(all, 0.95).toFixed(0)} ms |`);
await server.close();
await ledger.close();
