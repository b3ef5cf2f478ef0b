import type { AnalysedSentence, Arc } from '../analysis.ts';
import { harmVerbs } from '../cues/objects.ts';
import {
  clauseContrasts,
  contrastsWithThat,
  goingOnVerbs,
  narratorPhrases,
  silentVerbs,
  turnWords,
  untoldNouns,
  vagueSilences,
} from '../cues/words.ts';
import { hasFused, headOf, isDefinite, isJoined } from '../names/index.ts';
import { isWhile } from './between.ts';
import { isComplementizer, isQuote } from './complements.ts';
import { isPronounOf } from './pronouns.ts';
import { closesAside, reports, takesOf } from './reporting.ts';
import { bringsInBehind, bringsInMeanwhile } from './saying-nouns.ts';
import { isUnanswered, silenceAt } from './silence.ts';
import { cueOf, isOwnSaying, isSayingMeanwhile, type Site, siteAt } from './sites.ts';
import { takenUpAt } from './taken-up.ts';

/** Words that end what is reported, by the first. */
const narratorWords = byFirst(narratorPhrases);

/** Phrases, cut into words, by the first. */
function byFirst(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, string[][]>();
  for (const words of phrases.map((phrase) => phrase.split(' ')))
    found.set(words[0] as string, [...(found.get(words[0] as string) ?? []), words]);
  return found;
}

/** "دون تقديم تفاصيل": without a comma a silence is the narrator's only where it is one about what was told; "دون تقديم تنازلات" is told itself. */
const isUntold = (arcs: readonly Arc[], from: number, words: readonly string[]): boolean =>
  !vague.has(words.join(' ')) ||
  arcs.slice(from + words.length, from + words.length + 3).some(({ stem }) => untold.has(stem));
const vague = new Set(vagueSilences);
const untold = new Set(untoldNouns);

/** Contrasts that open a new clause of the narrator's, where it reports by itself. */
const newClause = new Set(clauseContrasts);
/** Contrasts that have أن behind them: "غير أن الوزير نفى", "بل إن مصادر أكدت". */
const withThat = new Set(contrastsWithThat);
/** Verbs of silence: "في حين لم يصدر أي تعليق". */
const silences = new Set(silentVerbs);

