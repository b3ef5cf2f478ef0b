import { fold } from '../../../text/index.ts';
import type { AnalysedSentence, Arc } from '../analysis.ts';
import { renewed } from '../cues/objects.ts';
import {
  type CueVerb,
  cuePhrases,
  hearsayVerbs,
  mannersOfDoing,
  notSources,
  otherPapers as otherPaperWords,
  ownSayings as ownSayingWords,
  relayVerbs,
} from '../cues/words.ts';
import { hasFused, headOf, isDefinite, isJoined } from '../names/index.ts';
import { isVoiced } from '../voiced.ts';
import { cueOf } from './cue-table.ts';
import { paperBefore } from './in-paper.ts';
import { hasComplement, isNoReport, opensAnyClause } from './no-reports.ts';
import { hasSourceBehind, isLearnt, tellsItself } from './relay-sites.ts';
import { isSayingNoun } from './saying-nouns.ts';

export { cueOf };

/** A place in a sentence where something is reported: arcs `[at, next)` are the cue's own words. */
export interface Site {
  kind: 'verb' | 'participle' | 'relay' | 'phrase' | 'hearsay';
  at: number;
  next: number;
  cue: CueVerb | null;
  /** For phrases: how the words came ("بحسب" relays, "على حد قوله" does not). */
  mode: 'direct' | 'relayed';
  negated: boolean;
  rule: string;
}

const hearsay = new Set(hearsayVerbs.map(fold));
const relays = new Set(relayVerbs);
const blocked = new Set(notSources);
/** "وفق الاتفاق", "حسب القانون": what says nothing behind وفق or حسب. */
export const isNoSource = (arc: Arc | undefined): boolean => arc !== undefined && blocked.has(arc.stem);
const phrases = cuePhrases.map((phrase) => ({ ...phrase, parts: phrase.words.split(' ') }));
/** The phrases by their first word. */
const phrasesOf = new Map<string, typeof phrases>();
for (const phrase of phrases)
  phrasesOf.set(phrase.parts[0] as string, [...(phrasesOf.get(phrase.parts[0] as string) ?? []), phrase]);
// "وفق" finds what is listed as "وفقا"
for (const [first, list] of [...phrasesOf])
  if (first.endsWith('ا') && !phrasesOf.has(first.slice(0, -1))) phrasesOf.set(first.slice(0, -1), list);
const noPhrases: typeof phrases = [];
const nonSpeakingMa = new Set(['ما', 'لما', 'بما', 'مما']);

/** The cue at arc `at`, or null. */
export function siteAt(sentence: AnalysedSentence, at: number): Site | null {
  const arc = sentence.arcs[at] as Arc;
  // "نقلا عن": hardly ever what two of them passed on
  if (arc.kind === 'verb' && arc.stem === 'نقلا' && sentence.arcs[at + 1]?.stem === 'عن')
    return phraseSite(sentence, at);
  if (cameIn.has(`${arc.proclitics.join('')}${arc.stem}`) && isInPaper(sentence, at))
    return directSite('verb', at, cueOf.get('جاء'), isNegated(sentence, at));
  if (arc.kind === 'verb') return verbSite(sentence, at, arc);
  if (arc.kind === 'participle') return participleSite(sentence, at, arc);
  const again = saidAgain(sentence, at, arc);
  if (isRenewing(sentence, at, arc)) return directSite('participle', at, cueOf.get('جدد'), false);
  if (again !== null) return directSite('verb', at, again, false);
  if (isVoiced(sentence.arcs, at)) return directSite('verb', at, cueOf.get('عبر'), false);
  if (isSayingNoun(sentence, at, arc) || isMadeClear(sentence, at, arc))
    return directSite('verb', at, cueOf.get(arc.kind === 'masdar' ? arc.id : 'بين'), false);
  return phraseSite(sentence, at);
}

const directSite = (kind: 'verb' | 'participle', at: number, cue: Site['cue'] | undefined, negated: boolean): Site => ({
  kind,
  at,
  next: at + 1,
  cue: cue ?? null,
  mode: 'direct',
  negated,
  rule: `ar/statements/${kind}`,
});

