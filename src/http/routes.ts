import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  type Columns,
  disputeColumns,
  documentColumns,
  eventColumns,
  mergeColumns,
  type NamedWay,
  rejectColumns,
  searchColumns,
  sourceColumns,
  statementColumns,
  storyColumns,
  wayColumns,
} from '../exports/index.ts';
import type { Ledger } from '../ledger/index.ts';
import {
  disputeItemSchema,
  documentDetailSchema,
  documentItemSchema,
  errorSchema,
  eventDetailSchema,
  eventItemSchema,
  type NameItem,
  namedWaySchema,
  nameItemSchema,
  networkSchema,
  rejectItemSchema,
  searchHitSchema,
  sourceDetailSchema,
  sourceItemSchema,
  statementDetailSchema,
  statementItemSchema,
  storyDetailSchema,
  storyItemSchema,
  summarySchema,
  uncertainMergeSchema,
} from './answers.ts';
import { type AskPage, addDownloads, byFilter, type Download, type Names } from './downloads.ts';
import { refuse } from './errors.ts';
import { eventsOfDisputes, eventsOfHits, eventsOfStories } from './located.ts';
import {
  filterQuery,
  noQuery,
  pageQuery,
  searchPageQuery,
  searchQuery,
  several,
  sourceQuery,
  usualPage,
} from './questions.ts';

const base = '/api/v1';
const json = (schema: z.ZodType, description: string) => ({ description, content: { 'application/json': { schema } } });
/** By name, or by id. */
/** The network of more sources than these is drawn and given in part. */
const mostSources = 500;
type ListShape<T> = {
  path: string;
  summary: string;
  item: z.ZodType<T>;
  ask: AskPage<T>;
  columns: Columns<T>;
  located?: Download<T>['located'];
  /** What may be asked, where it is not a filter; `page`: how much of it at once; null: the list comes whole. */
  query?: z.ZodObject;
  page?: typeof pageQuery | null;
};
type OneShape<T> = {
  path: string;
  summary: string;
  item: z.ZodType<T>;
  query?: z.ZodObject;
  ask: (id: string, c: Context) => Promise<T | null>;
};

