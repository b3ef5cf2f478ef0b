import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { FilterError } from '../ledger/index.ts';
import type { ErrorAnswer } from './answers.ts';

type Status = 400 | 401 | 403 | 404 | 405 | 413 | 414 | 415 | 421 | 500 | 503;

/** Prints a refusal in the one shape that all have. */
export function refuse(context: Context, status: Status, code: string, message: string, field?: string): Response {
  const answer: ErrorAnswer = { error: field === undefined ? { code, message } : { code, message, field } };
  context.header('cache-control', 'no-store');
  return context.json(answer, status);
}

/** Refuses a method that an address does not take, and names those that it does. */
export function refuseMethod(context: Context, allowed: readonly string[]): Response {
  const list = allowed.join(', ');
  context.header('allow', list);
  const message = `${context.req.method.slice(0, 20)} is not for ${context.req.path.slice(0, 200)}, which takes ${list}`;
  return refuse(context, 405, 'method-not-allowed', message);
}

/** Takes no body of more bytes. `advice`: what to do instead. */
export function limitBody(bytes: number, advice = 'send less'): MiddlewareHandler {
  const most = bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes / 1_000} kB`;
  const onError = (context: Context) => {
    // the rest of the body is not read: nothing else can come on this line
    context.header('connection', 'close');
    return refuse(context, 413, 'too-large', `more than ${most} at once: ${advice}`);
  };
  return bodyLimit({ maxSize: bytes, onError });
}

const codes: Readonly<Partial<Record<number, string>>> = { 413: 'too-large', 415: 'bad-type' };

type OnFault = (fault: unknown) => void;

/** Lets whatever answers later say what went wrong, see faultTeller(). */
export function hearFaults(onFault: OnFault): MiddlewareHandler {
  return async (context, next) => {
    context.set('onFault', onFault);
    return next();
  };
}

/** Whom to tell what only the operator may know. */
export const faultTeller = (context: Context): OnFault =>
  (context.get('onFault' as never) as OnFault | undefined) ?? (() => {});

/** What went wrong, for the person who asked; what only the operator may know goes to `onFault`. */
export function answerFault(fault: unknown, context: Context, onFault: (fault: unknown) => void): Response {
  if (fault instanceof FilterError) return refuse(context, 400, 'bad-filter', fault.message, fault.field);
  if (fault instanceof HTTPException && fault.status < 500) {
    return refuse(context, fault.status as Status, codes[fault.status] ?? 'bad-request', fault.message);
  }
  onFault(fault);
  return refuse(context, 500, 'internal', 'the ledger could not answer; the server’s log says why');
}