function verbSite(sentence: AnalysedSentence, at: number, arc: Arc): Site | null {
  const negated = isNegated(sentence, at);
  if (relays.has(arc.id) && hasSourceBehind(sentence, at))
    return { kind: 'relay', at, next: at + 1, cue: null, mode: 'relayed', negated, rule: 'ar/statements/relay' };
  if (arc.id === 'علم' && arc.enclitic === null && isLearnt(sentence, at))
    return { kind: 'relay', at, next: at + 1, cue: null, mode: 'relayed', negated, rule: 'ar/statements/relay' };
  if (arc.id === 'نقل' && tellsItself(sentence, at)) return directSite('verb', at, cueOf.get('ذكر'), negated);
  if (hearsay.has(arc.stem) && isHearsay(sentence, at, arc))
    return { kind: 'hearsay', at, next: at + 1, cue: null, mode: 'direct', negated, rule: 'ar/statements/hearsay' };
  const cue = cueOf.get(arc.id);
  if (cue?.inPaper === true && !isInPaper(sentence, at)) return null;
  if (
    cue === undefined ||
    arc.form?.voice === 'passive' ||
    arc.features.includes('damma') ||
    isFormula(sentence, at, arc) ||
    isNoReport(sentence, at, arc, cue) ||
    describesNoun(sentence, at, arc)
  )
    return null;
  return { kind: 'verb', at, next: at + 1, cue, mode: 'direct', negated, rule: 'ar/statements/verb' };
}

/** "يذكر أن …", "يشار إلى أن …": the narrator recalls, nobody speaks. */
function isFormula(sentence: AnalysedSentence, at: number, arc: Arc): boolean {
  return (
    at < 2 &&
    (arc.stem === 'يذكر' || arc.stem === 'يشار') &&
    ['ان', 'الي', 'هنا'].includes(sentence.arcs[at + 1]?.stem ?? '')
  );
}

/** "مسجد مقر القوات": who speaks meanwhile is written with the accusative's alef ("مقرا"). */
const isBareMasculine = ({ stem, features }: Arc): boolean =>
  !/(?:ه|ين|ون|ات|ا)$/.test(stem) && !features.includes('accusative');

/** "مؤكدا", "مشيرة": an indefinite active participle of a reporting verb, and no name of the same letters ("مشير المصري"). */
export const isSayingMeanwhile = (arc: Arc): boolean =>
  arc.kind === 'participle' && cueOf.has(arc.id) && isActive(arc) && !isDefinite(arc) && !isBareMasculine(arc);

/** "مؤكدا أن", "مشيرة إلى". */
function participleSite(sentence: AnalysedSentence, at: number, arc: Arc): Site | null {
  const cue = cueOf.get(arc.id);
  if (cue === undefined || !isSayingMeanwhile(arc) || hasFused(arc)) return null;
  const before = sentence.arcs[at - 1];
  // "يفرضون مبلغا محددا": a noun of the same letters stands behind its verb and has no complement of its own
  const [next, behind] = [sentence.arcs[at + 1], sentence.arcs[at + 2]];
  const tells = opensAnyClause(next) || (next?.id === 'preposition' && opensAnyClause(behind));
  if (before?.kind === 'verb' && !tells && before.id !== 'مضى') return null;
  if (
    before !== undefined &&
    ((before.kind === 'role' && !opensAnyClause(sentence.arcs[at + 1])) ||
      (before.kind === 'number' && !isMonday(before)) ||
      // "نفى ذلك مؤكدا أن"
      (before.kind === 'particle' && before.id !== 'conjunction' && before.id !== 'demonstrative'))
  )
    return null;
  return {
    kind: 'participle',
    at,
    next: at + 1,
    cue,
    mode: 'direct',
    negated: false,
    rule: 'ar/statements/participle',
  };
}

/** "الاثنين": the day, in the letters of "the two". */
export const isMonday = ({ kind, stem }: Arc): boolean => kind === 'number' && /^ال[اإ]ثنين$/.test(stem);

/** But for the first form, the two participles are written alike ("مطالبا"). */
const isActive = (arc: Arc): boolean =>
  arc.form?.part === 'active-participle' || (arc.form?.part === 'passive-participle' && !/و.$/.test(arc.stem));

