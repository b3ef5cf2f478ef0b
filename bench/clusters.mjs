// How well clusters agree with the truth, and the plain clustering that ours has to be better than.

/** B-cubed precision, recall and F1 of one grouping against another: maps from item to the name of its group. */
export function bCubed(found, truth) {
  const groups = (map) => {
    const by = new Map();
    for (const [item, group] of map) by.set(group, [...(by.get(group) ?? []), item]);
    return by;
  };
  const score = (one, other) => {
    let sum = 0;
    for (const members of groups(one).values()) {
      const counts = new Map();
      for (const item of members) counts.set(other.get(item), (counts.get(other.get(item)) ?? 0) + 1);
      for (const count of counts.values()) sum += (count * count) / members.length;
    }
    return sum / one.size;
  };
  const [precision, recall] = [score(found, truth), score(truth, found)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** TF-IDF over the words of each item's sentence, each item in turn to the nearest cluster of the last `days` above the threshold. */
export function clusterByWords(items, threshold, days = 3) {
  const counts = new Map();
  const wordsOf = items.map(({ text }) => [...new Set(text.split(/[\s.,،]+/).filter((word) => word !== ''))]);
  for (const words of wordsOf) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const vectors = wordsOf.map((words) => {
    const weights = new Map(words.map((word) => [word, Math.log(items.length / counts.get(word)) + 0.01]));
    const length = Math.hypot(...weights.values());
    return new Map([...weights].map(([word, weight]) => [word, weight / length]));
  });
  const open = [];
  const found = new Map();
  items.forEach(({ key, day }, i) => {
    while (open.length > 0 && open[0].day < day - days) open.shift();
    let [best, nearest] = [threshold, null];
    for (const cluster of open) {
      let likeness = 0;
      for (const [word, weight] of vectors[i]) likeness += weight * (cluster.vector.get(word) ?? 0);
      if (likeness >= best) [best, nearest] = [likeness, cluster];
    }
    if (nearest === null) {
      nearest = { name: key, vector: vectors[i], day };
      open.push(nearest);
    }
    found.set(key, nearest.name);
  });
  return found;
}
