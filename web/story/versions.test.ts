import { expect, it } from 'vitest';
import type { EventDetail } from '../../src/ledger/index.ts';
import { differing, findAccounts } from './versions.ts';

interface Told {
  by: string | null;
  words: string;
  killed?: number;
  factuality?: string;
}

/** An event of which each article tells one thing, one article a day. */
const eventOf = (told: Told[]): EventDetail =>
  ({
    mentions: told.map(({ by, words, killed, factuality = 'happened' }, at) => ({
      document: { id: `d${at}`, outlet: { id: `o${at}` }, published: `2025-01-0${at + 1}`, language: 'ar' },
      mention: {
        id: 'e0',
        headline: false,
        factuality,
        casualties:
          killed === undefined ? [] : [{ what: 'killed', who: null, min: killed, max: killed, start: 1, end: 2 }],
      },
      passage: { start: 0, end: 90, text: words },
      statements:
        by === null
          ? []
          : [
              {
                content: [words],
                gathered: null,
                statement: { id: 's0', chain: [{ id: by, name: by }], content: [{ start: 0, end: 90 }] },
              },
            ],
    })),
  }) as unknown as EventDetail;

const shown = (told: Told[]) =>
  findAccounts(eventOf(told)).map(({ versions }) =>
    versions.map(({ telling, also }) => [telling, ...also].map(({ mention }) => mention.document.id).join('+')),
  );

it('are one account in several wordings where one speaker says it, or the words are nearly the same; equal words stand once', () => {
  const words = 'قُتل 19 شخصاً في قصف على سوق المدينة';
  expect(
    shown([
      { by: 'ministry', words },
      { by: 'ministry', words: 'الوزارة تحصي ضحايا السوق' },
      { by: null, words: 'قتل 19 شخصا في قصف على سوق المدينة' },
      { by: 'local:1', words: 'دوي انفجار سُمع في الليل' },
    ]),
  ).toEqual([['d0+d2', 'd1'], ['d3']]);
});

it('who denies it tells another account in the same words', () => {
  const words = 'قصف سوق المدينة يوم السبت الماضي';
  expect(
    shown([
      { by: 'army', words },
      { by: 'army', words, factuality: 'denied' },
    ]),
  ).toEqual([['d0'], ['d1']]);
});

it('a figure differs where others count the same otherwise, and nobody counts it alike', () => {
  const all = findAccounts(
    eventOf([
      { by: 'a', words: 'الأول يقول شيئاً', killed: 3 },
      { by: 'b', words: 'والثاني غيره', killed: 5 },
      { by: 'c', words: 'ثالث لا يعدّ أحداً' },
    ]),
  ).flatMap(({ versions }) => versions.map(({ telling }) => telling));
  const counts = all.map(
    (one) =>
      differing(
        one,
        all.filter((other) => other !== one),
      ).size,
  );
  expect(counts).toEqual([1, 1, 0]);
});
