import type { ReadingDispute, Statement } from '../../../model/index.ts';
import type { Analysis, Arc } from '../analysis.ts';
import { casualtyOfVerb, readNoun } from '../events/index.ts';
import { contentWords, endOf, plainWords, startOf, stemOf } from './content.ts';
import { isSameSpeaker } from './replies.ts';
import { arcsOf } from './told.ts';
import { commonWords, contrastWords, countedGroups, partNouns, partWords } from './words.ts';

/** How many of a kind of people somebody tells of, whatever became of them. */
interface Count {
  statement: Statement;
  count: number;
  /** Which kind; null for a number that stands alone. */
  group: number | null;
  /** What became of them, where that is harm. */
  harm: string | null;
  /** "تسعة لا سبعة": the number that it takes back. */
  instead: number | null;
  /** "ثمانية فقط". */
  only: boolean;
  /** "عدد الرهائن سبعة": all of them. */
  total: boolean;
  surface: string;
}

/** Letters between two counts of one thing. */
const nearby = 1000;
/** Counts behind one that are held against it. */
const mostBehind = 8;
/** Words that may stand beside a bare number. */
const mostBeside = 2;

/** What is promised is counted as well as what was done; what is denied or asked for is not. */
const answering = new Set<Statement['act']>(['deny', 'reject', 'demand']);

/** Two speakers who count the same people otherwise, and the second says so: "لا سبعة", "ثمانية فقط", a bare number behind a contrast. */
export function findRivalCounts(analysis: Analysis, statements: readonly Statement[]): ReadingDispute[] {
  const counts = statements
    .filter(({ act }) => !answering.has(act))
    .sort((a, b) => startOf(a) - startOf(b))
    .flatMap((statement) => countsOf(analysis, statement));
  return counts.flatMap((one, i) =>
    counts
      .slice(i + 1, i + 1 + mostBehind)
      .filter((other) => isRival(analysis, one, other))
      .map(
        (other): ReadingDispute => ({
          kind: 'conflicting-figures',
          sides: [one.statement.id, other.statement.id],
          why: `${one.surface} / ${other.surface}`,
          trail: [{ rule: 'ar/disputes/rival-counts', start: startOf(other.statement), end: endOf(other.statement) }],
        }),
      ),
  );
}

function isRival(analysis: Analysis, one: Count, other: Count): boolean {
  const gap = startOf(other.statement) - endOf(one.statement);
  if (one.count === other.count || one.harm !== other.harm || gap < -1 || gap > nearby) return false;
  if (one.group === null || isSameSpeaker(one.statement, other.statement)) return false;
  if (other.instead !== null) return other.instead === one.count && (other.group ?? one.group) === one.group;
  if (other.only) return other.group === one.group && isOfTheSame(analysis, one, other);
  return (other.group ?? one.group) === one.group && isBare(analysis, other) && isAnswer(analysis, one, other);
}

const partStems = [...partNouns].map(stemOf);

/** "عدد الرهائن سبعة فقط", "ستفرج عن سبع رهائن فقط": of all of them, or told in words of the other count; "الدفعة الثانية تضم سبعة فقط" is of a part. */
function isOfTheSame(analysis: Analysis, one: Count, other: Count): boolean {
  if (other.total) return true;
  const [left, right] = [one, other].map(({ statement }) => contentWords(analysis, statement)) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  if (partStems.some((part) => left.has(part) !== right.has(part))) return false;
  const isKind = (word: string): boolean => countedGroups.some((words) => words.has(word)) || /^\d/.test(word);
  return [...right].some((word) => left.has(word) && !isKind(word));
}

/** "…، في حين تحدثت الشركة عن إنقاذ 22": set against the other count in one sentence. */
function isAnswer({ text }: Analysis, one: Count, other: Count): boolean {
  const between = text.slice(endOf(one.statement), startOf(other.statement));
  return !/[.؟!\n]/.test(between) && contrastWords.some((word) => between.includes(word));
}

const isBare = (analysis: Analysis, { statement }: Count): boolean =>
  plainWords(analysis, statement).filter((word) => !commonWords.has(word) && !/^[\d٠-٩]/.test(word)).length <=
  mostBeside;

function countsOf(analysis: Analysis, statement: Statement): Count[] {
  const arcs = arcsOf(analysis, statement);
  return arcs.flatMap((arc, at): Count[] => {
    const count = exactly(arc);
    if (count === null || isPart(arcs, at) || arcs[at - 1]?.stem === 'لا') return [];
    const named = groupBehind(arcs, at + 1);
    const before = named === null ? groupBefore(arcs, at) : null;
    const next = arcs[(named?.at ?? at) + 1];
    const isAlone = named === null && (arcs[at + 1] === undefined || closes(arcs[at + 1] as Arc));
    if (named === null && before === null && !isAlone) return [];
    const instead = next?.stem === 'لا' ? exactly(arcs[(named?.at ?? at) + 2]) : null;
    const { start } = arc;
    const end = (named === null ? arc : (arcs[named.at] as Arc)).end;
    return [
      {
        statement,
        count,
        group: named?.group ?? before,
        harm: harmBefore(arcs, at),
        instead,
        only: next?.stem === 'فقط',
        total: before !== null,
        surface: analysis.text.slice(start, end),
      },
    ];
  });
}

const exactly = (arc: Arc | undefined): number | null => {
  const quantity = arc?.kind === 'number' ? arc.quantity : null;
  return quantity?.min != null && quantity.min === quantity.max && quantity.min > 1 ? quantity.min : null;
};

const closes = ({ kind, stem }: Arc): boolean => kind === 'mark' || kind === 'particle' || stem === 'فقط';

/** "بينهم خمسة", "22 من أصل 24": some of those counted. */
const isPart = (arcs: readonly Arc[], at: number): boolean =>
  [arcs[at - 2], arcs[at - 1], arcs[at + 1]].some(
    (arc) => arc !== undefined && (partWords.has(arc.stem) || arc.stem === 'من'),
  );

const groupOf = ({ stem }: Arc): number | null => {
  const bare = stem.replace(/^ال/, '').replace(/ا$/, '');
  const at = countedGroups.findIndex((words) => words.has(stem) || words.has(bare));
  return at === -1 ? null : at;
};

/** "سبعة لبنانيين محتجزين": the kind may stand behind an adjective. */
function groupBehind(arcs: readonly Arc[], from: number): { at: number; group: number } | null {
  for (let at = from; at < from + 2; at++) {
    const arc = arcs[at];
    if (arc === undefined || arc.kind === 'mark' || arc.kind === 'verb' || arc.kind === 'particle') return null;
    const group = groupOf(arc);
    if (group !== null) return { at, group };
  }
  return null;
}

/** "عدد المفرج عنهم ثمانية". */
function groupBefore(arcs: readonly Arc[], at: number): number | null {
  const head = arcs.slice(Math.max(0, at - 5), at);
  const number = head.findLastIndex(({ stem }) => stem === 'عدد');
  if (number === -1) return null;
  for (const arc of head.slice(number + 1)) {
    const group = groupOf(arc);
    if (group !== null) return group;
  }
  return null;
}

/** What the word before a number says became of them, where it is harm: "مقتل 20", "فقدان 3". */
function harmBefore(arcs: readonly Arc[], at: number): string | null {
  for (let k = at - 1; k >= 0 && k >= at - 3; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'mark') return null;
    const sense = arc.kind === 'verb' ? null : readNoun(arc.stem)?.sense;
    const harm = arc.kind === 'verb' ? casualtyOfVerb(arc.id) : (sense?.casualty ?? sense?.counted);
    if (harm != null) return harm;
  }
  return null;
}
