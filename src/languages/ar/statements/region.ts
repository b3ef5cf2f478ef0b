import type { Medium } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import type { AnalysedSentence, Arc, Nominal } from '../analysis.ts';
import { mediumWords } from '../cues/words.ts';
import { hasFused, isJoined, nameEnd, type Register } from '../names/index.ts';
import { cueOf, type Site } from './sites.ts';

/** What stands between a cue and its content: who speaks, through whom, by what medium, and where the content begins. */
export interface Region {
  speakers: Nominal[];
  /** Words that no lexicon knows where a speaker's name is expected: arcs `[from, to)`. */
  nameWords: { from: number; to: number } | null;
  relays: Nominal[];
  /** Whom the speaker has it from ("ذكرت القناة، نقلاً عن مصدر، أن …"). */
  from: Nominal | null;
  medium: Medium | null;
  /** The first arc of the content, and how it is introduced. */
  content: { at: number; by: 'that' | 'speech' | 'object' } | null;
}

/** Whether an arc opens reported content; "لأنه" gives a reason, not content. */
export const isComplementizer = (arc: Arc | undefined): boolean =>
  arc?.kind === 'particle' &&
  arc.id === 'complementizer' &&
  !arc.stem.startsWith('لان') &&
  !arc.proclitics.includes('ل');
const isQuote = (arc: Arc | undefined): boolean => arc?.kind === 'mark' && (arc.stem === '"' || arc.stem === '«');
const fusedPronoun = /^(?:ب|ل)?ان(?:ه|ها|هم|هما|نا|ني|ي)$/;

/** Finds where the content of a verbal cue begins, looking right of the cue. */
export function findContentStart(
  sentence: AnalysedSentence,
  site: Site,
  takes: ReadonlySet<string>,
): Region['content'] {
  const { arcs } = sentence;
  let bracket = 0;
  for (let k = site.next; k < arcs.length; k++) {
    const arc = arcs[k] as Arc;
    if (arc.stem === '(') bracket++;
    if (arc.stem === ')') bracket = Math.max(0, bracket - 1);
    if (bracket > 0) continue;
    // "استناداً إلى ما قالت إنه مصدر": another verb's clause
    if (isComplementizer(arc) && k > site.next && arcs[k - 1]?.kind === 'verb') continue;
    if (isComplementizer(arc) && belongsElsewhere(arcs, k, takes)) return null;
    if (isComplementizer(arc) && (takes.has('that') || takesPrepositionBefore(arcs, k, takes)))
      return { at: afterComplementizer(arcs, k), by: 'that' };
    // "نفى صحة الأنباء، مؤكدا أن": the clause belongs to the next cue
    if (
      arc.kind === 'participle' &&
      arcs[k - 1]?.stem === '،' &&
      cueOf.has(arc.id) &&
      arc.form?.part === 'active-participle'
    )
      return null;
    if (arc.stem === ':' && takes.size > 0 && !isClockColon(arcs, k))
      return k + 1 < arcs.length
        ? { at: isComplementizer(arcs[k + 1]) ? afterComplementizer(arcs, k + 1) : k + 1, by: 'speech' }
        : null;
    if (isQuote(arc)) {
      if (takes.has('speech') && isSpeechQuote(sentence, k)) return { at: k, by: 'speech' };
      // a quoted name (لـ«عكاظ») is passed over whole
      k = closeOfName(arcs, k);
      continue;
    }
    if (arc.kind === 'verb' && !isInRelative(arcs, k, site.next)) return null;
    if (k > site.next + 45) return null;
  }
  return null;
}

