import type { AnalysedSentence, Arc } from '../analysis.ts';
import { tellingHowVerbs } from '../cues/words.ts';
import { isDefinite, isHidingName, isJoined } from '../names/index.ts';
import { isMeanwhile } from './between.ts';
import { cueOf, type Site, siteAt } from './sites.ts';

/** Where content begins, and how it is introduced. */
export interface Complement {
  at: number;
  by: 'that' | 'speech' | 'object';
}

/** Whether an arc opens reported content; "لأنه" gives a reason, not content. */
export const isComplementizer = (arc: Arc | undefined): boolean =>
  arc?.kind === 'particle' &&
  arc.id === 'complementizer' &&
  !arc.stem.startsWith('لان') &&
  !arc.proclitics.includes('ل');
export const isQuote = (arc: Arc | undefined): boolean =>
  arc?.kind === 'mark' && (arc.stem === '"' || arc.stem === '«');
const fusedPronoun = /^(?:ب|ل)?ان(?:ه|ها|هم|هما|نا|ني|ي)$/;

/** Words behind which أن opens a clause of time or exception, not what is reported ("بعد أن", "من دون أن"). Folded. */
const subordinators = new Set(['بعد', 'قبل', 'دون', 'بدون', 'رغم', 'برغم', 'منذ', 'حتي', 'بمجرد', 'حين']);
/** Words that open a clause with a verb of its own inside the region ("عندما تلقى النبأ"). Folded. */
const clauseOpeners = new Set(['عندما', 'حين', 'حينما', 'بعدما', 'قبلما', 'حيث', 'كلما', 'لدي', 'كما', 'كي', 'لكي']);
const contrasts = new Set(['غير', 'الا', 'لكن', 'بيد']);

/** Finds where the content of a verbal cue begins, looking right of the cue. */
export function findContentStart(
  sentence: AnalysedSentence,
  site: Site,
  takes: ReadonlySet<string>,
): Complement | null {
  const { arcs } = sentence;
  if (opensSpeech(arcs, site)) return { at: site.next, by: 'that' };
  const told = tellsAtOnce(sentence, site);
  if (told !== null) return { at: told, by: 'that' };
  let bracket = 0;
  // a clause inside the region may have verbs of its own, up to the next comma; a reporting one has a complement of its own
  let inClause = false;
  let owed = 0;
  for (
    let k = isMeanwhile(arcs, site.next) ? site.next + 3 : site.next;
    k < Math.min(arcs.length, site.next + 46);
    k++
  ) {
    const arc = arcs[k] as Arc;
    const inName = insideOutlet(sentence, arc);
    if (inName !== null) {
      k = arcs.findIndex((each) => each.from >= inName) - 1;
      if (k < 0) return null;
      continue;
    }
    if (arc.stem === '(') bracket++;
    if (arc.stem === ')') bracket = Math.max(0, bracket - 1);
    if (bracket > 0) continue;
    if (isComplementizer(arc)) {
      const before = arcs[k - 1] as Arc;
      if (before.kind !== 'verb' && before.kind !== 'date' && subordinators.has(before.stem)) {
        inClause = true;
        continue;
      }
      if (contrasts.has(before.stem) && k > site.next) return null;
      // "استناداً إلى ما قالت إنه مصدر": another verb's clause
      if (k > site.next && before.kind === 'verb' && cueOf.get(before.id)?.takes.includes('that') === true) continue;
      if (owed > 0) {
        owed--;
        continue;
      }
      if (belongsElsewhere(arcs, k, takes) || isOfParticiple(arcs, k)) return null;
      if (takes.has('that') || takesPrepositionBefore(arcs, k, takes))
        return { at: afterComplementizer(arcs, k), by: 'that' };
    }
    // "توقع الخبير ألا تصمد الهدنة", "ناشدت الخاطفين «ألا يفجعوا أما»"
    if (k > site.next && !inClause && takes.has('that') && isThatNot(arcs, k)) return { at: k, by: 'that' };
    if (k > site.next && !inClause && isHow(site, arcs, k)) return { at: k + 1, by: 'that' };
    if (arc.stem === ':' && takes.size > 0 && !isClockColon(arcs, k))
      return k + 1 < arcs.length
        ? { at: isComplementizer(arcs[k + 1]) ? afterComplementizer(arcs, k + 1) : k + 1, by: 'speech' }
        : null;
    if (isQuote(arc)) {
      if (takes.has('speech') && isSpeechQuote(sentence, k)) return { at: k, by: 'speech' };
      if (takes.has('that') && isThatNot(arcs, k + 1)) return { at: k, by: 'speech' };
      // a quoted name (لـ«عكاظ») is passed over whole
      k = closeOfName(arcs, k);
      continue;
    }
    if (arc.stem === '،') inClause = false;
    if (opensClause(arcs, k) || (k > site.next && isUnlistedVerb(arcs, k))) inClause = true;
    if (arc.kind === 'verb') {
      const describing =
        describesIndefinite(arcs, k, site.next) || describesSpeaker(sentence, k, site.next) || isNaming(arc);
      if (!inClause && !describing && !isInRelative(arcs, k, site.next)) {
        const close = endOfAside(arcs, k, takes);
        if (close === null) return null;
        k = close;
        continue;
      }
      inClause = true;
      if (cueOf.get(arc.id)?.takes.includes('that') === true && !isComplementizer(arcs[k + 1])) owed += owes(arcs, k);
    }
    if (k > site.next && isOtherCue(sentence, k)) return null;
  }
  return null;
}

