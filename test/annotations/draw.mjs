// Draws articles of the outside collection for annotation: `node test/annotations/draw.mjs COUNT SEED FOLDER` writes their
// texts and sidecars into FOLDER. One outlet after the other gives one (outlets and articles in seeded order), so that no
// outlet fills the draw; articles that are annotated already, outside or here, are left out.
import { openArticles, writeArticle } from './collection.mjs';

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled(items, next) {
  const rest = [...items];
  for (let i = rest.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [rest[i], rest[j]] = [rest[j], rest[i]];
  }
  return rest;
}

const [count, seed, folder] = process.argv.slice(2);
const next = random(Number(seed));
const articles = openArticles().filter(({ text }) => text.length >= 600 && text.length <= 4000);
const outlets = shuffled([...new Set(articles.map(({ outlet }) => outlet))].sort(), next);
const queues = outlets.map((outlet) =>
  shuffled(
    articles.filter((article) => article.outlet === outlet),
    next,
  ),
);
const drawn = [];
while (drawn.length < Number(count) && queues.some((queue) => queue.length > 0)) {
  for (const queue of queues) {
    const article = queue.pop();
    if (article !== undefined && drawn.length < Number(count)) drawn.push(article);
  }
}
for (const article of drawn) writeArticle(folder, article);
console.log(drawn.map(({ id, outlet }) => `${id} ${outlet}`).join('\n'));
