import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentDetail, Page } from '../../src/ledger/index.ts';
import { type Described, Description } from './described.ts';
import { goneLedger, openStand, type Stand } from './stand.ts';

const host = '127.0.0.1';
const json = { 'content-type': 'application/json' };

let stand: Stand;
let description: Description;
let operations: Described[] = [];
/** A good value of every parameter that any operation names, by its name. */
let values: Record<string, string> = {};
/** What stands for an id in addresses: by the list that it is of. */
let ids: Record<string, string> = {};

const at = (path: string): string => `${stand.server.address}${path}`;
const askJson = async <T>(path: string): Promise<T> => (await (await fetch(at(path))).json()) as T;
const firstOf = async (list: string): Promise<{ id: string }> => {
  const [first] = (await askJson<Page<{ id: string }>>(`/api/v1/${list}`)).items;
  if (first === undefined) throw new Error(`nothing in ${list}`);
  return first;
};
const withToken = (init: RequestInit = {}): RequestInit => ({
  ...init,
  headers: { authorization: `Bearer ${stand.server.token}`, ...init.headers },
});

beforeAll(async () => {
  stand = await openStand();
  description = new Description(await askJson('/api/openapi.json'));
  operations = description.operations();
  const begun = await fetch(at('/api/v1/rejects/retry'), withToken({ method: 'POST', body: '{}', headers: json }));
  for (const list of ['events', 'statements', 'stories']) ids[list] = (await firstOf(list)).id;
  ids['sources'] = (await firstOf('actors')).id;
  ids['jobs'] = ((await begun.json()) as { id: string }).id;
  const edited = (await askJson<Page<{ document: { id: string } }>>('/api/v1/edits')).items[0]?.document.id ?? '';
  const { version, history } = await askJson<DocumentDetail>(`/api/v1/documents/${edited}`);
  ids = { ...ids, documents: edited, captures: version.captureSha256 };
  values = {
    sort: 'contradicted',
    q: 'قصف',
    outlet: 'quiet.example',
    actor: ids['sources'] ?? '',
    place: 'sinjar',
    type: 'ASSAULT',
    standing: 'single-origin',
    kind: 'denial',
    from: '2025-01',
    to: '2026',
    limit: '2',
    size: '2',
    since: '2025-01-01T00:00:00Z',
    of: ids['events'] ?? '',
    stale: 'yes',
    document: edited,
    version: history.find(({ current }) => !current)?.id ?? '',
    'Accept-Language': 'ar',
    'If-None-Match': '"nothing"',
  };
}, 300_000);
afterAll(() => stand?.close());

/** The address of an operation, with the id of something that is there, or another one. */
const addressOf = ({ path }: Described, id?: string): string =>
  path.replace(/\{[^}]+\}/, () => encodeURIComponent(id ?? ids[path.split('/')[3] ?? ''] ?? ''));
/** The least that has to be asked for. */
const questionOf = ({ parameters }: Described): string => {
  const needed = parameters.filter(({ in: where, required }) => where === 'query' && required === true);
  return needed.length === 0
    ? ''
    : `?${new URLSearchParams(needed.map(({ name }): [string, string] => [name, values[name] ?? '']))}`;
};
const reads = (operation: Described): boolean => operation.method === 'GET' && !operation.path.endsWith('/live');

/** Whether an answer is a list, a table or a map with nothing in it. */
async function isEmpty(response: Response): Promise<boolean> {
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/csv')) return text.trimEnd().split('\n').length === 1;
  if (!/json/.test(type)) return text === '';
  const value = JSON.parse(text) as { items?: unknown[]; features?: unknown[] };
  const list = Array.isArray(value) ? value : (value.items ?? value.features);
  return list?.length === 0;
}

async function faultsOf(asked: readonly [Described, Response | Promise<Response>][]): Promise<string[]> {
  const faults: string[] = [];
  for (const [operation, response] of asked) faults.push(...(await description.faultsOf(operation, await response)));
  return faults;
}

/** What is sent to each operation that does not only read. */
const sent: Readonly<Record<string, () => RequestInit>> = {
  'POST /api/v1/session': () => ({}),
  'DELETE /api/v1/session': () => ({}),
  'POST /api/v1/feeds': () => ({
    headers: json,
    body: JSON.stringify({ address: 'https://news.example/other', name: 'x' }),
  }),
  'DELETE /api/v1/feeds': () => ({ headers: json, body: JSON.stringify({ address: 'https://news.example/other' }) }),
  'POST /api/v1/rejects/retry': () => ({ headers: json, body: '{}' }),
  'POST /api/v1/decisions': () => ({
    headers: json,
    body: JSON.stringify({ kind: 'confirm', on: [ids['events']], why: 'seen again' }),
  }),
  'POST /api/v1/ingest': () => {
    const body = new FormData();
    body.append('file', new File(['قال مصدر إن قصفاً وقع.'], 'folder/a.txt'));
    return { body };
  },
};

