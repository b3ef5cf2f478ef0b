import { describe, expect, test } from 'vitest';
import { idOf } from '../model/index.ts';
import { linkProfiles } from './index.ts';
import type { Profile } from './profile.ts';
import { draftProfile, speaker, strike, world } from './testing.ts';
import { titleOfStory } from './titles.ts';

describe('the headline of an event', () => {
  const story = (id: string, title: string, says: string, chain: Parameters<typeof speaker>[0]) =>
    draftProfile({
      id,
      outlet: `outlet-${id}`,
      title,
      text: [`${says} في البلدة الشمالية مساء السبت، بحسب المصدر ${id}.`],
      lead: 'e1',
      statements: [{ id: 's1', says, chain: [speaker(chain)] }],
      events: [
        { ...strike, id: 'e1', at: says.split(' ')[0] as string, statements: ['s1'], killed: { min: 5, max: 5 } },
      ],
    });

  test('is that of what several have, not what one channel alone claims', () => {
    const links = linkProfiles(
      [
        story('a', 'صواريخ على معسكر الجيش في البلدة الشمالية', 'صواريخ سقطت على معسكر الجيش', 'observers'),
        story('b', 'الجيش: صواريخ تضرب معسكرا في البلدة الشمالية', 'صواريخ ضربت معسكر الجيش', 'observers'),
        story(
          'c',
          'قناة: صواريخ معسكر الجيش في البلدة الشمالية أطلقت من الداخل',
          'صواريخ أصابت معسكر الجيش',
          'channel',
        ),
      ],
      world,
    );
    expect(links.events).toHaveLength(1);
    expect(links.events[0]?.title).not.toContain('قناة');
  });

  test('is not that of what is repeated word for word', () => {
    const claim = 'قناة: صواريخ معسكر الجيش في البلدة الشمالية أطلقت من الداخل';
    const documents = [
      story('a', 'صواريخ على معسكر الجيش في البلدة الشمالية', 'صواريخ سقطت على معسكر الجيش', 'observers'),
      story('b', 'الجيش: صواريخ تضرب معسكرا في البلدة الشمالية', 'صواريخ ضربت معسكر الجيش', 'observers'),
      story('c', claim, 'صواريخ أصابت معسكر الجيش', 'channel'),
    ];
    const claimed = documents[2] as Profile;
    const repeats = ['d', 'e', 'f'].map((id) => ({ ...claimed, document: { ...claimed.document, id: idOf(id) } }));
    const links = linkProfiles([...documents, ...repeats], world);
    expect(links.events).toHaveLength(1);
    expect(links.events[0]?.mentions).toHaveLength(6);
    expect(links.events[0]?.title).not.toContain('قناة');
  });
});

describe('the title of a story', () => {
  test('is the headline of what most of its documents tell of', () => {
    const tell = (id: string, title: string, events: NonNullable<Parameters<typeof draftProfile>[0]['events']>) =>
      draftProfile({ id, title, text: ['صواريخ ضربت المعسكر وهدنة عُرضت على الطرفين.'], lead: 'e1', events });
    const told = [
      tell('a', 'عرض هدنة على الطرفين بعد صواريخ المعسكر', [{ id: 'e1', at: 'هدنة' }]),
      tell('b', 'صواريخ على المعسكر', [{ ...strike, id: 'e1', at: 'صواريخ', headline: true }]),
      tell('c', 'صواريخ ضربت المعسكر', [{ ...strike, id: 'e1', at: 'صواريخ', headline: true }]),
    ];
    const [first, ...others] = told.map(({ document }) => `${document.id}#e1`);
    const eventOf = (mention: string) =>
      mention === first ? 'offer' : others.includes(mention) ? 'strike' : undefined;
    expect(titleOfStory(told, eventOf)).toBe('صواريخ على المعسكر');
  });
});
