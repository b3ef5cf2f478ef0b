import { describe, expect, it } from 'vitest';
import type { DocumentItem, Filter, Ledger } from '../ledger/index.ts';
import { createApp } from './app.ts';
import { startServer } from './server.ts';

const host = '127.0.0.1:8470';
const ask = (app: ReturnType<typeof createApp>, path: string, headers: Record<string, string> = {}) =>
  app.request(`http://${host}${path}`, { headers: { host, ...headers } });
const serve = (ledger: Partial<Ledger>) =>
  createApp({ ledger: ledger as Ledger, ownHosts: () => new Set([host]), webFolder: null });

describe('answers', () => {
  it('say reasons and names in the language that is asked for', async () => {
    const reason = { ar: 'أصل واحد', en: 'one origin' };
    const ledger = {
      askWritten: async () => null,
      askEvents: async () => ({
        items: [{ reasons: [reason], actors: [{ id: 'some-force', name: 'Force' }] }],
        next: null,
      }),
    } as unknown as Ledger;
    const names = () => [{ id: 'some-force', kind: 'actor' as const, ar: 'القوة', en: 'The Force' }];
    const app = createApp({ ledger, ownHosts: () => new Set([host]), names });
    for (const [header, language, text, label] of [
      ['ar-IQ,en;q=0.5', 'ar', 'أصل واحد', 'القوة'],
      ['fr, en;q=0.2, ar;q=0.1', 'en', 'one origin', 'The Force'],
    ] as const) {
      const response = await ask(app, '/api/v1/events', { 'accept-language': header });
      expect(response.headers.get('content-language')).toBe(language);
      expect(response.headers.get('vary')).toContain('accept-language');
      expect(response.headers.get('vary')).toContain('accept-encoding');
      const { items } = (await response.json()) as { items: unknown[] };
      expect(items).toEqual([{ reasons: [{ ...reason, text }], actors: [{ id: 'some-force', name: 'Force', label }] }]);
    }
  });

  it('can be had whole, as a file of each kind', async () => {
    const document = { id: '0123', title: 'عنوان', outlet: null, path: 'a.txt' } as DocumentItem;
    const asked: [string[] | undefined, string | null | undefined][] = [];
    const askDocuments = async (filter?: Filter, cursor?: string | null) => {
      asked.push([filter?.outlet, cursor]);
      return cursor === 'second' ? { items: [], next: null } : { items: [document], next: 'second' };
    };
    const csv = await ask(serve({ askDocuments }), '/api/v1/documents.csv?outlet=a');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const table = Buffer.from(await csv.arrayBuffer()).toString('utf8');
    expect(table.startsWith('\ufeffid,title,')).toBe(true);
    expect(table.trimEnd().split('\r\n')).toHaveLength(2);
    expect(asked).toEqual([
      [['a'], null],
      [['a'], 'second'],
    ]);
    expect(await (await ask(serve({ askDocuments }), '/api/v1/documents.json')).json()).toEqual([document]);
    const place = { id: 'p', name: 'سنجار', role: 'where', lat: 36.3, lon: 41.8, precision: 'town' };
    const base = {
      title: 't',
      types: [],
      date: null,
      origins: { min: 0, max: 0, narrated: 0 },
      standing: [],
      reasons: [],
    };
    const events = [
      { ...base, id: 'a', places: [place] },
      { ...base, id: 'b', places: [{ ...place, role: 'from' }] },
    ];
    const parts = { askWritten: async () => null, askEvents: async () => ({ items: events, next: null }) };
    const ledger = parts as unknown as Ledger;
    const map = (await (await ask(serve(ledger), '/api/v1/events.geojson')).json()) as {
      features: { id: string; geometry: unknown }[];
    };
    expect(map.features.map(({ id, geometry }) => [id, geometry])).toEqual([
      ['a', { type: 'Point', coordinates: [41.8, 36.3] }],
      ['b', null],
    ]);
  });

  it('tell as it happens what came in', async () => {
    let line = 1;
    const nothing = { count: 0, items: [] };
    const ledger = {
      askPosition: async () => ({ line, linked: true }),
      askChanges: async (since: string) => ({
        since,
        until: `until-${line}`,
        documents: nothing,
        events: nothing,
        disputes: nothing,
      }),
    } as unknown as Ledger;
    const running = await startServer({ ledger, port: 0, webFolder: null });
    try {
      const response = await fetch(`${running.address}/api/v1/changes/live`);
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      await new Promise((resolve) => setTimeout(resolve, 300));
      line = 2;
      let told = '';
      while (!told.includes('event: changes')) told += Buffer.from((await reader.read()).value ?? []).toString();
      expect(told).toContain('"since":"until-1","until":"until-2"');
      await reader.cancel();
    } finally {
      await running.close();
    }
  });
});