/** Whether the narrator takes the word at arc `k`. */
export function endsHere(sentence: AnalysedSentence, k: number): boolean {
  const { arcs } = sentence;
  const arc = arcs[k] as Arc;
  const before = arcs[k - 1];
  const afterComma = before?.stem === '،' || before?.stem === '؛' || before?.stem === '"' || before?.stem === '»';
  // "دون ذكر الأسباب": what was not told is the narrator's, comma or not
  const without = arc.stem === 'دون' || (arc.stem === 'من' && arcs[k + 1]?.stem === 'دون');
  if (afterComma || arc.stem === '(' || without) {
    const from = without && arc.stem === 'من' ? k + 1 : k;
    for (const words of narratorWords.get(wordAt(arcs[from]) ?? '') ?? [])
      if (words.every((word, n) => wordAt(arcs[from + n]) === word) && (afterComma || isUntold(arcs, from, words)))
        return true;
  }
  if (takenUpAt(sentence, k) !== null) return true;
  if (afterComma && isTakenUp(arcs, k)) return true;
  if (afterComma && arc.stem === 'قبل' && deniesSoon(sentence, k)) return true;
  if (afterComma && (opensReport(sentence, k) || setsApart(sentence, k))) return true;
  // "إعادة إدراج الجماعة فيما أفاد البيت الأبيض بأن": between two reports the comma may be left out
  if (opensMeanwhile(arcs, k) && opensReport(sentence, k)) return true;
  if (opensTurn(sentence, k)) return true;
  if (afterComma && setsBeside(arcs, k)) return true;
  // "مكتفيا بالقول إن": how whoever speaks goes on
  if (bringsInMeanwhile(sentence, k + 1)) return true;
  if (afterComma && isJoined(arc) && bringsInBehind(sentence, k)) return true;
  const site = siteAt(sentence, k);
  if (site === null) return false;
  if (site.kind === 'participle') {
    // "أنها لم تهزم ومتوعدة «سنأتيكم»"
    const quotes = isJoined(arc) && isQuote(arcs[site.next]);
    return reports(sentence, site) && (afterComma || quotes || hasThat(sentence, site));
  }
  if (site.kind === 'phrase')
    return (afterComma || !site.rule.endsWith('/kama')) && !isOwnAside(arcs, site) && !isWithinClause(arcs, site);
  if (site.kind === 'hearsay') return false;
  // a reporting verb joined to what stands before goes on reporting in the narrator's voice
  if (afterComma && site.kind === 'verb' && !isJoined(arc) && isSetAgainst(arcs, k) && reports(sentence, site))
    return true;
  // "أجرى اتصالات …، قال فيها: «…»"
  if (afterComma && site.kind === 'verb' && !isJoined(arc) && isPronounOf(arcs[k + 1], 'في'))
    return reports(sentence, site);
  const negatedJoin = before?.id === 'negation' && isJoined(before) && arcs[k - 2]?.stem === '،';
  if (negatedJoin && (reports(sentence, site) || isUnanswered(sentence, k))) return true;
  const contrast = before?.kind === 'particle' && newClause.has(before.stem.replace(/^لكن(?:ه|ها|هم)$/, 'لكن'));
  const joined = isJoined(arc) || contrast;
  if (site.kind === 'verb' && !isSubordinate(arcs, k) && opensOwnReport(sentence, site, afterComma)) return true;
  if (isJoined(arc) && goesOnSpeaking(sentence, site) && !isSubordinate(arcs, k)) return true;
  // "أكد الجيش أنه قصف مركزا ونفى استهداف مدنيين": the narrator goes on with the same subject
  if (isJoined(arc) && joinsDenial(sentence, site, k) && reports(sentence, site)) return true;
  // "لكنه أكد أن": the contrast takes up its subject, and the narrator with it
  const takenUp = contrast && /^لكن(?:ه|ها|هم)$/.test(before.stem);
  if (takenUp && silenceAt(sentence, k) !== null) return true;
  return (
    joined &&
    (afterComma || takenUp || (contrast && arcs[k - 2]?.stem === '،')) &&
    !isSubordinate(arcs, k) &&
    reports(sentence, site)
  );
}

/** "لكي لا يعطي، وفق المتحدث باسمها، ذريعة لقصف القرى": between commas, where the clause stops at its verb and goes on behind the second one. */
function isWithinClause(arcs: readonly Arc[], { at, next }: Site): boolean {
  const before = arcs[at - 2];
  if (arcs[at - 1]?.stem !== '،' || before?.form?.part !== 'imperfect' || cueOf.has(before.id)) return false;
  const close = arcs.findIndex(({ stem }, k) => k > next && stem === '،');
  const behind = arcs[close + 1];
  return close !== -1 && close <= at + 12 && behind !== undefined && !isJoined(behind) && behind.kind !== 'particle';
}

/** "بينما سقط، بحسب تقديره، أكثر من 70": what is the speaker's own stays where the clause goes on behind it. */
const isOwnAside = (arcs: readonly Arc[], { at, next }: Site): boolean =>
  arcs[at - 1]?.stem === '،' &&
  arcs[next] !== undefined &&
  isOwnSaying(arcs[next]) &&
  arcs[next + 1]?.stem === '،' &&
  arcs[next + 2] !== undefined &&
  !isJoined(arcs[next + 2] as Arc) &&
  arcs[next + 2]?.kind !== 'verb' &&
  !isSayingMeanwhile(arcs[next + 2] as Arc);

/**
 * "… وقالت الشرطة أيضا إنه", "…، قال الرئيس إن": a cue whose own speaker stands right behind it and whose clause follows is the narrator's, where و or
 * a comma sets it off.
 */
