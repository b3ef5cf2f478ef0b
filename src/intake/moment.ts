import { fold } from '../text/index.ts';
import type { FurnitureWords } from './furniture-words.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

/** `YYYY-MM-DD` where such a day exists and could be a date of publication, else null. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2100 ? `${year}-${pad(month)}-${pad(day)}` : null;
}

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;

/**
 * A date of publication as files, pages and tables write it: `YYYY-MM-DD`, or an ISO date-time where an offset is told.
 * A time without an offset is dropped: nobody knows when it was. Null where it is no date.
 */
export function readMoment(value: string, words: readonly FurnitureWords[]): string | null {
  const text = fold(value).trim();
  const parts = iso.exec(text);
  if (parts !== null) {
    const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    const zone = parts[7];
    if (day === null || zone === undefined) return day;
    const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
    return `${day}T${parts[4]}:${parts[5]}:${parts[6] ?? '00'}${offset}`;
  }
  const epoch = /^(\d{10}|\d{13})$/.exec(text)?.[1];
  if (epoch !== undefined) return toIso(Number(epoch) * (epoch.length === 10 ? 1000 : 1));
  if (/^\w{3,9},? \d{1,2} \w{3} \d{4} [\d:]{5,8} (gmt|utc|[+-]\d{4})$/.test(text)) return toIso(Date.parse(value));
  return findDay(value, words)?.day ?? null;
}

function toIso(time: number): string | null {
  return Number.isFinite(time) && time > 0 && time < 4e12 ? new Date(time).toISOString().replace(/\.\d{3}/, '') : null;
}

const monthsOf = new WeakMap<FurnitureWords, Map<string, number>>();

/** Month names of one language, folded, to their number. */
function monthNumbers(words: FurnitureWords): Map<string, number> {
  let numbers = monthsOf.get(words);
  if (numbers === undefined) {
    numbers = new Map(words.months.flatMap((names, i) => names.map((name): [string, number] => [fold(name), i + 1])));
    monthsOf.set(words, numbers);
  }
  return numbers;
}

/** The first whole date in a line: numbers in ISO or day-first order, or a day, a month's name and a year. */
export function findDay(line: string, words: readonly FurnitureWords[]): { day: string } | null {
  const text = fold(line);
  const year = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (year !== null) {
    const day = dayOf(Number(year[1]), Number(year[2]), Number(year[3]));
    if (day !== null) return { day };
  }
  const dayFirst = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(text);
  if (dayFirst !== null) {
    const day = dayOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
    if (day !== null) return { day };
  }
  for (const language of words) {
    const numbers = monthNumbers(language);
    for (const match of text.matchAll(/(\p{L}+)/gu)) {
      const month = numbers.get(match[0]);
      if (month === undefined) continue;
      const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s*(?:من )?\s*$/.exec(text.slice(0, match.index));
      const rest = text.slice(match.index + match[0].length);
      const after = /^[^\d\n]{0,16}?(\d{4})(?!\d)/.exec(rest);
      if (before !== null && after !== null) {
        const day = dayOf(Number(after[1]), month, Number(before[1]));
        if (day !== null) return { day };
      }
      const american = /^\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/.exec(rest);
      if (american !== null) {
        const day = dayOf(Number(american[2]), month, Number(american[1]));
        if (day !== null) return { day };
      }
    }
  }
  return null;
}
