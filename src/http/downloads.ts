import type { OpenAPIHono } from '@hono/zod-openapi';
import { createRoute, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import { type Columns, geojsonOf, tableOf } from '../exports/index.ts';
import type { EventItem, Filter, Page } from '../ledger/index.ts';
import { readFilter } from '../ledger/index.ts';
import { errorSchema } from './answers.ts';
import { languageOf } from './language.ts';

const base = '/api/v1';
const pageSize = 200;

export type AskPage<T> = (filter: Filter, cursor: string | null, limit: number) => Promise<Page<T>>;

/** Everything of a list that the filter lets through, page by page: nothing is held longer than one. */
async function* allOf<T>(ask: AskPage<T>, filter: Filter): AsyncGenerator<T> {
  let cursor: string | null = null;
  do {
    const page: Page<T> = await ask(filter, cursor, pageSize);
    yield* page.items;
    cursor = page.next;
  } while (cursor !== null);
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

interface Download<T> {
  path: string;
  query: z.ZodObject;
  ask: AskPage<T>;
  columns: Columns<T>;
}

/** The whole filtered list as files: `.json`, `.csv`, and for events `.geojson`. */
export function addDownloads<T>(app: OpenAPIHono, { path, query, ask, columns }: Download<T>): void {
  const forms: Record<
    string,
    { type: string; render: (items: AsyncGenerator<T>, context: Context) => AsyncGenerator<string> }
  > = {
    json: { type: 'application/json; charset=utf-8', render: (items) => jsonOf(items) },
    csv: {
      type: 'text/csv; charset=utf-8',
      render: (items, context) => tableOf(items, columns, languageOf(context)),
    },
    ...(path === 'events'
      ? {
          geojson: {
            type: 'application/geo+json; charset=utf-8',
            render: (items: AsyncGenerator<T>) => geojsonOf(items as unknown as AsyncIterable<EventItem>),
          },
        }
      : {}),
  };
  for (const [form, { type, render }] of Object.entries(forms)) {
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
      const items = await begun(allOf(ask, readFilter(new URL(context.req.url).searchParams)));
      context.header('content-type', type);
      context.header('content-disposition', `attachment; filename="isnad-${path}.${form}"`);
      context.header('cache-control', 'no-store');
      return stream(context, async (out) => {
        for await (const piece of render(items, context)) {
          if (out.aborted) return;
          await out.write(piece);
        }
      }) as never;
    });
  }
}
