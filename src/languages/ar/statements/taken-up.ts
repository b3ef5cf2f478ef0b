import type { Span } from '../../../model/index.ts';
import type { AnalysedSentence, Analysis, Arc } from '../analysis.ts';
import { wordsOfClaims } from '../cues/added.ts';
import { isDefinite, isJoined } from '../names/index.ts';
import { chainOf, type Memory, remember } from './chains.ts';
import { isComplementizer } from './complements.ts';
import { dateIn, type SiteResult, withCredit } from './draft.ts';
import { type Region, readRegion } from './region.ts';
import { cueOf } from './sites.ts';

/** "وهو ما نفته الحركة": arcs `[at, verb)` take up what was said before, and somebody else speaks of it. */
export interface TakenUp {
  at: number;
  /** The arc behind the words that take it up. */
  end: number;
  verb: number;
  negated: boolean;
  /** The arc behind the verb and its preposition ("أكد عليه"). */
  next: number;
  /** Where its speaker stands, before the verb: "وهو اتهام سبق لمحافظ حلب أن نفاه"; null where behind it. */
  speaker: { from: number; to: number } | null;
  /** What was told is called a claim: "وهي مزاعم رفضتها الشبكة". */
  isClaim: boolean;
}

const takingUp = ['هو ما', 'هو امر', 'هو الامر الذي', 'هي الروايه التي', 'الامر الذي', 'ما'].map((words) =>
  words.split(' '),
);
const opening = new Set(['هو', 'هي', 'امر', 'ما']);
const pronounPrepositions = new Set(['به', 'عليه', 'اليه', 'عنه', 'منه', 'بها', 'عليها', 'اليها', 'عنها', 'منها']);
/** Between the words that take it up and the verb. */
const between = new Set(['قد', 'لم', 'لا', 'لن', 'كان', 'كانت', 'ايضا', 'سبق', 'ان', 'عاد', 'عادت', 'سارع', 'سارعت']);
/** Verbs that call it something: "وهو ما اعتبرته تركيا «غير مقبول»". */
const calling = new Set(['اعتبر', 'وصف', 'عد', 'رأى']);

/** Where at arc `at` somebody is about to speak of what was said before; null where nobody is. */
export function takenUpAt(sentence: AnalysedSentence, at: number): TakenUp | null {
  const { arcs } = sentence;
  const first = arcs[at] as Arc;
  if (first.kind === 'verb' || first.kind === 'mark' || !opening.has(first.stem)) return null;
  const claim = claimAt(arcs, at);
  const words = takingUp.find((each) => each.every((word, n) => wordAt(arcs, at + n) === word));
  if (words === undefined && claim === null) return null;
  // "ما حدث هو أمر ترفضه القوانين" takes nothing up, and a bare "ما" without a comma is the object of a verb
  const bare = words?.length === 1;
  if (arcs[at - 1]?.stem !== '،' && (bare || (!isJoined(first) && !first.proclitics.includes('ال')))) return null;
  // "…، وما أورده البيان محض افتراء": a joined "ما" begins another thing that is told
  if (bare && isJoined(first)) return null;
  const end = words === undefined ? (claim as number) : at + words.length;
  const ahead = speakerAhead(sentence, end);
  let verb = ahead === null ? end : ahead.to + 1;
  while (verb < end + 3 && arcs[verb] !== undefined && between.has((arcs[verb] as Arc).stem)) verb++;
  const cue = arcs[verb];
  // "سبق للمحافظ أن نفاه": behind أن no noun stands
  const isVerb = cue?.kind === 'verb' || (ahead !== null && cue?.kind === 'masdar');
  if (cue === undefined || !isVerb || !cueOf.has(cue.id) || cue.form?.voice === 'passive') return null;
  const behind = arcs[verb + 1];
  const governed = behind?.kind === 'particle' && pronounPrepositions.has(behind.stem);
  if (!governed && cue.enclitic !== 'ه' && cue.enclitic !== 'ها') return null;
  const negated = arcs.slice(end, verb).some(({ id }) => id === 'negation');
  const next = governed ? verb + 2 : verb + 1;
  return { at, end, verb, negated, next, speaker: ahead, isClaim: claim !== null };
}