/** A passive of saying: nobody is named before the complement, and no reporting subject fits. */
function isHearsay(sentence: AnalysedSentence, at: number, arc: Arc): boolean {
  const next = sentence.arcs[at + 1];
  const direct =
    opensAnyClause(next) || (next !== undefined && next.stem === 'ب' && opensAnyClause(sentence.arcs[at + 2]));
  if (!direct) return false;
  // "ذكر أن" goes on with the speaker known from before: only a form that is passive alone is hearsay
  return arc.stem !== 'ذكر' && arc.stem !== 'يذكر';
}

export function isNegated(sentence: AnalysedSentence, at: number): boolean {
  const before = sentence.arcs[at - 1];
  return before?.kind === 'particle' && before.id === 'negation' && ['لم', 'لن', 'لا', 'ما'].includes(before.stem);
}

/** Prepositional cues. What they need behind them: a speaker who is no agreement or plan, or a reporting verb. */
function phraseSite(sentence: AnalysedSentence, at: number): Site | null {
  const { arcs } = sentence;
  for (const phrase of phrasesOf.get(bareWord(arcs[at] as Arc)) ?? noPhrases) {
    let next = at;
    let fits = true;
    for (const [k, part] of phrase.parts.entries()) {
      const arc = arcs[next];
      const fusedLam = k === phrase.parts.length - 1 && part === 'ل';
      if (fusedLam) {
        fits = arc !== undefined && (arc.proclitics.includes('ل') || nonSpeakingMa.has(arc.stem) || arc.stem === 'ل');
        if (arc?.stem === 'ل' || arc?.stem === 'لما') next++;
      } else if (
        arc !== undefined &&
        (bareWord(arc) === part || `${bareWord(arc)}ا` === part) &&
        (k > 0 || !isDefinite(arc))
      )
        next++;
      else fits = false;
      if (!fits) break;
    }
    if (!fits) continue;
    // "على حد قوله": whose it is stands in the pronoun
    if (phrase.name.startsWith('ala-hadd') && arcs[next - 1]?.enclitic !== null) next--;
    if (
      arcs[next] !== undefined &&
      nonSpeakingMa.has((arcs[next] as Arc).stem) &&
      !(arcs[next] as Arc).stem.startsWith('ل')
    )
      next++;
    while (arcs[next]?.kind === 'mark' && ['"', '«', '('].includes((arcs[next] as Arc).stem)) next++;
    const behind = arcs[next];
    if (behind === undefined || isNoSource(behind)) continue;
    // "كل حسب موقعه": what is somebody's own is a source only where it is said or thought
    if (behind.kind !== 'verb' && behind.enclitic !== null && !isOwnSaying(behind) && !isOwnPeople(behind)) continue;
    if (isWayOfDoing(arcs, next)) continue;
    const verb = behind.kind === 'verb' && cueOf.has(behind.id);
    const needsVerb =
      phrase.name === 'kama' || phrase.name === 'ala-ma' || phrase.name === 'hasabama' || phrase.name === 'wafqama';
    if (needsVerb && !verb) continue;
    // "احتجاجها على ما تعده تطويقا", "على ما وصفه بالعدوان": what somebody calls so, governed by what stands before
    if (phrase.name === 'ala-ma' && behind.enclitic !== null && callsSo(behind)) continue;
    if (phrase.name === 'kama' && (at < 3 || hasComplement(sentence, next) || hasDeed(sentence, next))) continue;
    if (
      !verb &&
      !sentence.nominals.some(
        (nominal) =>
          nominal.from >= behind.from && nominal.from <= behind.to && (nominal.kind !== 'place' || nominal.id !== null),
      ) &&
      behind.kind !== 'word' &&
      behind.kind !== 'nisba' &&
      behind.enclitic === null
    )
      continue;
    // "حسب ما أفاد به المنظمون"
    const taken = verb && /^(?:ب|عن|الي|علي|ل)(?:ه|ها)$/.test(arcs[next + 1]?.stem ?? '');
    return {
      kind: 'phrase',
      at,
      next: verb ? next + (taken ? 2 : 1) : next,
      cue: verb ? (cueOf.get(behind.id) ?? null) : null,
      mode: phrase.mode,
      negated: false,
      rule: `ar/statements/${phrase.name}`,
    };
  }
  return null;
}

