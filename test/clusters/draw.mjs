// Draws clusters of articles of the outside collection for annotation: `node test/clusters/draw.mjs COUNT SEED FOLDER` writes
// their texts into FOLDER/<cluster>/. A cluster grows from an article by the article whose opening is most like those it
// holds (TF-IDF of title and first words), each from another outlet, all within some days, none a near copy of another.
// It knows nothing of how Isnad reads or links, so that it favours nothing that Isnad finds; articles that are annotated
// already, outside or here, are left out. Clusters of four and more come first, then the closest; the seed orders equals.
import { join } from 'node:path';
import { openArticles, writeArticle } from '../annotations/collection.mjs';

const openingLength = 1000;
const leastAlike = 0.11;
const nearCopy = 0.75;
const days = 5;
const least = 3;
const most = 7;

/** Words without marks, with one form of alef, ya and ta marbuta, and without the article. */
const wordsOf = (text) =>
  (
    text
      .replace(/[\u064b-\u0652\u0640]/gu, '')
      .replace(/[أإآ]/gu, 'ا')
      .replace(/ى/gu, 'ي')
      .replace(/ة/gu, 'ه')
      .match(/\p{L}{2,}|\p{N}+/gu) ?? []
  ).map((word) => word.replace(/^[وف]?(?:ال|بال|كال|لل)(?=.{3})/u, ''));

function countsOf({ title, text }) {
  const counts = new Map();
  for (const word of wordsOf(`${title} ${title} ${text.slice(0, openingLength)}`))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Unit vectors of TF-IDF weights. */
function weigh(all) {
  const holders = new Map();
  for (const counts of all) for (const word of counts.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  return all.map((counts) => {
    const weights = [...counts].map(([word, n]) => [
      word,
      (1 + Math.log(n)) * Math.log(all.length / holders.get(word)),
    ]);
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([word, weight]) => [word, weight / length]));
  });
}

function alike(a, b) {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return sum;
}

const mean = (numbers) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

const [count, seed, folder] = process.argv.slice(2);
const articles = openArticles();
const vectors = weigh(articles.map(countsOf));
const likeness = vectors.map((a) => vectors.map((b) => alike(a, b)));
const dayOf = ({ collected }) => Date.parse(collected.slice(0, 10)) / 864e5;

/** Whether an article may stand in a cluster: another outlet, the same days, no near copy. */
function fits(cluster, one) {
  const published = [...cluster, one].map((i) => dayOf(articles[i]));
  return (
    Math.max(...published) - Math.min(...published) <= days &&
    cluster.every((i) => articles[i].outlet !== articles[one].outlet && likeness[i][one] <= nearCopy)
  );
}

function grow(first) {
  const cluster = [first];
  while (cluster.length < most) {
    const [best] = articles
      .map((_, i) => ({ i, like: mean(cluster.map((j) => likeness[i][j])) }))
      .filter(({ i, like }) => like >= leastAlike && fits(cluster, i))
      .sort((a, b) => b.like - a.like);
    if (best === undefined) break;
    cluster.push(best.i);
  }
  const pairs = cluster.flatMap((i, n) => cluster.slice(n + 1).map((j) => likeness[i][j]));
  return { cluster: cluster.sort((a, b) => a - b), closeness: mean(pairs) };
}

/** An order of the articles that the seed alone gives. */
const rank = (i) => Math.imul((i + 1) ^ Number(seed), 0x9e3779b1) >>> 0;

const grown = articles
  .map((_, i) => grow(i))
  .filter(({ cluster }) => cluster.length >= least)
  .sort(
    (a, b) =>
      Number(b.cluster.length > least) - Number(a.cluster.length > least) ||
      b.closeness - a.closeness ||
      rank(a.cluster[0]) - rank(b.cluster[0]),
  );
const used = new Set();
const drawn = [];
for (const { cluster } of grown) {
  if (drawn.length === Number(count) || cluster.some((i) => used.has(i))) continue;
  for (const i of cluster) used.add(i);
  drawn.push(cluster);
}
for (const [n, cluster] of drawn.entries()) {
  const name = `c${String(n + 1).padStart(2, '0')}`;
  for (const i of cluster) {
    const { id, outlet, collected } = articles[i];
    writeArticle(join(folder, name), articles[i]);
    console.log(`${name} ${id} ${outlet} ${collected.slice(0, 10)}`);
  }
}
