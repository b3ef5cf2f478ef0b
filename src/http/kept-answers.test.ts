import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger/index.ts';
import { createApp } from './app.ts';
import { KeptAnswers } from './kept-answers.ts';

/** A ledger that counts how often it is asked, and can be written. */
function countingLedger() {
  const state = { written: 'first' as string | null, asked: 0, duringAnswer: () => {} };
  const parts: Partial<Ledger> = {
    askWritten: async () => state.written,
    askDocuments: async () => {
      state.asked += 1;
      const next = `${state.written} ${state.asked}`;
      state.duringAnswer();
      return { items: [], next };
    },
    askDocument: async () => null,
  };
  return { state, ledger: parts as Ledger };
}

function serve(room?: number) {
  const { state, ledger } = countingLedger();
  const app = createApp({
    ledger,
    ownHosts: () => new Set(['127.0.0.1:1']),
    ...(room === undefined ? {} : { roomForAnswers: room }),
  });
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const response = await app.request(`http://127.0.0.1:1/api/v1${path}`, {
      headers: { host: '127.0.0.1:1', ...headers },
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { state, ask };
}

describe('answers that are kept', () => {
  it('are given again until the ledger is written, and then worked out anew', async () => {
    const { state, ask } = serve();
    const first = await ask('/documents?limit=5');
    const again = await ask('/documents?limit=5');
    expect([again.text, state.asked]).toEqual([first.text, 1]);
    expect(Object.fromEntries(again.headers)).toEqual(Object.fromEntries(first.headers));
    state.written = 'second';
    expect((await ask('/documents?limit=5')).text).toContain('second 2');
    expect((await ask('/documents?limit=5')).text).toContain('second 2');
  });

  it('are of one question in one language', async () => {
    const { state, ask } = serve();
    await ask('/documents?limit=5');
    await ask('/documents?limit=6');
    await ask('/documents?limit=5', { 'accept-language': 'ar' });
    await ask('/documents?limit=5', { 'accept-language': 'en' });
    expect(state.asked).toBe(4);
    const arabic = await ask('/documents?limit=5', { 'accept-language': 'ar' });
    expect([arabic.headers.get('content-language'), state.asked]).toEqual(['ar', 4]);
  });

  it('tell whoever has them that nothing is new', async () => {
    const { state, ask } = serve();
    const tag = (await ask('/documents')).headers.get('etag') ?? '';
    const known = await ask('/documents', { 'if-none-match': tag });
    expect([known.status, known.text, state.asked]).toEqual([304, '', 1]);
  });

  it('are not kept where something was written while they were worked out', async () => {
    const { state, ask } = serve();
    state.duringAnswer = () => {
      state.written = 'second';
    };
    await ask('/documents');
    state.duringAnswer = () => {};
    expect((await ask('/documents')).text).toContain('second 2');
  });

  it('are none of a ledger that holds nothing, of what is not there, and where there is no room', async () => {
    const { state, ask } = serve();
    state.written = null;
    await ask('/documents');
    await ask('/documents');
    expect(state.asked).toBe(2);
    state.written = 'first';
    expect((await ask('/documents/nothing')).status).toBe(404);
    const none = serve(0);
    await none.ask('/documents');
    await none.ask('/documents');
    expect(none.state.asked).toBe(2);
  });

  it('make room for newer ones, the longest unasked first', async () => {
    const kept = new KeptAnswers({ askWritten: async () => 'first' }, 4_000);
    const answer = { tag: '"a"', body: new Uint8Array(1_000), deflated: false };
    const find = (n: number) => kept.find('/api/v1/events', `/api/v1/events?limit=${n}`, 'ar');
    (await find(1))?.keep(answer);
    (await find(2))?.keep(answer);
    expect((await find(1))?.answer).toEqual(answer);
    (await find(3))?.keep(answer);
    expect((await find(2))?.answer).toBeNull();
    expect((await find(1))?.answer).toEqual(answer);
    expect((await find(3))?.answer).toEqual(answer);
  });

  it('take one look for all who asked before it began, and a new one for who asks after', async () => {
    let looks = 0;
    let written = 'first';
    const askWritten = async () => {
      looks += 1;
      const now = written;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return now;
    };
    const kept = new KeptAnswers({ askWritten });
    const find = () => kept.find('/api/v1/events', '/api/v1/events', 'ar');
    (await find())?.keep({ tag: '"a"', body: new Uint8Array(1), deflated: false });
    const begun = looks;
    const first = find();
    written = 'second';
    const later = await Promise.all(Array.from({ length: 50 }, find));
    expect((await first)?.answer).not.toBeNull();
    expect(later.every((question) => question?.answer === null)).toBe(true);
    expect(looks - begun).toBe(2);
    const failing = new KeptAnswers({ askWritten: () => Promise.reject(new Error('away')) });
    const asked = Array.from({ length: 3 }, () => failing.find('/api/v1/events', '/api/v1/events', 'ar'));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  it.each([
    '/api/v1/session',
    '/api/v1/jobs',
    '/api/v1/feeds',
    '/api/v1/changes/live',
    '/api/v1/names',
    '/api/v1/ready',
  ])('are never those of %s', async (path) => {
    const kept = new KeptAnswers({ askWritten: async () => 'first' });
    expect(await kept.find(path, path, 'ar')).toBeNull();
  });
});
