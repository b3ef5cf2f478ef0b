import type { ReadingDispute, Statement } from '../../../model/index.ts';
import type { Analysis, Arc } from '../analysis.ts';
import { readNoun } from '../events/index.ts';
import { contentWords, endOf, plainWords, startOf, stemOf } from './content.ts';
import { areOpposed, sidesOf } from './opposites.ts';
import { isSameSpeaker } from './replies.ts';
import { accountsAmong, arcsOf, opensContrast } from './told.ts';
import { isUnknown, victimsOf } from './victims.ts';
import { fighting, goingOn, halting, harmWords, otherWords, plainVerbs, unarmedTrades, unarmedWords } from './words.ts';

/** Letters between two statements that can speak of one thing. */
const nearby = 450;
/** Letters between two of whom the one contradicts the other right behind. */
const besideIt = 120;
/** Statements behind one that are held against it. */
const mostBehind = 3;

type Contradiction = Pick<ReadingDispute, 'kind' | 'why'>;
const accountOf = (why: string): Contradiction => ({ kind: 'conflicting-account', why });

/** What one says was done and another that it was not, and fighting that is over for one and goes on for another. */
export function findContradictions(analysis: Analysis, statements: readonly Statement[]): ReadingDispute[] {
  const told = accountsAmong(statements);
  return told.flatMap((one, i) =>
    told.slice(i + 1, i + 1 + mostBehind).flatMap((other): ReadingDispute[] => {
      const gap = startOf(other) - endOf(one);
      if (gap < -1 || gap > nearby || isSameSpeaker(one, other) || isUnknown(analysis, other)) return [];
      const found = contradiction(analysis, one, other);
      return found === null
        ? []
        : [
            {
              ...found,
              sides: [one.id, other.id],
              trail: [{ rule: 'ar/disputes/contradiction', start: startOf(other), end: endOf(other) }],
            },
          ];
    }),
  );
}

function contradiction(analysis: Analysis, one: Statement, other: Statement): Contradiction | null {
  const isContrast = (): boolean => opensContrast(analysis.text.slice(endOf(one), startOf(other)));
  const [left, right] = [accountIn(analysis, one), accountIn(analysis, other)];
  const crossed =
    [...left.done].some((deed) => right.undone.has(deed)) || [...left.undone].some((deed) => right.done.has(deed));
  const isClose = shareOfBones(analysis, one, other) >= leastShare;
  if (crossed && (isClose || (isContrast() && sharedBones(analysis, one, other) > 0)))
    return accountOf('done for one, not done for the other');
  if (isClose && !isOwnDeed(analysis, one) && !isOwnDeed(analysis, other)) {
    const figures = differentFigures(arcsOf(analysis, one), arcsOf(analysis, other));
    if (figures !== null && !areElsewhere(analysis, one, other)) return { kind: 'conflicting-figures', why: figures };
    if (areOpposed(sidesOf(plainWords(analysis, one)), sidesOf(plainWords(analysis, other))))
      return accountOf('told in opposite words');
    if (isDeniedWord(arcsOf(analysis, one), arcsOf(analysis, other)))
      return accountOf('there is such a thing for one alone');
  }
  const isNext = isContrast() && startOf(other) - endOf(one) <= besideIt;
  if (isOfVictims(analysis, one, other) && (isNext || areOfOneThing(analysis, one, other, isClose)))
    return accountOf('civilians were harmed for one alone');
  return left.state !== null && right.state !== null && left.state !== right.state && isContrast()
    ? accountOf('the fighting is over for one and goes on for the other')
    : null;
}

/** "لم يصب أي مدني" and "قتلت راعيين": that no civilians were harmed, and that some were. */
function isOfVictims(analysis: Analysis, one: Statement, other: Statement): boolean {
  if (victimsOf(analysis, one) !== 'unarmed' || victimsOf(analysis, other) !== 'unarmed') return false;
  return saysNoneOf(arcsOf(analysis, one)) !== saysNoneOf(arcsOf(analysis, other));
}

/** "الغارة لم تصب مدنيين" and "مدنيين قتلوا بلغم": the people and their harm are no happening that both tell. */
const areOfOneThing = (analysis: Analysis, one: Statement, other: Statement, isClose: boolean): boolean =>
  (isClose || sharedBones(analysis, one, other, victimBones) > 0) &&
  !plainWords(analysis, other).some((word) => otherWords.has(word)) &&
  !areElsewhere(analysis, one, other);

/** "عدم إصابة أي مدني", "لم يقتل مدنيون", "دون إصابة مدنيين". */
const saysNoneOf = (arcs: readonly Arc[]): boolean =>
  arcs.some(
    ({ stem }, at) =>
      unarmedWords.has(stem.replace(/^ال/, '')) &&
      arcs.slice(Math.max(0, at - 6), at).some((before) => before.id === 'negation' || nothings.has(before.stem)),
  );

/** "أسقطت 12 مسيرة فوق كييف" and "25 مسيرة فوق أوديسا": figures of two places are no rivals; nor are those of two who speak for a place each. */
function areElsewhere(analysis: Analysis, one: Statement, other: Statement): boolean {
  const [left, right] = [placesOf(analysis, one), placesOf(analysis, other)];
  return left.size > 0 && right.size > 0 && [...left].every((place) => !right.has(place));
}