/**
 * "بيان، تلقت الصحيفة نسخة منه أمس، إن", "شددت، وفقا لما نقلته الوكالة، على أن": the comma before the clause that closes an aside with a verb of its own;
 * null where none does.
 */
function endOfAside(arcs: readonly Arc[], verb: number, takes: ReadonlySet<string>): number | null {
  if (
    isJoined(arcs[verb] as Arc) ||
    !arcs.slice(Math.max(0, verb - 12), verb).some(({ stem }) => asideOpeners.has(stem))
  )
    return null;
  for (let k = verb + 1; k < Math.min(verb + 20, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (arc.stem === '،' && takes.has('that') && isComplementizer(arcs[k + 1])) return k;
    if (arc.stem === '،' && takes.has(arcs[k + 1]?.stem ?? '') && isComplementizer(arcs[k + 2])) return k;
    if (isComplementizer(arc) || arc.stem === ':' || (arc.kind === 'verb' && cueOf.has(arc.id))) return null;
  }
  return null;
}

/** "ألا تصمد": أن with a negation, before an imperfect. */
const isThatNot = (arcs: readonly Arc[], k: number): boolean => {
  const [arc, next] = [arcs[k], arcs[k + 1]];
  return (
    arc?.kind === 'particle' &&
    arc.id === 'negation' &&
    arc.stem === 'الا' &&
    next !== undefined &&
    (next.form?.part === 'imperfect' || (next.kind === 'word' && /^[يت]/.test(next.stem)))
  );
};

/** "روى طبيب كيف نقلت إليه الجثث": how something came about, told as a clause. */
const isHow = ({ cue, kind }: Site, arcs: readonly Arc[], k: number): boolean =>
  arcs[k]?.stem === 'كيف' &&
  cue !== null &&
  (kind === 'verb' || kind === 'participle') &&
  tellingHow.has(cue.lemma) &&
  arcs[k + 1]?.kind === 'verb';
const tellingHow = new Set(tellingHowVerbs);

const asideOpeners = new Set(['،', 'وفق', 'وفقا', 'حسب', 'بحسب', 'طبقا']);

/** "محطة «ان تي في»": the token behind an outlet's name of several words that an arc begins; null where it begins none. */
function insideOutlet({ nominals }: AnalysedSentence, arc: Arc): number | null {
  const outlet = nominals.find(({ from, to, kind }) => kind === 'outlet' && from === arc.from && to > arc.to);
  return outlet?.to ?? null;
}

/** Verbs behind which somebody's words go on without أن. */
const withoutThat = new Set(['أضاف', 'تابع', 'أردف', 'استطرد', 'قال']);
const firstWords = new Set(['نحن', 'انا', 'اننا', 'انني', 'هناك', 'هنالك', 'لقد', 'لدينا', 'نعم', 'كلا']);

/** "وأضاف ستكون الساعات القادمة حاسمة", "وأضافوا نحن أبناء المدينة": the words themselves, right behind the verb. */
function opensSpeech(arcs: readonly Arc[], { kind, next, cue }: Site): boolean {
  const arc = arcs[next];
  if (kind !== 'verb' || cue === null || arc === undefined || !withoutThat.has(cue.lemma)) return false;
  return firstWords.has(arc.stem) || (arc.kind === 'verb' && arc.proclitics.includes('س'));
}

/** "قال مدير المكتب خالد العلي سقط ألف قتيل": right behind a speaker with a name a verb begins what was said. */
function tellsAtOnce({ arcs, nominals }: AnalysedSentence, { kind, next, cue }: Site): number | null {
  if (kind !== 'verb' || cue === null || !withoutThat.has(cue.lemma)) return null;
  const speaker = nominals.find(({ from }) => from === arcs[next]?.from);
  if (speaker === undefined || speaker.anonymous || (speaker.kind !== 'official' && speaker.kind !== 'person'))
    return null;
  const at = arcs.findIndex(({ from }) => from >= speaker.to);
  const verb = arcs[at];
  return verb?.kind === 'verb' && verb.proclitics.length === 0 && verb.id !== 'كان' && !cueOf.has(verb.id) ? at : null;
}

/** "أحد السكان، ويدعى …": what somebody is called, aside from what they say. */
export const isNaming = ({ stem }: Arc): boolean => naming.has(stem);
const naming = new Set(['يدعي', 'تدعي', 'يسمي', 'تسمي', 'يلقب', 'تلقب']);

const isClockColon = (arcs: readonly Arc[], k: number): boolean =>
  arcs[k - 1]?.kind === 'number' && arcs[k + 1]?.kind === 'number';

/** "عندما …", "الذي …", "، وهو …": from here on a verb belongs to a clause inside the region. */
const opensClause = (arcs: readonly Arc[], k: number): boolean => {
  const arc = arcs[k] as Arc;
  if (arc.kind !== 'particle') return false;
  return (
    (arc.id === 'relative' && arc.proclitics[0] !== 'ف') ||
    clauseOpeners.has(arc.stem) ||
    (arc.id === 'pronoun' && isJoined(arc) && arcs[k - 1]?.stem === '،')
  );
};

/** "في جلسة عقدها المجلس", "بيان يحمل توقيع", "مصادر لم تكشف": a verb right behind an indefinite noun says which one it is. */
export function describesIndefinite(arcs: readonly Arc[], k: number, from: number): boolean {
  // "مسؤولين لم تسمهم"
  const at = arcs[k - 1]?.id === 'negation' ? k - 1 : k;
  const before = arcs[at - 1];
  if (before === undefined || at <= from || isJoined(arcs[k] as Arc) || isJoined(arcs[at] as Arc)) return false;
  return ['word', 'masdar', 'noun', 'role', 'nisba', 'participle'].includes(before.kind) && !isDefinite(before);
}

/** "ناشط في القصير عرف عن نفسه": a verb right behind an indefinite speaker, whatever they are called by, says who they are. */
const describesSpeaker = ({ arcs, nominals }: AnalysedSentence, k: number, from: number): boolean =>
  !isJoined(arcs[k] as Arc) &&
  nominals.some(
    (nominal) =>
      nominal.from === arcs[from]?.from && nominal.to === arcs[k]?.from && nominal.anonymous && !nominal.definite,
  );

/** "مسيحيون يتحدرون من": a verb that no list has, right behind whom it describes. */
function isUnlistedVerb(arcs: readonly Arc[], k: number): boolean {
  const [before, arc] = [arcs[k - 1], arcs[k] as Arc];
  return (
    arc.kind === 'word' &&
    arc.proclitics.length === 0 &&
    /^[يت]\p{L}{2,}ون$/u.test(arc.stem) &&
    before !== undefined &&
    !isDefinite(before) &&
    /(?:ون|ين|ان|ات)$/.test(before.stem)
  );
}

/** Whether a reporting verb inside the region has a complement of its own before the region's comma. */
function owes(arcs: readonly Arc[], k: number): number {
  for (let i = k + 1; i < Math.min(k + 10, arcs.length); i++) {
    if ((arcs[i] as Arc).stem === '،') return 0;
    if (isComplementizer(arcs[i]) && arcs.slice(i + 1, i + 30).some((arc) => isComplementizer(arc))) return 1;
  }
  return 0;
}

/** "…، مؤكدة أن": the clause is the participle's. */
function isOtherCue(sentence: AnalysedSentence, k: number): boolean {
  const arc = sentence.arcs[k] as Arc;
  if (arc.kind !== 'participle' || siteAt(sentence, k)?.kind !== 'participle') return false;
  // "، طالبا عدم كشف اسمه، إن": why the source has no name
  if (isHidingName(sentence.arcs, k)) return false;
  return sentence.arcs[k - 1]?.stem === '،' || sentence.arcs.slice(k + 1, k + 3).some((next) => isComplementizer(next));
}

/** "ورفض الاعتذار، مذكرا بأن", "، ملوحة بأن": the clause belongs to a participle that no list has. */
export const isOfParticiple = (arcs: readonly Arc[], k: number): boolean => {
  const [comma, participle] = [arcs[k - 2], arcs[k - 1] as Arc];
  return comma?.stem === '،' && participle.kind === 'word' && /^م\p{L}{3}(?:ا|ه|ين)$/u.test(participle.stem);
};

/** Content starts after a bare أن, and at it where a pronoun is fused. */
function afterComplementizer(arcs: readonly Arc[], k: number): number {
  const arc = arcs[k] as Arc;
  if (fusedPronoun.test(arc.stem)) return k;
  return k + 1;
}

/** "مشيرة إلى أنها": a preposition that this cue does not take hands the clause to another word. */
function belongsElsewhere(arcs: readonly Arc[], k: number, takes: ReadonlySet<string>): boolean {
  const before = arcs[k - 1];
  return (
    before?.kind === 'particle' &&
    before.id === 'preposition' &&
    ['الي', 'علي', 'عن', 'من'].includes(before.stem) &&
    !takes.has(before.stem)
  );
}

function takesPrepositionBefore(arcs: readonly Arc[], k: number, takes: ReadonlySet<string>): boolean {
  const arc = arcs[k] as Arc;
  if (arc.stem.startsWith('ب') && takes.has('ب')) return true;
  const before = arcs[k - 1];
  return before?.kind === 'particle' && takes.has(before.stem);
}

/** A verb inside a relative clause or an aside on the source ("الذي طلب عدم ذكر اسمه", "(رفض الكشف…)") does not end the search. */
function isInRelative(arcs: readonly Arc[], k: number, from: number): boolean {
  for (let i = k - 1; i >= Math.max(from, k - 4); i--) {
    const arc = arcs[i] as Arc;
    if (arc.kind === 'particle' && arc.id === 'relative') return true;
    if (arc.stem === '،' && i === k - 1) return unnamedOpeners.has((arcs[k] as Arc).stem);
  }
  return unnamedOpeners.has((arcs[k] as Arc).stem) && !isJoined(arcs[k] as Arc);
}
const unnamedOpeners = new Set([
  'تحدث',
  'تحدثت',
  'تحدثوا',
  'طلب',
  'طلبت',
  'طلبوا',
  'رفض',
  'رفضت',
  'رفضوا',
  'فضل',
  'فضلت',
  'فضلوا',
  'اشترط',
  'اشترطت',
  'اشترطوا',
  'تحدثا',
  'رفضا',
  'طلبا',
]);

/** Quoted words are speech where they are long, or where they are the last thing said; a quoted name is none. */
export function isSpeechQuote(sentence: AnalysedSentence, k: number): boolean {
  const { arcs } = sentence;
  const open = arcs[k] as Arc;
  if (sentence.nominals.some((nominal) => nominal.from <= open.from && open.from < nominal.to)) return false;
  let close = k + 1;
  while (close < arcs.length && !['"', '»'].includes((arcs[close] as Arc).stem)) close++;
  if (close - k > 6) return true;
  if (arcs[k - 1]?.stem === '،' || arcs[k - 1]?.stem === ':') return true;
  return close - k > 3 && (close >= arcs.length - 2 || arcs.slice(k, close).some((arc) => arc.kind === 'verb'));
}

/** The arc that closes the quotation mark at `k`, at most six arcs on; `k` itself where none does. */
export function closeOfName(arcs: readonly Arc[], k: number): number {
  const open = (arcs[k] as Arc).stem;
  for (let i = k + 1; i < Math.min(k + 7, arcs.length); i++) {
    const mark = (arcs[i] as Arc).stem;
    if (mark === '»' || (open === '"' && mark === '"')) return i;
  }
  return k;
}
