import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findOrdinals, findQuantities } from '../../src/languages/ar/numbers/index.ts';
import { findTokens } from '../../src/text/index.ts';
import { sharedPath } from '../shared.ts';
import { report } from './report.ts';

interface Spec {
  Input: string;
  NotSupported?: string;
  NotSupportedByDesign?: string;
  IgnoreResolution?: boolean | string;
  Results: { Text: string; Resolution: { value: string } }[];
}

/** Active cases of one of Microsoft's number specs. */
function readSpecs(name: string): Spec[] | null {
  const path = sharedPath('data', 'recognizers-ar', 'Number', `${name}.json`);
  if (path === null) return null;
  const all = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as Spec[];
  return all.filter((one) => !/dotnet/i.test(`${one.NotSupported} ${one.NotSupportedByDesign}`));
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

interface Read {
  text: string;
  value: number | null;
}

/** A case is right where as many things are found as expected, each sharing characters with its fellow and of the same value (of the same words where the spec says that its value is to be ignored). */
function isRight(one: Spec, found: Read[]): boolean {
  return (
    found.length === one.Results.length &&
    one.Results.every((expected, i) => {
      const mine = found[i] as Read;
      const wanted = Number.parseFloat(expected.Resolution.value);
      if (mine.value !== null && near(mine.value, wanted)) return true;
      return String(one.IgnoreResolution) === 'true' && mine.text === expected.Text;
    })
  );
}

function score(name: string, read: (text: string) => Read[]): number | null {
  const specs = readSpecs(name);
  if (specs === null) return null;
  const wrong = specs.filter((one) => !isRight(one, read(one.Input)));
  return report(
    name,
    specs.length,
    wrong.map(
      (one) =>
        `${one.Input} | ${one.Results.map((r) => `${r.Text} = ${r.Resolution.value}`).join('; ')} | ${read(one.Input)
          .map((r) => `${r.text} = ${r.value}`)
          .join('; ')}`,
    ),
  );
}

/** Microsoft reads no number where digits are glued to a word ("20دولار"); in the press they are. Their convention, for their cases. */
const counts = (text: string): Read[] => {
  const tokens = findTokens(text);
  return findQuantities(tokens)
    .filter(
      (one) =>
        !(tokens[one.to]?.glued && tokens[one.to]?.kind === 'word' && tokens[one.to - 1]?.kind === 'number') &&
        !(
          tokens[one.from + 1]?.glued &&
          tokens[one.from]?.kind === 'number' &&
          tokens[one.from + 1]?.kind === 'word' &&
          /\p{Script=Arabic}/u.test(tokens[one.from + 1]?.folded ?? '')
        ),
    )
    .map((one) => ({ text: text.slice(one.start, one.end), value: one.value }));
};
const ordinals = (text: string): Read[] =>
  findOrdinals(findTokens(text)).map((one) => ({ text: text.slice(one.start, one.end), value: one.value }));
const present = sharedPath('data', 'recognizers-ar') !== null;

test.skipIf(!present)('NumberModel (outside material)', () => {
  expect(score('NumberModel', counts)).toBeGreaterThanOrEqual(89.1);
});
test.skipIf(!present)('OrdinalModel (outside material)', () => {
  expect(score('OrdinalModel', ordinals)).toBeGreaterThanOrEqual(38.6);
});
test.skipIf(!present)('PercentModel (outside material)', () => {
  expect(
    score('PercentModel', (text) =>
      findQuantities(findTokens(text))
        .filter((one) => one.kind === 'percent')
        .map((one) => ({ text: text.slice(one.start, one.end), value: one.value })),
    ),
  ).toBeGreaterThanOrEqual(72);
});
test.skipIf(!present)('duckling numerals (outside material)', () => {
  const path = sharedPath('data', 'duckling-ar', 'corpus.json') as string;
  const corpus = JSON.parse(readFileSync(path, 'utf8')) as {
    numeral: { value: string; phrases: string[] }[];
    ordinal: { value: string; phrases: string[] }[];
  };
  const wanted = (value: string): number => Number(value.replace(/[^\d.-]/g, ''));
  const run = (
    name: string,
    groups: { value: string; phrases: string[] }[],
    read: (text: string) => Read[],
  ): number => {
    const cases = groups.flatMap((group) => group.phrases.map((phrase) => ({ phrase, value: wanted(group.value) })));
    const wrong = cases.filter(
      ({ phrase, value }) => !read(phrase).some((one) => one.value !== null && near(one.value, value)),
    );
    return report(
      name,
      cases.length,
      wrong.map(
        ({ phrase, value }) =>
          `${phrase} = ${value} | ${read(phrase)
            .map((one) => one.value)
            .join('; ')}`,
      ),
    );
  };
  expect(run('duckling-numeral', corpus.numeral, counts)).toBeGreaterThanOrEqual(97.7);
  expect(run('duckling-ordinal', corpus.ordinal, ordinals)).toBeGreaterThanOrEqual(99);
});
