import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Found } from '../../../../test/cases.ts';
import { runCases } from '../../../../test/cases.ts';
import { findTokens } from '../../../text/index.ts';
import { dayOf, dayOfHijri, hijriOf, parseDay, printDay } from './calendar.ts';
import type { DateOptions } from './index.ts';
import { dateOfDateline, dateRules, findDates, findTimes } from './index.ts';

/** `date "words" FROM..TO precision stated? flags`; one day stands once; `@now unknown` is no reference date. */
function printDates(text: string, settings: Readonly<Record<string, string>>): Found[] {
  const { now, convention } = settings;
  const options: DateOptions = convention === 'calendar' ? { convention } : {};
  const tokens = findTokens(text);
  return findDates(tokens, 0, tokens.length, now === undefined || now === 'unknown' ? null : now, options).map(
    (one) => {
      const { from, to, precision, how } = one.date;
      const days = from !== null && from === to ? from : `${from ?? ''}..${to ?? ''}`;
      const parts = [
        { start: one.start, end: one.end },
        days,
        precision,
        ...(how === 'stated' ? ['stated'] : []),
        ...one.flags,
      ];
      return { parts, rules: one.rules };
    },
  );
}

runCases(
  ['days.cases', 'relative.cases', 'periods.cases'].map((name) => new URL(name, import.meta.url)),
  { kinds: { date: printDates }, rules: dateRules },
);

/** `time "words" HH:MM`, with `?` where the half of the day is not said. */
runCases(new URL('clock.cases', import.meta.url), {
  kinds: {
    time: (text) =>
      findTimes(findTokens(text)).map(({ start, end, minutes, half, rule }) => {
        const clock = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
        return { parts: [{ start, end }, half ? clock : `${clock}?`], rules: [rule] };
      }),
  },
  rules: ['ar/dates/clock'],
});

test('a day goes to the Hijri calendar and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: parseDay('1930-01-01') as number, max: parseDay('2070-01-01') as number }), (day) => {
      const { year, month, day: date } = hijriOf(day);
      expect(dayOfHijri(year, month, date)).toBe(day);
    }),
  );
  expect(printDay(dayOfHijri(1436, 10, 25) as number)).toBe('2015-08-10');
  expect(dayOf(2023, 2, 31)).toBeNull();
});

test('dates of any mixture of words stand in order, inside the text and do not overlap', () => {
  const word = fc.constantFrom(
    ...'في من إلى بين و منذ حتى قبل بعد 3 12 2014 مارس آب تشرين الأول الثاني الأحد الاثنين أمس اليوم الأسبوع الماضي الشهر عام ثلاثة أيام أسبوعين مطلع نهاية مساء ليل الموافق رمضان / - ، ( ) الـ 24 31 شباط هذا يوم'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), fc.constantFrom('2024-04-22', null), (words, now) => {
      const text = words.join(' ');
      const tokens = findTokens(text);
      let end = 0;
      for (const one of findDates(tokens, 0, tokens.length, now)) {
        expect(one.start).toBeGreaterThanOrEqual(end);
        expect(one.end).toBeGreaterThan(one.start);
        expect(dateRules).toContain(one.rule);
        if (one.date.from !== null && one.date.to !== null) expect(one.date.from <= one.date.to).toBe(true);
        end = one.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

test('a dateline gives its one full day', () => {
  const read = (text: string): string | null => dateOfDateline(findTokens(text));
  expect(read('الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس')).toBe('2015-08-10');
  expect(read('الخرطوم، 3 حزيران/يونيو 2024')).toBe('2024-06-03');
  expect(read('صنعاء – سبأ')).toBeNull();
  expect(read('بيروت، الأحد')).toBeNull();
});
