import { bareOf, isStory, type Line } from './lines.ts';
import type { Phrases } from './phrases.ts';

const atEnd =
  /(?:[([]([^()[\]]{2,70})[)\]]|\s[-–—|/]\s*([^-–—|/()]{2,40})|\s(Getty Images|AFP|REUTERS|Reuters|EPA|Anadolu))\s*\.?\s*$/;

/** Whether a line ends in a picture's credit: of a picture agency or archive (`picture`), of any agency (`agency`), or in none. */
function creditOf(text: string, phrases: Phrases): 'picture' | 'agency' | null {
  const match = atEnd.exec(text.slice(-120));
  if (match === null) return null;
  const inside = match[1] ?? match[2] ?? match[3] ?? '';
  const parts = inside
    .split(/[-–—/،,|:]|\svia\s/i)
    .map(bareOf)
    .filter((bare) => bare !== '');
  if (parts.some((part) => phrases.pictures.has(part))) return 'picture';
  return parts.some((part) => phrases.agencies.has(part)) ? 'agency' : null;
}

/** Whether a line ends as captions do, in a picture's credit or a whole date. */
export function hasCredit(line: Line, phrases: Phrases): boolean {
  return creditOf(line.text, phrases) !== null || isDated(line, phrases);
}

/** Lines that stand under or for a picture, by index. `isFree`: lines that nothing else has claimed. */
export function findCaptions(lines: readonly Line[], phrases: Phrases, isFree: (i: number) => boolean): Set<number> {
  const found = new Set<number>();
  const seen = new Map<string, number>();
  for (const [i, line] of lines.entries()) {
    if (!isFree(i)) continue;
    const credit = creditOf(line.text, phrases);
    const isClosedBefore = /[.!؟?]\s*[([][^()[\]]*[)\]]\s*\.?\s*$/.test(line.text);
    if (credit === 'picture' && line.words >= 2 && line.words <= 60) found.add(i);
    // A sentence and then an agency is the story's last line; a few words and then an agency are not.
    const isText = isClosedBefore && (line.words > 12 || i === lines.length - 1);
    if (credit === 'agency' && line.words >= 4 && line.words <= 30 && !isText) found.add(i);
    if (isDated(line, phrases)) found.add(i);
    // A picture's text is often printed twice: as its caption and as what shows when it does not load.
    if (line.words > 40) continue;
    const before = seen.get(line.bare);
    // Whole sentences that come again further down are the story's own.
    const isRepeat = before !== undefined && (i - before <= 2 || !line.isClosed);
    if (isRepeat && line.words >= 4) found.add(i).add(before);
    seen.set(line.bare, i);
  }
  for (const [i, line] of lines.entries()) {
    if (!isFree(i) || found.has(i) || line.isClosed || line.words > 8 || line.words < 2) continue;
    const opens = [...found].some((k) => lines[k]?.bare.startsWith(`${line.bare} `));
    if (opens) found.add(i);
  }
  return found;
}

/** "… في معسكر ببغداد. 31 مايو 2019": a short line that is no sentence and ends in a whole date. */
function isDated(line: Line, phrases: Phrases): boolean {
  if (line.isClosed || line.words < 6 || line.words > 30) return false;
  const end = /\d{1,2}\s+(\S+(?:\s\S+)?)(?:\/\S+(?:\s\S+)?)?\s+(?:19|20)\d\d$/.exec(line.bare);
  return end !== null && phrases.months.isIn(end[1] as string);
}

/** A label of up to six words before the story, all of them words of its first paragraph: whom the picture above shows. */
export function isPictureLabel(line: Line, story: Line | undefined): boolean {
  if (story === undefined || line.isClosed || line.words > 6 || line.words < 2 || /[-–—:/|(]/.test(line.text))
    return false;
  const words = new Set(story.bare.split(/[^\p{L}\p{N}]+/u));
  return line.bare.split(/[^\p{L}\p{N}]+/u).every((word) => words.has(word));
}

/** The words that the story's paragraphs hold. */
export function wordsTold(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.filter((line) => isStory(line)).flatMap((line) => line.bare.split(/[^\p{L}\p{N}]+/u)));
}

/** Whether a line has the form of a pull quote at all. */
export function mayBePullQuote(line: Line): boolean {
  return !line.isClosed && line.words <= 16 && line.text.includes(':');
}

/** A sentence lifted out of the story and set in large type: "name: words", both of which the story holds. */
export function isPullQuote(line: Line, told: ReadonlySet<string>): boolean {
  if (!mayBePullQuote(line)) return false;
  const match = /^["«“]?([^:"«»]{3,40}):\s*(.+)$/.exec(line.bare);
  if (match === null) return false;
  const name = (match[1] as string).trim();
  const isTold = (word: string) => told.has(word) || (word.startsWith('ال') && told.has(word.slice(2)));
  if (name.split(' ').length > 4 || !name.split(' ').every(isTold)) return false;
  const words = (match[2] as string).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
  return words.length >= 3 && words.filter(isTold).length >= words.length * 0.6;
}
