import { expect, test } from 'vitest';
import { judgePair, type Told } from './telling.ts';
import { draftProfile, participant, place } from './testing.ts';

/** Which slots of an event are held to be merely likely, by the rule that filled something at its span. */
function likelyBy(rule: string): string[] {
  const [event] = draftProfile({
    id: 'one',
    text: ['قصف الجيش المدينة.'],
    events: [
      {
        id: 'e1',
        at: 'قصف',
        actors: [participant('army')],
        recipients: [participant('party')],
        places: [place('north-town')],
        trail: [{ rule, start: 0, end: 0 }],
      },
    ],
  }).events;
  return (['actors', 'recipients', 'places'] as const).filter((slot) => event?.[slot].some(({ weighed }) => weighed));
}

test.each([
  ['ar/events/likely-place', ['places']],
  ['ar/events/place-of-context', ['places']],
  ['ar/events/likely-actor', ['actors']],
  ['ar/events/likely-recipient', ['recipients']],
  ['ar/events/attack', []],
])('%s makes likely: %j', (rule, slots) => {
  expect(likelyBy(rule)).toEqual(slots);
});

test('who merely likely spoke bars no act of speech', () => {
  const on = { label: 'denial', type: 'REJECT' as const, on: '2025-03-03', at: ['north-town'] };
  const a: Told = { ...on, says: 'الحزب |نفى| اطلاق النار على القافلة.', by: ['party'] };
  const b: Told = { ...on, says: 'وجاء |نفي| اطلاق النار على القافلة.', by: ['army'] };
  expect(judgePair(a, b)).toContain(': not the same speaker');
  expect(judgePair(a, { ...b, likely: true })).not.toContain(': not the same speaker');
});