function opensOwnReport(sentence: AnalysedSentence, { at, next, cue }: Site, afterComma: boolean): boolean {
  const { arcs, nominals } = sentence;
  const arc = arcs[at] as Arc;
  if (cue === null || !takesOf(cue).has('that') || arc.form?.part === 'imperfect' || arc.enclitic !== null)
    return false;
  if (!isJoined(arc) && !afterComma) return false;
  const speaker = nominals.find(({ from, preposition }) => from === arcs[next]?.from && preposition === null);
  if (speaker === undefined || speaker.kind === 'place') return false;
  for (let k = arcs.findIndex(({ from }) => from >= speaker.to); k > 0 && k < Math.min(next + 14, arcs.length); k++) {
    const behind = arcs[k] as Arc;
    if (isComplementizer(behind)) return true;
    if (behind.kind === 'verb' || behind.stem === '.' || behind.stem === '؛') return false;
    if (behind.stem === '،') return closesAside(sentence, k, nothing);
  }
  return false;
}

/** "فيما", "بينما", "في حين". */
const opensMeanwhile = (arcs: readonly Arc[], k: number): boolean =>
  isWhile(arcs[k]) || (arcs[k]?.stem === 'في' && arcs[k + 1]?.stem === 'حين');

/** "…، في حين لجأ الجنود", "…، غير أن القتال تواصل": the narrator tells what else there was. */
function setsBeside(arcs: readonly Arc[], k: number): boolean {
  const { stem } = arcs[k] as Arc;
  // "، بينما وصل رتل", and seldom "، فيما عثرت وحدة"
  const verb = arcs[k + 1];
  if (stem === 'بينما' && verb?.form?.part === 'perfect' && !isJoined(verb))
    // "، فيما قتل من الجانب الآخر ثمانية": who reports one side's dead reports the other's
    return !harmVerbs.has(verb.id) && verb.id !== 'سقط' && !arcs.slice(k + 2, k + 10).some(isOwnSaying);
  // "بيد أنه لا يعرف العدد": with a pronoun the speaker goes on
  // of "غير" alone not even that: "غير أنها نسبت العملية إلى سلاح الجو"
  const that = arcs[k + 1]?.stem ?? '';
  return (
    (stem === 'في' && that === 'حين') ||
    (withThat.has(stem) && that === 'ان') ||
    (stem === 'غير' && /^ان(?:ه|ها|هم)$/.test(that))
  );
}

/** "، وقبل نهاية حديثه قال الوزير إن", "، وكان الناطق قال، في وقت سابق، إن": behind a comma, when or where it was said, or كان and who said it. */
function setsApart(sentence: AnalysedSentence, k: number): boolean {
  const { arcs } = sentence;
  const past = arcs[k]?.id === 'auxiliary' && isJoined(arcs[k] as Arc);
  if (!past && arcs[k]?.id !== 'preposition' && arcs[k]?.kind !== 'date') return false;
  for (let at = k + 1; at < Math.min(k + 9, arcs.length); at++) {
    const arc = arcs[at] as Arc;
    if (arc.id === 'complementizer' || arc.id === 'relative' || arc.stem === ':') return false;
    if (arc.kind !== 'verb') continue;
    const site = siteAt(sentence, at);
    if (site === null || site.kind !== 'verb' || isJoined(arc)) return false;
    return past ? reports(sentence, site) : opensOwnReport(sentence, site, true);
  }
  return false;
}

/** "…، وهو ما نفته الإدارة", "…، وهي حصيلة وصفها الوزير بأنها …": somebody else speaks of what was said. */
const isTakenUp = (arcs: readonly Arc[], k: number): boolean =>
  /^ه[وي]$/.test(arcs[k]?.stem ?? '') &&
  (arcs[k + 1]?.stem === 'ما' || (arcs[k + 2]?.enclitic ?? null) !== null) &&
  arcs[k + 2]?.kind === 'verb' &&
  cueOf.has(arcs[k + 2]?.id ?? '');