export function addRoutes(app: OpenAPIHono, ledger: Ledger, names: Names): void {
  addHealth(app, ledger);
  const summary = createRoute({
    method: 'get',
    path: `${base}/summary`,
    summary: 'How much of everything there is',
    responses: { 200: json(summarySchema, 'The counts') },
  });
  app.openapi(summary, async (context) => context.json(await ledger.askSummary(), 200));

  addList(app, names, {
    path: 'events',
    summary: 'Events, newest first',
    item: eventItemSchema,
    columns: eventColumns,
    located: (events) => events,
    ask: (filter, cursor, limit) => ledger.askEvents(filter, cursor, limit),
  });
  addOne(app, {
    path: 'events',
    summary: 'An event, by any address that it ever had',
    item: eventDetailSchema,
    ask: (id) => ledger.askEvent(id),
  });
  addList(app, names, {
    path: 'statements',
    summary: 'Statements, gathered by content',
    item: statementItemSchema,
    columns: statementColumns,
    ask: (filter, cursor, limit) => ledger.askStatements(filter, cursor, limit),
  });
  addOne(app, {
    path: 'statements',
    summary: 'A statement with all its tellings',
    item: statementDetailSchema,
    ask: (id) => ledger.askStatement(id),
  });
  addList(app, names, {
    path: 'disputes',
    summary: 'Disputes, newest first, both sides in their own words',
    item: disputeItemSchema,
    columns: disputeColumns,
    located: (disputes) => eventsOfDisputes(ledger, disputes),
    ask: (filter, cursor, limit) => ledger.askDisputes(filter, cursor, limit),
  });
  addList(app, names, {
    path: 'stories',
    summary: 'Stories',
    item: storyItemSchema,
    columns: storyColumns,
    located: (stories) => eventsOfStories(ledger, stories),
    ask: (filter, cursor, limit) => ledger.askStories(filter, cursor, limit),
  });
  addOne(app, {
    path: 'stories',
    summary: 'A story with its documents and events',
    item: storyDetailSchema,
    ask: (id) => ledger.askStory(id),
  });
  addList(app, names, {
    path: 'sources',
    query: sourceQuery,
    summary: 'Sources: what each publishes, originates and relays',
    item: sourceItemSchema,
    columns: sourceColumns,
    ask: (filter, cursor, limit) => ledger.askSources(filter, cursor, limit),
  });
  addOne(app, {
    path: 'sources',
    summary: 'A source or an actor: what it did and said, whom it has to do with, and the cases against its word',
    item: sourceDetailSchema,
    ask: (id) => ledger.askSource(id),
  });
  addList(app, names, {
    path: 'actors',
    query: sourceQuery,
    summary: 'Who acts or is acted upon in events',
    item: sourceItemSchema,
    columns: sourceColumns,
    ask: (filter, cursor, limit) => ledger.askActors(filter, cursor, limit),
  });
  addList(app, names, {
    path: 'search',
    summary:
      'Documents in which the words of `q` stand, with where they stand: those that have all of them in their headline first, of either the newest first; quotation marks keep words together',
    item: searchHitSchema,
    columns: searchColumns,
    query: searchQuery,
    page: searchPageQuery,
    located: (hits) => eventsOfHits(ledger, hits),
    ask: (filter, cursor, limit) => ledger.askSearch(filter, cursor, limit),
  });
  addQueue(app, ledger, names);
  addNetwork(app, ledger, names);
  addList(app, names, {
    path: 'documents',
    summary: 'Documents, newest first',
    item: documentItemSchema,
    columns: documentColumns,
    ask: (filter, cursor, limit) => ledger.askDocuments(filter, cursor, limit),
  });
  addOne(app, {
    path: 'documents',
    summary: 'A document: text, blocks, reading, versions; `version` asks for an older one',
    item: documentDetailSchema,
    query: z.object({
      version: z.string().max(400).optional().openapi({ description: 'the id of one of its `history`' }),
    }),
    ask: (id, context) => ledger.askDocument(id, context.req.query('version') ?? null),
  });
  addList(app, names, {
    path: 'rejects',
    summary: 'What could not be taken in, and why',
    item: rejectItemSchema,
    columns: rejectColumns,
    query: noQuery,
    ask: (_filter, cursor, limit) => ledger.askRejects(cursor, limit),
  });
  addList(app, names, {
    path: 'names',
    summary: 'The names of what knowledge has, in both languages',
    item: nameItemSchema,
    columns: nameColumns,
    query: noQuery,
    page: null,
    ask: async () => ({ items: [...names()], next: null }),
  });
}

function addList<T>(app: OpenAPIHono, names: Names, shape: ListShape<T>): void {
  const page = z.object({ items: z.array(shape.item), next: z.string().nullable() });
  const { query = filterQuery, page: part = pageQuery } = shape;
  const ask = byFilter(query, shape.ask);
  const route = createRoute({
    method: 'get',
    path: `${base}/${shape.path}`,
    summary: shape.summary,
    request: { query: part === null ? query : part.extend(query.shape) },
    responses: { 200: json(page, 'A page of the list'), 400: json(errorSchema, 'A value that means nothing') },
  });
  app.openapi(route, async (context) => {
    const { cursor, limit } = context.req.valid('query') as { cursor?: string; limit?: number };
    const { searchParams } = new URL(context.req.url);
    const { items, next } = await ask(searchParams, cursor ?? null, limit ?? usualPage);
    return context.json({ items, next }, 200) as never;
  });
  addDownloads(app, names, { ...shape, query, ask });
}

const nameColumns: Columns<NameItem> = [
  ['id', ({ id }) => id],
  ['ar', ({ ar }) => ar],
  ['en', ({ en }) => en],
];

/** What a person should look at first, of merges and of disputes. */
function addQueue(app: OpenAPIHono, ledger: Ledger, names: Names): void {
  addOneQueue(app, names, {
    path: 'queue/merges',
    item: uncertainMergeSchema,
    columns: mergeColumns,
    ask: (_, cursor, limit) => ledger.askUncertainMerges(cursor, limit),
  });
  addOneQueue(app, names, {
    path: 'queue/disputes',
    item: disputeItemSchema,
    columns: disputeColumns,
    ask: (_, cursor, limit) => ledger.askUncertainDisputes(cursor, limit),
  });
}

