import { civilOf } from './calendar.ts';
import type { Duration } from './durations.ts';
import type { Rule } from './pattern.ts';
import type { Captures } from './readers.ts';
import type { Context, Term } from './term.ts';
import { decadeRange, periodTerm, relative, shiftDay, term, weekStart } from './term.ts';

const word = (context: Context, i: number): string =>
  i >= context.from && i < context.to ? (context.tokens[i]?.folded ?? '') : '';

const day =
  (offset: number) =>
  (_: Captures, context: Context): Term =>
    relative(context, 'day', (now) => [now + offset, now + offset]);

/** How far a duration without a number reaches, in days: at least and at most ("days ago" is two to six). */
const vagueSpans = {
  hour: [0, 1],
  day: [2, 6],
  week: [14, 28],
  month: [60, 240],
  year: [730, 3650],
  decade: [7300, 18250],
} as const;

function totalShift(now: number, duration: Duration, sign: 1 | -1): number {
  let at = shiftDay(now, duration.unit, sign * (duration.count ?? 0));
  for (const one of duration.more) at = shiftDay(at, one.unit, sign * one.count);
  return at;
}

/** A point that lies a duration away: as exact as its unit. */
function away(context: Context, duration: Duration, sign: 1 | -1): Term {
  if (duration.count === null) {
    const [least, most] = vagueSpans[duration.unit];
    return relative(context, 'vague', (now) => {
      if (
        context.convention === 'calendar' &&
        (duration.unit === 'day' || duration.unit === 'week' || duration.unit === 'month' || duration.unit === 'year')
      ) {
        const at = shiftDay(now, duration.unit, sign * 3);
        return [at, at];
      }
      return sign === -1 ? [now - most, now - least] : [now + least, now + most];
    });
  }
  const { unit, count } = duration;
  const exact = unit === 'day' || unit === 'hour' || context.convention === 'calendar' || duration.more.length > 0;
  const precision =
    unit === 'hour' || unit === 'day'
      ? duration.approximate
        ? 'vague'
        : 'day'
      : unit === 'week' || unit === 'month' || unit === 'year'
        ? unit
        : 'vague';
  return relative(context, exact && !duration.approximate ? 'day' : precision, (now) => {
    const at = totalShift(now, duration, sign);
    if (unit === 'hour') return count >= 24 ? [at, at] : sign === -1 ? [now - 1, now] : [now, now + 1];
    if (exact && !duration.approximate) return [at, at];
    const slack =
      unit === 'day'
        ? Math.max(1, Math.round(count / 10))
        : unit === 'week'
          ? 3
          : unit === 'month'
            ? 15
            : unit === 'year'
              ? 182
              : 1825;
    return sign === -1 ? [at - slack, Math.min(at + slack, now)] : [Math.max(at - slack, now), at + slack];
  });
}

/** "الأيام الماضية", "الأسابيع الثلاثة المقبلة": what lies just before or after the reference day. */
function stretch(context: Context, unit: Duration['unit'], count: number | null, shift: -1 | 0 | 1): Term {
  const precision = count === null ? 'vague' : 'range';
  return relative(context, precision, (now) => {
    if (unit === 'hour')
      return count === null || count <= 24
        ? shift === 1
          ? [now, now + 1]
          : [now - 1, now]
        : shift === 1
          ? [now, shiftDay(now, 'hour', count)]
          : [shiftDay(now, 'hour', -count), now];
    if (count === null && context.convention === 'news') {
      const days = { day: 7, week: 28, month: 120, year: 1461, decade: 10958 }[unit];
      return shift === 1 ? [now, now + days] : [now - days, now - 1];
    }
    const n = count ?? 3;
    if (unit === 'decade') {
      const decade = Math.floor(civilOf(now).year / 10);
      const from = shift === 1 ? decade + 1 : decade - n;
      return [decadeRange(from)[0], decadeRange(from + n - 1)[1]];
    }
    const last = unit === 'day' || unit === 'week' || context.convention === 'calendar' ? now - 1 : now;
    return shift === 1 ? [now + 1, shiftDay(now, unit, n)] : [shiftDay(now, unit, -n), last];
  });
}

