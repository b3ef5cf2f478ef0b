import type { Days } from './brush.ts';
import { dayNumber, dayOf } from './scale.ts';

/** A range as an address gives it: a day, a month or a year at each end, or none. */
export interface Ends {
  from: string | null;
  to: string | null;
}

/** The days that are asked for, which may lie beyond what a strip shows. */
export interface Asked {
  ends: Ends;
  days: Days;
}

/** The days of a range; an open end is the strip's own. Null where nothing is asked for. */
export function askedDays(ends: Ends, [first, last]: Days): Asked | null {
  const { from, to } = ends;
  if (from === null && to === null) return null;
  const days: Days = [
    from === null ? first : dayNumber(fill(from, 'first')),
    to === null ? last : dayNumber(fill(to, 'last')),
  ];
  return { ends, days };
}

/** Chosen days as they are asked for; an end beyond what the strip shows stays as it was, unless it was moved. */
export function rangeOf(chosen: Days, [first, last]: Days, asked: Asked | null): { from: string; to: string } {
  const { ends, days } = asked ?? { ends: { from: null, to: null }, days: [first, last] };
  const isLeft = chosen[0] === first && days[0] < first;
  const isRight = chosen[1] === last && days[1] > last;
  return {
    from: isLeft && ends.from !== null ? ends.from : dayOf(chosen[0]),
    to: isRight && ends.to !== null ? ends.to : dayOf(chosen[1]),
  };
}

/** A year or a month stands for its first or its last day. */
function fill(day: string, end: 'first' | 'last'): string {
  if (day.length === 10) return day;
  const [year, month] = day.split('-').map(Number);
  if (end === 'first') return `${day}${'-01-01'.slice(day.length - 4)}`;
  return new Date(Date.UTC(year ?? 1970, month ?? 12, 0)).toISOString().slice(0, 10);
}
