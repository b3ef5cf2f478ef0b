import { civilOf, dayOf, hijriOf, monthRange, weekdayOf, yearRange } from './calendar.ts';
import type { Rule } from './pattern.ts';
import { isMonthHere } from './readers.ts';
import type { Context, Term } from './term.ts';
import { decadeRange, monthTerm, periodTerm, term, weekStart, yearTerm } from './term.ts';
import type { Part } from './words.ts';

const word = (context: Context, i: number): string =>
  i >= context.from && i < context.to ? (context.tokens[i]?.folded ?? '') : '';

const yearPrepositions =
  /^(في|وفي|ففي|منذ|ومنذ|حتي|خلال|وخلال|بين|قبل|بعد|نهايه|بدايه|مطلع|اوائل|اواخر|منتصف|صيف|خريف|شتاء|ربيع|بنهايه|بحلول|مارس|انتخابات|حرب|ثوره|عامي|مواليد)$/;

/** Whether a bare number of four digits is a year here. */
function isYearHere(context: Context, at: { from: number; to: number }, year: number): boolean {
  const token = context.tokens[at.from];
  const before = word(context, at.from - 1);
  const [low, high] = context.convention === 'calendar' ? [1000, 2200] : [1900, 2100];
  if (year < low || year > high || !yearPrepositions.test(before)) return false;
  if (token?.kind !== 'number') return context.convention === 'calendar';
  // "في 2000 قرية"
  return !(year % 100 === 0 && context.tokens[at.to]?.kind === 'word');
}

/** The part of a month, year, week or decade that is meant. */
export function partOf(context: Context, period: Term, part: Part): Term | null {
  if (period.from === null || period.to === null) return { ...period, precision: 'vague', grain: 'range' };
  const { from, to } = period;
  const cut = (a: number, b: number): Term => ({ ...period, from: a, to: b, precision: 'vague', grain: 'range' });
  if (part === 'rest') return context.now === null ? null : cut(Math.max(from, context.now), to);
  const first = part === 'start' || part === 'early';
  const last = part === 'late' || part === 'end';
  if (period.grain === 'month') {
    if (context.convention === 'calendar')
      return first ? cut(from, from + 14) : last ? cut(from + 15, to) : cut(from + 10, from + 19);
    return first ? cut(from, from + 9) : last ? cut(from + 20, to) : cut(from + 10, from + 19);
  }
  if (period.grain === 'week') {
    if (context.convention === 'calendar')
      return first ? cut(from, from + 2) : last ? cut(from + 3, to) : cut(from + 1, from + 4);
    // the week of the Arab press begins on Saturday
    const now = context.now ?? to;
    const saturday = now - ((weekdayOf(now) + 1) % 7) + 7 * (to === now || from === now ? 0 : to < now ? -1 : 1);
    return first
      ? cut(saturday, saturday + 2)
      : last
        ? cut(saturday + 4, saturday + 6)
        : cut(saturday + 2, saturday + 4);
  }
  if (period.grain === 'year') {
    const months = (a: number, b: number): Term => {
      const { year } = civilOf(from);
      return cut(monthRange(year, a)[0], monthRange(year, b)[1]);
    };
    if (context.convention === 'calendar') return first ? months(1, 6) : last ? months(7, 12) : months(5, 8);
    if (part === 'start') return months(1, 1);
    if (part === 'end') return months(12, 12);
    return part === 'early' ? months(1, 3) : part === 'late' ? months(10, 12) : months(6, 7);
  }
  if (period.grain === 'decade' || period.grain === 'season') {
    const third = Math.round((to - from + 1) / 3);
    return first ? cut(from, from + third - 1) : last ? cut(to - third + 1, to) : cut(from + third, to - third);
  }
  return null;
}

const seasonMonths = { 1: [0, 2], 2: [3, 5], 3: [6, 8], 4: [9, 11] } as const;

