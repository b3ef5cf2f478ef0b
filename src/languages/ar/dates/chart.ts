import type { Token } from '../../../text/index.ts';
import { spellOut } from '../numbers/index.ts';
import { lengthWords } from './durations.ts';
import type { Compiled } from './pattern.ts';
import { compile, match } from './pattern.ts';
import { rules } from './rules.ts';
import { dateLexemes } from './slots.ts';
import type { Context, DateAt } from './term.ts';

/** The tier whose dates are given out. */
export const topTier = Math.max(...rules.map((rule) => rule.tier));

const literals = new Map<string, Compiled[]>();
const byReader = new Map<string, Compiled[]>();
for (const one of compile(rules)) {
  const first = one.elements[0];
  if (!first) continue;
  if (first.reader) byReader.set(first.reader, [...(byReader.get(first.reader) ?? []), one]);
  else for (const word of first.words ?? []) literals.set(word, [...(literals.get(word) ?? []), one]);
}

const numberReaders = ['day', 'ordinal', 'count', 'year', 'numeric', 'duration'];
const readersOf: Record<string, readonly string[]> = {
  month: ['month'],
  hijri: ['month'],
  double: ['month'],
  season: ['season', 'month'],
  weekday: ['weekday'],
  'bare-weekday': ['bare-weekday'],
  unit: ['unit', 'units', 'duration', 'month'],
  part: ['part'],
  time: ['time'],
  adverb: ['adverb'],
  decade: ['decade'],
};

/** Patterns by tier. */
type Tiers = readonly (readonly Compiled[])[];
const byTier = (list: readonly Compiled[]): Tiers =>
  Array.from({ length: topTier + 1 }, (_, tier) => list.filter((one) => one.rule.tier === tier));

/** For every word that can open a date, with all that may be fused before it: the patterns to try. */
const openings = new Map<string, Tiers>();
const lists = new Map<string, Compiled[]>();
for (const [word, { stem }] of spellOut(
  [...literals.keys()].map((key) => [key, key] as const),
  new Set(),
  false,
))
  lists.set(word, [...(literals.get(stem) ?? [])]);
for (const [word, { entry }] of dateLexemes) {
  const list = lists.get(word) ?? [];
  for (const reader of readersOf[entry.kind] ?? []) list.push(...(byReader.get(reader) ?? []));
  lists.set(word, list);
}
const known = new Map<readonly Compiled[], Tiers>();
for (const [word, list] of lists) {
  const same = [...known].find(([other]) => other.length === list.length && other.every((one, i) => one === list[i]));
  const tiers = same ? same[1] : byTier(list);
  if (!same) known.set(list, tiers);
  openings.set(word, tiers);
}
const numberOpenings = byTier(numberReaders.flatMap((reader) => byReader.get(reader) ?? []));
const dateOpenings = byTier(['date', 'dayterm', 'period'].flatMap((reader) => byReader.get(reader) ?? []));

/** What is known of one token: the patterns that it can open, and the best date of each tier. */
interface Cell {
  opening: Tiers | undefined;
  number: boolean;
  best: (DateAt | null | undefined)[];
}
/** All words that any part of a pattern can begin with, and the words that are a date with nothing after them. */
const vocabulary = new Set([...lists.keys(), ...lengthWords]);
const alone = new Set<string>();
for (const one of compile(rules)) {
  for (const element of one.elements)
    for (const word of element.words ?? []) for (const letter of ['', 'و', 'ب', 'ل']) vocabulary.add(letter + word);
  if (one.elements.slice(1).every((element) => element.optional)) {
    for (const word of one.elements[0]?.words ?? []) alone.add(word);
  }
}
/** Openings that need a second word: "من", "في", "بعد" stand everywhere, and mostly before words that no date knows. */
const needsMore = new Set(
  [...lists.keys()].filter((word) => !dateLexemes.has(word) && ![...alone].some((one) => word.endsWith(one))),
);
const isInert = (token: Token | undefined, isNumber: (folded: string) => boolean): boolean =>
  token === undefined ||
  (token.kind === 'word' && !vocabulary.has(token.folded) && !isNumber(token.folded)) ||
  token.folded === '\n';

const closed: Cell = { opening: undefined, number: false, best: [] };

function cellAt(
  { tokens, convention }: Omit<Context, 'dateAt'>,
  i: number,
  isNumber: (folded: string) => boolean,
): Cell {
  const { kind, folded } = tokens[i] as Token;
  if (kind === 'mark') return closed;
  let opening = kind === 'word' ? openings.get(folded) : undefined;
  const isShort = kind === 'number' ? folded.length < 4 : isNumber(folded);
  if (opening === undefined && !isShort && kind === 'word') return closed;
  const isBeforeNothing = isInert(tokens[i + 1], isNumber);
  if (opening && isBeforeNothing && needsMore.has(folded)) opening = undefined;
  // "15 جنديا": a count of something that no date knows
  const counts = isShort && convention === 'news' && isBeforeNothing;
  const number = !counts && (isShort || kind === 'number');
  return opening || number ? { opening, number, best: [] } : closed;
}

/** Sets up the memory in which each tier's best date at each token is kept. */
export function startChart(context: Omit<Context, 'dateAt'>, isNumber: (folded: string) => boolean): Context {
  const cells: (Cell | undefined)[] = new Array(context.to - context.from);
  // field by field: what is spread and then added to has a layout of its own each time, and every rule looks into this
  const full: Context = {
    tokens: context.tokens,
    from: context.from,
    to: context.to,
    now: context.now,
    prefer: context.prefer,
    convention: context.convention,
    isFuture: context.isFuture,
    dateAt: (i, tier) => {
      if (tier < 1 || i < context.from || i >= context.to) return null;
      let cell = cells[i - context.from];
      if (!cell) {
        cell = cellAt(context, i, isNumber);
        cells[i - context.from] = cell;
      }
      return cell === closed ? null : read(full, cell, i, tier);
    },
  };
  return full;
}

function read(context: Context, cell: Cell, i: number, tier: number): DateAt | null {
  if (tier < 1) return null;
  const remembered = cell.best[tier];
  if (remembered !== undefined) return remembered;
  let best = read(context, cell, i, tier - 1);
  if (cell.opening) best = attempt(context, cell.opening[tier], i, tier, best);
  if (cell.number) best = attempt(context, numberOpenings[tier], i, tier, best);
  if (best) best = attempt(context, dateOpenings[tier], i, tier, best);
  cell.best[tier] = best;
  return best;
}

/** The date that reads farther than the best so far; the first rule of those that read as far. */
function attempt(
  context: Context,
  list: readonly Compiled[] | undefined,
  i: number,
  tier: number,
  so: DateAt | null,
): DateAt | null {
  let best = so;
  if (list === undefined) return best;
  for (const compiled of list) {
    const found = match(compiled, context, i, tier);
    if (!found || (best && found.to <= best.to)) continue;
    const made = compiled.rule.make(found.captures, context, { from: i, to: found.to });
    if (!made) continue;
    const { date, date2, dayterm, dayterm2, period } = found.captures;
    const inner = [date, date2, dayterm, dayterm2, period].flatMap((one) => one?.rules ?? []);
    best = { to: found.to, term: { ...made, rules: [compiled.rule.name, ...inner] }, proclitics: found.proclitics };
  }
  return best;
}
