// Whether one headline contradicts another, by the engine that finds disputes inside a document: npx tsx bench/headlines.ts [--show] [train|dev]
// The outside material's ANS pairs; each headline is taken for what one of two speakers said.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { analyse, findWords } from '../src/languages/ar/analyse.ts';
import type { Analysis } from '../src/languages/ar/analysis.ts';
import { contentWords } from '../src/languages/ar/disputes/content.ts';
import { findDisputes } from '../src/languages/ar/disputes/index.ts';
import { eventNounForms, findEvents } from '../src/languages/ar/events/index.ts';
import { Lattice, Lexicon, nameWords } from '../src/languages/ar/lattice/index.ts';
import { Register } from '../src/languages/ar/names/index.ts';
import { findQuantities } from '../src/languages/ar/numbers/index.ts';
import { verbForms } from '../src/languages/ar/verbs/index.ts';
import type { Statement } from '../src/model/index.ts';
import { link, statement } from '../test/browser/article.ts';

type Stance = 'agree' | 'disagree' | 'other';
interface Pair {
  one: string;
  other: string;
  stance: Stance;
}

const shared = process.env['ISNAD_SHARED'] ?? resolve('..', 'shared');
const show = process.argv.includes('--show');
const part = process.argv.includes('train') ? 'train' : 'dev';
/** The least share of the shorter headline's words that stand in the other one where the two speak of one thing. */
const leastShared = 0.15;

const names = loadKnowledge({ packageDir: resolve('knowledge') });
const lattice = new Lattice(new Lexicon(nameWords(names), verbForms(), eventNounForms()));
const register = new Register(names);

const pairs = readPairs(readFileSync(join(shared, 'data', 'ans', `${part}.csv`), 'utf8'));
const counts = new Map<string, number>();
for (const pair of pairs) {
  const found = stanceOf(pair);
  count(`${pair.stance} ${found}`);
  if (show && found !== pair.stance) console.log(`${pair.stance}, read ${found}: ${pair.one} || ${pair.other}`);
}
const stances: readonly Stance[] = ['agree', 'disagree', 'other'];
const scores = stances.map((stance) => f1(stance));
for (const [n, stance] of stances.entries()) console.log(`F1 ${stance}: ${(scores[n] ?? 0).toFixed(3)}`);
for (const gold of stances)
  console.log(`${gold}, read as ${stances.map((read) => `${read} ${counts.get(`${gold} ${read}`) ?? 0}`).join(', ')}`);
console.log(`macro-F1 of ${pairs.length} pairs (${part}): ${(scores.reduce((a, b) => a + b, 0) / 3).toFixed(3)}`);

function count(key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function f1(stance: Stance): number {
  const of = (gold: Stance, read: Stance): number => counts.get(`${gold} ${read}`) ?? 0;
  const right = of(stance, stance);
  const read = stances.reduce((sum, gold) => sum + of(gold, stance), 0);
  const gold = stances.reduce((sum, each) => sum + of(stance, each), 0);
  return read + gold === 0 ? 0 : (2 * right) / (read + gold);
}

function stanceOf({ one, other }: Pair): Stance {
  const text = `${one}\n${other}`;
  const analysis = analyseLines(text, one.length);
  const said = [statementOf(1, 0, one.length), statementOf(2, one.length + 1, text.length)] as const;
  const events = findEvents(analysis, [...said], { register });
  if (findDisputes(analysis, said, events, []).length > 0) return 'disagree';
  const [left, right] = said.map((each) => contentWords(analysis, each)) as [Set<string>, Set<string>];
  const both = [...left].filter((word) => right.has(word)).length;
  return both / Math.max(1, Math.min(left.size, right.size)) >= leastShared ? 'agree' : 'other';
}

function analyseLines(text: string, first: number): Analysis {
  const paragraph = { kind: 'paragraph', role: null } as const;
  const blocks = [
    { ...paragraph, start: 0, end: first },
    { ...paragraph, start: first + 1, end: text.length },
  ];
  return analyse(findWords(text), blocks, null, {
    lattice,
    register,
    findSpans: (tokens, from, to) =>
      findQuantities(tokens, from, to).map((found) => ({
        from: found.from,
        to: found.to,
        date: null,
        quantity: { min: found.min, max: found.max },
        rule: found.rule,
      })),
  });
}

/** What a speaker of that number said in these words. */
const statementOf = (n: number, start: number, end: number): Statement =>
  statement(
    { id: `s${n}`, chain: [link(null, { id: `local:${n}`, kind: 'person', name: `Speaker ${n}` })] },
    { start, end, text: '' },
    null,
  );

/** Rows of a table of three columns, the first two in quotation marks where they hold commas. */
function readPairs(csv: string): Pair[] {
  const rows = csv.replaceAll('\r', '').trim().split('\n').slice(1);
  return rows.flatMap((row) => {
    const cells = [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
    );
    const [one, other, stance] = cells;
    return one === undefined || other === undefined ? [] : [{ one, other, stance: stance as Stance }];
  });
}