/** "ما تعده", "ما وصفه". */
const callsSo = ({ id }: Arc): boolean => cueOf.get(id)?.label === true || cueOf.get(id)?.quotedLabel === true;

/** "وفق تكافل اجتماعي", "حسب معايير واضحة": how it was done, nobody's words. */
const isWayOfDoing = (arcs: readonly Arc[], at: number): boolean => manners.has((arcs[at] as Arc).stem);
const manners = new Set(mannersOfDoing.map(fold));

/** "وفق قوله", "بحسب زعمهم". */
export const isOwnSaying = (arc: Arc): boolean => arc.enclitic !== null && isSaying(arc);
/** "وفقا لقائدهم", "بحسب محاميه": somebody by whose they are. */
const isOwnPeople = ({ kind, id }: Arc): boolean =>
  kind === 'role' &&
  ['office', 'rank', 'people', 'source'].includes(headOf.get(id)?.class ?? '') &&
  id !== 'party-side';
/** "قول", "تعبير": what is somebody's behind "بحسب". */
export const isSaying = ({ stem }: Arc): boolean => ownSayings.has(stem.replace(/ت$/, 'ه'));
const ownSayings = new Set(ownSayingWords);

const bareWord = (arc: Arc): string =>
  arc.kind === 'particle' ? arc.stem : arc.proclitics[0] === 'ب' && arc.stem === 'حسب' ? 'بحسب' : arc.stem;

