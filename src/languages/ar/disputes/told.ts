import type { EventMention, Statement } from '../../../model/index.ts';
import { firstBehind } from '../../../text/index.ts';
import type { AnalysedSentence, Analysis, Arc } from '../analysis.ts';
import { endOf, isInContent, startOf } from './content.ts';
import { strongContrasts } from './words.ts';

/** What stands in a statement's content, as its sentences were read. */
export function arcsOf({ sentences }: Analysis, statement: Statement): readonly Arc[] {
  let arcs = arcsOfContent.get(statement);
  if (arcs === undefined) {
    const last = Math.max(...statement.content.map(({ end }) => end));
    const own: Arc[] = [];
    const from = firstBehind(sentences, Math.min(...statement.content.map(({ start }) => start))) - 1;
    for (let i = Math.max(0, from); i < sentences.length && (sentences[i] as AnalysedSentence).start < last; i++)
      own.push(...(sentences[i] as AnalysedSentence).arcs.filter((arc) => isInContent(statement, arc.start)));
    arcs = own;
    arcsOfContent.set(statement, arcs);
  }
  return arcs;
}

/** A statement belongs to one document, and its content is asked for again and again. */
const arcsOfContent = new WeakMap<Statement, readonly Arc[]>();

const asking = new Set<Statement['act']>(['deny', 'reject', 'demand', 'promise', 'threaten', 'predict']);

/** The statements that tell what is or was, in text order; not what is denied, asked for or to come. */
export function accountsAmong(statements: readonly Statement[]): readonly Statement[] {
  let accounts = accountsOf.get(statements);
  if (accounts === undefined) {
    accounts = statements
      .filter(({ act }) => !asking.has(act))
      .sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
    accountsOf.set(statements, accounts);
  }
  return accounts;
}

/** Several kinds of disputes ask for those of one document. */
const accountsOf = new WeakMap<readonly Statement[], readonly Statement[]>();

/** "…، لكن المتحدث قال": whether the words between two statements set the second against the first, in one sentence or at the head of the next. */
export function opensContrast(between: string): boolean {
  const end = ends.exec(between);
  const last = end === null ? between : between.slice(end.index + end[0].length);
  return (end === null || !ends.test(last)) && strongContrasts.some((word) => last.includes(word));
}
const ends = /[.؟!\n]+/;

/** A word that tells an event, and where it stands. */
export interface ToldEvent {
  start: number;
  event: EventMention;
}

/** Every word that tells one of these events, in text order. */
export const placeEvents = (events: readonly EventMention[]): ToldEvent[] =>
  events
    .flatMap((event) => [event.trigger, ...event.also].map(({ start }) => ({ start, event })))
    .sort((a, b) => a.start - b.start);

/** Who and where an event's own words say, and not what is merely likely: nobody is set against anybody by a guess. */
export const toldBy = <S extends 'actors' | 'recipients' | 'places'>(event: EventMention, slot: S): EventMention[S] =>
  event[slot].filter(
    ({ start, end }) => !event.trail.some((step) => likely.test(step.rule) && step.start === start && step.end === end),
  ) as EventMention[S];
const likely = /\/likely-[^/]+$/;

/** Those of them that stand in a statement's content. */
export const toldIn = (placed: readonly ToldEvent[], statement: Statement): ToldEvent[] =>
  statement.content.flatMap(({ start, end }) =>
    placed.slice(firstBehind(placed, start - 1), firstBehind(placed, end - 1)),
  );

/** Whether two lists of people or places have one in common. */
export const shares = (a: readonly { id: string }[], b: readonly { id: string }[]): boolean =>
  a.some((each) => b.some((other) => other.id === each.id));

/** Labels of events by which a place comes into somebody's hands. */
export const holding: ReadonlySet<string> = new Set(['capture of territory', 'control taken']);
