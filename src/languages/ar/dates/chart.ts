import type { Token } from '../../../text/index.ts';
import { spellOut } from '../numbers/index.ts';
import type { Compiled } from './pattern.ts';
import { compile, match } from './pattern.ts';
import { dateLexemes } from './readers.ts';
import { rules } from './rules.ts';
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

/** For every word that can open a date, with all that may be fused before it: the patterns to try. */
const openings = new Map<string, Compiled[]>();
for (const [word, { stem }] of spellOut(
  [...literals.keys()].map((key) => [key, key] as const),
  new Set(),
  false,
))
  openings.set(word, literals.get(stem) as Compiled[]);
for (const [word, { entry }] of dateLexemes)
  for (const reader of readersOf[entry.kind] ?? [])
    openings.set(word, [...(openings.get(word) ?? []), ...(byReader.get(reader) ?? [])]);
const numberOpenings = numberReaders.flatMap((reader) => byReader.get(reader) ?? []);
const dateOpenings = ['date', 'dayterm', 'period'].flatMap((reader) => byReader.get(reader) ?? []);

function isNumberWord(token: Token, isNumber: (folded: string) => boolean): boolean {
  return token.kind === 'number' || (token.kind === 'word' && isNumber(token.folded));
}

/** Sets up the memory in which each tier's best date at each token is kept. */
export function startChart(context: Omit<Context, 'dateAt'>, isNumber: (folded: string) => boolean): Context {
  const memo = new Map<number, (DateAt | null)[]>();
  const full: Context = { ...context, dateAt: (i, tier) => read(full, memo, isNumber, i, tier) };
  return full;
}

function read(
  context: Context,
  memo: Map<number, (DateAt | null)[]>,
  isNumber: (folded: string) => boolean,
  i: number,
  tier: number,
): DateAt | null {
  if (tier < 1 || i < context.from || i >= context.to) return null;
  const token = context.tokens[i] as Token;
  const opening = token.kind === 'word' ? openings.get(token.folded) : undefined;
  const number = isNumberWord(token, isNumber);
  if (!opening && !number) return null;
  let tiers = memo.get(i);
  if (!tiers) {
    tiers = [];
    memo.set(i, tiers);
  }
  const known = tiers[tier];
  if (known !== undefined) return known;
  let best = read(context, memo, isNumber, i, tier - 1);
  const attempt = (list: readonly Compiled[] | undefined): void => {
    for (const compiled of list ?? []) {
      if (compiled.rule.tier !== tier) continue;
      const found = match(compiled, context, i, tier);
      if (!found || (best && found.to <= best.to)) continue;
      const made = compiled.rule.make(found.captures, context, { from: i, to: found.to });
      if (!made) continue;
      const { date, date2, dayterm, dayterm2, period } = found.captures;
      const inner = [date, date2, dayterm, dayterm2, period].flatMap((one) => one?.rules ?? []);
      best = { to: found.to, term: { ...made, rules: [compiled.rule.name, ...inner] }, proclitics: found.proclitics };
    }
  };
  attempt(opening);
  if (number) attempt(numberOpenings);
  if (best) attempt(dateOpenings);
  tiers[tier] = best;
  return best;
}
