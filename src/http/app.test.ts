import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentItem, type Filter, FilterError, type Ledger, type Summary } from '../ledger/index.ts';
import type { Isnad } from '../pipeline/index.ts';
import { documentItemSchema, errorSchema } from './answers.ts';
import { createApp } from './app.ts';
import { securityHeaders } from './guard.ts';
import { namesOf } from './names.ts';
import { routeRoles } from './roles.ts';
import { startServer } from './server.ts';

const summary: Summary = {
  documents: 2,
  unread: 1,
  versions: 2,
  statements: 0,
  events: 0,
  disputes: 0,
  origins: 0,
  stories: 0,
  copies: 0,
  rejects: 0,
  warnings: 0,
  redacted: 0,
  from: null,
  to: null,
};
const document: DocumentItem = {
  id: '0123456789abcdef',
  path: 'a.txt',
  url: null,
  language: 'ar',
  opening: null,
  title: 'عنوان',
  outlet: null,
  published: '2025-03-04',
  read: true,
  versions: 1,
  statements: 0,
  events: 0,
};

/** A ledger that knows one document, notes what it was asked, and fails where a test wants it to. */
function makeLedger(
  asked: { filter: Filter | undefined; cursor: string | null | undefined; limit: number | undefined }[] = [],
) {
  const parts: Partial<Ledger> = {
    askSummary: async () => summary,
    askWritten: async () => null,
    askPosition: async () => ({ line: 2, hash: null, linked: true, interrupted: false, reader: null, knowledge: null }),
    askDocuments: async (filter, cursor, limit) => {
      asked.push({ filter, cursor, limit });
      if (cursor === 'nonsense') throw new FilterError('cursor', 'bad cursor: nonsense');
      return cursor === 'second' ? { items: [], next: null } : { items: [document], next: 'second' };
    },
    askDocument: async () => null,
    askEvents: async () => {
      throw new Error('secret: the password is 1234');
    },
  };
  return parts as Ledger;
}

