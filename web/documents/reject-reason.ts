import type { RejectItem } from '../../src/ledger/index.ts';
import type { Language } from '../app/language.tsx';
import arabic from './reject-reasons.json' with { type: 'json' };

const byCode: { readonly [code: string]: string } = arabic;

/** Why something was refused, in the language of the page; as it was noted, which is English, where its kind has no words yet. */
export function showRejectReason(
  language: Language,
  { code, reason, path, url, id }: Pick<RejectItem, 'code' | 'reason' | 'path' | 'url' | 'id'>,
): { text: string; language: Language } {
  if (language === 'ar' && Object.hasOwn(byCode, code)) return { text: byCode[code] as string, language };
  const where = `${path ?? url ?? id}: `;
  return { text: reason.startsWith(where) ? reason.slice(where.length) : reason, language: 'en' };
}