/** The arc behind "وهي مزاعم", "وهو الاتهام الذي"; null where what was told is not called a claim. */
function claimAt(arcs: readonly Arc[], at: number): number | null {
  const [pronoun, noun, relative] = [arcs[at] as Arc, arcs[at + 1], arcs[at + 2]];
  if (!/^ه[وي]$/.test(pronoun.stem) || !isJoined(pronoun) || noun === undefined || !wordsOfClaims.has(noun.stem))
    return null;
  if (!isDefinite(noun)) return at + 2;
  return relative?.id === 'relative' ? at + 3 : null;
}

/** Words that a speaker's name and office may take up before the verb. */
const longestAhead = 8;

/** "سبق لمحافظ حلب أن نفاه": who speaks, between "سبق" and "أن". */
function speakerAhead({ arcs, nominals }: AnalysedSentence, at: number): { from: number; to: number } | null {
  const [verb, next] = [arcs[at], arcs[at + 1]];
  if (verb?.stem !== 'سبق' || next === undefined) return null;
  const from = next.stem === 'ل' ? at + 2 : next.proclitics.includes('ل') ? at + 1 : -1;
  const to = arcs.findIndex((arc, k) => k > at && k <= at + longestAhead && isComplementizer(arc));
  return from !== -1 && to > from && nominals.some((nominal) => nominal.from === arcs[from]?.from)
    ? { from, to }
    : null;
}

/** A word as it is printed, but for what is joined to it. */
const wordOf = ({ proclitics, stem }: Arc): string => (proclitics.includes('ال') ? `ال${stem}` : stem);

function wordAt(arcs: readonly Arc[], at: number): string | null {
  const arc = arcs[at];
  return arc === undefined ? null : wordOf(arc);
}

/** What somebody says of what was told before: a denial, a confirmation, a word for it. Content is what takes it up, or what it is called. */
export function readTakenUp(
  analysis: Analysis,
  sentence: AnalysedSentence,
  taken: TakenUp,
  memory: Memory,
): SiteResult | null {
  const { arcs } = sentence;
  const verb = arcs[taken.verb] as Arc;
  const cue = cueOf.get(verb.id);
  if (cue === undefined) return null;
  const end = clauseEnd(arcs, taken.next);
  const region = readRegion(
    withoutPreposition(sentence, taken),
    taken.speaker?.from ?? taken.next,
    taken.speaker?.to ?? end,
    memory.register,
  );
  // "وهو ما ترفضه الشرائع": words that nobody lists speak for nobody here
  if (region.speakers.length === 0 && !isKnownName(sentence, region, memory)) return null;
  const chain = chainOf(analysis, sentence, region, memory, 'direct');
  if (chain.length === 0) return null;
  remember(memory, chain);
  // "الأمر الذي نفته الحركة التي قالت إن": what stands behind the speaker is read on its own
  const behind = taken.speaker === null ? Math.max(...region.speakers.map(({ to }) => to), -1) : -1;
  const speakerEnd = arcs.findIndex(({ from }) => from >= behind);
  const resume = behind === -1 || speakerEnd === -1 || speakerEnd > end ? end : speakerEnd;
  const called = calling.has(cue.lemma)
    ? (calledIn(arcs, taken.next, end) ?? calledBehindAside(arcs, end) ?? calledBare(arcs, resume, end))
    : null;
  return {
    drafts: [
      {
        cue: { start: (arcs[taken.negated ? taken.verb - 1 : taken.verb] as Arc).start, end: verb.end },
        content: called ?? { start: (arcs[taken.at] as Arc).start, end: (arcs[taken.end - 1] as Arc).end },
        chain: withCredit(chain, memory),
        medium: region.medium,
        act: called !== null ? 'reject' : taken.isClaim && cue.act === 'reject' ? 'deny' : cue.act,
        notSaid: taken.negated,
        headline: false,
        date: dateIn(sentence, taken.next, end),
        rule: 'ar/statements/taken-up',
        sentence: sentence.index,
      },
    ],
    resume,
    coveredTo: (arcs[resume - 1] as Arc).to,
  };
}

