import { describe, expect, it } from 'vitest';
import { readText } from '../../../../../test/arabic/reader.ts';
import { readCases } from '../../../../../test/cases.ts';
import type { EventMention } from '../../../../model/index.ts';
import { eventsOfCase } from '../case-printer.ts';
import { candidatesOf, chooseFillers, DocumentView, Sums, type WeightData } from './index.ts';

const noWeights: WeightData = { actor: {}, recipient: {}, place: {} };

describe('fillers chosen by weights', () => {
  it('come from the clause before, where the rules find none', () => {
    const actorsOf = (events: readonly EventMention[]): string[] | undefined =>
      events.find(({ trigger }) => trigger.text === 'وأحرقوا')?.actors.map(({ surface }) => surface);
    const text = 'اقتحم مسلحون قرية في ولاية النيل الأزرق وأحرقوا منازل.';
    expect(actorsOf(eventsOfCase(text))).toEqual([]);
    expect(actorsOf(eventsOfCase(text, chooseFillers))).toEqual(['مسلحون']);
  });

  it.each([
    ['whoever condemns a deed did not do it', 'أنهكت المعارك المدينة واستهجنت روسيا قصف مدينة بيلغورود.', 'قصف'],
    ['whoever tells of a hit', 'قالت الأونروا إن القصف استهدف مدرسة تابعة لها في رفح.', 'القصف'],
    [
      'whoever tells of it, under another name',
      'استنكرت جماعة الحوثي قصف المدينة. وقالت أنصار الله إن القصف قتل عشرة مدنيين. وأضافت الجماعة أن القصف مستمر.',
      'قتل',
    ],
    [
      'whoever answers a deed did not do it',
      'أطلقت جماعة الحوثي صواريخ على مدينة بيلغورود ردا على اغتيال أحد قادتها.',
      'اغتيال',
    ],
    ['what was held held nothing', 'احتجزت ناقلة نفط في مضيق هرمز.', 'احتجزت'],
  ])('are nobody: %s', (_, text, trigger) => {
    const deed = eventsOfCase(text, chooseFillers).find((each) => each.trigger.text === trigger);
    expect(deed?.actors).toEqual([]);
  });

  it('are not whoever announces the death of its own', () => {
    const { events } = readText('أعلنت كتائب القسام مقتل ثلاثة من مقاتليها شمالي غزة.');
    expect(events.map(({ trigger, actors }) => [trigger.text, actors.length])).toEqual([['مقتل', 0]]);
  });

  it('lie where no list knows the place', () => {
    const places = eventsOfCase('قتل مسلحون ثلاثة مدنيين في ساكي.', chooseFillers)[0]?.places;
    expect(places?.map(({ surface }) => surface)).toEqual(['ساكي']);
  });

  it.each([
    'اعتقلت الشرطة عشرين شخصا في إطار التحقيق.',
    'قتل جنديان في ختام المعركة.',
    'أصيب ثلاثة مدنيين في وقت لاحق.',
    'أسفر عن مقتل 32 شخصا على الأقل.',
  ])('lie in no frame, stage or time: %s', (text) => {
    const events = eventsOfCase(text, chooseFillers);
    expect(events.length).toBeGreaterThan(0);
    for (const { places } of events) expect(places).toEqual([]);
  });

  it('are not the leader by whose name a group goes, and are everybody else of the dead', () => {
    const killedIn = (text: string) => readText(text).events.map(({ killed }) => killed?.min);
    expect(killedIn('قتل خمسة من ميليشيا الحوثي وصالح في الغارة.')).toEqual([5]);
    expect(killedIn('قتل ستة من الحشد الشعبي وقاسم سليماني في الغارة.')).toEqual([7]);
  });

  it('are looked for in what the text is about, however far before', () => {
    const between = 'وصلت الشاحنات إلى الميناء. وعاد الطلاب إلى الصفوف. وارتفعت الأسعار في الأسواق. ';
    const text = `دخلت كتائب القسام مدينة عدن. وتحدثت كتائب القسام عن مدينة عدن. ${between}وقتل مسلحون جنديين.`;
    const seen = new Set<string>();
    eventsOfCase(text, (told) => {
      const view = new DocumentView(told);
      for (const happening of view.happenings)
        for (const { profile, location } of candidatesOf(view, happening))
          if (location.name === 'far') seen.add(text.slice(profile.argument.phrase.start, profile.argument.phrase.end));
    });
    expect([...seen].sort()).toEqual(['كتائب القسام', 'مدينة عدن']);
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

/** The texts of a file of cases. */
const cases = (file: string): string[] =>
  readCases(new URL(`../${file}`, import.meta.url), { event: () => [] }).map(({ text }) => text);
