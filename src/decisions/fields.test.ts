import { expect, test } from 'vitest';
import type { EventMention } from '../model/index.ts';
import { FieldError, fieldOf, type KnownNames } from './fields.ts';

const names: KnownNames = { place: () => null, actor: () => null };
const event = {
  actors: [],
  recipients: [],
  trigger: { start: 0, end: 3, text: 'قصف' },
  trail: [],
} as unknown as EventMention;
const actorsWith = (value: string) =>
  fieldOf('event', 'actor')
    .set(event, value, names)
    .actors.map(({ id }) => id);

test('signs that nobody sees make no other name', () => {
  expect(actorsWith('name:\u200fلواء \u202eالسهل\u202c\ufeff')).toEqual(['local:لواء السهل']);
  expect(actorsWith('name:لواء ال\ufeffسهل')).toEqual(['local:لواء السهل']);
  expect(actorsWith('name:لواء\t السهل\u0007')).toEqual(['local:لواء السهل']);
});

test('a name without a letter is refused: it would be one whom the reading numbered', () => {
  for (const value of ['name:7', 'name:\u200f', 'name:12-3', `name:${'ب'.repeat(121)}`])
    expect(() => actorsWith(value)).toThrow(FieldError);
});

test('whom a person said to have done it is no longer likely only; what else is likely stays so', () => {
  const at = { start: 5, end: 9 };
  const rules = [
    'ar/events/strike',
    'ar/events/likely-actor',
    'ar/events/likely-place',
    'ar/events/attacker-of-context',
  ];
  const army = { id: 'army', name: 'army', surface: 'army', ...at, anonymous: false, affiliation: null };
  const guessed: EventMention = { ...event, actors: [army], trail: rules.map((rule) => ({ rule, ...at })) };
  const { actors, trail } = fieldOf('event', 'actor').set(guessed, 'army', names);
  expect(actors).toEqual([army]);
  expect(trail.map(({ rule }) => rule)).toEqual(['ar/events/strike', 'ar/events/likely-place']);
});