describe('what is described', () => {
  it('is asked, every address and method, and answers as it is described, in either language', async () => {
    const asked = new Set<string>();
    const faults: string[] = [];
    for (const operation of operations.filter(reads)) {
      for (const language of ['ar', 'en']) {
        const headers = { 'accept-language': language };
        const response = await fetch(at(addressOf(operation) + questionOf(operation)), { headers });
        if (response.status !== 200) faults.push(`${operation.route}: ${response.status}`);
        faults.push(...(await description.faultsOf(operation, response)));
      }
      asked.add(operation.route);
    }
    for (const operation of operations.filter(({ method }) => method !== 'GET')) {
      const init = sent[operation.route]?.();
      if (init === undefined) continue;
      const response = await fetch(at(operation.path), withToken({ ...init, method: operation.method }));
      if (response.status >= 300) faults.push(`${operation.route}: ${response.status}`);
      faults.push(...(await description.faultsOf(operation, response)));
      asked.add(operation.route);
    }
    expect(faults).toEqual([]);
    const streams = operations.filter(({ path }) => path.endsWith('/live')).map(({ route }) => route);
    expect(operations.map(({ route }) => route).filter((route) => !asked.has(route))).toEqual(streams);
  });

  it('has something in every list, so that it is seen', async () => {
    const empty: string[] = [];
    for (const operation of operations.filter(reads)) {
      const response = await fetch(at(addressOf(operation) + questionOf(operation)));
      if (await isEmpty(response)) empty.push(operation.route);
    }
    expect(empty).toEqual([]);
  });

  it('names parameters that mean something: each is asked with a good value, and the lists go on where a page ended', async () => {
    const faults: string[] = [];
    for (const operation of operations.filter(reads)) {
      for (const { name, in: where } of operation.parameters) {
        if (where === 'path') continue;
        const question = new URLSearchParams(questionOf(operation));
        if (name === 'cursor') {
          const ask = `${addressOf(operation)}?${new URLSearchParams([...question, ['limit', '1']])}`;
          const { next } = await askJson<Page<unknown>>(ask);
          if (next === null) continue;
          question.set(name, next);
        } else if (where === 'query') question.set(name, values[name] ?? '');
        if (where !== 'header' && !question.get(name)) faults.push(`${operation.route}: no value for ${name}`);
        const headers = where === 'header' ? { [name]: values[name] ?? '' } : {};
        const response = await fetch(at(`${addressOf(operation)}?${question}`), { headers });
        if (response.status !== 200) faults.push(`${operation.route} ${name}: ${response.status}`);
        faults.push(...(await description.faultsOf(operation, response)));
      }
    }
    expect(faults).toEqual([]);
  });

  it('sends nothing again to who has it', async () => {
    const faults: string[] = [];
    for (const operation of operations.filter(({ parameters }) =>
      parameters.some(({ name }) => name === 'If-None-Match'),
    )) {
      const address = at(addressOf(operation) + questionOf(operation));
      const tag = (await fetch(address)).headers.get('etag') ?? '';
      const again = await fetch(address, { headers: { 'if-none-match': tag } });
      if (again.status !== 304) faults.push(`${operation.route}: ${again.status}`);
      faults.push(...(await description.faultsOf(operation, again)));
    }
    expect(faults).toEqual([]);
  });

  it('is asked on its page by commands that work', async () => {
    const commands = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8').match(/^\$ curl .*$/gm) ?? [];
    expect(commands.length).toBeGreaterThan(2);
    for (const command of commands) {
      const [path] = /\/api\/v1\/[^'\s]+/.exec(command) ?? [''];
      const encoded = /--data-urlencode '(\w+)=([^']+)'/.exec(command);
      const question = encoded === null ? '' : `?${encoded[1]}=${encodeURIComponent(encoded[2] ?? '')}`;
      const response = await fetch(at(path + question));
      expect([command, response.status, await isEmpty(response)]).toEqual([command, 200, false]);
    }
  });

  it('streams what happens', async () => {
    const [live] = operations.filter(({ path }) => path.endsWith('/live'));
    const response = await fetch(at(live?.path ?? ''));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    await response.body?.cancel();
  });
});

