import { sql } from 'drizzle-orm';
import type { Filter, SourceSort } from './filter.ts';
import { askPage } from './paging.ts';
import { askRows, type Db, textArray } from './rows.ts';
import type { Page, RejectItem, SourceItem } from './views.ts';

interface SourceRow {
  id: string;
  name: string | null;
  kind: string | null;
  documents: number;
  as_origin: number;
  as_relay: number;
  disowned: number;
  disputed: number;
  events: number;
}

/** Busiest first, or most of what `sort` names. Of a filter `q` (in the name or id), `outlet` (ids) and `sort` mean something here. */
export function askSources(db: Db, filter?: Filter, cursor?: string | null, limit?: number): Promise<Page<SourceItem>> {
  return askBusiest(db, 'weight', filter, cursor, limit);
}

/** Those who act or are acted upon in events; sorted likewise. */
export function askActors(db: Db, filter?: Filter, cursor?: string | null, limit?: number): Promise<Page<SourceItem>> {
  return askBusiest(db, 'events', filter, cursor, limit);
}

const columnOf: Readonly<Record<SourceSort, string>> = {
  documents: 'documents',
  said: 'as_origin',
  'passed-on': 'as_relay',
  contradicted: 'disputed',
  disowned: 'disowned',
  events: 'events',
};

const columns = sql`id, name, kind, documents, as_origin, as_relay, disowned, disputed, events`;

async function askBusiest(
  db: Db,
  usual: 'weight' | 'events',
  filter: Filter | undefined,
  cursor: string | null | undefined,
  limit: number | undefined,
): Promise<Page<SourceItem>> {
  const conditions = [sql`${sql.identifier(usual)} > 0`];
  if (filter?.q) {
    const part = `%${filter.q.replace(/[%_\\]/g, '\\$&')}%`;
    conditions.push(sql`(name ilike ${part} or id ilike ${part})`);
  }
  const ids = [...(filter?.outlet ?? []), ...(filter?.actor ?? [])];
  if (ids.length > 0) conditions.push(sql`id = any(${textArray(ids)})`);
  const by = filter?.sort == null ? usual : columnOf[filter.sort];
  const list = { table: 'sources', columns, by, sortedBy: 'count' as const, conditions };
  return askPage<SourceRow, SourceItem>(db, list, cursor, limit, async (rows) => rows.map(sourceOf));
}

/** The items of these sources, busiest first. */
export async function askSourceItems(db: Db, ids: readonly string[]): Promise<SourceItem[]> {
  const rows = await askRows<SourceRow>(
    db,
    sql`select ${columns} from sources where id = any(${textArray(ids)}) order by weight desc, id desc`,
  );
  return rows.map(sourceOf);
}

function sourceOf({
  id,
  name,
  kind,
  documents,
  as_origin,
  as_relay,
  disowned,
  disputed,
  events,
}: SourceRow): SourceItem {
  return { id, name, kind, documents, asOrigin: as_origin, asRelay: as_relay, disowned, disputed, events };
}

interface RejectRow extends Omit<RejectItem, 'captureSha256' | 'capturedAt'> {
  capture_sha256: string | null;
  captured_at: string;
}

export async function askRejects(db: Db, cursor?: string | null, limit?: number): Promise<Page<RejectItem>> {
  const columns = sql`id, path, url, code, reason, whole, capture_sha256, size, captured_at`;
  const list = { table: 'rejects', columns, by: 'captured_at', conditions: [] };
  return askPage<RejectRow, RejectItem>(db, list, cursor, limit, async (rows) =>
    rows.map(({ id, path, url, code, reason, whole, capture_sha256, size, captured_at }) => {
      const capture = { captureSha256: capture_sha256, size, capturedAt: captured_at };
      return { id, path, url, code, reason, whole, ...capture };
    }),
  );
}

/** Of these captures, those that could not be read as a whole, and why. */
export async function askRejected(
  db: Db,
  captures: string[],
): Promise<{ captureSha256: string; code: string; reason: string }[]> {
  return askRows(
    db,
    sql`select capture_sha256 as "captureSha256", code, reason from rejects
        where whole and capture_sha256 = any(${textArray(captures)}) order by id`,
  );
}
