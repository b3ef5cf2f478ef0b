import type { EventMention, ReadingDispute, Statement } from '../../../model/index.ts';
import type { Analysis, Arc } from '../analysis.ts';
import { endOf, isInContent, startOf } from './content.ts';
import { isSameSpeaker } from './replies.ts';
import { arcsOf } from './told.ts';
import { otherMatter, tradingBlame } from './words.ts';

/** Letters behind "تبادلا الاتهامات" within which the first of the two speaks, and behind him those within which the second does. */
const reach = 300;

const telling = new Set<Statement['act']>(['assert', 'confirm', 'announce', 'accuse', 'claim-responsibility']);
const harming = new Set(['ASSAULT', 'COERCE', 'ACCUSE']);

/** Two sides that lay one thing to each other. */
export function findBlames(
  analysis: Analysis,
  statements: readonly Statement[],
  events: readonly EventMention[],
): ReadingDispute[] {
  const told = statements
    .filter(({ act }) => telling.has(act))
    .sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b));
  return [...findTraded(analysis, told, events), ...findBlamedBack(analysis, told)];
}

/** "تبادل الجانبان الاتهامات بخرق الهدنة. قال … وقال …": who tells of a hostile deed behind it, and the next who speaks. */
function findTraded(analysis: Analysis, told: readonly Statement[], events: readonly EventMention[]): ReadingDispute[] {
  return analysis.sentences.flatMap((sentence) => {
    if (sentence.block.kind !== 'paragraph') return [];
    const words = analysis.text.slice(sentence.start, sentence.end);
    return [...words.matchAll(tradingBlame)].flatMap((match): ReadingDispute[] => {
      const from = sentence.start + match.index + match[0].length;
      const first = told.find((each) => startOf(each) >= from && blames(events, each));
      if (first === undefined || !isNext(analysis, from, startOf(first))) return [];
      const other = told.find((each) => startOf(each) + 1 >= endOf(first) && !isSameSpeaker(first, each));
      if (other === undefined || !isNext(analysis, endOf(first), startOf(other))) return [];
      return [blameOf(first, other, 'traded-blame')];
    });
  });
}

const blameOf = (one: Statement, other: Statement, rule: string): ReadingDispute => ({
  kind: 'conflicting-responsibility',
  sides: [one.id, other.id],
  why: 'each lays it to the other',
  trail: [{ rule: `ar/disputes/${rule}`, start: startOf(other), end: endOf(other) }],
});

/** "حمل أرمينيا مسؤولية القتال، لكن رئيس وزرائها قال إن باكو هي من بدأ": an accusation, and right behind it another who says who it was that did it. */
function findBlamedBack(analysis: Analysis, told: readonly Statement[]): ReadingDispute[] {
  return told.flatMap((other, at): ReadingDispute[] => {
    if (!saysWhoItWas(arcsOf(analysis, other))) return [];
    const one = told.slice(Math.max(0, at - 3), at).findLast((each) => !isSameSpeaker(each, other));
    if (one?.act !== 'accuse' || !isNext(analysis, endOf(one), startOf(other))) return [];
    return [blameOf(one, other, 'blamed-back')];
  });
}

/** "باكو هي من بدأ الهجوم", "المهاجمين هم قوات الدعم". */
function saysWhoItWas(arcs: readonly Arc[]): boolean {
  return arcs.some(({ stem }, at) => {
    const [next, behind] = [arcs[at + 1], arcs[at + 2]];
    if (!pointing.has(stem) || next === undefined) return false;
    if (next.stem === 'من' || next.id === 'relative') return behind?.kind === 'verb' || began.has(behind?.stem ?? '');
    return at > 0 && at <= 3 && next.kind === 'actor';
  });
}
const began: ReadonlySet<string> = new Set(['بدا', 'بدات']);
const pointing: ReadonlySet<string> = new Set(['هو', 'هي', 'هم']);

/** Near, and before "وفي تطور آخر", at which the text goes on to something else. */
const isNext = ({ text }: Analysis, from: number, to: number): boolean =>
  to - from <= reach && !otherMatter.test(text.slice(from, to));

const blames = (events: readonly EventMention[], statement: Statement): boolean =>
  statement.act === 'accuse' ||
  events.some(
    ({ type, trigger, also }) =>
      harming.has(type) && [trigger, ...also].some(({ start }) => isInContent(statement, start)),
  );
