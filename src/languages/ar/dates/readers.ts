import type { Token } from '../../../text/index.ts';
import { readNumeral, readOrdinal } from '../numbers/index.ts';
import type { Duration } from './durations.ts';
import { readDuration, readUnit } from './durations.ts';
import type { Numeric } from './numeric.ts';
import { readNumeric } from './numeric.ts';
import type { Maybe } from './slots.ts';
import { folded, readCount, wordAt } from './slots.ts';
import type { Context, Tail, Term } from './term.ts';
import type { DateWord, Part, Unit } from './words.ts';
import { monthBefore } from './words.ts';

export interface Month {
  month: number;
  hijri: boolean;
  /** A word of the language too: a month only where its neighbours say so. */
  weak: boolean;
}
export interface Shift {
  shift: -1 | 0 | 1;
  recent: boolean;
  after: boolean;
}
export interface Year {
  year: number;
  hijri: boolean;
}

/** All that slots may capture, by name; a second slot of the same kind has 2 at its end. */
export interface Captures {
  day?: number;
  day2?: number;
  ordinal?: number;
  count?: number;
  month?: Month;
  month2?: Month;
  hijri?: boolean;
  year?: Year;
  year2?: Year;
  tail?: Tail;
  weekday?: number;
  weekday2?: number;
  'bare-weekday'?: number;
  unit?: { unit: Unit; count: 'one' | 'two' | 'many' };
  units?: { unit: Unit; count: 'one' | 'two' | 'many' };
  shift?: Shift;
  duration?: Duration;
  part?: Part;
  season?: { season: number; definite: boolean };
  decade?: { decade: number; definite: boolean };
  numeric?: Numeric;
  date?: Term;
  date2?: Term;
  dayterm?: Term;
  dayterm2?: Term;
  period?: Term;
  time?: string;
  adverb?: string;
}

function readDay(context: Context, i: number): Maybe<number> {
  const ordinal = readOrdinalNumber(context, i);
  const count = ordinal ? null : readCount(context, i);
  const read = ordinal ?? count;
  return read && Number.isInteger(read.value) && read.value >= 1 && read.value <= 31 && read.to - i <= 3 ? read : null;
}

function readOrdinalNumber(context: Context, i: number): Maybe<number> {
  const ordinal = readOrdinal(context.tokens, i, context.to);
  return ordinal && ordinal.value <= 60
    ? { to: ordinal.to, value: ordinal.value, proclitics: ordinal.proclitics }
    : null;
}

/** One month name, of one word or two; "شهر 3" and "الشهر الثامن" too. */
function readOneMonth(context: Context, i: number): Maybe<Month> {
  const lexeme = wordAt(context, i);
  const { proclitics = '' } = lexeme ?? {};
  if (lexeme?.entry.kind === 'month')
    return {
      to: i + 1,
      value: { month: lexeme.entry.month, hijri: false, weak: lexeme.entry.weak === true },
      proclitics,
    };
  if (lexeme?.entry.kind === 'hijri')
    return {
      to: i + 1,
      value: { month: lexeme.entry.month, hijri: true, weak: lexeme.entry.weak === true },
      proclitics,
    };
  const second = folded(context, i + 1);
  if (lexeme?.entry.kind === 'double' || (lexeme?.entry.kind === 'season' && lexeme.stem === 'ربيع')) {
    const entry = lexeme.entry.kind === 'double' ? lexeme.entry : springMonths;
    const month = entry.months[second];
    return month === undefined
      ? null
      : { to: i + 2, value: { month, hijri: entry.calendar === 'hijri', weak: false }, proclitics };
  }
  const unit =
    lexeme?.entry.kind === 'unit' && lexeme.entry.unit === 'month' && lexeme.entry.count === 'one'
      ? lexeme.entry
      : null;
  if (!unit) return null;
  const number = unit.definite ? readOrdinalNumber(context, i + 1) : readCount(context, i + 1);
  if (number?.proclitics !== '' || number.value < 1 || number.value > 12 || !Number.isInteger(number.value))
    return null;
  const next = wordAt(context, number.to);
  if (next?.entry.kind === 'month' || (next?.entry.kind === 'unit' && next.entry.unit !== 'year')) return null;
  return { to: number.to, value: { month: number.value, hijri: false, weak: unit.definite }, proclitics };
}
const springMonths = {
  calendar: 'hijri',
  months: { الاول: 3, اول: 3, الثاني: 4, ثاني: 4, الاخر: 4 } as Record<string, number>,
} as const;