const host = '127.0.0.1:8470';
const ask = (app: ReturnType<typeof createApp>, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(`http://${host}${path}`, { method, headers: { host, ...headers } });
const open = (ledger = makeLedger(), webFolder: string | null = null) =>
  createApp({ ledger, ownHosts: () => new Set([host]), webFolder });

describe('lists', () => {
  it('come as items and a cursor, with the filter that the address gives', async () => {
    const asked: Parameters<typeof makeLedger>[0] = [];
    const app = open(makeLedger(asked));
    const response = await ask(app, '/api/v1/documents?outlet=a&outlet=b&from=2025-03&limit=7&colour=red');
    const page = (await response.json()) as { items: unknown[]; next: string };
    expect(response.status).toBe(200);
    expect(page.next).toBe('second');
    expect(page.items.map((item) => documentItemSchema.parse(item))).toEqual([document]);
    expect(asked).toMatchObject([{ filter: { outlet: ['a', 'b'], from: '2025-03-01' }, cursor: null, limit: 7 }]);
    expect(await (await ask(app, '/api/v1/documents?cursor=second')).json()).toEqual({ items: [], next: null });
  });

  it.each([
    ['/api/v1/documents?from=soon', 'from'],
    ['/api/v1/documents?type=PARTY', 'type'],
    ['/api/v1/documents?limit=0', 'limit'],
    ['/api/v1/documents?limit=5000', 'limit'],
    ['/api/v1/documents?cursor=nonsense', 'cursor'],
  ])('refuse %s and name the field', async (path, field) => {
    const response = await ask(open(), path);
    expect(response.status).toBe(400);
    expect(errorSchema.parse(await response.json()).error.field).toBe(field);
  });
});

describe('names', () => {
  it('are the first of each entry of knowledge in either language', async () => {
    const actor = { id: 'some-force', ar: ['القوة', 'قوة أخرى'], en: ['The Force'] };
    const place = { id: 'some-town', ar: [], en: ['Some Town'] };
    const knowledge = { actors: [actor], places: [place], outlets: [] } as unknown as Parameters<typeof namesOf>[0];
    const app = createApp({ ledger: makeLedger(), ownHosts: () => new Set([host]), names: () => namesOf(knowledge) });
    const page = (await (await ask(app, '/api/v1/names')).json()) as { items: unknown[] };
    expect(page.items).toEqual([
      { id: 'some-force', kind: 'actor', ar: 'القوة', en: 'The Force' },
      { id: 'some-town', kind: 'place', ar: null, en: 'Some Town' },
    ]);
  });

  it('of the package’s own knowledge are served where none are given', async () => {
    const running = await startServer({ ledger: makeLedger(), port: 0, webFolder: null });
    try {
      const page = (await (await fetch(`${running.address}/api/v1/names`)).json()) as {
        items: { ar: string | null }[];
      };
      expect(page.items.filter(({ ar }) => ar !== null).length).toBeGreaterThan(100);
    } finally {
      await running.close();
    }
  });
});

describe('errors', () => {
  it('have one shape, whatever went wrong', async () => {
    const app = open();
    for (const [path, status, code] of [
      ['/api/v1/documents/unknown', 404, 'not-found'],
      ['/api/v1/nowhere', 404, 'not-found'],
      ['/api/v1/events', 500, 'internal'],
      ['/nowhere', 404, 'not-found'],
    ] as const) {
      const response = await ask(app, path);
      expect([path, response.status]).toEqual([path, status]);
      expect(errorSchema.parse(await response.json()).error.code).toBe(code);
    }
  });

  it('keep to themselves what only the operator may know', async () => {
    const faults: unknown[] = [];
    const app = createApp({
      ledger: makeLedger(),
      ownHosts: () => new Set([host]),
      onFault: (fault) => faults.push(fault),
    });
    const response = await ask(app, '/api/v1/events');
    expect(await response.text()).not.toContain('password');
    expect(faults).toHaveLength(1);
  });

  it('say when the ledger does not answer', async () => {
    const deaf = { ...makeLedger(), askPosition: () => Promise.reject(new Error('gone')) } as Ledger;
    expect((await ask(open(deaf), '/ready')).status).toBe(503);
    expect((await ask(open(deaf), '/health')).status).toBe(200);
    expect((await ask(open(), '/api/v1/ready')).status).toBe(200);
  });
});

describe('requests that are not the server’s own', () => {
  it.each([
    ['another host', { host: 'evil.example' }, 421],
    ['another port', { host: '127.0.0.1:9999' }, 421],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['no origin to speak of', { origin: 'null' }, 403],
    ['an origin that begins alike', { origin: `http://${host}.evil.example` }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('are refused: %s', async (_name, headers, status) => {
    const response = await ask(open(), '/api/v1/summary', headers);
    expect(response.status).toBe(status);
    errorSchema.parse(await response.json());
  });

  it('are told apart from its own', async () => {
    const response = await ask(open(), '/api/v1/summary', {
      origin: `http://${host}`,
      'sec-fetch-site': 'same-origin',
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(summary);
  });

  it('change nothing where no route writes', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await ask(open(), '/api/v1/documents', {}, method)).status).toBe(405);
    }
  });
});

describe('headers', () => {
  it('stand on every answer, refusals too, and allow no inline script', async () => {
    for (const [path, headers] of [
      ['/api/v1/summary', {}],
      ['/api/v1/nowhere', {}],
      ['/api/v1/events', {}],
      ['/', { host: 'evil.example' }],
    ] as const) {
      const response = await ask(open(), path, headers);
      for (const [name, value] of Object.entries(securityHeaders)) expect(response.headers.get(name)).toBe(value);
    }
    const policy = securityHeaders['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });
});

describe('answers', () => {
  it('are not sent again where nothing changed', async () => {
    const first = await ask(open(), '/api/v1/documents');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    const second = await ask(open(), '/api/v1/documents', { 'if-none-match': tag });
    expect([second.status, await second.text()]).toEqual([304, '']);
    expect(second.headers.get('content-security-policy')).toBe(securityHeaders['content-security-policy']);
    expect((await ask(open(), '/api/v1/summary', { 'if-none-match': tag })).status).toBe(200);
  });

  it('are compressed for who takes that', async () => {
    const running = await startServer({ ledger: makeLedger(), port: 0, webFolder: null });
    try {
      const response = await fetch(`${running.address}/api/openapi.json`, { headers: { 'accept-encoding': 'gzip' } });
      expect(response.headers.get('content-encoding')).toBe('gzip');
      expect(((await response.json()) as { openapi: string }).openapi).toBe('3.1.0');
    } finally {
      await running.close();
    }
  });
});

describe('the description', () => {
  interface Described {
    openapi: string;
    paths: Record<
      string,
      Record<string, { responses?: Record<string, { content?: Record<string, { schema?: { properties?: object } }> }> }>
    >;
    components: { schemas: Record<string, unknown> };
  }
  const describeWhole = async (): Promise<Described> => {
    const whole = createApp({
      ledger: makeLedger(),
      isnad: {} as Isnad,
      decisions: {} as Isnad,
      feeds: { list: async () => [], add: async () => 1, remove: async () => 1 },
      ownHosts: () => new Set([host]),
    });
    return (await (await ask(whole, '/api/openapi.json')).json()) as Described;
  };

  it('is OpenAPI 3.1 and names every route that answers', async () => {
    const description = await describeWhole();
    expect(description.openapi).toBe('3.1.0');
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = Object.keys(routeRoles).filter((route) => !route.endsWith('/openapi.json'));
    expect(described.filter((route) => route.includes(' /api/v1/')).sort()).toEqual(served.sort());
    expect(Object.keys(description.components.schemas)).toContain('EventDetail');
  });

  it('has a table and a file beside every list', async () => {
    const { paths } = await describeWhole();
    const lists = Object.keys(paths).filter((path) => {
      const answer = paths[path]?.['get']?.responses?.['200']?.content?.['application/json']?.schema?.properties;
      return answer !== undefined && 'items' in answer && 'next' in answer;
    });
    expect(lists.length).toBeGreaterThan(14);
    const forms = (path: string) => ['csv', 'json'].filter((form) => paths[`${path}.${form}`]?.['get'] !== undefined);
    expect(lists.filter((path) => forms(path).length < 2)).toEqual([]);
    expect(Object.keys(paths).filter((path) => path.endsWith('.geojson'))).toEqual(
      expect.arrayContaining(['events', 'stories', 'disputes', 'search'].map((list) => `/api/v1/${list}.geojson`)),
    );
  });
});

describe('the web app', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isnad-web-'));
    await mkdir(join(folder, 'web', 'assets'), { recursive: true });
    await writeFile(join(folder, 'web', 'index.html'), '<!doctype html><title>app</title>');
    await writeFile(join(folder, 'web', 'assets', 'index-abc123.js'), 'let a;');
    await writeFile(join(folder, 'web', 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(join(folder, 'secret.txt'), 'not for anybody');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is given for the address of each of its pages', async () => {
    const app = open(makeLedger(), join(folder, 'web'));
    for (const path of ['/', '/events/0123', '/documents/0123?a=b', '/disputes']) {
      const response = await ask(app, path);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('<title>app</title>');
    }
  });

  it('keeps for ever what is named by its content, and no more', async () => {
    const app = open(makeLedger(), join(folder, 'web'));
    const script = await ask(app, '/assets/index-abc123.js');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-type')).toContain('javascript');
    expect((await ask(app, '/assets/gone.js')).status).toBe(404);
    expect((await ask(app, '/favicon.ico')).headers.get('content-type')).toBe('image/svg+xml');
  });

  it('gives nothing from outside its folder', async () => {
    const running = await startServer({ ledger: makeLedger(), port: 0, webFolder: join(folder, 'web') });
    try {
      for (const path of [
        '/../secret.txt',
        '/%2e%2e/secret.txt',
        '/..%2fsecret.txt',
        '/assets/..%2f..%2fsecret.txt',
        '/%00',
        '/..%5csecret.txt',
      ]) {
        const { body } = await askRaw(running.address, path);
        expect([path, body.includes('not for anybody')]).toEqual([path, false]);
      }
    } finally {
      await running.close();
    }
  });
});

describe('startServer', () => {
  it('takes the next free port, but only where none was asked for', async () => {
    const first = await startServer({ ledger: makeLedger(), webFolder: null });
    const second = await startServer({ ledger: makeLedger(), webFolder: null });
    try {
      expect(second.address).not.toBe(first.address);
      const taken = Number(new URL(first.address).port);
      await expect(startServer({ ledger: makeLedger(), port: taken, webFolder: null })).rejects.toThrow(
        `port ${taken}`,
      );
      expect((await fetch(`${second.address}/api/v1/summary`)).status).toBe(200);
      const { status } = await askRaw(first.address, '/api/v1/summary', { host: 'evil.example' });
      expect(status).toBe(421);
    } finally {
      await first.close();
      await second.close();
    }
  });
});

/** Asks for a path as it stands: fetch would tidy it up first. */
function askRaw(address: string, path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, body }));
    })
      .on('error', reject)
      .end();
  });
}
