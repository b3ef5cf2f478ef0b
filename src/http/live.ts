import type { OpenAPIHono } from '@hono/zod-openapi';
import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { quietColumns } from '../exports/index.ts';
import type { Ledger } from '../ledger/index.ts';
import { changesSchema, errorSchema, quietSourceSchema } from './answers.ts';
import { addDownloads, type Names } from './downloads.ts';
import { noQuery } from './questions.ts';

const base = '/api/v1';
const pollEvery = 1_000;
/** Something has to be sent from time to time, or what stands between takes the line for dead. */
const beatEvery = 15_000;
const shown = 20;

type Listener = (event: string, data: unknown) => void;

/**
 * Tells who listens what came in and what moved. The tables may be written by other processes, so they are looked at, and only
 * while someone listens.
 */
export class News {
  private readonly ledger: Ledger;
  private readonly listeners = new Set<Listener>();
  private timer: NodeJS.Timeout | null = null;
  private seen: { line: number; until: string | null } | null = null;

  constructor(ledger: Ledger) {
    this.ledger = ledger;
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    if (this.timer === null) {
      this.seen = null;
      this.timer = setTimeout(() => void this.look(), 0);
      this.timer.unref();
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0 || this.timer === null) return;
      clearTimeout(this.timer);
      this.timer = null;
    };
  }

  tell(event: string, data: unknown): void {
    for (const listener of this.listeners) listener(event, data);
  }

  private async look(): Promise<void> {
    try {
      const { line, linked } = await this.ledger.askPosition();
      if (this.seen === null) {
        const { until } = await this.ledger.askChanges('9999', 1);
        this.seen = { line, until };
      } else if (linked && line !== this.seen.line) {
        const changes = await this.ledger.askChanges(this.seen.until, shown);
        this.seen = { line, until: changes.until };
        this.tell('changes', changes);
      }
    } catch {
      // a ledger that does not answer now is asked again
    }
    if (this.listeners.size === 0) return;
    this.timer = setTimeout(() => void this.look(), pollEvery);
    this.timer.unref();
  }
}

export function addChanges(app: OpenAPIHono, ledger: Ledger, news: News, names: Names): void {
  const query = z.object({
    since: z.iso
      .datetime()
      .optional()
      .openapi({ description: 'the `until` of the last question; everything unless told' }),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  });
  const changes = createRoute({
    method: 'get',
    path: `${base}/changes`,
    summary: 'What came in after a moment, and what moved by it',
    request: { query },
    responses: {
      200: { description: 'Each part newest first', content: { 'application/json': { schema: changesSchema } } },
      400: { description: 'A value that means nothing', content: { 'application/json': { schema: errorSchema } } },
    },
  });
  app.openapi(changes, async (context) => {
    const { since, limit } = context.req.valid('query');
    return context.json(await ledger.askChanges(since ?? null, limit), 200) as never;
  });

  const quiet = createRoute({
    method: 'get',
    path: `${base}/quiet`,
    summary: 'Outlets that published at a steady pace and fell silent',
    responses: {
      200: {
        description: 'The most abrupt first',
        content: { 'application/json': { schema: z.object({ items: z.array(quietSourceSchema), next: z.null() }) } },
      },
    },
  });
  app.openapi(quiet, async (context) => context.json({ items: await ledger.askQuiet(), next: null }, 200) as never);
  addDownloads(app, names, {
    path: 'quiet',
    query: noQuery,
    item: quietSourceSchema,
    columns: quietColumns,
    ask: async () => ({ items: await ledger.askQuiet(), next: null }),
  });

  const live = createRoute({
    method: 'get',
    path: `${base}/changes/live`,
    summary: 'The same as it happens: server-sent events `changes` (as of /changes) and `job` (as of /jobs)',
    responses: {
      200: { description: 'Until one of both hangs up', content: { 'text/event-stream': { schema: z.string() } } },
    },
  });
  app.openapi(live, (context) => {
    const response = streamSSE(context, async (stream) => {
      const stop = news.listen((event, data) => void stream.writeSSE({ event, data: JSON.stringify(data) }));
      const gone = new Promise<void>((resolve) => stream.onAbort(resolve));
      const beat = setInterval(() => void stream.write(': still here\n\n'), beatEvery);
      await stream.write('retry: 3000\n\n');
      await gone;
      clearInterval(beat);
      stop();
    });
    response.headers.set('cache-control', 'no-store');
    return response as never;
  });
}