/** The places that a content tells of, or that its speaker is of where it tells of none. */
function placesOf(analysis: Analysis, statement: Statement): ReadonlySet<string> {
  const told = arcsOf(analysis, statement).filter(({ kind }) => kind === 'place');
  if (told.length > 0) return new Set(told.map(({ id }) => id));
  const [origin] = statement.chain;
  if (origin?.start == null || origin.end === null) return new Set();
  const [start, end] = [origin.start, origin.end];
  const spoken = analysis.sentences.flatMap(({ arcs }) =>
    arcs.filter((arc) => arc.kind === 'place' && arc.start >= start && arc.end <= end),
  );
  return new Set(spoken.map(({ id }) => id));
}

/** How much of two contents is the same where they tell one thing, the longer one counted as well. */
const leastShare = 0.4;

function shareOfBones(analysis: Analysis, a: Statement, b: Statement): number {
  const [left, right] = [bonesOf(analysis, a), bonesOf(analysis, b)];
  const both = [...left].filter((word) => right.has(word)).length;
  return both < 2 ? 0 : (2 * both) / (left.size + right.size);
}

/** "إنها رفضت": what a speaker says of themselves is no other telling of what the other one did. */
const isOwnDeed = (analysis: Analysis, statement: Statement): boolean =>
  /^[اأإ]ن(?:ه|ها|هم|نا|ي|ني)$/.test(plainWords(analysis, statement)[0] ?? '');

/** "لا تغييرات", "دون خسائر": what one denies the being of, the other names. */
function isDeniedWord(one: readonly Arc[], other: readonly Arc[]): boolean {
  const denied = (arcs: readonly Arc[]): string[] =>
    arcs.flatMap(({ stem, kind }, at) => {
      const before = arcs[at - 1];
      return kind !== 'mark' && kind !== 'particle' && before?.id === 'negation' && nothings.has(before.stem)
        ? [stem]
        : [];
    });
  // whoever denies it in another way says the same
  const named = (arcs: readonly Arc[], stem: string): boolean =>
    arcs.some((arc) => arc.stem === stem) && !arcs.some(({ id }) => id === 'negation' || refusing.has(id));
  return denied(one).some((stem) => named(other, stem)) || denied(other).some((stem) => named(one, stem));
}
const refusing = new Set(['نفى', 'رفض', 'استبعد', 'أنكر', 'افتقر']);
const nothings = new Set(['لا', 'دون', 'بدون', 'عدم', 'غير', 'ليس', 'ليست']);

/** "أسقطت 40 مسيرة" and "أسقطت 25 مسيرة" in nearly the same words: two numbers of one thing that cannot both hold; what they count, else null. */
function differentFigures(one: readonly Arc[], other: readonly Arc[]): string | null {
  const [left, right] = [countedIn(one), countedIn(other)];
  if (left === null || right === null || left.what !== right.what) return null;
  return left.max < right.min || right.max < left.min ? `${left.surface} / ${right.surface}` : null;
}

/** The only number of a content with what it counts; null where it has none, several, or an open one. */
function countedIn(arcs: readonly Arc[]): { what: string; min: number; max: number; surface: string } | null {
  const numbers = arcs.flatMap((arc, at) => (arc.kind === 'number' ? [{ arc, next: arcs[at + 1] }] : []));
  const [only] = numbers;
  const quantity = only?.arc.quantity;
  if (numbers.length !== 1 || only?.next === undefined || quantity?.min == null || quantity.max === null) return null;
  if (only.next.kind === 'mark' || only.next.kind === 'particle') return null;
  const { stem } = only.next;
  // people are counted with what became of them, as tolls
  const sense = readNoun(stem)?.sense;
  if (sense?.people != null || sense?.counted != null) return null;
  return { what: stem.slice(0, 4), min: quantity.min, max: quantity.max, surface: `${quantity.min} ${stem}` };
}

/** What a statement says was done and was not, and how it stands with the fighting; asked for with each that it is held against. */
function accountIn(analysis: Analysis, statement: Statement): Account {
  let account = accounts.get(statement);
  if (account === undefined) {
    const arcs = arcsOf(analysis, statement);
    account = { ...deedsOf(arcs), state: stateOf(arcs) };
    accounts.set(statement, account);
  }
  return account;
}
const accounts = new WeakMap<Statement, Account>();

interface Account {
  done: ReadonlySet<string>;
  undone: ReadonlySet<string>;
  state: 'over' | 'on' | null;
}

/** What is said to have been done, and not to have been done, by lemma. */
function deedsOf(arcs: readonly Arc[]): Pick<Account, 'done' | 'undone'> {
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
function sharedBones(analysis: Analysis, a: Statement, b: Statement, but: ReadonlySet<string> = new Set()): number {
  const there = bonesOf(analysis, b);
  return [...bonesOf(analysis, a)].filter((word) => there.has(word) && !but.has(word)).length;
}

const boneOf = (stem: string): string => stem.replace(/[اوي]/g, '');
const victimBones = new Set([...unarmedWords, ...unarmedTrades, ...harmWords].map((word) => boneOf(stemOf(word))));

/** A statement's words without long vowels; it is held against several others. */
function bonesOf(analysis: Analysis, statement: Statement): ReadonlySet<string> {
  let bones = bonesOfContent.get(statement);
  if (bones === undefined) {
    const words = [...contentWords(analysis, statement)].map(boneOf);
    bones = new Set(words.filter((word) => word.length > 1));
    bonesOfContent.set(statement, bones);
  }
  return bones;
}
const bonesOfContent = new WeakMap<Statement, ReadonlySet<string>>();

/** Whether fighting is told to be over or to go on; null where neither is said of any. */
function stateOf(arcs: readonly Arc[]): Account['state'] {
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
