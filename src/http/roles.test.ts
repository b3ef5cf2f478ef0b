import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger/index.ts';
import { type Isnad, type Role, TokenFile } from '../pipeline/index.ts';
import { createApp } from './app.ts';
import { neededFor, routeRoles, sessionKeys } from './roles.ts';

const host = '127.0.0.1:8470';
const ledger = {
  askWritten: async () => null,
  askSummary: async () => ({}),
  askPosition: async () => ({ line: 0, hash: null, linked: true, reader: null, knowledge: null }),
} as unknown as Ledger;

let folder: string;
let file: TokenFile;
const tokens = {} as Record<Role, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-tokens-'));
  file = new TokenFile(folder);
  for (const role of ['reader', 'curator', 'admin'] as const) {
    tokens[role] = (await file.make({ name: role, role, days: null })).token;
  }
});
afterAll(() => rm(folder, { recursive: true }));

const isnad = { capture: async () => null } as unknown as Isnad;
const feeds = { list: async () => [], add: async () => 1, remove: async () => 1 };
const open = (openReading = true) =>
  createApp({
    isnad,
    ledger,
    feeds,
    ownHosts: () => new Set([host]),
    webFolder: null,
    keys: sessionKeys(file),
    openReading,
    decisions: { decide: async () => Promise.reject(new Error('nothing is decided here')), decisions: async () => [] },
  });
const ask = (app: ReturnType<typeof open>, route: string, headers: Record<string, string> = {}) => {
  const [method = '', path = ''] = route.split(' ');
  return app.request(`http://${host}${path.replace(/\{[^}]+\}/g, 'x')}`, { method, headers: { host, ...headers } });
};
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('the table of roles', () => {
  it('lists every route that is there, and none that is not', () => {
    const there = open()
      .routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.replace(/:([a-z]\w*)(\{[^}]*\})?/gi, '{$1}')}`);
    expect([...new Set(there)].sort()).toEqual(Object.keys(routeRoles).sort());
  });

  it('lets each role do what is its own and refuses the rest, route by route', async () => {
    const order = ['anybody', 'reader', 'curator', 'admin'];
    for (const [route, needed] of Object.entries(routeRoles)) {
      if (route.endsWith('/live')) continue;
      for (const role of ['anybody', 'reader', 'curator', 'admin'] as const) {
        const response = await ask(open(false), route, role === 'anybody' ? {} : bearer(tokens[role]));
        const refused = response.status === 401 || response.status === 403;
        const own = route === 'POST /api/v1/session' && role === 'anybody';
        expect([route, role, refused]).toEqual([route, role, own || order.indexOf(role) < order.indexOf(needed)]);
      }
    }
  });

  it('asks more than reading for everything that changes something', () => {
    for (const [route, needed] of Object.entries(routeRoles)) {
      if (!route.startsWith('GET ') && !route.endsWith('/session')) expect(['curator', 'admin']).toContain(needed);
    }
  });

  it('knows nothing of what is not listed', () => {
    expect(neededFor('POST', '/api/v1/events')).toBe(null);
    expect(neededFor('GET', '/api/v1/events/a/b')).toBe(null);
    expect(neededFor('HEAD', '/api/v1/events')).toBe('reader');
  });
});

describe('tokens', () => {
  it('are kept hashed, readable by nobody else', async () => {
    const path = join(folder, 'tokens.json');
    const kept = await readFile(path, 'utf8');
    for (const token of Object.values(tokens)) expect(kept).not.toContain(token);
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('end when they are revoked or when their time is over, at once', async () => {
    const now = new Date('2026-03-01T00:00:00Z');
    const short = await file.make({ name: 'short', role: 'curator', days: 2, now });
    expect(await file.find(short.token, new Date('2026-03-02T00:00:00Z'))).toEqual({ name: 'short', role: 'curator' });
    expect(await file.find(short.token, new Date('2026-03-03T00:00:01Z'))).toBe(null);
    const other = new TokenFile(folder);
    const { token, item } = await other.make({ name: 'gone', role: 'reader', days: null });
    expect(await file.find(token)).toEqual({ name: 'gone', role: 'reader' });
    expect(await other.revoke(item.id)).toBe(true);
    expect(await file.find(token)).toBe(null);
    expect(await other.revoke('nobody')).toBe(false);
  });

  it('go into a cookie that no script reads, which writes only for our own pages', async () => {
    const app = open(false);
    const begun = await ask(app, 'POST /api/v1/session', bearer(tokens.curator));
    expect(await begun.json()).toEqual({ role: 'curator', name: 'curator', token: true });
    const set = begun.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Strict/);
    const cookie = set.split(';')[0] ?? '';
    expect((await ask(app, 'GET /api/v1/summary', { cookie })).status).toBe(200);
    expect((await ask(app, 'GET /api/v1/summary')).status).toBe(401);
    expect((await ask(app, 'POST /api/v1/session', bearer('isnad_wrong'))).status).toBe(401);
  });

  it('are not needed for reading on this machine', async () => {
    expect((await ask(open(true), 'GET /api/v1/summary')).status).toBe(200);
    expect(await (await ask(open(true), 'GET /api/v1/session')).json()).toEqual({
      role: 'reader',
      name: null,
      token: false,
    });
  });
});
