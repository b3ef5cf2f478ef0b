import type { DateRange } from '../../../model/index.ts';
import type { Token } from '../../../text/index.ts';
import { addMonths, civilOf, dayOf, hijriMonthRange, hijriOf, monthRange, weekdayOf, yearRange } from './calendar.ts';

export type Precision = DateRange['precision'];
export type Grain = 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'range';

/**
 * What the words of a period stand for.
 * `news`: the conventions of the annotation guide ("this week" are the seven days that end on the reference date, "two weeks ago" is the week around that day).
 * `calendar`: weeks run from Monday to Sunday, "early" and "late" are halves, "two weeks ago" is that very day.
 */
export type Convention = 'news' | 'calendar';

/** `prefer`: where a day or month without a year, or a bare weekday, is looked for first. News tells of the past. */
export interface DateOptions {
  prefer?: 'past' | 'future';
  convention?: Convention;
}

/** A date as days since 1970-01-01, both ends included; null for an open end or where no reference date is known. */
export interface Term {
  from: number | null;
  to: number | null;
  precision: Precision;
  how: 'stated' | 'relative';
  grain: Grain;
  flags: readonly string[];
  /** Whether a year stands in the words. */
  dated: boolean;
  /** The rules that made it, its own first. */
  rules: readonly string[];
  /** A bare weekday: it can be bound to a date beside it. */
  weekday: boolean;
}

export interface Context {
  tokens: readonly Token[];
  from: number;
  to: number;
  now: number | null;
  prefer: 'past' | 'future';
  convention: Convention;
  /** Whether the words before token `i` look ahead. */
  isFuture: (i: number) => boolean;
  /** The best date of a tier, or of those below it, at token `i`. */
  dateAt: (i: number, tier: number) => DateAt | null;
}

export interface DateAt {
  to: number;
  term: Term;
  proclitics: string;
}

export function term(from: number | null, to: number | null, precision: Precision, rest: Partial<Term> = {}): Term {
  const grain: Grain =
    precision === 'day' || precision === 'week' || precision === 'month' || precision === 'year' ? precision : 'range';
  return { from, to, precision, how: 'relative', grain, flags: [], dated: false, rules: [], weekday: false, ...rest };
}

/** A term that needs the reference date; without one its ends stay open and its precision is kept. */
export function relative(
  context: Context,
  precision: Precision,
  make: (now: number) => [number | null, number | null],
  rest: Partial<Term> = {},
): Term {
  const [from, to] = context.now === null ? [null, null] : make(context.now);
  return term(from, to, precision, rest);
}

/** What stands after a day or month: a year, or "last", "this", "next", of the month or of the year. */
export interface Tail {
  year?: number;
  hijri?: boolean;
  shift?: -1 | 0 | 1;
  yearShift?: number;
}

/** In days: how far ahead a date without a year lies that the words look to, and one that they do not. */
const farthest = 183;
const isNear = 31;

/** The occurrence of a yearly period that is meant where no year is stated: the last one that has begun, or one soon to come where the words look ahead. */
function yearFor(
  context: Context,
  now: number,
  i: number,
  tail: Tail | undefined,
  rangeOf: (year: number) => [number, number] | null,
  year: number,
): number {
  if (tail?.yearShift !== undefined) return year + tail.yearShift;
  const inYear = (y: number): [number, number] => rangeOf(y) ?? [Number.NaN, Number.NaN];
  if (tail?.shift === -1) return inYear(year)[1] < now ? year : year - 1;
  if (tail?.shift === 1) return inYear(year)[0] > now ? year : year + 1;
  if (tail?.shift === 0) return year;
  const future = context.prefer === 'future' || context.isFuture(i);
  const candidates = [year - 1, year, year + 1];
  const ahead = candidates.find((y) => inYear(y)[1] >= now) ?? year;
  if (context.prefer === 'future' || (future && inYear(ahead)[0] - now <= farthest)) return ahead;
  const last = [...candidates].reverse().find((y) => inYear(y)[0] <= now) ?? year;
  const next = inYear(last + 1)[0];
  return next - now <= isNear && now - inYear(last)[1] > 300 ? last + 1 : last;
}

export function dayTerm(
  context: Context,
  i: number,
  month: number,
  day: number,
  tail: Tail | undefined,
  hijri: boolean,
): Term {
  const rangeOf = (year: number): [number, number] | null => {
    if (hijri) {
      const range = hijriMonthRange(year, month);
      return range && day <= 30 ? [range[0] + day - 1, range[0] + day - 1] : null;
    }
    const at = dayOf(year, month, day);
    return at === null ? null : [at, at];
  };
  return yearly(context, i, tail, hijri, 'day', rangeOf, () => {
    // an impossible day is kept as its month
    return (year) => (hijri ? hijriMonthRange(year, month) : monthRange(year, month));
  });
}

