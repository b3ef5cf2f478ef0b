import type { EventMention, ReadingDispute, Statement } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import type { Analysis, Arc } from '../analysis.ts';
import { contentWords, endOf, isInContent, startOf, stemOf } from './content.ts';
import { unpointed } from './denials.ts';
import { isSameSpeaker } from './replies.ts';
import { arcsOf, holding, shares } from './told.ts';
import { amountWords, claimWords, commonWords, deniesTold, hearsayBefore, relativeWords, whenWords } from './words.ts';

const real = new Set(['happened', 'ongoing']);

/**
 * "سيطرت القوات على البلدة. … نفت الأركان سيطرة القوات على البلدة": the telling of what is denied, where the text told it before in another voice: the
 * same deed, in a sentence that names some of what the denial names, done to nothing else and in no other known place; a deed of its sort by another word
 * where it was done to the same ("قصف مدفعي استهدف سوقا", "نفى أن يكون استهدف السوق").
 */
export function toldElsewhere(
  analysis: Analysis,
  denial: Statement,
  denied: EventMention,
  events: readonly EventMention[],
): EventMention | null {
  const at = startOf(denial);
  const named = namesOf(analysis, denial, denied);
  const aims = aimsOf(analysis, denied);
  const own = placesOf(analysis, denial);
  let best: EventMention | null = null;
  let most = 0;
  for (const event of events) {
    if (event.headline || event.type !== denied.type) continue;
    if (!real.has(event.factuality) || event.trigger.end > at) continue;
    const there = placesNear(analysis, event.trigger.start);
    if (own.length > 0 && there.length > 0 && !shares(own, there)) continue;
    const told = aimsOf(analysis, event);
    const isSameAim = [...aims].some((aim) => told.has(aim));
    if (!isSameAim && (event.label !== denied.label || (aims.size > 0 && told.size > 0))) continue;
    // that a town was taken is not what an attack on it is
    if (holding.has(event.label) !== holding.has(denied.label)) continue;
    const shared = nounsIn(arcsNear(analysis, event.trigger.start)).filter((bone) => named.has(bone)).length;
    if (shared > most) [best, most] = [event, shared];
  }
  return best;
}

/** "نفى ما تردد عن انسحابه", "المعلومات عن القصف خاطئة": whether what is denied is told as what others say, who need not be heard in the text. */
export const isHearsay = ({ text }: Analysis, denial: Statement, denied: EventMention): boolean => {
  const from = denial.content[0]?.start ?? 0;
  const spans = [denied.trigger, ...denied.also].filter(({ start }) => isInContent(denial, start));
  const to = Math.min(...spans.map(({ start }) => start));
  return hearsayBefore.test(unpointed(text.slice(from, to)));
};

/**
 * "أعلنت الوزارة أن قواتها حررت البلدتين. … نفت الأركان سيطرة القوات الروسية على البلدتين": who told before of a deed of the kind that is denied, in some
 * of the same words; of several whoever has most of them.
 */
export function tellerOfDenied(
  analysis: Analysis,
  denial: Statement,
  denied: EventMention,
  statements: readonly Statement[],
  events: readonly EventMention[],
): Statement | null {
  const own = contentWords(analysis, denial);
  const places = placesOf(analysis, denial);
  const word = stemOf(fold(denied.trigger.text));
  let best: Statement | null = null;
  let most = 0;
  for (const statement of statements) {
    if (statement === denial || denying.has(statement.act) || isSameSpeaker(statement, denial)) continue;
    if (endOf(statement) > startOf(denial)) continue;
    const told = events.filter(
      (event) =>
        event.type === denied.type &&
        holding.has(event.label) === holding.has(denied.label) &&
        [event.trigger, ...event.also].some(({ start }) => isInContent(statement, start)),
    );
    if (told.length === 0) continue;
    const there = placesNear(analysis, startOf(statement));
    if (places.length > 0 && there.length > 0 && !shares(places, there)) continue;
    const shared = [...contentWords(analysis, statement)].filter((each) => own.has(each) && each !== word).length;
    if (shared >= Math.max(most, 2)) [best, most] = [statement, shared];
  }
  return best;
}
const denying = new Set<Statement['act']>(['deny', 'reject']);

