import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import type { NameItem } from './answers.ts';
import type { KeptAnswers, SentAnswer } from './kept-answers.ts';
import { type AnswerLanguage, localise, wantedLanguage } from './language.ts';

const deflate = promisify(gzip);
/** Shorter answers are sent as they are. */
const leastDeflated = 1024;
/** Little is gained by more, and it is the time of everybody who waits. */
const deflating = { level: 3 };

/** What speaks of nothing that has a name or a reason. */
const nameless = /openapi\.json$|\/names$|\/session$/;

/**
 * Writes JSON answers once: with what a person reads in the language of `Accept-Language` (what programs compare stays as it is), with a tag
 * by which it is known whether the asker has the answer already, and deflated where the asker takes that. What is kept is not asked for again.
 */
export function writeJson(names: () => readonly NameItem[], kept: KeptAnswers): MiddlewareHandler {
  let labels: { of: readonly NameItem[]; byId: ReadonlyMap<string, NameItem> } | null = null;
  const labelsNow = () => {
    const known = names();
    if (labels?.of !== known) labels = { of: known, byId: new Map(known.map((item) => [item.id, item])) };
    return labels.byId;
  };
  return async (context, next) => {
    const language = nameless.test(context.req.path) ? null : wantedLanguage(context);
    const takesDeflated = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
    const question = isRead(context)
      ? await kept.find(context.req.path, askedOf(context), `${language} ${takesDeflated}`)
      : null;
    if (question !== null && question.answer !== null) return send(context, question.answer, language);
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
    if (context.res.status !== 200) {
      context.res.headers.set('content-type', 'application/json');
      context.res.headers.append('vary', 'accept-language');
      return;
    }
    const answer = await written(Buffer.from(text), takesDeflated);
    question?.keep(answer);
    send(context, answer, language);
  };
}

const isRead = ({ req }: Context): boolean => req.method === 'GET' || req.method === 'HEAD';

/** The address below the server's, as it was asked for. */
function askedOf(context: Context): string {
  const { url, path } = context.req;
  const query = url.indexOf('?');
  return query === -1 ? path : path + url.slice(query);
}

async function written(bytes: Buffer<ArrayBuffer>, takesDeflated: boolean): Promise<SentAnswer> {
  const tag = `"${createHash('sha1').update(bytes).digest('base64url')}"`;
  const deflated = takesDeflated && bytes.length >= leastDeflated;
  const body = new Uint8Array(deflated ? await deflate(bytes, deflating) : bytes);
  return { tag, body, deflated };
}

function send(context: Context, { tag, body, deflated }: SentAnswer, language: AnswerLanguage | null): void {
  // on the answer that is there already, where one is: what takes its place keeps its headers
  const headers = new Headers(context.res.headers);
  headers.set('content-type', 'application/json');
  headers.append('vary', 'accept-language');
  headers.append('vary', 'accept-encoding');
  if (language !== null) headers.set('content-language', language);
  headers.set('etag', tag);
  const known = (context.req.header('if-none-match') ?? '').split(/,\s*/).map((one) => one.replace(/^W\//, ''));
  if (isRead(context) && known.includes(tag)) {
    headers.delete('content-type');
    context.res = new Response(null, { status: 304, headers });
    return;
  }
  if (deflated) headers.set('content-encoding', 'gzip');
  context.res = new Response(body, { status: 200, headers });
}
