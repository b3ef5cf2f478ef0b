import { sql } from 'drizzle-orm';
import type { Reading } from '../model/index.ts';
import { askRows, type Db, unpack } from './rows.ts';
import type { ExportedDocument, ExportItem } from './views.ts';

export const exportParts = ['documents', 'events', 'statements', 'disputes', 'copies', 'stories'] as const;
export type ExportPart = (typeof exportParts)[number];

const tables = {
  events: 'events',
  statements: 'gathered',
  disputes: 'disputes',
  copies: 'copies',
  stories: 'stories',
} as const;

/** Where a page of an export ended. */
export interface ExportPlace {
  sort: string;
  id: string;
}

export interface ExportPage {
  items: ExportItem[];
  next: ExportPlace | null;
}

/** One page of one part, in its fixed order. */
export async function askExportPage(
  db: Db,
  part: ExportPart,
  after: ExportPlace | null,
  withReadings: boolean,
): Promise<ExportPage> {
  if (part === 'documents') return withReadings ? askReadings(db, after) : askDocumentPage(db, after);
  const from = after ?? { sort: '', id: '' };
  const rows = await askRows<{ id: string; sort: string; full_json: string }>(
    db,
    sql`select id, sort, full_json from ${sql.identifier(tables[part])}
        where (sort, id) > (${from.sort}, ${from.id}) order by sort, id limit 500`,
  );
  const last = rows.at(-1);
  return {
    items: rows.map(({ full_json }) => ({ part, item: JSON.parse(full_json) }) as ExportItem),
    next: rows.length < 500 || last === undefined ? null : { sort: last.sort, id: last.id },
  };
}

interface ExportRow extends Omit<ExportedDocument, 'outlet'> {
  outlet_id: string | null;
  outlet_name: string | null;
}

function exported(row: ExportRow): ExportedDocument {
  const { id, path, url, language, title, outlet_id, outlet_name, published, read } = row;
  const outlet = outlet_id === null ? null : { id: outlet_id, name: outlet_name ?? outlet_id };
  return { id, path, url, language, title, outlet, published, read };
}

const columns = sql.raw('d.id, d.path, d.url, d.language, d.title, d.outlet_id, d.outlet_name, d.published, d.read');

async function askDocumentPage(db: Db, after: ExportPlace | null): Promise<ExportPage> {
  const rows = await askRows<ExportRow>(
    db,
    sql`select ${columns} from documents d where d.id > ${after?.id ?? ''} order by d.id limit 1000`,
  );
  const items = rows.map((row): ExportItem => ({ part: 'documents', item: exported(row), reading: null }));
  return { items, next: nextOf(rows, 1_000) };
}

/** Readings are large: fewer a page. */
async function askReadings(db: Db, after: ExportPlace | null): Promise<ExportPage> {
  const rows = await askRows<ExportRow & { reading_packed: string }>(
    db,
    sql`select ${columns}, v.reading_packed from documents d join versions v on v.id = d.version
        where d.id > ${after?.id ?? ''} order by d.id limit 50`,
  );
  const items = rows.map(
    (row): ExportItem => ({
      part: 'documents',
      item: exported(row),
      reading: unpack<Reading>(row.reading_packed),
    }),
  );
  return { items, next: nextOf(rows, 50) };
}

function nextOf(rows: readonly { id: string }[], size: number): ExportPlace | null {
  const last = rows.at(-1);
  return rows.length < size || last === undefined ? null : { sort: '', id: last.id };
}

/** A profile as it was given with its version. */
export const unpackProfile = (packed: string): unknown => unpack<unknown>(packed);