const isClockColon = (arcs: readonly Arc[], k: number): boolean =>
  arcs[k - 1]?.kind === 'number' && arcs[k + 1]?.kind === 'number';

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
function isSpeechQuote(sentence: AnalysedSentence, k: number): boolean {
  const { arcs } = sentence;
  const open = arcs[k] as Arc;
  if (sentence.nominals.some((nominal) => nominal.from <= open.from && open.from < nominal.to)) return false;
  let close = k + 1;
  while (close < arcs.length && !['"', '»'].includes((arcs[close] as Arc).stem)) close++;
  if (close - k > 6) return true;
  if (arcs[k - 1]?.stem === '،' || arcs[k - 1]?.stem === ':') return true;
  return close - k > 3 && (close >= arcs.length - 2 || arcs.slice(k, close).some((arc) => arc.kind === 'verb'));
}

/** Reads the words of arcs `[from, to)`: speakers, relays and medium. */
export function readRegion(
  sentence: AnalysedSentence,
  from: number,
  to: number,
  register: Register,
): Omit<Region, 'content'> {
  const { arcs, nominals } = sentence;
  const start = arcs[from]?.from ?? sentence.to;
  const end = to < arcs.length ? (arcs[to] as Arc).from : sentence.to;
  const quoted = quotedFrom(sentence, from, to);
  const inside = nominals.filter((nominal) => nominal.from >= start && nominal.from < end && nominal !== quoted);
  const speakers: Nominal[] = [];
  const relays: Nominal[] = [];
  let medium: Medium | null = null;
  for (const nominal of inside) {
    const first = arcs.find((arc) => arc.from === nominal.from) as Arc;
    if (nominal.kind === 'outlet') {
      const outlet = nominal.id === null ? null : register.outlet(nominal.id);
      if (outlet?.kind === 'platform') medium ??= platformMedium(outlet.id);
      else if (nominal.preposition === null && speakers.length === 0) speakers.push(nominal);
      else if (
        nominal.preposition !== null &&
        ['ل', 'مع', 'الي', 'علي', 'عبر', 'ب', 'عن', 'في'].includes(nominal.preposition)
      )
        relays.push(nominal);
    } else if (nominal.kind === 'social-channel') {
      if (nominal.preposition === null && speakers.length === 0) speakers.push(nominal);
    } else if (nominal.preposition === null && isSubjectPosition(arcs, nominal, speakers, from)) speakers.push(nominal);
    else if (speakers.length > 0 && isJoined(first) && nominal.preposition === null) speakers.push(nominal);
  }
  for (let k = from; k < to; k++) {
    const word = mediumWords[(arcs[k] as Arc).stem];
    if (word !== undefined) medium = medium === null || medium === 'statement' ? word : medium;
  }
  return {
    speakers,
    nameWords: unknownName(sentence, from, to),
    relays,
    from: quoted,
    medium,
  };
}

/** The noun phrase behind "نقلاً عن" between arcs `from` and `to`. */
function quotedFrom({ arcs, nominals }: AnalysedSentence, from: number, to: number): Nominal | null {
  for (let k = from; k + 1 < to; k++) {
    const [word, preposition] = [arcs[k] as Arc, arcs[k + 1] as Arc];
    if (!/^نقلا?$/.test(word.stem) || preposition.stem !== 'عن') continue;
    return (
      nominals.find(
        (nominal) => nominal.kind !== 'place' && nominal.from >= preposition.to && nominal.from <= preposition.to + 2,
      ) ?? null
    );
  }
  return null;
}

const platformMedium = (id: string): Medium | null =>
  id.includes('telegram') ? 'telegram' : id === 'x' || id.includes('twitter') ? 'x' : null;

/** The first noun phrase without a preposition is the subject; a second one is another speaker only when it is joined by و. */
function isSubjectPosition(
  arcs: readonly Arc[],
  nominal: Nominal,
  speakers: readonly Nominal[],
  from: number,
): boolean {
  const at = arcs.findIndex((arc) => arc.from === nominal.from);
  const first = arcs[at] as Arc;
  if (speakers.length > 0) {
    const last = speakers.at(-1) as Nominal;
    const between = arcs.slice(arcs.findIndex((arc) => arc.to === last.to) + 1, at);
    return isJoined(first) && between.every((arc) => arc.kind === 'mark' || arc.kind === 'date');
  }
  if (isJoined(first) || isAccusative(first, nominal)) return false;
  // a place before any speaker is where, not who, unless it stands right behind the verb
  return nominal.kind !== 'place' || at === from;
}

