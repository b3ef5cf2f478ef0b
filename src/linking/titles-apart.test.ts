import { describe, expect, test } from 'vitest';
import { linkProfiles } from './index.ts';
import { type Draft, day, draftProfile, participant, place, world } from './testing.ts';

/** The titles of what one article tells, in its order. */
function titlesOf(draft: Omit<Draft, 'id'>, others: Draft[] = []): (string | undefined)[] {
  const { events } = linkProfiles(
    [{ id: 'one', ...draft }, ...others].map((one) => draftProfile(one)),
    world,
  );
  return (draft.events ?? []).map(
    ({ id }) => events.find(({ mentions }) => mentions.some((m) => m.event === id))?.title,
  );
}

const party = { actors: [participant('party', { surface: 'الجبهة' })] };
const deal = { type: 'AGREE' as const, label: 'agreement', ...party };
const raid = { label: 'raid', places: [place('north-town', { surface: 'بلدة الشمال' })], ...party };

describe('two events of one article that would have one title', () => {
  test('have their own words, where neither day, place nor party parts them', () => {
    const text = ['نفى متحدث قبول الجبهة بعرض لتبادل الأسرى، وقال إن ما نشر عن اتفاق قريب مع الحكومة غير صحيح إطلاقا.'];
    const events = [
      { id: 'e1', at: 'قبول', ...deal },
      { id: 'e2', at: 'اتفاق', ...deal },
    ];
    const [first, second] = titlesOf({ text, events });
    expect(first).toContain('قبول الجبهة بعرض');
    expect(second).toContain('اتفاق قريب');
  });

  test('have their days', () => {
    const text = ['اقتحم رجال الجبهة المخفر الأحد.', 'وعادوا فاقتحموا المخفر الخميس وأحرقوا سجلاته.'];
    const events = [
      { id: 'e1', at: 'اقتحم رجال', ...raid, date: day('2025-02-23') },
      { id: 'e2', at: 'فاقتحموا', ...raid, date: day('2025-02-27') },
    ];
    expect(titlesOf({ text, events })).toEqual([
      'مداهمة في بلدة الشمال – الجبهة (2025-02-23)',
      'مداهمة في بلدة الشمال – الجبهة (2025-02-27)',
    ]);
  });

  test('say what happened, where one clause tells of both', () => {
    const text = ['رفضت ناطقة باسم الوزارة تأكيد أنباء الوساطة بين الطرفين أو نفيها صراحة'];
    const events = [
      { id: 'e1', at: 'رفضت', type: 'REJECT' as const, label: 'refusal' },
      { id: 'e2', at: 'نفيها', type: 'REJECT' as const, label: 'denial' },
    ];
    const [first, second] = titlesOf({ text, events });
    expect([first?.split(':')[0], second?.split(':')[0]]).toEqual(['رفض', 'نفي']);
  });

  test('leave the headline to that of which it tells', () => {
    const title = 'الجبهة تنفي غارات على بلدة الشمال';
    const text = ['نفت الجبهة أمس أن تكون قد شنت غارات على بلدة الشمال.'];
    const events = [
      { id: 'e1', at: 'تنفي', type: 'REJECT' as const, label: 'denial', headline: true, ...party },
      { id: 'e2', at: 'شنت', label: 'air strike', ...party, places: raid.places },
    ];
    const [first, second] = titlesOf({ title, text, events, lead: 'e2' });
    expect(first).toBe(title);
    expect(second).toBe(`غارة جوية: ${title}`);
  });
});

describe('nothing is added', () => {
  const text = ['اقتحم رجال الجبهة المخفر الأحد.', 'وأغلقت الجبهة معبر القرية.'];
  const events = [
    { id: 'e1', at: 'اقتحم', ...raid, date: day('2025-02-23') },
    { id: 'e2', at: 'أغلقت', label: 'closure', type: 'COERCE' as const, ...party },
  ];

  test('where the titles differ', () => {
    expect(titlesOf({ text, events })[0]).toBe('مداهمة في بلدة الشمال – الجبهة');
  });

  test('where another article tells of the same', () => {
    expect(titlesOf({ text, events }, [{ id: 'copy', outlet: 'paper-one', text, events }])[0]).toBe(
      'مداهمة في بلدة الشمال – الجبهة',
    );
  });
});
