import type { AnalysedSentence, Arc } from '../analysis.ts';
import { handlingVerbs, timesOfSaying, wordsOfSayings, wordsOfStances } from '../cues/added.ts';
import { hasFused, isDefinite, isJoined } from '../names/index.ts';
import { isComplementizer } from './complements.ts';
import { reports } from './reporting.ts';
import { isSaidBySomebody } from './saying-nouns.ts';
import { cueOf, siteAt } from './sites.ts';

/** What the narrator adds to what was told: clauses behind a comma that are no longer anybody's words. */

const handling = new Set(handlingVerbs);
/** Between what was told is called and the verb. */
const handlingReach = 4;

/** Whether the narrator adds to a clause or to speech from arc `k` on. */
export function addsToClause(sentence: AnalysedSentence, k: number, first: number): boolean {
  const { arcs } = sentence;
  if (callsItSomething(arcs, k, first) || isMainClause(sentence, k, first)) return true;
  if (arcs[k - 1]?.stem !== '،' && arcs[k - 1]?.stem !== '؛') return false;
  return setsMeanwhile(arcs, k) || reportsNext(sentence, k) || takesBack(sentence, k);
}

/** Whether the narrator adds to a thing that was named ("أدان الهجوم، ولم يذكر …", "أعلن الاستقالة، بعد ساعات من …"): there nothing but it is told. */
export function addsToObject(sentence: AnalysedSentence, k: number, first: number): boolean {
  const { arcs } = sentence;
  const arc = arcs[k] as Arc;
  const isClause = arcs.slice(first, k).some((each) => each.kind === 'verb' || isComplementizer(each));
  const joined = isJoined(arc);
  if (!isClause && joined && (arc.id === 'negation' || arc.stem === 'قد') && arcs[k + 1]?.kind === 'verb') return true;
  if (!isClause && joined && isPlainlyPast(arcs, k)) return true;
  if (arcs[k - 1]?.stem !== '،') return false;
  if (/^ه[وي]$/.test(arc.stem) && joined) return true;
  if (arc.stem === 'قبل' && isComplementizer(arcs[k + 1])) return true;
  if ((arc.stem === 'كما' || arc.stem === 'ثم') && !isClause && arcs[k + 1]?.form?.part === 'perfect') return true;
  return !isClause && arc.stem === 'بعد' && isLongerThan(arcs, k, first);
}

/**
 * "، وهو رقم تناقلته وكالات", "، وهي المزاعم التي كررها": what was told is called a claim that others pass on or deny, or a word of it is taken up. "وهو موقف
 * ثابت" is who speaks.
 */
function callsItSomething(arcs: readonly Arc[], k: number, first: number): boolean {
  const [it, noun] = [arcs[k] as Arc, arcs[k + 1]];
  if (!/^ه[وي]$/.test(it.stem) || !isJoined(it) || noun === undefined || hasFused(noun)) return false;
  const isSaying = wordsOfSayings.has(noun.stem);
  if (isSaying || wordsOfStances.has(noun.stem)) return isHandled(arcs, k + 2, isSaying);
  if (arcs[k - 1]?.stem !== '،') return false;
  return noun.stem.length > 3 && isDefinite(noun) && arcs.slice(first, k).some(({ stem }) => stem === noun.stem);
}

/** "رقم تناقلته", "الحصيلة التي لم تؤكدها", "رقم خفضته جمعيات": a verb right behind that says what others did with what was told. */
function isHandled(arcs: readonly Arc[], from: number, isSaying: boolean): boolean {
  const at = arcs.findIndex(({ kind }, k) => k >= from && k < from + handlingReach && kind === 'verb');
  const verb = arcs[at];
  if (verb === undefined || arcs.slice(from, at).some((arc) => arc.kind === 'mark' || isComplementizer(arc)))
    return false;
  if (arcs[at - 1]?.stem === 'لم') return true;
  const takesUp = verb.enclitic !== null || /(?:ه|ها|هم)$/.test(verb.stem);
  return (takesUp && (cueOf.has(verb.id) || handling.has(verb.id))) || (isSaying && verb.form?.part === 'perfect');
}

