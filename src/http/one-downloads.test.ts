import { describe, expect, it } from 'vitest';
import type { EventDetail, Filter, Ledger, MentionText, StoryDetail } from '../ledger/index.ts';
import { createApp } from './app.ts';

const document = (id: string, outlet: string) => ({
  id,
  path: null,
  url: `https://${outlet}.example/${id}`,
  language: 'ar',
  title: 'انفجار في المرفأ',
  opening: null,
  outlet: { id: outlet, name: outlet },
  published: '2025-03-04',
  read: true,
  versions: 1,
  statements: 1,
  events: 1,
});
const item = {
  id: '00aa',
  title: 'انفجار في المرفأ',
  types: ['ASSAULT'],
  labels: ['explosion'],
  date: { from: '2025-03-04', to: '2025-03-04' },
  actors: [],
  recipients: [],
  places: [{ id: 'port', name: '=مرفأ بيروت', role: 'where', lat: 33.5, lon: 35.4, precision: 'point' }],
  origins: { min: 1, max: 2, narrated: 1 },
  carriers: 2,
  documents: 2,
  standing: ['single-origin'],
  reasons: [{ rule: 'one', ar: 'مصدر واحد', en: 'one origin' }],
  disputes: 0,
  disputedBy: [],
  confirmed: false,
  story: null,
};
const said = {
  document: 'd1',
  statement: {
    id: 's1',
    act: 'assert',
    chain: [
      { id: 'guard', name: null, surface: 'حارس' },
      { id: 'x', name: 'Agency' },
    ],
  },
  content: ['سمعنا دوياً'],
  gathered: 'g1',
};
const mentions = [
  { document: document('d1', 'midan'), passage: { text: 'قال حارس إن دوياً سُمع.' }, statements: [said] },
  { document: document('d2', 'rasif'), passage: { text: 'وقع انفجار.' }, statements: [] },
  { document: document('d3', 'midan'), passage: { text: 'انفجر مستودع.' }, statements: [said] },
] as unknown as MentionText[];
/** As a page shows it: not all of its mentions. */
const event = { ...item, furtherMerges: 4, mentions: mentions.slice(0, 1) } as unknown as EventDetail;
const whole = { ...event, furtherMerges: 0, mentions };
const story = {
  id: 'st',
  title: 'المرفأ',
  eventItems: [item, { ...item, id: '00bb', places: [] }],
} as unknown as StoryDetail;

const fail = () => Promise.reject(new Error('the store is gone'));

const host = '127.0.0.1:8470';
const app = createApp({
  ledger: {
    askWritten: async () => null,
    askEvent: async (id: string, all = false) =>
      id === '00aa' ? (all ? whole : event) : id === 'broken' ? { ...event, id } : null,
    askTellings: async (id: string, cursor: string | null) =>
      id === 'broken'
        ? fail()
        : cursor === null
          ? { items: mentions.slice(0, 2), next: 'more' }
          : { items: mentions.slice(2), next: null },
    askSource: async (id: string) => ({ id, name: null }),
    askEvents: async ({ actor: [id] }: Filter, cursor: string | null) => {
      if (id === 'broken') return fail();
      if (id !== 'guard') return { items: [], next: null };
      return cursor === null ? { items: [item], next: 'more' } : { items: [{ ...item, id: '00bb' }], next: null };
    },
    askStory: async (id: string) => (id === 'st' ? story : null),
  } as unknown as Ledger,
  ownHosts: () => new Set([host]),
  names: () => [
    { id: 'port', kind: 'place', ar: '=المرفأ', en: 'the port' },
    { id: 'x', kind: 'outlet', ar: 'الوكالة', en: 'Agency' },
    { id: 'midan', kind: 'outlet', ar: 'الميدان', en: 'Midan' },
  ],
});
const ask = (path: string, language = 'ar') =>
  app.request(`http://${host}/api/v1${path}`, { headers: { host, 'accept-language': language } });

