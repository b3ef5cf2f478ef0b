import type { Profile } from './profile.ts';

const dayLength = 86_400_000;

/** Days since 1970 of a date or date-time as published; null where unknown. */
export function publishedDay(profile: Profile): number | null {
  const { published } = profile.document;
  return published === null ? null : dayOf(published);
}

/** Days since 1970 of the day that an ISO date or date-time names, whatever its offset. */
export function dayOf(date: string): number | null {
  const time = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round(time / dayLength);
}

function publishedTime(profile: Profile): number {
  const time = profile.document.published === null ? Number.NaN : Date.parse(profile.document.published);
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}

const hasTime = (profile: Profile): boolean => (profile.document.published?.length ?? 0) > 10;

/** Documents by when they were published, then by id: the order in which everything is counted and named. Unknown comes last. */
export function comparePublished(a: Profile, b: Profile): number {
  const [left, right] = [publishedTime(a), publishedTime(b)];
  if (left !== right) return left < right ? -1 : 1;
  return compareText(a.document.id, b.document.id);
}

/** Whether it is known that `a` was published before `b`: within one day only where both give a time. */
export function isEarlier(a: Profile, b: Profile): boolean {
  const [left, right] = [publishedDay(a), publishedDay(b)];
  if (left === null || right === null) return left !== null;
  if (hasTime(a) && hasTime(b)) return publishedTime(a) < publishedTime(b);
  return left < right;
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
