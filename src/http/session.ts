import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { roles } from '../pipeline/index.ts';
import { errorSchema } from './answers.ts';
import { refuse } from './errors.ts';
import { cookieOf, type GuardOptions, holderOf } from './roles.ts';

/** Who the server takes the asker for. `role` null: may do nothing. `token`: whether they hold one. */
export const sessionSchema = z
  .object({ role: z.enum(roles).nullable(), name: z.string().nullable(), token: z.boolean() })
  .openapi('Session');

const path = '/api/v1/session';
const answer = (description: string) => ({ description, content: { 'application/json': { schema: sessionSchema } } });

/** A browser hands its token in once and gets a cookie that no script can read; so links to downloads and live news work as well. */
export function addSession(app: OpenAPIHono, guard: GuardOptions): void {
  const show = async (context: Context) => {
    const holder = await holderOf(context, guard.keys);
    const role = holder?.role ?? (guard.openReading ? ('reader' as const) : null);
    context.header('cache-control', 'no-store');
    return context.json({ role, name: holder?.name ?? null, token: holder !== null }, 200);
  };
  const ask = createRoute({
    method: 'get',
    path,
    summary: 'What the asker may do here',
    responses: { 200: answer('Role and name') },
  });
  app.openapi(ask, show);

  const begin = createRoute({
    method: 'post',
    path,
    summary: 'Takes the token of the Authorization header into a cookie',
    responses: {
      200: answer('Role and name'),
      401: { description: 'No token, or not one of ours', content: { 'application/json': { schema: errorSchema } } },
    },
  });
  app.openapi(begin, async (context) => {
    const token = /^Bearer (\S{1,200})$/i.exec(context.req.header('authorization') ?? '')?.[1];
    const holder = token === undefined ? null : await guard.keys?.find(token);
    if (token === undefined || !holder) {
      return refuse(context, 401, 'bad-token', 'this token is unknown, revoked or expired') as never;
    }
    setCookie(context, cookieOf(context), token, { httpOnly: true, sameSite: 'Strict', path: '/api/' });
    context.header('cache-control', 'no-store');
    return context.json({ role: holder.role, name: holder.name, token: true }, 200);
  });

  const end = createRoute({
    method: 'delete',
    path,
    summary: 'Forgets the cookie',
    responses: { 204: { description: 'Done' } },
  });
  app.openapi(end, (context) => {
    deleteCookie(context, cookieOf(context), { path: '/api/' });
    return context.body(null, 204);
  });
}
