import type { Language } from '../app/language.tsx';

/** Characters that would turn the order of a line round or that nobody can see; written out instead. */
export const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
/** Those of them that force an order. */
export const forced = /[\u202d\u202e]/;

/** Cuts a text at each unseen character, which stands alone; joined again the pieces are the text. */
export function splitUnseen(text: string): string[] {
  return text
    .split(/([\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069])/)
    .filter((piece) => piece !== '');
}

const firstLetter = /\p{L}/u;
const arabicLetter = /\p{Script=Arabic}/u;
const latinLetter = /\p{Script=Latin}/u;

/** The language of a text as far as its first letter tells; undefined where it is the page's, so that no attribute need say so, or neither of the two. */
export function foreignTo(page: Language, text: string): Language | undefined {
  const [letter] = firstLetter.exec(text) ?? [];
  if (letter === undefined) return undefined;
  const isArabic = arabicLetter.test(letter);
  if (!isArabic && !latinLetter.test(letter)) return undefined;
  const language = isArabic ? 'ar' : 'en';
  return language === page ? undefined : language;
}
