/** Whole days as numbers: days since 1970-01-01, so that adding is adding. */

const dayLength = 86_400_000;

/** The day number of a civil date; null where the calendar has no such day (31 February). */
export function dayOf(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / dayLength : null;
}

export interface Civil {
  year: number;
  month: number;
  day: number;
}

export function civilOf(day: number): Civil {
  const date = new Date(day * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `YYYY-MM-DD` of a day number. */
export function printDay(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** The day number of `YYYY-MM-DD`, also at the head of a date-time; null where it is none. */
export function parseDay(text: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** 0 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** The first and last day of a month; months below 1 or above 12 count on into other years. */
export function monthRange(year: number, month: number): [number, number] {
  const index = year * 12 + month - 1;
  const y = Math.floor(index / 12);
  const m = (((index % 12) + 12) % 12) + 1;
  const first = dayOf(y, m, 1) as number;
  return [first, first + monthLength(y, m) - 1];
}

export function yearRange(year: number): [number, number] {
  return [dayOf(year, 1, 1) as number, dayOf(year, 12, 31) as number];
}

/** The same day of the month, `months` later; the month's last day where it has no such day. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: date } = civilOf(day);
  const [first, last] = monthRange(year, month + months);
  return Math.min(first + date - 1, last);
}

let hijriFormat: Intl.DateTimeFormat | null = null;

const hijriKnown = new Map<number, Civil>();

/** The Hijri date of a day, in the Umm al-Qura calendar. */
export function hijriOf(day: number): Civil {
  const known = hijriKnown.get(day);
  if (known) return known;
  hijriFormat ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const part: Record<string, number> = {};
  for (const { type, value } of hijriFormat.formatToParts(day * dayLength)) part[type] = Number.parseInt(value, 10);
  const hijri = { year: part['year'] as number, month: part['month'] as number, day: part['day'] as number };
  if (hijriKnown.size > 4000) hijriKnown.clear();
  hijriKnown.set(day, hijri);
  return hijri;
}

/** The day number of a Hijri date; null where that month has no such day. */
export function dayOfHijri(year: number, month: number, date: number): number | null {
  // a mean year has 354.367 days; 1 Muharram 1 is 19 July 622. The middle of the month is looked for, then its day
  let day = Math.round((year - 1) * 354.367 + (month - 1) * 29.53 + 15) - 492_149;
  for (let step = 0; step < 8; step++) {
    const at = hijriOf(day);
    const months = (year - at.year) * 12 + (month - at.month);
    if (months === 0) {
      const found = hijriOf(day - at.day + date);
      return found.month === month && found.day === date ? day - at.day + date : null;
    }
    day += Math.round(months * 29.53);
  }
  return null;
}

/** The first and last day of a Hijri month. */
export function hijriMonthRange(year: number, month: number): [number, number] | null {
  const first = dayOfHijri(year, month, 1);
  if (first === null) return null;
  return [first, hijriOf(first + 29).month === month ? first + 29 : first + 28];
}
