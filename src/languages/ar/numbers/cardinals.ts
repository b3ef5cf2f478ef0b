import type { Token } from '../../../text/index.ts';
import type { Lexeme } from './lexeme.ts';
import { numberLexemes } from './lexeme.ts';
import type { NumberWord } from './words.ts';
import { daysAfterOne, fractionPlurals, fractionUnits, notOneAfter } from './words.ts';

/** A number as it stands: tokens `[from, to)`. `proclitics`: what is fused before it (و ف ب ل ك). */
export interface Numeral {
  from: number;
  to: number;
  value: number;
  kind: 'digits' | 'words' | 'fraction';
  proclitics: string;
  definite: boolean;
}

export const tokenAt = (tokens: readonly Token[], i: number, to: number): Token | undefined =>
  i < to ? tokens[i] : undefined;
export const lexemeOf = (token: Token | undefined): Lexeme<NumberWord> | undefined =>
  token?.kind === 'word' ? numberLexemes.get(token.folded) : undefined;

/** Reads the number that starts at token `i`, in digits, words or both; null where there is none. */
export function readNumeral(tokens: readonly Token[], i: number, to: number): Numeral | null {
  const token = tokenAt(tokens, i, to);
  if (!token) return null;
  if (token.kind === 'word' && !numberLexemes.has(token.folded)) return null;
  if (token.kind === 'mark' && token.folded !== '.' && token.folded !== '٫') return null;
  const sum = readSum(tokens, i, to);
  return sum ?? readFraction(tokens, i, to);
}

export interface Digits {
  to: number;
  value: number;
}

/** Digits with their groups: "1،234،567" where the groups stand without white space; ".5". */
export function readDigits(tokens: readonly Token[], i: number, to: number): Digits | null {
  const token = tokenAt(tokens, i, to);
  if (token?.kind === 'mark') {
    const next = tokenAt(tokens, i + 1, to);
    if ((token.folded !== '.' && token.folded !== '٫') || token.glued || next?.kind !== 'number' || !next.glued)
      return null;
    return /^\d+$/.test(next.folded) ? { to: i + 2, value: Number(`0.${next.folded}`) } : null;
  }
  if (token?.kind !== 'number') return null;
  let digits = plainDigits(token);
  if (digits === null) return null;
  let end = i + 1;
  const leading = /^[1-9]\d{0,2}$/.test(digits);
  while (leading && /^\d+$/.test(digits)) {
    const next = tokenAt(tokens, end, to);
    const comma = next?.folded === '،' && next.glued;
    const group = comma ? tokenAt(tokens, end + 1, to) : next;
    // groups apart: "12 500"
    if (group?.kind !== 'number' || group.glued !== comma || !/^\d{3}(\.\d+)?$/.test(group.folded)) break;
    if (tokenAt(tokens, end + (comma ? 2 : 1), to)?.folded === '/') break;
    digits += group.folded;
    end += comma ? 2 : 1;
  }
  // a comma between bidi marks is a decimal one
  const comma = tokenAt(tokens, end, to);
  const rest = tokenAt(tokens, end + 1, to);
  if (
    comma?.folded === '،' &&
    comma.glued &&
    rest?.kind === 'number' &&
    rest.glued &&
    comma.start > (tokens[end - 1] as Token).end
  )
    return { to: end + 2, value: Number(`${digits}.${rest.folded}`) };
  const power = readPower(tokens, end, to, Number(digits));
  if (power) return power;
  return { to: end, value: Number(digits) };
}

/** "100.000.0" is grouped digits with a decimal; "0.770" folds to "0770", which the token's length gives away. Null for addresses and dates. */
function plainDigits(token: Token): string | null {
  const { folded } = token;
  if (/^0\d{3}$/.test(folded) && token.end - token.start === 5) return `0.${folded.slice(1)}`;
  if (/^\d+(\.\d+)?$/.test(folded)) return folded;
  const grouped = /^(\d{1,3}(?:\.\d{3})+)\.(\d{1,2}|\d{4,})$/.exec(folded);
  return grouped ? `${(grouped[1] as string).replaceAll('.', '')}.${grouped[2]}` : null;
}

