import type { Context } from 'hono';
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

/** What went wrong, for the person who asked; what only the operator may know goes to `onFault`. */
export function answerFault(fault: unknown, context: Context, onFault: (fault: unknown) => void): Response {
  if (fault instanceof FilterError) return refuse(context, 400, 'bad-filter', fault.message, fault.field);
  if (fault instanceof HTTPException && fault.status < 500) {
    return refuse(context, 400, 'bad-request', fault.message);
  }
  onFault(fault);
  return refuse(context, 500, 'internal', 'the ledger could not answer; the server’s log says why');
}
