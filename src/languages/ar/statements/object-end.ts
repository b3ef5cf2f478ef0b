import type { AnalysedSentence, Arc } from '../analysis.ts';
import { timesOfSaying } from '../cues/added.ts';
import { channels } from '../cues/objects.ts';
import { hasFused, headOf, isDefinite, isJoined } from '../names/index.ts';
import { isComplementizer, isOfParticiple } from './complements.ts';
import { heldFor } from './held-for.ts';
import { isSubordinate } from './narrator.ts';
import { isCognate } from './no-reports.ts';
import { reports } from './reporting.ts';
import { cueOf, type Site, siteAt } from './sites.ts';
import { isSpeltAsBareVerb } from './verbal-nouns.ts';

/**
 * What was reported as a noun phrase ends where a clause of its own begins: "نفت وجود مسلحين ووصفت الرواية بأنها …", "حملت الجيش المسؤولية، في حين
 * لم يصدر تعليق".
 */
export function leavesObject(sentence: AnalysedSentence, k: number, first: number): boolean {
  const { arcs } = sentence;
  const arc = arcs[k] as Arc;
  if (arcs[k - 1]?.stem === '،' && leavesNoun(arcs, k, first)) return true;
  if (isClaimedOf(sentence, k) || (isComplementizer(arcs[k + 1]) && isOfParticiple(arcs, k + 1))) return true;
  // "رفض هذه المزاعم رفضا قاطعا": how it was said
  if (k > first && isCognate(arcs, k)) return true;
  // "أعلنت انتهاء العملية، وذلك بعد يوم من": when it was, says the narrator
  if (arcs[k - 1]?.stem === '،' && arc.stem === 'ذلك' && isJoined(arc) && timesOfSaying.has(arcs[k + 1]?.stem ?? ''))
    return true;
  if (describesObject(arcs, k) && !goesOnBehind(arcs, k, first)) return true;
  if (isAllTheObject(sentence, k, first)) return true;
  if (
    arcs[k - 1]?.stem === '،' &&
    (arc.stem === 'فيما' || arc.stem === 'بينما' || (arc.stem === 'في' && arcs[k + 1]?.stem === 'حين'))
  )
    return true;
  // "انتقد طهران بلهجة حادة واصفا إياها بـ"
  if (arc.kind === 'participle') {
    const own = siteAt(sentence, k);
    return (
      own?.kind === 'participle' && (own.cue?.label === true || isHolding(sentence, own) || reports(sentence, own))
    );
  }
  // "المشاركة في اللجنة ووصف ما جرى بأنه مسرحية"
  if (cueOf.get(arc.id)?.label === true && isJoined(arc) && arcs[k + 1]?.stem === 'ما' && arcs[k + 2]?.kind === 'verb')
    return true;
  if (arc.kind !== 'verb' || !isJoined(arc) || isSubordinate(arcs, k)) return false;
  const site = siteAt(sentence, k);
  return site !== null && site.kind === 'verb' && (site.cue?.label === true || reports(sentence, site));
}

/** "استهداف ستة من المراسلين زعم الاحتلال أنهم …": what somebody else says of whom was just named. */
function isClaimedOf({ arcs, nominals }: AnalysedSentence, k: number): boolean {
  const verb = arcs[k] as Arc;
  if (
    verb.kind !== 'verb' ||
    isJoined(verb) ||
    verb.enclitic !== null ||
    cueOf.get(verb.id)?.takes.includes('that') !== true
  )
    return false;
  const speaker = nominals.find(({ from, preposition }) => from === verb.to && preposition === null);
  // "زعم الاحتلال أنهم": who is called by what they do
  const isBare = speaker === undefined && arcs[k + 1] !== undefined && isDefinite(arcs[k + 1] as Arc);
  const clause = isBare ? k + 2 : speaker === undefined ? -1 : arcs.findIndex(({ from }) => from >= speaker.to);
  return isComplementizer(arcs[clause]) && /(?:ه|ها|هم|هما)$/.test((arcs[clause] as Arc).stem);
}

/** "معتبرة إياه انتهاكا". */
const isHolding = (sentence: AnalysedSentence, own: Site): boolean =>
  own.cue?.quotedLabel === true && heldFor(sentence, own) !== null;

