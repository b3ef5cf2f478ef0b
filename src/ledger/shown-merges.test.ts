import { expect, test } from 'vitest';
import type { LedgerEvent } from '../model/index.ts';
import { shownEvent } from './shown-merges.ts';

/** An event of so many mentions, each held to be the same as every other; the closer two stand the more certainly. */
function eventOf(size: number): LedgerEvent {
  const member = (n: number) => ({ document: `d${n}`, event: 'e1' });
  const merges = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size - a - 1 }, (_, n) => a + n + 1).map((b) => ({
      a: member(a),
      b: member(b),
      score: 10 - (b - a) / size,
      why: ['the same day'],
    })),
  ).flat();
  return { id: 'one', mentions: Array.from({ length: size }, (_, n) => member(n)), merges } as unknown as LedgerEvent;
}

test('an event with few merges is shown whole', () => {
  expect(shownEvent(eventOf(2))).toBeNull();
  expect(shownEvent(eventOf(9))).toBeNull();
});

test('of many merges those stay that hold it together, and the strongest of those that only confirm', () => {
  const event = eventOf(30);
  const shown = shownEvent(event);
  const merges = shown?.event.merges ?? [];
  expect(merges).toHaveLength(29 + 40);
  expect(shown?.further).toBe(event.merges.length - merges.length);
  const reached = new Set(['d0']);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const { a, b } of merges)
      if (reached.has(a.document) || reached.has(b.document)) reached.add(a.document).add(b.document);
  }
  expect(reached.size).toBe(30);
  const left = event.merges.filter((merge) => !merges.includes(merge));
  expect(Math.max(...left.map(({ score }) => score))).toBeLessThanOrEqual(
    Math.min(...merges.map(({ score }) => score)),
  );
  expect({ ...event, merges }).toEqual(shown?.event);
});
