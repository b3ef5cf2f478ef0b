import { beforeAll, describe, expect, test } from 'vitest';
import { report } from '../outside/report.ts';
import { readExpected } from './expected.ts';
import { checkStory, type Item } from './items.ts';
import { type Made, makeLedger } from './made.ts';

const expected = readExpected();
let made: Made;
let items: Item[];

beforeAll(async () => {
  made = await makeLedger();
  items = expected.stories.flatMap((story) => checkStory(made, story));
});

test('every document of the corpus is in the ledger, the Arabic ones read, the English ones not', () => {
  const read = (isRead: boolean) =>
    made.documents.filter(({ reading }) => reading.read === isRead).map(({ file }) => file);
  expect(read(true).sort()).toEqual(expected.stories.flatMap((story) => story.documents).sort());
  expect(read(false).sort()).toEqual([...expected.unread].sort());
});

/** The least share of each kind that has to hold, in per cent: what was reached, so that no change loses it unseen. */
const floors: Record<Item['kind'], number> = {
  copies: 100,
  mentions: 99,
  merged: 96,
  origins: 85,
  standing: 100,
  story: 100,
  disputes: 88,
  'no dispute': 100,
  disowned: 66,
  'not said': 90,
  tolls: 78,
};

describe('what a careful analyst is certain of', () => {
  test.each(Object.entries(floors))('%s: at least %i %%', (kind, floor) => {
    const own = items.filter((item) => item.kind === kind);
    const wrong = own.filter((item) => !item.holds);
    expect(own.length).toBeGreaterThan(0);
    expect(
      report(
        `demo-${kind.replace(' ', '-')}`,
        own.length,
        wrong.map((item) => `${item.what}\n    ${item.instead}`),
      ),
    ).toBeGreaterThanOrEqual(floor);
  });
});