/** "1e10", "12.3e+14", "1.1^23". */
function readPower(tokens: readonly Token[], i: number, to: number, base: number): Digits | null {
  const mark = tokenAt(tokens, i, to);
  if (!mark?.glued) return null;
  const scientific = /^e(-?\d+)?$/.exec(mark.folded);
  if (scientific?.[1] !== undefined) return { to: i + 1, value: base * 10 ** Number(scientific[1]) };
  if (!scientific && mark.folded !== '^') return null;
  const sign = tokenAt(tokens, i + 1, to);
  const at = sign?.folded === '+' || sign?.folded === '-' ? i + 2 : i + 1;
  const exponent = tokenAt(tokens, at, to);
  if (exponent?.kind !== 'number' || !exponent.glued) return null;
  const value = Number(exponent.folded) * (sign?.folded === '-' ? -1 : 1);
  return { to: at + 1, value: scientific ? base * 10 ** value : base ** value };
}

/** What a sum still takes: hundreds, then units, then tens, each once; a scale closes the group and only smaller ones follow. */
interface Group {
  value: number;
  hundred: boolean;
  unit: boolean;
  ten: boolean;
}

function readSum(tokens: readonly Token[], start: number, to: number): Numeral | null {
  let total = 0;
  let lastScale = Number.POSITIVE_INFINITY;
  let group = null as Group | null;
  let end = start;
  let digitsOnly = true;
  let i = start;
  const first = lexemeOf(tokenAt(tokens, start, to));
  if (first?.entry.kind === 'fraction' || first?.entry.kind === 'vague') return null;
  while (i < to) {
    let at = i;
    let joined = i === start;
    if (!joined && tokens[at]?.folded === 'و' && tokens[at]?.kind === 'word') {
      at++;
      joined = true;
    }
    const lexeme = lexemeOf(tokenAt(tokens, at, to));
    if (lexeme && at === i && i > start && lexeme.proclitics !== '') {
      if (lexeme.proclitics !== 'و') break;
      joined = true;
    }
    // "سبعمئة وأحد عشر" folds to واحد
    if (lexeme?.stem === 'واحد' && at === i && i > start && tokens[at + 1]?.folded === 'عشر') joined = true;
    if (lexeme && i > start && at > i && lexeme.proclitics !== '') break;
    if (!lexeme) {
      const digits = readDigits(tokens, at, to);
      if (
        digits === null ||
        (i > start && (!joined || tokens[at]?.kind !== 'number')) ||
        (i > start && group === null && total === 0)
      )
        break;
      if (
        i > start &&
        (digits.value >= Math.min(lastScale, group?.hundred ? 100 : Number.POSITIVE_INFINITY) ||
          group?.unit ||
          group?.ten)
      )
        break;
      const scaled = i > start ? lexemeOf(tokenAt(tokens, digits.to, to)) : undefined;
      if (scaled?.entry.kind === 'scale' && scaled.entry.value >= lastScale) break;
      group = { value: (group?.value ?? 0) + digits.value, hundred: true, unit: true, ten: true };
      i = end = digits.to;
      continue;
    }
    const entry = lexeme.entry;
    if (entry.kind === 'unit' || entry.kind === 'teen' || entry.kind === 'ten' || entry.kind === 'hundred') {
      const next = takeSmall(tokens, at, to, joined, group, lexeme);
      if (!next) break;
      group = next.group;
      i = end = next.to;
      digitsOnly = false;
    } else if (entry.kind === 'scale' || entry.kind === 'dual') {
      const times = entry.kind === 'dual' && group !== null && !joined && lexeme.stem === 'الفا' ? 1000 : null;
      const scale = entry.kind === 'scale' ? entry.value : (times ?? entry.scale);
      if (joined && i > start) {
        if (group !== null) {
          total += group.value;
          // "مئة وألف" is two numbers: a scale on its own joins only what is larger than it
          if (total < scale) {
            total -= group.value;
            break;
          }
          group = null;
        }
        if (scale >= lastScale) break;
        total += entry.kind === 'dual' ? entry.value : scale;
      } else if (group !== null) {
        if (entry.kind === 'dual' && times === null) break;
        if (scale >= lastScale) break;
        total += group.value * scale;
        group = null;
      } else if (i === start) {
        total = entry.value;
      } else if (total > 0 && entry.kind === 'scale' && scale > 12) {
        total *= scale;
      } else break;
      lastScale = scale;
      i = end = at + 1;
      digitsOnly = false;
    } else break;
  }
  if (end === start) return null;
  let value = total + (group?.value ?? 0);
  const rest = readRest(tokens, end, to, value, total > 0 && group === null ? lastScale : 1, start);
  if (rest) {
    value = rest.value;
    end = rest.to;
  }
  return {
    from: start,
    to: end,
    value,
    kind: rest ? 'fraction' : digitsOnly ? 'digits' : 'words',
    proclitics: first?.proclitics ?? '',
    definite: first?.definite ?? false,
  };
}