function isKnownName({ arcs }: AnalysedSentence, { nameWords }: Region, { speakers }: Memory): boolean {
  if (nameWords === null) return false;
  const words = arcs.slice(nameWords.from, nameWords.to);
  return words.some(({ id }) => id === 'given') || speakers.byName(words.map(wordOf)) !== null;
}

/** The end of the clause: the next comma, joined verb or contrast. */
function clauseEnd(arcs: readonly Arc[], from: number): number {
  let k = from;
  for (; k < arcs.length; k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'mark' && ['،', '.', '؛', ':', '…'].includes(arc.stem)) break;
    if (arc.kind === 'verb' && isJoined(arc)) break;
    if (arc.kind === 'participle' && cueOf.has(arc.id) && arc.proclitics.length === 0 && k > from + 1) break;
  }
  return k;
}

/** What is governed in "رحبت به الحكومة" is the thing, not who welcomes it; in "سبق للوزير أن" it is who speaks. */
function withoutPreposition(sentence: AnalysedSentence, { verb, next, speaker }: TakenUp): AnalysedSentence {
  if (next === verb + 1 && speaker === null) return sentence;
  const from = sentence.arcs[speaker?.from ?? next]?.from;
  return {
    ...sentence,
    nominals: sentence.nominals.map((nominal) => (nominal.from === from ? { ...nominal, preposition: null } : nominal)),
  };
}

/** "وصفه النعمان، الناطق باسم القائد، بـ«غير المقبول»": what it is called, behind who its speaker is. */
function calledBehindAside(arcs: readonly Arc[], open: number): Span | null {
  if (arcs[open]?.stem !== '،') return null;
  const close = arcs.findIndex(({ stem, kind }, k) => k > open && (stem === '،' || kind === 'verb'));
  const behind = arcs[close + 1];
  if (close === -1 || close > open + longestAside || arcs[close]?.stem !== '،' || behind === undefined) return null;
  return behind.stem === 'ب' || behind.proclitics.includes('ب')
    ? calledIn(arcs, close + 1, clauseEnd(arcs, close + 1))
    : null;
}
const longestAside = 14;

/** "اعتبره مسؤولون عاريا عن الصحة": what it is called, right behind who calls it so, in the accusative. */
function calledBare(arcs: readonly Arc[], at: number, end: number): Span | null {
  const [label, last] = [arcs[at], arcs[end - 1]];
  const isLabel =
    label !== undefined &&
    at < end &&
    !isDefinite(label) &&
    label.proclitics.length === 0 &&
    (label.features.includes('accusative') ||
      (label.kind === 'word' && label.stem.endsWith('ا')) ||
      label.stem === 'غير');
  return isLabel && last !== undefined ? { start: label.start, end: last.end } : null;
}

/** "«غير مقبول»", "بأنه كذب": what it is called. */
function calledIn(arcs: readonly Arc[], from: number, end: number): Span | null {
  const that = arcs.findIndex(
    (arc, k) => k >= from && k < end && isComplementizer(arc) && arc.proclitics.includes('ب'),
  );
  const label = arcs[that + 1];
  if (that !== -1 && label !== undefined && that + 1 < end)
    return { start: label.start, end: (arcs[end - 1] as Arc).end };
  const open = arcs.findIndex((arc, k) => k >= from && k < end && ['"', '«'].includes(arc.stem));
  const first = arcs[open + 1];
  const close = arcs.findIndex((arc, k) => k > open && k < end && ['"', '»'].includes(arc.stem));
  const last = arcs[(close === -1 ? end : close) - 1];
  return open === -1 || first === undefined || last === undefined || last.start < first.start
    ? null
    : { start: first.start, end: last.end };
}
