import type { Context, MiddlewareHandler } from 'hono';
import type { NameItem } from './answers.ts';

export type AnswerLanguage = 'ar' | 'en';

/** The language that the asker likes best of those that reasons are written in; English where none is named. */
export function languageOf(context: Context): AnswerLanguage {
  const wanted = (context.req.header('accept-language') ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...settings] = part.trim().toLowerCase().split(';');
      const q = settings.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined);
      return { language: tag.slice(0, 2), q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ language, q }) => (language === 'ar' || language === 'en') && q > 0)
    .toSorted((a, b) => b.q - a.q);
  return wanted[0]?.language === 'ar' ? 'ar' : 'en';
}

/** Walks an answer: every reason gets its sentence as `text`, everything that knowledge names gets its name as `label`. */
function localise(value: unknown, language: AnswerLanguage, labels: ReadonlyMap<string, NameItem>): void {
  if (Array.isArray(value)) {
    for (const one of value) localise(one, language, labels);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const own = value as Record<string, unknown>;
  if (typeof own['ar'] === 'string' && typeof own['en'] === 'string' && own['id'] === undefined) {
    own['text'] = own[language];
    return;
  }
  for (const one of Object.values(own)) if (typeof one === 'object' && one !== null) localise(one, language, labels);
  if (typeof own['id'] !== 'string' || !('name' in own)) return;
  const label = labels.get(own['id'])?.[language];
  if (label !== undefined && label !== null) own['label'] = label;
}

/** Adds to JSON answers what a person reads, in the language of `Accept-Language`; what programs compare stays as it is. */
export function addLanguage(names: () => readonly NameItem[]): MiddlewareHandler {
  let labels: { of: readonly NameItem[]; byId: ReadonlyMap<string, NameItem> } | null = null;
  return async (context, next) => {
    await next();
    context.res.headers.append('vary', 'accept-language');
    const isJson = context.res.headers.get('content-type')?.startsWith('application/json') === true;
    if (!isJson || context.res.status !== 200 || context.req.header('accept-language') === undefined) return;
    if (/openapi\.json$|\/names$|\/session$/.test(context.req.path)) return;
    const known = names();
    if (labels?.of !== known) labels = { of: known, byId: new Map(known.map((item) => [item.id, item])) };
    const language = languageOf(context);
    const body: unknown = await context.res.json();
    localise(body, language, labels.byId);
    const headers = new Headers(context.res.headers);
    headers.set('content-language', language);
    headers.delete('content-length');
    context.res = new Response(JSON.stringify(body), { status: 200, headers });
  };
}
