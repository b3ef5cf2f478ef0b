import { civilOf, monthRange, weekdayOf } from './calendar.ts';
import type { Rule } from './pattern.ts';
import type { Captures } from './readers.ts';
import type { Context, Term } from './term.ts';
import { dayTerm, monthTerm, periodTerm, relative, term } from './term.ts';

const word = (context: Context, i: number): string =>
  i >= context.from && i < context.to ? (context.tokens[i]?.folded ?? '') : '';

/**
 * The weekday of a date against what the words say; one day off widens to both, more is flagged and the date kept. "Today, Monday" in what is
 * dated a Thursday was written on the Monday before.
 */
function withWeekday(context: Context, weekday: number, day: Term): Term {
  if (day.from === null || day.from !== day.to || weekdayOf(day.from) === weekday) return day;
  const flags = [...day.flags, 'weekday-mismatch'];
  const off = (weekday - weekdayOf(day.from) + 7) % 7;
  if (context.convention === 'calendar') return { ...day, flags };
  if (off !== 1 && off !== 6) {
    const written = day.dated || day.how !== 'relative' ? day.from : day.from + off - 7;
    return { ...day, from: written, to: written, flags };
  }
  return off === 1
    ? { ...day, to: day.from + 1, precision: 'range', flags }
    : { ...day, from: day.from - 1, precision: 'range', flags };
}

/** From one date to another; the first takes its year from the second, and the second its place from the first. */
function span(context: Context, a: Term | undefined, b: Term | undefined): Term | null {
  if (!a || !b) return null;
  if (a.from === null || b.to === null) return context.now === null ? term(null, null, 'range') : null;
  let from = a.from;
  let to = b.to;
  if (from > to) {
    if (b.dated || a.dated) {
      const back = civilOf(from).year - civilOf(to).year;
      if (a.dated || back < 0 || back > 2) return null;
      const { month, day } = civilOf(from);
      from = monthRange(civilOf(to).year, month)[0] + day - 1;
      if (from > to) from = monthRange(civilOf(to).year - 1, month)[0] + day - 1;
    } else if (a.grain === 'day' && b.grain === 'day' && from - to <= 7) to += 7;
    else return null;
  }
  const year = b.dated && !a.dated && a.how === 'relative' ? civilOf(to).year - civilOf(from).year : 0;
  if (year > 0 && year < 3) {
    const { month, day } = civilOf(from);
    const moved = monthRange(civilOf(to).year, month)[0] + day - 1;
    from = moved <= to ? moved : from;
  }
  const how = a.how === 'stated' && b.how === 'stated' ? 'stated' : b.dated ? 'stated' : 'relative';
  return term(from, to, 'range', { how, dated: b.dated, flags: [...a.flags, ...b.flags] });
}

/** "من 3 إلى 5 مايو": days of one month. */
function daysOfMonth(found: Captures, context: Context, at: { from: number }): Term | null {
  const { day, day2, month, tail, shift } = found;
  if (day === undefined || day2 === undefined || day2 < day) return null;
  if (!month) {
    const base = periodTerm(context, 'month', shift?.shift ?? 0);
    if (base.from === null || base.to === null) return { ...base, precision: 'range', grain: 'range' };
    return base.from + day2 - 1 > base.to ? null : term(base.from + day - 1, base.from + day2 - 1, 'range');
  }
  const last = dayTerm(context, at.from, month.month, day2, tail, month.hijri);
  if (last.to === null || last.flags.length > 0) return { ...last, grain: 'range', precision: 'range' };
  return { ...last, from: last.to - (day2 - day), precision: 'range', grain: 'range' };
}

const open =
  (make: (date: Term) => [number | null, number | null]) =>
  (found: Captures, context: Context): Term | null => {
    const { date } = found;
    if (!date) return null;
    const [from, to] = make(date);
    void context;
    return { ...date, from, to, precision: 'open', grain: 'range' };
  };