describe('refusals are as described', () => {
  const bad: Readonly<Record<string, string>> = {
    q: 'x'.repeat(401),
    type: 'PARTY',
    standing: 'true',
    kind: 'quarrel',
    from: 'soon',
    to: '2025-13',
    limit: '0',
    size: '1',
    since: 'yesterday',
    stale: 'no',
    cursor: 'nonsense',
    document: 'x'.repeat(401),
    version: 'x'.repeat(401),
    of: 'x'.repeat(401),
  };

  it('of values that mean nothing', async () => {
    const faults: string[] = [];
    for (const operation of operations.filter(reads)) {
      for (const { name, in: where, required } of operation.parameters) {
        if (where !== 'query' || bad[name] === undefined) continue;
        const question = new URLSearchParams(questionOf(operation));
        const without = new URLSearchParams([...question].filter(([key]) => key !== name));
        question.set(name, bad[name]);
        for (const asked of required === true ? [question, without] : [question]) {
          const response = await fetch(at(`${addressOf(operation)}?${asked}`));
          if (response.status !== 400) faults.push(`${operation.route} ${name}: ${response.status}`);
          faults.push(...(await description.faultsOf(operation, response)));
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('of ids that nothing has, and of ids that cannot be', async () => {
    const faults: string[] = [];
    for (const operation of operations.filter(({ path }) => path.includes('{'))) {
      for (const [id, status] of [
        ['0'.repeat(64), 404],
        ['x'.repeat(401), 400],
        ['\0', 400],
      ] as const) {
        const response = await fetch(at(addressOf(operation, id)));
        if (response.status !== status) faults.push(`${operation.route} ${id.slice(0, 4)}: ${response.status}`);
        faults.push(...(await description.faultsOf(operation, response)));
      }
    }
    expect(faults).toEqual([]);
  });

  it('of who has no token, of other names and of other sites’ pages', async () => {
    const closed = stand.serve({ openReading: false });
    const faults: string[] = [];
    const refused: string[] = [];
    for (const operation of operations) {
      const ask = (headers: Record<string, string>) =>
        closed.request(`http://${host}${addressOf(operation)}`, {
          method: operation.method,
          headers: { host, ...headers },
        });
      const answers = [await ask({ host: 'evil.example' }), await ask({ origin: 'https://evil.example' })];
      expect(answers.map(({ status }) => status)).toEqual([421, 403]);
      const stranger = await ask({});
      if (stranger.status === 401) refused.push(operation.route);
      answers.push(stranger);
      for (const answer of answers) faults.push(...(await description.faultsOf(operation, answer)));
    }
    expect(faults).toEqual([]);
    const open = operations.map(({ route }) => route).filter((route) => !refused.includes(route));
    expect(open.filter((route) => !/session|health|ready|openapi/.test(route))).toEqual([]);
  });

  it('of methods that an address does not take', async () => {
    const asked = operations.map(
      (operation) => [operation, fetch(at(addressOf(operation)), { method: 'PATCH' })] as const,
    );
    for (const [operation, response] of asked) {
      const { status, headers } = await response;
      expect([operation.route, status]).toEqual([operation.route, 405]);
      expect(headers.get('allow')).toContain(operation.method);
    }
    expect(await faultsOf(asked.map(([operation, response]) => [operation, response]))).toEqual([]);
  });

  it('of bodies that are too large, of another type or no JSON', async () => {
    const faults: string[] = [];
    for (const operation of operations.filter(({ takesBody }) => takesBody)) {
      const send = (body: string, headers: Record<string, string>) =>
        fetch(at(operation.path), withToken({ method: operation.method, body, headers }));
      const isForm = operation.path.endsWith('/ingest');
      const large = isForm ? null : await send(JSON.stringify({ why: 'x'.repeat(1_100_000) }), json);
      const other = await send('x', { 'content-type': 'text/plain' });
      const broken = await send('{', isForm ? { 'content-type': 'multipart/form-data; boundary=x' } : json);
      expect([operation.route, large?.status ?? 413, other.status, broken.status]).toEqual([
        operation.route,
        413,
        415,
        400,
      ]);
      for (const answer of [large, other, broken])
        if (answer !== null) faults.push(...(await description.faultsOf(operation, answer)));
    }
    expect(faults).toEqual([]);
  });

  it('of addresses that are too long', async () => {
    const [events] = operations.filter(({ route }) => route === 'GET /api/v1/events');
    const response = await fetch(at(`/api/v1/events?q=${'x'.repeat(40_000)}`));
    expect(response.status).toBe(431);
    expect(await faultsOf([[events as Described, response]])).toEqual([]);
  });

  it('where the store is gone', async () => {
    const broken = stand.serve({ ledger: goneLedger });
    const faults: string[] = [];
    for (const operation of operations.filter(reads)) {
      const response = await broken.request(`http://${host}${addressOf(operation)}${questionOf(operation)}`, {
        headers: { host },
      });
      faults.push(...(await description.faultsOf(operation, response)));
    }
    expect(faults).toEqual([]);
  });
});
