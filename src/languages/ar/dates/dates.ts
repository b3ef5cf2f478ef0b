import type { DateRange } from '../../../model/index.ts';
import type { Token } from '../../../text/index.ts';
import { isNumberWord, startAfter } from '../numbers/index.ts';
import { parseDay, printDay } from './calendar.ts';
import { startChart, topTier } from './chart.ts';
import type { DateAt, DateOptions } from './term.ts';
import { futureCues, namesBefore, titlesBefore, weekdayNamesBefore } from './words.ts';

/**
 * A date in the text: tokens `[from, to)`, offsets `start` and `end` without و ف ب ل ك fused before it. `date.surface` is null: the caller has the text.
 * `flags`: `weekday-mismatch` (the weekday is not that date's), `impossible` (the calendar has no such day; the month is given), `calendar-mismatch` (two dates said to be one differ).
 */
export interface FoundDate {
  from: number;
  to: number;
  start: number;
  end: number;
  date: DateRange;
  rule: string;
  /** `rule` and the rules of the dates that it is made of. */
  rules: string[];
  flags: string[];
}

/**
 * Finds all dates of tokens `[from, to)`, in order, without overlap. `now`: the reference date `YYYY-MM-DD` that relative dates count from;
 * where it is null they are found with open ends, their precision, and `how: 'relative'`. Dates inside names ("ثورة 17 فبراير") are left out.
 */
export function findDates(
  tokens: readonly Token[],
  from: number,
  to: number,
  now: string | null,
  options: DateOptions = {},
): FoundDate[] {
  const context = startChart(
    {
      tokens,
      from,
      to,
      now: now === null ? null : parseDay(now),
      prefer: options.prefer ?? 'past',
      convention: options.convention ?? 'news',
      isFuture: (i) => looksAhead(tokens, i, from),
    },
    isNumberWord,
  );
  const found: FoundDate[] = [];
  let i = from;
  while (i < to) {
    const at = context.dateAt(i, topTier);
    if (!at) i++;
    else if (isName(tokens, i, from, at)) i = at.to;
    else {
      found.push(asFound(tokens, i, at));
      i = at.to;
    }
  }
  return found;
}

function asFound(tokens: readonly Token[], i: number, at: DateAt): FoundDate {
  const { term } = at;
  const start = startAfter(tokens[i] as Token, at.proclitics);
  const { end } = tokens[at.to - 1] as Token;
  const print = (day: number | null): string | null => (day === null ? null : printDay(day));
  const date: DateRange = {
    from: print(term.from),
    to: print(term.to),
    precision: term.precision,
    how: term.how,
    surface: null,
    start,
    end,
  };
  return {
    from: i,
    to: at.to,
    start,
    end,
    date,
    rule: term.rules[0] as string,
    rules: [...new Set(term.rules)],
    flags: [...term.flags],
  };
}

const windowBack = 12;

/** Whether a word that looks ahead stands before token `i` in its clause. */
function looksAhead(tokens: readonly Token[], i: number, from: number): boolean {
  for (let k = i - 1; k >= Math.max(from, i - windowBack); k--) {
    const { kind, folded } = tokens[k] as Token;
    if (kind === 'mark' && /^[.!؟\n]$/.test(folded)) return false;
    // "كان مقررا" tells of a plan of the past
    if (kind === 'word' && futureCues.has(folded))
      return !/^[وف]?كانت?$/.test(tokens[k - 1]?.folded ?? '') && !/^[وف]?كانت?$/.test(tokens[k - 2]?.folded ?? '');
  }
  return false;
}

/** Whether the word before makes the date a part of a name. */
function isName(tokens: readonly Token[], i: number, from: number, at: DateAt): boolean {
  if (i === from || at.term.dated || at.proclitics !== '') return false;
  const before = tokens[i - 1] as Token;
  if (before.kind !== 'word') return false;
  const word = before.folded;
  const bare = /^[وفبل]/.test(word) ? word.slice(1) : word;
  const rule = at.term.rules[0] as string;
  if (rule === 'ar/dates/weekday') return weekdayNamesBefore.has(word) || weekdayNamesBefore.has(bare);
  if (
    rule === 'ar/dates/day-month' ||
    rule === 'ar/dates/month' ||
    rule === 'ar/dates/month-day' ||
    rule === 'ar/dates/first-of-month'
  )
    return namesBefore.has(word) || namesBefore.has(bare) || (rule === 'ar/dates/month' && titlesBefore.has(word));
  if (rule === 'ar/dates/time-of-day') return titlesBefore.has(word);
  return false;
}