export const rangeRules: readonly Rule[] = [
  {
    name: 'ar/dates/weekday-date',
    tier: 2,
    patterns: [
      'يوم|نهار|ليوم? <weekday> ،|(|-|/? الموافق|المصادف|في|ل|من|بتاريخ? <dayterm>',
      'يوم? <weekday> ،? الموافق ل? <dayterm>',
    ],
    make: (found, context) => {
      const { weekday, dayterm } = found;
      if (weekday === undefined || !dayterm || dayterm.weekday) return null;
      return withWeekday(context, weekday, dayterm);
    },
  },
  {
    name: 'ar/dates/relative-weekday',
    tier: 2,
    patterns: ['<dayterm> يوم? <weekday> <shift>?', '<dayterm> (|،|- يوم? <weekday> )?'],
    make: (found, context, at) => {
      const { weekday, dayterm, shift } = found;
      const first = word(context, at.from);
      const second = word(context, at.from + 1);
      const third = word(context, at.from + 2);
      const head = [first, second, third].some((one) => /^[وفبلك]?(اليوم|امس|الامس|غد|غدا|الغد|البارحه)$/.test(one));
      if (weekday === undefined || !dayterm || !head || shift) return null;
      const mark = /^[،-]$/.test(second) || /^[،-]$/.test(third);
      const checked = withWeekday(context, weekday, dayterm);
      return mark && checked.flags.length > 0 ? null : checked;
    },
  },
  {
    name: 'ar/dates/same-day',
    tier: 3,
    patterns: [
      '<dayterm> ،|(? الموافق|المصادف|موافق ل|يوم? <dayterm2> )?',
      '<dayterm> (|/ <dayterm2> )?',
      '<dayterm> ،|-? <numeric>',
    ],
    make: (found, context, at) => {
      const { dayterm, dayterm2 } = found;
      if (found.numeric) return null;
      if (!dayterm || !dayterm2 || dayterm2.from === null || dayterm.from === null) return null;
      // two calendars may differ by a day; more is a slip that is kept and flagged
      const near = Math.abs(dayterm.from - dayterm2.from) <= 2;
      const isSaid = [1, 2, 3, 4, 5, 6].some((k) => /^(الموافق|المصادف|موافق)$/.test(word(context, at.to - k)));
      if (!near && !isSaid) return null;
      const flags = [...dayterm.flags, ...dayterm2.flags];
      return { ...dayterm2, flags: near ? flags : [...flags, 'calendar-mismatch'] };
    },
  },
  {
    name: 'ar/dates/time-of-day',
    tier: 4,
    patterns: [
      '<time> من? في? يوم? <dayterm>',
      'منتصف|قبيل|بعد|قبل|بعيد <time> من? <dayterm>',
      'ساعات|ساعه|وقت متاخره|مبكره|متاخر|مبكر|الصباح|الفجر? الاولي? من? <time>? <dayterm>',
      'بعد|بعيد|قبيل منتصف <time> <dayterm>',
      '<dayterm> <adverb>',
      '<dayterm> مساء',
      '<time> هذا? اليوم',
      'بعد ظهر <dayterm>',
    ],
    make: (found, context, at) => {
      const { dayterm } = found;
      if (!dayterm) return null;
      const second = word(context, at.from + 1);
      // "ظهر قبل يومين": he appeared
      if (second === 'قبل') return null;
      if (second === 'منتصف' && /بعد$/.test(word(context, at.from)) && dayterm.to !== null)
        return { ...dayterm, to: dayterm.to + 1, precision: 'range', grain: 'range' };
      if (/^[وف]?(بعد|قبل)$/.test(word(context, at.from)) && !/^(ظهر|منتصف)$/.test(word(context, at.from + 1)))
        return null;
      return dayterm;
    },
  },
  {
    name: 'ar/dates/night-between',
    tier: 4,
    patterns: [
      'منتصف? ليل|ليله <weekday> -|/|الي? &<weekday2>',
      'منتصف? ليل|ليله|ليلتي <weekday> -|/|الي? <weekday2>',
      'ليله امس <weekday>',
    ],
    make: (found, context, at) => {
      const { weekday, weekday2 } = found;
      if (weekday === undefined || weekday2 === undefined || (weekday + 1) % 7 !== weekday2) return null;
      const middle = /منتصف$/.test(word(context, at.from));
      return relative(context, middle ? 'day' : 'range', (now) => {
        const last = now - ((weekdayOf(now) - weekday2 + 7) % 7);
        return [middle ? last : last - 1, last];
      });
    },
  },
  {
    name: 'ar/dates/two-days',
    tier: 4,
    patterns: [
      'يومي? <weekday> &<weekday2> <shift>?',
      '<time> <weekday> &<weekday2>',
      'يومي? <day> &<day2> <month> <tail>?',
      'يومي <dayterm> &<dayterm2>',
      'امس &<date>',
      'اليوم &<date>',
    ],
    make: (found, context, at) => {
      if (found.date) {
        const a = relative(context, 'day', (now) =>
          /امس$/.test(word(context, at.from)) ? [now - 1, now - 1] : [now, now],
        );
        const near =
          found.date.grain === 'day' &&
          a.from !== null &&
          found.date.from !== null &&
          Math.abs(a.from - found.date.from) <= 2;
        if (!near) return null;
        const days = [a.from as number, found.date.from as number];
        return term(Math.min(...days), Math.max(...days), 'range');
      }
      if (found.month)
        return found.day !== undefined && found.day2 === found.day + 1 ? daysOfMonth(found, context, at) : null;
      if (found.dayterm) return span(context, found.dayterm, found.dayterm2);
      const { weekday, weekday2, shift } = found;
      if (weekday === undefined || weekday2 === undefined) return null;
      const gap = (weekday2 - weekday + 7) % 7;
      if (gap !== 1) return null;
      return relative(context, 'range', (now) => {
        const back = (weekdayOf(now) - weekday2 + 7) % 7;
        const last = shift?.shift === 1 || context.isFuture(at.from) ? now + ((7 - back) % 7) : now - back;
        return [last - gap, last];
      });
    },
  },
  {
    name: 'ar/dates/days-of-month',
    tier: 4,
    patterns: [
      'من? يوم? <day> الي|حتي|وحتي|-|و <day2> ~من? <month> <tail>?',
      'مابين|بين <day> &<day2> من? <month> <tail>?',
      'مابين|بين <day> - <day2> من? <month> <tail>?',
      'من? <day> الي|حتي|- <day2> من|في? هذا الشهر',
      'من? <day> الي|حتي|- <day2> من|في? الشهر <shift>',
      'بين <day> &<day2> هذا الشهر',
      '<month> من? <day> الي|حتي|- <day2> <tail>?',
      '<month> بين <day> &<day2> <tail>?',
    ],
    make: (found, context, at) => {
      const and = word(context, at.from + 1) === 'و' || word(context, at.from + 2) === 'و';
      if (and && !/(بين|يومي)$/.test(word(context, at.from))) return null;
      return daysOfMonth(found, context, at);
    },
  },
  {
    name: 'ar/dates/between',
    tier: 5,
    patterns: [
      'بين|مابين|ما <date> &<date2>',
      'من <date> الي|حتي|وحتي|ولغايه|لغايه <date2>',
      '<date> الي|حتي|وحتي|- <date2>',
      'بين <date> - <date2>',
      '<period> بين|من <weekday> &<weekday2>',
      '<period> من <weekday> الي|حتي <weekday2>',
      'من <month> الي|حتي <month2> <tail>?',
      'بين <month> &<month2> <tail>?',
      'من <year> الي|حتي <year2>',
      'بين <year> &<year2>',
    ],
    make: (found, context, at) => {
      const { period, weekday, weekday2, month, month2, year, year2 } = found;
      if (period && weekday !== undefined && weekday2 !== undefined) {
        if (period.grain !== 'week' || context.now === null) return null;
        const { from } = periodTerm(
          { ...context, convention: 'calendar' },
          'week',
          (period.to as number) < context.now ? -1 : (period.from as number) > context.now ? 1 : 0,
        );
        const place = (d: number): number => (from as number) + ((d + 6) % 7);
        return place(weekday) <= place(weekday2) ? term(place(weekday), place(weekday2), 'range') : null;
      }
      if (month && month2)
        return span(
          context,
          monthTerm(context, at.from, month.month, found.tail, month.hijri),
          monthTerm(context, at.from, month2.month, found.tail, month2.hijri),
        );
      if (year && year2) {
        if (year.year >= year2.year || year.year < 1000 || year2.year > 2100) return null;
        const to = monthRange(year2.year, 12)[1];
        return term(
          monthRange(year.year, 1)[0],
          context.convention === 'calendar' ? monthRange(year2.year, 1)[0] : to,
          'range',
          { how: 'stated', dated: true },
        );
      }
      const tokenA = word(context, at.from);
      if (found.date?.precision === 'open' || found.date2?.precision === 'open') return null;
      if (/^[وف]?ما$/.test(tokenA)) return null;
      return span(context, found.date, found.date2);
    },
  },
  {
    name: 'ar/dates/since',
    tier: 6,
    patterns: [
      'منذ <date>',
      'اعتبارا|ابتداء|بدءا|انطلاقا من? <date>',
      'من <date> فصاعدا',
      'من الان فصاعدا',
      'منذ|من ايام',
    ],
    make: (found, context, at) => {
      if (word(context, at.to - 2) === 'الان') return relative(context, 'open', (now) => [now, null]);
      return found.date?.precision === 'open' ? null : open((date) => [date.from, null])(found, context);
    },
  },
  {
    name: 'ar/dates/until',
    tier: 6,
    patterns: ['حتي|لغايه|بحلول|ولغايه <date>'],
    make: (found, context, at) => {
      const next = word(context, at.from + 1);
      if (found.date?.precision === 'open') return null;
      if (/(الان|اللحظه|اليوم)$/.test(next) || next === 'هذه') return relative(context, 'open', (now) => [null, now]);
      if (
        found.date &&
        context.now !== null &&
        found.date.to !== null &&
        found.date.to > context.now &&
        !/بحلول$/.test(word(context, at.from))
      )
        return { ...found.date, from: context.now, precision: 'range', grain: 'range' };
      return open((date) => [null, date.to])(found, context);
    },
  },
  {
    name: 'ar/dates/after',
    tier: 6,
    patterns: ['بعد|عقب|بعيد <date>'],
    make: (found, context) =>
      found.date?.precision === 'open' || found.date?.to == null
        ? null
        : open((date) => [(date.to as number) + 1, null])(found, context),
  },
  {
    name: 'ar/dates/before',
    tier: 6,
    patterns: ['قبل|قبيل <date>'],
    make: (found, context) =>
      found.date?.precision === 'open' || found.date?.from == null
        ? null
        : open((date) => [null, date.precision === 'vague' ? date.to : (date.from as number) - 1])(found, context),
  },
];