/** A month, also with its other name: "أكتوبر/تشرين الأول", "تموز (يوليو)", "مارس آذار". */
function readMonth(context: Context, i: number): Maybe<Month> {
  let start = i;
  const head = wordAt(context, i);
  const isHead =
    head?.entry.kind === 'unit' && head.entry.unit === 'month' && head.entry.count === 'one' && !head.entry.definite;
  let first = readOneMonth(context, i);
  if (isHead && !first) {
    start = i + 1;
    first = readOneMonth(context, start);
    if (first?.proclitics !== '') return null;
    first = { ...first, proclitics: head.proclitics, value: { ...first.value, weak: false } };
  }
  if (!first) return null;
  const mark = folded(context, first.to);
  const open = mark === '/' || mark === '(' || mark === '-' || mark === '[' || mark === '|';
  const other = readOneMonth(context, open ? first.to + 1 : first.to);
  if (other?.proclitics !== '' || other.value.month !== first.value.month || other.value.hijri !== first.value.hijri)
    return first;
  const close = folded(context, other.to) === ')' || folded(context, other.to) === ']' ? other.to + 1 : other.to;
  return { to: close, value: { ...first.value, weak: false }, proclitics: first.proclitics };
}

const hijriMarks = new Set(['ه', 'هجري', 'هجريه', 'للهجره']);
const civilMarks = new Set(['م', 'ميلادي', 'ميلاديه', 'للميلاد']);

/** A year in digits or words, with "هـ" or "م" after it. */
function readYear(context: Context, i: number): Maybe<Year> {
  const count = readCount(context, i);
  if (!count || !Number.isInteger(count.value) || count.value < 100 || count.value > 2200) return null;
  const token = context.tokens[i] as Token;
  if (token.kind === 'number' && token.folded.length !== 4 && token.end - token.start !== 3) return null;
  const mark = folded(context, count.to);
  const hijri = hijriMarks.has(mark);
  return {
    to: hijri || civilMarks.has(mark) ? count.to + 1 : count.to,
    value: { year: count.value, hijri },
    proclitics: count.proclitics,
  };
}

function readShift(context: Context, i: number): Maybe<Shift> {
  const lexeme = wordAt(context, i);
  if (lexeme?.entry.kind !== 'shift') return null;
  const { shift, recent = false, after = false } = lexeme.entry;
  return { to: i + 1, value: { shift, recent, after }, proclitics: lexeme.proclitics };
}

const yearHeads = new Set(['عام', 'العام', 'سنه', 'السنه', 'لعام', 'لسنه', 'بعام', 'للعام']);

/** What follows a day or month: "2011", "من عام 2011", "، 2018", "الماضي", "من العام الماضي", "هذا العام". */
function readTail(context: Context, i: number): Maybe<Tail> {
  const shift = readShift(context, i);
  if (shift && !shift.value.after && shift.proclitics === '') {
    const year = readYearPart(context, shift.to);
    return year ?? { to: shift.to, value: { shift: shift.value.shift }, proclitics: '' };
  }
  return readYearPart(context, i);
}

