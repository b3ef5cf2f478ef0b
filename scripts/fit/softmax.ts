/** One slot of one happening: the features of each phrase that may fill it, and which of them do. Nothing fills it where none does. */
export interface Instance {
  candidates: { features: readonly string[]; fills: boolean }[];
}

/** A candidate with its features numbered, and its share as far as a step has come. */
interface Row {
  fills: boolean;
  ids: Int32Array;
  share: number;
}

const learning = { steps: 150, rate: 0.1, lateFrom: 0.7, lateRate: 0.02, first: 0.9, second: 0.99 };

/**
 * Fits weights so that the candidates that fill a slot have most of the shares, one share being that nothing does (a softmax with a fixed
 * nought beside the candidates; where several fill it, their shares count together). Full gradients with Adam's steps from nought, so that the
 * same instances give the same weights. `penalty`: of the squares of the weights; `least`: how often a feature must occur.
 */
export function fitWeights(
  instances: readonly Instance[],
  { penalty, least }: { penalty: number; least: number },
): Map<string, number> {
  const ids = frequentFeatures(instances, least);
  const rows = instances.map(({ candidates }): Row[] =>
    candidates.map(({ features, fills }) => ({
      fills,
      share: 0,
      ids: Int32Array.from(features.flatMap((feature) => ids.get(feature) ?? [])),
    })),
  );
  const weights = new Float64Array(ids.size);
  const [mean, square] = [new Float64Array(ids.size), new Float64Array(ids.size)];
  for (let step = 1; step <= learning.steps; step++) {
    const gradient = weights.map((weight) => penalty * weight);
    for (const row of rows) addGradient(gradient, row, weights);
    const rate = step < learning.steps * learning.lateFrom ? learning.rate : learning.lateRate;
    for (let k = 0; k < weights.length; k++) {
      const slope = gradient[k] as number;
      mean[k] = learning.first * (mean[k] as number) + (1 - learning.first) * slope;
      square[k] = learning.second * (square[k] as number) + (1 - learning.second) * slope * slope;
      const first = (mean[k] as number) / (1 - learning.first ** step);
      const second = (square[k] as number) / (1 - learning.second ** step);
      weights[k] = (weights[k] as number) - (rate * first) / (Math.sqrt(second) + 1e-8);
    }
  }
  return new Map([...ids].map(([feature, id]) => [feature, weights[id] as number]));
}

function frequentFeatures(instances: readonly Instance[], least: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { candidates } of instances)
    for (const { features } of candidates)
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= least).map(([feature]) => feature);
  return new Map(frequent.sort().map((feature, id) => [feature, id]));
}

function addGradient(gradient: Float64Array, row: readonly Row[], weights: Float64Array): void {
  let largest = 0;
  for (const each of row) {
    const { ids } = each;
    let sum = 0;
    for (let k = 0; k < ids.length; k++) sum += weights[ids[k] as number] as number;
    each.share = sum;
    largest = Math.max(largest, sum);
  }
  let whole = Math.exp(-largest);
  let filling = 0;
  for (const each of row) {
    each.share = Math.exp(each.share - largest);
    whole += each.share;
    if (each.fills) filling += each.share;
  }
  for (const { fills, ids, share } of row) {
    const slope = share / whole - (fills ? share / filling : 0);
    for (let k = 0; k < ids.length; k++) {
      const id = ids[k] as number;
      gradient[id] = (gradient[id] as number) + slope;
    }
  }
}
