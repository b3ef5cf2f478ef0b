// npm run bench:scale -- quality N | ingest N [database address]: linking against what is known of a made world, and the store as it grows.
import { join } from 'node:path';
import { linkProfiles, profileOf } from '../dist/linking/index.js';
import { hashOf } from '../dist/model/index.js';
import { assemble } from '../dist/pipeline/assemble.js';
import { linkerHere } from '../dist/pipeline/linker.js';
import { preparerHere } from '../dist/pipeline/preparer.js';
import { bCubed, clusterByWords } from './clusters.mjs';
import { makeFolder } from './material.mjs';
import { context, makeWorld } from './world.mjs';

const seconds = ({ user, system }) => (user + system) / 1e6;
const megabytes = (bytes) => Math.round(bytes / 1e6);
const percent = (share) => (100 * share).toFixed(1);

function quality(documents) {
  console.log(
    '| slots missing or wrong | B-cubed F1 (precision, recall) | TF-IDF at its best threshold | linking, ms of processor time a document |',
  );
  console.log('| --- | --- | --- | --- |');
  for (const noise of [0, 0.1, 0.2]) {
    const world = [...makeWorld({ documents, noise })];
    const profiles = world.map(({ version, reading }) => profileOf(reading, version));
    const truth = new Map();
    const items = [];
    for (const { version, truth: events, sentences } of world) {
      const day = Math.round(Date.parse(version.published) / 86_400_000);
      Object.entries(events).forEach(([mention, event], i) => {
        const key = `${version.id}#${mention}`;
        truth.set(key, event);
        items.push({ key, day, text: sentences[i] });
      });
    }
    const begun = process.cpuUsage();
    const links = linkProfiles(profiles, context);
    const spent = seconds(process.cpuUsage(begun));
    const found = new Map(
      links.events.flatMap(({ id, mentions }) => mentions.map((m) => [`${m.document}#${m.event}`, id])),
    );
    const ours = bCubed(found, truth);
    const plain = Math.max(
      ...[0.3, 0.4, 0.5, 0.6, 0.7].map((threshold) => bCubed(clusterByWords(items, threshold), truth).f1),
    );
    console.log(
      `| ${percent(noise)} % | ${percent(ours.f1)} (${percent(ours.precision)}, ${percent(ours.recall)}) | ${percent(plain)} | ${((1000 * spent) / documents).toFixed(1)} |`,
    );
  }
}

/** Documents come as their own bytes: what is measured is the store and the linking, not the reading. */
function roomsFor() {
  const read = new Map();
  const preparer = preparerHere({
    deriveVersions(_, bytes) {
      const { version, reading } = JSON.parse(new TextDecoder().decode(bytes));
      read.set(version.id, reading);
      return { versions: [version], rejected: null, warnings: [] };
    },
    read(version) {
      const reading = read.get(version.id);
      read.delete(version.id);
      return reading;
    },
    profileOf,
    anchorsOf: () => [],
    containers: context.containers,
  });
  const linker = linkerHere(context);
  return {
    receive: async function* () {},
    preparer,
    linker,
    made: { reader: 'synthetic', knowledge: hashOf('synthetic') },
  };
}

async function* received(world) {
  for (const { version, reading } of world) {
    const given = { published: null, outlet: null, url: null, language: null, title: null };
    const bytes = new TextEncoder().encode(JSON.stringify({ version, reading }));
    yield {
      rejected: null,
      bytes,
      path: null,
      url: version.url,
      finalUrl: null,
      mediaType: null,
      charset: null,
      given,
      warnings: [],
    };
  }
}

const sizes = [1_000, 3_000, 10_000, 30_000, 50_000, 100_000, 200_000];

/** The next of a world, which goes on where it was left. */
function* take(world, count) {
  for (let n = 0; n < count; n += 1) {
    const { value, done } = world.next();
    if (done) return;
    yield value;
  }
}

/** Seconds that one article more takes, by the clock: the middle of three. */
async function secondsForOne(isnad, world) {
  const spent = [];
  for (let n = 0; n < 3; n += 1) {
    const begun = performance.now();
    await isnad.ingestItems(received(take(world, 1)));
    spent.push((performance.now() - begun) / 1000);
  }
  return spent.toSorted((a, b) => a - b)[1];
}

/** An article of the day on which most are published, of another world with as many. */
function* ofCrowdedDay(documents) {
  const days = new Map();
  for (const { version } of makeWorld({ documents, seed: 99 }))
    days.set(version.published, (days.get(version.published) ?? 0) + 1);
  const [[day]] = [...days].toSorted((a, b) => b[1] - a[1]);
  for (const one of makeWorld({ documents, seed: 99 })) if (one.version.published === day) yield one;
}

/** One store that grows, measured at each size. */
async function ingest(documents, databaseUrl = null) {
  const folder = makeFolder();
  const rooms = roomsFor();
  try {
    const place = { dataDir: join(folder.path, 'data'), databaseUrl, databaseSchema: 'isnad_scale' };
    const isnad = await assemble({ ...place, rebuild: true }, rooms.receive, () => rooms);
    const world = makeWorld({ documents, noise: 0.1 });
    console.log(
      '| articles | processor time an article since the last row | by the clock | one more | memory, peak so far |',
    );
    console.log('| --- | --- | --- | --- | --- |');
    let before = 0;
    for (const size of [...sizes.filter((one) => one < documents), documents]) {
      const begun = process.cpuUsage();
      const clock = performance.now();
      const { kept } = await isnad.ingestItems(received(take(world, size - before)));
      const wall = (performance.now() - clock) / 1000;
      const spent = (1000 * seconds(process.cpuUsage(begun))) / kept;
      const one = size === documents ? null : await secondsForOne(isnad, world);
      const memory = process.memoryUsage();
      const peak = megabytes(process.resourceUsage().maxRSS * 1024);
      console.log(
        `| ${size} | ${spent.toFixed(1)} ms | ${(kept / wall).toFixed(0)} a second | ${one === null ? '' : `${one.toFixed(2)} s`} | ${megabytes(memory.rss)}, ${peak} MB |`,
      );
      before = one === null ? size : size + 3;
    }
    const crowded = await secondsForOne(isnad, ofCrowdedDay(documents));
    console.log(`one article more on the day of most, at ${documents}: ${crowded.toFixed(2)} s`);
    await isnad.close();
  } finally {
    folder.remove();
  }
}

const [what, documents, address] = process.argv.slice(2);
if (what === 'quality') quality(Number(documents));
else if (what === 'ingest') await ingest(Number(documents), address);
else throw new Error('usage: scale.mjs quality|ingest DOCUMENTS [DATABASE ADDRESS]');
