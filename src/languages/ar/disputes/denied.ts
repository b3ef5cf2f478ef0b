import type { EventMention, ReadingDispute, Statement } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import type { Analysis } from '../analysis.ts';
import { endOf, plainWords, startOf } from './content.ts';
import { arcsOf } from './told.ts';
import { commonWords, deniesTold } from './words.ts';

const real = new Set(['happened', 'ongoing']);

/**
 * "سيطرت القوات على البلدة. … نفت الأركان سيطرة القوات على البلدة": the telling of what is denied, where the text told it before in another voice: the
 * same deed, in a sentence that names some of what the denial names.
 */
export function toldElsewhere(
  analysis: Analysis,
  denial: Statement,
  denied: EventMention,
  events: readonly EventMention[],
): EventMention | null {
  const at = startOf(denial);
  const named = namesOf(analysis, denial, denied);
  let best: EventMention | null = null;
  let most = 0;
  for (const event of events) {
    if (event.headline || event.type !== denied.type || event.label !== denied.label) continue;
    if (!real.has(event.factuality) || event.trigger.end > at) continue;
    const shared = wordsBeside(analysis, event.trigger.start).filter((word) => named.has(word)).length;
    if (shared > most) [best, most] = [event, shared];
  }
  return best;
}

/** A word's letters without its ending and its long vowels. */
const boneOf = (word: string): string =>
  word
    .replace(/^[وف]?(?:ال|بال|لل)/, '')
    .replace(/(?:ين|ون|ات|ان|ها|هم|ه|ي|ا)$/, '')
    .replace(/[اوي]/g, '');

const isTelling = (word: string): boolean => !commonWords.has(word) && boneOf(word).length > 1;

/** What the denial names, but for the word of the deed itself, for who denies, and for countries and towns. */
function namesOf(analysis: Analysis, denial: Statement, denied: EventMention): ReadonlySet<string> {
  const names = arcsOf(analysis, denial)
    .filter(({ kind }) => kind === 'place' || kind === 'nisba' || kind === 'actor')
    .flatMap(({ start, end }) => analysis.text.slice(start, end).split(/\s+/));
  const own = new Set(
    [denied.trigger.text, ...(denial.chain[0]?.surface ?? '').split(/\s+/), ...names].map((word) => boneOf(fold(word))),
  );
  return new Set(
    plainWords(analysis, denial)
      .filter(isTelling)
      .map(boneOf)
      .filter((bone) => !own.has(bone)),
  );
}

/** The words of the sentence that tells an event. */
function wordsBeside({ sentences, tokens }: Analysis, at: number): string[] {
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  if (sentence === undefined) return [];
  return tokens
    .filter(({ kind, start, end }) => kind === 'word' && start >= sentence.start && end <= sentence.end)
    .map(({ folded }) => folded)
    .filter(isTelling)
    .map(boneOf);
}

/** Letters between an accusation and a denial that says no more than that it is one. */
const nearby = 450;

/** "فيما نفت القيادة هذه الأنباء": a denial told as an event, of the accusation right before it, where no statement was made of it. */
export function findBareDenials(
  { text }: Analysis,
  statements: readonly Statement[],
  events: readonly EventMention[],
): ReadingDispute[] {
  return events.flatMap((denial): ReadingDispute[] => {
    const { start, end } = denial.trigger;
    if (denial.label !== 'denial' || denial.headline || !deniesTold.test(text.slice(end, end + 120))) return [];
    if (statements.some(({ cue }) => cue?.start === start)) return [];
    const accused = statements.findLast(
      (statement) => statement.act === 'accuse' && endOf(statement) <= start && start - endOf(statement) <= nearby,
    );
    if (accused === undefined) return [];
    return [
      {
        kind: 'denial',
        sides: [accused.id, denial.id],
        why: 'the accusation before it is denied',
        trail: [{ rule: 'ar/disputes/bare-denial', start, end }],
      },
    ];
  });
}
