import { expect, test } from 'vitest';
import type { Fetched } from '../../src/intake/index.ts';
import type { Capture } from '../../src/model/index.ts';
import { healthOf } from '../../src/watching/health.ts';
import { type FeedState, newFeedState } from '../../src/watching/state.ts';
import { nextVisit, outcomeOf, seenOf, visitGaps } from '../../src/watching/visits.ts';
import { deriveVersions } from '../store/rooms.ts';

const address = 'https://site.example/news/1';
const body = (title: string, words: string): string => `title: ${title}\nurl: ${address}\n\nspeaker-a: ${words}`;
const untold: Capture['given'] = { published: null, outlet: null, url: null, language: null, title: null };

function derive(text: string) {
  const about = { capturedAt: '2024-04-01T10:00:00Z', path: null, url: address, finalUrl: address, mediaType: null };
  const capture: Capture = { sha256: 'a'.repeat(64), size: 1, charset: null, given: untold, rejected: null, ...about };
  return deriveVersions(capture, Buffer.from(text));
}
const [first] = derive(body('خبر', 'قول')).versions;
if (first === undefined) throw new Error('no version');
const before = { ...seenOf(first), text: seenOf(first).text };

interface Answer {
  status?: number | null;
  code?: 'http-error' | 'timeout' | 'unreachable' | 'redirect-to-private' | 'robots';
  text?: string;
  finalUrl?: string;
}

function visit({ status = 200, code, text, finalUrl = address }: Answer) {
  const bytes = text === undefined ? null : Buffer.from(text);
  const at = '2024-04-01T10:00:00Z';
  const fetched: Fetched = {
    rejected: code === undefined ? null : { code, reason: 'said' },
    bytes,
    mediaType: 'text/plain',
    charset: 'utf-8',
    exchange: {
      requested: address,
      redirects: [],
      finalUrl,
      status,
      headers: {},
      serverAddress: null,
      startedAt: at,
      endedAt: at,
      tool: 'test',
    },
  };
  const { outcome, isVersion } = outcomeOf(fetched, text === undefined || code ? null : derive(text), before);
  return isVersion ? `${outcome}, a version` : outcome;
}

const same = body('خبر', 'قول');
test.each<[string, Answer, string]>([
  ['the same', { text: same }, 'unchanged'],
  ['304', { status: 304 }, 'unchanged'],
  ['another word', { text: body('خبر', 'غيره') }, 'edited, a version'],
  ['404', { status: 404, code: 'http-error' }, 'removed'],
  ['410', { status: 410, code: 'http-error' }, 'removed'],
  ['its address leads to the front page', { text: same, finalUrl: 'https://site.example/ar' }, 'removed'],
  ['403', { status: 403, code: 'http-error' }, 'blocked'],
  ['451', { status: 451, code: 'http-error' }, 'blocked'],
  ['it leads into a private network', { status: 302, code: 'redirect-to-private' }, 'blocked'],
  ['nothing to read', { text: '' }, 'blocked'],
  ['401', { status: 401, code: 'http-error' }, 'behind-a-wall'],
  ['402', { status: 402, code: 'http-error' }, 'behind-a-wall'],
  ['the door of a shop', { text: '', finalUrl: 'https://site.example/subscribe' }, 'behind-a-wall'],
  ['500', { status: 500, code: 'http-error' }, 'unreachable'],
  ['503', { status: 503, code: 'http-error' }, 'unreachable'],
  ['no answer in time', { status: null, code: 'timeout' }, 'unreachable'],
  ['no such server', { status: null, code: 'unreachable' }, 'unreachable'],
])('a visit that finds %s', (_, answer, outcome) => {
  expect(visit(answer)).toBe(outcome);
});

test('a page of which only the headline changed says so, and is a version', () => {
  const [version] = derive(body('خبر', 'قول')).versions;
  const seen = { ...before, title: 'عنوان قديم' };
  const at = '2024-04-01T10:00:00Z';
  const net = { requested: address, redirects: [], finalUrl: address, status: 200, headers: {}, serverAddress: null };
  const exchange = { ...net, startedAt: at, endedAt: at, tool: 'test' };
  const fetched = { rejected: null, bytes: Buffer.from(same), mediaType: null, charset: null, exchange };
  const derived = { versions: version === undefined ? [] : [version], rejected: null, warnings: [] };
  expect(outcomeOf(fetched, derived, seen)).toEqual({ outcome: 'headline-changed', reason: null, isVersion: true });
});

test('visits come ever more rarely, and end', () => {
  for (const [i, gap] of visitGaps.slice(1).entries()) expect(gap).toBeGreaterThan(visitGaps[i] ?? 0);
  expect(nextVisit(0, 1_000)).toBe(1_000 + 600_000);
  expect(nextVisit(visitGaps.length, 1_000)).toBeNull();
});

const day = 86_400_000;
const now = Date.UTC(2024, 3, 20, 12);
const statusOf = (over: Partial<FeedState>) => {
  const state = { ...newFeedState('https://site.example/rss', now - 30 * day), lastSuccess: now, ...over };
  const { status, articlesADay } = healthOf(state, null, now);
  return [status, articlesADay];
};
const days = (n: number, each: number) =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [new Date(now - (i + 3) * day).toISOString().slice(0, 10), each]),
  );

test('health: waiting, well, failing, gone quiet, and how many articles a day', () => {
  expect(statusOf({ lastSuccess: null })).toEqual(['waiting', 0]);
  expect(statusOf({ failures: 1 })).toEqual(['failing', 0]);
  expect(statusOf({ lastNew: now - 3_600_000, days: { '2024-04-20': 14 } })).toEqual(['well', 2]);
  expect(statusOf({ lastNew: now - 3 * day, days: days(20, 10) })[0]).toBe('quiet');
  expect(statusOf({ lastNew: now - 3 * day, days: { '2024-04-01': 1, '2024-04-17': 1 } })[0]).toBe('well');
});
