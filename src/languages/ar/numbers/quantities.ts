import type { Token } from '../../../text/index.ts';
import { boundAfter, boundBefore } from './bounds.ts';
import type { Numeral } from './cardinals.ts';
import { asFraction, isNoCount, lexemeOf, readDigits, readNumeral } from './cardinals.ts';
import type { FoundOrdinal, FoundQuantity, QuantityRule } from './found.ts';
import { startAfter } from './found.ts';
import { numberish, numberLexemes, ordinalLexemes } from './lexeme.ts';
import { readOrdinal } from './ordinals.ts';
import { readVague, vagueOpeners } from './vague.ts';
import type { Bound } from './words.ts';
import { designations, percentWords } from './words.ts';

/** Finds all numbers and vague counts of tokens `[from, to)`, in order, without overlap. */
export function findQuantities(tokens: readonly Token[], from = 0, to = tokens.length): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  let i = from;
  while (i < to) {
    if (opensNothing(tokens[i] as Token)) {
      i++;
      continue;
    }
    const ordinal = ordinalEnd(tokens, i, to);
    if (ordinal > i) {
      i = ordinal;
      continue;
    }
    const one = readQuantity(tokens, i, from, to);
    if (one) {
      const last = found.at(-1);
      found.push(last && one.from < last.to ? { ...one, from: i } : one);
      i = one.to;
    } else i++;
  }
  return found;
}

/** All words that can open a number, a part or a vague count. */
const openers: ReadonlySet<string> = new Set([...numberish, ...vagueOpeners, 'سالب', 'ناقص', 'جزء']);
/** Most words open none. */
const opensNothing = ({ kind, folded }: Token): boolean => kind === 'word' && !openers.has(folded);

/** The end of an ordinal whose later words would look like counts ("السابع عشر"), else `i`. */
function ordinalEnd(tokens: readonly Token[], i: number, to: number): number {
  const { kind, folded } = tokens[i] as Token;
  if (kind !== 'word' || !ordinalLexemes.has(folded) || numberLexemes.has(folded)) return i;
  return readOrdinal(tokens, i, to)?.to ?? i;
}

/** Finds ordinals of tokens `[from, to)`. "الثاني" alone is one, "ثانية" without its article is a second or a time. */
export function findOrdinals(tokens: readonly Token[], from = 0, to = tokens.length): FoundOrdinal[] {
  const found: FoundOrdinal[] = [];
  let i = from;
  while (i < to) {
    const one = readOrdinal(tokens, i, to);
    const word = tokens[i]?.folded ?? '';
    // "في المئة", "نصف المليون" count; "الكتاب المئة" is an ordinal after its noun
    const large = one !== null && one.value >= 100 && !(i > from && /^ال/.test(tokens[i - 1]?.folded ?? ''));
    if (
      one &&
      !large &&
      (one.definite || one.to > i + 1 || /^(اول|اولي)$/.test(word) || (one.value > 1 && !/ه$/.test(word)))
    ) {
      const first = tokens[i] as Token;
      const end = (tokens[one.to - 1] as Token).end;
      found.push({
        from: i,
        to: one.to,
        start: startAfter(first, one.proclitics),
        end,
        value: one.value,
        rule: 'ar/numbers/ordinal',
      });
      i = one.to;
    } else i++;
  }
  return found;
}

function readQuantity(tokens: readonly Token[], i: number, from: number, to: number): FoundQuantity | null {
  const token = tokens[i] as Token;
  if (token.kind === 'mark' && token.folded !== '-' && token.folded !== '.' && token.folded !== '٫') return null;
  if (token.kind === 'word') {
    const vague = readVague(tokens, i, to);
    if (vague) return withBounds(tokens, from, to, vague);
  }
  const signed = readSigned(tokens, i, from, to);
  if (!signed) return readOnePart(tokens, i, to);
  const { numeral, negative } = signed;
  if (numeral.value === 1 && numeral.kind === 'words' && numeral.to === i + 1 && isNoCount(tokens, i, from))
    return null;
  const range = negative ? null : readRange(tokens, numeral, from, to);
  if (range) return range;
  const fraction = negative ? null : asFraction(tokens, numeral, to);
  const ratio = readRatio(tokens, numeral, to);
  const size = fraction ?? ratio?.value ?? numeral.value;
  const value = negative ? -size : size;
  const end = ratio?.to ?? numeral.to;
  const percent = percentEnd(tokens, end, to);
  const isPart = fraction !== null || ratio !== null || (numeral.kind === 'fraction' && !Number.isInteger(value));
  const kind = percent !== null ? 'percent' : isPart ? 'fraction' : 'count';
  const rule: QuantityRule =
    kind === 'percent' ? 'ar/numbers/percent' : kind === 'fraction' ? 'ar/numbers/fraction' : 'ar/numbers/exact';
  const last = percent ?? end;
  return withBounds(tokens, from, to, {
    from: i,
    to: last,
    start: startAfter(token, negative ? '' : numeral.proclitics),
    end: (tokens[last - 1] as Token).end,
    min: value,
    max: value,
    value,
    kind,
    rule,
  });
}

