import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { eventColumns, geojsonOf, tableOf, tellingColumns, tellingsOf } from '../exports/index.ts';
import type { EventDetail, Ledger, StoryDetail } from '../ledger/index.ts';
import { errorSchema } from './answers.ts';
import { refuse } from './errors.ts';
import { languageOf } from './language.ts';

const types = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
} as const;

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

interface OneFile<T> {
  path: string;
  file: `${string}.${keyof typeof types}`;
  summary: string;
  ask: (id: string) => Promise<T | null>;
  write: (found: T, context: Context) => Promise<string> | string;
}

/** One event and one story as files: as the API answers, as a table of who tells it or what it is made of, and for maps. */
export function addOneDownloads(app: OpenAPIHono, ledger: Ledger): void {
  const event = { path: 'events', ask: (id: string) => ledger.askEvent(id) };
  addFile<EventDetail>(app, {
    ...event,
    file: 'event.json',
    summary: 'An event as a file',
    write: (found) => `${JSON.stringify(found)}\n`,
  });
  addFile<EventDetail>(app, {
    ...event,
    file: 'tellings.csv',
    summary: 'Who tells of an event, through whom and in which words, as a table',
    write: (found, context) => whole(tableOf(tellingsOf(found), tellingColumns, languageOf(context))),
  });
  addFile<EventDetail>(app, {
    ...event,
    file: 'event.geojson',
    summary: 'An event for maps',
    write: (found) => whole(geojsonOf(each([found]))),
  });
  const story = { path: 'stories', ask: (id: string) => ledger.askStory(id) };
  addFile<StoryDetail>(app, {
    ...story,
    file: 'story.json',
    summary: 'A story as a file',
    write: (found) => `${JSON.stringify(found)}\n`,
  });
  addFile<StoryDetail>(app, {
    ...story,
    file: 'events.csv',
    summary: 'The events of a story as a table',
    write: (found, context) => whole(tableOf(each(found.eventItems), eventColumns, languageOf(context))),
  });
  addFile<StoryDetail>(app, {
    ...story,
    file: 'events.geojson',
    summary: 'The events of a story for maps',
    write: (found) => whole(geojsonOf(each(found.eventItems))),
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
    return context.body(await write(found, context), 200, { 'content-type': type }) as never;
  });
}