export function monthTerm(context: Context, i: number, month: number, tail: Tail | undefined, hijri: boolean): Term {
  const rangeOf = (year: number): [number, number] | null =>
    hijri ? hijriMonthRange(year, month) : monthRange(year, month);
  return yearly(context, i, tail, hijri, 'month', rangeOf, () => rangeOf);
}

function yearly(
  context: Context,
  i: number,
  tail: Tail | undefined,
  hijri: boolean,
  precision: 'day' | 'month',
  rangeOf: (year: number) => [number, number] | null,
  instead: () => (year: number) => [number, number] | null,
): Term {
  let year = tail?.year;
  // "رمضان 2019": the Hijri month that begins in that civil year
  if (hijri && year !== undefined && year > 1600) year = hijriOf(monthRange(year, 1)[0]).year;
  if (hijri && tail?.year !== undefined && tail.year > 1600 && year !== undefined) {
    const first = hijriMonthRange(year, 1) && (rangeOf(year) ?? instead()(year));
    if (first && civilOf(first[0]).year < tail.year) year++;
  }
  const dated = year !== undefined;
  if (year === undefined) {
    if (context.now === null) return term(null, null, precision);
    const current = hijri ? hijriOf(context.now).year : civilOf(context.now).year;
    const safe = (y: number): [number, number] | null => rangeOf(y) ?? instead()(y);
    year = yearFor(context, context.now, i, tail, safe, current);
  }
  const how = dated ? 'stated' : 'relative';
  const range = rangeOf(year);
  if (range) return term(range[0], range[1], precision, { how, dated });
  const month = instead()(year);
  return term(month?.[0] ?? null, month?.[1] ?? null, 'month', { how, dated, flags: ['impossible'] });
}

export function yearTerm(year: number, hijri = false): Term {
  if (!hijri) return term(...yearRange(year), 'year', { how: 'stated', dated: true });
  const first = hijriMonthRange(year, 1);
  const last = hijriMonthRange(year, 12);
  return term(first?.[0] ?? null, last?.[1] ?? null, 'year', { how: 'stated', dated: true });
}

/** The weekday that is meant: the last one up to today, the next one where the words look ahead. */
export function weekdayTerm(context: Context, i: number, weekday: number, shift?: -1 | 0 | 1): Term {
  return relative(
    context,
    'day',
    (now) => {
      const back = (weekdayOf(now) - weekday + 7) % 7;
      const ahead = (7 - back) % 7;
      let day = now - back;
      if (shift === -1) day = now - (back === 0 ? 7 : back);
      else if (shift === 1) day = now + (ahead === 0 ? 7 : ahead);
      else if (context.prefer === 'future') day = now + (ahead === 0 ? 7 : ahead);
      else if (shift === 0 || context.isFuture(i)) day = now + ahead;
      return [day, day];
    },
    { weekday: true },
  );
}

/** The Monday of a day's week. */
export function weekStart(day: number): number {
  return day - ((weekdayOf(day) + 6) % 7);
}

/** The running, last or next week, month, year or decade. */
export function periodTerm(context: Context, unit: 'day' | 'week' | 'month' | 'year' | 'decade', shift: number): Term {
  if (unit === 'day') return relative(context, 'day', (now) => [now + shift, now + shift]);
  if (unit === 'week')
    return relative(context, 'week', (now) => {
      if (context.convention === 'calendar') return [weekStart(now) + 7 * shift, weekStart(now) + 7 * shift + 6];
      return shift <= 0 ? [now - 6 + 7 * shift, now + 7 * shift] : [now + 1 + 7 * (shift - 1), now + 7 * shift];
    });
  if (unit === 'month')
    return relative(context, 'month', (now) => monthRange(civilOf(now).year, civilOf(now).month + shift));
  if (unit === 'year') return relative(context, 'year', (now) => yearRange(civilOf(now).year + shift));
  return relative(context, 'range', (now) => decadeRange(Math.floor(civilOf(now).year / 10) + shift), {
    grain: 'decade',
  });
}

export function decadeRange(decade: number): [number, number] {
  return [yearRange(decade * 10)[0], yearRange(decade * 10 + 9)[1]];
}

/** The day `count` units before (negative) or after a day. */
export function shiftDay(
  day: number,
  unit: 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade',
  count: number,
): number {
  if (unit === 'hour') return day + Math.trunc(count / 24);
  if (unit === 'day') return day + Math.round(count);
  if (unit === 'week') return day + Math.round(count * 7);
  const months = unit === 'month' ? count : unit === 'year' ? count * 12 : count * 120;
  const whole = Math.trunc(months);
  return addMonths(day, whole) + Math.round((months - whole) * 30);
}
