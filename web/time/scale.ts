const dayLength = 86_400_000;

/** A day as a number of days, so that days can be reckoned with. `day`: `YYYY-MM-DD`, or something that begins so. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / dayLength);
export const dayOf = (n: number): string => new Date(n * dayLength).toISOString().slice(0, 10);

/** A moment of publication as days and a fraction, by the clock that it was given with; null where there is none. */
export function momentOf(moment: string | null): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?/.exec(moment ?? '');
  if (match?.[1] === undefined) return null;
  // A day without a clock is drawn in its middle.
  if (match[2] === undefined) return dayNumber(match[1]) + 0.5;
  return dayNumber(match[1]) + (Number(match[2]) + Number(match[3]) / 60) / 24;
}

export interface TimeScale {
  /** First and last day, both drawn. */
  from: number;
  to: number;
  /** Where a day begins and ends, in the direction of the page: the end that people see first comes first. */
  left: (day: number) => number;
  width: (from: number, to: number) => number;
  /** A moment inside a day: `day` with its fraction. */
  at: (day: number) => number;
  /** The day under a place. */
  dayAt: (x: number) => number;
}

/** Days over a width; in a page that runs right to left, time does too. */
export function scaleTime(from: number, to: number, width: number, direction: 'ltr' | 'rtl'): TimeScale {
  const unit = width / Math.max(1, to - from + 1);
  return {
    from,
    to,
    left: (day) => (direction === 'ltr' ? (day - from) * unit : width - (day - from + 1) * unit),
    at: (day) => (direction === 'ltr' ? (day - from) * unit : width - (day - from) * unit),
    width: (first, last) => (last - first + 1) * unit,
    dayAt: (x) => {
      const along = direction === 'ltr' ? x : width - x;
      return Math.min(to, Math.max(from, from + Math.floor(along / unit)));
    },
  };
}

export type Tick = { day: number; precise: 'day' | 'month' | 'year' };

/** Days, months or years at which a label fits, at most about `most` of them. */
export function findTicks(from: number, to: number, most: number): Tick[] {
  const span = to - from + 1;
  if (span <= most * 7) {
    const step = Math.max(1, Math.ceil(span / most));
    const ticks: Tick[] = [];
    for (let day = from; day <= to; day += step) ticks.push({ day, precise: 'day' });
    return ticks;
  }
  const months = span / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((one) => months / one <= most) ?? 240;
  const ticks: Tick[] = [];
  const first = new Date(from * dayLength);
  for (let n = first.getUTCFullYear() * 12; ; n += step) {
    const day = Math.round(Date.UTC(Math.floor(n / 12), n % 12, 1) / dayLength);
    if (day > to) return ticks;
    if (day >= from) ticks.push({ day, precise: step >= 12 ? 'year' : 'month' });
  }
}