/** "وقال كوزز إن", "وأكدت العارضات", "أكد لـ«الرياض» أثيل النجيفي": words that nobody lists, behind the cue or behind whom it was told to. */
function unknownName(sentence: AnalysedSentence, from: number, to: number): Region['nameWords'] {
  const { arcs } = sentence;
  let first = afterAddressee(sentence, from);
  const quoted = isQuote(arcs[first]);
  if (quoted) first++;
  const arc = arcs[first];
  if (arc === undefined || first >= to || hasFused(arc) || isJoined(arc)) return null;
  if (quoted) {
    const close = closeOfName(arcs, first - 1);
    return close > first && close <= first + 4 ? { from: first, to: close } : null;
  }
  const end = nameEnd(sentence, first);
  if (end > first && !(end === first + 1 && /[هة]$/.test(arc.stem) && arc.id !== 'given'))
    return { from: first, to: Math.min(end, to) };
  if (!['word', 'nisba', 'participle', 'masdar', 'noun'].includes(arc.kind) || first > from) return null;
  // "أكدت تزامنا مع …", "ولفت الانتباه إلى": when and how it was said, not who
  const behind = arcs[first + 1];
  const adverbial = arc.kind === 'masdar' && behind !== undefined && (hasFused(behind) || behind.id === 'preposition');
  if (adverbial || attention.has(arc.stem)) return null;
  // "وقالت باكية": how it was said, not who
  if (!arc.proclitics.includes('ال') && /[هاة]$/.test(arc.stem) && first + 1 >= to) return null;
  // a noun phrase of words that nobody lists: up to the first particle, verb or mark
  let next = first + 1;
  while (next < to && next < first + 7 && isPhraseWord(arcs[next] as Arc)) next++;
  return { from: first, to: next };
}

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

/** The arc that closes the quotation mark at `k`, at most six arcs on; `k` itself where none does. */
function closeOfName(arcs: readonly Arc[], k: number): number {
  const open = (arcs[k] as Arc).stem;
  for (let i = k + 1; i < Math.min(k + 7, arcs.length); i++) {
    const mark = (arcs[i] as Arc).stem;
    if (mark === '»' || (open === '"' && mark === '"')) return i;
  }
  return k;
}

/** "انتقد أحزابا كردية": the indefinite accusative is whom it is done to, never who does it. */
function isAccusative(head: Arc, nominal: Nominal): boolean {
  if (head.to !== head.from + 1 || head.kind === 'actor' || head.proclitics.includes('ال')) return false;
  const word = fold(nominal.surface.split(/\s/)[0] as string);
  return word.endsWith('ا') && !head.stem.endsWith('ا');
}

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
    if (nominal.kind === 'place' && nominal.preposition !== null) continue;
    if (nominal.preposition !== null && !isRelativeBehind(arcs, nominal, at)) continue;
    const from = arcs.findIndex((arc) => arc.from >= nominal.to);
    if (arcs.slice(from, at).some((arc) => isBarrier(arc))) continue;
    if (nominal.kind === 'social-channel' && best !== null && nominal.definite) continue;
    best = nominal;
  }
  return best;
}

const isBarrier = (arc: Arc): boolean =>
  (arc.kind === 'verb' && arc.id !== 'كان') || isComplementizer(arc) || arc.stem === '؛';

function isRelativeBehind(arcs: readonly Arc[], nominal: Nominal, at: number): boolean {
  const next = arcs.findIndex((arc) => arc.from >= nominal.to);
  if (next === -1 || arcs[next]?.kind !== 'particle' || arcs[next]?.id !== 'relative') return false;
  // between the relative and its verb only كان and قد stand ("الذي كان قد نفى")
  return arcs.slice(next + 1, at).every((arc) => arc.kind === 'particle');
}
