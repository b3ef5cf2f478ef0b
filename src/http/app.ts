import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { compress } from 'hono/compress';
import type { Ledger } from '../ledger/index.ts';
import type { Isnad } from '../pipeline/index.ts';
import type { NameItem } from './answers.ts';
import { addDays } from './days.ts';
import { addDecisions, type Decisions } from './decisions.ts';
import { addDescription } from './description.ts';
import { addEdits } from './edit-routes.ts';
import { answerFault, hearFaults, refuse, refuseMethod } from './errors.ts';
import { addFeedRoutes, type FeedDesk } from './feed-routes.ts';
import { answerFile } from './files.ts';
import { layAnswers } from './first-page.ts';
import { addSecurityHeaders, guardHost, guardText, type OwnHosts } from './guard.ts';
import { addIntake } from './intake.ts';
import { writeJson } from './json-answers.ts';
import { KeptAnswers } from './kept-answers.ts';
import { addChanges, News } from './live.ts';
import { addOneDownloads } from './one-downloads.ts';
import { guardRole, type Keys } from './roles.ts';
import { addRoutes } from './routes.ts';
import { addSession } from './session.ts';

export interface AppOptions {
  ledger: Ledger;
  /** What takes in; without it nothing can be added through this door. */
  isnad?: Isnad | undefined;
  /** What is watched; absent where this server does not watch. */
  feeds?: FeedDesk | undefined;
  /** Every name under which requests are taken. */
  ownHosts: OwnHosts;
  /** The folder of the built web app; null where only the API is served. */
  webFolder?: string | null;
  /** What knowledge/ calls its entries, for `/names`. */
  names?: () => readonly NameItem[];
  /** Whose token is whose; without it nobody may write. */
  keys?: Keys | null;
  /** Whether who has no token may read; true unless told. */
  openReading?: boolean;
  /** Where people's decisions are made; absent where the ledger is only shown. */
  decisions?: Decisions | null;
  /** How many bytes of answers are kept until something is written; 0: none. */
  roomForAnswers?: number | undefined;
  /** Told of what could not be answered. */
  onFault?: (fault: unknown) => void;
}

/** The whole door: the API under /api/v1, its description at /api/openapi.json, the web app for everything else. */
export function createApp(options: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return;
      const issue = result.error.issues[0];
      const field = issue?.path.join('.') ?? '';
      return refuse(context, 400, 'bad-request', `${field}: ${issue?.message ?? 'not understood'}`, field);
    },
  });
  const onFault = options.onFault ?? (() => {});
  app.use('*', hearFaults(onFault));
  app.use('*', addSecurityHeaders());
  app.use('*', guardHost(options.ownHosts));
  app.use('*', compress());
  const guard = { keys: options.keys ?? null, openReading: options.openReading ?? true };
  app.use('/api/*', guardText());
  app.use('/api/*', guardRole(guard));
  const names = options.names ?? (() => []);
  app.use('/api/*', writeJson(names, new KeptAnswers(options.ledger, options.roomForAnswers)));
  addSession(app, guard);
  const news = new News(options.ledger);
  addDays(app, options.ledger, names);
  if (options.decisions) addDecisions(app, options.decisions, names);
  addChanges(app, options.ledger, news, names);
  addEdits(app, options.ledger, names);
  if (options.isnad !== undefined) addIntake(app, options.isnad, news, names);
  addRoutes(app, options.ledger, names);
  addOneDownloads(app, options.ledger, names);
  if (options.feeds !== undefined) addFeedRoutes(app, options.feeds, names);
  addDescription(app);
  app.all('/api/*', (context) =>
    refuse(context, 404, 'not-found', `no such address: ${context.req.path.slice(0, 200)}`),
  );
  for (const path of ['/health', '/ready']) app.all(path, (context) => refuseMethod(context, ['GET', 'HEAD']));
  const folder = options.webFolder ?? null;
  // who may not read without a token has none that comes with a page
  const isOpen = guard.openReading;
  const dress = (context: Context, page: string) =>
    isOpen ? layAnswers(context, options.ledger, page) : Promise.resolve(page);
  if (folder !== null) app.all('*', (context) => answerFile(context, folder, (page) => dress(context, page)));
  app.notFound((context) => refuse(context, 404, 'not-found', `no such address: ${context.req.path.slice(0, 200)}`));
  app.onError((fault, context) => answerFault(fault, context, onFault));
  return app;
}
