import type { Medium } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import type { AnalysedSentence, Arc, Nominal } from '../analysis.ts';
import { mediumWords } from '../cues/words.ts';
import {
  callingWords,
  hasFused,
  headOf,
  isDefinite,
  isJoined,
  nameEnd,
  type Register,
  titleLetters,
} from '../names/index.ts';
import { closeOfName, isComplementizer, isNaming, isQuote } from './complements.ts';
import { isOneOfThem } from './pronouns.ts';
import { isNoSource, isSayingMeanwhile } from './sites.ts';

/** What stands between a cue and its content: who speaks, through whom, by what medium, and where the content begins. */
export interface Region {
  speakers: Nominal[];
  /** Words that no lexicon knows where a speaker's name is expected: arcs `[from, to)`. */
  nameWords: { from: number; to: number } | null;
  relays: Nominal[];
  /** Whom the speaker has it from, the first origin first ("ذكرت القناة، نقلاً عن صحيفة عن مصدر، أن …"). */
  sources: readonly Nominal[];
  medium: Medium | null;
}

/** Reads the words of arcs `[from, to)`: speakers, relays and medium. */
export function readRegion(sentence: AnalysedSentence, from: number, to: number, register: Register): Region {
  const { arcs, nominals } = sentence;
  const start = arcs[from]?.from ?? sentence.to;
  const end = to < arcs.length ? (arcs[to] as Arc).from : sentence.to;
  const sources = quotedFrom(sentence, from, to);
  const passed = passedOnBy(sentence, from, to);
  const inside = nominals.filter(
    (nominal) => nominal.from >= start && nominal.from < end && !sources.includes(nominal) && nominal !== passed,
  );
  const speakers: Nominal[] = [];
  const relays: Nominal[] = [];
  let medium: Medium | null = null;
  for (const nominal of inside) {
    const first = arcs.find((arc) => arc.from === nominal.from) as Arc;
    const inner = innerVerb(arcs, nominal, from);
    if (nominal.kind === 'outlet') {
      const outlet = nominal.id === null ? null : register.outlet(nominal.id);
      if (outlet?.kind === 'platform') medium ??= platformMedium(outlet.id);
      else if (inner !== null) {
        // "مؤتمر صحافي بثه التلفزيون" says how it was heard, not who passed it on
        if (carrying.has(inner.id) && !(nominal.id === null && nominal.to === nominal.from + 1)) relays.push(nominal);
      } else if (nominal.preposition === null && speakers.length === 0) speakers.push(nominal);
      else if (
        nominal.preposition !== null &&
        ['ل', 'مع', 'الي', 'علي', 'عبر', 'ب', 'عن', 'في'].includes(nominal.preposition)
      )
        relays.push(nominal);
      // "أبلغت مصادر «عكاظ» أن": whom it was told to, without a preposition
      else if (nominal.preposition === null && !isJoined(first) && speakers[0]?.kind !== 'outlet') relays.push(nominal);
    } else if (inner !== null) continue;
    else if (nominal.kind === 'social-channel') {
      if (nominal.preposition === null && speakers.length === 0) speakers.push(nominal);
    } else if (nominal.preposition === null && isSubjectPosition(sentence, nominal, speakers, from))
      speakers.push(nominal);
  }
  if (passed !== null) relays.push(passed);
  for (let k = from; k < to; k++) {
    const { stem, enclitic } = arcs[k] as Arc;
    // "خلال لقائه الوفد": whom he met, and not how it was said
    const word = enclitic === null ? mediumWords[stem] : undefined;
    if (word !== undefined) medium = medium === null || medium === 'statement' ? word : medium;
  }
  return {
    speakers,
    nameWords: calledName(sentence, from, to, speakers[0]) ?? unknownName(sentence, from, to),
    relays,
    sources,
    medium,
  };
}

/** "أحد السكان، ويدعى محمدو إيسوفو،": the name of a speaker who is told by what they are. */
function calledName(
  sentence: AnalysedSentence,
  from: number,
  to: number,
  speaker: Nominal | undefined,
): Region['nameWords'] {
  if (speaker === undefined || speaker.id !== null) return null;
  const { arcs } = sentence;
  let at = arcs.findIndex((arc) => arc.from >= speaker.to);
  const own = at < from ? null : ownName(arcs, at, to);
  if (own !== null || speaker.anonymous !== true) return own;
  if (at < from) return null;
  if (arcs[at]?.stem === '،') at++;
  if (at >= to || !isNaming(arcs[at] as Arc)) return null;
  const end = Math.min(nameEnd(sentence, at + 1), to);
  return end > at + 1 ? { from: at + 1, to: end } : null;
}

