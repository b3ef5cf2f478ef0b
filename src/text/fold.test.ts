import { expect, test } from 'vitest';
import { fold } from './fold.ts';

/** Different words whose letters all have one sum: in each two places stand two letters that come to the same. */
function wordsOfOneSum(many: number): string[] {
  const alike = ['Aa', 'BB', 'C#'];
  let made = [''];
  while (made.length < many) made = made.flatMap((word) => alike.map((letters) => word + letters));
  return made.slice(0, many);
}

test('words that fall together take hardly longer than others', () => {
  const words = wordsOfOneSum(19_683);
  const before = process.cpuUsage();
  expect(words.map(fold)).toEqual(words.map((word) => word.toLowerCase()));
  expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
});
