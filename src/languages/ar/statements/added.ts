import type { AnalysedSentence, Arc } from '../analysis.ts';
import { wordsOfSayings } from '../cues/added.ts';
import { hasFused, isDefinite, isJoined } from '../names/index.ts';
import { isComplementizer } from './complements.ts';
import { reports } from './reporting.ts';
import { siteAt } from './sites.ts';

/** What the narrator adds to what was told: clauses behind a comma that are no longer anybody's words. */

/** Whether the narrator adds to a clause or to speech from arc `k` on. */
export function addsToClause(sentence: AnalysedSentence, k: number, first: number): boolean {
  const { arcs } = sentence;
  if (callsItSomething(arcs, k, first)) return true;
  if (arcs[k - 1]?.stem !== '،' && arcs[k - 1]?.stem !== '؛') return false;
  return setsMeanwhile(arcs, k) || reportsNext(sentence, k) || takesBack(sentence, k);
}

/** Whether the narrator adds to a thing that was named ("أدان الهجوم، ولم يذكر …", "أعلن الاستقالة، بعد ساعات من …"): there nothing but it is told. */
export function addsToObject(sentence: AnalysedSentence, k: number, first: number): boolean {
  const { arcs } = sentence;
  const arc = arcs[k] as Arc;
  const isClause = arcs.slice(first, k).some((each) => each.kind === 'verb' || isComplementizer(each));
  const joined = isJoined(arc);
  if (!isClause && joined && (arc.id === 'negation' || arc.stem === 'قد') && isPast(arcs[k + 1])) return true;
  if (!isClause && joined && isPlainlyPast(arcs, k)) return true;
  if (arcs[k - 1]?.stem !== '،') return false;
  if (/^ه[وي]$/.test(arc.stem) && joined) return true;
  if (arc.stem === 'قبل' && isComplementizer(arcs[k + 1])) return true;
  if ((arc.stem === 'كما' || arc.stem === 'ثم') && !isClause && arcs[k + 1]?.form?.part === 'perfect') return true;
  return !isClause && arc.stem === 'بعد' && isLongerThan(arcs, k, first);
}

/** "، وهو رقم تناقلته وكالات", "، وهي المزاعم التي كررها": what was told is called a claim, or a word of it is taken up. */
function callsItSomething(arcs: readonly Arc[], k: number, first: number): boolean {
  const [it, noun] = [arcs[k] as Arc, arcs[k + 1]];
  if (!/^ه[وي]$/.test(it.stem) || !isJoined(it) || noun === undefined || hasFused(noun)) return false;
  const behindComma = arcs[k - 1]?.stem === '،';
  if (wordsOfSayings.has(noun.stem) && (behindComma || !isDefinite(noun))) return true;
  if (!behindComma) return false;
  return noun.stem.length > 3 && isDefinite(noun) && arcs.slice(first, k).some(({ stem }) => stem === noun.stem);
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

const isPast = (arc: Arc | undefined): boolean => arc?.kind === 'verb';

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
