import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { drawToken, hashToken, type Role, roles, type TokenHolder } from '../pipeline/index.ts';
import { refuse, refuseMethod } from './errors.ts';

/** Who may do it: anybody who reaches the server, or a holder of a token with this role or a higher one. */
export type Needed = 'anybody' | Role;

/**
 * Every address of the API and who may use it. What is not listed does not exist, whatever handles it: a new route is refused
 * until someone has thought about who may use it. HEAD is taken as GET.
 */
export const routeRoles: Readonly<Record<string, Needed>> = {
  'GET /api/openapi.json': 'anybody',
  'GET /api/v1/health': 'anybody',
  'GET /api/v1/ready': 'anybody',
  'GET /api/v1/session': 'anybody',
  'POST /api/v1/session': 'anybody',
  'DELETE /api/v1/session': 'anybody',
  'GET /api/v1/summary': 'reader',
  'GET /api/v1/changes': 'reader',
  'GET /api/v1/changes/live': 'reader',
  'POST /api/v1/decisions': 'curator',
  ...reading('events', 'statements', 'stories', 'documents', 'sources', 'actors', 'disputes', 'rejects', 'network'),
  ...reading(
    'search',
    'names',
    'days',
    'quiet',
    'edits',
    'feeds',
    'decisions',
    'queue/merges',
    'queue/disputes',
    'jobs',
  ),
  'GET /api/v1/events.geojson': 'reader',
  'GET /api/v1/stories.geojson': 'reader',
  'GET /api/v1/disputes.geojson': 'reader',
  'GET /api/v1/search.geojson': 'reader',
  'GET /api/v1/events/{id}': 'reader',
  'GET /api/v1/statements/{id}': 'reader',
  'GET /api/v1/stories/{id}': 'reader',
  ...filesOf('events', 'event.json', 'tellings.csv', 'event.geojson'),
  ...filesOf('stories', 'story.json', 'events.csv', 'events.geojson'),
  ...filesOf('sources', 'source.json', 'events.csv', 'events.geojson'),
  'GET /api/v1/documents/{id}': 'reader',
  'GET /api/v1/sources/{id}': 'reader',
  'GET /api/v1/captures/{sha256}': 'reader',
  'GET /api/v1/jobs/{id}': 'reader',
  'POST /api/v1/ingest': 'curator',
  'POST /api/v1/rejects/retry': 'curator',
  'POST /api/v1/feeds': 'curator',
  'DELETE /api/v1/feeds': 'curator',
};

/** A list and the files that it can be had as. */
function reading(...names: string[]): Record<string, Needed> {
  const routes = names.flatMap((name) => ['', '.json', '.csv'].map((form) => `GET /api/v1/${name}${form}`));
  return Object.fromEntries(routes.map((route) => [route, 'reader']));
}

/** One of a list as files. */
function filesOf(name: string, ...files: string[]): Record<string, Needed> {
  return Object.fromEntries(files.map((file) => [`GET /api/v1/${name}/{id}/${file}`, 'reader' as const]));
}

const patterns = Object.entries(routeRoles).map(([route, needed]) => {
  const [method = '', path = ''] = route.split(' ');
  const parts = path.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return { method, path: new RegExp(`^${parts.join('[^/]+')}$`), needed };
});

/** Who may use an address; null where there is no such address. */
export function neededFor(method: string, path: string): Needed | null {
  const asked = method === 'HEAD' ? 'GET' : method;
  return patterns.find((one) => one.method === asked && one.path.test(path))?.needed ?? null;
}

/** The methods that an address takes; none where there is no such address. */
export function methodsFor(path: string): string[] {
  const methods = patterns.filter((one) => one.path.test(path)).map(({ method }) => method);
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) =>
    methods.includes(method === 'HEAD' ? 'GET' : method),
  );
}

/** Whose token is whose. */
export interface Keys {
  find(token: string): Promise<TokenHolder | null>;
}

/** A token that is good as long as this server runs, and the lasting ones. */
export function sessionKeys(lasting: Keys | null): Keys & { token: string } {
  const token = drawToken();
  const hash = hashToken(token);
  return {
    token,
    find: async (given) =>
      hashToken(given) === hash ? { name: 'session', role: 'admin' } : (lasting?.find(given) ?? null),
  };
}

export interface GuardOptions {
  keys: Keys | null;
  /** Whether who has no token may read: so where only this machine reaches the server. */
  openReading: boolean;
}

/** The cookie of one server: two on one machine share the name 127.0.0.1, but not their tokens. */
export const cookieOf = (context: Context): string =>
  `isnad_${(context.req.header('host') ?? '').replace(/^.*:(\d+)$/, '$1').replace(/\W/g, '_')}`;

/** Who asks; null where no token is given or it is not known. */
export async function holderOf(context: Context, keys: Keys | null): Promise<TokenHolder | null> {
  const bearer = /^Bearer (\S{1,200})$/i.exec(context.req.header('authorization') ?? '')?.[1];
  const cookie = bearer === undefined && isOwnPage(context) ? getCookie(context, cookieOf(context)) : undefined;
  const token = bearer ?? cookie;
  return token === undefined || keys === null ? null : keys.find(token);
}

/** A cookie comes along by itself: for what writes, the browser has to say that one of our own pages asks. */
function isOwnPage(context: Context): boolean {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return true;
  return context.req.header('sec-fetch-site') === 'same-origin' || context.req.header('origin') !== undefined;
}

/** Refuses what the one who asks may not do, before any route is looked at. */
export function guardRole({ keys, openReading }: GuardOptions): MiddlewareHandler {
  return async (context, next) => {
    const { method, path } = context.req;
    const needed = neededFor(method, path);
    if (needed === null) {
      const allowed = methodsFor(path);
      if (allowed.length > 0) return refuseMethod(context, allowed);
      return refuse(context, 404, 'not-found', `no such address: ${path.slice(0, 200)}`);
    }
    const holder = await holderOf(context, keys);
    if (holder !== null) context.set('holder', holder);
    if (needed === 'anybody' || (needed === 'reader' && openReading)) return next();
    if (holder === null) {
      const message = `a token is needed (${needed}): open the address that isnad serve printed, or send one of isnad token as "Authorization: Bearer …"`;
      return refuse(context, 401, 'no-token', message);
    }
    if (roles.indexOf(holder.role) < roles.indexOf(needed)) {
      return refuse(context, 403, 'not-allowed', `this token is for a ${holder.role}; a ${needed}'s is needed`);
    }
    return next();
  };
}
