import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { eventColumns, geojsonOf, tableOf, tellingColumns, tellingsOf } from '../exports/index.ts';
import { type EventDetail, emptyFilter, type Ledger, type SourceDetail, type StoryDetail } from '../ledger/index.ts';
import { errorSchema, eventDetailSchema, sourceDetailSchema, storyDetailSchema } from './answers.ts';
import { begun, calledIn, type Names, pageSize, sendFile } from './downloads.ts';
import { refuse } from './errors.ts';
import { type Form, fileAnswer, fileTypes, headsOf } from './file-answers.ts';
import { languageOf, localise, wantedLanguage } from './language.ts';
import { toTheEnd } from './pages.ts';

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

interface OneFile<T> {
  path: string;
  file: `${string}.${Form}`;
  summary: string;
  /** The whole, as its page and a JSON file have it. */
  item: z.ZodType<T>;
  /** Of a table. */
  columns?: readonly string[];
  ask: (id: string) => Promise<T | null>;
  /** The file in pieces. What else has to be asked for is begun before it is done: what the store refuses shows before anything has been sent. */
  write: (found: T, context: Context) => AsyncIterable<string> | Promise<AsyncIterable<string>>;
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
  addSourceFiles(app, ledger, names, json);
  const story = { path: 'stories', item: storyDetailSchema, ask: (id: string) => ledger.askStory(id, true) };
  addFile<StoryDetail>(app, { ...story, file: 'story.json', summary: 'A story as a file', write: json });
  addFile<StoryDetail>(app, {
    ...story,
    file: 'events.csv',
    columns: headsOf(eventColumns),
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

/** A source or an actor: its profile, and the events in which it acts or is acted upon. */
function addSourceFiles(app: OpenAPIHono, ledger: Ledger, names: Names, json: OneFile<unknown>['write']): void {
  const source = { path: 'sources', item: sourceDetailSchema, ask: (id: string) => ledger.askSource(id) };
  const eventsOf = ({ id }: SourceDetail, context: Context) => {
    const events = toTheEnd((cursor) => ledger.askEvents({ ...emptyFilter, actor: [id] }, cursor, pageSize));
    return begun(calledIn(events, context, names));
  };
  addFile<SourceDetail>(app, {
    ...source,
    file: 'source.json',
    summary: 'A source or an actor as a file',
    write: json,
  });
  addFile<SourceDetail>(app, {
    ...source,
    file: 'events.csv',
    columns: headsOf(eventColumns),
    summary: 'The events in which an actor acts or is acted upon, as a table',
    write: async (found, context) => tableOf(await eventsOf(found, context), eventColumns, languageOf(context)),
  });
  addFile<SourceDetail>(app, {
    ...source,
    file: 'events.geojson',
    summary: 'The events in which an actor acts or is acted upon, for maps',
    write: async (found, context) => geojsonOf(await eventsOf(found, context)),
  });
}

function addEventFiles(app: OpenAPIHono, ledger: Ledger, names: Names, json: OneFile<unknown>['write']): void {
  const event = { path: 'events', item: eventDetailSchema };
  addFile<EventDetail>(app, {
    ...event,
    file: 'event.json',
    summary: 'An event as a file, with all of its mentions and merges',
    ask: (id) => ledger.askEvent(id, true),
    write: json,
  });
  const ask = (id: string) => ledger.askEvent(id);
  addFile<EventDetail>(app, {
    ...event,
    ask,
    file: 'tellings.csv',
    columns: headsOf(tellingColumns),
    summary: 'Who tells of an event, through whom and in which words, as a table',
    write: async (found, context) => {
      const mentions = toTheEnd((cursor) => ledger.askTellings(found.id, cursor));
      const called = await begun(calledIn(mentions, context, names));
      return tableOf(tellingsOf(found, called), tellingColumns, languageOf(context));
    },
  });
  addFile<EventDetail>(app, {
    ...event,
    ask,
    file: 'event.geojson',
    summary: 'An event for maps',
    write: (found, context) => geojsonOf(calledIn(each([found]), context, names)),
  });
}

function addFile<T>(app: OpenAPIHono, { path, file, summary, item, columns = [], ask, write }: OneFile<T>): void {
  const form = file.slice(file.lastIndexOf('.') + 1) as Form;
  const route = createRoute({
    method: 'get',
    path: `/api/v1/${path}/{id}/${file}`,
    summary,
    request: { params: z.object({ id: z.string().min(1).max(400) }) },
    responses: {
      200: fileAnswer(form, { json: item, columns }),
      404: { description: 'Nothing has this id', content: { 'application/json': { schema: errorSchema } } },
    },
  });
  app.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const found = await ask(id);
    if (found === null)
      return refuse(context, 404, 'not-found', `nothing in ${path} has this id: ${id.slice(0, 80)}`) as never;
    const name = `isnad-${id.replace(/[^\w-]/g, '_')}-${file}`;
    return sendFile(context, name, fileTypes[form], await write(found, context)) as never;
  });
}
