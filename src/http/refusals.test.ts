import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger/index.ts';
import type { Isnad } from '../pipeline/index.ts';
import { errorSchema } from './answers.ts';
import { createApp } from './app.ts';
import { sessionKeys } from './roles.ts';
import { startServer } from './server.ts';

const host = '127.0.0.1:8470';
const keys = sessionKeys(null);
const asked: unknown[] = [];
const app = createApp({
  ledger: {
    askWritten: async () => null,
    askPosition: async () => ({}),
    askEvents: async (...given: unknown[]) => {
      asked.push(given);
      return { items: [], next: null };
    },
    askEvent: async (id: string) => {
      asked.push(id);
      return null;
    },
  } as unknown as Ledger,
  isnad: {} as Isnad,
  decisions: { decide: async () => Promise.reject(new Error('nothing is decided here')), decisions: async () => [] },
  feeds: { list: async () => [], add: async () => 1, remove: async () => 1 },
  keys,
  ownHosts: () => new Set([host]),
});
const send = (method: string, path: string, body?: string | FormData, type = 'application/json') =>
  app.request(`http://${host}${path}`, {
    method,
    ...(body === undefined ? {} : { body }),
    headers: {
      host,
      authorization: `Bearer ${keys.token}`,
      ...(typeof body === 'string' ? { 'content-type': type, 'content-length': String(body.length) } : {}),
    },
  });
const refusalOf = async (response: Response) => {
  const { error } = errorSchema.parse(await response.json());
  return { status: response.status, ...error };
};

describe('a method that an address does not take', () => {
  it.each([
    ['POST', '/api/v1/events', 'GET, HEAD'],
    ['PUT', '/api/v1/decisions', 'GET, HEAD, POST'],
    ['OPTIONS', '/api/v1/session', 'GET, HEAD, POST, DELETE'],
    ['GET', '/api/v1/ingest', 'POST'],
    ['DELETE', '/api/v1/events/some', 'GET, HEAD'],
    ['POST', '/api/openapi.json', 'GET, HEAD'],
    ['POST', '/health', 'GET, HEAD'],
  ])('is refused with those that it takes: %s %s', async (method, path, allowed) => {
    const response = await send(method, path);
    expect(response.headers.get('allow')).toBe(allowed);
    expect(await refusalOf(response)).toMatchObject({ status: 405, code: 'method-not-allowed' });
  });
});

describe('a body that is too large', () => {
  it.each([
    ['POST', '/api/v1/decisions', 200_000],
    ['POST', '/api/v1/feeds', 30_000],
    ['DELETE', '/api/v1/feeds', 30_000],
    ['POST', '/api/v1/rejects/retry', 1_100_000],
  ])('is called so: %s %s', async (method, path, size) => {
    const response = await send(method, path, JSON.stringify({ why: 'x'.repeat(size) }));
    expect(await refusalOf(response)).toMatchObject({ status: 413, code: 'too-large' });
  });
});

describe('a NUL character', () => {
  it.each([
    ['/api/v1/events?q=a%00b', 'q'],
    ['/api/v1/events?actor=a&actor=%00', 'actor'],
    ['/api/v1/events/%00', undefined],
    [`/api/v1/events?%00=a`, ''],
  ])('goes no further than the door: %s', async (path, field) => {
    asked.length = 0;
    expect(await refusalOf(await send('GET', path))).toMatchObject({
      status: 400,
      code: 'bad-request',
      ...(field === undefined ? {} : { field }),
    });
    expect(asked).toEqual([]);
  });

  it('is refused in bodies and in addresses to take in as well', async () => {
    const decision = { kind: 'drop', on: ['d:s1'], why: 'a\0b' };
    expect(await refusalOf(await send('POST', '/api/v1/decisions', JSON.stringify(decision)))).toMatchObject({
      status: 400,
      field: 'why',
    });
    const form = new FormData();
    form.append('address', 'https://news.example/\0');
    expect(await refusalOf(await send('POST', '/api/v1/ingest', form))).toMatchObject({
      status: 400,
      field: 'address',
    });
  });

  it('is no matter where it is only spelt', async () => {
    expect((await send('GET', '/api/v1/events?q=%2500')).status).toBe(200);
  });
});

describe('what is no form and no JSON', () => {
  it('is refused, not failed over', async () => {
    for (const [path, body, type, expected] of [
      ['/api/v1/ingest', '{}', 'application/json', 415],
      ['/api/v1/ingest', 'no form', 'multipart/form-data; boundary=x', 400],
      ['/api/v1/decisions', '{', 'application/json', 400],
      ['/api/v1/decisions', 'a', 'text/plain', 415],
      ['/api/v1/feeds', 'a', 'text/plain', 415],
      ['/api/v1/rejects/retry', '{', 'application/json', 400],
    ] as const) {
      const { status } = await refusalOf(await send('POST', path, body, type));
      expect([path, body, status]).toEqual([path, body, expected]);
    }
  });
});

describe('what the server cannot read', () => {
  const say = (port: number, text: string) =>
    new Promise<string>((resolve, reject) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket.setEncoding('utf8');
      socket.on('data', (part) => {
        answer += String(part);
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(answer));
    });

  it('is refused in the same shape', async () => {
    const running = await startServer({ ledger: {} as Ledger, port: 0, webFolder: null });
    const port = Number(new URL(running.address).port);
    try {
      for (const [text, status, code] of [
        [`GET /api/v1/events?q=${'x'.repeat(40_000)} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`, 431, 'too-long'],
        ['this is no HTTP\r\n\r\n', 400, 'bad-request'],
        ['GET /api/v1/events HTTP/1.1\r\nconnection: close\r\n\r\n', 400, 'bad-request'],
      ] as const) {
        const [head = '', body = ''] = (await say(port, text)).split('\r\n\r\n');
        expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
        expect(head.toLowerCase()).toContain('content-type: application/json');
        expect(head).toContain("default-src 'none'");
        expect(errorSchema.parse(JSON.parse(body)).error.code).toBe(code);
      }
    } finally {
      await running.close();
    }
  });
});
