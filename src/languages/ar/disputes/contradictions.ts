import type { ReadingDispute, Statement } from '../../../model/index.ts';
import type { Analysis, Arc } from '../analysis.ts';
import { contentWords, endOf, startOf } from './content.ts';
import { isSameSpeaker } from './replies.ts';
import { arcsOf } from './told.ts';
import { isUnknown } from './victims.ts';
import { fighting, goingOn, halting, plainVerbs, strongContrasts } from './words.ts';

/** Letters between two statements that can speak of one thing. */
const nearby = 450;
/** Statements behind one that are held against it. */
const mostBehind = 3;
const asking = new Set<Statement['act']>(['deny', 'reject', 'demand', 'promise', 'threaten', 'predict']);

/** What one says was done and another that it was not, and fighting that is over for one and goes on for another. */
export function findContradictions(analysis: Analysis, statements: readonly Statement[]): ReadingDispute[] {
  const told = statements
    .filter(({ act }) => !asking.has(act))
    .sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  return told.flatMap((one, i) =>
    told.slice(i + 1, i + 1 + mostBehind).flatMap((other): ReadingDispute[] => {
      const gap = startOf(other) - endOf(one);
      if (gap < -1 || gap > nearby || isSameSpeaker(one, other) || isUnknown(analysis, other)) return [];
      const why = contradiction(analysis, one, other);
      return why === null
        ? []
        : [
            {
              kind: 'conflicting-account',
              sides: [one.id, other.id],
              why,
              trail: [{ rule: 'ar/disputes/contradiction', start: startOf(other), end: endOf(other) }],
            },
          ];
    }),
  );
}

function contradiction(analysis: Analysis, one: Statement, other: Statement): string | null {
  const isContrast = opensContrast(analysis.text.slice(endOf(one), startOf(other)));
  const [left, right] = [deedsOf(arcsOf(analysis, one)), deedsOf(arcsOf(analysis, other))];
  const crossed =
    [...left.done].some((deed) => right.undone.has(deed)) || [...left.undone].some((deed) => right.done.has(deed));
  if (crossed && sharedBones(analysis, one, other) >= (isContrast ? 1 : 2))
    return 'done for one, not done for the other';
  if (!isContrast) return null;
  const [over, on] = [stateOf(arcsOf(analysis, one)), stateOf(arcsOf(analysis, other))];
  return over !== null && on !== null && over !== on ? 'the fighting is over for one and goes on for the other' : null;
}

/** "…، لكن سكانا قالوا", or at the head of the next sentence. */
function opensContrast(between: string): boolean {
  const pieces = between.split(/[.؟!\n]+/);
  return pieces.length <= 2 && strongContrasts.some((word) => (pieces.at(-1) ?? '').includes(word));
}

/** What is said to have been done, and not to have been done, by lemma. */
function deedsOf(arcs: readonly Arc[]): { done: ReadonlySet<string>; undone: ReadonlySet<string> } {
  const done = new Set<string>();
  const undone = new Set<string>();
  for (const [at, { kind, id }] of arcs.entries()) {
    if ((kind !== 'verb' && kind !== 'masdar') || plainVerbs.has(id)) continue;
    const before = arcs[at - 1];
    (before?.id === 'negation' && (kind === 'verb' || before.stem === 'عدم') ? undone : done).add(id);
  }
  return { done, undone };
}

/** How many words of two contents have the same letters but for the long vowels, as "سفينة" and "سفنها" have. */
function sharedBones(analysis: Analysis, a: Statement, b: Statement): number {
  const bones = (statement: Statement): Set<string> =>
    new Set(
      [...contentWords(analysis, statement)]
        .map((word) => word.replace(/[اوي]/g, ''))
        .filter((word) => word.length > 2),
    );
  const there = bones(b);
  return [...bones(a)].filter((word) => there.has(word)).length;
}

/** Whether fighting is told to be over or to go on; null where neither is said of any. */
function stateOf(arcs: readonly Arc[]): 'over' | 'on' | null {
  if (!arcs.some(({ id, stem, kind }) => kind !== 'mark' && (fighting.has(id) || fighting.has(stem)))) return null;
  for (const [at, { kind, id, stem }] of arcs.entries()) {
    if (kind === 'mark') continue;
    const negated = arcs[at - 1]?.id === 'negation';
    if (halting.has(id) && kind === 'verb') return negated ? 'on' : 'over';
    if (goingOn.has(stem)) return 'on';
    if (goingOn.has(id)) return negated && kind === 'verb' ? 'over' : 'on';
  }
  return null;
}
