import type { Token } from '../../../text/index.ts';
import type { Context } from './term.ts';

/** A date in figures: "2021-09-12", "12/9/2021", "25/8/1436هـ", "3/2015", "21/9". `day` null: a month of a year; `year` null: not stated. */
export interface Numeric {
  year: number | null;
  month: number;
  day: number | null;
  hijri: boolean;
}

const separators = new Set(['/', '-', '.', '،']);

/** The numbers of the run that starts here, with what stands between them. */
function readParts(context: Context, i: number): { parts: string[]; marks: string[]; to: number } | null {
  const token = context.tokens[i] as Token;
  if (token.kind !== 'number') return null;
  const parts = token.folded.split('.');
  const marks = parts.slice(1).map(() => '.');
  let at = i + 1;
  while (parts.length < 3) {
    const mark = at < context.to ? (context.tokens[at] as Token) : undefined;
    const next = at + 1 < context.to ? (context.tokens[at + 1] as Token) : undefined;
    if (!mark || !next || next.kind !== 'number' || !separators.has(mark.folded)) break;
    const tight = mark.glued && next.glued;
    const comma = mark.folded === '،' && mark.glued && parts.length === 2 && marks[0] === '/';
    if (!tight && !comma) break;
    if (mark.folded === '،' && !comma) break;
    parts.push(...next.folded.split('.'));
    marks.push(
      mark.folded,
      ...next.folded
        .split('.')
        .slice(1)
        .map(() => '.'),
    );
    at += 2;
  }
  // a number inside a longer run is no date
  const after = at < context.to ? (context.tokens[at] as Token) : undefined;
  if (
    after?.glued &&
    (after.folded === '/' || after.folded === '-') &&
    context.tokens[at + 1]?.kind === 'number' &&
    context.tokens[at + 1]?.glued
  )
    return null;
  return parts.length >= 2 && parts.length <= 3 && parts.every((part) => /^\d{1,4}$/.test(part))
    ? { parts, marks, to: at }
    : null;
}

const isMonth = (n: number): boolean => n >= 1 && n <= 12;
const isDay = (n: number): boolean => n >= 1 && n <= 31;
const fullYear = (part: string): number => (part.length <= 2 ? 2000 + Number(part) : Number(part));

export function readNumeric(context: Context, i: number): { to: number; value: Numeric; proclitics: string } | null {
  const previous = i > context.from ? (context.tokens[i - 1] as Token) : undefined;
  const token = context.tokens[i] as Token;
  if (
    token.glued &&
    previous !== undefined &&
    (previous.folded === '/' || previous.folded === '-' || previous.folded === '.')
  )
    return null;
  const run = readParts(context, i);
  if (!run) return null;
  const value = interpret(run.parts, run.marks, context, run.to);
  if (!value) return null;
  const mark = run.to < context.to ? (context.tokens[run.to] as Token).folded : '';
  const hijri = mark === 'ه' || mark === 'هجري' || mark === 'هجريه';
  const civil = mark === 'م' || mark === 'ميلادي' || mark === 'ميلاديه';
  if (value.year !== null && value.year > 1600 && hijri) return null;
  return { to: hijri || civil ? run.to + 1 : run.to, value: { ...value, hijri }, proclitics: '' };
}

function interpret(
  parts: readonly string[],
  marks: readonly string[],
  context: Context,
  to: number,
): Omit<Numeric, 'hijri'> | null {
  const [a = 0, b = 0, c = 0] = parts.map(Number);
  const lengths = parts.map((part) => part.length);
  if (parts.length === 3) {
    if (new Set(marks.map((mark) => (mark === '،' ? '/' : mark))).size > 1) return null;
    if (lengths[0] === 4 && isMonth(b) && isDay(c)) return { year: a, month: b, day: c };
    if (lengths[0] === 4 && isMonth(c) && isDay(b)) return { year: a, month: c, day: b };
    const yearLast = lengths[2] === 4 || (lengths[2] === 2 && marks[0] !== '.');
    if (yearLast && marks[1] === '،' && isMonth(a) && isDay(b))
      return { year: fullYear(parts[2] as string), month: a, day: b };
    if (
      lengths[2] === 2 &&
      lengths[0] === 2 &&
      a > 12 &&
      isMonth(b) &&
      c > 12 &&
      isDay(c) &&
      a < 32 &&
      marks[0] === '/'
    )
      return { year: 2000 + a, month: b, day: c };
    if (yearLast && isDay(a) && isMonth(b)) return { year: fullYear(parts[2] as string), month: b, day: a };
    if (yearLast && isDay(b) && isMonth(a)) return { year: fullYear(parts[2] as string), month: a, day: b };
    return null;
  }
  const years = (n: number): boolean => n >= 1900 && n <= 2100;
  if (lengths[0] === 4 && years(a) && isMonth(b) && marks[0] !== '،') return { year: a, month: b, day: null };
  if (lengths[1] === 4 && years(b) && isMonth(a)) return { year: b, month: a, day: null };
  // "21/9", "4.22": a fraction, a score or a decimal as well, so that it counts only where nothing is counted
  const next = to < context.to ? (context.tokens[to] as Token) : undefined;
  if (next?.kind === 'word' && !/^(الساعه|في|م|من|و.*)$/.test(next.folded)) return null;
  if (next?.folded === '%' || next?.folded === '٪' || (marks[0] === '-' && a < b && b <= 12)) return null;
  if (marks[0] !== '/' && context.convention === 'news') return null;
  if (
    marks[0] === '/' &&
    a < b &&
    b <= 12 &&
    context.convention === 'news' &&
    !(lengths[1] === 2 && (parts[1] as string).startsWith('0'))
  )
    return null;
  if (isDay(a) && isMonth(b)) return { year: null, month: b, day: a };
  if (isDay(b) && isMonth(a)) return { year: null, month: a, day: b };
  return null;
}