/**
 * "بعد إعلان الجيش أنه انسحب، دخل المسلحون": what a sentence that opens with when somebody said something is about. Without a comma the verb stands right behind
 * words that take no verb ("لن يترشح خرجت تظاهرات").
 */
function isMainClause(sentence: AnalysedSentence, k: number, first: number): boolean {
  const { arcs } = sentence;
  const [verb, before] = [arcs[k] as Arc, arcs[k - 1]];
  const isPast = verb.kind === 'verb' ? verb.form?.part === 'perfect' : verb.id === 'auxiliary' && verb.stem !== 'قد';
  if (!isPast || verb.proclitics.length > 0) return false;
  if (before?.kind !== 'verb' && (before?.stem !== '،' || closesAside(arcs, k - 1, first))) return false;
  const cue = arcs.findLastIndex((arc, at) => at < first && at >= first - cueReach && arc.kind === 'masdar');
  if (cue < 1 || !isSaidBySomebody(sentence, cue)) return false;
  const opens = arcs.findLastIndex(({ kind }, at) => at < cue && (kind === 'mark' || kind === 'verb')) + 1;
  return arcs[opens - 1]?.kind !== 'verb' && timesOfSaying.has((arcs[opens] as Arc).stem);
}

/** How far before its content a noun of saying stands. */
const cueReach = 14;

/** "أن الغارة، التي نفذها الجيش، أسفرت": what was told has had no verb of its own before the aside. */
function closesAside(arcs: readonly Arc[], comma: number, first: number): boolean {
  const open = arcs.findIndex(({ stem }, at) => at > first && stem === '،');
  const close = arcs.findIndex(({ stem }, at) => at > open && stem === '،');
  return close === comma && !arcs.slice(first, open).some(({ kind }) => kind === 'verb');
}

/** "، في وقت تشهد فيه البلاد", "، في الوقت الذي أوقفت", "، في خطوة رحب بها نواب": what happens meanwhile, or what the narrator makes of it. */
function setsMeanwhile(arcs: readonly Arc[], k: number): boolean {
  if (arcs[k]?.stem !== 'في') return false;
  const [noun, behind] = [arcs[k + 1], arcs[k + 2]];
  if (noun?.stem === 'وقت') return behind?.kind === 'verb' || behind?.id === 'relative' || arcs[k + 3]?.stem === 'فيه';
  return noun?.stem === 'خطوه' && !isDefinite(noun);
}

/** "، ثم قال في بيان لاحق إن": what is told next is another report. */
function reportsNext(sentence: AnalysedSentence, k: number): boolean {
  if (sentence.arcs[k]?.stem !== 'ثم' || sentence.arcs[k + 1]?.kind !== 'verb') return false;
  const site = siteAt(sentence, k + 1);
  return site !== null && site.kind === 'verb' && reports(sentence, site);
}

/** "، قبل أن يعلن الوزير أن": another report that came after. */
function takesBack(sentence: AnalysedSentence, k: number): boolean {
  if (sentence.arcs[k]?.stem !== 'قبل' || !isComplementizer(sentence.arcs[k + 1])) return false;
  const site = sentence.arcs[k + 2]?.kind === 'verb' ? siteAt(sentence, k + 2) : null;
  return site !== null && site.kind === 'verb' && reports(sentence, site);
}

/** "الهجوم وعرضت المساعدة": a joined verb whose shape is no noun's. */
function isPlainlyPast(arcs: readonly Arc[], k: number): boolean {
  const arc = arcs[k] as Arc;
  return (
    arc.kind === 'verb' &&
    arc.form?.part === 'perfect' &&
    arc.enclitic === null &&
    (arc.form.gender === 'f' || arc.form.number === 'p') &&
    /(?:ت|وا)$/.test(arc.stem) &&
    !arcs.slice(Math.max(0, k - 1), k).some(({ id }) => id === 'relative')
  );
}

/** Whether what follows up to the end of the sentence is longer than what was named. */
const isLongerThan = (arcs: readonly Arc[], k: number, first: number): boolean =>
  (arcs.at(-1) as Arc).end - (arcs[k] as Arc).start > (arcs[k - 1] as Arc).start - (arcs[first] as Arc).start;