describe('one event and one story as files', () => {
  it('an event is a file of its own', async () => {
    const response = await ask('/events/00aa/event.json');
    expect(response.headers.get('content-disposition')).toContain('isnad-00aa-event.json');
    const file = (await response.json()) as EventDetail & { reasons: object[]; places: { label: string }[] };
    expect(file.furtherMerges).toBe(0);
    expect(file.mentions).toHaveLength(3);
    // what a person reads is in it as in the answer of the API
    expect(file.reasons).toEqual([{ rule: 'one', ar: 'مصدر واحد', en: 'one origin', text: 'مصدر واحد' }]);
    expect(file.places[0]?.label).toBe('=المرفأ');
    const english = await (await ask('/events/00aa/event.json', 'en')).text();
    expect(english).toContain('"text":"one origin"');
    expect(english).toContain('"label":"the port"');
  });

  it('who tells of an event is a table for spreadsheets: one row a statement, and one for its own voice', async () => {
    const response = await ask('/events/00aa/tellings.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, first, second, third, end] = bytes.toString('utf8').slice(1).split('\r\n');
    expect(head?.split(',').slice(0, 3)).toEqual(['event', 'event_title', 'outlet']);
    expect(first).toContain('الميدان,2025-03-04');
    expect(first).toContain('حارس < الوكالة,سمعنا دوياً,قال حارس إن دوياً سُمع.');
    expect(second).toContain('rasif');
    expect(second).toContain(',,,وقع انفجار.,d2');
    // the next page of mentions, with what is said there
    expect(third).toContain('حارس < الوكالة,سمعنا دوياً,انفجر مستودع.,d3');
    expect(end).toBe('');
    const english = await (await ask('/events/00aa/tellings.csv', 'en')).text();
    expect(english).toContain('Midan,2025-03-04');
    expect(english).toContain('حارس < Agency,');
  });

  it('the events of a story are a table, and features for maps, those without a place too', async () => {
    const table = await (await ask('/stories/st/events.csv')).text();
    expect(table.trimEnd().split('\r\n')).toHaveLength(3);
    expect(table).toContain(",'=المرفأ,");
    expect(await (await ask('/stories/st/events.csv', 'en')).text()).toContain(',the port,');
    expect(await (await ask('/stories/st/events.geojson', 'en')).text()).toContain('"place":"the port"');
    expect(await (await ask('/events/00aa/event.geojson', 'en')).text()).toContain('"place":"the port"');
    const { features } = (await (await ask('/stories/st/events.geojson')).json()) as {
      features: { id: string; geometry: { coordinates: number[] } | null }[];
    };
    expect(features.map(({ id, geometry }) => [id, geometry?.coordinates ?? null])).toEqual([
      ['00aa', [35.4, 33.5]],
      ['00bb', null],
    ]);
    const alone = (await (await ask('/events/00aa/event.geojson')).json()) as { features: unknown[] };
    expect(alone.features).toHaveLength(1);
    expect(((await (await ask('/stories/st/story.json')).json()) as { id: string }).id).toBe('st');
  });

  it('a source is a file, and the events of an actor are a table and features, page by page', async () => {
    expect(((await (await ask('/sources/guard/source.json')).json()) as { id: string }).id).toBe('guard');
    const table = await (await ask('/sources/guard/events.csv', 'en')).text();
    expect(table.trimEnd().split('\r\n')).toHaveLength(3);
    expect(table).toContain(',the port,');
    const { features } = (await (await ask('/sources/guard/events.geojson')).json()) as { features: { id: string }[] };
    expect(features.map(({ id }) => id)).toEqual(['00aa', '00bb']);
    // an outlet that no event has anything to do with
    expect((await (await ask('/sources/midan/events.csv')).text()).trimEnd().split('\r\n')).toHaveLength(1);
  });

  it('a store that fails before the first row gives no half a file', async () => {
    for (const path of [
      '/sources/broken/events.csv',
      '/sources/broken/events.geojson',
      '/events/broken/tellings.csv',
    ]) {
      const response = await ask(path);
      expect([path, response.status]).toEqual([path, 500]);
      expect(response.headers.get('content-type')).toContain('application/json');
      expect(response.headers.get('content-disposition')).toBe(null);
    }
  });

  it('nothing is made of what is not there', async () => {
    for (const path of [
      '/events/none/event.json',
      '/events/none/tellings.csv',
      '/stories/none/events.geojson',
      '/stories/st/events.txt',
    ])
      expect((await ask(path)).status).toBe(404);
  });
});
