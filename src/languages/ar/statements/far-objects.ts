import type { AnalysedSentence, Arc } from '../analysis.ts';
import { asideOpeners, bareTies, channels, condemned, farBefore, recordings } from '../cues/objects.ts';
import { hasFused, headOf, isDefinite, isJoined, isManner } from '../names/index.ts';
import { verbForms } from '../verbs/index.ts';
import { closeOfName, describesIndefinite, isComplementizer, isQuote } from './complements.ts';
import { isCognate } from './no-reports.ts';
import type { Site } from './sites.ts';
import { hasDeedShape, isSpeltAsBareVerb, isSpeltAsVerb } from './verbal-nouns.ts';

/** How many arcs a speaker may take up with titles, names and asides. */
const reach = 36;
/** How many arcs an aside between commas may have. */
const longestAside = 22;

/**
 * Where the content of a verb begins that is a noun phrase far behind it: behind a speaker with titles, relative clauses and asides ("أعلنت القيادة، عقب اجتماع
 * ترأسه الرئيس، وقف الاتصالات"), where neither a clause nor an object near by was found. Null where none stands there.
 */
export function findFarObject(sentence: AnalysedSentence, site: Site, takes: ReadonlySet<string>): number | null {
  if (site.kind !== 'verb' || site.cue === null || site.cue.label === true) return null;
  if (site.cue.stance === true || site.cue.event === true || site.cue.object === 'target') return null;
  const { arcs } = sentence;
  // "نفت القيادة … هذه الأنباء", and not "تؤكد موجة العنف هذه الأوضاع"
  const denying = site.cue.act === 'deny' || site.cue.act === 'reject';
  const judging = judgingActs.has(site.cue.act);
  for (let k = site.next; k < Math.min(site.next + reach, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if ((denying || judging) && takes.has('noun') && k > site.next && isQuotedThing(sentence, k)) return k + 1;
    if (k > site.next && (!isWithinName(sentence, k) || isPaperAt(arcs, k - 1))) {
      const at = reportedAt(sentence, k, takes, denying, judging);
      if (at !== null) return at;
    }
    const behind = behindAside(arcs, k);
    if (behind === null) return null;
    if (behind > k) k = behind - 1;
    else if (isCognate(arcs, k)) continue;
    else if (arc.kind === 'verb' && !isRelative(arcs, k) && !describesIndefinite(arcs, k, site.next)) return null;
    else if (isComplementizer(arc) || arc.stem === ':' || arc.stem === '؛') return null;
  }
  return null;
}

/** The arc where content begins, if what stands at `k` is reported: what a preposition of the cue governs, or an object. */
function reportedAt(
  sentence: AnalysedSentence,
  k: number,
  takes: ReadonlySet<string>,
  denying: boolean,
  judging: boolean,
): number | null {
  const { arcs } = sentence;
  const arc = arcs[k] as Arc;
  if (takes.has('ب') && isFusedDeed(arcs, k)) return k;
  if (arc.kind === 'particle' && arc.stem.length > 1 && takes.has(arc.stem) && !isJoined(arc))
    return arcs[k + 1] === undefined || arcs[k + 1]?.kind === 'date' ? null : k + 1;
  if (judging && takes.has('noun') && isJudgedDeed(arcs, k)) return k;
  if ((judging || denying) && takes.has('noun') && isThingBehindPhrase(sentence, k)) return k;
  return takes.has('noun') && isObject(arcs, k) && !(arc.id === 'demonstrative' && !denying) ? k : null;
}

/** What is claimed, condemned or thanked for is a deed that all know of: "تبنت المجموعة في بيان على موقعها الهجوم". */
const judgingActs = new Set(['claim-responsibility', 'accuse', 'thank']);

/**
 * "وثمن الوزير خلال اللقاء مواقف الصين", "وانتقد من جاكرتا الدول التي …": right behind where or in what it was said, a thing and whose it is or what it did.
 */
function isThingBehindPhrase({ arcs, nominals }: AnalysedSentence, k: number): boolean {
  const [before, arc, next] = [arcs[k - 1] as Arc, arcs[k] as Arc, arcs[k + 1]];
  if (arc.kind !== 'word' || arc.enclitic !== null || isJoined(arc) || hasFused(arc) || next === undefined)
    return false;
  const [first, second] = [arcs[k - 2], arcs[k - 3]];
  const isPaper = isPaperAt(arcs, k - 1);
  const behindPhrase = [first, before.id === 'adverb' ? second : undefined].some(
    (each) => each?.kind === 'particle' && ofSaying.has(each.stem),
  );
  if (!isPaper && !(behindPhrase && canEnd(before) && before.id !== 'given')) return false;
  if (next.id === 'relative' && isDefinite(arc)) return true;
  const isOwner =
    isDefinite(next) || nominals.some(({ from, preposition }) => from === next.from && preposition === null);
  return !isDefinite(arc) && isOwner && !hasFused(next) && !isJoined(next);
}
/** "في بيان": what stands behind it can be what the paper says as well as whose it is. */
const isPaperAt = (arcs: readonly Arc[], k: number): boolean =>
  arcs[k - 1]?.stem === 'في' && headOf.get(arcs[k]?.id ?? '')?.class === 'paper' && !isDefinite(arcs[k] as Arc);
const ofSaying = new Set(['خلال', 'في', 'من', 'اثناء', 'لدي', 'عقب']);

/** A deed with its article, where neither a genitive nor a preposition of its own stands behind it. */
function isJudgedDeed(arcs: readonly Arc[], k: number): boolean {
  const [before, arc, next] = [arcs[k - 1] as Arc, arcs[k] as Arc, arcs[k + 1]];
  if (!isDefinite(arc) || arc.enclitic !== null || isJoined(arc) || hasFused(arc)) return false;
  // "أدان السفير بأشد العبارات الحادث الإرهابي"
  if (condemned.has(arc.stem) && (canEnd(before) || isManner(before))) return true;
  if (arc.kind !== 'masdar') return false;
  const isNamed = before.kind === 'word' && arcs[k - 2]?.id === 'given';
  if ((!canEnd(before) && !isNamed) || before.id === 'preposition') return false;
  // "تبنى التنظيم الذي يقوده فلان العملية في تسجيل"
  const inWhat = next?.stem === 'في' || next?.stem === 'عبر' ? arcs[k + 2] : undefined;
  if (inWhat !== undefined && (headOf.get(inWhat.id)?.class === 'paper' || channels.has(inWhat.stem))) return true;
  if (inWhat !== undefined && recordings.has(inWhat.stem)) return true;
  return next === undefined || next.kind === 'mark' || next.kind === 'participle' || isJoined(next);
}

/** "بمنع دخولهم", "بمراجعة المذكرة": a deed behind ب. */
function isFusedDeed(arcs: readonly Arc[], k: number): boolean {
  const arc = arcs[k] as Arc;
  if (arc.kind === 'masdar') return arc.proclitics.includes('ب') && !isJoined(arc);
  const rest = arc.kind === 'word' ? /^ب(\p{L}{2,})$/u.exec(arc.stem)?.[1] : undefined;
  return (
    rest !== undefined &&
    verbForms()
      .formsOf(rest)
      .some(({ part }) => part === 'masdar')
  );
}

/** A deed or what stands in quotation marks, where the subject and what is told of it can have ended. */
function isObject(arcs: readonly Arc[], k: number): boolean {
  const arc = arcs[k] as Arc;
  const [before, next] = [arcs[k - 1] as Arc, arcs[k + 1]];
  if (isJoined(arc) || hasFused(arc) || !canEnd(before)) return false;
  if (arc.kind === 'particle')
    return (
      (arc.id === 'demonstrative' && arc.proclitics.length === 0) ||
      (arc.stem === 'ما' && next?.kind === 'verb') ||
      // "نفت العلاقات الإعلامية نفيا قاطعا أي صلة بالحادثة"
      (arc.stem === 'اي' && next !== undefined && next.kind !== 'mark' && next.kind !== 'particle')
    );
  if (isSpeltAsVerb(arc) || isSpeltAsBareVerb(arcs, k) || hasDeedShape(arc)) return true;
  // "حاجتها إلى تمويل", "صلتها بالحادث": what is somebody's own, with its preposition
  if (arc.kind === 'word' && bareTies.has(arc.stem)) return next !== undefined && next.kind !== 'mark';
  if (arc.kind === 'word') return /ت(?:ه|ها|هم)$/.test(arc.stem) && governs(next);
  if (arc.kind !== 'masdar') return false;
  // "القبض على خلية", "التوصل إلى اتفاق": with an article only with a preposition of its own
  return isDefinite(arc) ? governs(next) || farBefore.has(next?.stem ?? '') : true;
}

/** What has a preposition behind it. */
const governs = (next: Arc | undefined): boolean =>
  next !== undefined && (next.id === 'preposition' || ['ب', 'ل'].some((word) => next.proclitics.includes(word)));

/** Whether a phrase may end here, so that the next word is not in annexation to it. */
const canEnd = (arc: Arc): boolean =>
  isDefinite(arc) ||
  arc.enclitic !== null ||
  /^(?:من|عن|في|علي)(?:ه|ها|هم)$/.test(arc.stem) ||
  ['،', '»', '"', ')'].includes(arc.stem) ||
  ['actor', 'place', 'outlet', 'date', 'number', 'nisba'].includes(arc.kind) ||
  (arc.kind === 'particle' && arc.id === 'adverb') ||
  arc.id === 'given' ||
  isManner(arc) ||
  // "نفيا قاطعا", "رفضا تاما": how
  arc.features.includes('accusative') ||
  (arc.kind === 'word' && /(?:ه|ها|هم)$/.test(arc.stem)) ||
  arc.id.startsWith('adjective:');

/** "أدانت وزارة الخارجية والمغتربين «المجزرة البشعة»": something in quotation marks that is nobody's name, where the speaker can have ended. */
function isQuotedThing({ arcs, nominals }: AnalysedSentence, k: number): boolean {
  const [before, open, first] = [arcs[k - 1], arcs[k] as Arc, arcs[k + 1]];
  if (before === undefined || first === undefined || !isQuote(open) || !canEnd(before) || isQuote(before)) return false;
  const close = closeOfName(arcs, k);
  return (
    close > k + 2 &&
    isDefinite(first) &&
    !nominals.some(({ from, to }) => from <= first.from && to >= (arcs[close - 1] as Arc).to)
  );
}

const isWithinName = ({ arcs, nominals }: AnalysedSentence, k: number): boolean => {
  const at = (arcs[k] as Arc).from;
  return nominals.some(({ from, to }) => from < at && at < to);
};

/** The arc behind an aside that begins at `k`; `k` itself where none does, null where one does not end. */
function behindAside(arcs: readonly Arc[], k: number): number | null {
  const arc = arcs[k] as Arc;
  if (isQuote(arc)) {
    const close = closeOfName(arcs, k);
    return close === k ? null : close + 1;
  }
  if (arc.stem === '(') {
    const close = arcs.findIndex(({ stem }, i) => i > k && stem === ')');
    return close === -1 ? null : close + 1;
  }
  if (arc.stem !== '،' || !opensAside(arcs[k + 1])) return k;
  const close = arcs.findIndex(({ stem }, i) => i > k && stem === '،');
  return close === -1 || close > k + longestAside ? null : close;
}

/** "، الذي …", "، في اتصال هاتفي …", "، عقب اجتماع …", "، وهو محام …". */
const opensAside = (arc: Arc | undefined): boolean =>
  arc !== undefined &&
  (arc.kind === 'date' ||
    asideOpeners.has(arc.stem) ||
    (arc.kind === 'particle' && ['relative', 'preposition', 'pronoun', 'adverb'].includes(arc.id)) ||
    arc.kind === 'role' ||
    arc.proclitics.includes('ب'));

const isRelative = (arcs: readonly Arc[], k: number): boolean =>
  arcs.slice(Math.max(0, k - 3), k).some(({ kind, id }) => kind === 'particle' && id === 'relative');
