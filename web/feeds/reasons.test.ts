import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { showFeedReason } from './reasons.ts';

const sourceOf = (file: string) => readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8');
/** What stands where a value is put in. */
const filled = (text: string) => text.replaceAll(/\$\{[^}]*\}/g, '5');
const literals = (source: string, pattern: RegExp) =>
  [...source.matchAll(pattern)].map((found) => filled(found[1] ?? ''));

const quoted = String.raw`['\x60]([^'\x60\n]+)['\x60]`;
const fetching = sourceOf('intake/fetching.ts');
/** All that a feed is told to have failed for, as the code has it. */
const reasons = [
  ...literals(fetching, new RegExp(String.raw`new Refused\(\s*'[\w-]+',\s*${quoted}`, 'g')),
  ...literals(fetching, new RegExp(String.raw`reason: ${quoted}`, 'g')),
  ...literals(sourceOf('watching/poll.ts'), new RegExp(String.raw`fail\(state, setting, ${quoted}`, 'g')),
  ...literals(sourceOf('watching/folder.ts'), new RegExp(String.raw`reason: ${quoted}`, 'g')),
  ...literals(sourceOf('intake/feeds.ts'), new RegExp(String.raw`return ${quoted};`, 'g')).filter((one) =>
    /feed/.test(one),
  ),
  // its address stands before it; it is told of no feed
].filter((one) => !one.startsWith('5: ') && !one.startsWith('stopped '));

it('the reasons are found where they are written', () => {
  const refusals = fetching.match(/new Refused\(|reason: ['`]/g) ?? [];
  // all but the one with the address before it, and the one of a process that was stopped
  expect(reasons.length).toBeGreaterThanOrEqual(refusals.length - 2 + 4);
});

it.each(reasons)('%s is said in Arabic too', (reason) => {
  const shown = showFeedReason('ar', reason);
  expect(shown.language).toBe('ar');
  expect(shown.text).toMatch(/\p{Script=Arabic}/u);
  expect(shown.text).not.toMatch(/[A-Za-z$]/);
  expect(showFeedReason('en', reason)).toEqual({ text: reason, language: 'en' });
});

it('a reason keeps its number', () => {
  for (const reason of [
    'the server answered 503: open it in a browser and save the page',
    'more than 5 redirects: give the address that they lead to',
  ])
    expect(showFeedReason('ar', reason).text).toContain(/\d+/.exec(reason)?.[0]);
});

it('what nobody has words for is given as it was noted', () => {
  expect(showFeedReason('ar', 'the moon was in the way')).toEqual({ text: 'the moon was in the way', language: 'en' });
});
