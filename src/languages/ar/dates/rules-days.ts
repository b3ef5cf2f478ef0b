import { civilOf, dayOf, dayOfHijri, monthLength, monthRange, weekdayOf } from './calendar.ts';
import type { Rule } from './pattern.ts';
import type { Captures } from './readers.ts';
import type { Context, Term } from './term.ts';
import { dayTerm, monthTerm, periodTerm, relative, term, weekdayTerm } from './term.ts';

const word = (context: Context, i: number): string =>
  i >= context.from && i < context.to ? (context.tokens[i]?.folded ?? '') : '';
const isWord = (context: Context, i: number): boolean => i < context.to && context.tokens[i]?.kind === 'word';

/** Whether nothing that could be counted follows: "الخميس 21 قتيلا" counts the dead. */
export function isFree(context: Context, to: number): boolean {
  return !isWord(context, to) || /^(و|في|من|الساعه|ان|علي|الي|حتي|وحتي|ب|بعد|قبل)$/.test(word(context, to));
}

const isDigit = (context: Context, i: number): boolean => context.tokens[i]?.kind === 'number';

/** A day of a month that is named. Digits glued to nothing else; "في" between them only for ordinals. */
function dayMonth(found: Captures, context: Context, at: { from: number }): Term | null {
  const { day, month, tail } = found;
  if (day === undefined || month === undefined) return null;
  return dayTerm(context, at.from, month.month, day, tail, month.hijri || tail?.hijri === true);
}

/** The n-th weekday of a range of days, the last one for n = -1. */
function nthWeekday(range: [number, number], weekday: number, n: number): number | null {
  if (n === -1) {
    const back = (weekdayOf(range[1]) - weekday + 7) % 7;
    return range[1] - back;
  }
  const day = range[0] + ((weekday - weekdayOf(range[0]) + 7) % 7) + 7 * (n - 1);
  return day <= range[1] ? day : null;
}

function inMonth(month: Term, pick: (range: [number, number]) => number | null): Term | null {
  if (month.grain !== 'month') return null;
  if (month.from === null || month.to === null) return { ...month, precision: 'day', grain: 'day' };
  const day = pick([month.from, month.to]);
  return day === null
    ? { ...month, flags: ['impossible'] }
    : { ...month, from: day, to: day, precision: 'day', grain: 'day' };
}