function takeSmall(
  tokens: readonly Token[],
  at: number,
  to: number,
  joined: boolean,
  group: Group | null,
  lexeme: Lexeme<NumberWord>,
): { group: Group; to: number } | null {
  const { entry } = lexeme;
  const next = lexemeOf(tokenAt(tokens, at + 1, to));
  const bare = next !== undefined && next.proclitics === '';
  if (group !== null && !joined) {
    // "ثلاث مئة"
    if (
      entry.kind === 'hundred' &&
      entry.value === 100 &&
      !group.hundred &&
      !group.ten &&
      group.value > 2 &&
      group.value < 10
    )
      return { group: { value: group.value * 100, hundred: true, unit: false, ten: false }, to: at + 1 };
    if (
      entry.kind === 'hundred' &&
      entry.value === 100 &&
      group.hundred &&
      group.unit &&
      group.value > 2 &&
      group.value < 10
    )
      return { group: { value: group.value * 100, hundred: true, unit: false, ten: false }, to: at + 1 };
    return null;
  }
  const base = group ?? { value: 0, hundred: false, unit: false, ten: false };
  if (entry.kind === 'hundred') {
    if (base.hundred || base.unit || base.ten) return null;
    return { group: { value: entry.value, hundred: true, unit: false, ten: false }, to: at + 1 };
  }
  if (entry.kind === 'ten') {
    if (base.ten) return null;
    return { group: { ...base, value: base.value + entry.value, hundred: true, unit: true, ten: true }, to: at + 1 };
  }
  if (base.unit || base.ten || entry.kind === 'fraction') return null;
  if (entry.kind === 'teen')
    return { group: { value: base.value + 10, hundred: true, unit: true, ten: true }, to: at + 1 };
  if (bare && next.entry.kind === 'teen' && entry.value > 0)
    return { group: { value: base.value + 10 + entry.value, hundred: true, unit: true, ten: true }, to: at + 2 };
  // "ست مئة" after a larger scale: "ألف وست مئة"
  if (bare && next.entry.kind === 'hundred' && next.entry.value === 100 && !base.hundred && entry.value > 2)
    return { group: { value: entry.value * 100, hundred: true, unit: false, ten: false }, to: at + 2 };
  if (entry.kind === 'unit' && entry.only === 'compound') {
    const ten = lexemeOf(tokenAt(tokens, at + (tokens[at + 1]?.folded === 'و' ? 2 : 1), to));
    if (ten?.entry.kind !== 'ten' || (ten.proclitics !== 'و' && tokens[at + 1]?.folded !== 'و')) return null;
  }
  return { group: { ...base, value: base.value + entry.value, hundred: true, unit: true }, to: at + 1 };
}

