import { eld } from 'eld/small';

/** Letters that only one of the languages written in Arabic script uses. Checked in this order; at least `least` of them in 1,000 letters. */
const arabicScript: readonly { language: string; letters: RegExp; least: number }[] = [
  { language: 'ckb', letters: /[ڕڵۆێڤە]/g, least: 30 },
  { language: 'ps', letters: /[ټډړښږڼځڅېۍ]/g, least: 10 },
  { language: 'ur', letters: /[ٹڈڑںےہھ]/g, least: 15 },
  { language: 'fa', letters: /[پچژگکی]/g, least: 60 },
];
const scripts: readonly { language: string | null; letters: RegExp }[] = [
  { language: 'ar', letters: /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/g },
  { language: 'he', letters: /[\u0590-\u05ff]/g },
  { language: null, letters: /[\p{Script=Latin}]/gu },
  { language: null, letters: /[\p{Script=Cyrillic}]/gu },
];

/** The primary subtag of a language tag, in lower case; null where it is none. */
export function primaryLanguage(tag: string | null): string | null {
  const primary = /^\s*([A-Za-z]{2,3})(?:[-_]|\s*$)/.exec(tag ?? '')?.[1];
  return primary === undefined ? null : primary.toLowerCase();
}

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/**
 * The language of a text, `und` where it has no words. A declared one is taken unless the script speaks against it:
 * templates are translated more often than their `lang`.
 */
export function languageOf(text: string, declared: string | null): string {
  const sample =
    text.length > 6000 ? `${text.slice(0, 3000)} ${text.slice(text.length >> 1, (text.length >> 1) + 3000)}` : text;
  const counts = scripts.map((script) => count(sample, script.letters));
  const most = Math.max(...counts);
  if (most === 0) return declared ?? 'und';
  const script = scripts[counts.indexOf(most)]?.language ?? null;
  const wanted = declared === null || declared === 'und' ? null : declared;
  if (script === 'ar') {
    const found =
      arabicScript.find((entry) => count(sample, entry.letters) * 1000 >= entry.least * most)?.language ?? 'ar';
    return wanted !== null && isArabicScript(wanted) ? wanted : found;
  }
  if (script !== null) return wanted === 'yi' ? wanted : script;
  if (wanted !== null && !isArabicScript(wanted) && wanted !== 'he') return wanted;
  return eld.detect(sample).language || 'und';
}

function isArabicScript(language: string): boolean {
  return ['ar', 'arz', 'apc', 'fa', 'ur', 'ps', 'ckb', 'ku', 'ug', 'sd', 'az', 'pa', 'ks', 'bal'].includes(language);
}
