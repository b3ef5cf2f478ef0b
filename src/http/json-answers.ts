import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import type { NameItem } from './answers.ts';
import { type AnswerLanguage, languageOf, localise } from './language.ts';

const deflate = promisify(gzip);
/** Shorter answers are sent as they are. */
const leastDeflated = 1024;
/** Little is gained by more, and it is the time of everybody who waits. */
const deflating = { level: 3 };

/** What speaks of nothing that has a name or a reason. */
const nameless = /openapi\.json$|\/names$|\/session$/;

/**
 * Writes JSON answers once: with what a person reads in the language of `Accept-Language` (what programs compare stays as it is), with a tag
 * by which it is known whether the asker has the answer already, and deflated where the asker takes that.
 */
export function writeJson(names: () => readonly NameItem[]): MiddlewareHandler {
  let labels: { of: readonly NameItem[]; byId: ReadonlyMap<string, NameItem> } | null = null;
  const labelsNow = () => {
    const known = names();
    if (labels?.of !== known) labels = { of: known, byId: new Map(known.map((item) => [item.id, item])) };
    return labels.byId;
  };
  return async (context, next) => {
    const language = nameless.test(context.req.path) ? null : wantedLanguage(context);
    const write = context.json;
    let text: string | null = null;
    context.json = ((value: unknown, ...rest: [never]) => {
      const said = language === null ? value : localise(value, language, labelsNow());
      text = JSON.stringify(said);
      return context.body(text, ...rest);
    }) as unknown as typeof write;
    await next();
    context.json = write;
    if (text === null) return;
    const { headers, status } = context.res;
    headers.set('content-type', 'application/json');
    headers.append('vary', 'accept-language');
    if (status !== 200) return;
    if (language !== null) headers.set('content-language', language);
    await send(context, Buffer.from(text));
  };
}

const wantedLanguage = (context: Context): AnswerLanguage | null =>
  context.req.header('accept-language') === undefined ? null : languageOf(context);

async function send(context: Context, bytes: Buffer): Promise<void> {
  const tag = `"${createHash('sha1').update(bytes).digest('base64url')}"`;
  // on the answer that is there already: what takes its place keeps its headers
  context.res.headers.append('vary', 'accept-encoding');
  const headers = new Headers(context.res.headers);
  headers.set('etag', tag);
  const { method } = context.req;
  const known = (context.req.header('if-none-match') ?? '').split(/,\s*/).map((one) => one.replace(/^W\//, ''));
  if ((method === 'GET' || method === 'HEAD') && known.includes(tag)) {
    headers.delete('content-type');
    context.res = new Response(null, { status: 304, headers });
    return;
  }
  const takes = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '') && bytes.length >= leastDeflated;
  if (takes) headers.set('content-encoding', 'gzip');
  const body = takes ? await deflate(bytes, deflating) : bytes;
  context.res = new Response(new Uint8Array(body), { status: 200, headers });
}