/** A minus sign counts only where no word follows: "-5 قتلى" is a list, not minus five dead. */
function readSigned(
  tokens: readonly Token[],
  i: number,
  from: number,
  to: number,
): { numeral: Numeral; negative: boolean } | null {
  const token = tokens[i] as Token;
  if (token.folded === '-' || token.folded === 'سالب' || token.folded === 'ناقص') {
    const numeral = readNumeral(tokens, i + 1, to);
    if (numeral?.proclitics !== '') return null;
    const next = tokens[numeral.to];
    if (token.kind === 'word') return { numeral, negative: true };
    if (!tokens[i + 1]?.glued || (token.glued && i > from && tokens[i - 1]?.kind !== 'mark')) return null;
    if (numeral.to < to && next?.kind === 'word' && next.folded !== 'درجه') return null;
    return { numeral, negative: true };
  }
  const numeral = readNumeral(tokens, i, to);
  if (!numeral) return null;
  return isPartOfCode(tokens, numeral, from, to) ? null : { numeral, negative: false };
}

/** "ف16", "1M", "F-35": digits glued to Latin letters or to one Arabic letter are names. */
function isPartOfCode(tokens: readonly Token[], numeral: Numeral, from: number, to: number): boolean {
  if (numeral.kind !== 'digits') return false;
  const first = tokens[numeral.from] as Token;
  const next = tokens[numeral.to];
  if (numeral.to < to && next?.kind === 'word' && next.glued && /^[a-z]/.test(next.folded)) return true;
  if (numeral.from === from) return false;
  const previous = tokens[numeral.from - 1] as Token;
  if (previous.kind === 'word' && (designations.has(previous.folded) || /^[a-z]{1,3}$/.test(previous.folded)))
    return true;
  if (!first.glued) return false;
  if (previous.kind === 'word') return /^[a-z]/.test(previous.folded);
  const stem = tokens[numeral.from - 2];
  return previous.folded === '-' && previous.glued && numeral.from - 2 >= from && stem?.kind === 'word';
}

/** "3/4", "واحد على عشرين", "سبعة أجزاء من مئة". */
function readRatio(tokens: readonly Token[], numeral: Numeral, to: number): { to: number; value: number } | null {
  const mark = tokens[numeral.to];
  if (!mark || numeral.to >= to) return null;
  if (mark.folded === '/' && mark.glued && numeral.kind === 'digits') {
    if (tokens[numeral.from - 1]?.folded === '/') return null;
    const of = tokens[numeral.to + 1]?.glued ? readDigits(tokens, numeral.to + 1, to) : null;
    if (!of || of.value === 0 || (of.to < to && tokens[of.to]?.folded === '/' && tokens[of.to]?.glued)) return null;
    const whole = numeral.value / of.value;
    return { to: of.to, value: whole };
  }
  let at = numeral.to;
  if (mark.kind === 'number' && numeral.kind === 'digits') {
    const over = readRatio(tokens, { ...numeral, from: at, to: at + 1, value: Number(mark.folded) }, to);
    return over && over.value < 1 ? { to: over.to, value: numeral.value + over.value } : null;
  }
  if (mark.folded === 'من' && numeral.value === 1) {
    const of = readNumeral(tokens, at + 1, to);
    return of && of.value >= 100 && of.proclitics === '' ? { to: of.to, value: 1 / of.value } : null;
  }
  if (mark.folded === 'علي') at++;
  else if (
    (mark.folded === 'جزء' || mark.folded === 'اجزاء' || mark.folded === 'جزءا') &&
    tokens[at + 1]?.folded === 'من'
  )
    at += 2;
  else return null;
  const of = readNumeral(tokens, at, to);
  if (
    !of ||
    of.value < 2 ||
    of.proclitics !== '' ||
    (mark.folded === 'علي' && numeral.value > 1 && numeral.value < 100)
  )
    return null;
  return { to: of.to, value: numeral.value / of.value };
}