function addOneQueue<T>(app: OpenAPIHono, names: Names, queue: Omit<Download<T>, 'query'>): void {
  const { path, item, ask } = queue;
  const route = createRoute({
    method: 'get',
    path: `${base}/${path}`,
    summary: `The least certain ${path.replace('queue/', '')} first; what a person confirmed is left out`,
    request: { query: pageQuery },
    responses: {
      200: json(z.object({ items: z.array(item), next: z.string().nullable() }), 'A page of the queue'),
      400: json(errorSchema, 'A value that means nothing'),
    },
  });
  app.openapi(route, async (context) => {
    const { cursor, limit } = context.req.valid('query');
    return context.json(await ask(new URLSearchParams(), cursor ?? null, limit), 200) as never;
  });
  addDownloads(app, names, { ...queue, query: noQuery });
}

/** The ways of the whole network, or those that one of these takes part in. */
async function namedWays(ledger: Ledger, of: readonly string[]): Promise<NamedWay[]> {
  const { nodes, ways } = await ledger.askNetwork(mostSources, of);
  const nameOf = new Map(nodes.map(({ id, name }) => [id, name]));
  const named = (id: string) => ({ id, name: nameOf.get(id) ?? null });
  return ways.map(({ from, to, statements }) => ({ from: named(from), to: named(to), statements }));
}

function addNetwork(app: OpenAPIHono, ledger: Ledger, names: Names): void {
  const route = createRoute({
    method: 'get',
    path: `${base}/network`,
    summary: 'Who gets it from whom: the busiest sources and the ways between them',
    request: { query: z.object({ size: z.coerce.number().int().min(2).max(mostSources).default(100) }) },
    responses: { 200: json(networkSchema, 'The ways, the busiest first'), 400: json(errorSchema, 'Not understood') },
  });
  app.openapi(
    route,
    async (context) => context.json(await ledger.askNetwork(context.req.valid('query').size), 200) as never,
  );
  const query = z.object({ actor: several('only the ways that one of these takes part in') });
  addDownloads(app, names, {
    path: 'network',
    query,
    item: namedWaySchema,
    columns: wayColumns,
    ask: byFilter(query, async ({ actor }) => ({ items: await namedWays(ledger, actor ?? []), next: null })),
  });
}

function addOne<T>(app: OpenAPIHono, shape: OneShape<T>): void {
  const route = createRoute({
    method: 'get',
    path: `${base}/${shape.path}/{id}`,
    summary: shape.summary,
    request: { params: z.object({ id: z.string().min(1).max(400) }), query: shape.query ?? noQuery },
    responses: { 200: json(shape.item, 'As the ledger has it'), 404: json(errorSchema, 'Nothing has this id') },
  });
  app.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const found = await shape.ask(id, context);
    if (found === null)
      return refuse(context, 404, 'not-found', `nothing in ${shape.path} has this id: ${id.slice(0, 80)}`) as never;
    return context.json(found, 200) as never;
  });
}

function addHealth(app: OpenAPIHono, ledger: Ledger): void {
  const up = z.object({ status: z.literal('ok') });
  for (const path of ['/health', `${base}/health`]) {
    const route = createRoute({
      method: 'get',
      path,
      summary: 'Whether the process answers',
      responses: { 200: json(up, 'It does') },
    });
    app.openapi(route, (context) => context.json({ status: 'ok' as const }, 200));
  }
  for (const path of ['/ready', `${base}/ready`]) {
    const route = createRoute({
      method: 'get',
      path,
      summary: 'Whether the ledger answers',
      responses: { 200: json(up, 'It does'), 503: json(errorSchema, 'It does not') },
    });
    app.openapi(route, async (context) => {
      try {
        await ledger.askPosition();
      } catch {
        return refuse(context, 503, 'not-ready', 'the ledger does not answer') as never;
      }
      return context.json({ status: 'ok' as const }, 200);
    });
  }
}
