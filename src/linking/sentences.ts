import type { EventMention, Reading, Span, Statement } from '../model/index.ts';
import { contentStems, isOwnPart, isTelling } from './words.ts';

/** What the sentence around a trigger gives beyond the slots of the mention. */

/**
 * Whether the date is the event's own. "The army said on Monday that …" dates the saying, and a day that stands nearer to another
 * event was said of that one.
 */
export function isOwnDate(event: EventMention, reading: Reading, text: string): boolean {
  const { date, trigger } = event;
  if (date?.start == null || date.end === null) return true;
  const day = { start: date.start, end: date.end };
  const isSaid = reading.statements.some(
    (statement) =>
      statement.cue !== null &&
      statement.content.some((part) => holds(part, trigger)) &&
      !statement.content.some((part) => holds(part, day)) &&
      !holds(statement.cue, trigger) &&
      statement.cue.start <= day.start,
  );
  if (isSaid || isDayOfTelling(day, trigger, text)) return false;
  const own = gapOf(trigger, day);
  return !reading.events.some(
    (other) => other !== event && other.date?.start === date.start && gapOf(other.trigger, day) < own,
  );
}

/** "The ministry announced on Monday the death of …": a day between a verb of telling and what it tells. */
function isDayOfTelling(day: Span, trigger: Span, text: string): boolean {
  if (day.start > trigger.start) return false;
  return isTelling(text.slice(Math.max(0, day.start - longestVerb), day.start));
}

const longestVerb = 24;

const holds = (whole: Span, part: Span): boolean => whole.start <= part.start && part.end <= whole.end;
const gapOf = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** Whether a denial denies only the speaker's part in the event that it names. */
export function deniesOwnPart(statement: Statement, event: EventMention, text: string): boolean {
  const start = statement.cue?.start ?? statement.content[0]?.start ?? 0;
  const end = Math.max(...statement.content.map((part) => part.end));
  const isWithin = start <= event.trigger.start && event.trigger.end <= end;
  return isOwnPart(text.slice(start, isWithin ? event.trigger.start : end));
}

const quotation = /[«“"]([^«»“”"\n]{2,60})[»”"]/g;
const longestName = 4;

/** Whether words are the name, or a part of it, of somebody whom the text names elsewhere and knowledge has: «داعش» names no operation. */
export function knownNames(text: string, reading: Reading): (words: string) => boolean {
  let known: Set<string>[] | null = null;
  return (words) => {
    known ??= reading.mentions
      .filter(({ id }) => id !== null && !id.startsWith('local:'))
      .map(({ start, end }) => new Set(contentStems(text.slice(start, end))));
    const stems = contentStems(words);
    return stems.length > 0 && known.some((name) => stems.every((stem) => name.has(stem)));
  };
}

/** Names in quotation marks, as stems joined by a space; whoever knowledge has, and what is a sentence rather than a name, is left out. */
export function quotedNames(
  text: string,
  sentence: Span,
  reading: Reading,
  isKnownName: (words: string) => boolean,
): string[] {
  const names = new Set<string>();
  for (const found of text.slice(sentence.start, sentence.end).matchAll(quotation)) {
    const start = sentence.start + found.index + 1;
    const inner = found[1] as string;
    const end = start + inner.length;
    const words = inner.trim().split(/\s+/);
    if (words.length > longestName || words.length === 0) continue;
    if (isKnownName(inner)) continue;
    const isKnown = reading.mentions.some(
      (mention) =>
        mention.id !== null && !mention.id.startsWith('local:') && mention.start < end && start < mention.end,
    );
    const stems = contentStems(inner);
    if (!isKnown && stems.length > 0 && stems.some((stem) => stem.length >= 3)) names.add(stems.join(' '));
  }
  return [...names].sort();
}

const longestClause = 90;
const clauseEnd = /[،,;؛:.؟?!\n]/;
const outerMarks = /^[\s«»“”"'،,;؛:.\-–—()]+|[\s«“"'،,;؛:.\-–—(]+$/g;

/** The clause around the trigger from its own beginning, cut after a whole word. */
export function clauseAround(text: string, sentence: Span, trigger: Span): string {
  let start = sentence.start;
  for (let at = trigger.start - 1; at >= sentence.start; at--)
    if (clauseEnd.test(text.charAt(at))) {
      start = at + 1;
      break;
    }
  // a trigger late in a long clause would be cut off: begin at it instead
  if (trigger.end - start > longestClause) start = trigger.start;
  const rest = text.slice(start, sentence.end);
  const clause = rest.slice(0, cutAfter(rest, trigger.end - start));
  return clause.replace(/\s+/g, ' ').replace(outerMarks, '');
}

/** Where to cut: at the clause's end where it is far enough on, else after the last whole word that fits. */
function cutAfter(rest: string, least: number): number {
  if (rest.length <= longestClause && !clauseEnd.test(rest.slice(least))) return rest.length;
  for (let at = Math.max(least, 25); at < Math.min(rest.length, longestClause); at++)
    if (clauseEnd.test(rest.charAt(at))) return at;
  if (rest.length <= longestClause) return rest.length;
  const cut = rest.lastIndexOf(' ', longestClause);
  return cut < least ? least : cut;
}