/** "جزء من مئة". */
function readOnePart(tokens: readonly Token[], i: number, to: number): FoundQuantity | null {
  const token = tokens[i] as Token;
  if (token.folded !== 'جزء' || tokens[i + 1]?.folded !== 'من') return null;
  const of = readNumeral(tokens, i + 2, to);
  if (!of || of.value < 2 || of.proclitics !== '') return null;
  const value = 1 / of.value;
  const end = (tokens[of.to - 1] as Token).end;
  return {
    from: i,
    to: of.to,
    start: token.start,
    end,
    min: value,
    max: value,
    value,
    kind: 'fraction',
    rule: 'ar/numbers/fraction',
  };
}

function percentEnd(tokens: readonly Token[], i: number, to: number): number | null {
  for (const phrase of percentWords) {
    const words = phrase.split(' ');
    if (words.every((word, k) => i + k < to && tokens[i + k]?.folded === word)) return i + words.length;
  }
  return null;
}

/** "بين 20 و30", "من 20 إلى 30", "20-30", "ثلاثة أو أربعة". */
function readRange(tokens: readonly Token[], low: Numeral, from: number, to: number): FoundQuantity | null {
  const i = low.from;
  const previous = i > from ? tokens[i - 1]?.folded : undefined;
  const link = low.to < to ? tokens[low.to] : undefined;
  const between = previous !== undefined && /^[وفبل]?(ما)?بين$/.test(previous);
  let at: number | null = null;
  let open = i;
  if (between && link !== undefined) {
    if (link.folded === 'و' || link.folded === 'الي' || link.folded === '-') at = low.to + 1;
    else if (lexemeOf(link)?.proclitics === 'و') at = low.to;
    open = i - 1;
    if (open > from && tokens[open - 1]?.folded === 'ما') open--;
  } else if (
    link !== undefined &&
    (link.folded === 'الي' || link.folded === 'حتي' || (link.folded === 'او' && low.value >= 2))
  ) {
    at = low.to + 1;
    if (previous === 'من' || previous === 'ومن') open = i - 1;
  } else if (link?.folded === '-' && low.kind === 'digits' && link.glued === tokens[low.to + 1]?.glued) at = low.to + 1;
  if (at === null) return null;
  const high = readNumeral(tokens, at, to);
  if (!high || (high.proclitics !== '' && high.proclitics !== 'و')) return null;
  // "من 20 إلى 30 ألفا", "بين 3 و5 آلاف": the scale counts for both
  const scale = lastScale(tokens, high);
  const least = scale !== null && low.value < 1000 && high.value > low.value * scale ? low.value * scale : low.value;
  if (high.value <= least || (link?.folded === 'او' && high.value > 4 * least)) return null;
  if (link?.folded === '-' && high.value >= 1900 && low.value >= 1900) return null;
  return withBounds(tokens, from, to, {
    from: open,
    to: high.to,
    start: startAfter(tokens[open] as Token, open === i ? low.proclitics : ''),
    end: (tokens[high.to - 1] as Token).end,
    min: least,
    max: high.value,
    value: null,
    kind: 'count',
    rule: 'ar/numbers/range',
  });
}

function lastScale(tokens: readonly Token[], numeral: Numeral): number | null {
  const last = lexemeOf(tokens[numeral.to - 1]);
  return numeral.to > numeral.from + 1 && last?.entry.kind === 'scale' && last.proclitics === ''
    ? last.entry.value
    : null;
}

const ruleOf: Record<Bound, QuantityRule> = {
  lower: 'ar/numbers/lower-bound',
  upper: 'ar/numbers/upper-bound',
  approximate: 'ar/numbers/approximate',
};

function withBounds(tokens: readonly Token[], from: number, to: number, one: FoundQuantity): FoundQuantity {
  const bound = boundBefore(tokens, one.from, from);
  if (bound) {
    const first = tokens[bound.from] as Token;
    const fused = first.folded === bound.word ? '' : first.folded.slice(0, first.folded.length - bound.word.length);
    const { min, max } = applyBound(one, bound.bound);
    const inner = one.rule === 'ar/numbers/exact' || bound.bound !== 'approximate';
    return {
      ...one,
      from: bound.from,
      start: startAfter(first, fused),
      min,
      max,
      rule: inner ? ruleOf[bound.bound] : one.rule,
    };
  }
  const behind = boundAfter(tokens, one.to, to);
  if (!behind) return one;
  const rule = one.rule === 'ar/numbers/exact' || behind !== 'approximate' ? ruleOf[behind] : one.rule;
  return { ...one, ...applyBound(one, behind), rule };
}

function applyBound(one: FoundQuantity, bound: Bound): { min: number | null; max: number | null } {
  if (bound === 'lower') return { min: one.min, max: null };
  if (bound === 'upper') return { min: null, max: one.max ?? one.min };
  return { min: one.min, max: one.max };
}