/** A denial joined to what somebody says of themselves ("أنه", "أنها"), and not to another saying inside of it. */
function joinsDenial({ arcs }: AnalysedSentence, { cue, kind }: Site, k: number): boolean {
  if (kind !== 'verb' || cue?.act !== 'deny' || isSubordinate(arcs, k)) return false;
  const opened = arcs.findLastIndex((arc, at) => at < k && isComplementizer(arc));
  return opened !== -1 && /^[اأإ]ن(?:ه|ها|هم)$/.test((arcs[opened] as Arc).stem) && arcs[opened - 1]?.id !== 'relative';
}

/** "بينما أكدت طهران أن …، قالت واشنطن إن": the sentence opened with what it sets against the clause that begins at `k`. */
const isSetAgainst = (arcs: readonly Arc[], k: number): boolean =>
  arcs
    .slice(0, 3)
    .some((arc, n) => n < k && (arc.stem === 'بينما' || arc.stem === 'فيما' || (arc.stem === 'حين' && n > 0)));

/** "نفت إصدارها بيانا تداولته مواقع وأعلن …": what the disowned paper does is no deed of who disowns it. */
export function isDeedOfDisowned(arcs: readonly Arc[], k: number): boolean {
  const deed = arcs[k] as Arc;
  if (deed.kind !== 'verb' || !isJoined(deed)) return false;
  const paper = arcs.findLastIndex(
    (arc, n) =>
      n < k &&
      arc.kind === 'role' &&
      headOf.get(arc.id)?.class === 'paper' &&
      !isDefinite(arc) &&
      !hasFused(arc) &&
      arcs[n - 1]?.id !== 'preposition',
  );
  const telling = arcs[paper + 1];
  if (paper === -1 || telling?.kind !== 'verb' || isJoined(telling)) return false;
  return arcs.slice(0, paper).some((arc) => arc.kind === 'verb' && cueOf.get(arc.id)?.act === 'deny');
}

/** "…، فيما قال Y إن", "…، لكن الناطق عاد ونفى", "…، في حين لم يصدر أي تعليق": the narrator sets another report against the first. */
function opensReport(sentence: AnalysedSentence, k: number): boolean {
  const { arcs } = sentence;
  let i = arcs[k]?.stem === 'في' && arcs[k + 1]?.stem === 'حين' ? k + 1 : k;
  const opener = arcs[i] as Arc;
  if (opener.kind !== 'particle' || !newClause.has(opener.stem) || (opener.stem === 'حين' && i === k)) return false;
  if (withThat.has(opener.stem)) {
    if (!isComplementizer(arcs[i + 1])) return false;
    i++;
  }
  let verb = i + 1;
  while (verb < Math.min(i + 12, arcs.length) && arcs[verb]?.kind !== 'verb') {
    const arc = arcs[verb] as Arc;
    if (arc.stem === '،' || (arc.kind === 'particle' && arc.id === 'relative') || isComplementizer(arc)) return false;
    verb++;
  }
  if (arcs[verb]?.kind !== 'verb') return false;
  // "عاد ونفى": the first of two joined verbs only says again
  const second = arcs[verb + 1];
  if (second?.kind === 'verb' && isJoined(second)) verb++;
  const arc = arcs[verb] as Arc;
  if (arcs[verb - 1]?.id === 'negation' && silences.has(arc.id)) return true;
  const site = siteAt(sentence, verb);
  return site !== null && (site.kind === 'verb' || site.kind === 'relay') && reports(sentence, site);
}

/** "من جهة أخرى أفاد مصدر بأن", "وبالتزامن مع ذلك أبلغ مسؤول": the narrator turns to another speaker, comma or not. */
function opensTurn(sentence: AnalysedSentence, k: number): boolean {
  const { arcs } = sentence;
  for (const words of turnsOf.get(turnWord(arcs[k]) ?? '') ?? []) {
    if (!words.every((word, n) => turnWord(arcs[k + n]) === word)) continue;
    for (let verb = k + words.length; verb < Math.min(k + words.length + 3, arcs.length); verb++) {
      if ((arcs[verb] as Arc).kind !== 'verb') continue;
      const site = siteAt(sentence, verb);
      return site !== null && !isJoined(arcs[verb] as Arc) && (site.kind === 'relay' || reports(sentence, site));
    }
  }
  return false;
}

