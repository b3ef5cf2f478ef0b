import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { canonicalUrl } from '../model/index.ts';
import type { Given, IntakeWarning } from './received.ts';

/** What the name of a file's sidecar ends in; such a file is never an article. */
export const sidecarSuffix = '.meta.json';

const maxBytes = 100_000;

const dateShape = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Each field is read by itself, so that one mistake does not lose the others. */
const fields = {
  published: z.string().regex(dateShape, 'expected YYYY-MM-DD or an ISO date-time'),
  outlet: z.string().min(1, 'expected a name').max(300),
  url: z.string().refine((value) => canonicalUrl(value) !== null, 'expected an http or https address'),
  language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/, 'expected a language tag, as "ar"'),
  title: z.string().min(1, 'expected a title').max(1000),
} as const;

export const nothingGiven: Given = { published: null, outlet: null, url: null, language: null, title: null };

/** What stands in `<path>.meta.json`. A sidecar that is wrong is a warning; the article is still read, with what of it is right. */
export async function readSidecar(
  path: string,
  name: string,
): Promise<{ given: Partial<Given>; warnings: IntakeWarning[] }> {
  const file = path + sidecarSuffix;
  const warn = (message: string): IntakeWarning => ({
    code: 'bad-sidecar',
    message: `${name}${sidecarSuffix}: ${message}`,
    path: name,
  });
  let text: string;
  try {
    const about = await stat(file);
    if (!about.isFile()) return { given: {}, warnings: [warn('not a file: what it says was not used')] };
    if (about.size > maxBytes)
      return { given: {}, warnings: [warn(`larger than ${maxBytes} bytes: what it says was not used`)] };
    text = await readFile(file, 'utf8');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return {
      given: {},
      warnings: isMissing ? [] : [warn(`could not be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`)],
    };
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { given: {}, warnings: [warn('not JSON: correct it, its article was read without it')] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      given: {},
      warnings: [warn('expected an object with "published", "outlet", "url", "language" or "title"')],
    };
  }
  return readFields(value as Record<string, unknown>, warn);
}

function readFields(
  value: Record<string, unknown>,
  warn: (message: string) => IntakeWarning,
): { given: Partial<Given>; warnings: IntakeWarning[] } {
  const given: Partial<Given> = {};
  const warnings: IntakeWarning[] = [];
  for (const [name, schema] of Object.entries(fields)) {
    const entry = value[name];
    if (entry === undefined || entry === null) continue;
    const parsed = schema.safeParse(entry);
    if (parsed.success) given[name as keyof Given] = parsed.data;
    else
      warnings.push(warn(`bad field "${name}": ${parsed.error.issues[0]?.message ?? 'not usable'}; it was not used`));
  }
  return { given, warnings };
}