const futureOrAsked = (context: Context, i: number): boolean =>
  context.prefer === 'future' || context.convention === 'calendar' || context.isFuture(i);

export const relativeRules: readonly Rule[] = [
  {
    name: 'ar/dates/today',
    tier: 1,
    patterns: ['يومنا? هذا? اليوم', 'هذا النهار', 'اليوم نفسه?', 'الليله', 'هذه الليله', 'يومي'],
    make: (_, context, at) => {
      const first = word(context, at.from);
      const next = word(context, at.to);
      const before = word(context, at.from - 1);
      if (first === 'يومي' && context.convention === 'news') return null;
      if (
        /^(ذلك|نفس|ذات|تلك|طوال|طيله|فترات|طول|خلال|صحيفه|جريده|قناه|موقع|عين|صوت|مجله)$/.test(before) &&
        first !== 'هذا' &&
        before !== 'خلال'
      )
        return null;
      // "اليوم الثاني", "اليوم التالي", "اليوم الذي", "اليوم العالمي": a day of which something is said
      if (
        first !== 'هذا' &&
        /^(التالي|الذي|السابق|نفسه|ذاته|العالمي|الدولي|الوطني|الاول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الاخير|الواحد|الماضيه|المفتوح|ال)$/.test(
          next,
        )
      )
        return null;
      if (word(context, at.to - 1) === 'نفسه') return null;
      return day(0)({}, context);
    },
  },
  {
    name: 'ar/dates/yesterday',
    tier: 1,
    patterns: [
      'يوم|نهار? امس',
      'يوم? الامس',
      'البارحه',
      'امبارح',
      'الليله الماضيه|الفائته',
      'اليوم الماضي|المنصرم|الفائت',
    ],
    // "بأمس الحاجة"
    make: (_, context, at) => (word(context, at.to) === 'الحاجه' ? null : day(-1)({}, context)),
  },
  {
    name: 'ar/dates/day-before-yesterday',
    tier: 1,
    patterns: [
      'يوم? اول من? امس',
      'يوم? امس الاول',
      'يوم? قبل يوم? امس|البارحه|امبارح',
      'اليوم الي? قبل|القبل امس|البارحه|امبارح',
      'مساء? اول امس',
    ],
    make: day(-2),
  },
  { name: 'ar/dates/tomorrow', tier: 1, patterns: ['يوم? غد|غدا', 'يوم? الغد', 'باكر', 'بكرا'], make: day(1) },
  {
    name: 'ar/dates/day-after-tomorrow',
    tier: 1,
    patterns: ['يوم? بعد غد|غدا|الغد', 'اليوم الذي|الي بعد الغد|غد|بكره|بكرا'],
    make: day(2),
  },
  {
    name: 'ar/dates/next-or-last-day',
    tier: 1,
    patterns: ['اليوم التالي', 'اليوم السابق', 'اخر يوم'],
    make: (_, context, at) =>
      // in a story these count from the day that is told of, not from today
      context.convention === 'calendar' ? day(word(context, at.to - 1) === 'التالي' ? 1 : -1)({}, context) : null,
  },
  {
    name: 'ar/dates/ago',
    tier: 1,
    patterns: [
      'قبل <duration>',
      'قبل <duration> من الان|اليوم',
      '<duration> خلت|مضت|خلا|مضي',
      '<duration> من الان',
      'من <duration>',
    ],
    make: (found, context, at) => {
      if (found.duration === undefined) return null;
      const first = word(context, at.from);
      const isBefore = /قبل$/.test(first);
      if (isBefore && /^(الان|اليوم)$/.test(word(context, at.to - 1))) return away(context, found.duration, -1);
      const last = word(context, at.to - 1);
      if (isBefore && /^(من|علي|ان)$/.test(word(context, at.to)) && word(context, at.to + 1) !== 'الان') return null;
      if (!isBefore && last === 'الان' && (context.convention === 'news' || word(context, at.from - 1) === 'بعد'))
        return null;
      if (!isBefore && !/^(خلت|مضت|خلا|مضي|الان)$/.test(last) && (context.convention === 'news' || at.to < context.to))
        return null;
      return away(context, found.duration, -1);
    },
  },
  {
    name: 'ar/dates/ahead',
    tier: 1,
    patterns: ['بعد <duration> من الان', 'بعد <duration> في? المستقبل?', 'خلال|في_غضون <duration>'],
    make: (found, context, at) => {
      if (found.duration === undefined) return null;
      const fromNow = word(context, at.to - 1) === 'الان' || word(context, at.to - 1) === 'المستقبل';
      // "بعد يومين من القصف" counts from the shelling
      if (!fromNow && (/^(من|علي|عن|ان)$/.test(word(context, at.to)) || !futureOrAsked(context, at.from))) return null;
      const within = /(خلال|غضون)$/.test(word(context, at.from));
      if (!within) return away(context, found.duration, 1);
      const { duration } = found;
      return relative(context, 'range', (now) => [
        context.convention === 'calendar' ? now + 1 : now,
        totalShift(now, duration, 1),
      ]);
    },
  },
  {
    name: 'ar/dates/for-since',
    tier: 1,
    patterns: [
      'منذ <duration>',
      'منذ <duration> من الان',
      'منذ فتره|مده|زمن|وقت طويله|طويل|قريبه|قريب|بعيد|قصيره?',
      'منذ ذلك? الحين?',
    ],
    make: (found, context, at) => {
      const { duration } = found;
      if (duration === undefined) {
        if (!/(فتره|مده|زمن|وقت)/.test(word(context, at.from + 1))) return null;
        return relative(context, 'open', (now) => [null, now]);
      }
      if (word(context, at.to - 1) === 'الان') return away(context, duration, -1);
      if (/^(من|علي)$/.test(word(context, at.to))) return null;
      if (duration.count === null) {
        const most = vagueSpans[duration.unit][1];
        return relative(context, 'vague', (now) => [now - most, now]);
      }
      return relative(context, 'range', (now) => [totalShift(now, duration, -1), now]);
    },
  },
  {
    name: 'ar/dates/recent-stretch',
    tier: 1,
    patterns: [
      '<unit> <count>? القليله|العديده|الاولي? <shift>',
      '<unit> ال? <count>? <shift>',
      '<count> <units> القليله? <shift>',
      'اخر <duration>',
      '<count> <unit> <shift>',
      '<unit> القليله القادمه|المقبله|الماضيه|الاخيره',
    ],
    make: (found, context, at) => {
      const unit = found.unit ?? found.units;
      const shift = found.shift?.shift ?? (/^(القادمه|المقبله)$/.test(word(context, at.to - 1)) ? 1 : -1);
      if (found.duration) return stretch(context, found.duration.unit, found.duration.count, -1);
      if (!unit || shift === 0 || (found.shift?.after && context.convention === 'news')) return null;
      if (unit.count === 'one' && (found.count === undefined || found.count < 11)) {
        if (found.shift?.recent && unit.unit !== 'hour' && found.count === undefined)
          return stretch(context, unit.unit, 1, -1);
        return null;
      }
      const count = found.count ?? (unit.count === 'two' ? 2 : null);
      return stretch(context, unit.unit, count, shift);
    },
  },
  {
    name: 'ar/dates/running-period',
    tier: 1,
    patterns: [
      '<unit> <shift>',
      'هذا|هذه <unit>',
      'وقت? سابق? من هذا|هذه <unit>',
      '<unit> بعد? القادم|المقبل|القادمه|المقبله|التالي|التاليه',
    ],
    make: (found, context, at) => {
      const { unit, shift } = found;
      if (unit?.count !== 'one' || unit.unit === 'hour' || shift?.recent) {
        return unit?.count === 'many' &&
          unit.unit === 'day' &&
          shift === undefined &&
          /هذه$/.test(word(context, at.from))
          ? relative(context, 'vague', (now) => [now - 6, now])
          : null;
      }
      if (unit.unit === 'day') return null;
      const last = word(context, at.to - 1);
      if (shift?.after || /^(التالي|التاليه)$/.test(last)) {
        // "the following year" counts from what is told
        if (context.convention === 'news') return null;
        const by = shift?.shift === -1 ? -1 : unit.unit === 'week' || context.prefer === 'future' ? 1 : 2;
        return periodTerm(context, unit.unit, by);
      }
      const twice = word(context, at.to - 2) === 'بعد';
      const by = shift?.shift ?? (/^(القادم|المقبل)/.test(last) ? 1 : 0);
      return periodTerm(context, unit.unit, twice ? 2 : by);
    },
  },
  {
    name: 'ar/dates/unit-alone',
    tier: 1,
    patterns: ['الاسبوع|اسبوعي', 'الصيف|صيف'],
    make: (_, context, at) => {
      if (context.convention !== 'calendar' || at.from > context.from + 1 || at.to < context.to) return null;
      return word(context, at.from).endsWith('صيف')
        ? term(null, null, 'range', { grain: 'season' })
        : periodTerm(context, 'week', 0);
    },
  },
  {
    name: 'ar/dates/lately',
    tier: 1,
    patterns: ['مؤخرا|موخرا', 'الاونه الاخيره', 'الفتره الاخيره|الماضيه', 'الوقت الاخير', 'حديثا'],
    make: (_, context, at) =>
      word(context, at.from) === 'حديثا' ? null : relative(context, 'vague', (now) => [now - 28, now - 1]),
  },
  {
    name: 'ar/dates/now',
    tier: 1,
    patterns: ['الان', 'حاليا', 'حالا', 'هذه اللحظه', 'الوقت الراهن|الحالي|الحاضر'],
    make: (_, context, at) =>
      word(context, at.to) === 'فصاعدا' ? null : relative(context, 'day', (now) => [now, now]),
  },
  {
    name: 'ar/dates/rest-of',
    tier: 1,
    patterns: [
      'بقيه|باقي هذا? <unit> <shift>?',
      'بقيه|باقي اسبوعي',
      'في? وقت لاحق من هذا|هذه <unit>',
      'لاحقا في? هذا|هذه <unit>',
    ],
    make: (found, context, at) => {
      const unit = found.unit?.unit ?? 'week';
      if (unit === 'hour' || unit === 'decade' || (found.shift && found.shift.shift !== 0)) return null;
      const later = /(وقت|لاحقا)/.test(`${word(context, at.from)} ${word(context, at.from + 1)}`);
      return relative(context, 'range', (now) => {
        const calendar = periodTerm({ ...context, convention: 'calendar' }, unit, 0);
        const to = unit === 'day' ? now : (calendar.to as number);
        if (!later || context.convention === 'news') return [now, to];
        if (unit === 'week') return [now + 1, to];
        const from = calendar.from as number;
        return [unit === 'month' ? from + 15 : from + 181, to];
      });
    },
  },
  {
    name: 'ar/dates/weekend',
    tier: 1,
    patterns: [
      'عطله نهايه الاسبوع <shift>?',
      'عطله نهايه هذا? الاسبوع بعد? التالي?',
      'نهايه هذا? الاسبوع',
      'نهايه الاسبوع|اسبوعي <shift>?',
    ],
    make: (found, context, at) => {
      const shift = found.shift?.shift ?? 0;
      if (context.convention === 'news') {
        // Friday to Sunday, as newsrooms differ; the one that has begun, unless the words look ahead
        return relative(context, 'vague', (now) => {
          const monday = weekStart(now) + 7 * shift;
          const past = found.shift === undefined && monday + 4 > now && !context.isFuture(at.from);
          return past ? [monday - 3, monday - 1] : [monday + 4, monday + 6];
        });
      }
      const holiday = /عطله$/.test(word(context, at.from));
      const isThis = word(context, at.to - 2) === 'هذا' || word(context, at.to - 1) === 'اسبوعي';
      const twice = word(context, at.to - 1) === 'التالي' ? 2 : 0;
      return relative(context, 'range', (now) => {
        const monday = weekStart(now) + 7 * (shift + twice);
        if (holiday || isThis) return [monday + 5, monday + 6];
        return shift === 0 ? [now, monday + 6] : [monday + 3, monday + 6];
      });
    },
  },
];
