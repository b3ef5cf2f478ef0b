import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { EventMention } from '../../../../model/index.ts';
import { eventsOfCase } from '../case-printer.ts';
import { chooseFillers, Sums, type WeightData } from './index.ts';

const noWeights: WeightData = { actor: {}, recipient: {}, place: {} };

describe('fillers chosen by weights', () => {
  it.each([
    ['اقتحم مسلحون قرية في ولاية النيل الأزرق وأحرقوا منازل.', 'وأحرقوا', ['مسلحون']],
    [
      'وصل وزير الخارجية الروسي إلى القاهرة، وأجرى محادثات مع نظيره المصري ثم وقع اتفاقا.',
      'اتفاقا',
      ['وزير الخارجية الروسي', 'نظيره المصري'],
    ],
  ])('come from the clauses before, where the rules find none: %s', (text, trigger, expected) => {
    const actorsOf = (events: readonly EventMention[]): string[] | undefined =>
      events.find((event) => event.trigger.text === trigger)?.actors.map(({ surface }) => surface);
    expect(actorsOf(eventsOfCase(text))).toEqual([]);
    expect(actorsOf(eventsOfCase(text, chooseFillers))).toEqual(expected);
  });

  it.each([
    ['whoever condemns a deed did not do it', 'أنهكت المعارك المدينة واستهجنت روسيا قصف مدينة بيلغورود.', 'قصف'],
    ['whoever announces the death of its own', 'أعلنت كتائب القسام مقتل ثلاثة من مقاتليها شمالي غزة.', 'مقتل'],
    ['whoever tells of a hit', 'قالت الأونروا إن القصف استهدف مدرسة تابعة لها في رفح.', 'القصف'],
    ['what was held held nothing', 'احتجزت ناقلة نفط في مضيق هرمز.', 'احتجزت'],
  ])('are nobody: %s', (_, text, trigger) => {
    const deed = eventsOfCase(text, chooseFillers).find((each) => each.trigger.text === trigger);
    expect(deed?.actors).toEqual([]);
  });

  it('are never one and the same on both sides', () => {
    const texts = cases('events.cases');
    expect(texts.length).toBeGreaterThan(150);
    for (const text of texts)
      for (const { actors, recipients } of eventsOfCase(text, chooseFillers)) {
        const doing = new Set(actors.map(({ start }) => start));
        const both = recipients.filter(({ start }) => doing.has(start));
        // two who meet or agree are told as both by the rules
        if (both.length > 0) expect(actors.length).toBeGreaterThan(1);
      }
  });

  it('are those of the rules in simple sentences, nine times of ten', () => {
    let [all, kept] = [0, 0];
    for (const text of [...cases('events.cases'), ...cases('slots.cases')]) {
      const ruled = eventsOfCase(text);
      eventsOfCase(text, chooseFillers).forEach((event, i) => {
        for (const slot of ['actors', 'recipients', 'places'] as const) {
          all++;
          const starts = (fillers: readonly { start: number }[] = []): string =>
            fillers
              .map(({ start }) => start)
              .sort()
              .join();
          if (starts(event[slot]) === starts(ruled[i]?.[slot])) kept++;
        }
      });
    }
    expect(kept / all).toBeGreaterThan(0.9);
  });

  it('are looked for by known features alone', () => {
    expect(() => new Sums({ ...noWeights, place: { colour: { red: { '': 1 } } } })).toThrow(
      'weights.json: place: nothing is described by "colour"',
    );
  });
});

function cases(file: string): string[] {
  return readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8')
    .split(/^# /mu)
    .slice(1)
    .map((each) => each.split('\n')[1] ?? '');
}
