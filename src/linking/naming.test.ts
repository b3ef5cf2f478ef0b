import { describe, expect, test } from 'vitest';
import { linkProfiles } from './link.ts';
import { type Draft, draftProfile, participant, place, world } from './testing.ts';

const titleOf = (draft: Draft): string | undefined => linkProfiles([draftProfile(draft)], world).events[0]?.title;
const named = (over: Partial<NonNullable<Draft['events']>[number]>, title?: string): string | undefined =>
  titleOf({
    id: 'one',
    ...(title === undefined ? {} : { title }),
    text: ['وقال شهود، مساء اليوم، إن القصف استمر ساعات طويلة في الأحياء الشرقية من المدينة.'],
    lead: 'e1',
    events: [{ id: 'e1', at: 'القصف', label: 'shelling', ...over }],
  });

describe('an event without a fitting headline', () => {
  const at = { places: [place('north-town', { surface: 'مدينة الشمال' })] };

  test('is named from its label, place and actor in the language of its documents', () => {
    const by = { ...at, actors: [participant('army', { surface: 'الجيش الوطني' })] };
    expect(named(by)).toBe('قصف في مدينة الشمال – الجيش الوطني');
    expect(named(at, 'أسعار القمح ترتفع قبل الحصاد')).toBe('قصف في مدينة الشمال');
  });

  test('is not named by words that mean nobody outside their sentence', () => {
    expect(named({ ...at, actors: [participant('local:1', { surface: 'قواتنا' })] })).toBe('قصف في مدينة الشمال');
  });

  test('is told by its clause, without what leads up to it, where no slot has a name', () => {
    expect(named({})).toBe('القصف استمر ساعات طويلة في الأحياء الشرقية من المدينة');
  });

  test('takes the headline of the document that leads with it', () => {
    const title = 'ساعات من القصف في أحياء الشمال الشرقية';
    expect(named(at, title)).toBe(title);
  });
});