/** What may follow a number: "ونصف", "وثلاثة أرباع", "ونصف المليون", "أخماس". */
function readRest(
  tokens: readonly Token[],
  i: number,
  to: number,
  value: number,
  scale: number,
  start: number,
): Digits | null {
  const plural = tokenAt(tokens, i, to);
  const parts = plural?.kind === 'word' ? fractionPlurals.get(plural.folded) : undefined;
  if (parts !== undefined) {
    // "ثلاثة أخماس", "عشرون وثلاثة أخماس": the last word counts the parts, unless it is all there is
    const last = lexemeOf(tokens[i - 1]);
    if (last?.entry.kind === 'unit' && last.proclitics === 'و' && i - 1 > start)
      return { to: i + 1, value: value - last.entry.value + last.entry.value / parts };
    return { to: i + 1, value: value / parts };
  }
  const count = lexemeOf(plural);
  const of =
    count?.entry.kind === 'unit' && count.proclitics === 'و'
      ? fractionPlurals.get(tokenAt(tokens, i + 1, to)?.folded ?? '')
      : undefined;
  if (of !== undefined && count?.entry.kind === 'unit') return { to: i + 2, value: value + count.entry.value / of };
  let at = i;
  let joined = false;
  if (plural?.folded === 'و') {
    at++;
    joined = true;
  }
  const lexeme = lexemeOf(tokenAt(tokens, at, to));
  if (lexeme?.entry.kind !== 'fraction') return null;
  if (!joined && lexeme.proclitics !== 'و') return null;
  const unit = lexemeOf(tokenAt(tokens, at + 1, to));
  const end = unit?.entry.kind === 'scale' && unit.definite && unit.entry.value === scale ? at + 2 : at + 1;
  return { to: end, value: value + lexeme.entry.value * (scale >= 1000 ? scale : 1) };
}

/** "نصف", "ربع مليون", "ثلثا السكان", "خمس السكان". */
function readFraction(tokens: readonly Token[], i: number, to: number): Numeral | null {
  const lexeme = lexemeOf(tokenAt(tokens, i, to));
  if (lexeme?.entry.kind !== 'fraction' || lexeme.entry.only) return null;
  const next = lexemeOf(tokenAt(tokens, i + 1, to));
  const scaled = next?.entry.kind === 'scale' && next.proclitics === '';
  if (next?.stem === 'خالي' || tokens[i + 1]?.folded === 'الخالي') return null;
  return {
    from: i,
    to: scaled ? i + 2 : i + 1,
    value: lexeme.entry.value * (scaled ? next.entry.value : 1),
    kind: 'fraction',
    proclitics: lexeme.proclitics,
    definite: lexeme.definite,
  };
}

/** Whether a count is a fraction because a definite singular noun follows it: "خمس السكان". */
export function asFraction(tokens: readonly Token[], numeral: Numeral, to: number): number | null {
  if (numeral.to !== numeral.from + 1) return null;
  const lexeme = lexemeOf(tokens[numeral.from]);
  const parts = lexeme && !lexeme.definite ? fractionUnits.get(lexeme.stem) : undefined;
  const next = tokenAt(tokens, numeral.to, to);
  if (parts === undefined || next?.kind !== 'word' || !/^ال.{3,}/.test(next.folded) || /(ات|ون|ين)$/.test(next.folded))
    return null;
  return 1 / parts;
}

/** Whether واحد counts nothing here ("كل واحد منهم", "في آن واحد"). */
export function isNoCount(tokens: readonly Token[], i: number, from: number): boolean {
  const before = i > from ? tokens[i - 1] : undefined;
  const next = tokens[i + 1];
  if (
    tokens[i]?.folded === 'واحد' &&
    next?.kind === 'word' &&
    /^ال/.test(next.folded) &&
    !daysAfterOne.has(next.folded)
  )
    return true;
  return before?.kind === 'word' && notOneAfter.has(before.folded);
}
