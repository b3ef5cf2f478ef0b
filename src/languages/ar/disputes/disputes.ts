import type { EventMention, ReadingDispute, Statement } from '../../../model/index.ts';
import type { AnalysedSentence, Analysis } from '../analysis.ts';
import { findBlames } from './blames.ts';
import { contentWords, endOf, isInContent, originOf, plainWords, startOf } from './content.ts';
import { findContradictions } from './contradictions.ts';
import { findRivalCounts } from './counts.ts';
import { findCrashes } from './crashes.ts';
import { isRejectedClaim, takesUp, unpointed } from './denials.ts';
import { findBareDenials, isClaimed, isHearsay, tellerOfDenied, toldElsewhere } from './denied.ts';
import { findDisowned } from './disowned.ts';
import { findFigures, findRivalFigures } from './figures.ts';
import { findIdentities } from './identities.ts';
import { withDeniedNested } from './nested.ts';
import { findReplies, type Reply } from './replies.ts';
import { findResponsibilities } from './responsibilities.ts';
import { findRivals } from './rivals.ts';
import { findSetAgainst } from './set-against.ts';
import { shares, toldBy } from './told.ts';
import { findWithdrawals } from './withdrawals.ts';
import { claimWords, hearsayBefore, hearsayWords, whenWords } from './words.ts';

const real = new Set(['happened', 'ongoing']);
const denying = new Set(['deny', 'reject']);
const speech = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

/**
 * What cannot both be right inside one document, in text order of its later side. Precision comes first: a denial without anything that it
 * can be tied to, figures that can both hold, and wishes that differ are no disputes. `nested`: what others are said to
 * have said inside the statements.
 */
