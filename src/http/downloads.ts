import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import { type Columns, geojsonOf, type Located, tableOf } from '../exports/index.ts';
import type { EventItem, Filter, Page } from '../ledger/index.ts';
import { readFilter } from '../ledger/index.ts';
import { errorSchema, type NameItem } from './answers.ts';
import { languageOf, localise, wantedLanguage } from './language.ts';

const base = '/api/v1';
const pageSize = 200;

export type AskPage<T> = (filter: Filter, cursor: string | null, limit: number) => Promise<Page<T>>;
/** A page of what an address asks for, filter and all else that stands in it. */
export type AskAddress<T> = (search: URLSearchParams, cursor: string | null, limit: number) => Promise<Page<T>>;

/** What the one parser reads as a filter, asked for page by page. */
export const byFilter =
  <T>(ask: AskPage<T>): AskAddress<T> =>
  (search, cursor, limit) =>
    ask(readFilter(search), cursor, limit);

/** Everything that an address asks for, page by page: nothing is held longer than one. */
async function* allOf<T>(ask: AskAddress<T>, search: URLSearchParams): AsyncGenerator<T> {
  let cursor: string | null = null;
  do {
    const page: Page<T> = await ask(search, cursor, pageSize);
    yield* page.items;
    cursor = page.next;
  } while (cursor !== null);
}

/** Items with what knowledge calls those whom they name, in the language that is asked for, if any. */
async function* calledIn<T>(items: AsyncIterable<T>, context: Context, names: Names): AsyncGenerator<T> {
  const language = wantedLanguage(context);
  const labels = language === null ? null : new Map(names().map((item) => [item.id, item]));
  for await (const item of items)
    yield language === null || labels === null ? item : (localise(item, language, labels) as T);
}

/** The same items, the first of them fetched already. */
export async function begun<T>(given: AsyncIterable<T>): Promise<AsyncGenerator<T>> {
  const items = given[Symbol.asyncIterator]();
  const first = await items.next();
  return (async function* () {
    if (first.done === true) return;
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => items };
  })();
}

async function* jsonOf(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const item of items) {
    yield before + JSON.stringify(item);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

export type Names = () => readonly NameItem[];

export interface Download<T> {
  path: string;
  query: z.ZodObject;
  ask: AskAddress<T>;
  columns: Columns<T>;
  /** The events of an item, for maps; absent where it has no place. */
  located?: ((item: T) => Promise<readonly (EventItem | Located)[]>) | undefined;
}

type Form = 'json' | 'csv' | 'geojson';
const types: Readonly<Record<Form, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
};

/** The whole filtered list as files: `.json`, `.csv`, and where its items have places `.geojson`. */
export function addDownloads<T>(app: OpenAPIHono, names: Names, shape: Download<T>): void {
  const { path, query, ask, located } = shape;
  const forms: Form[] = located === undefined ? ['json', 'csv'] : ['json', 'csv', 'geojson'];
  for (const form of forms) {
    const type = types[form];
    const route = createRoute({
      method: 'get',
      path: `${base}/${path}.${form}`,
      summary: `The whole filtered list of ${path} as ${form.toUpperCase()}`,
      request: { query },
      responses: {
        200: { description: 'A file', content: { [type.split(';')[0] as string]: {} } },
        400: { description: 'A value that means nothing', content: { 'application/json': { schema: errorSchema } } },
      },
    });
    app.openapi(route, async (context) => {
      // what is wrong with the question, or with the store, shows before anything has been sent
      const items = await begun(allOf(ask, new URL(context.req.url).searchParams));
      context.header('content-type', type);
      context.header('content-disposition', `attachment; filename="isnad-${path.replaceAll('/', '-')}.${form}"`);
      context.header('cache-control', 'no-store');
      const pieces = render(form, calledIn(items, context, names), shape, context);
      return stream(context, async (out) => {
        for await (const piece of pieces) {
          if (out.aborted) return;
          await out.write(piece);
        }
      }) as never;
    });
  }
}

function render<T>(form: Form, items: AsyncIterable<T>, shape: Download<T>, context: Context): AsyncGenerator<string> {
  const { columns, located } = shape;
  if (form === 'csv') return tableOf(items, columns, languageOf(context));
  return form === 'geojson' && located !== undefined ? geojsonOf(eachOf(items, located)) : jsonOf(items);
}

async function* eachOf<T, U>(items: AsyncIterable<T>, parts: (item: T) => Promise<readonly U[]>): AsyncGenerator<U> {
  for await (const item of items) yield* await parts(item);
}
