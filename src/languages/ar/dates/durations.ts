import type { Maybe } from './slots.ts';
import { folded, readCount, wordAt } from './slots.ts';
import type { Context } from './term.ts';
import type { Unit } from './words.ts';

export interface Duration {
  unit: Unit;
  /** Null for an unnumbered plural ("أيام"). */
  count: number | null;
  /** Smaller units added: "شهر و21 يوما". */
  more: { unit: Unit; count: number }[];
  approximate: boolean;
}
const abouts = new Set([
  'نحو',
  'حوالي',
  'قرابه',
  'زهاء',
  'حوالى',
  'تقريبا',
  'قريب',
  'بنحو',
  'بحوالي',
  'يقارب',
  'اقل',
  'اكثر',
  'ازيد',
  'من',
  'ما',
  'يزيد',
  'علي',
  'عن',
  'يقرب',
  'الا',
]);
const fews = new Set(['بضع', 'بضعه', 'عده', 'بعض']);
const fewAfter = new Set(['قليله', 'عده', 'معدوده', 'طويله', 'كثيره', 'عديده']);

/** Words before a length of time that are in no pattern. */
export const lengthWords: readonly string[] = [
  ...abouts,
  ...fews,
  ...[...fews].flatMap((word) => ['و', 'ب', 'ل'].map((letter) => letter + word)),
];

export function readUnit(
  context: Context,
  i: number,
  definite: boolean,
): Maybe<{ unit: Unit; count: 'one' | 'two' | 'many' }> {
  const lexeme = wordAt(context, i);
  if (lexeme?.entry.kind !== 'unit' || lexeme.entry.definite !== definite) return null;
  return { to: i + 1, value: { unit: lexeme.entry.unit, count: lexeme.entry.count }, proclitics: lexeme.proclitics };
}

/** A length of time: "ثلاثة أيام", "أسبوعين", "نحو شهر", "عام ونصف العام", "بضعة أشهر", "أيام قليلة", "شهر و21 يوما". */
export function readDuration(context: Context, i: number): Maybe<Duration> {
  let at = i;
  let approximate = false;
  while (at - i < 4 && abouts.has(folded(context, at))) {
    approximate = true;
    at++;
  }
  const one = readLength(context, at);
  if (!one) return null;
  if (approximate && one.proclitics !== '') return null;
  let to = one.to;
  const more: Duration['more'] = [];
  while (one.value.count !== null && more.length < 2) {
    const comma = folded(context, to) === '،';
    const apart = comma || folded(context, to) === 'و' ? to + 1 : to;
    const glued = apart === to ? 'و' : '';
    const next = readLength(context, apart);
    if (!next || next.proclitics !== glued || next.value.count === null || next.value.unit === one.value.unit) break;
    more.push({ unit: next.value.unit, count: next.value.count });
    to = next.to;
  }
  return {
    to,
    value: { unit: one.value.unit, count: one.value.count, more, approximate: approximate || one.value.count === null },
    proclitics: one.proclitics,
  };
}

function readLength(context: Context, i: number): Maybe<{ unit: Unit; count: number | null }> {
  const few = wordFused(folded(context, i), fews);
  if (few !== null) {
    const unit = readUnit(context, i + 1, false);
    return unit?.value.count === 'many' && unit.proclitics === ''
      ? { to: unit.to, value: { unit: unit.value.unit, count: null }, proclitics: few }
      : null;
  }
  const direct = readUnit(context, i, false);
  if (direct) {
    const { unit, count } = direct.value;
    if (count === 'many') {
      const to = fewAfter.has(folded(context, direct.to)) ? direct.to + 1 : direct.to;
      return { to, value: { unit, count: null }, proclitics: direct.proclitics };
    }
    const half = readHalf(context, direct.to, unit);
    const base = count === 'two' ? 2 : 1;
    const to = half ?? direct.to;
    const counted = folded(context, to) === 'واحد' || folded(context, to) === 'واحده' ? to + 1 : to;
    return { to: counted, value: { unit, count: base + (half === null ? 0 : 0.5) }, proclitics: direct.proclitics };
  }
  const count = readCount(context, i);
  if (!count || count.value <= 0 || count.value > 3000) return null;
  const unit = readUnit(context, count.to, false);
  if (unit?.proclitics !== '' || unit.value.count === 'two') return null;
  const half = readHalf(context, unit.to, unit.value.unit);
  return {
    to: half ?? unit.to,
    value: { unit: unit.value.unit, count: count.value + (half === null ? 0 : 0.5) },
    proclitics: count.proclitics,
  };
}

/** "ونصف", "ونصف العام". */
function readHalf(context: Context, i: number, unit: Unit): number | null {
  if (folded(context, i) !== 'ونصف') return null;
  const of = wordAt(context, i + 1);
  return of?.entry.kind === 'unit' && of.entry.unit === unit && of.proclitics === '' ? i + 2 : i + 1;
}

function wordFused(word: string, words: ReadonlySet<string>): string | null {
  if (words.has(word)) return '';
  return /^[وفبلك]/.test(word) && words.has(word.slice(1)) ? (word[0] as string) : null;
}
