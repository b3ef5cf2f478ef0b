import type { Token } from '../../../text/index.ts';
import { findDates } from './dates.ts';

/**
 * The one full day that a dateline states ("الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس", "بيروت، 2024-03-02"), as `YYYY-MM-DD`;
 * null where it states none, or several.
 */
export function dateOfDateline(tokens: readonly Token[]): string | null {
  const days = new Set(
    findDates(tokens, 0, tokens.length, null)
      .filter(({ date }) => date.how === 'stated' && date.precision === 'day' && date.from !== null)
      .map(({ date }) => date.from as string),
  );
  return days.size === 1 ? ([...days][0] as string) : null;
}
