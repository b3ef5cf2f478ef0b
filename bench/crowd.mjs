// A store of any size in minutes: a made world is linked once, and laid down again and again with other ids, days and words.

import { prepareVersion } from '../dist/ledger/index.js';
import { anchorsOf, linkProfiles, profileOf } from '../dist/linking/index.js';
import { idOf } from '../dist/model/index.js';
import { newsArticles } from './material.mjs';
import { context, dice, makeWorld } from './world.mjs';

/** Enough that one event is told of a hundred times. */
const worldSize = 2_500;
/** Each laying is so many days after the one before: they overlap, as stories do. */
const daysApart = 20;
const wordsAnArticle = 220;
const batchSize = 500;

const wordsOfNews = () => newsArticles().flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []);

/** The words of real articles, the commonest first. */
export function commonWords() {
  const counts = new Map();
  for (const word of wordsOfNews()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** Paragraphs of such words behind what the article says. */
function fillUp({ version, reading }, words, chance) {
  let { text } = version;
  const blocks = [...version.blocks];
  for (let n = 0; n < 4; n += 1) {
    const paragraph = Array.from({ length: wordsAnArticle / 4 }, () => chance.pick(words)).join(' ');
    text += `\n\n${paragraph}.`;
    blocks.push({ kind: 'paragraph', role: null, start: text.length - paragraph.length - 1, end: text.length });
  }
  return { version: { ...version, text, blocks }, reading };
}

/** The same with every id, address and day another; the same in all that is laid down in this round. */
function another(value, round) {
  const later = (day) => new Date(Date.parse(day) + round * daysApart * 86_400_000).toISOString().slice(0, 10);
  const text = JSON.stringify(value)
    .replace(/\b[0-9a-f]{16}(?:[0-9a-f]{48})?\b/g, (id) =>
      id.length === 16 ? idOf(`${round} ${id}`) : idOf(`${round} ${id}`) + id.slice(16),
    )
    .replace(/\b\d{4}-\d\d-\d\d\b/g, later)
    .replace(/(\.example)\/(\d+)/g, `$1/${round}-$2`);
  return JSON.parse(text);
}

async function lay(ledger, { world, links }, round, words) {
  const chance = dice(round + 1);
  const documents = world.map((one) => fillUp(another(one, round), words, chance));
  for (let at = 0; at < documents.length; at += batchSize) {
    const versions = documents.slice(at, at + batchSize).map(({ version, reading }) =>
      prepareVersion({
        version,
        reading,
        profile: null,
        anchors: anchorsOf(profileOf(reading, version)),
        containers: Object.fromEntries(
          reading.events.flatMap(({ places }) => places.map(({ id }) => [id, context.containers(id)])),
        ),
        line: round * worldSize + at,
        capturedAt: `${version.published}T06:00:00.000Z`,
      }),
    );
    const position = round * worldSize + at + versions.length;
    await ledger.keepBatch({ versions, rejects: [], received: [], position, positionHash: idOf(String(position)) });
  }
  const { events, statements, disputes, stories, copies } = another(links, round);
  await ledger.answerLinking({
    name: 'keepChange',
    args: [
      {
        documents: documents.map(({ version }) => version.id),
        made: [],
        lost: [],
        events: { gone: [], items: events },
        statements: { gone: [], items: statements },
        stories: { gone: [], items: stories },
        disputes: { gone: [], items: disputes },
        found: { owners: [], items: [] },
        copies: { documents: [], items: copies, originals: [] },
      },
    ],
  });
  return documents.length;
}

/** Fills an empty ledger with so many documents and all that linking made of them. */
export async function fillLedger(ledger, documents, onRound = () => {}) {
  const world = [...makeWorld({ documents: worldSize, noise: 0.1 })].map(({ version, reading }) => ({
    version,
    reading,
  }));
  const links = linkProfiles(
    world.map(({ version, reading }) => profileOf(reading, version)),
    context,
  );
  const words = wordsOfNews();
  let laid = 0;
  for (let round = 0; laid < documents; round += 1) {
    laid += await lay(ledger, { world, links }, round, words);
    onRound(laid);
  }
  await ledger.keepMade({ reader: 'synthetic', knowledge: 'synthetic' });
  await ledger.keepLinked();
}
