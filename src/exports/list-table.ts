import type {
  Days,
  DisputeItem,
  DisputeSide,
  DocumentItem,
  EditItem,
  EventItem,
  QuietSource,
  RejectItem,
  SearchHit,
  SourceItem,
  StatementItem,
  StoryItem,
  UncertainMerge,
} from '../ledger/index.ts';
import type { Reason } from '../model/index.ts';
import { type Called, chainOf, nameOf } from './called.ts';
import { byteOrderMark, renderRow } from './table.ts';

type Cell = string | number | null;
/** The columns of a list as a table, in their order: it never changes, new ones come last. */
export type Columns<T> = readonly (readonly [head: string, cell: (item: T, language: 'ar' | 'en') => Cell])[];

const joined = (values: readonly (string | null)[]): string => values.filter((value) => value !== null).join('; ');
const namesOf = (called: readonly Called[]): string => joined(called.map(nameOf));
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
  ['place', ({ places }) => nameOf(places[0])],
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
  ['chain', ({ statement }) => chainOf(statement.chain)],
  ['origins_min', ({ origins }) => origins.min],
  ['origins_max', ({ origins }) => origins.max],
  ['documents', ({ documents }) => documents],
  ['standing', ({ standing }) => joined(standing)],
  ['reasons', ({ reasons }, language) => reasonsOf(reasons, language)],
  ['document', ({ document }) => document.id],
  ['outlet', ({ document }) => nameOf(document.outlet)],
];

export const documentColumns: Columns<DocumentItem> = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['outlet', ({ outlet }) => nameOf(outlet)],
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
    [`${name}_by`, cell(({ statement }) => (statement === null ? null : chainOf(statement.statement.chain)))],
    [`${name}_outlet`, cell(({ document }) => nameOf(document.outlet))],
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
  ['name', nameOf],
  ['kind', ({ kind }) => kind],
  ['published', ({ documents }) => documents],
  ['as_origin', ({ asOrigin }) => asOrigin],
  ['as_relay', ({ asRelay }) => asRelay],
  ['disputed', ({ disputed }) => disputed],
  ['disowned', ({ disowned }) => disowned],
  ['events', ({ events }) => events],
];

/** Who gets it from whom, with what both are called. */
export interface NamedWay {
  from: Called & { id: string };
  to: Called & { id: string };
  statements: number;
}

export const wayColumns: Columns<NamedWay> = [
  ['from', ({ from }) => from.id],
  ['from_name', ({ from }) => nameOf(from)],
  ['to', ({ to }) => to.id],
  ['to_name', ({ to }) => nameOf(to)],
  ['statements', ({ statements }) => statements],
];

export const searchColumns: Columns<SearchHit> = [
  ['id', ({ document }) => document.id],
  ['title', ({ document }) => document.title],
  ['outlet', ({ document }) => nameOf(document.outlet)],
  ['published', ({ document }) => document.published],
  ['found', ({ found }) => found],
  ['passages', ({ passages }) => passages.map(({ text }) => text).join(' … ')],
  ['url', ({ document }) => document.url],
];

export const mergeColumns: Columns<UncertainMerge> = [
  ['event', ({ event }) => event.id],
  ['title', ({ event }) => event.title],
  ['score', ({ score }) => score],
  ['why', ({ why }) => joined(why)],
  ...([0, 1] as const).flatMap(
    (which): Columns<UncertainMerge> => [
      [`${'ab'[which]}_document`, ({ pair }) => pair[which].document.id],
      [`${'ab'[which]}_outlet`, ({ pair }) => nameOf(pair[which].document.outlet)],
      [`${'ab'[which]}_text`, ({ pair }) => pair[which].passage.text],
      [`${'ab'[which]}_mentions`, ({ sides }) => sides[which].length],
    ],
  ),
];

export const editColumns: Columns<EditItem> = [
  ['document', ({ document }) => document.id],
  ['title', ({ document }) => document.title],
  ['outlet', ({ document }) => nameOf(document.outlet)],
  ['at', ({ at }) => at],
  ['before', ({ before }) => before],
  ['after', ({ after }) => after],
  ['title_before', ({ title }) => title?.before ?? null],
  ['title_after', ({ title }) => title?.after ?? null],
  ['words_added', ({ text }) => changed(text, 'added')],
  ['words_removed', ({ text }) => changed(text, 'removed')],
  ['statements_added', ({ statements }) => statements.added.length],
  ['statements_removed', ({ statements }) => statements.removed.length],
  ['events_added', ({ events }) => events.added.length],
  ['events_removed', ({ events }) => events.removed.length],
  ['figures', ({ figures }) => joined(figures.map(figureChange))],
  ['disputes_added', ({ disputes }) => disputes.added.length],
  ['disputes_removed', ({ disputes }) => disputes.removed.length],
];

const changed = (text: EditItem['text'], kind: 'added' | 'removed'): string =>
  text
    .filter((part) => part.kind === kind)
    .map((part) => part.text.trim())
    .join(' … ');
const range = (quantity: { min: number | null; max: number | null } | null): string =>
  quantity === null
    ? '–'
    : quantity.min === quantity.max
      ? String(quantity.min)
      : `${quantity.min ?? ''}..${quantity.max ?? ''}`;
const figureChange = ({ label, field, before, after }: EditItem['figures'][number]): string =>
  `${label} ${field} ${range(before)} → ${range(after)}`;

export const dayColumns: Columns<Days['items'][number]> = [
  ['day', ({ day }) => day],
  ['events', ({ events }) => events],
  ['disputed', ({ disputed }) => disputed],
];

export const quietColumns: Columns<QuietSource> = [
  ['id', ({ id }) => id],
  ['name', nameOf],
  ['documents', ({ documents }) => documents],
  ['last', ({ last }) => last],
  ['pace_days', ({ pace }) => pace],
  ['silent_days', ({ silent }) => silent],
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
