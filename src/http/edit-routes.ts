import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { editColumns } from '../exports/index.ts';
import type { EditItem, Ledger } from '../ledger/index.ts';
import { disputeKinds, quantitySchema } from '../model/index.ts';
import { documentItemSchema, errorSchema } from './answers.ts';
import { addDownloads, type Names } from './downloads.ts';

const who = z.object({ id: z.string(), name: z.string().nullable(), surface: z.string().nullable() }).nullable();
const said = z.object({ id: z.string(), who, act: z.string(), words: z.string() });
const told = z.object({ id: z.string(), type: z.string(), label: z.string(), words: z.string() });
const disputed = z.object({
  kind: z.enum(disputeKinds),
  words: z.string(),
  who,
  against: z.string(),
  document: documentItemSchema
    .nullable()
    .openapi({ description: 'whose the other side is; null where it is this document' }),
});
const both = <T extends z.ZodType>(item: T) => z.object({ added: z.array(item), removed: z.array(item) });

const editSchema: z.ZodType<EditItem> = z
  .object({
    document: documentItemSchema,
    at: z.string(),
    before: z.string(),
    after: z.string(),
    title: z.object({ before: z.string().nullable(), after: z.string().nullable() }).nullable(),
    text: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
    statements: both(said),
    events: both(told),
    figures: z.array(
      z.object({
        event: z.string(),
        type: z.string(),
        label: z.string(),
        field: z.enum(['killed', 'wounded']),
        before: quantitySchema.nullable(),
        after: quantitySchema.nullable(),
      }),
    ),
    disputes: both(disputed),
  })
  .openapi('Edit');

/** What versions changed: the words, and what that did to statements, events and disputes. */
export function addEdits(app: OpenAPIHono, ledger: Ledger, names: Names): void {
  const json = (schema: z.ZodType, description: string) => ({
    description,
    content: { 'application/json': { schema } },
  });
  const route = createRoute({
    method: 'get',
    path: '/api/v1/edits',
    summary: 'What versions changed against those before them, newest first; of one document where `document` says so',
    request: {
      query: z.object({
        document: z.string().max(400).optional(),
        cursor: z.string().max(2000).optional().openapi({ description: 'the `next` of the page before' }),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    },
    responses: {
      200: json(z.object({ items: z.array(editSchema), next: z.string().nullable() }), 'A page of the list'),
      400: json(errorSchema, 'A value that means nothing'),
    },
  });
  app.openapi(route, async (context) => {
    const { document, cursor, limit } = context.req.valid('query');
    return context.json(await ledger.askEdits(document ?? null, cursor ?? null, limit), 200) as never;
  });
  addDownloads(app, names, {
    path: 'edits',
    query: z.object({ document: z.string().max(400).optional() }),
    item: editSchema,
    columns: editColumns,
    ask: (search, cursor, limit) => ledger.askEdits(search.get('document'), cursor, limit),
  });
}
