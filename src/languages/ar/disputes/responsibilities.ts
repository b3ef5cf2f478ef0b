import type { EventMention, ReadingDispute, Statement } from '../../../model/index.ts';
import type { Analysis } from '../analysis.ts';
import { isInContent, originOf, startOf } from './content.ts';
import { isSameSpeaker } from './replies.ts';
import { arcsOf, toldBy } from './told.ts';
import { carryingOut } from './words.ts';

const telling = new Set<Statement['act']>(['assert', 'confirm', 'announce', 'accuse']);

/** One happening that one speaker claims and another lays to somebody else, or claims as well. */
export function findResponsibilities(
  analysis: Analysis,
  statements: readonly Statement[],
  events: readonly EventMention[],
): ReadingDispute[] {
  const found: ReadingDispute[] = [];
  const claiming = statements.filter(({ act }) => act === 'claim-responsibility');
  for (const event of claiming.length === 0 ? [] : events) {
    const spans = [event.trigger, ...event.also];
    const isAbout = (statement: Statement): boolean => spans.some((span) => isInContent(statement, span.start));
    const claims = claiming.filter(isAbout);
    const others = claims.length === 0 ? [] : statements.filter((each) => isAbout(each));
    for (const [n, claim] of claims.entries()) {
      const claimant = originOf(claim);
      if (claimant === null) continue;
      for (const other of others) {
        const why = laidElsewhere(analysis, event, claim, claimant, other, claims.slice(0, n + 1));
        if (why !== null) found.push(between(claim, other, why));
      }
    }
  }
  return found;
}

function laidElsewhere(
  analysis: Analysis,
  event: EventMention,
  claim: Statement,
  claimant: string,
  other: Statement,
  claims: readonly Statement[],
): string | null {
  if (isSameSpeaker(claim, other)) return null;
  if (other.act === 'claim-responsibility') return claims.includes(other) ? null : 'claimed by two';
  const doers = toldBy(event, 'actors');
  if (other.act === 'accuse' && doers.length > 0 && !doers.some(({ id }) => id === claimant))
    return 'claimed by one, laid to another';
  return telling.has(other.act) && isByAnother(analysis, other, claimant) ? 'claimed by one, laid to another' : null;
}

/** "خلية تابعة للقاعدة نفذت الهجوم": somebody else is named as who carried it out, and the claimant is not. */
function isByAnother(analysis: Analysis, statement: Statement, claimant: string): boolean {
  const arcs = arcsOf(analysis, statement);
  const deed = arcs.findIndex(({ kind, id }) => kind === 'verb' && carryingOut.has(id));
  if (deed === -1 || arcs[deed - 1]?.id === 'negation') return false;
  const named = arcs.filter(({ kind }) => kind === 'actor').map(({ id }) => id);
  const doers = arcs.slice(0, deed + 3).filter(({ kind }) => kind === 'actor');
  return doers.length > 0 && !named.includes(claimant) && doers.some(({ id }) => id !== originOf(statement));
}

function between(claim: Statement, other: Statement, why: string): ReadingDispute {
  const sides: [string, string] = startOf(claim) < startOf(other) ? [claim.id, other.id] : [other.id, claim.id];
  const start = startOf(other);
  return {
    kind: 'conflicting-responsibility',
    sides,
    why,
    trail: [{ rule: 'ar/disputes/responsibility', start, end: other.content.at(-1)?.end ?? start }],
  };
}
