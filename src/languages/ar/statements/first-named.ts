import type { AnalysedSentence, Arc, Nominal } from '../analysis.ts';
import { hasFused, isDefinite, isJoined } from '../names/index.ts';
import type { Memory } from './chains.ts';
import { isComplementizer } from './complements.ts';
import type { Region } from './region.ts';
import type { Site } from './sites.ts';
import { nameStems } from './subjects.ts';
import { isNamePart } from './topics.ts';

/** Who is named first speaks: before the verb or right behind it, whoever else stands behind them. */
type Named = Pick<Region, 'speakers' | 'nameWords'>;

/** "أفاد البيت الأبيض على لسان المتحدثة باسمه بأن", "باريس، على لسان وزيرها، أدانت": who speaks for a body, between it and what it says. */
export function onTongueOf({ arcs, nominals }: AnalysedSentence, { kind, at, next }: Site): Named | null {
  if (kind !== 'verb') return null;
  const isTongue = (arc: Arc, k: number): boolean => arc.stem === 'لسان' && arcs[k - 1]?.stem === 'علي';
  const behind = arcs.findIndex((arc, k) => k >= next && k < next + tongueReach && isTongue(arc, k));
  const isFree = (from: number, to: number): boolean =>
    !arcs.slice(from, to).some((arc) => arc.kind === 'verb' || isComplementizer(arc) || arc.stem === ':');
  const before = arcs.findLastIndex((arc, k) => k < at && k > at - 2 * tongueReach && isTongue(arc, k));
  // "على لسان المتحدثة بالخطوة، بينما حذر المندوب": another clause
  const opens = ({ id, stem }: Arc): boolean => id === 'conjunction' || id === 'contrast' || stem === 'فيما';
  const isAside =
    before !== -1 && isFree(before, at) && !isJoined(arcs[at] as Arc) && !arcs.slice(before, at).some(opens);
  const tongue = behind !== -1 && isFree(next, behind) ? behind : isAside ? before : -1;
  const first = arcs[tongue + 1];
  if (tongue === -1 || first === undefined) return null;
  const speaker = nominals.find(({ from }) => from === first.from);
  return speaker === undefined ? null : { speakers: [{ ...speaker, preposition: null }], nameWords: null };
}
/** How far from its verb "على لسان" may stand. */
const tongueReach = 10;

/** "عيدان طالب القاضي بـ…": who stands at the head of the sentence asks, and who stands behind the verb is asked. */
export function subjectFirst(sentence: AnalysedSentence, at: number, memory: Memory): Named | null {
  const { arcs, nominals } = sentence;
  const verb = arcs[at] as Arc;
  if (verb.kind !== 'verb' || isJoined(verb) || at > 6) return null;
  const opening = arcs[0]?.id === 'auxiliary' ? 1 : 0;
  const before = nominals.find(
    ({ from, to, preposition }) => to === verb.from && preposition === null && from === arcs[opening]?.from,
  );
  if (before !== undefined) return { speakers: [before], nameWords: null };
  const words = nameBefore(sentence, at, memory);
  return words === null || words.from > 0 ? null : { speakers: [], nameWords: words };
}

/** "واتهم انفصاليو لوغانسك الجيش بتفجير الخزان", "وناشد موسى حكومة الإقليم التدخل": words that nobody lists right behind a verb that needs an object, before a noun phrase that is it. */
export function wordsFirst(
  { arcs, nominals }: AnalysedSentence,
  { kind, at, next, cue }: Site,
  { speakers }: Region,
): Named | null {
  const [object] = speakers;
  const first = arcs[next];
  if (kind !== 'verb' || cue?.object === undefined || object === undefined || first === undefined) return null;
  const verb = arcs[at] as Arc;
  if (verb.enclitic !== null || (isJoined(verb) && at > 0)) return null;
  if (speakers.length > 1 || object.from <= first.from) return null;
  if ((first.kind !== 'word' && first.id !== 'given') || /(?:ه|ها|هم)$/.test(first.stem)) return null;
  if (nominals.some(({ from }) => from === first.from)) return null;
  const to = arcs.findIndex(({ from }) => from >= object.from);
  const isName = (arc: Arc): boolean =>
    !hasFused(arc) && !isJoined(arc) && !['verb', 'particle', 'mark', 'date', 'number'].includes(arc.kind);
  return to <= next + longestWords && arcs.slice(next, to).every(isName)
    ? { speakers: [], nameWords: { from: next, to } }
    : null;
}
const longestWords = 4;

/** "غير أن وزير العدل في حكومة … اتهم الجيش بـ…": who opens the clause accuses, and who stands behind the verb is accused. */
export function subjectAhead({ arcs, nominals }: AnalysedSentence, at: number): Nominal | null {
  const verb = arcs[at] as Arc;
  if (verb.kind !== 'verb' || isJoined(verb) || verb.enclitic !== null) return null;
  let first = 0;
  while (first < 3 && (opensClause(arcs[first]) || /^(?:غير|الا|بيد)$/.test(arcs[first]?.stem ?? ''))) first++;
  if (first === at || arcs.slice(first, at).some((arc) => arc.kind === 'verb' || arc.stem === '،')) return null;
  const subject = nominals.find(({ from }) => from === arcs[first]?.from);
  return subject !== undefined && subject.preposition === null && subject.to <= verb.from && subject.kind !== 'place'
    ? subject
    : null;
}

const opensClause = (arc: Arc | undefined): boolean =>
  arc?.kind === 'particle' && ['contrast', 'complementizer', 'conjunction'].includes(arc.id);

/** "عيدان قال إنه …", "وكان الفرطوسي قد أعلن": a name that nobody lists, alone before its verb. */
export function nameBefore({ arcs }: AnalysedSentence, at: number, memory: Memory): Region['nameWords'] {
  let to = at;
  while (to > 0 && arcs[to - 1]?.kind === 'particle' && aspect.has(arcs[to - 1]?.stem ?? '')) to--;
  let from = to;
  while (from > 0 && to - from < 5 && isNamePart(arcs[from - 1] as Arc)) {
    from--;
    if (isJoined(arcs[from] as Arc)) break;
  }
  // "لكن التشكيل نفى": a noun by which the text called somebody before
  if (from === to && arcs[from - 1]?.kind === 'masdar' && isDefinite(arcs[from - 1] as Arc)) from--;
  const before = arcs[from - 1];
  if (from === to || (before !== undefined && before.kind !== 'mark' && !opensName(before))) return null;
  const words = arcs.slice(from, to);
  const known = memory.speakers.byName(nameStems(words));
  // "وكان الجبوري قد أكد", "وكان الجبوري أكد": between كان and the verb nothing but the subject stands
  const between = before?.id === 'كان' || before?.id === 'auxiliary';
  return known !== null ||
    words.some((arc) => arc.id === 'given') ||
    (between && (to === at || arcs[to]?.stem === 'قد'))
    ? { from, to }
    : null;
}

const aspect = new Set(['قد', 'ايضا', 'كان', 'لقد']);
const opensName = (arc: Arc): boolean =>
  arc.id === 'كان' ||
  (arc.kind === 'particle' && ['auxiliary', 'contrast', 'emphasis', 'conjunction', 'complementizer'].includes(arc.id));
