import { describe, expect, test } from 'vitest';
import type { ExportItem } from '../ledger/index.ts';
import type { EventMention, LedgerEvent, Origins, Reading } from '../model/index.ts';
import { exportCsv, exportJson, exportJsonLines, renderCell } from './index.ts';

const origins: Origins = {
  why: [{ en: 'One independent origin stands behind 1 document.', ar: 'أصل واحد.' }],
  lines: [
    {
      disowned: false,
      evidence: [{ statement: 's1', document: 'd1' }],
      carriers: ['d1'],
      via: [],
      origin: { count: null, named: true, name: 'Army', id: 'army' },
    },
  ],
  narrated: [],
  max: 1,
  min: 1,
};
const event = (over: Partial<LedgerEvent> = {}): LedgerEvent => ({
  id: 'f1',
  title: '=قصف "البلدة"، مساء',
  mentions: [{ document: 'd1', event: 'e1' }],
  origins,
  carriers: 1,
  standing: ['single-origin'],
  reasons: [{ en: 'Single origin.', ar: 'أصل واحد.' }],
  relations: [],
  merges: [],
  ...over,
});
const mention = {
  id: 'e1',
  type: 'ASSAULT',
  date: {
    from: '2025-03-01',
    to: '2025-03-01',
    precision: 'day',
    how: 'stated',
    surface: null,
    start: null,
    end: null,
  },
  places: [
    {
      id: 'c',
      name: 'Country',
      surface: 'البلد',
      role: 'where',
      lat: 1,
      lon: 2,
      precision: 'country',
      start: 0,
      end: 1,
    },
    {
      id: 't',
      name: 'Town',
      surface: 'البلدة',
      role: 'where',
      lat: -36.5,
      lon: 42,
      precision: 'town',
      start: 0,
      end: 1,
    },
  ],
  actors: [{ id: 'a', name: 'Army', surface: 'الجيش', start: 0, end: 1, anonymous: false, affiliation: null }],
  recipients: [],
  killed: { min: 3, max: 3 },
  wounded: null,
} as unknown as EventMention;
const document = {
  id: 'd1',
  path: 'a.txt',
  url: null,
  language: 'ar',
  title: 'x',
  outlet: null,
  published: null,
  read: true,
};
const items: ExportItem[] = [
  { part: 'documents', item: document, reading: { events: [mention] } as unknown as Reading },
  { part: 'events', item: event() },
  {
    part: 'disputes',
    item: {
      id: 'x',
      kind: 'denial',
      sides: [
        { document: 'd1', id: 's1' },
        { document: 'd1', id: 's2' },
      ],
      why: 'w',
    },
  },
];

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('JSON', () => {
  test('holds every part, those without items too, with keys in their fixed order', async () => {
    const ledger = JSON.parse(await textOf(exportJson(items)));
    expect(Object.keys(ledger)).toEqual(['documents', 'events', 'statements', 'disputes', 'copies', 'stories']);
    expect(ledger.statements).toEqual([]);
    expect(Object.keys(ledger.events[0].origins)).toEqual(['min', 'max', 'narrated', 'lines', 'why', 'why_ar']);
    expect(ledger.events[0].origins.why).toEqual(['One independent origin stands behind 1 document.']);
    expect(ledger.events[0].reasons_ar).toEqual(['أصل واحد.']);
    expect(ledger.disputes[0].sides).toEqual([
      { document: 'd1', id: 's1' },
      { document: 'd1', id: 's2' },
    ]);
  });

  test('of one ledger is the same bytes, in whatever order the keys were made', async () => {
    const turned = items.map((item) => ({ ...item, item: Object.fromEntries(Object.entries(item.item).reverse()) }));
    expect(await textOf(exportJson(turned as ExportItem[]))).toBe(await textOf(exportJson(items)));
  });

  test('of an empty ledger is one too', async () => {
    expect(JSON.parse(await textOf(exportJson([])))).toMatchObject({ documents: [], stories: [] });
  });

  test('refuses parts out of order', async () => {
    await expect(textOf(exportJson([...items].reverse()))).rejects.toThrow('export: events after disputes');
  });

  test('lines say what they are', async () => {
    const lines = (await textOf(exportJsonLines(items)))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.is)).toEqual(['document', 'event', 'dispute']);
  });
});

describe('CSV', () => {
  test('takes slots from the mentions: the finest place, figures from lowest to highest', async () => {
    const [header, row, end] = (await textOf(exportCsv(items))).split('\r\n');
    expect(header?.split(',').slice(0, 8)).toEqual([
      'id',
      'title',
      'type',
      'date_from',
      'date_to',
      'place',
      'lat',
      'lon',
    ]);
    expect(row).toBe(
      'f1,"\'=قصف ""البلدة""، مساء",ASSAULT,2025-03-01,2025-03-01,Town,-36.5,42,town,Army,,3,3,,,1,1,1,single-origin,d1',
    );
    expect(end).toBe('');
  });

  test('has a byte order mark only where asked for', async () => {
    expect((await textOf(exportCsv(items))).startsWith('\ufeff')).toBe(false);
    expect((await textOf(exportCsv(items, { bom: true }))).startsWith('\ufeffid,')).toBe(true);
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['+SUM(A1)', "'+SUM(A1)"],
    ['@cmd', "'@cmd"],
    ['-cmd', "'-cmd"],
    ['\t=1', "'\t=1"],
    ['-12', '-12'],
    ['+12.5', '+12.5'],
    ['a,b', '"a,b"'],
    ['a\nb', '"a\nb"'],
    [-3, '-3'],
    [null, ''],
    ['قال', 'قال'],
  ])('a cell of %j is %j', (value, cell) => {
    expect(renderCell(value)).toBe(cell);
  });
});
