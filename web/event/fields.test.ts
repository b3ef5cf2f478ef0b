import { expect, it } from 'vitest';
import type { MentionText } from '../../src/ledger/index.ts';
import { type FieldWords, gatherFields, isOfUnnamed } from './fields.ts';

const words = {
  name: ({ name }) => name,
  what: ({ label }) => label,
  date: () => '',
  factuality: () => '',
  quantity: () => '',
  casualty: () => '',
  munition: () => '',
} satisfies FieldWords;
const trigger = { start: 10, end: 14, text: 'قصف' };
const actor = (name: string, start: number) => ({ id: name, name, surface: name, start, end: start + 4 });
const statement = (id: string, start: number, anonymous: boolean) => ({
  statement: { id, cue: { start, end: start + 3 }, chain: [{ id, anonymous, kind: 'official' }] },
});
const mention = (actors: object[], own: string[], statements: object[]) =>
  ({
    document: { id: 'a' },
    statements,
    mention: {
      label: 'shelling',
      trigger,
      actors,
      recipients: [],
      places: [],
      date: null,
      casualties: [],
      munitions: [],
      count: null,
      factuality: 'happened',
      statements: own,
    },
  }) as unknown as MentionText;
const field = (name: string, one: MentionText) => gatherFields([one], words).find((each) => each.name === name);

it('what a person put in is no word of the article', () => {
  const [holder] = field('who', mention([actor('Army', 10)], [], []))?.values[0]?.holders ?? [];
  expect(holder).toMatchObject({ words: null, byHand: true });
  const [read] = field('who', mention([actor('Army', 40)], [], []))?.values[0]?.holders ?? [];
  expect(read).toMatchObject({ words: 'Army', byHand: false });
});

it('an event that is a saying is told by who says it, others by the statements that they rest on', () => {
  const saying = mention([], [], [statement('s1', 10, false), statement('s2', 60, false)]);
  expect(field('what', saying)?.values[0]?.holders[0]?.statements.map((one) => one.statement.id)).toEqual(['s1']);
  const told = mention([], ['s2'], [statement('s1', 5, false), statement('s2', 60, false)]);
  expect(field('what', told)?.values[0]?.holders[0]?.statements.map((one) => one.statement.id)).toEqual(['s2']);
});

it('a value is of unnamed people alone where all that hold it are', () => {
  const of = (...statements: ReturnType<typeof statement>[]) =>
    field(
      'what',
      mention(
        [],
        statements.map((one) => one.statement.id),
        statements,
      ),
    )?.values.map(isOfUnnamed);
  expect(of(statement('s1', 40, true))).toEqual([true]);
  expect(of(statement('s1', 40, true), statement('s2', 60, false))).toEqual([false]);
  expect(field('what', mention([], [], []))?.values.map(isOfUnnamed)).toEqual([false]);
});