/** A word's letters without its ending and its long vowels. */
const boneOf = (word: string): string =>
  word
    .replace(/^[وف]?(?:ال|بال|لل)/, '')
    .replace(/(?:تين|تان|تي|تا|ين|ون|ات|ان|ها|هم|ه|ي|ا)$/, '')
    .replace(/[اوي]/g, '');

/** What the denial names, but for the word of the deed itself, for who denies, and for countries and towns. */
function namesOf(analysis: Analysis, denial: Statement, denied: EventMention): ReadonlySet<string> {
  const arcs = arcsOf(analysis, denial);
  const names = arcs
    .filter(({ kind }) => kind === 'place' || kind === 'nisba' || kind === 'actor')
    .flatMap(({ start, end }) => analysis.text.slice(start, end).split(/\s+/));
  const own = new Set(
    [denied.trigger.text, ...(denial.chain[0]?.surface ?? '').split(/\s+/), ...names].map((word) => boneOf(fold(word))),
  );
  return new Set(nounsIn(arcs).filter((bone) => !own.has(bone)));
}

/** The letters of what is named; a day, a number or a particle names nothing. */
const nounsIn = (arcs: readonly Arc[]): string[] =>
  arcs
    .filter(({ kind, stem }) => !valueless.has(kind) && !commonWords.has(stem) && !amountWords.has(stem))
    .map(({ stem }) => boneOf(stem))
    .filter((bone) => bone.length > 1);

/** The nouns of what was hit or taken, without what is said of them: of whom it befell, else of where. */
function aimsOf(analysis: Analysis, { recipients, places }: EventMention): ReadonlySet<string> {
  const heads = (recipients.length > 0 ? recipients : places).flatMap(({ start, end }) => {
    const own = arcsNear(analysis, start).filter((arc) => arc.start >= start && arc.end <= end);
    return own.find(({ kind, stem }) => !valueless.has(kind) && !commonWords.has(stem) && !amountWords.has(stem)) ?? [];
  });
  return new Set(heads.map(({ stem }) => boneOf(stem)).filter((bone) => bone.length > 1));
}
const valueless: ReadonlySet<string> = new Set(['number', 'date', 'particle', 'mark']);

/** The sentence in which something stands. */
const arcsNear = ({ sentences }: Analysis, at: number): readonly Arc[] =>
  sentences.find(({ start, end }) => start <= at && at < end)?.arcs ?? [];

/** The places that a denial itself names, and not what else its sentence tells of. */
const placesOf = (analysis: Analysis, denial: Statement): Arc[] =>
  arcsOf(analysis, denial).filter(({ kind }) => kind === 'place');

const placesNear = (analysis: Analysis, at: number): Arc[] =>
  arcsNear(analysis, at).filter(({ kind }) => kind === 'place');

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

/**
 * "الاتهامات بأن طائراته قصفت", "ادعاءات الحركة باستهداف المطار": whether what starts there is what is claimed, and not what stands behind a word of
 * time, a relative, another deed or the end of the claim.
 */
export function isClaimed(analysis: Analysis, denial: Statement, at: number): boolean {
  const arcs = arcsOf(analysis, denial);
  const from = arcs.findIndex(({ stem }) => claimWords.has(stem));
  const to = arcs.findIndex(({ start }) => start === at);
  if (from === -1 || to <= from) return false;
  const between = arcs.slice(from + 1, to);
  if (
    between.some(
      ({ kind, stem }) => kind === 'verb' || kind === 'mark' || whenWords.has(stem) || relativeWords.has(stem),
    )
  )
    return false;
  return (
    (arcs[to] as Arc).proclitics.includes('ب') ||
    between.some(({ stem, proclitics }) => /^ب[اأ]ن/.test(stem) || (proclitics.includes('ب') && /^[اأإ]ن/.test(stem)))
  );
}