/** "جماعة تطلق على نفسها اسم «أنصار الدولة»", "مجموعة تسمي نفسها …": what a group calls itself, in its quotation marks. */
export function ownName(arcs: readonly Arc[], at: number, to: number): Region['nameWords'] {
  const self = arcs.findIndex(
    (arc, k) => k > at && k <= at + 3 && k < to && arc.stem === 'نفس' && arc.enclitic !== null,
  );
  if (arcs[at]?.kind !== 'verb' || self === -1) return null;
  const open = arcs[self + 1]?.stem === 'اسم' ? self + 2 : self + 1;
  if (!isQuote(arcs[open])) return null;
  const close = closeOfName(arcs, open);
  return close > open + 1 && close <= to ? { from: open + 1, to: close } : null;
}

const accordingTo = new Set(['وفق', 'وفقا', 'بحسب', 'حسب', 'حسبما', 'طبقا']);

/** "اعترف الموقوفون، وفق ما أفادت به الوزارة، بـ…": who passed it on, told between the speaker and the words. */
function passedOnBy({ arcs, nominals }: AnalysedSentence, from: number, to: number): Nominal | null {
  for (let k = from + 1; k < to; k++) {
    const arc = arcs[k] as Arc;
    // "تعهدت الحركة، وفق اتفاق مع الحكومة": an agreement passes nothing on
    if (!accordingTo.has(arc.stem) || isNoSource(arcs[k + 1])) continue;
    return (
      nominals.find(
        ({ from: begins, kind, roles }) =>
          begins >= arc.to &&
          begins < (arcs[to]?.from ?? Number.POSITIVE_INFINITY) &&
          begins <= arc.to + 4 &&
          kind !== 'place' &&
          kind !== 'social-channel' &&
          roles[0] !== 'side',
      ) ?? null
    );
  }
  return null;
}

/**
 * Whom "نقلاً عن" names between arcs `from` and `to`, and whom they have it from in turn ("نقلاً عن القناة عن مسؤول"), or whom an outlet passes on
 * ("لما نقلته الصحيفة عن مسؤولين"); the origin first.
 */
function quotedFrom({ arcs, nominals }: AnalysedSentence, from: number, to: number): Nominal[] {
  const found: Nominal[] = [];
  for (let k = from; k + 1 < to; k++) {
    const word = arcs[k] as Arc;
    const opens = found.length === 0 ? /^نقلا?$/.test(word.stem) : word.to === found[0]?.to;
    const isWhat = word.enclitic !== null || /^[كلب]?ما$/.test(arcs[k - 1]?.stem ?? '');
    const passed = found.length === 0 && word.id === 'نقل' && word.kind === 'verb' && isWhat;
    const at = passed ? behindOutlet(arcs, k, to) : k + 1;
    const preposition = arcs[at];
    if (!(opens || passed) || preposition?.stem !== 'عن') continue;
    const source = nominals.find(
      ({ from: begins, kind }) => kind !== 'place' && begins >= preposition.to && begins <= preposition.to + 2,
    );
    if (source === undefined) break;
    found.unshift(source);
  }
  return found;
}

/** The arc of "عن" behind who passed something on, in the same clause; -1 where none stands there. */
function behindOutlet(arcs: readonly Arc[], verb: number, to: number): number {
  const at = arcs.findIndex(({ stem }, k) => k > verb && k < Math.min(to, verb + 8) && (stem === 'عن' || stem === '،'));
  return arcs[at]?.stem === 'عن' ? at : -1;
}

const platformMedium = (id: string): Medium | null =>
  id.includes('telegram') ? 'telegram' : id === 'x' || id.includes('twitter') ? 'x' : null;

/** Verbs that carry somebody's words on: "في تصريحات نقلتها قناة …". */
const carrying = new Set(['نقل', 'نشر', 'بث', 'أورد', 'أذاع', 'عرض', 'تلقى', 'تناقل', 'تداول', 'أجرى', 'حصل']);

/** The verb of a clause inside the region ("في تصريحات نقلتها قناة …") that a noun phrase belongs to; null where it belongs to the cue. */
function innerVerb(arcs: readonly Arc[], nominal: Nominal, from: number): Arc | null {
  for (let k = arcs.findIndex((arc) => arc.from === nominal.from) - 1; k >= from; k--) {
    const arc = arcs[k] as Arc;
    if (arc.stem === '،') return null;
    // "شاهد يدعى محمد حسن لوكالة الأناضول": what somebody is called is no clause of its own
    if (arc.kind === 'verb' && !callingWords.has(arc.stem)) return arc;
  }
  return null;
}