function readYearPart(context: Context, i: number): Maybe<Tail> {
  let at = i;
  const mark = folded(context, at);
  if (mark === '،' || mark === '-' || mark === '/' || mark === '.') at++;
  if (folded(context, at) === 'من' || folded(context, at) === 'في' || folded(context, at) === 'ل') at++;
  const bare = at;
  if (folded(context, at) === 'هذا' || folded(context, at) === 'هذه') {
    return yearHeads.has(folded(context, at + 1)) ? { to: at + 2, value: { yearShift: 0 }, proclitics: '' } : null;
  }
  const head = yearHeads.has(folded(context, at));
  if (head) {
    at++;
    const shift = readShift(context, at);
    if (shift && shift.proclitics === '') {
      const year = readYear(context, shift.to);
      if (year && year.proclitics === '')
        return { to: year.to, value: { year: year.value.year, hijri: year.value.hijri }, proclitics: '' };
      return { to: shift.to, value: { yearShift: shift.value.shift }, proclitics: '' };
    }
  }
  const short = head ? readShortYear(context, at) : null;
  const year = short ?? readYear(context, at);
  if (!year || (year.proclitics !== '' && year.proclitics !== 'ل' && year.proclitics !== 'ب')) return null;
  if (!head && year.value.year < 1300) return null;
  const token = context.tokens[bare] as Token;
  // "12 يناير 2000 مقاتل" does not occur; "في مايو، 1500 مقاتل" does: after a mark only years of our age
  if (bare > i && !head && (year.value.year < 1800 || year.value.year > 2100) && token.kind === 'number') return null;
  return { to: year.to, value: { year: year.value.year, hijri: year.value.hijri }, proclitics: '' };
}

/** "تسعة عشر تسعة وتسعون": a year said as two numbers. */
function readShortYear(context: Context, i: number): Maybe<Year> {
  const century = readNumeral(context.tokens, i, context.to);
  if (century?.kind !== 'words' || (century.value !== 19 && century.value !== 18)) return null;
  const apart = folded(context, century.to) === 'و' ? century.to + 1 : century.to;
  const rest = readNumeral(context.tokens, apart, context.to);
  if (
    rest?.kind !== 'words' ||
    rest.value < 10 ||
    rest.value > 99 ||
    (rest.proclitics !== '' && rest.proclitics !== 'و')
  )
    return null;
  return {
    to: rest.to,
    value: { year: century.value * 100 + rest.value, hijri: false },
    proclitics: century.proclitics,
  };
}

function readKind<K extends DateWord['kind'], T>(
  kind: K,
  value: (entry: Extract<DateWord, { kind: K }>, stem: string) => T,
) {
  return (context: Context, i: number): Maybe<T> => {
    const lexeme = wordAt(context, i);
    if (lexeme?.entry.kind !== kind) return null;
    return {
      to: i + 1,
      value: value(lexeme.entry as Extract<DateWord, { kind: K }>, lexeme.stem),
      proclitics: lexeme.proclitics,
    };
  };
}

const readTerm =
  (accepts: (term: Term) => boolean) =>
  (context: Context, i: number, tier: number): Maybe<Term> => {
    const found = context.dateAt(i, tier - 1);
    return found && accepts(found.term) ? { to: found.to, value: found.term, proclitics: found.proclitics } : null;
  };

/** Whether a month may stand alone here: it is a strong name, or its neighbours speak for it. */
export function isMonthHere(context: Context, from: number, to: number, month: Month, tail: Tail | undefined): boolean {
  if (!month.weak || tail !== undefined) return true;
  const before = from > context.from ? folded(context, from - 1) : '';
  const fused = wordAt(context, from)?.proclitics ?? '';
  // إب is a town, and باب, أب are words: آب needs more than a preposition
  if (month.month === 8) return false;
  return to > from && (monthBefore.has(before) || /[بل]$/.test(fused)) && !month.hijri;
}

export const readers = {
  day: readDay,
  ordinal: readOrdinalNumber,
  count: readCount,
  month: readMonth,
  year: readYear,
  tail: readTail,
  weekday: readKind('weekday', (entry) => entry.weekday),
  'bare-weekday': readKind('bare-weekday', (entry) => entry.weekday),
  unit: (context: Context, i: number) => readUnit(context, i, true),
  units: (context: Context, i: number) => readUnit(context, i, false),
  shift: readShift,
  duration: readDuration,
  part: readKind('part', (entry) => entry.part),
  season: readKind('season', ({ season, definite }) => ({ season, definite })),
  decade: readKind('decade', ({ decade, definite }) => ({ decade, definite })),
  numeric: readNumeric,
  time: readKind('time', (_, stem) => stem),
  adverb: readKind('adverb', (_, stem) => stem),
  date: readTerm(() => true),
  dayterm: readTerm((term) => term.grain === 'day'),
  period: readTerm((term) => term.grain !== 'day'),
} satisfies Record<string, (context: Context, i: number, tier: number) => Maybe<unknown>>;
export type Reader = keyof typeof readers;
