import { expect, test } from 'vitest';
import { compareMentions } from './compare.ts';
import { draftProfile, place, world } from './testing.ts';

type Where = Parameters<typeof place>;

/** Why two raids at these places would be one or not, as one line. */
function whyOf(...[left, right]: [Where, Where]): string {
  const [profile, other] = [left, right].map((where, i) =>
    draftProfile({
      id: `raid ${i}`,
      text: ['شنت طائرات غارات.'],
      events: [{ id: 'e1', at: 'غارات', label: 'air strike', places: [place(...where)] }],
    }),
  ) as [ReturnType<typeof draftProfile>, ReturnType<typeof draftProfile>];
  const told = (one: typeof profile) => ({ profile: one, event: one.events[0] as (typeof one.events)[number] });
  return compareMentions(told(profile), told(other), world).why.join('; ');
}

const governorate = { precision: 'governorate', lat: 12, lon: 25 } as const;
const unlisted = { name: null, precision: null } as const;

test.each<[string, Where, Where]>([
  ['a crossing and its district', ['crossing', { surface: 'معبر القائم' }], ['qaim', { surface: 'قضاء القائم' }]],
  [
    'one that no list knows',
    ['local:1', { ...unlisted, surface: 'جسر الفلوجة' }],
    ['falluja', { surface: 'مدينة الفلوجة', precision: 'district' }],
  ],
  [
    'a camp beside a city',
    ['local:1', { ...unlisted, surface: 'مخيم زمزم' }],
    ['zamzam', { surface: 'منطقة زمزم', precision: 'district' }],
  ],
])('named alike: %s', (_, left, right) => {
  expect(whyOf(left, right)).toContain('the places lie close together');
});

test.each<[string, Where, Where]>([
  [
    'the north and the south of what is called alike',
    ['north-darfur', { ...governorate, surface: 'ولاية شمال دارفور' }],
    ['south-darfur', { ...governorate, lat: 11, surface: 'ولاية جنوب دارفور' }],
  ],
  [
    'neither do those of which a list knows one only',
    ['north-sinai', { ...governorate, surface: 'محافظة شمال سيناء' }],
    ['local:1', { ...unlisted, surface: 'محافظة جنوب سيناء' }],
  ],
  [
    'towns of one name in two governorates',
    ['north-town', { surface: 'بلدة السلمانية' }],
    ['south-town', { surface: 'قضاء السلمانية', precision: 'district' }],
  ],
])('not: %s', (_, left, right) => {
  expect(whyOf(left, right)).not.toMatch(/close together|both (at|in) /);
});

test('two that no list knows are not one for the word that both sides of it share', () => {
  const sideOf = (surface: string): Where => ['local:1', { ...unlisted, surface }];
  expect(whyOf(sideOf('شمال كيفو'), sideOf('جنوب كيفو'))).not.toMatch(/close together|both (at|in) /);
  expect(whyOf(sideOf('إقليم شمال كيفو'), sideOf('شمال كيفو'))).toContain('both at');
});