/** The turns by their first word. */
const turnsOf = byFirst(turnWords);
const turnWord = (arc: Arc | undefined): string | null =>
  arc === undefined
    ? null
    : arc.proclitics.length === 0 && arc.enclitic === null
      ? arc.stem
      : `${arc.proclitics.filter((clitic) => clitic !== 'و').join('')}${arc.stem}${arc.enclitic ?? ''}`;
/** Verbs by which whoever speaks goes on speaking, comma or not ("… وأضاف أن"). */
const goingOn = new Set(goingOnVerbs);

/** "… وأضاف أن", "… وأضاف: …", "أكد خبيران أن … وأكدا على أن": what comes next is said by whoever spoke before. */
function goesOnSpeaking(sentence: AnalysedSentence, site: Site): boolean {
  const { kind, cue, next } = site;
  const { arcs } = sentence;
  if (kind !== 'verb' || cue === null) return false;
  if (goingOn.has(cue.lemma)) return isComplementizer(arcs[next]) || arcs[next]?.stem === ':';
  const takes = takesOf(cue);
  const tells =
    (takes.has('that') && isComplementizer(arcs[next])) ||
    (takes.has(arcs[next]?.stem ?? '') && isComplementizer(arcs[next + 1]));
  return tells && isOfSpeaker(sentence, site.at);
}

/** Whether a joined verb is the outer speaker's: it agrees with the verb of speaking, and nobody told of in what was said could have done it too. */
function isOfSpeaker({ arcs, nominals }: AnalysedSentence, at: number): boolean {
  const verb = (arcs[at] as Arc).form;
  const opened = arcs.findLastIndex((arc, k) => k < at && isComplementizer(arc));
  const speaking = arcs.findLast((arc, k) => k < opened && arc.kind === 'verb' && cueOf.has(arc.id))?.form;
  if (verb == null || speaking == null || verb.gender !== speaking.gender) return false;
  const inside = nominals.filter(
    ({ from, to, preposition, kind }) =>
      from >= (arcs[opened] as Arc).to && to <= (arcs[at] as Arc).from && preposition === null && kind !== 'place',
  );
  if (inside.some(({ gender, number }) => (gender ?? verb.gender) === verb.gender && number === verb.number))
    return false;
  if (verb.number === speaking.number) return true;
  // "أكد خبيران … وأكدا": the first verb stands before its subject
  const speaker = nominals.findLast(({ to }) => to <= (arcs[opened] as Arc).from);
  return speaking.number === 's' && speaker?.number === verb.number;
}

/** "عاد ونفى", "سارع إلى نفي": how the next verb was done. */
export const turning = new Set(['عاد', 'عادت', 'عادوا', 'سارع', 'سرعان', 'بادر', 'عمد', 'اضطر']);

/** "…، قبل أن تعود الحركة وتنفي …": what was said is taken back by the narrator. */
function deniesSoon(sentence: AnalysedSentence, k: number): boolean {
  if (!isComplementizer(sentence.arcs[k + 1])) return false;
  return sentence.arcs.slice(k + 2, k + 7).some((arc) => arc.kind === 'verb' && cueOf.get(arc.id)?.act === 'deny');
}

const wordAt = (arc: Arc | undefined): string | null =>
  arc === undefined ? null : arc.proclitics[0] === 'و' && joinedToTell.has(arc.stem) ? `و${arc.stem}` : arc.stem;
const joinedToTell = new Set(['جاء', 'ذلك']);

export function isSubordinate(arcs: readonly Arc[], k: number): boolean {
  const before = arcs[k - 1];
  return (
    isComplementizer(before) ||
    (before?.kind === 'particle' && before.id === 'relative' && before.stem !== 'فيما' && before.stem !== 'كما')
  );
}

function hasThat(sentence: AnalysedSentence, site: Site): boolean {
  for (let k = site.next; k < Math.min(site.next + 3, sentence.arcs.length); k++)
    if (isComplementizer(sentence.arcs[k])) return true;
  return false;
}

const nothing: ReadonlySet<string> = new Set();
