import { describe, expect, it, vi } from 'vitest';
import type { EventItem, Ledger } from '../ledger/index.ts';
import { createApp } from './app.ts';
import { startServer } from './server.ts';

const place = { id: 'port', name: 'المرفأ', role: 'where', lat: 33.5, lon: 35.4, precision: 'point' };
const event = (id: string) =>
  ({
    id,
    title: id,
    types: [],
    date: null,
    places: [place],
    origins: { min: 1, max: 1 },
    standing: [],
  }) as unknown as EventItem;
const disputes = Array.from({ length: 150 }, (_, n) => ({
  id: `x${n}`,
  kind: 'denial',
  why: '',
  events: [{ id: 'e1' }, { id: `e${n}` }, { id: 'gone' }],
}));

const host = '127.0.0.1:8470';
const ask = (ledger: object, path: string, language?: string) =>
  createApp({
    ledger: { askWritten: async () => null, ...ledger } as unknown as Ledger,
    ownHosts: () => new Set([host]),
    names: () => [{ id: 'port', kind: 'place', ar: 'المرفأ', en: 'the port' }],
  }).request(`http://${host}/api/v1${path}`, {
    headers: { host, ...(language === undefined ? {} : { 'accept-language': language }) },
  });

interface Feature {
  properties: Record<string, string> & { event: string };
}
const featuresOf = async (response: Response) => ((await response.json()) as { features: Feature[] }).features;

describe('lists for maps', () => {
  it('ask for the events of many disputes at once, and for none of them whole', async () => {
    const asked: string[][] = [];
    const ledger = {
      askDisputes: async () => ({ items: disputes, next: null }),
      askEventItems: async (ids: string[]) => {
        asked.push(ids);
        return ids.filter((id) => id !== 'gone').map(event);
      },
    };
    const features = await featuresOf(await ask(ledger, '/disputes.geojson'));
    expect(features).toHaveLength(300);
    expect(features.slice(2, 4).map(({ properties }) => [properties['dispute'], properties.event])).toEqual([
      ['x1', 'e1'],
      ['x1', 'e1'],
    ]);
    expect(asked).toHaveLength(2);
    for (const ids of asked) expect(new Set(ids).size).toBe(ids.length);
  });

  it('go through the events of one story after the other, a page at a time', async () => {
    const asked: [string, string | null][] = [];
    const ledger = {
      askStories: async () => ({
        items: [
          { id: 's1', title: 'one' },
          { id: 's2', title: 'two' },
        ],
        next: null,
      }),
      askStoryEvents: async (story: string, cursor: string | null) => {
        asked.push([story, cursor]);
        return { items: [event(`${story}-${cursor}`)], next: cursor === null ? 'more' : null };
      },
    };
    const features = await featuresOf(await ask(ledger, '/stories.geojson', 'en'));
    expect(features.map(({ properties }) => [properties['story'], properties.event, properties['place']])).toEqual([
      ['s1', 's1-null', 'the port'],
      ['s1', 's1-more', 'the port'],
      ['s2', 's2-null', 'the port'],
      ['s2', 's2-more', 'the port'],
    ]);
    expect(asked.map(([story]) => story)).toEqual(['s1', 's1', 's2', 's2']);
  });

  it('show what the documents that a search found tell of', async () => {
    const hit = (id: string) => ({ document: { id, title: null, opening: `${id} begins` }, found: 1, passages: [] });
    const ledger = {
      askSearch: async () => ({ items: [hit('d1'), hit('d2'), hit('d3')], next: null }),
      askTold: async () => [
        { document: 'd3', event: 'e1' },
        { document: 'd1', event: 'e1' },
        { document: 'd1', event: 'e2' },
      ],
      askEventItems: async (ids: string[]) => ids.map(event),
    };
    const features = await featuresOf(await ask(ledger, '/search.geojson?q=x'));
    expect(features.map(({ properties }) => [properties['document'], properties.event])).toEqual([
      ['d1', 'e1'],
      ['d1', 'e2'],
      ['d3', 'e1'],
    ]);
    expect(features[0]?.properties).toMatchObject({ document_title: 'd1 begins' });
  });

  it('fail with an answer of their own where the first event cannot be had', async () => {
    const ledger = {
      askDisputes: async () => ({ items: disputes, next: null }),
      askEventItems: async () => Promise.reject(new Error('the store is gone')),
    };
    const response = await ask(ledger, '/disputes.geojson');
    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(((await response.json()) as { error: { code: string } }).error.code).toBe('internal');
  });
});

describe('a file that fails on the way', () => {
  it('is broken off, so that nobody takes a part for the whole', async () => {
    const faults: unknown[] = [];
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
    const ledger = {
      askWritten: async () => null,
      askDocuments: async (_: unknown, cursor: string | null) =>
        cursor === null ? { items: [{ id: 'a' }], next: 'more' } : Promise.reject(new Error('secret: 1234')),
    } as unknown as Ledger;
    const onFault = (fault: unknown) => faults.push(fault);
    const running = await startServer({ ledger, port: 0, webFolder: null, names: [], onFault });
    try {
      for (const [form, encoding] of [
        ['csv', 'identity'],
        ['json', 'gzip'],
      ] as const) {
        faults.length = 0;
        const address = `${running.address}/api/v1/documents.${form}`;
        const response = fetch(address, { headers: { 'accept-encoding': encoding } });
        await expect(response.then((begun) => begun.text())).rejects.toThrow();
        expect(faults).toEqual([new Error('secret: 1234')]);
        for (const said of printed.mock.calls.flat()) expect(String(said)).not.toContain('secret');
      }
    } finally {
      await running.close();
      printed.mockRestore();
    }
  });
});

describe('what an address does not name', () => {
  it('is not read: neither a filter where there is none, nor a page of a file', async () => {
    const ledger = {
      askRejects: async () => ({ items: [], next: null }),
      askUncertainDisputes: async (cursor: string | null) => ({ items: [], next: cursor }),
    };
    for (const path of [
      '/rejects?from=soon',
      '/rejects.json?from=soon',
      '/names?type=PARTY',
      '/queue/disputes.json?cursor=x&limit=0',
    ])
      expect([path, (await ask(ledger, path)).status]).toEqual([path, 200]);
  });
});
