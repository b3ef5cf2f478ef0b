import type { Token } from '../../../text/index.ts';
import { readNumeral, readOrdinal } from '../numbers/index.ts';

/**
 * A time of day: tokens `[from, to)`, offsets, `minutes` since midnight. `half`: whether the words say which half of the day;
 * where they do not ("الساعة الثالثة") `minutes` may be twelve hours more.
 */
export interface FoundTime {
  from: number;
  to: number;
  start: number;
  end: number;
  minutes: number;
  half: boolean;
  rule: 'ar/dates/clock';
}

const heads = /^[وفبل]?(ال|لل)?ساعه$/;
const morning = /^(صباحا|الصبح|صباح|الصباح|فجرا|الفجر|فجر)$/;
const evening = /^(مساء|مساءا|المساء|ظهرا|الظهر|عصرا|العصر|العشاء|المغرب|الليله)$/;
const night = /^(ليلا|ليل)$/;
const parts = new Map([
  ['نصف', 30],
  ['ونصف', 30],
  ['والنصف', 30],
  ['وربع', 15],
  ['والربع', 15],
  ['ربع', 15],
  ['ربعا', 15],
  ['وثلث', 20],
  ['والثلث', 20],
  ['ثلث', 20],
  ['ثلثا', 20],
]);

/** Finds the times of day of tokens `[from, to)`: "الساعة 3:18 صباحا", "عند الثالثة فجرا", "الساعة الخامسة إلا ثلثا عصرا", "15:15". */
export function findTimes(tokens: readonly Token[], from = 0, to = tokens.length): FoundTime[] {
  const found: FoundTime[] = [];
  let i = from;
  while (i < to) {
    const time = readTime(tokens, i, to);
    if (time) found.push(time);
    i = time ? time.to : i + 1;
  }
  return found;
}

function readTime(tokens: readonly Token[], i: number, to: number): FoundTime | null {
  const first = tokens[i] as Token;
  const head = first.kind === 'word' && heads.test(first.folded);
  const hour = readHour(tokens, head ? i + 1 : i, to);
  if (!hour) return null;
  const minute = readMinutes(tokens, hour.to, to);
  const said = readHalf(tokens, minute.to, to);
  // without "الساعة" or a colon, only an hour with its half of the day: "الثالثة فجرا"
  if (!head && !minute.colon && (said === null || !hour.ordinal)) return null;
  let hours = hour.value;
  if (said?.half === 'pm' && hours < 12) hours += 12;
  else if (said?.half === 'night' && hours >= 6 && hours < 12) hours += 12;
  else if (said?.half !== undefined && said.half !== 'pm' && hours === 12 && minute.value >= 0)
    hours = said.noon ? 12 : 0;
  const end = said?.to ?? minute.to;
  return {
    from: i,
    to: end,
    start: first.start,
    end: (tokens[end - 1] as Token).end,
    minutes: hours * 60 + minute.value,
    half: said !== null || hours > 12,
    rule: 'ar/dates/clock',
  };
}

function readHour(
  tokens: readonly Token[],
  i: number,
  to: number,
): { to: number; value: number; ordinal: boolean } | null {
  const token = i < to ? (tokens[i] as Token) : null;
  if (!token || token.kind === 'mark') return null;
  if (token.kind === 'number')
    return /^\d{1,2}$/.test(token.folded) && Number(token.folded) < 24
      ? { to: i + 1, value: Number(token.folded), ordinal: false }
      : null;
  const ordinal = readOrdinal(tokens, i, to);
  if (ordinal?.definite && ordinal.value <= 12) return { to: ordinal.to, value: ordinal.value, ordinal: true };
  if (/^الواحده$/.test(token.folded)) return { to: i + 1, value: 1, ordinal: true };
  const numeral = readNumeral(tokens, i, i + 1);
  return numeral && Number.isInteger(numeral.value) && numeral.value >= 1 && numeral.value <= 12
    ? { to: numeral.to, value: numeral.value, ordinal: false }
    : null;
}

/** ":18", "و18 دقيقة", "ونصف", "إلا ربعا" (below zero). */
function readMinutes(tokens: readonly Token[], i: number, to: number): { to: number; value: number; colon: boolean } {
  const none = { to: i, value: 0, colon: false };
  const at = (k: number): string => (k < to ? ((tokens[k] as Token | undefined)?.folded ?? '') : '');
  if (at(i) === ':' && /^[0-5]\d$/.test(at(i + 1)) && tokens[i]?.glued) {
    const seconds = at(i + 2) === ':' && /^[0-5]\d$/.test(at(i + 3));
    return { to: seconds ? i + 4 : i + 2, value: Number(at(i + 1)), colon: true };
  }
  const minus = at(i) === 'الا';
  const and = at(i) === 'و' || minus ? i + 1 : i;
  const part = parts.get(at(and));
  if (part !== undefined && (minus || and > i || at(i).startsWith('و')))
    return { to: and + 1, value: minus ? -part : part, colon: false };
  const numeral = readNumeral(tokens, and, to);
  if (!numeral || (and === i && numeral.proclitics !== 'و') || !/^دقي?ق/.test(at(numeral.to)) || numeral.value >= 60)
    return none;
  return { to: numeral.to + 1, value: minus ? -numeral.value : numeral.value, colon: false };
}

/** The half of the day after a time; "قبل الظهر" is before noon. */
function readHalf(
  tokens: readonly Token[],
  i: number,
  to: number,
): { to: number; half: 'am' | 'pm' | 'night'; noon: boolean } | null {
  const at = (k: number): string => (k < to ? ((tokens[k] as Token | undefined)?.folded ?? '') : '');
  const word = at(i);
  if (morning.test(word)) return { to: i + 1, half: 'am', noon: false };
  if (evening.test(word)) return { to: i + 1, half: 'pm', noon: false };
  if (night.test(word)) return { to: i + 1, half: 'night', noon: false };
  if (word === 'قبل' && /^الظهر$/.test(at(i + 1))) return { to: i + 2, half: 'am', noon: true };
  if (/^(بعد|قبل)$/.test(word) && evening.test(at(i + 1))) return { to: i + 2, half: 'pm', noon: false };
  if (/^من$/.test(word) && (morning.test(at(i + 1)) || evening.test(at(i + 1)))) return readHalf(tokens, i + 1, to);
  if (word === 'هذا' && morning.test(at(i + 1))) return { to: i + 2, half: 'am', noon: true };
  if (word === 'هذه' && at(i + 1) === 'الليله') return { to: i + 2, half: 'pm', noon: false };
  return null;
}
