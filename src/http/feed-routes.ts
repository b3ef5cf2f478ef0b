import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Columns } from '../exports/index.ts';
import type { FeedHealth } from '../watching/index.ts';
import { errorSchema } from './answers.ts';
import { addDownloads, type Names } from './downloads.ts';
import { limitBody, refuse } from './errors.ts';
import { noQuery, plainText } from './questions.ts';

/** What the API may do with the feeds that are watched. */
export interface FeedDesk {
  list(): Promise<FeedHealth[]>;
  /** How many were added: 0 where it was watched already. */
  add(address: string, name: string | null): Promise<number>;
  remove(address: string): Promise<number>;
}

const feedSchema = z
  .object({
    address: z.string(),
    name: z.string().nullable(),
    addedAt: z.string(),
    status: z.enum(['waiting', 'well', 'failing', 'quiet']),
    lastPoll: z.string().nullable(),
    lastSuccess: z.string().nullable(),
    lastError: z.object({ at: z.string(), reason: z.string() }).nullable(),
    lastNew: z.string().nullable(),
    nextPoll: z.string(),
    failures: z.int(),
    articlesADay: z.number(),
    items: z.object({ waiting: z.int(), kept: z.int(), givenUp: z.int() }),
  })
  .openapi('Feed');

const path = '/api/v1/feeds';
/** A request in bytes: an address and a name fit well. */
const largestBody = 20_000;
const address = z
  .url({ protocol: /^https?$/, error: 'expected an http or https address' })
  .max(2_000)
  .refine((value) => !/^https?:\/\/[^/]*@/.test(value), 'expected an address without a password');
const json = (schema: z.ZodType, description: string) => ({ description, content: { 'application/json': { schema } } });
const done = z.object({ changed: z.int() });

/** The feeds that are watched: their list with how each does, and adding and removing one. */
export function addFeedRoutes(app: OpenAPIHono, feeds: FeedDesk, names: Names): void {
  // a page of another site cannot send JSON without asking first, and is refused when it asks
  app.use(path, async (context, next) => {
    const { method } = context.req;
    const type = context.req.header('content-type') ?? '';
    if (method !== 'GET' && method !== 'HEAD' && !/^application\/json\b/i.test(type)) {
      return refuse(context, 415, 'not-json', 'send application/json');
    }
    return next();
  });
  app.use(path, limitBody(largestBody));
  const list = createRoute({
    method: 'get',
    path,
    summary: 'The feeds that are watched, and how each does',
    responses: { 200: json(z.object({ items: z.array(feedSchema), next: z.null() }), 'All of them') },
  });
  app.openapi(list, async (context) => context.json({ items: await feeds.list(), next: null }, 200) as never);
  const add = createRoute({
    method: 'post',
    path,
    summary: 'Watch a feed; its articles arrive from then on',
    request: {
      body: {
        required: true,
        content: {
          'application/json': { schema: z.object({ address, name: plainText(300).nullable().optional() }) },
        },
      },
    },
    responses: { 200: json(done, 'How many were added'), 400: json(errorSchema, 'No address of a feed') },
  });
  app.openapi(add, async (context) => {
    const body = context.req.valid('json');
    return context.json({ changed: await feeds.add(new URL(body.address).href, body.name ?? null) }, 200) as never;
  });
  const remove = createRoute({
    method: 'delete',
    path,
    summary: 'Watch a feed no longer; what it brought stays',
    request: {
      body: { required: true, content: { 'application/json': { schema: z.object({ address: plainText(2_000) }) } } },
    },
    responses: { 200: json(done, 'How many were removed'), 400: json(errorSchema, 'No address') },
  });
  app.openapi(remove, async (context) => {
    return context.json({ changed: await feeds.remove(context.req.valid('json').address) }, 200) as never;
  });
  addDownloads(app, names, {
    path: 'feeds',
    query: noQuery,
    item: feedSchema,
    columns: feedColumns,
    ask: async () => ({ items: await feeds.list(), next: null }),
  });
}

const feedColumns: Columns<FeedHealth> = [
  ['address', (feed) => feed.address],
  ['name', ({ name }) => name],
  ['status', ({ status }) => status],
  ['added', ({ addedAt }) => addedAt],
  ['last_poll', ({ lastPoll }) => lastPoll],
  ['last_success', ({ lastSuccess }) => lastSuccess],
  ['last_new', ({ lastNew }) => lastNew],
  ['last_error_at', ({ lastError }) => lastError?.at ?? null],
  ['last_error', ({ lastError }) => lastError?.reason ?? null],
  ['failures', ({ failures }) => failures],
  ['articles_a_day', ({ articlesADay }) => articlesADay],
  ['waiting', ({ items }) => items.waiting],
  ['kept', ({ items }) => items.kept],
  ['given_up', ({ items }) => items.givenUp],
];
