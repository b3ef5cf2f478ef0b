import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { dayColumns } from '../exports/index.ts';
import { type Days, type Ledger, readFilter } from '../ledger/index.ts';
import { errorSchema } from './answers.ts';
import { addDownloads, byFilter, type Names } from './downloads.ts';
import { filterQuery } from './questions.ts';

const daySchema = z.object({ day: z.string(), events: z.int(), disputed: z.int() }).openapi('Day');
const daysSchema: z.ZodType<Days> = z
  .object({
    items: z.array(daySchema),
    wide: z.int().openapi({ description: 'how many events are not known to the day' }),
  })
  .openapi('Days');

/** The strip of time: how many events of a filtered view fall on each day. */
export function addDays(app: OpenAPIHono, ledger: Ledger, names: Names): void {
  const route = createRoute({
    method: 'get',
    path: '/api/v1/days',
    summary: 'How many events fall on each day, oldest first; filters as for /events',
    request: { query: filterQuery },
    responses: {
      200: { description: 'The days', content: { 'application/json': { schema: daysSchema } } },
      400: { description: 'A value that means nothing', content: { 'application/json': { schema: errorSchema } } },
    },
  });
  app.openapi(route, async (context) =>
    context.json(await ledger.askDays(readFilter(new URL(context.req.url).searchParams)), 200),
  );
  addDownloads(app, names, {
    path: 'days',
    query: filterQuery,
    item: daySchema,
    columns: dayColumns,
    ask: byFilter(filterQuery, async (filter) => ({ items: (await ledger.askDays(filter)).items, next: null })),
  });
}
