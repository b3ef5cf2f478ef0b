import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Columns, geojsonOf, type Located, tableOf } from '../exports/index.ts';
import type { EventItem, Filter, Page } from '../ledger/index.ts';
import { readFilter } from '../ledger/index.ts';
import { errorSchema, type NameItem } from './answers.ts';
import { faultTeller } from './errors.ts';
import { type Form, fileAnswer, fileTypes, headsOf } from './file-answers.ts';
import { languageOf, localise, wantedLanguage } from './language.ts';
import { toTheEnd } from './pages.ts';

const base = '/api/v1';
export const pageSize = 200;

export type AskPage<T> = (filter: Filter, cursor: string | null, limit: number) => Promise<Page<T>>;
/** A page of what an address asks for, filter and all else that stands in it. */
export type AskAddress<T> = (search: URLSearchParams, cursor: string | null, limit: number) => Promise<Page<T>>;

/** What the one parser reads as a filter, asked for page by page; what `query` does not name is ignored. */
export function byFilter<T>(query: z.ZodObject, ask: AskPage<T>): AskAddress<T> {
  const isNamed = (key: string): boolean => Object.hasOwn(query.shape, key);
  return (search, cursor, limit) =>
    ask(readFilter(new URLSearchParams([...search].filter(([key]) => isNamed(key)))), cursor, limit);
}

/** Items with what knowledge calls those whom they name, in the language that is asked for, if any. */
export async function* calledIn<T>(items: AsyncIterable<T>, context: Context, names: Names): AsyncGenerator<T> {
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
  item: z.ZodType<T>;
  ask: AskAddress<T>;
  columns: Columns<T>;
  /** The events of such items, for maps; absent where they have no place. */
  located?: ((items: AsyncIterable<T>) => AsyncIterable<EventItem | Located>) | undefined;
}

/** The whole filtered list as files: `.json`, `.csv`, and where its items have places `.geojson`. */
export function addDownloads<T>(app: OpenAPIHono, names: Names, shape: Download<T>): void {
  const { path, query, item, ask, columns, located } = shape;
  const forms: Form[] = located === undefined ? ['json', 'csv'] : ['json', 'csv', 'geojson'];
  for (const form of forms) {
    const type = fileTypes[form];
    const route = createRoute({
      method: 'get',
      path: `${base}/${path}.${form}`,
      summary: `The whole filtered list of ${path} as ${form.toUpperCase()}`,
      request: { query },
      responses: {
        200: fileAnswer(form, { json: z.array(item), columns: headsOf(columns) }),
        400: { description: 'A value that means nothing', content: { 'application/json': { schema: errorSchema } } },
      },
    });
    app.openapi(route, async (context) => {
      // what is wrong with the question, or with the store, shows before anything has been sent
      const search = new URL(context.req.url).searchParams;
      const asked = toTheEnd((cursor) => ask(search, cursor, pageSize));
      const pieces = await render(form, asked, shape, context, names);
      return sendFile(context, `isnad-${path.replaceAll('/', '-')}.${form}`, type, pieces) as never;
    });
  }
}

/** Sends a file as it is written. One that fails on the way is broken off, so that nobody takes a part for the whole. */
export function sendFile(context: Context, name: string, type: string, pieces: AsyncIterable<string>): Response {
  context.header('content-type', type);
  context.header('content-disposition', `attachment; filename="${name}"`);
  context.header('cache-control', 'no-store');
  const left = pieces[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(out) {
      try {
        const piece = await left.next();
        if (piece.done === true) out.close();
        else out.enqueue(encoder.encode(piece.value));
      } catch (fault) {
        faultTeller(context)(fault);
        // what the store says is not for whoever asks
        out.error(new Error('the file broke off'));
      }
    },
    cancel: async () => {
      await left.return?.();
    },
  });
  return context.body(body);
}

/** The pieces of a file of these items. The first item, or the first event where it is for maps, is there when this is done. */
async function render<T>(
  form: Form,
  items: AsyncIterable<T>,
  { columns, located }: Download<T>,
  context: Context,
  names: Names,
): Promise<AsyncGenerator<string>> {
  if (form === 'geojson' && located !== undefined)
    return geojsonOf(calledIn(await begun(located(items)), context, names));
  const called = calledIn(await begun(items), context, names);
  return form === 'csv' ? tableOf(called, columns, languageOf(context)) : jsonOf(called);
}
