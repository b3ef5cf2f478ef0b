import type { DateRange, Quantity, Standing } from '../model/index.ts';
import type { Style } from './terminal.ts';

const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';
/** Controls that could move the cursor, colour the terminal or turn the line around: what a page holds is shown, never obeyed. */
const unsafe = /[\p{Cc}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;

/** Foreign words on one line, without anything that a terminal would obey. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unsafe, '').trim();
}

/** The same, set apart so that Arabic beside Latin and numbers keeps its own order on a terminal. */
export function isolate(text: string, tty: boolean): string {
  const words = plain(text);
  return tty && words !== '' ? `${firstStrongIsolate}${words}${popIsolate}` : words;
}

const markOrFormat = /^[\p{M}\p{Cf}]$/u;
const wide = /^[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]$/u;

/** How many columns a line takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text.replace(/\u001b\[\d+m/g, '')) {
    if (!markOrFormat.test(char)) width += wide.test(char) ? 2 : 1;
  }
  return width;
}

/** Cut to a width, with an ellipsis where something was left out. The text has no colours and no isolates yet. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const char of text) {
    const own = widthOf(char);
    if (used + own > width - 1) break;
    kept += char;
    used += own;
  }
  return `${kept}…`;
}

/** A range as a prefix of a day, never an invented day: `2024-04-21`, `2024-04`, `2024-04-01 to 2024-04-07`, `until 2024-04-21`. */
export function printDate(date: DateRange | null): string {
  if (date === null) return '';
  const { from, to, precision } = date;
  if (from === null) return to === null ? '' : `until ${to}`;
  if (to === null) return `since ${from}`;
  if (precision === 'month') return from.slice(0, 7);
  if (precision === 'year') return from.slice(0, 4);
  const range = from === to ? from : `${from} to ${to}`;
  return precision === 'vague' ? `about ${range}` : range;
}

/** `5`, `5 or more`, `up to 5`, `5 to 8`. */
export function printQuantity({ min, max }: Quantity): string {
  if (min === null) return max === null ? 'some' : `up to ${max}`;
  if (max === null) return `${min} or more`;
  return min === max ? String(min) : `${min} to ${max}`;
}

/** `at least 2, at most 4`: never a bare number where it is not one. */
export function printOrigins({ min, max }: { min: number; max: number }): string {
  if (max === 0) return 'none named';
  return min === max ? String(min) : `at least ${min}, at most ${max}`;
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

const grave: readonly Standing[] = ['disputed', 'denied', 'disowned'];

export function styleOf(standing: Standing): Style {
  if (grave.includes(standing)) return 'red';
  return standing === 'corroborated' ? 'green' : 'yellow';
}
