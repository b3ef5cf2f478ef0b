import { type SQL, sql } from 'drizzle-orm';
import { askPlanned, type Db, textArray } from './rows.ts';
import type { DocumentItem } from './views.ts';

export interface DocumentRow {
  id: string;
  path: string | null;
  url: string | null;
  language: string;
  title: string | null;
  opening: string | null;
  outlet_id: string | null;
  outlet_name: string | null;
  published: string | null;
  read: boolean;
  versions: number;
  statements: number;
  events: number;
}

const names =
  'id, path, url, language, title, opening, outlet_id, outlet_name, published, read, versions, statements, events';

export const documentColumns = sql.raw(names);

/** The same of a table that is called so in the question. */
export const documentColumnsOf = (table: string): SQL => sql.raw(names.replaceAll(/\w+/g, `${table}.$&`));

export function itemOf(row: DocumentRow): DocumentItem {
  const {
    outlet_id,
    outlet_name,
    id,
    path,
    url,
    language,
    title,
    opening,
    published,
    read,
    versions,
    statements,
    events,
  } = row;
  const outlet = outlet_id === null ? null : { id: outlet_id, name: outlet_name ?? outlet_id };
  return { id, path, url, language, title, opening, outlet, published, read, versions, statements, events };
}

/** The items of these documents, by id. */
export async function askItems(db: Db, ids: readonly string[]): Promise<Map<string, DocumentItem>> {
  if (ids.length === 0) return new Map();
  const list = textArray([...new Set(ids)]);
  const rows = await askPlanned<DocumentRow>(db, sql`select ${documentColumns} from documents where id = any(${list})`);
  return new Map(rows.map((row) => [row.id, itemOf(row)]));
}

/** What is shown of a document that a link still names while its rows are being replaced. */
export function absent(id: string): DocumentItem {
  const nothing = { path: null, url: null, title: null, opening: null, outlet: null, published: null };
  return { id, ...nothing, language: 'und', read: false, versions: 0, statements: 0, events: 0 };
}
