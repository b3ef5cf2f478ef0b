import { fold } from '../../../text/index.ts';
import type { AnalysedSentence, Arc, Nominal } from '../analysis.ts';
import { blame } from '../cues/objects.ts';
import { masculineBodies } from '../cues/words.ts';
import { honorifics, isDefinite, isJoined, isManner, type Register } from '../names/index.ts';
import type { Memory } from './chains.ts';
import { isComplementizer, isQuote } from './complements.ts';
import type { Draft } from './draft.ts';
import type { Site } from './sites.ts';

/**
 * "وطالب أنقرة باحترام السيادة", "ناشدت التحالف مدها بالسلاح": a verb of one gender right before a noun of the other is somebody else's. Of a known name the
 * first word tells its gender.
 */
export function disagrees({ form, enclitic }: Arc, { gender, number, surface, kind }: Nominal): boolean {
  if (form == null || form.number !== 's' || form.gender === null || enclitic !== null || number !== 's') return false;
  const first = fold(surface).split(/\s+/)[0] as string;
  // "فخامة الرئيس": a title of honour is feminine, who bears it is not
  if (kind === 'person' || honorifics.has(first)) return false;
  const told = masculineHeads.has(first) ? 'm' : /ه$/.test(first) && !/الله$/.test(first) ? 'f' : gender;
  return told !== null && told !== form.gender;
}
const masculineHeads = new Set(masculineBodies);

/** "وطالب أنقرة", "ودعا رواندا": towns are feminine, and so are most countries. */
export function isFemininePlace({ kind, id, surface }: Nominal, register: Register): boolean {
  if (kind !== 'place' || id === null) return false;
  const place = register.place(id)?.kind;
  return place === 'town' || (place === 'country' && !masculineHeads.has(fold(surface).split(/\s+/)[0] as string));
}

/** "قالوا", "حثوا": a verb in the plural or dual has its subject before it. */
export const isOfSeveral = ({ kind, form, enclitic }: Arc): boolean =>
  kind === 'verb' && enclitic === null && (form?.number === 'p' || form?.number === 'd');

/** "هاجم الحوثيون الحدود، …، تعهدوا بألا": a verb in the plural is of the nearest before it who are several, unless several spoke last. */
export function pluralBefore({ arcs, nominals }: AnalysedSentence, at: number, memory: Memory): Nominal | null {
  const verb = arcs[at] as Arc;
  if (verb.form?.number !== 'p' || verb.enclitic !== null) return null;
  const [spoke] = memory.last;
  if (spoke !== undefined && (memory.last.some(({ coSpeaker }) => coSpeaker) || (spoke.count ?? 0) > 1)) return null;
  return (
    nominals.findLast(
      ({ to, preposition, kind, number, count, surface }) =>
        to <= verb.from &&
        preposition === null &&
        kind !== 'place' &&
        (number === 'p' || (count ?? 0) > 1 || /ون$/.test(surface.split(/\s+/)[0] as string)),
    ) ?? null
  );
}

/** "ورفع العارضون العلم …، وأكدوا أن": people whom no list has, right behind an earlier verb of the sentence. */
export function severalBefore({ arcs }: AnalysedSentence, at: number): { from: number; to: number } | null {
  if ((arcs[at] as Arc).form?.number !== 'p') return null;
  const people = arcs.findLastIndex(
    (arc, k) =>
      k < at &&
      arcs[k - 1]?.kind === 'verb' &&
      (arc.kind === 'word' || arc.kind === 'participle') &&
      arc.proclitics[0] === 'ال' &&
      /ون$/.test(arc.stem),
  );
  return people === -1 ? null : { from: people, to: people + 1 };
}

/** Verbs that need somebody whom they are said of or to, where one noun phrase stands between them and what is said. */
const needing = new Set(['اتهم', 'حمل', 'ناشد']);