export const periodRules: readonly Rule[] = [
  {
    name: 'ar/dates/month',
    tier: 1,
    patterns: ['<month> <tail>?', 'هذا <month>'],
    make: (found, context, at) => {
      const { month } = found;
      if (!month) return null;
      const isThis = word(context, at.from) === 'هذا';
      if (!isThis && !isMonthHere(context, at.from, at.to, month, found.tail)) return null;
      return monthTerm(
        context,
        at.from,
        month.month,
        isThis ? { yearShift: 0 } : found.tail,
        month.hijri || found.tail?.hijri === true,
      );
    },
  },
  {
    name: 'ar/dates/year',
    tier: 1,
    patterns: [
      'عام|العام|سنه|السنه <tail>',
      'عام|العام|سنه|السنه <year>',
      'عام|العام|سنه|السنه <shift> <year>',
      '<year>',
    ],
    make: (found, context, at) => {
      const { tail, year } = found;
      const headed = /(عام|سنه)$/.test(word(context, at.from));
      if (year && !headed) {
        if (!isYearHere(context, at, year.year)) return null;
        const isBorn =
          word(context, at.from - 1) === 'مواليد' ||
          (context.convention === 'calendar' &&
            word(context, at.from - 1) === 'في' &&
            context.tokens[at.from]?.kind === 'number' &&
            year.year % 10 === 0) ||
          word(context, at.from) === 'الالفين';
        if (isBorn && context.convention === 'calendar')
          return term(...decadeRange(year.year / 10), 'range', { how: 'stated', grain: 'decade' });
        return yearTerm(year.year, year.hijri);
      }
      const stated = year?.year ?? tail?.year;
      if (stated === undefined) return null;
      const hijri = year?.hijri === true || tail?.hijri === true;
      return stated >= 100 && stated <= 2200 ? yearTerm(stated, hijri) : null;
    },
  },
  {
    name: 'ar/dates/year-pair',
    tier: 1,
    patterns: ['عامي|العامين|سنتي|الاعوام <year> &<year2>', '<year> -|/ <year2>', 'بين|مابين <year> -|& <year2>'],
    make: (found, context, at) => {
      const { year, year2 } = found;
      if (!year || !year2 || year2.year <= year.year || year.year < 1800 || year2.year > 2100) return null;
      const digits = context.tokens[at.to - 1]?.kind === 'number';
      const last =
        context.convention === 'calendar' && digits && word(context, at.to - 2) === '-'
          ? yearRange(year2.year)[0]
          : yearRange(year2.year)[1];
      return term(yearRange(year.year)[0], last, 'range', { how: 'stated', dated: true });
    },
  },
  {
    name: 'ar/dates/month-pair',
    tier: 1,
    patterns: ['شهري <month> &<month2> <tail>?'],
    make: (found, context, at) => {
      if (!found.month || !found.month2) return null;
      const last = monthTerm(context, at.from, found.month2.month, found.tail, found.month2.hijri);
      const first = monthTerm(context, at.from, found.month.month, found.tail, found.month.hijri);
      if (first.from === null || last.to === null || first.from > last.to) return null;
      return { ...last, from: first.from, precision: 'range', grain: 'range' };
    },
  },
  {
    name: 'ar/dates/season',
    tier: 1,
    patterns: ['<season> <tail>', 'هذا <season>', '<season> <shift>'],
    make: (found, context, at) => {
      const { season, tail, shift } = found;
      if (!season) return null;
      const [first, last] = seasonMonths[season.season as 1 | 2 | 3 | 4];
      const inYear = (year: number): [number, number] => [monthRange(year, first)[0], monthRange(year, last)[1]];
      const make = (year: number): Term =>
        term(...inYear(year), 'range', {
          grain: 'season',
          dated: tail?.year !== undefined,
          how: tail?.year === undefined ? 'relative' : 'stated',
        });
      if (tail?.year !== undefined) return make(tail.year);
      if (season.definite === false && tail?.yearShift === undefined) return null;
      if (context.now === null) return term(null, null, 'range', { grain: 'season' });
      const { now } = context;
      const { year } = civilOf(now);
      if (tail?.yearShift !== undefined) return make(year + tail.yearShift);
      const by = shift?.shift ?? tail?.shift ?? 0;
      if (by === -1) return make(inYear(year)[1] < now ? year : year - 1);
      if (by === 1) return make(inYear(year)[0] > now ? year : year + 1);
      return word(context, at.from) === 'هذا' || by === 0 ? make(year) : null;
    },
  },
  {
    name: 'ar/dates/decade',
    tier: 1,
    patterns: ['<decade> من? القرن <ordinal>', '<decade> من? القرن الماضي|المنصرم|الفائت', '<decade>'],
    make: (found, context, at) => {
      const { decade, ordinal } = found;
      if (!decade) return null;
      // "عشرينات العمر": without the century only the last decade of that name
      if (ordinal === undefined && /^(العمر|عمره|عمرها|عمرهم|من)$/.test(word(context, at.to))) return null;
      const century = word(context, at.to - 1) === 'القرن' ? null : ordinal;
      if (century !== undefined && century !== null)
        return term(...decadeRange((century - 1) * 10 + decade.decade / 10), 'range', {
          how: 'stated',
          grain: 'decade',
          dated: true,
        });
      const current = context.now === null ? 2020 : civilOf(context.now).year;
      const start = 1900 + decade.decade;
      const own =
        decade.decade < 40 && current >= 2000 + decade.decade && word(context, at.to - 2) !== 'القرن'
          ? 2000 + decade.decade
          : start;
      return term(...decadeRange(own / 10), 'range', { how: 'stated', grain: 'decade' });
    },
  },
  {
    name: 'ar/dates/part',
    tier: 3,
    patterns: ['<part> <period>', '<part> هذا? <unit> <shift>?', '<part> من? <period>'],
    make: (found, context, at) => {
      if (!found.part) return null;
      if (found.period) return partOf(context, found.period, found.part);
      const { unit, shift } = found;
      // "نهاية السنة الثانية"
      if (!shift && /^ال(اولي|ثاني|ثالث|رابع|خامس|سادس)ه?$/.test(word(context, at.to))) return null;
      if (unit?.count !== 'one' || unit.unit === 'hour' || unit.unit === 'day') return null;
      const base = periodTerm(context, unit.unit, shift?.shift ?? 0);
      return partOf(context, base, found.part);
    },
  },
  {
    name: 'ar/dates/nth-part',
    tier: 2,
    patterns: [
      'اسبوع <dayterm>',
      'الاسبوع|اسبوع <ordinal> من|في|ب? <period>',
      '<ordinal> اسبوع من|في|ب? ~<period>',
      'اخر اسبوع من|في? <period>',
      'الاسبوع الاخير من|في <period>',
      'الربع|النصف|الثلث <ordinal> من|ل? <period>',
      'الربع|النصف|الثلث <ordinal> من|ل? <year>',
      'الربع|النصف|الثلث الاخير من <period>',
    ],
    make: (found, context, at) => {
      const { period, ordinal, dayterm } = found;
      if (dayterm) {
        if (dayterm.from === null || context.convention === 'news') return null;
        return {
          ...dayterm,
          from: weekStart(dayterm.from),
          to: weekStart(dayterm.from) + 6,
          precision: 'week',
          grain: 'week',
        };
      }
      const base = period ?? (found.year ? yearTerm(found.year.year) : null);
      if (!base || (base.grain !== 'month' && base.grain !== 'year')) return null;
      if (base.from === null || base.to === null) return { ...base, precision: 'range', grain: 'range' };
      const { from, to } = base;
      const first = word(context, at.from);
      if (/(ربع|نصف|ثلث)$/.test(first)) {
        if (base.grain !== 'year') return null;
        const { year } = civilOf(from);
        const size = /ربع$/.test(first) ? 3 : /ثلث$/.test(first) ? 4 : 6;
        const n = ordinal ?? 12 / size;
        if (n > 12 / size) return null;
        return {
          ...base,
          from: monthRange(year, (n - 1) * size + 1)[0],
          to: monthRange(year, n * size)[1],
          precision: 'range',
          grain: 'range',
        };
      }
      // the first week of a year has its first Thursday, that of a month its first Monday
      const firstMonday = weekStart(from + (base.grain === 'month' ? 6 : 3));
      const start = ordinal === undefined ? weekStart(to - 3) : firstMonday + 7 * (ordinal - 1);
      return { ...base, from: start, to: start + 6, precision: 'week', grain: 'week' };
    },
  },
  {
    name: 'ar/dates/holiday',
    tier: 1,
    patterns: ['عيد الاضحي|الفطر|الفصح|الميلاد <year>?', 'راس السنه الهجريه|الميلاديه <year>?'],
    make: (found, context, at) => {
      const name = word(context, at.from + 1) === 'السنه' ? word(context, at.from + 2) : word(context, at.from + 1);
      if (found.year === undefined && (context.now === null || context.convention === 'news')) return null;
      return holiday(
        name,
        found.year?.year ?? civilOf(context.now as number).year,
        found.year === undefined ? context.now : null,
      );
    },
  },
];

/** The day of a feast in a civil year; from a day on where one is given. */
function holiday(name: string, year: number, after: number | null): Term | null {
  const of = (y: number): number | null => {
    if (name === 'الميلاد') return dayOf(y, 12, 25);
    if (name === 'الميلاديه') return dayOf(y, 1, 1);
    if (name === 'الفصح') return easter(y);
    const [month, date] = name === 'الاضحي' ? [12, 10] : name === 'الفطر' ? [10, 1] : [1, 1];
    for (let day = yearRange(y)[0]; day <= yearRange(y)[1]; day++) {
      const hijri = hijriOf(day);
      if (hijri.month === month && hijri.day === date) return day;
      if (hijri.month !== month) day += Math.max(0, 28 - hijri.day);
    }
    return null;
  };
  const day = of(year);
  const day2 = after !== null && day !== null && day < after ? of(year + 1) : day;
  return day2 === null
    ? null
    : term(day2, day2, 'day', { how: after === null ? 'stated' : 'relative', dated: after === null });
}

/** Western Easter Sunday (the anonymous Gregorian computus). */
function easter(year: number): number | null {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1);
}