/** The first noun phrase without preposition is the subject; a second one is another speaker only where it is joined to the one before it. */
function isSubjectPosition(
  { arcs, nominals }: AnalysedSentence,
  nominal: Nominal,
  speakers: readonly Nominal[],
  from: number,
): boolean {
  const at = arcs.findIndex((arc) => arc.from === nominal.from);
  const first = arcs[at] as Arc;
  const last = speakers.at(-1);
  if (last !== undefined) {
    const before = nominals[nominals.indexOf(nominal) - 1];
    return isJoined(first) && before === last && (nominal.kind !== 'place' || last.kind === 'place');
  }
  if (isJoined(first) || isAccusative(first, nominal) || (at > from && isGenitive(arcs[at - 1] as Arc))) return false;
  // a place before any speaker is where, not who, unless it stands right behind the verb
  return nominal.kind !== 'place' || at === from;
}

/** "وقال كوزز إن", "وأكدت العارضات", "أكد لـ«الرياض» أثيل النجيفي": words that nobody lists, behind the cue or behind whom it was told to. */
function unknownName(sentence: AnalysedSentence, from: number, to: number): Region['nameWords'] {
  const { arcs } = sentence;
  let first = afterAddressee(sentence, from);
  const quoted = isQuote(arcs[first]);
  if (quoted) first++;
  // "قال العميد الصبيحي": a rank, and a family name that nobody lists
  let rank = first;
  while (arcs[rank]?.kind === 'role' && headOf.get((arcs[rank] as Arc).id)?.class === 'rank' && rank < to) rank++;
  if (rank > first && rank < to && isFamilyName(arcs[rank] as Arc)) return { from: rank, to: rank + 1 };
  // "وأضاف اللواء أن": the rank alone, where no name stands behind it
  if (rank === first + 1 && rank >= to && isDefinite(arcs[first] as Arc) && !isJoined(arcs[first] as Arc))
    return { from: first, to: rank };
  // "وأكد د. علام أن"
  if (titleLetters.has(arcs[first]?.stem ?? '') && arcs[first + 1]?.stem === '.') first += 2;
  const arc = arcs[first];
  if (arc === undefined || first >= to || hasFused(arc) || isJoined(arc)) return null;
  // "معالي الأمين العام": a noun phrase begins with it
  const phrase = sentence.nominals.find(({ from: begins }) => begins === arc.from);
  if (phrase !== undefined && (arc.kind === 'word' || phrase.kind === 'person' || phrase.kind === 'official'))
    return null;
  if (quoted) {
    const close = closeOfName(arcs, first - 1);
    return close > first && close <= first + 4 ? { from: first, to: close } : null;
  }
  // "بعض الناقدين"
  const some = arcs[first + 1];
  if (
    arc.id === 'quantifier' &&
    some !== undefined &&
    (some.kind === 'word' || some.kind === 'noun' || some.kind === 'participle') &&
    some.proclitics.includes('ال') &&
    first + 2 <= to
  )
    return { from: first, to: first + 2 };
  // "يقول أحدهم", "وأكد بعضهم"
  if (isOneOfThem(arc)) return { from: first, to: first + 1 };
  // "وأضاف قائلا", "وأضاف فوزي قائلا": how he went on, not who
  if (isSayingMeanwhile(arc)) return null;
  const end = nameBefore(arcs, first, nameEnd(sentence, first));
  if (end > first && !(end === first + 1 && /[هة]$/.test(arc.stem) && arc.id !== 'given'))
    return { from: first, to: Math.min(end, to) };
  if (!['word', 'nisba', 'participle', 'masdar', 'noun'].includes(arc.kind) || first > from) return null;
  // "أكدت تزامنا مع …", "ولفت الانتباه إلى": when and how it was said, not who
  const behind = arcs[first + 1];
  const adverbial = arc.kind === 'masdar' && behind !== undefined && (hasFused(behind) || behind.id === 'preposition');
  if (adverbial || attention.has(arc.stem)) return null;
  // "وقالت باكية", "لم يشر صراحة إلى": how it was said, not who
  if (!arc.proclitics.includes('ال') && /[هاة]$/.test(arc.stem) && (first + 1 >= to || behind?.id === 'preposition'))
    return null;
  // a noun phrase of words that nobody lists: up to the first particle, verb or mark
  let next = first + 1;
  while (next < to && next < first + 7 && isPhraseWord(arcs[next] as Arc)) next++;
  return { from: first, to: next };
}

/** The end of a name before the first participle of saying in it. */
function nameBefore(arcs: readonly Arc[], from: number, to: number): number {
  const saying = arcs.findIndex((arc, k) => k > from && k < to && isSayingMeanwhile(arc));
  return saying === -1 ? to : saying;
}

