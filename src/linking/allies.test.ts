import { expect, test } from 'vitest';
import { compareMentions } from './compare.ts';
import { day, draftProfile, participant, place, world } from './testing.ts';

const side = (ids: string[]) => ids.map((id) => participant(id));

/** An assault on one base by `by`, in a document that also tells of a deed of `beside`. */
function assault(id: string, by: string, beside: string[]) {
  const profile = draftProfile({
    id,
    text: ['هاجم المقاتلون القاعدة فجر السبت.', 'ونصبوا خياما على الطريق.'],
    events: [
      { id: 'e1', at: 'هاجم', actors: side([by]), places: [place('north-village')], date: day('2025-03-01') },
      { id: 'e2', at: 'نصبوا', label: 'deployment', type: 'MOBILIZE', actors: side(beside) },
    ],
  });
  return { profile, event: profile.events[0] as (typeof profile.events)[number] };
}

const other = (a: ReturnType<typeof assault>, b: ReturnType<typeof assault>): string[] =>
  compareMentions(a, b, world).why.filter((one) => one.startsWith('other actor'));

test('who acts side by side in either document is no other actor', () => {
  const brigade = assault('one', 'brigade', ['brigade', 'militia']);
  expect(other(brigade, assault('two', 'militia', []))).toEqual([]);
  expect(other(assault('three', 'militia', []), brigade)).toEqual([]);
  expect(other(brigade, assault('four', 'militia', ['militia', 'brigade']))).toEqual([]);
});

test('who only stands in one of the documents with somebody else is another', () => {
  const brigade = assault('one', 'brigade', ['brigade', 'tribe']);
  expect(other(brigade, assault('two', 'militia', ['militia']))).toHaveLength(1);
  expect(other(brigade, assault('three', 'militia', ['brigade']))).toHaveLength(1);
});
