import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DateOptions } from '../../src/languages/ar/dates/index.ts';
import { findDates, findTimes } from '../../src/languages/ar/dates/index.ts';
import { findTokens } from '../../src/text/index.ts';
import { sharedPath } from '../shared.ts';
import { report } from './report.ts';

interface Resolution {
  date?: string;
  startDate?: string;
  endDate?: string;
}
interface Spec {
  Input: string;
  Context?: { ReferenceDateTime?: string };
  NotSupported?: string;
  NotSupportedByDesign?: string;
  IgnoreResolution?: boolean | string;
  Results: {
    Text: string;
    Start: number;
    Length: number;
    Value?: { FutureResolution?: Resolution; PastResolution?: Resolution };
  }[];
}

/** Microsoft's cases follow the calendar (weeks from Monday, halves of months), and look ahead. */
const conventions: DateOptions[] = [
  { convention: 'calendar', prefer: 'future' },
  { convention: 'calendar', prefer: 'past' },
];
/** Duckling cuts months in thirds, as we do. */
const withThirds: DateOptions[] = [...conventions, { convention: 'news', prefer: 'future' }];

function read(
  text: string,
  now: string,
  options: DateOptions,
): { text: string; from: string | null; to: string | null }[] {
  const tokens = findTokens(text);
  return findDates(tokens, 0, tokens.length, now, options).map((one) => ({
    text: text.slice(one.start, one.end),
    from: one.date.from,
    to: one.date.to,
  }));
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** Right: one of the dates found shares characters with the expected one and is its future or its past resolution. Their ends are exclusive or inclusive, as it comes. */
function isRight(one: Spec, now: string, options: DateOptions): boolean {
  const found = read(one.Input, now, options);
  return one.Results.every((expected) => {
    const same = found.filter((mine) => mine.text.includes(expected.Text) || expected.Text.includes(mine.text));
    const values = [expected.Value?.FutureResolution, expected.Value?.PastResolution].filter(
      (value) => value && Object.keys(value).length > 0,
    ) as Resolution[];
    if (values.length === 0) return same.length > 0;
    return same.some((mine) =>
      values.some((value) => {
        if (value.date === '0001-01-01') return true;
        if (value.date !== undefined) return mine.from === value.date && mine.to === value.date;
        const { startDate = '', endDate = '' } = value;
        return mine.from === startDate && (mine.to === endDate || mine.to === dayBefore(endDate));
      }),
    );
  });
}

function score(name: string): number | null {
  const path = sharedPath('data', 'recognizers-ar', 'DateTime', `${name}.json`);
  if (path === null) return null;
  const all = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as Spec[];
  const specs = all.filter((one) => !/dotnet/i.test(`${one.NotSupported} ${one.NotSupportedByDesign}`));
  const nowOf = (one: Spec): string => (one.Context?.ReferenceDateTime ?? '2016-11-07').slice(0, 10);
  const wrong = specs.filter((one) => !conventions.some((options) => isRight(one, nowOf(one), options)));
  return report(
    name,
    specs.length,
    wrong.map((one) =>
      [
        nowOf(one),
        one.Input,
        one.Results.map((r) => `${r.Text} ${JSON.stringify(r.Value?.PastResolution)}`).join('; '),
        ...conventions.map((options) =>
          read(one.Input, nowOf(one), options)
            .map((r) => `${r.text} ${r.from}..${r.to}`)
            .join('; '),
        ),
      ].join(' | '),
    ),
  );
}

const present = sharedPath('data', 'recognizers-ar') !== null;
test.skipIf(!present)('DateParser (outside material)', () => {
  expect(score('DateParser')).toBeGreaterThanOrEqual(98);
});
test.skipIf(!present)('DatePeriodParser (outside material)', () => {
  expect(score('DatePeriodParser')).toBeGreaterThanOrEqual(89.7);
});

interface Group {
  kind: string;
  value: string;
  phrases: string[];
}
const pad = (n: string, width = 2): string => n.trim().padStart(width, '0');

/** The days that a duckling value spans: its grain counts, and where it has a time, the day of that time. */
function daysOf(value: string): { from: string; to: string; clock: boolean; minutes: number | null } {
  const moments = [...value.matchAll(/\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)\)/g)].map((m) => ({
    day: `${m[1]}-${pad(m[2] as string)}-${pad(m[3] as string)}`,
    midnight: m[4] === '0' && m[5] === '0',
  }));
  const clock = /(Hour|Minute|Second)$/.test(value);
  const time = /\(\d+, \d+, \d+, (\d+), (\d+), \d+\)/.exec(value);
  const minutes = clock && time ? Number(time[1]) * 60 + Number(time[2]) : null;
  const [first, last] = moments as [{ day: string }, { day: string; midnight: boolean } | undefined];
  const grain = /(\w+)( ".*")?$/.exec(value)?.[1] ?? 'Day';
  if (last) return { from: first.day, to: last.midnight ? dayBefore(last.day) : last.day, clock, minutes };
  const start = new Date(`${first.day}T00:00:00Z`);
  if (grain === 'Week') start.setUTCDate(start.getUTCDate() + 7);
  else if (grain === 'Month') start.setUTCMonth(start.getUTCMonth() + 1);
  else if (grain === 'Year') start.setUTCFullYear(start.getUTCFullYear() + 1);
  else return { from: first.day, to: first.day, clock, minutes };
  return { from: first.day, to: dayBefore(start.toISOString().slice(0, 10)), clock, minutes };
}

/** A phrase that only tells the time is right where its time is: we give it no day. */
const isTime = (phrase: string, minutes: number): boolean =>
  findTimes(findTokens(phrase)).some((one) => one.minutes === minutes || (!one.half && one.minutes + 720 === minutes));

test.skipIf(!present)('duckling time phrases (outside material)', () => {
  const corpus = JSON.parse(readFileSync(sharedPath('data', 'duckling-ar', 'corpus.json') as string, 'utf8')) as {
    time: Group[];
    negative: string[];
  };
  const now = '2013-02-12';
  const cases = corpus.time.flatMap((group) => group.phrases.map((phrase) => ({ phrase, days: daysOf(group.value) })));
  const wrong = cases.filter(
    ({ phrase, days }) =>
      !withThirds.some((options) =>
        read(phrase, now, options).some((one) => one.from === days.from && one.to === days.to),
      ) && !(days.minutes !== null && isTime(phrase, days.minutes)),
  );
  const print = ({ phrase, days }: (typeof cases)[number]): string =>
    [
      phrase,
      `${days.from}..${days.to}`,
      ...withThirds.map((options) =>
        read(phrase, now, options)
          .map((one) => `${one.text} ${one.from}..${one.to}`)
          .join('; '),
      ),
    ].join(' | ');
  const dated = cases.filter(({ days }) => !days.clock);
  const wrongDated = wrong.filter(({ days }) => !days.clock);
  expect(report('duckling-time', cases.length, wrong.map(print))).toBeGreaterThanOrEqual(92.8);
  expect(report('duckling-time-days', dated.length, wrongDated.map(print))).toBeGreaterThanOrEqual(91.8);
  for (const phrase of corpus.negative) expect(read(phrase, now, {})).toEqual([]);
});