/** "كما أعلنت الوزارة مقتل …": behind its subject the verb has an object of its own. */
function hasDeed({ arcs, nominals }: AnalysedSentence, verb: number): boolean {
  const cue = cueOf.get((arcs[verb] as Arc).id);
  if (cue?.takes.includes('noun') !== true) return false;
  const subject = nominals.find((nominal) => nominal.from === arcs[verb + 1]?.from && nominal.preposition === null);
  const next = subject === undefined ? verb + 1 : arcs.findIndex((arc) => arc.from >= subject.to);
  const behind = arcs[next];
  if (behind?.kind === 'masdar') return !hasFused(behind);
  // "كما أكد المجلس التنفيذي لحركة النجباء مواصلة": whose council it is stands between
  for (let k = next; k > verb && k < Math.min(next + longestOwner, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb' || arc.kind === 'mark' || arc.kind === 'particle' || isJoined(arc)) return false;
    if (k > next && arc.kind === 'masdar') return !hasFused(arc) && !isDefinite(arc);
    if (k === next && !arc.proclitics.includes('ل')) return false;
  }
  return false;
}
/** Words that tell whose a body is. */
const longestOwner = 4;

/** "تصريح يؤكد تورط …": an imperfect right behind an indefinite thing says what kind of thing it is. */
function describesNoun(sentence: AnalysedSentence, at: number, arc: Arc): boolean {
  const before = sentence.arcs[at - 1];
  if (before !== undefined && isGoverned(sentence, at, before)) return true;
  return (
    arc.form?.part === 'imperfect' &&
    arc.proclitics.length === 0 &&
    before !== undefined &&
    !turningWords.test(before.stem) &&
    !isMainVerb(sentence, at) &&
    (before.kind === 'masdar' ||
      before.kind === 'word' ||
      (before.kind === 'role' && headOf.get(before.id)?.class === 'paper')) &&
    !isDefinite(before)
  );
}

/** "أطلق النار على محتجين يرفضون الانقلاب": many in the oblique are nobody's subject unless أن stands before them. */
function isGoverned({ arcs }: AnalysedSentence, at: number, people: Arc): boolean {
  const verb = arcs[at] as Arc;
  if (verb.form?.part !== 'imperfect' || verb.proclitics.length > 0 || isDefinite(people)) return false;
  if (people.kind !== 'role' && people.kind !== 'participle') return false;
  return (
    /ين$/.test(people.stem) &&
    people.enclitic === null &&
    people.number === 'p' &&
    !opensAnyClause(arcs[at - 2]) &&
    arcs[at - 2]?.id !== 'contrast'
  );
}

/** "لكن مصدرا مقربا من القائد ينفي ذلك": behind a contrast and a speaker without any other verb it is the clause's own. */
function isMainVerb({ arcs, nominals }: AnalysedSentence, at: number): boolean {
  const opened = arcs.findLastIndex(({ id, stem }, k) => k < at && (id === 'contrast' || stem === 'ان'));
  const first = arcs[opened + 1];
  if (
    opened === -1 ||
    first === undefined ||
    arcs.slice(opened, at).some(({ kind, id }) => kind === 'verb' || id === 'relative')
  )
    return false;
  return nominals.some(({ from, preposition, anonymous }) => from === first.from && preposition === null && anonymous);
}

/** "من جانبها", "بدوره". */
const turningWords = /^ب?(?:جانب|جهت|ناحيت|دور)(?:ه|ها|هم|هما)$/;

/** "جددت الجماعة نفيها تنفيذ الهجوم", "كرر الوزير تأكيده أن": whose saying it is stands in the pronoun. */
function saidAgain({ arcs }: AnalysedSentence, at: number, arc: Arc): CueVerb | null {
  // "جدد الرئيس التأكيد على رفض"
  const again = arc.id === 'أكد' && arc.stem === 'تاكيد' && isDefinite(arc) && !isJoined(arc) && !hasFused(arc);
  const clause = arcs[at + 1]?.stem === 'علي' || opensAnyClause(arcs[at + 1]);
  if (arc.kind !== 'masdar' || (!(again && clause) && (arc.enclitic === null || arc.proclitics.length > 0)))
    return null;
  const verb = arcs.findLast((each, k) => k < at && k >= at - 10 && each.kind === 'verb');
  return verb !== undefined && repeating.has(verb.id) ? (cueOf.get(arc.id) ?? null) : null;
}
const repeating = new Set(['جدد', 'كرر']);

/** "…، مجددا العهد بأن": the participle, where the adverb of the same letters would have nothing of its own behind it. */
const isRenewing = ({ arcs }: AnalysedSentence, at: number, arc: Arc): boolean =>
  arc.kind === 'particle' &&
  arc.stem === 'مجددا' &&
  arcs[at - 1]?.stem === '،' &&
  renewed.has(arcs[at + 1]?.stem ?? '');

/** "وبين الناطق … أن …": the verb, where the preposition of the same letters would have no second side. */
function isMadeClear(sentence: AnalysedSentence, at: number, arc: Arc): boolean {
  const next = sentence.arcs[at + 1];
  const opens = at < 2 || sentence.arcs[at - 1]?.stem === '،';
  if (arc.stem !== 'بين' || arc.kind !== 'particle' || !opens || next === undefined || hasFused(next)) return false;
  const speaker =
    (next.kind === 'role' && ['office', 'source', 'rank'].includes(headOf.get(next.id)?.class ?? '')) ||
    next.id === 'given' ||
    next.kind === 'actor' ||
    // "بين الإعلامي محمد البشر أن"
    (isDefinite(next) && sentence.arcs[at + 2]?.id === 'given');
  if (!speaker || isJoined(sentence.arcs[at + 2] ?? arc)) return false;
  for (let k = at + 2; k < Math.min(at + 16, sentence.arcs.length); k++) {
    if (opensAnyClause(sentence.arcs[k])) return true;
    if (sentence.arcs[k]?.stem === '،' || sentence.arcs[k]?.kind === 'verb') return false;
  }
  return false;
}

/** "ورد في البيان أن": in the letters of و with an answer. */
const cameIn = new Set(['ورد', 'وورد', 'وردت', 'ووردت']);

/** "جاء في البيان أن …", "نشر الموقع بيانا جاء فيه أن …". */
const isInPaper = (sentence: AnalysedSentence, at: number): boolean =>
  (sentence.arcs[at + 1]?.stem === 'في' &&
    (headOf.get(sentence.arcs[at + 2]?.id ?? '')?.class === 'paper' || isOtherPaper(sentence.arcs[at + 2]))) ||
  paperBefore(sentence, at) !== null;

/** "جاء في نشرة المركز", "جاء في منطوق الحكم": papers whose words mean other things elsewhere. */
const isOtherPaper = (arc: Arc | undefined): boolean =>
  arc !== undefined && arc.enclitic === null && otherPapers.has(arc.stem);
const otherPapers = new Set(otherPaperWords);
