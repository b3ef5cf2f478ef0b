import { expect, it } from 'vitest';
import { chooseBrief } from './brief-values.ts';
import type { Field } from './fields.ts';

/** A value by the days on which articles told it. */
const value = (text: string, ...published: (string | null)[]) => ({
  key: text,
  text,
  holders: published.map((day) => ({ mention: { document: { published: day } } })),
});
const fieldOf = (name: Field['name'], ...values: unknown[]) => ({ name, values }) as Field;
const shown = (field: Field) => chooseBrief(field).shown.map(({ text }) => text);

it('shows figures as they followed each other, the newest too, however many told the old ones', () => {
  const toll = fieldOf(
    'killed',
    value('23', '2025-05-18', '2025-05-19'),
    value('19', '2025-05-18T09:00:00Z', '2025-05-17'),
    value('37', '2025-05-19'),
    value('31', '2025-05-19T08:00:00Z'),
    value('41', '2025-05-20'),
    value('40', null),
  );
  expect(shown(toll)).toEqual(['40', '19', '23', '37', '31', '41']);
  const long = fieldOf('wounded', ...Array.from({ length: 11 }, (_, i) => value(`${i}`, `2025-05-${10 + i}`)));
  expect(shown(long)).toEqual(['3', '4', '5', '6', '7', '8', '9', '10']);
  expect(chooseBrief(long).left).toBe(3);
});

it('leaves names as most tell them, and counts those it leaves out', () => {
  const names = fieldOf('who', ...['e', 'd', 'c', 'b', 'a'].map((name, i) => value(name, `2025-05-1${9 - i}`)));
  expect(shown(names)).toEqual(['e', 'd', 'c', 'b']);
  expect(chooseBrief(names).left).toBe(1);
});