export function findDisputes(
  analysis: Analysis,
  statements: readonly Statement[],
  events: readonly EventMention[],
  nested: readonly Statement[],
): ReadingDispute[] {
  const told = statements.filter((statement) => !statement.headline && !statement.notSaid);
  const replies = findReplies(analysis, told, events);
  const retractions = findDisowned(analysis, told);
  const withdrawing = new Set(retractions.map(({ sides }) => sides[1]));
  const answering = new Set(replies.filter(({ kind }) => kind === 'denial').map(({ reply }) => reply.id));
  const found = [
    ...retractions,
    ...replies.filter(({ reply }) => !withdrawing.has(reply.id)).map(asDispute),
    ...findDenials(
      analysis,
      told.filter(({ id }) => !answering.has(id) && !withdrawing.has(id)),
      events,
    ),
    ...findToldDenials(analysis, told, events),
    ...findBareDenials(analysis, told, events),
    ...findFigures(told, events),
    ...findRivalFigures(told, events),
    ...findResponsibilities(analysis, told, events),
    ...findBlames(analysis, told, events),
    ...findAccounts(events, told),
    ...findRivals(analysis, told, events),
    ...findContradictions(analysis, told),
    ...findRivalCounts(analysis, told),
    ...findSetAgainst(analysis, told),
    ...findWithdrawals(analysis, told),
    ...findCrashes(analysis, told),
    ...findIdentities(analysis, told),
  ];
  const seen = new Set<string>();
  const ruled = found.filter((dispute) => {
    // two may count otherwise and tell otherwise too
    const key = [dispute.kind === 'conflicting-figures', ...[...dispute.sides].sort()].join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return withDeniedNested(ruled, statements, nested);
}

function disputeOf(
  kind: ReadingDispute['kind'],
  sides: [string, string],
  why: string,
  rule: string,
  by: Statement,
): ReadingDispute {
  return { kind, sides, why, trail: [{ rule: `ar/disputes/${rule}`, start: startOf(by), end: endOf(by) }] };
}

const asDispute = ({ answered, reply, kind, why, rule }: Reply): ReadingDispute =>
  disputeOf(kind, [answered.id, reply.id], why, rule, reply);

/** A denial and what it denies: the event that its content tells, else the statement of another speaker with the same content. */
function findDenials(
  analysis: Analysis,
  statements: readonly Statement[],
  events: readonly EventMention[],
): ReadingDispute[] {
  const found: ReadingDispute[] = [];
  let byWord: StatementsByWord | null = null;
  for (const denial of statements) {
    if (denial.act !== 'deny' && !isRejectedClaim(analysis, denial)) continue;
    const denied = deniedEvent(analysis, denial, events);
    const event = takesUp(denial)
      ? toldBefore(analysis, denial, events)
      : denied &&
        (isHearsay(analysis, denial, denied) || denied.trigger.end <= startOf(denial)
          ? denied
          : toldElsewhere(analysis, denial, denied, events));
    if (event !== null) {
      found.push(
        disputeOf('denial', [event.id, denial.id], 'the speaker denies that it happened', 'denied-event', denial),
      );
      continue;
    }
    byWord ??= groupByWord(analysis, statements);
    const statement =
      (denied && tellerOfDenied(analysis, denial, denied, statements, events)) ??
      deniedStatement(analysis, denial, statements, byWord);
    if (statement !== null)
      found.push(
        disputeOf(
          'denial',
          [statement.id, denial.id],
          'the speaker denies what another one said',
          'denied-statement',
          denial,
        ),
      );
  }
  return found;
}

/** "نفت وزارة الدفاع الأنباء عن قصف المدينة": a denial of hearsay told as an event, where no statement was made of it. */
function findToldDenials(
  { text }: Analysis,
  statements: readonly Statement[],
  events: readonly EventMention[],
): ReadingDispute[] {
  const found: ReadingDispute[] = [];
  events.forEach((denial, i) => {
    if (denial.label !== 'denial' || denial.headline) return;
    if (statements.some((statement) => statement.cue?.start === denial.trigger.start)) return;
    const denied = events[i + 1];
    if (denied === undefined || denied.factuality !== 'denied' || denied.trigger.start - denial.trigger.end > 60)
      return;
    if (!hearsayBefore.test(unpointed(text.slice(denial.trigger.end, denied.trigger.start)))) return;
    found.push({
      kind: 'denial',
      sides: [denied.id, denial.id],
      why: 'told as denied',
      trail: [{ rule: 'ar/disputes/told-denial', start: denial.trigger.start, end: denied.trigger.end }],
    });
  });
  return found;
}

/** The first happening told inside a denial's content, or one that is told elsewhere and taken up there. */
function deniedEvent(analysis: Analysis, denial: Statement, events: readonly EventMention[]): EventMention | null {
  const inside = events.filter((event) =>
    [event.trigger, ...event.also].some((span) => isInContent(denial, span.start)),
  );
  if (denial.act !== 'deny')
    return (
      inside.find(
        ({ type, trigger, also }) =>
          !speech.has(type) && [trigger, ...also].some(({ start }) => isClaimed(analysis, denial, start)),
      ) ?? null
    );
  return (
    inside.find((event) => event.factuality === 'denied') ??
    inside.find((event) => !speech.has(event.type) && event.factuality === 'not-happened') ??
    inside.find((event) => !speech.has(event.type) && real.has(event.factuality) && isNamedFirst(denial, event)) ??
    null
  );
}

/** "نفى قصف السوق": the denial names, as the first thing that it says, what the text told before; "أن الهجوم أصاب أحدا" denies something of it. */
const isNamedFirst = (denial: Statement, { trigger, also }: EventMention): boolean =>
  trigger.end <= startOf(denial) &&
  also.some(
    ({ start, text }) =>
      isInContent(denial, start) && start - (denial.content[0]?.start ?? start) <= openings && !/^[وف]?ال/.test(text),
  );
/** Letters of a content before the deed that it names first: "أن تكون قواته قد". */
const openings = 25;

/**
 * "قصفت الطائرات المستشفى، وهو ما نفاه الجيش": the first happening that the sentence told before in its own voice, past those that only say when
 * ("بعد مقتل قائدها، سيطر الجيش على المدينة").
 */
function toldBefore(analysis: Analysis, denial: Statement, events: readonly EventMention[]): EventMention | null {
  const sentence = analysis.sentences.find(({ start, end }) => start <= startOf(denial) && startOf(denial) < end);
  if (sentence === undefined) return null;
  const told = events.filter(
    ({ trigger, type, factuality }) =>
      trigger.start >= sentence.start && trigger.end <= startOf(denial) && real.has(factuality) && !speech.has(type),
  );
  return told.find(({ trigger }) => !onlySaysWhen(sentence, trigger.start)) ?? told[0] ?? null;
}

/** "بعد مقتل قائدها في غارة": behind a word of time, before the next mark. */
function onlySaysWhen({ arcs }: AnalysedSentence, start: number): boolean {
  const at = arcs.findIndex((arc) => arc.end > start);
  for (let k = at - 1; k >= 0 && arcs[k]?.kind !== 'mark' && arcs[k]?.kind !== 'verb'; k--)
    if (whenWords.has(arcs[k]?.stem ?? '')) return true;
  return false;
}

type StatementsByWord = ReadonlyMap<string, readonly number[]>;

/** The places of the statements whose content has a word, so that a denial is compared with those alone that share one with it. */
function groupByWord(analysis: Analysis, statements: readonly Statement[]): StatementsByWord {
  const places = new Map<string, number[]>();
  statements.forEach((statement, at) => {
    for (const word of contentWords(analysis, statement)) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [at]);
      else known.push(at);
    }
  });
  return places;
}

