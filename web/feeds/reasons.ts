import type { Language } from '../app/language.tsx';
import arabic from './reasons.json' with { type: 'json' };

const patterns = (arabic as [string, string][]).map(([pattern, words]) => [new RegExp(pattern), words] as const);

/** Why a feed could not be read, in the language of the page. What is not in the list is given as it was noted, in English. */
export function showFeedReason(language: Language, reason: string): { text: string; language: Language } {
  if (language === 'en') return { text: reason, language };
  for (const [pattern, words] of patterns) {
    const found = pattern.exec(reason);
    if (found !== null) return { text: words.replace('$1', found[1] ?? ''), language };
  }
  return { text: reason, language: 'en' };
}
