import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestError } from '@hono/node-server';
import type { ErrorAnswer } from './answers.ts';
import { securityHeaders } from './guard.ts';

interface Refusal {
  status: 400 | 408 | 431;
  code: string;
  message: string;
}

const refusals: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'too-long',
    message: 'the address and headers of this request are too long: ask with a shorter one',
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'too-slow', message: 'the request did not arrive in time' },
};
const unread: Refusal = { status: 400, code: 'bad-request', message: 'this is no request that can be read' };

const headers = {
  ...securityHeaders,
  'content-type': 'application/json',
  'cache-control': 'no-store',
  connection: 'close',
};
const bodyOf = ({ code, message }: Refusal): string =>
  JSON.stringify({ error: { code, message } } satisfies ErrorAnswer);

/** Who still sends when the line is cut loses the answer with it: so long it stays open, in milliseconds. */
const lastWords = 500;

/** Answers what Node could not read as a request, in the one shape of all refusals. `socket` may be in the middle of an earlier answer. */
export function answerUnreadable(fault: NodeJS.ErrnoException, socket: Duplex): void {
  const { _httpMessage: underWay } = socket as Duplex & { _httpMessage?: { headersSent: boolean } | null };
  if (fault.code === 'ECONNRESET' || !socket.writable || underWay?.headersSent === true) {
    socket.destroy(fault);
    return;
  }
  const refusal = refusals[fault.code ?? ''] ?? unread;
  const body = bodyOf(refusal);
  const lines = Object.entries({ ...headers, 'content-length': String(Buffer.byteLength(body)) });
  const head = [`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`, ...lines.map((line) => line.join(': '))];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  setTimeout(() => socket.destroy(), lastWords).unref();
}

/** The same for what Node could read and the app cannot: no host, or one that is no name. */
export function answerUnasked(fault: unknown, onFault: (fault: unknown) => void): Response {
  if (fault instanceof RequestError) return new Response(bodyOf(unread), { status: unread.status, headers });
  onFault(fault);
  const internal = { code: 'internal', message: 'the server could not answer' };
  return new Response(JSON.stringify({ error: internal } satisfies ErrorAnswer), { status: 500, headers });
}