export const dayRules: readonly Rule[] = [
  {
    name: 'ar/dates/day-month',
    tier: 1,
    patterns: ['<day> .|-|/|،? ~من? <month> <tail>?'],
    make: dayMonth,
  },
  {
    name: 'ar/dates/month-day',
    tier: 1,
    patterns: ['<month> -|،? <day> <tail>?', 'شهر <month> -? <day> <tail>?'],
    make: (found, context, at) => {
      if (found.month === undefined || (found.tail === undefined && !isFree(context, at.to))) return null;
      // "في أكتوبر 15 قتيلا" counts; "أيلول الأول" is no first of September
      const last = context.tokens[at.to - 1];
      if (
        found.tail === undefined &&
        last?.kind !== 'number' &&
        !/والعشر|والثلاث/.test(last?.folded ?? '') &&
        found.day !== 10
      )
        return null;
      return dayMonth(found, context, at);
    },
  },
  {
    name: 'ar/dates/first-of-month',
    tier: 1,
    patterns: ['اول|الفاتح من? <month> <tail>?', 'اول ايام <month> <tail>?', 'اول يوم من|ب|في? <month> <tail>?'],
    make: (found, context, at) => dayMonth({ ...found, day: 1 }, context, at),
  },
  {
    name: 'ar/dates/day-of-this-month',
    tier: 1,
    patterns: [
      '<day> من? في? الشهر <shift>',
      '<day> من? هذا الشهر',
      '<weekday> <day> من هذا الشهر',
      '<day> من? شهرنا الجاري?',
    ],
    make: (found, context) => {
      if (found.day === undefined) return null;
      const month = periodTerm(context, 'month', found.shift?.shift ?? 0);
      const day = found.day;
      return inMonth(month, ([first, last]) => (first + day - 1 <= last ? first + day - 1 : null));
    },
  },
  {
    name: 'ar/dates/numeric',
    tier: 1,
    patterns: ['<numeric>'],
    make: (found, context, at) => {
      const { numeric } = found;
      if (!numeric) return null;
      const { year, month, day, hijri } = numeric;
      if (year !== null && day !== null) {
        const date = hijri || year < 1500 ? dayOfHijri(year, month, day) : dayOf(year, month, day);
        return date === null ? null : term(date, date, 'day', { how: 'stated', dated: true });
      }
      const tail = year === null ? undefined : { year };
      return day === null
        ? monthTerm(context, at.from, month, tail, hijri)
        : dayTerm(context, at.from, month, day, tail, hijri);
    },
  },
  {
    name: 'ar/dates/nth-weekday',
    tier: 2,
    patterns: [
      '<ordinal> يوم? <bare-weekday> من|في|ب? <period>',
      'اخر <bare-weekday> من|في? <period>',
      '<weekday> <ordinal> من|في <period>',
      '<weekday> الاخير من|في <period>',
      '<ordinal> يوم? <bare-weekday> ~<period>',
    ],
    make: (found) => {
      const weekday = found['bare-weekday'] ?? found.weekday;
      return found.period === undefined || weekday === undefined
        ? null
        : inMonth(found.period, (range) => nthWeekday(range, weekday, found.ordinal ?? -1));
    },
  },
  {
    name: 'ar/dates/nth-day',
    tier: 2,
    patterns: [
      'اليوم <ordinal> من|في? <period>',
      '<ordinal> ايام|يوم من? <period>',
      'اخر يوم|ايام من|في? ~<period>',
      'اليوم الاخير من <period>',
    ],
    make: (found) => {
      const { period, ordinal } = found;
      return period === undefined
        ? null
        : inMonth(period, ([first, last]) =>
            ordinal === undefined ? last : first + ordinal - 1 <= last ? first + ordinal - 1 : null,
          );
    },
  },
  {
    name: 'ar/dates/weekday-day',
    tier: 1,
    patterns: ['يوم? <weekday> في? <day>'],
    make: (found, context, at) => {
      const { weekday, day } = found;
      if (weekday === undefined || day === undefined || !isFree(context, at.to)) return null;
      const small = !isDigit(context, at.to - 1) && day <= 5 && word(context, at.to - 2) !== 'في';
      // "الأحد الثاني": the second Sunday of the month; a small ordinal counts weekdays, a larger one days
      if (small && context.convention === 'news') return null;
      if (context.now === null) return term(null, null, 'day');
      const { year, month } = civilOf(context.now);
      if (small) {
        const nth = nthWeekday(monthRange(year, month), weekday, day);
        return nth === null
          ? term(...monthRange(year, month), 'month', { flags: ['impossible'] })
          : term(nth, nth, 'day');
      }
      for (const step of [0, -1, 1]) {
        const [first] = monthRange(year, month + step);
        const date = first + day - 1;
        if (day <= monthLength(civilOf(first).year, civilOf(first).month) && weekdayOf(date) === weekday)
          return term(date, date, 'day');
      }
      return null;
    },
  },
  {
    name: 'ar/dates/day-alone',
    tier: 1,
    patterns: ['يوم <day>', 'في|الي <day>', '<day>'],
    make: (found, context, at) => {
      // a day of the month without its month: only where a calendar's convention is asked for, news counts with such numbers
      if (
        context.convention !== 'calendar' ||
        found.day === undefined ||
        isWord(context, at.to) ||
        context.now === null
      )
        return null;
      const inner = at.to - 1 > at.from ? context.dateAt(at.to - 1, 1) : null;
      if (inner && inner.to > at.to) return null;
      const bare = !/(يوم|في|الي)$/.test(word(context, at.from));
      if (bare && !word(context, at.from).startsWith('لل')) return null;
      const { year, month } = civilOf(context.now);
      const day = dayOf(year, month, found.day);
      return day === null ? null : term(day, day, 'day');
    },
  },
  {
    name: 'ar/dates/weekday',
    tier: 1,
    patterns: ['يوم|نهار|ليوم|هذا? <weekday> <shift>?', 'هذا يوم? <weekday>', 'يوم? هذا <weekday>'],
    make: (found, context, at) => {
      if (found.weekday === undefined || found.shift?.after || found.shift?.recent) return null;
      const isThis = word(context, at.from) === 'هذا';
      const before = word(context, at.from - 1);
      // "كلا الاثنين", "بين الاثنين": the two
      if (found.weekday === 1 && /^(كلا|بين|هذين|علاقه)$/.test(before) && word(context, at.from) === 'الاثنين')
        return null;
      return weekdayTerm(context, at.from, found.weekday, isThis ? 0 : found.shift?.shift);
    },
  },
  {
    name: 'ar/dates/weekday-of-week',
    tier: 1,
    patterns: [
      'يوم? <weekday> من? الاسبوع <shift>',
      'يوم? <weekday> من هذا الاسبوع',
      '<bare-weekday> الاسبوع <shift>',
      'الاسبوع <shift> يوم? <weekday>',
      'هذا الاسبوع يوم? <weekday>',
    ],
    make: (found, context) => {
      const weekday = found.weekday ?? found['bare-weekday'];
      if (weekday === undefined || found.shift?.recent) return null;
      const shift = found.shift?.shift ?? 0;
      return relative(context, 'day', (now) => {
        // the week of the Arab press begins on Saturday
        const first = context.convention === 'news' ? 1 : 6;
        const day = now - ((weekdayOf(now) + first) % 7) + 7 * shift + ((weekday + first) % 7);
        return [day, day];
      });
    },
  },
];
