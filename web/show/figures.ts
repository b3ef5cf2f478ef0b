import type { TFunction } from 'i18next';
import type { DateRange, Quantity } from '../../src/model/index.ts';
import type { Language } from '../app/language.tsx';

/** Western digits and the months of the Levant and Iraq (نيسان), as the region's press writes them. */
const localeOf = (language: Language) => (language === 'ar' ? 'ar-IQ-u-nu-latn' : 'en-GB');

export function showNumber(language: Language, n: number): string {
  return new Intl.NumberFormat(localeOf(language)).format(n);
}

/** A count with its bounds in words: "at least 5", "3 to 5", "none". */
export function showQuantity(t: TFunction, language: Language, quantity: Quantity): string {
  const { min, max } = quantity;
  const n = (value: number) => showNumber(language, value);
  if (min === null && max === null) return t('quantity.unknown');
  if (min === 0 && max === 0) return t('quantity.none');
  if (min === null || min === 0) return max === null ? t('quantity.unknown') : t('quantity.atMost', { n: n(max) });
  if (max === null) return t('quantity.atLeast', { n: n(min) });
  return min === max ? n(min) : t('quantity.between', { min: n(min), max: n(max) });
}

type Precise = 'day' | 'month' | 'year';
const dayOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const optionsOf = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const;

/** A day, a month or a year in the language of the page; its weekday only where asked for. */
export function formatDay(language: Language, day: string, precise: Precise, weekday = false): string {
  const options = weekday && precise === 'day' ? dayOptions : optionsOf[precise];
  const text = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
  // The locale writes a comma after the weekday; the page has commas enough.
  return text.replace(/[،,]/gu, '');
}

/** A range of days as people say it: only as exact as it is known, never an invented day. */
export function showDate(t: TFunction, language: Language, date: DateRange | null, weekday = true): string {
  if (date === null) return t('date.unknown');
  const { from, to, precision } = date;
  if (from === null && to === null) return t('date.unknown');
  if (from === null) return t('date.until', { day: formatDay(language, to ?? '', 'day') });
  if (to === null) return t('date.since', { day: formatDay(language, from, 'day') });
  if (precision === 'month') return formatDay(language, from, 'month');
  if (precision === 'year') return formatDay(language, from, 'year');
  if (precision === 'week') return t('date.week', { day: formatDay(language, from, 'day') });
  if (from === to) return formatDay(language, from, 'day', weekday);
  const range = `${formatDay(language, from, 'day')} – ${formatDay(language, to, 'day')}`;
  return precision === 'vague' ? t('date.about', { day: range }) : range;
}

/** When something was published: a day, with the clock where one is given, as the article's own zone has it, and that zone where it is known. */
export function showMoment(language: Language, moment: string | null): string | null {
  if (moment === null || !/^\d{4}-\d{2}-\d{2}/.test(moment)) return moment;
  const day = formatDay(language, moment.slice(0, 10), 'day');
  const [, clock, zone] = /T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:?\d{2})?$/.exec(moment) ?? [];
  if (clock === undefined) return day;
  return zone === undefined ? `${day} ${clock}` : `${day} ${clock} ${showZone(language, zone)}`;
}

/** "UTC", "UTC+3", "UTC−4:30"; by its other name in Arabic, as the region's press has it. */
function showZone(language: Language, zone: string): string {
  const name = language === 'ar' ? 'غرينتش' : 'UTC';
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined || (hours === '00' && minutes === '00')) return name;
  return `${name}${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
