import type {
  DisputeItem,
  DisputeSide,
  DocumentItem,
  EventItem,
  Network,
  RejectItem,
  SourceItem,
  StatementItem,
  StoryItem,
} from '../ledger/index.ts';
import type { Reason } from '../model/index.ts';
import { byteOrderMark, renderRow } from './table.ts';

type Cell = string | number | null;
/** The columns of a list as a table, in their order: it never changes, new ones come last. */
export type Columns<T> = readonly (readonly [head: string, cell: (item: T, language: 'ar' | 'en') => Cell])[];

const joined = (values: readonly (string | null)[]): string => values.filter((value) => value !== null).join('; ');
const namesOf = (named: readonly { id: string; name: string | null }[]): string =>
  joined(named.map(({ id, name }) => name ?? id));
const reasonsOf = (reasons: readonly Reason[], language: 'ar' | 'en'): string =>
  joined(reasons.map((reason) => reason[language]));

export const eventColumns: Columns<EventItem> = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['types', ({ types }) => joined(types)],
  ['date_from', ({ date }) => date?.from ?? null],
  ['date_to', ({ date }) => date?.to ?? null],
  ['actors', ({ actors }) => namesOf(actors)],
  ['recipients', ({ recipients }) => namesOf(recipients)],
  ['place', ({ places }) => places[0]?.name ?? null],
  ['lat', ({ places }) => places[0]?.lat ?? null],
  ['lon', ({ places }) => places[0]?.lon ?? null],
  ['place_precision', ({ places }) => places[0]?.precision ?? null],
  ['origins_min', ({ origins }) => origins.min],
  ['origins_max', ({ origins }) => origins.max],
  ['carriers', ({ carriers }) => carriers],
  ['documents', ({ documents }) => documents],
  ['standing', ({ standing }) => joined(standing)],
  ['reasons', ({ reasons }, language) => reasonsOf(reasons, language)],
  ['disputes', ({ disputes }) => disputes],
  ['story', ({ story }) => story?.title ?? null],
];

export const statementColumns: Columns<StatementItem> = [
  ['id', ({ id }) => id],
  ['day', ({ day }) => day],
  ['content', ({ content }) => content.join(' … ')],
  ['act', ({ statement }) => statement.act],
  ['chain', ({ statement }) => statement.chain.map(({ name, surface, id }) => name ?? surface ?? id).join(' < ')],
  ['origins_min', ({ origins }) => origins.min],
  ['origins_max', ({ origins }) => origins.max],
  ['documents', ({ documents }) => documents],
  ['standing', ({ standing }) => joined(standing)],
  ['reasons', ({ reasons }, language) => reasonsOf(reasons, language)],
  ['document', ({ document }) => document.id],
  ['outlet', ({ document }) => document.outlet?.name ?? null],
];

export const documentColumns: Columns<DocumentItem> = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['outlet', ({ outlet }) => outlet?.name ?? null],
  ['published', ({ published }) => published],
  ['language', ({ language }) => language],
  ['read', ({ read }) => (read ? 'yes' : 'no')],
  ['versions', ({ versions }) => versions],
  ['statements', ({ statements }) => statements],
  ['events', ({ events }) => events],
  ['path', ({ path }) => path],
  ['url', ({ url }) => url],
];

const side = (which: 0 | 1, name: string): Columns<DisputeItem> => {
  const cell = (of: (side: DisputeSide) => Cell) => (item: DisputeItem) => of(item.sides[which]);
  return [
    [`${name}_text`, cell(({ text }) => text)],
    [
      `${name}_by`,
      cell(
        ({ statement }) =>
          statement?.statement.chain.map((link) => link.name ?? link.surface ?? link.id).join(' < ') ?? null,
      ),
    ],
    [`${name}_outlet`, cell(({ document }) => document.outlet?.name ?? null)],
    [`${name}_published`, cell(({ document }) => document.published)],
    [`${name}_document`, cell(({ document }) => document.id)],
  ];
};
export const disputeColumns: Columns<DisputeItem> = [
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ...side(0, 'disputed'),
  ...side(1, 'disputing'),
  ['why', ({ why }) => why],
];

export const storyColumns: Columns<StoryItem> = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['from', ({ from }) => from],
  ['to', ({ to }) => to],
  ['documents', ({ documents }) => documents],
  ['events', ({ events }) => events],
  ['disputes', ({ disputes }) => disputes],
];

export const sourceColumns: Columns<SourceItem> = [
  ['id', ({ id }) => id],
  ['name', ({ name }) => name],
  ['kind', ({ kind }) => kind],
  ['published', ({ documents }) => documents],
  ['as_origin', ({ asOrigin }) => asOrigin],
  ['as_relay', ({ asRelay }) => asRelay],
  ['disputed', ({ disputed }) => disputed],
  ['disowned', ({ disowned }) => disowned],
  ['events', ({ events }) => events],
];

/** Who gets it from whom, with what both are called. */
export type NamedWay = Network['ways'][number] & { fromName: string | null; toName: string | null };

export const wayColumns: Columns<NamedWay> = [
  ['from', ({ from }) => from],
  ['from_name', ({ fromName }) => fromName],
  ['to', ({ to }) => to],
  ['to_name', ({ toName }) => toName],
  ['statements', ({ statements }) => statements],
];

export const rejectColumns: Columns<RejectItem> = [
  ['id', ({ id }) => id],
  ['when', ({ capturedAt }) => capturedAt],
  ['path', ({ path }) => path],
  ['url', ({ url }) => url],
  ['left_out', ({ whole }) => (whole ? 'all' : 'part')],
  ['code', ({ code }) => code],
  ['reason', ({ reason }) => reason],
  ['size', ({ size }) => size],
  ['sha256', ({ captureSha256 }) => captureSha256],
];

/** Items as a table, in pieces of a line each, for people who open it in a spreadsheet: with a byte order mark. */
export async function* tableOf<T>(
  items: AsyncIterable<T>,
  columns: Columns<T>,
  language: 'ar' | 'en',
): AsyncGenerator<string> {
  yield byteOrderMark + renderRow(columns.map(([head]) => head));
  for await (const item of items) yield renderRow(columns.map(([, cell]) => cell(item, language)));
}
