import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Columns } from '../exports/index.ts';
import type { Isnad, TokenHolder } from '../pipeline/index.ts';
import { errorSchema } from './answers.ts';
import { addDownloads, type Names } from './downloads.ts';
import { limitBody, refuse } from './errors.ts';
import { type Job, Jobs } from './jobs.ts';
import type { News } from './live.ts';
import { noQuery, plainText } from './questions.ts';

const base = '/api/v1';
const mostBytes = 100_000_000;
const mostItems = 2_000;
/** Ten thousand ids of what was rejected fit well. */
const mostIdBytes = 1_000_000;

const counts = z.object({
  received: z.int(),
  kept: z.int(),
  unchanged: z.int(),
  unread: z.int(),
  rejected: z.int(),
  warnings: z.int(),
});
const totals = z.object({
  documents: z.int(),
  statements: z.int(),
  events: z.int(),
  disputes: z.int(),
  origins: z.int(),
});
export const jobSchema: z.ZodType<Job> = z
  .object({
    id: z.string(),
    kind: z.enum(['ingest', 'retry']),
    state: z.enum(['running', 'linking', 'done', 'failed']),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
    who: z.string(),
    counts: counts.nullable(),
    summary: counts.extend(totals.shape).nullable(),
    error: z.string().nullable(),
  })
  .openapi('Job');

const jobColumns: Columns<Job> = [
  ['id', (job) => job.id],
  ['kind', ({ kind }) => kind],
  ['state', ({ state }) => state],
  ['started', ({ startedAt }) => startedAt],
  ['ended', ({ endedAt }) => endedAt],
  ['who', ({ who }) => who],
  ...(['received', 'kept', 'unchanged', 'unread', 'rejected', 'warnings'] as const).map(
    (count): Columns<Job>[number] => [count, ({ counts, summary }) => (summary ?? counts)?.[count] ?? null],
  ),
  ['error', ({ error }) => error],
];

const json = (schema: z.ZodType, description: string) => ({ description, content: { 'application/json': { schema } } });

/** Taking in from outside: files and addresses, and again what was rejected. Paths of this machine are the command's alone. */
export function addIntake(app: OpenAPIHono, isnad: Isnad, news: News, names: Names): void {
  const jobs = new Jobs((job) => news.tell('job', job));
  app.use(`${base}/ingest`, limitBody(mostBytes, 'give it in parts, or use isnad ingest'));
  app.use(`${base}/rejects/retry`, limitBody(mostIdBytes));

  const ingest = createRoute({
    method: 'post',
    path: `${base}/ingest`,
    summary:
      'Takes in files (`file`, with the path in their folder as name) and addresses (`address`), each repeated as needed',
    request: {
      body: {
        content: {
          'multipart/form-data': {
            schema: z.object({
              file: z
                .any()
                .optional()
                .openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
              address: z
                .any()
                .optional()
                .openapi({ type: 'array', items: { type: 'string', format: 'uri' } }),
            }),
          },
        },
      },
    },
    responses: { 202: json(jobSchema, 'Begun; see /jobs'), 400: json(errorSchema, 'Nothing that could be taken in') },
  });
  app.openapi(ingest, async (context) => {
    const form = await context.req.formData();
    const addresses = form
      .getAll('address')
      .flatMap((value) => (typeof value === 'string' ? value.split(/\s+/) : []))
      .filter((value) => value !== '');
    const bad = addresses.find((address) => !/^https?:\/\/[^\0-\x1f\x7f]+$/i.test(address));
    if (bad !== undefined) {
      return refuse(
        context,
        400,
        'bad-address',
        `not an http or https address: ${bad.slice(0, 100)}`,
        'address',
      ) as never;
    }
    const files = form.getAll('file').filter((value) => typeof value !== 'string');
    if (addresses.length + files.length === 0) {
      return refuse(context, 400, 'nothing', 'nothing to take in: give files or addresses', 'file') as never;
    }
    if (addresses.length + files.length > mostItems) {
      return refuse(
        context,
        400,
        'too-many',
        `more than ${mostItems} items at once: give them in parts`,
        'file',
      ) as never;
    }
    const given: { path: string; bytes: Uint8Array }[] = [];
    for (const file of files)
      given.push({ path: tidyPath(file.name), bytes: new Uint8Array(await file.arrayBuffer()) });
    const job = jobs.start('ingest', nameOf(context), (onProgress) => isnad.take(given, addresses, { onProgress }));
    return context.json(job, 202) as never;
  });

  const retry = createRoute({
    method: 'post',
    path: `${base}/rejects/retry`,
    summary: 'Takes in again what was rejected: all of it, or the ids given',
    request: {
      body: {
        content: { 'application/json': { schema: z.object({ ids: z.array(plainText(100)).max(10_000).optional() }) } },
      },
    },
    responses: { 202: json(jobSchema, 'Begun; see /jobs'), 400: json(errorSchema, 'Not understood') },
  });
  app.openapi(retry, (context) => {
    const { ids } = context.req.valid('json');
    const job = jobs.start('retry', nameOf(context), (onProgress) => isnad.retry(ids, { onProgress }));
    return context.json(job, 202) as never;
  });

  const list = createRoute({
    method: 'get',
    path: `${base}/jobs`,
    summary: 'What this server was asked to take in, the latest first',
    responses: { 200: json(z.object({ items: z.array(jobSchema), next: z.null() }), 'At most fifty') },
  });
  app.openapi(list, (context) => context.json({ items: [...jobs.list()], next: null }, 200));
  addDownloads(app, names, {
    path: 'jobs',
    query: noQuery,
    item: jobSchema,
    columns: jobColumns,
    ask: async () => ({ items: [...jobs.list()], next: null }),
  });

  const one = createRoute({
    method: 'get',
    path: `${base}/jobs/{id}`,
    summary: 'One thing that it was asked to take in, and how far it is',
    request: { params: z.object({ id: z.string().max(100) }) },
    responses: { 200: json(jobSchema, 'How far it is'), 404: json(errorSchema, 'Nothing has this id') },
  });
  app.openapi(one, (context) => {
    const job = jobs.find(context.req.valid('param').id);
    return job === null ? (refuse(context, 404, 'not-found', 'no such job') as never) : context.json(job, 200);
  });

  const capture = createRoute({
    method: 'get',
    path: `${base}/captures/{sha256}`,
    summary: 'The bytes of a capture, as they came in',
    request: { params: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) },
    responses: {
      200: {
        description: 'The bytes',
        content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
      },
      404: json(errorSchema, 'Unknown or redacted'),
    },
  });
  app.openapi(capture, async (context) => {
    const { sha256 } = context.req.valid('param');
    const found = await isnad.capture(sha256);
    if (found === null) return refuse(context, 404, 'not-found', 'no such capture, or it was redacted') as never;
    // never as what it says it is: a browser must not run what came from outside
    return context.body(new Uint8Array(found.bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${sha256.slice(0, 16)}.bin"`,
    }) as never;
  });
}

const nameOf = (context: Context): string =>
  (context.get('holder' as never) as TokenHolder | undefined)?.name ?? 'nobody';

/** A file's name as its capture keeps it: a path below the folder that was given, and nothing that leads out of it. */
export function tidyPath(name: string): string {
  const parts = name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/').slice(0, 500) || 'unnamed';
}
