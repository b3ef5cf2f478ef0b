import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Columns } from '../exports/index.ts';
import { judgementKinds } from '../model/index.ts';
import {
  type DecisionItem,
  type DecisionRequest,
  decisionStates,
  RequestError,
  staleStates,
  type TokenHolder,
} from '../pipeline/index.ts';
import { errorSchema } from './answers.ts';
import { addDownloads, type Names } from './downloads.ts';
import { limitBody, refuse } from './errors.ts';
import { plainText } from './questions.ts';

/** Where decisions are made and listed. */
export interface Decisions {
  decide(request: DecisionRequest): Promise<DecisionItem>;
  decisions(about?: string | null): Promise<DecisionItem[]>;
}

const path = '/api/v1/decisions';
/** A request in bytes: the ids of an event's mentions and a reason fit well. */
const largestBody = 100_000;
const id = plainText(400).min(1);
const words = plainText(2_000);

export const decisionItemSchema = z
  .object({
    kind: z.enum(judgementKinds),
    id: z.string(),
    who: z.string(),
    at: z.string(),
    why: z.string(),
    field: z.string().nullable(),
    value: z.string().nullable(),
    was: z.string().nullable().openapi({ description: 'what the machine had there when it was decided' }),
    now: z.string().nullable().openapi({ description: 'what the machine has there now' }),
    of: z.string().nullable().openapi({ description: 'the decision taken back; the kind of the dispute' }),
    state: z.enum(decisionStates),
    on: z.array(
      z.object({
        document: z.string(),
        id: z.string().nullable(),
        side: z.number(),
        quote: z.string(),
        ledger: z.string().nullable().openapi({ description: 'the event or gathered statement that it belongs to' }),
      }),
    ),
    undoneBy: z.string().nullable(),
  })
  .openapi('Decision');

const requestSchema = z
  .object({
    kind: z.enum(judgementKinds),
    on: z.array(id).min(1).max(500).openapi({
      description:
        'correct, drop: a statement or event mention (document:s1, document:e1); merge: two events; split: an event and its mentions that do not belong; reject: a dispute; confirm: a dispute, an event, a statement or event mention; undo: a decision',
    }),
    field: plainText(40).optional(),
    value: words.optional(),
    why: words.min(1),
  })
  .openapi('DecisionRequest');

const askedQuery = z.object({
  of: id.optional().openapi({ description: 'an event, statement, dispute, document or decision' }),
  stale: z.enum(['yes']).optional().openapi({ description: 'only those to look at again' }),
});

async function newestOf(decisions: Decisions, of: string | null, onlyStale: boolean): Promise<DecisionItem[]> {
  const all = await decisions.decisions(of);
  return (onlyStale ? all.filter(({ state }) => staleStates.includes(state)) : all).reverse();
}

const decisionColumns: Columns<DecisionItem> = [
  ['id', (decision) => decision.id],
  ['at', ({ at }) => at],
  ['who', ({ who }) => who],
  ['kind', ({ kind }) => kind],
  ['field', ({ field }) => field],
  ['value', ({ value }) => value],
  ['why', ({ why }) => why],
  ['was', ({ was }) => was],
  ['now', ({ now }) => now],
  ['state', ({ state }) => state],
  ['undone_by', ({ undoneBy }) => undoneBy],
  ['about', ({ on }) => on.map(({ ledger, document, id }) => ledger ?? `${document}:${id}`).join('; ')],
  ['quotes', ({ on }) => on.map(({ quote }) => quote).join(' … ')],
];

const json = (schema: z.ZodType, description: string) => ({ description, content: { 'application/json': { schema } } });

export function addDecisions(app: OpenAPIHono, decisions: Decisions, names: Names): void {
  const page = z.object({ items: z.array(decisionItemSchema), next: z.string().nullable() });
  const ask = createRoute({
    method: 'get',
    path,
    summary: 'What people decided, and what became of it, newest first',
    request: { query: askedQuery },
    responses: { 200: json(page, 'The decisions') },
  });
  app.openapi(ask, async (context) => {
    const { of, stale } = context.req.valid('query');
    context.header('cache-control', 'no-store');
    return context.json({ items: await newestOf(decisions, of ?? null, stale !== undefined), next: null }, 200);
  });
  addDownloads(app, names, {
    path: 'decisions',
    query: askedQuery,
    item: decisionItemSchema,
    columns: decisionColumns,
    ask: async (search) => ({ items: await newestOf(decisions, search.get('of'), search.has('stale')), next: null }),
  });

  app.use(path, limitBody(largestBody));
  const make = createRoute({
    method: 'post',
    path,
    summary: 'Makes a decision: correct, drop, merge, split, reject, confirm, undo',
    request: { body: { required: true, content: { 'application/json': { schema: requestSchema } } } },
    responses: { 200: json(decisionItemSchema, 'The decision'), 400: json(errorSchema, 'It means nothing') },
  });
  app.openapi(make, async (context) => {
    const holder = context.get('holder' as never) as TokenHolder | undefined;
    const { kind, on, why, field = null, value = null } = context.req.valid('json');
    try {
      const item = await decisions.decide({ kind, on, why, field, value, who: holder?.name ?? null });
      context.header('cache-control', 'no-store');
      return context.json(item, 200) as never;
    } catch (error) {
      if (error instanceof RequestError) return refuse(context, 400, 'bad-request', error.message) as never;
      throw error;
    }
  });
}
