import type { AnalysedSentence, Arc } from '../analysis.ts';
import { blame, comingOut, needs, nounsBehindBi, terms, toldThings } from '../cues/objects.ts';
import { hasFused, headOf, isDefinite, isJoined, isManner } from '../names/index.ts';
import { behindTime, toTie } from './between.ts';
import { closeOfName, describesIndefinite, isComplementizer, isQuote } from './complements.ts';
import { heldFor } from './held-for.ts';
import { inIt } from './in-paper.ts';
import { isAsideObject, isDescribing, isThis, nounAt } from './noun-objects.ts';
import { ownName } from './region.ts';
import { isSayingMeanwhile, type Site } from './sites.ts';
import { isDeedNoun, isSpeltAsVerb } from './verbal-nouns.ts';

const wanted = ['عن', 'ب', 'الي', 'من', 'علي', 'ل', 'في'];

/**
 * Where content begins that is a noun phrase: the cue's object ("نفت الوزارة مقتل …") or what its preposition governs ("دعا إلى …", "ندد بـ…").
 * Null where the object is none that is reported.
 */
export function findObject(sentence: AnalysedSentence, site: Site, takes: ReadonlySet<string>): number | null {
  const { arcs } = sentence;
  if (site.cue?.label === true) return findLabel(sentence, site);
  if (site.cue?.quotedLabel === true) return heldFor(sentence, site) ?? quotedLabel(sentence, site);
  // "وعزاه إلى صراع": only what a pronoun stands for is laid to something behind the verb
  const isLaid = site.cue?.lays === true && arcs[site.at]?.enclitic === null;
  const prepositions = isLaid ? [] : wanted.filter((word) => takes.has(word));
  let k = afterSubject(sentence, site.next, site);
  // "واشترطت لذلك صرف رواتب"
  if (arcs[k]?.stem === 'ذلك' && arcs[k]?.proclitics.includes('ل')) k++;
  const subjectEnd = k;
  if (takes.has('noun')) {
    const responsibility = responsibilityNear(arcs, k);
    if (responsibility !== null) return responsibility;
  }
  // "أكد المرصد مقتل تسعة … على حي": the deed right behind the subject, before what a preposition governs further on
  if (takes.has('noun') && site.cue?.object === undefined) {
    const ahead = arcs.slice(k, k + 14).some((arc) => prepositions.includes(arc.stem));
    const deed =
      arcs[k]?.kind === 'masdar' || (k > site.next && isSpeltAsVerb(arcs[k]))
        ? nounAt(arcs, k, site)
        : ahead
          ? null
          : deedBehindName(sentence, site, k);
    if (deed !== null) return deed;
  }
  if (takes.has('noun') && site.cue?.object === 'addressee') {
    const asked = askedOf(sentence, subjectEnd);
    if (asked !== null) return asked;
  }
  if (k > site.next && takes.has('noun') && isSpeltAsVerb(arcs[k])) return k;
  for (; k < Math.min(site.next + 26, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb' && !isRelativeVerb(arcs, k) && !describesIndefinite(arcs, k, site.next)) break;
    if (arc.stem === ':' || arc.stem === '؛') break;
    if (arc.kind === 'particle' && prepositions.includes(arc.stem)) return contentOrNull(arcs, k + 1, site);
    if (prepositions.includes('ب') && (hasFusedBi(arc) || isGuessedBi(sentence, k)))
      return contentOrNull(arcs, k, site);
    if (prepositions.includes('ب') && arc.stem === 'ب') return contentOrNull(arcs, k + 1, site);
    // "دعا الحكومة للاستجابة"
    if (prepositions.includes('ل') && arc.proclitics.includes('ل') && arc.kind === 'masdar') return k;
    if (arc.kind === 'particle' && arc.id === 'complementizer') break;
  }
  if (takes.has('مسؤوليه')) return findResponsibility(arcs, site.next);
  if (!takes.has('noun') || site.cue?.object === 'target') return null;
  return nounAt(arcs, subjectEnd, site) ?? nounBehindModifier(arcs, subjectEnd, site);
}

/** "ناشد الرئيس المجتمع الدولي التدخل": what is asked, right behind whom it is asked of. */
function askedOf({ arcs, nominals }: AnalysedSentence, from: number): number | null {
  const addressee = nominals.find(({ from: begins }) => begins === arcs[from]?.from);
  let at = addressee === undefined ? from : arcs.findIndex(({ from: begins }) => begins >= addressee.to);
  if (at === -1) return null;
  if (addressee === undefined) while (at < from + 3 && (isDefiniteNoun(arcs[at]) || arcs[at]?.stem === 'جميع')) at++;
  const asked = arcs[at];
  return at > from && asked?.kind === 'masdar' && !hasFused(asked) && !isJoined(asked) ? at : null;
}

/**
 * "كما أكد الوجيه استمرار القصف", "وأكدت المصادر هرب المسلحين", "وأكد «اليامي» دعم المسار": the deed right behind a speaker, who may be a name that
 * nobody lists, or behind how it was said; a verb cannot stand there without أن, so what spells one is its verbal noun.
 */
function deedBehindName(sentence: AnalysedSentence, site: Site, subjectEnd: number): number | null {
  const { arcs, nominals } = sentence;
  if (site.kind !== 'verb') return null;
  let named = isNameBehindTitle(sentence, site, subjectEnd);
  for (let k = subjectEnd; k < Math.min(site.next + 14, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (k > site.next && isDeedNoun(arcs, k)) return k;
    const nominal = nominals.find(
      ({ from, preposition, kind }) =>
        from === arc.from && (preposition === 'ل' || (preposition === null && kind === 'person')),
    );
    if (nominal !== undefined) {
      k = arcs.findIndex(({ to }) => to >= nominal.to);
      named = true;
    } else if (isQuote(arc)) {
      const close = closeOfName(arcs, k);
      if (close === k || close > k + 3) return null;
      k = close;
    } else if (k === site.next ? !isDefiniteNoun(arc) : !isNameWord(arc, named)) return null;
  }
  return null;
}

/** "أكد مسؤول الاتصالات في الرئاسة ويلي نياميتوي مقتل …": two words that nobody lists behind the title of somebody unnamed. */
function isNameBehindTitle({ arcs, nominals }: AnalysedSentence, { next }: Site, at: number): boolean {
  const title = nominals.find(({ from }) => from === arcs[next]?.from);
  if (title === undefined || at <= next || title.to !== arcs[at]?.from) return false;
  const isTitle = title.anonymous || (title.kind === 'official' && title.name === title.surface);
  const isName = (arc: Arc | undefined): boolean =>
    arc?.kind === 'word' && !isDefinite(arc) && !hasFused(arc) && !isJoined(arc) && !toldThings.has(arc.stem);
  return isTitle && isDefinite(arcs[at - 1] as Arc) && isName(arcs[at]) && isName(arcs[at + 1]);
}

/** What can stand between a speaker's title and the deed: the rest of a name; any word where what belongs to the title stands before it. */
const isNameWord = (arc: Arc, behindTitle: boolean): boolean =>
  !hasFused(arc) &&
  !isJoined(arc) &&
  (arc.id === 'given' || ((arc.kind === 'word' || arc.kind === 'nisba') && (behindTitle || isDefinite(arc))));

const isDefiniteNoun = (arc: Arc | undefined): boolean =>
  arc !== undefined &&
  (arc.kind === 'word' ||
    arc.kind === 'participle' ||
    arc.id === 'given' ||
    (arc.kind === 'role' && headOf.get(arc.id)?.class === 'rank')) &&
  arc.proclitics.length === 1 &&
  arc.proclitics[0] === 'ال';

/** "أعلنت فصائل … المؤلفة من مجموعات عدة، استئناف …", "أعلن التحالف بقيادة … الهدنة": what describes the subject stands before its object. */
function nounBehindModifier(arcs: readonly Arc[], from: number, site: Site): number | null {
  if (from === site.next) return null;
  for (let k = from + 1; k < Math.min(from + 14, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    const before = arcs[k - 1] as Arc;
    // "بيان نُشر على …", "بيان نشرته على …": how the paper came out, not what it says
    const behindPaper = before.kind === 'role' && headOf.get(before.id)?.class === 'paper';
    if (behindPaper && comingOut.has(arc.id)) continue;
    if (arc.kind === 'verb' || arc.stem === ':') return null;
    if (isThis(arc) && before.kind !== 'particle') return k;
    if (
      arc.kind === 'masdar' &&
      !hasFused(arc) &&
      !isJoined(arc) &&
      (before.stem === '،' ||
        before.kind === 'date' ||
        before.kind === 'outlet' ||
        behindPaper ||
        (before.kind !== 'particle' && isDefinite(arc) === false))
    )
      return k;
    if (arc.kind === 'masdar' && before.kind === 'date') return k;
    // "حركة الشباب المرتبطة بتنظيم القاعدة الهجوم"
    if (arc.kind === 'masdar' && !hasFused(arc) && before.kind === 'actor' && isDescribing(arcs, from)) return k;
  }
  return null;
}

/** "بالتفجير", "بما يقوم به". */
const hasFusedBi = (arc: Arc | undefined): boolean =>
  arc !== undefined &&
  (arc.kind === 'particle'
    ? arc.stem === 'بما' || (arc.id === 'demonstrative' && arc.proclitics.includes('ب'))
    : arc.proclitics.includes('ب')) &&
  arc.stem !== 'اسم';

/** "طالبت الحكومة المجلس بتحرك": an unknown word that begins with ب right behind somebody. */
const isGuessedBi = ({ arcs, nominals }: AnalysedSentence, k: number): boolean => {
  const arc = arcs[k] as Arc;
  if (arc.kind !== 'word' || !/^ب\p{L}{3,}/u.test(arc.stem)) return false;
  if (needs.has(arc.stem.slice(1))) return true;
  // "بمراجعة", "بمنظومات", "باستعادة": the shape of a thing or a deed behind ب
  if (arc.proclitics.length === 0 && /^ب(?:م\p{L}{2,}(?:ه|ات)|ت\p{L}{2}ي\p{L}|است\p{L}{3,})$/u.test(arc.stem))
    return true;
  const behindVerb = arcs[k - 1]?.kind === 'verb' && arc.proclitics.length === 0;
  return behindVerb ? isAnnexing(arcs, k) || !hasBiBehind(arcs, k) : nominals.some(({ to }) => to === arc.from);
};

/** "ندد بسياسات الحكومة بالمنطقة": a thing, and whose it is. */
const isAnnexing = (arcs: readonly Arc[], k: number): boolean => {
  const next = arcs[k + 1];
  return (
    /(?:ات|ه)$/.test((arcs[k] as Arc).stem) ||
    (next !== undefined && !hasFused(next) && (isDefinite(next) || next.kind === 'actor' || next.kind === 'place'))
  );
};

/** "وندد بيدرسون بالهجوم": the verb's own preposition stands further on, so the word right behind the verb is somebody's name. */
function hasBiBehind(arcs: readonly Arc[], k: number): boolean {
  for (const arc of arcs.slice(k + 1)) {
    if (arc.kind === 'verb' || ['،', '.', '؛', ':'].includes(arc.stem)) return false;
    if ((hasFusedBi(arc) || arc.stem === 'ب') && !isManner(arc) && !mannersBehindBi.has(arc.stem)) return true;
  }
  return false;
}
const mannersBehindBi = new Set(nounsBehindBi);

/** "أعلنت الفصائل المتحالفة مع إيران مسؤوليتها عن …": the object, not what its preposition governs. */
function responsibilityNear(arcs: readonly Arc[], from: number): number | null {
  for (let k = from; k < Math.min(from + 14, arcs.length); k++) {
    if (isQuote(arcs[k])) k = closeOfName(arcs, k);
    const arc = arcs[k] as Arc;
    if (/^مس[ؤئ]ولي(?:ه|ت)/.test(arc.stem)) return k === from || arc.stem !== 'مسؤوليه' ? k : null;
    const describes = arc.kind === 'verb' && arc.form?.part === 'imperfect' && !isJoined(arc);
    if ((arc.kind === 'verb' && !describes) || isComplementizer(arc) || arc.stem === ':' || arc.stem === '؛')
      return null;
  }
  return null;
}

/** "حمّل X مسؤولية …": content begins at the responsibility. */
function findResponsibility(arcs: readonly Arc[], from: number): number | null {
  for (let k = from; k < Math.min(from + 24, arcs.length); k++)
    if (blame.has((arcs[k] as Arc).stem.replace(/^ال/, ''))) return k;
  return null;
}

const isRelativeVerb = (arcs: readonly Arc[], k: number): boolean => {
  for (let i = k - 1; i >= Math.max(0, k - 3); i--)
    if ((arcs[i] as Arc).kind === 'particle' && (arcs[i] as Arc).id === 'relative') return true;
  return false;
};

const contentOrNull = (arcs: readonly Arc[], k: number, site: Site): number | null => {
  const arc = arcs[k];
  return arc === undefined || isAsideObject(arc, site) || arc.kind === 'date' ? null : k;
};

/** How many speakers of one verb may be joined to the first. */
const mostJoined = 4;

/** The arc behind the subject, its apposition between commas, dates and "in a statement". */
function afterSubject(sentence: AnalysedSentence, from: number, site: Site): number {
  const { arcs, nominals } = sentence;
  let k = behindTime(arcs, from);
  const first = isQuote(arcs[k]) && site.kind === 'verb' ? arcs[k + 1] : arcs[k];
  const subject = inIt.test(arcs[k - 1]?.stem ?? '')
    ? undefined
    : nominals.find((nominal) => nominal.from === first?.from && nominal.preposition === null);
  if (subject === undefined && site.kind === 'verb' && arcs[k]?.stem === '،') return skipAside(arcs, k, site);
  if (subject === undefined && site.kind === 'verb') k = behindAddressee(sentence, k);
  if (subject === undefined || site.kind === 'participle') return k;
  k = arcs.findIndex((arc) => arc.from >= subject.to);
  if (k === -1) return arcs.length;
  const opened = behindTime(arcs, from);
  if (first !== arcs[opened]) k = Math.max(k, closeOfName(arcs, opened) + 1);
  // "جماعة تطلق على نفسها «تشكيل الوارثين»": what it calls itself is of it
  const own = ownName(arcs, k, arcs.length);
  if (own !== null) k = own.to + 1;
  // "المصدر ذاته", "الوزارة نفسها"
  if (/^(?:ذات|نفس|عين)(?:ه|ها|هم)?$/.test(arcs[k]?.stem ?? '') && arcs[k]?.proclitics.length === 0) k++;
  for (let turn = 0; turn < mostJoined && k !== -1; turn++) {
    const arc = arcs[k];
    if (arc === undefined || !isJoined(arc)) break;
    const joined = nominals.find(({ from: begins, preposition }) => begins === arc.from && preposition === null);
    if (joined === undefined) break;
    k = arcs.findIndex(({ from: begins }) => begins >= joined.to);
  }
  return k === -1 ? arcs.length : toTie(arcs, skipAside(arcs, k, site));
}

/** "وكشف مسهور لـ«سبق» آخر التطورات": behind a name that nobody lists and whom it was told to; the same arc where nobody is named. */
function behindAddressee({ arcs, nominals }: AnalysedSentence, at: number): number {
  const name = arcs[at];
  if (name?.kind !== 'word' && name?.id !== 'given') return at;
  const outlet = nominals.find(
    ({ from, kind, preposition }) => kind === 'outlet' && preposition === 'ل' && from >= name.to && from <= name.to + 1,
  );
  if (outlet === undefined) return at;
  const behind = arcs.findIndex(({ from }) => from >= outlet.to);
  return behind === -1 ? at : ['"', '»'].includes(arcs[behind]?.stem ?? '') ? behind + 1 : behind;
}

function skipAside(arcs: readonly Arc[], from: number, site: Site): number {
  const takes = new Set(site.cue?.takes.split(' '));
  let k = from;
  if (arcs[k]?.stem === '(') {
    const close = arcs.findIndex((arc, i) => i > k && arc.stem === ')');
    if (close !== -1 && close - k < 15) k = close + 1;
  }
  for (let turn = 0; turn < 3; turn++) {
    if (strongest.test(arcs[k]?.stem ?? '') && terms.has(arcs[k + 1]?.stem ?? '')) k += 2;
    else if (isMannerAt(arcs, k) || inTurn.test(arcs[k]?.stem ?? '')) k++;
    else if (isQuote(arcs[k]) && isMannerAt(arcs, k + 1) && arcs[k + 2]?.kind === 'mark') k += 3;
    else if (arcs[k]?.stem === '،') {
      // "أعلنت المقاومة، عن مقتل …": the comma closes the subject
      if (arcs[k + 1]?.kind === 'particle' && takes.has(arcs[k + 1]?.stem ?? '')) return k + 1;
      if (takes.has('ب') && hasFusedBi(arcs[k + 1])) return k + 1;
      // behind the subject's comma an indefinite verbal noun is already the object ("نفت الحركة، استئناف …")
      if (arcs[k + 1]?.kind === 'masdar' && !isDefinite(arcs[k + 1] as Arc)) return k + 1;
      const close = arcs.findIndex((arc, i) => i > k && arc.stem === '،');
      // "نفى مصدر، صحة الأنباء، مؤكدا": between the commas stands the object where the next thing told is another cue
      if (turn === 0 && opensObject(arcs[k + 1], true) && isSayingAt(arcs, close + 1)) return k + 1;
      if (close !== -1 && close - k < 14) k = close + 1;
      else if (arcs[k + 1]?.kind === 'date') k += 2;
      // "نفى مصدر في القيادة، صحة الأنباء": a comma that only sets off the subject
      else if (turn === 0 && opensObject(arcs[k + 1])) return k + 1;
      else break;
    } else if (arcs[k]?.kind === 'date' || (arcs[k]?.kind === 'particle' && arcs[k]?.id === 'adverb')) k++;
    else break;
  }
  return k;
}

/** "بأشد العبارات", "بأقوى الكلمات": in how strong words. */
const strongest = /^(?:ب)?ا(?:شد|قوي|قسي)$/;
/** "بدورها": in turn. */
const inTurn = /^بدور(?:ه|ها|هم)$/;

/** "استنكر الاتحاد بشدة الهجوم". */
const isMannerAt = (arcs: readonly Arc[], k: number): boolean => k < arcs.length && isManner(arcs[k] as Arc);

const isSayingAt = (arcs: readonly Arc[], k: number): boolean => k < arcs.length && isSayingMeanwhile(arcs[k] as Arc);

const opensObject = (arc: Arc | undefined, closed = false): boolean =>
  arc !== undefined &&
  (arc.kind === 'word' || arc.kind === 'noun' || (closed && arc.kind === 'masdar')) &&
  !hasFused(arc) &&
  !isJoined(arc);

/** "اعتبر الوزير مواصلة التفاوض «مستحيلة»": what the object is held for, where it is quoted. */
function quotedLabel({ arcs }: AnalysedSentence, site: Site): number | null {
  for (let k = site.next + 2; k < Math.min(site.next + 20, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb' || arc.stem === '،' || isComplementizer(arc)) return null;
    if (!isQuote(arc) || (arcs[k - 1] as Arc).kind === 'particle') continue;
    const close = closeOfName(arcs, k);
    if (close === k) return null;
    const label = arcs[k + 1] as Arc;
    // a quoted name has its article, what something is held for has none
    if (!isDefinite(label) && label.kind !== 'actor' && label.kind !== 'outlet' && label.kind !== 'place') return k + 1;
    k = close;
  }
  return null;
}

/** "وصف الهجوم بأنه «…»", "ووصفته بـ«المفبرك»": what the object is called. */
function findLabel(sentence: AnalysedSentence, site: Site): number | null {
  const { arcs } = sentence;
  const called = calledBehind(arcs, site.next);
  if (called !== null) return called;
  for (let k = site.next; k < Math.min(site.next + 30, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (arc.stem === 'ب' || (arc.proclitics.includes('ب') && arc.kind !== 'particle')) {
      if (arc.stem === 'ب') return k + 1;
      if (k > site.next) return k;
    }
    if (arc.kind === 'verb' && !isRelativeVerb(arcs, k)) return null;
  }
  return null;
}

/** "ووصف الرئيس تصرف الشرطة بأنه", "وصف المتحدث ما تقوله الحكومة بأنه": behind "بأنه", whatever verb is a part of what is called so. */
function calledBehind(arcs: readonly Arc[], from: number): number | null {
  for (let k = from; k < Math.min(from + 30, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'particle' && /^بان/.test(arc.stem)) return k + 1;
    if (isComplementizer(arc) || arc.stem === ':' || arc.stem === '؛') return null;
    if (arc.kind === 'verb' && (isJoined(arc) || arcs[k - 1]?.stem === '،')) return null;
  }
  return null;
}