const isFamilyName = (arc: Arc): boolean =>
  (arc.kind === 'word' || arc.kind === 'nisba') && arc.proclitics.includes('ال') && !hasFused(arc) && !isJoined(arc);

/** The arc behind "لـ«الرياض»" right behind a cue: the speaker may be named after whom it was told to. */
function afterAddressee({ arcs, nominals }: AnalysedSentence, from: number): number {
  const arc = arcs[from];
  const outlet = nominals.find(
    (nominal) =>
      nominal.kind === 'outlet' &&
      nominal.preposition === 'ل' &&
      nominal.from >= (arc?.from ?? 0) &&
      nominal.from <= (arc?.from ?? 0) + 2,
  );
  if (outlet === undefined) return from;
  let next = arcs.findIndex((each) => each.from >= outlet.to);
  if (next === -1) return from;
  if (['"', '»'].includes((arcs[next] as Arc).stem)) next++;
  return next;
}

/** "انتقد أحزابا كردية": the indefinite accusative is whom it is done to, never who does it. */
function isAccusative(head: Arc, nominal: Nominal): boolean {
  if (head.to !== head.from + 1 || head.kind === 'actor' || head.proclitics.includes('ال') || head.enclitic !== null)
    return false;
  const word = fold(nominal.surface.split(/\s/)[0] as string);
  return word.endsWith('ا') && !head.stem.endsWith('ا');
}

/** "عشية جلسة البرلمان": what a verbal noun without the article governs. */
const isGenitive = (before: Arc): boolean =>
  before.kind === 'masdar' && before.proclitics.length === 0 && before.enclitic === null;

const attention = new Set(['انتباه', 'نظر']);

const isPhraseWord = (arc: Arc): boolean =>
  !hasFused(arc) &&
  !isJoined(arc) &&
  (arc.kind === 'mark'
    ? ['"', '«', '»'].includes(arc.stem)
    : !['particle', 'verb', 'date', 'number'].includes(arc.kind));

/** The subject left of a verb ("وكان العراق أعلن", "الذي قال", "كتائب … أعلنت"): the nearest noun phrase without preposition and with no other verb between. */
export function subjectBefore(sentence: AnalysedSentence, at: number): Nominal | null {
  const { arcs, nominals } = sentence;
  const verb = arcs[at] as Arc;
  let best: Nominal | null = null;
  for (const nominal of nominals) {
    if (nominal.to > verb.from) break;
    if (nominal.kind === 'place' && (nominal.preposition !== null || isAnnexed(arcs, nominal))) continue;
    if (nominal.preposition !== null && !isRelativeBehind(arcs, nominal, at)) continue;
    const from = arcs.findIndex((arc) => arc.from >= nominal.to);
    if (arcs.slice(from, at).some((arc) => isBarrier(arc))) continue;
    if (nominal.kind === 'social-channel' && best !== null && nominal.definite) continue;
    if (best !== null && isAside(arcs, nominal, at)) continue;
    best = nominal;
  }
  return best;
}

/** "المتحدث باسم الوزارة، دينا مفتي، رفض", "أحمد أوغلو، منظر الحزب، قال": between commas right before the verb stands what the subject is besides. */
function isAside(arcs: readonly Arc[], { from }: Nominal, at: number): boolean {
  const close = arcs[at - 1]?.stem === 'قد' ? at - 2 : at - 1;
  if (arcs[close]?.stem !== '،') return false;
  const open = arcs.findLastIndex(({ stem }, k) => k < close && stem === '،');
  const first = arcs[open + 1];
  return open > 0 && first !== undefined && !isJoined(first) && from >= first.from && close - open < 12;
}

/** "محافظة الرقة": a place that another noun is annexed to. */
const isAnnexed = (arcs: readonly Arc[], { from }: Nominal): boolean => {
  const before = arcs[arcs.findIndex((arc) => arc.from === from) - 1];
  return before !== undefined && ['noun', 'word', 'masdar', 'role', 'participle', 'date'].includes(before.kind);
};

const isBarrier = (arc: Arc): boolean =>
  (arc.kind === 'verb' && arc.id !== 'كان') || isComplementizer(arc) || arc.stem === '؛';

function isRelativeBehind(arcs: readonly Arc[], nominal: Nominal, at: number): boolean {
  const next = arcs.findIndex((arc) => arc.from >= nominal.to);
  if (next === -1 || arcs[next]?.kind !== 'particle' || arcs[next]?.id !== 'relative') return false;
  // between the relative and its verb only كان and قد stand ("الذي كان قد نفى")
  return arcs.slice(next + 1, at).every((arc) => arc.kind === 'particle');
}
