import type { Arc } from '../analysis.ts';
import { isQuoteMark } from './affixes.ts';
import { readNoun } from './lexicon.ts';

const clauseConjunctions = new Set([
  'حيث',
  'بينما',
  'فيما',
  'عندما',
  'حين',
  'حينما',
  'بعدما',
  'قبلما',
  'اذ',
  'لكن',
  'بل',
]);

const hardMarks = new Set([':', '؛', '!', '؟', '\n', '…', '-', ')', '(']);

/** Whether nothing of one clause goes on across this arc. */
export function endsClause(arcs: readonly Arc[], i: number): boolean {
  const arc = arcs[i] as Arc;
  if (arc.kind === 'mark') {
    if (isQuoteMark(arc)) return false;
    // a full stop inside a sentence is a stray one
    if (arc.stem !== '،' && arc.stem !== '.') return hardMarks.has(arc.stem);
    return !continuesAfterComma(arcs, i);
  }
  if (arc.kind !== 'particle') return false;
  if (arc.stem === 'من') return arcs[i + 1]?.kind === 'verb';
  return (
    arc.id === 'complementizer' || arc.id === 'relative' || arc.id === 'contrast' || clauseConjunctions.has(arc.stem)
  );
}

const sources = new Set(['وفق', 'وفقا', 'بحسب', 'حسب', 'حسبما', 'طبقا']);
/** Words that a source named between commas has at most. */
const longestSource = 10;

/** "أعدم التنظيم، وفق ناشطين، خمسة": where the source that a comma at `i` opens is closed; null where it opens none. */
export function sourceEnd(arcs: readonly Arc[], i: number): number | null {
  if ((arcs[i] as Arc).stem !== '،' || !sources.has(arcs[i + 1]?.stem ?? '')) return null;
  for (let k = i + 2; k < arcs.length && k <= i + longestSource; k++) {
    const { stem, kind } = arcs[k] as Arc;
    if (stem === '،') return k;
    if (kind === 'verb') return null;
  }
  return null;
}

const asideCloses: ReadonlySet<Arc['kind']> = new Set<Arc['kind']>(['number', 'role', 'word', 'noun', 'masdar']);

/** A comma that only sets off a place, a date or one more of a list. */
function continuesAfterComma(arcs: readonly Arc[], i: number): boolean {
  const next = arcs[i + 1];
  if (next === undefined) return false;
  if (next.kind === 'date') return true;
  // "تسلمت، الخميس، تسعة محتجزين": the second comma closes the aside that says when
  if (arcs[i - 1]?.kind === 'date' && arcs[i - 2]?.stem === '،') return asideCloses.has(next.kind);
  // "22 شرطيا، و6 مواطنين"
  if (isCountJoined(arcs, i + 1)) return true;
  if (next.kind === 'particle') return next.id === 'preposition' && !clauseConjunctions.has(next.stem);
  return next.kind !== 'verb' && (next.proclitics.includes('ب') || next.proclitics.includes('ل'));
}

/** "و6", "وخمسة" behind people who are counted: more of them, unless they do or undergo something of their own ("و4 آليات دمرت"). */
export function isCountJoined(arcs: readonly Arc[], i: number): boolean {
  const arc = arcs[i] as Arc;
  const number = arc.stem === 'و' ? i + 1 : i;
  if (arcs[number]?.kind !== 'number' || (number === i && !/^و(?!اح)/.test(arc.stem) && arc.proclitics[0] !== 'و'))
    return false;
  return isCountedBefore(arcs, i - 1) && !hasVerbBehind(arcs, number);
}

/** Words of a phrase that counts, its number among them. */
const countReach = 5;

/** "22 شرطيا،", "14 من عناصر الجيش،": the phrase that ends there is a number of people. */
function isCountedBefore(arcs: readonly Arc[], comma: number): boolean {
  let people = false;
  for (let k = comma - 1; k >= 0 && k >= comma - countReach; k--) {
    const { kind, stem } = arcs[k] as Arc;
    if (kind === 'number') return people || k === comma - 1;
    if (kind === 'verb' || kind === 'mark' || (kind === 'particle' && stem !== 'من')) return false;
    people ||= kind === 'role' || kind === 'nisba' || isOfPeople(stem);
  }
  return false;
}

const isOfPeople = (stem: string): boolean => {
  const sense = readNoun(stem)?.sense;
  return sense?.people != null || sense?.counted != null;
};

function hasVerbBehind(arcs: readonly Arc[], number: number): boolean {
  for (let k = number + 1; k < arcs.length && k < number + countReach; k++) {
    const { kind } = arcs[k] as Arc;
    if (kind === 'verb') return true;
    if (kind === 'particle' || kind === 'mark') return false;
  }
  return false;
}

export function crosses(arcs: readonly Arc[], from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if ((arcs[k] as Arc).kind === 'verb' || endsClause(arcs, k)) return true;
  return false;
}