/** "واتهمت باكو بمواصلة القصف", "وناشد المجلس بالتدخل": of a verb that needs an object, the only noun phrase before what is said is that object. */
export function isOnlyObject(
  { arcs }: AnalysedSentence,
  { at, next, cue }: Site,
  { from, to, kind }: Nominal,
): boolean {
  const verb = arcs[at] as Arc;
  if (cue === null || !needing.has(cue.lemma) || verb.kind !== 'verb' || !isJoined(verb)) return false;
  // "وناشدت المنظمات الدولية توفير أدوية": nobody appeals without anybody to appeal to
  const appeals = cue.lemma === 'ناشد' && (kind === 'organization' || kind === 'state-body');
  if (at === 0 && !appeals) return false;
  if (verb.enclitic !== null || arcs[next]?.from !== from) return false;
  // "وناشدت المنظمة بشدة الدول": how it was said stands before whom it was said to
  const behind = arcs.find((arc) => arc.from >= to && !isManner(arc));
  return (
    behind !== undefined &&
    (behind.proclitics.includes('ب') ||
      ['ب', 'علي'].includes(behind.stem) ||
      behind.stem.startsWith('بان') ||
      /^مسؤولي[هت]/.test(behind.stem) ||
      blame.has(behind.stem) ||
      (isQuote(behind) && blame.has(arcs.find(({ from: begins }) => begins >= behind.to)?.stem ?? '')) ||
      (appeals && behind.kind === 'masdar' && !isDefinite(behind)))
  );
}

/** Whom one only speaks to where a verb of asking goes on with what somebody said: "ودعا سكان طهران إلى". */
const askedKinds = new Set<Nominal['kind']>(['organization', 'state-body', 'people', 'place']);

/**
 * "أشاد رئيس البعثة بالاتفاق، ودعا الحركات المسلحة إلى", "وطالب رواندا بسحب قواتها": where a verb that is said to somebody goes on with what was said in the same
 * sentence, the only noun phrase between it and what is asked is who is asked, unless that is a person or somebody with an office.
 */
export function isAskedNext(
  { arcs, index }: AnalysedSentence,
  { at, next, cue }: Site,
  { from, to, kind, roles }: Nominal,
  previous: Draft | undefined,
): boolean {
  const verb = arcs[at] as Arc;
  if (cue?.object !== 'addressee' || verb.kind !== 'verb' || !isJoined(verb) || verb.enclitic !== null) return false;
  if (arcs[next]?.from !== from || !goesOnFrom(arcs, verb, index, previous)) return false;
  if (!askedKinds.has(kind) && roles[0] !== 'resident') return false;
  const behind = arcs.find((arc) => arc.from >= to && !isManner(arc));
  // "وناشدت المنظمات التدخل"
  const isAsked = behind?.kind === 'masdar' && cue.takes.includes('noun');
  return behind !== undefined && (opensAsked(behind) || isAsked);
}

/** "ودعا البلدين إلى", "ودعت أنصارها إلى": the same of words that nobody lists, in the oblique case or with whose they are. */
export function areAskedNext(
  { arcs, index }: AnalysedSentence,
  { at, cue }: Site,
  words: { from: number; to: number },
  previous: Draft | undefined,
): boolean {
  const verb = arcs[at] as Arc;
  if (
    cue?.object !== 'addressee' ||
    verb.kind !== 'verb' ||
    !isJoined(verb) ||
    !goesOnFrom(arcs, verb, index, previous)
  )
    return false;
  return arcs.slice(words.from, words.to).some(({ stem, enclitic }) => enclitic !== null || /[^ي]ين$/.test(stem));
}

/** "ندد بالهجوم، وحمل المجتمع الدولي وزر الصمت": words that nobody lists, before what they are made to bear. */
export function isBlamedNext(
  { arcs }: AnalysedSentence,
  { at, cue }: Site,
  { to }: { from: number; to: number },
): boolean {
  const verb = arcs[at] as Arc;
  const behind = isQuote(arcs[to - 1]) ? arcs[to] : isQuote(arcs[to]) ? arcs[to + 1] : arcs[to];
  return cue?.object === 'target' && at > 0 && isJoined(verb) && behind !== undefined && blame.has(behind.stem);
}

/** Whether the statement before it stands in the same sentence, and its verb has the gender of this one. */
export function goesOnFrom(arcs: readonly Arc[], verb: Arc, sentence: number, previous: Draft | undefined): boolean {
  if (previous === undefined || previous.sentence !== sentence || previous.cue === null) return false;
  const said = arcs.find(({ start }) => start === previous.cue?.start);
  return said?.form != null && verb.form != null && said.form.gender === verb.form.gender;
}

const opensAsked = (arc: Arc): boolean =>
  isComplementizer(arc) || ['الي', 'علي', 'من', 'ب', 'ل'].includes(arc.stem) || arc.proclitics.includes('ب');
