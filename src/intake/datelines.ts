import type { BlockRole } from '../model/index.ts';
import { fold, foldWithOffsets } from '../text/index.ts';
import { bareOf, type Line } from './lines.ts';
import type { Phrases } from './phrases.ts';

const separators = /\s+ـ+\s+|\s*[-–—−|/:：،,;؛()[\]•·«»"“”*]+\s*|\s{2,}|\.\s|\.$/;

type Part = 'place' | 'agency' | 'wire' | 'date' | 'byline' | 'name' | 'other';

/** What one part of a dateline is. A name is what could be one: up to four words, none of them a number. */
function partOf(segment: string, phrases: Phrases): Part | null {
  const bare = bareOf(segment);
  if (bare === '') return null;
  if (phrases.cities.has(bare)) return 'place';
  if (phrases.agencies.has(bare)) return 'agency';
  if (phrases.wires.has(bare)) return 'wire';
  if (isDate(bare, phrases)) return 'date';
  if (phrases.bylineWords.isIn(bare) && bare.split(' ').length <= 6) return 'byline';
  // "25 شوال 1436 هـ الموافق … واس": parts without a mark between them
  const rest = bareOf(
    phrases.agencies.without(phrases.cities.without(phrases.dates.without(bare.replace(/\d+/g, ' ')))),
  );
  if (rest === '') return phrases.agencies.isIn(bare) ? 'agency' : phrases.cities.isIn(bare) ? 'place' : 'date';
  if (isGlued(bare, phrases)) return 'agency';
  return bare.split(' ').length <= 4 && !/\d/.test(bare) ? 'name' : 'other';
}

/** "الشرقوكالات": two names whose blank was lost with the page's markup. */
function isGlued(bare: string, phrases: Phrases): boolean {
  for (let at = 3; at <= bare.length - 3; at++) {
    const rest = bare.slice(at);
    if (!phrases.wires.has(rest) && !phrases.agencies.has(rest) && !phrases.cities.has(rest)) continue;
    if (phrases.agencies.has(bare.slice(0, at)) || phrases.cities.has(bare.slice(0, at))) return true;
  }
  return false;
}

/** Whether nothing stands there but days, months, times and the words around them; at least one number or weekday. */
export function isDate(folded: string, phrases: Phrases): boolean {
  if (!/\d/.test(folded) || folded.length > 140) return false;
  return !/[\p{L}\p{N}]/u.test(phrases.dates.without(folded.replace(/(?<=\d)(st|nd|rd|th|t|z)(?![a-z])|\d+/g, ' ')));
}

/** "أ. ف. ب." as "أ ف ب": the dots of initials end nothing. */
function withoutDots(text: string): string {
  return text
    .replace(/(?<!\p{L})(\p{L})\.\s?(\p{L})\.\s?(\p{L})(?!\p{L})\.?/gu, '$1 $2 $3')
    .replace(/(?<!\p{L})(\p{L})\.\s?(\p{L})(?!\p{L})\.?/gu, '$1 $2');
}

/** The parts of a line; several places or agencies in one stretch count once. "فلان من جدة" is a name and a place. */
function partsOf(text: string, phrases: Phrases): Part[] {
  return withoutDots(text)
    .split(separators)
    .flatMap((segment) => phrases.splitAtPlace(segment))
    .map((segment) => partOf(segment, phrases))
    .filter((part) => part !== null);
}

const known = new Set<Part>(['place', 'agency', 'wire', 'date', 'byline']);

/** What a line before the story is, where it tells only from where, from whom or when. `hasStarted`: the story has. */
export function datelineRole(line: Line, phrases: Phrases, hasStarted: boolean): BlockRole | null {
  if (line.text.length > 140 || line.words > 18 || /^[-–•*·●▪]\s/.test(line.text)) return null;
  const folded = fold(line.text);
  if (isDate(folded, phrases)) return 'dateline';
  const label = /^[^\p{L}]*([^:：|]{2,20})\s*[:：|]\s*(\S[^.]{1,40})$/u.exec(folded);
  if (label !== null && phrases.sourceLabels.has(bareOf(label[1] as string))) return 'credit';
  if (hasStarted) return null;
  const parts = partsOf(line.text, phrases);
  if (parts.length === 0 || parts.includes('other')) return null;
  const hasKnown = parts.some((part) => known.has(part));
  if (parts.includes('byline')) return 'byline';
  if (hasKnown)
    return parts.includes('name') && !parts.some((part) => part === 'agency' || part === 'wire')
      ? 'byline'
      : 'dateline';
  // Two or three short names with marks between them, where a story should begin: an outlet and a town that no list holds.
  const isJoined =
    parts.length >= 2 &&
    parts.length <= 4 &&
    line.words <= 9 &&
    (/[-–—/(|]|\sـ/.test(line.text) || line.words <= 4) &&
    !line.isClosed;
  return isJoined ? 'dateline' : null;
}

/** Whether a line above the story is only names, of whoever wrote it: one alone, or several with commas between. */
export function isNames(line: Line, phrases: Phrases): boolean {
  if (line.isClosed || line.words > 12 || /^[-–•*·●▪]\s/.test(line.text)) return false;
  const parts = partsOf(line.text, phrases);
  if (parts.includes('other')) return false;
  const isOne = line.words >= 2 && line.words <= 4 && parts.length === 1 && !/["«“:]/.test(line.text);
  return isOne || parts.length >= 3;
}

/** Where the dateline that opens a paragraph ends ("بغداد - رويترز: قال …"): an offset into the line, or null. */
export function openingDateline(line: Line, phrases: Phrases): number | null {
  const head = line.text.slice(0, 110);
  let best: number | null = null;
  let hasColon = false;
  for (const mark of head.matchAll(/[:：]+\s*|\s[-–—]+\s+|[-–—ـ]{1,2}\s+|[/.)]\s+/g)) {
    const end = mark.index + mark[0].length;
    const isColon = /[:：]/.test(mark[0]);
    const inside = head.slice(0, mark.index + 1);
    if (
      isOpening(partsOf(inside, phrases), inside, mark[0].trim(), isColon && !hasColon) &&
      line.text.length - end > 20
    )
      best = end;
    hasColon ||= isColon;
  }
  return best;
}

/** Whether these parts, closed by that mark, are a dateline. `isFirstColon`: a name may stand before it. */
function isOpening(parts: readonly Part[], inside: string, mark: string, isFirstColon: boolean): boolean {
  const isSource = (part: Part) => part === 'agency' || part === 'wire' || part === 'byline';
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined || parts.includes('other') || inside.split(/\s+/).length > 16)
    return false;
  // A slash closes an agency's name alone; a full stop or a bracket closes only what is known throughout.
  if (mark === '/') return parts.every((part) => known.has(part)) && parts.some(isSource);
  if (mark === '.' || mark === ')')
    return parts.length >= 2 && parts.every((part) => known.has(part)) && isSource(last);
  // One name and a colon is somebody who speaks ("واشنطن: …"), not where the story comes from.
  if (parts.length < 2 || !(parts.some(isSource) || parts.includes('place'))) return false;
  const names = parts.filter((part) => part === 'name').length;
  const isBare =
    !/["“”]|\.\s/.test(withoutDots(inside)) && names <= 2 && (names === 0 || known.has(first) || known.has(last));
  return isBare && (isFirstColon || known.has(last));
}

const initials = /^(?:\p{L}{1,2}[.\s]*){1,3}$/u;

/** Whether a last line only says whose it is: initials, agencies, "(رويترز)". */
export function isCredit(line: Line, phrases: Phrases): boolean {
  if (line.words > 10) return false;
  const segments = line.text
    .split(separators)
    .map(bareOf)
    .filter((bare) => bare !== '');
  const isSource = (bare: string) => phrases.agencies.has(bare) || phrases.wires.has(bare);
  return segments.some(isSource) && segments.every((bare) => isSource(bare) || initials.test(bare));
}

/** Where a credit begins that stands after the last full stop of the line ("… . (رويترز)"): an offset into the line, or null. */
export function closingCredit(line: Line, phrases: Phrases): number | null {
  const from = Math.max(0, line.text.length - 80);
  const match = /(?<=[.!؟?»"”]\s*)[([][^()[\]]{2,50}[)\]]\s*\.?$/.exec(line.text.slice(from));
  if (match === null) return null;
  const segments = match[0]
    .split(separators)
    .map(bareOf)
    .filter((bare) => bare !== '');
  const isSource = (bare: string) => phrases.agencies.has(bare) || phrases.wires.has(bare) || initials.test(bare);
  return segments.length > 0 && segments.every(isSource) ? from + match.index : null;
}

/** Where the tail of a paragraph begins that a phrase opens ("رابط الخبر …", "سمات …"): an offset into the line and what it is. */
export function closingPhrase(line: Line, phrases: Phrases): { at: number; role: BlockRole | null } | null {
  const from = Math.max(0, line.text.length - 320);
  const folded = foldWithOffsets(line.text.slice(from));
  const found = phrases.tail(folded.text);
  return found === null ? null : { at: from + (folded.at[found.at] as number), role: found.mark.role };
}
