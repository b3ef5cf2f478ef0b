import type { Casualty, EventMention, ReadingDispute, Statement } from '../../../model/index.ts';
import type { Analysis } from '../analysis.ts';
import { contentWords, isInContent, overlapOf, plainWords } from './content.ts';
import { hearsayWords, paperWords } from './words.ts';

const real = new Set(['happened', 'ongoing']);
const denying = new Set(['deny', 'reject']);
const speech = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

/**
 * What cannot both be right inside one document, in text order of its later side. Precision comes first: a denial without anything that it
 * can be tied to, figures that can both hold, and wishes that differ are no disputes.
 */
export function findDisputes(
  analysis: Analysis,
  statements: readonly Statement[],
  events: readonly EventMention[],
): ReadingDispute[] {
  const told = statements.filter((statement) => !statement.headline && !statement.notSaid);
  const found = [
    ...findRetractions(analysis, told),
    ...findDenials(analysis, told, events),
    ...findToldDenials(told, events),
    ...findFigures(told, events),
    ...findResponsibilities(told, events),
    ...findAccounts(events, told),
  ];
  const seen = new Set<string>();
  return found.filter((dispute) => {
    const key = [...dispute.sides].sort().join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A statement's words, whether its cue stands before its content or behind it. */
const startOf = (statement: Statement): number =>
  Math.min(...(statement.cue === null ? [] : [statement.cue.start]), ...statement.content.map((span) => span.start));
const endOf = (statement: Statement): number =>
  Math.max(...(statement.cue === null ? [] : [statement.cue.end]), ...statement.content.map((span) => span.end));
const originOf = (statement: Statement): string | null => statement.chain[0]?.id ?? null;

function disputeOf(
  kind: ReadingDispute['kind'],
  sides: [string, string],
  why: string,
  rule: string,
  by: Statement,
): ReadingDispute {
  return { kind, sides, why, trail: [{ rule: `ar/disputes/${rule}`, start: startOf(by), end: endOf(by) }] };
}

/** Whether a denial speaks of a statement that somebody is said to have made. */
const deniesSaying = (analysis: Analysis, denial: Statement): boolean => {
  const words = plainWords(analysis, denial);
  // "إصدارها بياناً …" may be followed by all that the paper said
  return (
    words.slice(0, 4).some((word) => paperWords.has(word)) ||
    (words.length <= 14 && words.some((word) => paperWords.has(word)))
  );
};

/** "نفت الكتائب إصدارها البيان": the supposed speaker disowns what was given as theirs. */
function findRetractions(analysis: Analysis, statements: readonly Statement[]): ReadingDispute[] {
  const found: ReadingDispute[] = [];
  for (const denial of statements) {
    if (denial.act !== 'deny' || !deniesSaying(analysis, denial)) continue;
    const speaker = originOf(denial);
    for (const statement of statements) {
      if (statement === denial || denying.has(statement.act)) continue;
      const disowned = statement.chain.some((link) => link.disowned && (link.id === speaker || speaker === null));
      if (disowned)
        found.push(
          disputeOf(
            'retraction-of-statement',
            [statement.id, denial.id],
            'the supposed speaker denies having said it',
            'disowned',
            denial,
          ),
        );
    }
  }
  return found;
}

/** A denial and what it denies: the event that its content tells, else the statement of another speaker with the same content. */
function findDenials(
  analysis: Analysis,
  statements: readonly Statement[],
  events: readonly EventMention[],
): ReadingDispute[] {
  const found: ReadingDispute[] = [];
  for (const denial of statements) {
    if (denial.act !== 'deny') continue;
    const event = deniedEvent(denial, events);
    if (event !== null) {
      found.push(
        disputeOf('denial', [event.id, denial.id], 'the speaker denies that it happened', 'denied-event', denial),
      );
      continue;
    }
    const statement = deniedStatement(analysis, denial, statements);
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

/** "نفت وزارة الدفاع قصف المدينة": a denial told as an event, where no statement was made of it. */
function findToldDenials(statements: readonly Statement[], events: readonly EventMention[]): ReadingDispute[] {
  const found: ReadingDispute[] = [];
  events.forEach((denial, i) => {
    if (denial.label !== 'denial' || denial.headline) return;
    if (statements.some((statement) => statement.cue?.start === denial.trigger.start)) return;
    const denied = events[i + 1];
    if (denied === undefined || denied.factuality !== 'denied' || denied.trigger.start - denial.trigger.end > 60)
      return;
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
function deniedEvent(denial: Statement, events: readonly EventMention[]): EventMention | null {
  const inside = events.filter((event) =>
    [event.trigger, ...event.also].some((span) => isInContent(denial, span.start)),
  );
  return (
    inside.find((event) => event.factuality === 'denied') ??
    inside.find((event) => !speech.has(event.type) && event.factuality === 'not-happened') ??
    null
  );
}

/** What a denial without a happening of its own speaks of: the same words said by another, or, where it names hearsay, what was told right before. */
function deniedStatement(analysis: Analysis, denial: Statement, statements: readonly Statement[]): Statement | null {
  const words = contentWords(analysis, denial);
  let best: Statement | null = null;
  let top = 0.5;
  for (const statement of statements) {
    if (statement === denial || denying.has(statement.act) || originOf(statement) === originOf(denial)) continue;
    const share = words.size >= 2 ? overlapOf(words, contentWords(analysis, statement)) : 0;
    if (share > top) {
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

/** Figures of one kind for one happening, by two holders, that cannot both hold. */
function findFigures(statements: readonly Statement[], events: readonly EventMention[]): ReadingDispute[] {
  const found: ReadingDispute[] = [];
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  for (const event of events) {
    for (const what of ['killed', 'wounded', 'missing', 'displaced', 'captured'] as const) {
      const figures = event.casualties.filter((each) => each.what === what && each.statement !== null);
      for (let i = 0; i < figures.length; i++)
        for (let k = i + 1; k < figures.length; k++) {
          const [a, b] = [figures[i] as Casualty, figures[k] as Casualty];
          const [first, second] = [byId.get(a.statement as string), byId.get(b.statement as string)];
          if (first === undefined || second === undefined || first === second || a.who !== b.who) continue;
          if (originOf(first) === originOf(second) || !isApart(a, b)) continue;
          found.push(
            disputeOf(
              'conflicting-figures',
              [first.id, second.id],
              `${what}: ${a.surface} / ${b.surface}`,
              'figures',
              second,
            ),
          );
        }
    }
  }
  return found;
}

const isApart = (a: Casualty, b: Casualty): boolean =>
  (a.max !== null && b.min !== null && a.max < b.min) || (b.max !== null && a.min !== null && b.max < a.min);

/** One happening that one speaker claims and another lays to somebody else. */
function findResponsibilities(statements: readonly Statement[], events: readonly EventMention[]): ReadingDispute[] {
  const found: ReadingDispute[] = [];
  for (const event of events) {
    const spans = [event.trigger, ...event.also];
    const about = statements.filter((statement) => spans.some((span) => isInContent(statement, span.start)));
    const claims = about.filter((statement) => statement.act === 'claim-responsibility');
    const blames = about.filter((statement) => statement.act === 'accuse');
    for (const claim of claims)
      for (const blame of blames) {
        const claimant = originOf(claim);
        if (claimant === null || event.actors.length === 0 || event.actors.some((actor) => actor.id === claimant))
          continue;
        const sides: [string, string] = startOf(claim) < startOf(blame) ? [claim.id, blame.id] : [blame.id, claim.id];
        found.push(
          disputeOf('conflicting-responsibility', sides, 'claimed by one, laid to another', 'responsibility', blame),
        );
      }
  }
  return found;
}

/** The same thing told as having happened and as not having happened, by two speakers. */
function findAccounts(events: readonly EventMention[], statements: readonly Statement[]): ReadingDispute[] {
  const found: ReadingDispute[] = [];
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  for (const yes of events) {
    if (!real.has(yes.factuality) || speech.has(yes.type)) continue;
    for (const no of events) {
      if (no.factuality !== 'not-happened' || no.type !== yes.type || no.label !== yes.label) continue;
      const [a, b] = [byId.get(yes.statements[0] ?? ''), byId.get(no.statements[0] ?? '')];
      if (a === undefined || b === undefined || originOf(a) === originOf(b)) continue;
      if (!shares(yes.actors, no.actors) || !(shares(yes.recipients, no.recipients) || shares(yes.places, no.places)))
        continue;
      const sides: [string, string] = startOf(a) < startOf(b) ? [a.id, b.id] : [b.id, a.id];
      found.push(
        disputeOf('conflicting-account', sides, 'told as having happened and as not having happened', 'account', b),
      );
    }
  }
  return found;
}

const shares = (a: readonly { id: string }[], b: readonly { id: string }[]): boolean =>
  a.some((each) => b.some((other) => other.id === each.id));
