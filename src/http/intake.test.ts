import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger/index.ts';
import type { Isnad } from '../pipeline/index.ts';
import { createApp } from './app.ts';
import { tidyPath } from './intake.ts';
import { sessionKeys } from './roles.ts';

const host = '127.0.0.1:8470';

function open() {
  const taken: { path: string; text: string }[] = [];
  const asked: string[] = [];
  const isnad = {
    take: async (files: { path: string; bytes: Uint8Array }[], addresses: string[]) => {
      taken.push(...files.map(({ path, bytes }) => ({ path, text: Buffer.from(bytes).toString() })));
      asked.push(...addresses);
      return { kept: files.length };
    },
    retry: async () => {
      throw new Error('the disk is full');
    },
  } as unknown as Isnad;
  const keys = sessionKeys(null);
  const app = createApp({ ledger: {} as Ledger, isnad, keys, ownHosts: () => new Set([host]) });
  const send = (path: string, init: RequestInit) =>
    app.request(`http://${host}/api/v1/${path}`, {
      method: 'POST',
      ...init,
      headers: { host, authorization: `Bearer ${keys.token}`, ...init.headers },
    });
  const jobs = async () =>
    (
      (await (await app.request(`http://${host}/api/v1/jobs`, { headers: { host } })).json()) as {
        items: { state: string; error: string }[];
      }
    ).items;
  return { app, taken, asked, send, jobs };
}

describe('taking in through the API', () => {
  it('takes files under their path in the folder, and addresses', async () => {
    const { taken, asked, send, jobs } = open();
    const form = new FormData();
    form.append('file', new File(['نص'], 'folder/مقال.txt'));
    form.append('file', new File(['x'], '../../etc/passwd'));
    form.append('address', 'https://news.example/a\nhttps://news.example/b');
    const response = await send('ingest', { body: form });
    expect(response.status).toBe(202);
    expect(taken).toEqual([
      { path: 'folder/مقال.txt', text: 'نص' },
      { path: 'etc/passwd', text: 'x' },
    ]);
    expect(asked).toEqual(['https://news.example/a', 'https://news.example/b']);
    expect((await jobs()).map(({ state }) => state)).toEqual(['done']);
  });

  it('refuses what is no address, and nothing at all', async () => {
    const { asked, send } = open();
    for (const address of ['file:///etc/passwd', '/etc/passwd', '']) {
      const form = new FormData();
      form.append('address', address);
      expect([address, (await send('ingest', { body: form })).status]).toEqual([address, 400]);
    }
    expect(asked).toEqual([]);
  });

  it('needs a token', async () => {
    const { app, taken } = open();
    const form = new FormData();
    form.append('file', new File(['x'], 'a.txt'));
    const response = await app.request(`http://${host}/api/v1/ingest`, {
      method: 'POST',
      body: form,
      headers: { host },
    });
    expect([response.status, taken]).toEqual([401, []]);
  });

  it('says what went wrong after the answer was given', async () => {
    const { send, jobs } = open();
    const response = await send('rejects/retry', { body: '{}', headers: { 'content-type': 'application/json' } });
    expect(response.status).toBe(202);
    expect(await jobs()).toMatchObject([{ state: 'failed', error: 'the disk is full' }]);
  });
});

it.each([
  ['a/b.txt', 'a/b.txt'],
  ['/etc/../b.txt', 'etc/b.txt'],
  ['c:\\news\\a.html', 'c:/news/a.html'],
  ['\u202etxt.exe', 'txt.exe'],
  ['..', 'unnamed'],
])('a path is tidied: %s', (given, kept) => expect(tidyPath(given)).toBe(kept));
