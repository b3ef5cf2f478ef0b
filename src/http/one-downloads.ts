import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import { eventColumns, geojsonOf, tableOf, tellingColumns, tellingsOf } from '../exports/index.ts';
import type { EventDetail, Ledger, StoryDetail } from '../ledger/index.ts';
import { errorSchema } from './answers.ts';
import { begun, calledIn, type Names } from './downloads.ts';
import { refuse } from './errors.ts';
import { languageOf, localise, wantedLanguage } from './language.ts';
import { toTheEnd } from './pages.ts';

const types = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
} as const;

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

interface OneFile<T> {
  path: string;
  file: `${string}.${keyof typeof types}`;
  summary: string;
  ask: (id: string) => Promise<T | null>;
  write: (found: T, context: Context) => AsyncIterable<string>;
}

/**
 * One event and one story as files: as the API answers, as a table of who tells it or what it is made of, and for maps. Where a page shows the
 * first thousand or the strongest, its file has them all.
 */
export function addOneDownloads(app: OpenAPIHono, ledger: Ledger, names: Names): void {
  const json = async function* (found: unknown, context: Context) {
    const language = wantedLanguage(context);
    const labels = new Map(names().map((item) => [item.id, item]));
    yield `${JSON.stringify(language === null ? found : localise(found, language, labels))}\n`;
  };
  addEventFiles(app, ledger, names, json);
  const story = { path: 'stories', ask: (id: string) => ledger.askStory(id, true) };
  addFile<StoryDetail>(app, { ...story, file: 'story.json', summary: 'A story as a file', write: json });
  addFile<StoryDetail>(app, {
    ...story,
    file: 'events.csv',
    summary: 'The events of a story as a table',
    write: (found, context) =>
      tableOf(calledIn(each(found.eventItems), context, names), eventColumns, languageOf(context)),
  });
  addFile<StoryDetail>(app, {
    ...story,
    file: 'events.geojson',
    summary: 'The events of a story for maps',
    write: (found, context) => geojsonOf(calledIn(each(found.eventItems), context, names)),
  });
}

function addEventFiles(app: OpenAPIHono, ledger: Ledger, names: Names, json: OneFile<unknown>['write']): void {
  const path = 'events';
  addFile<EventDetail>(app, {
    path,
    file: 'event.json',
    summary: 'An event as a file, with all of its mentions and merges',
    ask: (id) => ledger.askEvent(id, true),
    write: json,
  });
  const ask = (id: string) => ledger.askEvent(id);
  addFile<EventDetail>(app, {
    path,
    ask,
    file: 'tellings.csv',
    summary: 'Who tells of an event, through whom and in which words, as a table',
    write: (found, context) => {
      const mentions = calledIn(
        toTheEnd((cursor) => ledger.askTellings(found.id, cursor)),
        context,
        names,
      );
      return tableOf(tellingsOf(found, mentions), tellingColumns, languageOf(context));
    },
  });
  addFile<EventDetail>(app, {
    path,
    ask,
    file: 'event.geojson',
    summary: 'An event for maps',
    write: (found, context) => geojsonOf(calledIn(each([found]), context, names)),
  });
}

function addFile<T>(app: OpenAPIHono, { path, file, summary, ask, write }: OneFile<T>): void {
  const type = types[file.slice(file.lastIndexOf('.') + 1) as keyof typeof types];
  const route = createRoute({
    method: 'get',
    path: `/api/v1/${path}/{id}/${file}`,
    summary,
    request: { params: z.object({ id: z.string().min(1).max(400) }) },
    responses: {
      200: { description: 'A file', content: { [type.split(';')[0] as string]: {} } },
      404: { description: 'Nothing has this id', content: { 'application/json': { schema: errorSchema } } },
    },
  });
  app.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const found = await ask(id);
    if (found === null)
      return refuse(context, 404, 'not-found', `nothing in ${path} has this id: ${id.slice(0, 80)}`) as never;
    const name = `isnad-${id.replace(/[^\w-]/g, '_')}-${file}`;
    context.header('content-disposition', `attachment; filename="${name}"`);
    context.header('cache-control', 'no-store');
    // what the store refuses shows before anything has been sent
    const pieces = await begun(write(found, context));
    context.header('content-type', type);
    return stream(context, async (out) => {
      for await (const piece of pieces) {
        if (out.aborted) return;
        await out.write(piece);
      }
    }) as never;
  });
}
