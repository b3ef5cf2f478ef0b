import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

type Detector = typeof import('eld/small')['eld'];
let detector: Detector | null = null;

/** The detector and its table take a quarter of a second and 150 MB: most articles tell their language by their letters and never ask it. */
function detectLanguage(sample: string): string {
  if (detector === null) {
    const file = fileURLToPath(import.meta.resolve('eld/small'));
    detector = (createRequire(import.meta.url)(file) as typeof import('eld/small')).eld;
  }
  return detector.detect(sample).language;
}

/** Letters that only one of the languages written in Arabic script uses, in the order of checking; at least `least` of them in 1,000 letters. */
const arabicScript: readonly { language: string; letters: RegExp; least: number }[] = [
  { language: 'ug', letters: /[ۈۋڭۇ]/g, least: 30 },
  { language: 'ckb', letters: /[ڕڵۆێڤە]/g, least: 30 },
  { language: 'ps', letters: /[ټډړښږڼځڅېۍ]/g, least: 10 },
  { language: 'ur', letters: /[ٹڈڑںےہھ]/g, least: 15 },
  { language: 'fa', letters: /[پچژگ]/g, least: 10 },
];
/** Persian letters that Arabic pages made on Persian keyboards have too. */
const shared = /[کی]/g;

type Script = 'arabic' | 'hebrew' | 'latin' | 'cyrillic' | 'other';

/** How many letters of each script a text has. */
function countScripts(text: string): Record<Script, number> {
  const counts: Record<Script, number> = { arabic: 0, hebrew: 0, latin: 0, cyrillic: 0, other: 0 };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x41) continue;
    if ((code | 32) >= 0x61 && (code | 32) <= 0x7a) counts.latin += 1;
    else if ((code >= 0x620 && code <= 0x6d5) || (code >= 0x750 && code <= 0x77f) || (code >= 0xfb50 && code <= 0xfefc))
      counts.arabic += 1;
    else if (code >= 0x5d0 && code <= 0x5ea) counts.hebrew += 1;
    else if (code >= 0xc0 && code < 0x250) counts.latin += 1;
    else if (code >= 0x400 && code < 0x530) counts.cyrillic += 1;
    else if (code >= 0x370 && /\p{L}/u.test(text.charAt(i))) counts.other += 1;
  }
  return counts;
}

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
  const counts = countScripts(sample);
  const [script, most] = Object.entries(counts).reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  const wanted = declared === 'und' ? null : declared;
  if (most === 0) return wanted ?? 'und';
  if (script === 'arabic') return wanted !== null && isArabicScript(wanted) ? wanted : arabicLanguage(sample, most);
  if (script === 'hebrew') return wanted === 'yi' ? wanted : 'he';
  if (wanted !== null && !isArabicScript(wanted) && wanted !== 'he') return wanted;
  return detectLanguage(sample) || 'und';
}

function arabicLanguage(sample: string, letters: number): string {
  const share = (of: RegExp) => (count(sample, of) * 1000) / letters;
  const own = arabicScript.find((entry) => share(entry.letters) >= entry.least);
  if (own !== undefined) return own.language;
  return share(shared) >= 30 && detectLanguage(sample) === 'fa' ? 'fa' : 'ar';
}

function isArabicScript(language: string): boolean {
  return ['ar', 'arz', 'apc', 'fa', 'ur', 'ps', 'ckb', 'ku', 'ug', 'sd', 'az', 'pa', 'ks', 'bal'].includes(language);
}