/** "نفى ذلك لاحقا", "تبنى الهجوم عبر معرفاته", "تبنى الاعتداءات في بيان": behind one word that says it all, how and when it was said. */
function isAllTheObject({ arcs, nominals }: AnalysedSentence, k: number, first: number): boolean {
  if (k !== first + 1) return false;
  const [object, arc, next] = [arcs[first] as Arc, arcs[k] as Arc, arcs[k + 1]];
  if (
    object.stem === 'ذلك' &&
    object.id === 'demonstrative' &&
    arcs[first - 1]?.kind !== 'particle' &&
    arc.stem !== 'الي'
  )
    return (
      ['verb', 'participle'].includes(arc.kind) ||
      // "ينفي ذلك متحدثا عن": how they went on
      (arc.kind === 'role' && /[^اوىه]ا$/.test(arc.stem)) ||
      (arc.kind === 'particle' && !isJoined(arc)) ||
      // "نفى ذلك لرويترز", "أكد ذلك للصحافيين"
      arc.proclitics[0] === 'ل'
    );
  if (object.kind !== 'masdar' || !isDefinite(object)) return false;
  const isPaper = headOf.get(next?.id ?? '')?.class === 'paper';
  // "الانسحاب في بيان من ثلاث قرى": behind the paper the deed goes on
  if (arc.stem === 'في') return isPaper && !goesOnBehindPaper(arcs, k + 2);
  if (arc.stem !== 'عبر' || next === undefined) return false;
  const medium = nominals.find(({ from }) => from === next.from);
  return isPaper || channels.has(next.stem) || medium?.kind === 'outlet' || medium?.kind === 'social-channel';
}

/** Whether before the next verb or mark a preposition stands that says from where, whither or against whom something was done. */
function goesOnBehindPaper(arcs: readonly Arc[], from: number): boolean {
  const end = arcs.findIndex(({ kind }, at) => at >= from && (kind === 'verb' || kind === 'mark'));
  return arcs.slice(from, end === -1 ? arcs.length : end).some(({ stem }) => ofDeeds.has(stem));
}
const ofDeeds = new Set(['من', 'الي', 'ضد']);

/** "أدان الغارات، التي أسفرت عن قتلى", "دعا إلى منطقة آمنة وهو ما يخفف الضغط", "أكد سقوط قتلى، لكنه لم يحدد": the narrator adds to what was named. */
function describesObject(arcs: readonly Arc[], k: number): boolean {
  const { stem, id } = arcs[k] as Arc;
  if (/^ه[وي]$/.test(stem) && isJoined(arcs[k] as Arc) && arcs[k + 1]?.stem === 'ما') return true;
  return arcs[k - 1]?.stem === '،' && ((id === 'relative' && /^ال[ذلت]/.test(stem)) || /^لكن/.test(stem));
}

/**
 * "سحب القوات، التي دخلت البلاد، ووقف القصف", "الهجوم، الذي وصفه بالإرهابي، والاعتداء على": behind the relative clause another verbal noun is joined to
 * the first thing named, of one shape with it.
 */
function goesOnBehind(arcs: readonly Arc[], k: number, first: number): boolean {
  const head = arcs[first] as Arc;
  if (arcs[k]?.id !== 'relative' || head.kind !== 'masdar') return false;
  const comma = arcs.findIndex(({ stem }, at) => at > k && stem === '،');
  const next = arcs[comma + 1];
  if (comma === -1 || next === undefined || !isJoined(next) || hasFused(next)) return false;
  const isNoun = next.kind === 'masdar' || isSpeltAsBareVerb(arcs, comma + 1);
  if (!isNoun || isDefinite(next) !== isDefinite(head)) return false;
  // "التي أسفرت عن مقتل ثلاثة، وإصابة": joined to what the clause itself tells
  return !arcs.slice(k, comma).some((arc) => arc.kind === 'masdar' && isDefinite(arc) === isDefinite(next));
}

/** "أدان الهجوم، وأرسل وفدا": a verb cannot go on a noun phrase that has no clause of its own; "وتبني" is a verbal noun in the spelling of a verb. */
function leavesNoun(arcs: readonly Arc[], k: number, first: number): boolean {
  const arc = arcs[k] as Arc;
  const joinsVerb =
    (arc.kind === 'verb' ? arc.form?.part === 'perfect' : arc.id === 'auxiliary') &&
    isJoined(arc) &&
    (!/ي$/.test(arc.stem) || cueOf.has(arc.id)) &&
    !isSubordinate(arcs, k);
  return (
    joinsVerb &&
    !arcs.slice(first, k).some((each) => each.kind === 'verb' || each.id === 'relative' || isComplementizer(each))
  );
}