/** What a denial without a happening of its own speaks of: the same words said by another, or, where it names hearsay, what was told right before. */
function deniedStatement(
  analysis: Analysis,
  denial: Statement,
  statements: readonly Statement[],
  byWord: StatementsByWord,
): Statement | null {
  const words = contentWords(analysis, denial);
  const sharing = new Map<number, number>();
  if (words.size >= 2)
    for (const word of words) for (const at of byWord.get(word) ?? []) sharing.set(at, (sharing.get(at) ?? 0) + 1);
  let best: Statement | null = null;
  let top = 0.5;
  // "نفى الاتهامات": of an accusation, half its words will do
  const isAccusation = plainWords(analysis, denial).some((word) => claimWords.has(word));
  for (const [at, shared] of [...sharing].sort((a, b) => a[0] - b[0])) {
    const statement = statements[at] as Statement;
    if (statement === denial || denying.has(statement.act) || originOf(statement) === originOf(denial)) continue;
    const share = shared / Math.min(words.size, contentWords(analysis, statement).size);
    if (share > top || (share === top && best === null && isAccusation && statement.act === 'accuse')) {
      best = statement;
      top = share;
    }
  }
  if (best !== null) return best;
  if (!plainWords(analysis, denial).some((word) => hearsayWords.has(word))) return null;
  const before = statements.filter(
    (statement) =>
      endOf(statement) <= startOf(denial) && !denying.has(statement.act) && originOf(statement) !== originOf(denial),
  );
  const last = before.at(-1);
  return last !== undefined && last.act === 'accuse' ? last : null;
}

/** The same thing told as having happened and as not having happened, by two speakers. */
function findAccounts(events: readonly EventMention[], statements: readonly Statement[]): ReadingDispute[] {
  const found: ReadingDispute[] = [];
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const denied = events.filter(({ factuality }) => factuality === 'not-happened');
  for (const yes of denied.length === 0 ? [] : events) {
    if (!real.has(yes.factuality) || speech.has(yes.type)) continue;
    for (const no of denied) {
      if (no.type !== yes.type || no.label !== yes.label) continue;
      const [a, b] = [byId.get(yes.statements[0] ?? ''), byId.get(no.statements[0] ?? '')];
      if (a === undefined || b === undefined || originOf(a) === originOf(b)) continue;
      const tie = (slot: 'actors' | 'recipients' | 'places'): boolean => shares(toldBy(yes, slot), toldBy(no, slot));
      if (!tie('actors') || !(tie('recipients') || tie('places'))) continue;
      const sides: [string, string] = startOf(a) < startOf(b) ? [a.id, b.id] : [b.id, a.id];
      found.push(
        disputeOf('conflicting-account', sides, 'told as having happened and as not having happened', 'account', b),
      );
    }
  }
  return found;
}
