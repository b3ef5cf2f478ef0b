import type { Context } from 'hono';
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

/** Null where no language is asked for: what is said is then not added. */
export const wantedLanguage = (context: Context): AnswerLanguage | null =>
  context.req.header('accept-language') === undefined ? null : languageOf(context);

/**
 * The answer with what a person reads: every reason has its sentence as `text`, everything that knowledge names its name as `label`. What is
 * given is not changed, and what nothing is added to is not copied.
 */
export function localise(value: unknown, language: AnswerLanguage, labels: ReadonlyMap<string, NameItem>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const said = value.map((one) => localise(one, language, labels));
    return said.some((one, at) => one !== value[at]) ? said : value;
  }
  const given = value as Record<string, unknown>;
  if (typeof given['ar'] === 'string' && typeof given['en'] === 'string' && given['id'] === undefined) {
    return { ...given, text: given[language] };
  }
  let said = given;
  for (const key in given) {
    const one = given[key];
    if (typeof one !== 'object' || one === null) continue;
    const part = localise(one, language, labels);
    if (part === one) continue;
    if (said === given) said = { ...given };
    said[key] = part;
  }
  if (typeof given['id'] !== 'string' || !('name' in given)) return said;
  const label = labels.get(given['id'])?.[language];
  return label === undefined || label === null ? said : { ...said, label };
}
