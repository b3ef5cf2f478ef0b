import type { Span } from '../../../model/index.ts';
import type { AnalysedSentence, Analysis, Arc } from '../analysis.ts';
import { isJoined } from '../names/index.ts';
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
export function takenUpAt({ arcs }: AnalysedSentence, at: number): TakenUp | null {
  const first = arcs[at] as Arc;
  if (first.kind === 'verb' || first.kind === 'mark' || !opening.has(first.stem)) return null;
  const words = takingUp.find((each) => each.every((word, n) => wordAt(arcs, at + n) === word));
  if (words === undefined) return null;
  // "ما حدث هو أمر ترفضه القوانين" takes nothing up, and a bare "ما" without a comma is the object of a verb
  const bare = words.length === 1;
  if (arcs[at - 1]?.stem !== '،' && (bare || (!isJoined(first) && !first.proclitics.includes('ال')))) return null;
  // "…، وما أورده البيان محض افتراء": a joined "ما" begins another thing that is told
  if (bare && isJoined(first)) return null;
  const end = at + words.length;
  let verb = end;
  while (verb < end + 3 && arcs[verb] !== undefined && between.has((arcs[verb] as Arc).stem)) verb++;
  const cue = arcs[verb];
  if (cue?.kind !== 'verb' || !cueOf.has(cue.id) || cue.form?.voice === 'passive') return null;
  const behind = arcs[verb + 1];
  const governed = behind?.kind === 'particle' && pronounPrepositions.has(behind.stem);
  if (!governed && cue.enclitic !== 'ه' && cue.enclitic !== 'ها') return null;
  const negated = arcs.slice(end, verb).some(({ id }) => id === 'negation');
  return { at, end, verb, negated, next: governed ? verb + 2 : verb + 1 };
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
  const region = readRegion(withoutPreposition(sentence, taken), taken.next, end, memory.register);
  // "وهو ما ترفضه الشرائع": words that nobody lists speak for nobody here
  if (region.speakers.length === 0 && !isKnownName(sentence, region, memory)) return null;
  const chain = chainOf(analysis, sentence, region, memory, 'direct');
  if (chain.length === 0) return null;
  remember(memory, chain);
  // "الأمر الذي نفته الحركة التي قالت إن": what stands behind the speaker is read on its own
  const behind = Math.max(...region.speakers.map(({ to }) => to), -1);
  const speakerEnd = arcs.findIndex(({ from }) => from >= behind);
  const resume = behind === -1 || speakerEnd === -1 || speakerEnd > end ? end : speakerEnd;
  const called = calling.has(cue.lemma) ? calledIn(arcs, taken.next, end) : null;
  return {
    drafts: [
      {
        cue: { start: (arcs[taken.negated ? taken.verb - 1 : taken.verb] as Arc).start, end: verb.end },
        content: called ?? { start: (arcs[taken.at] as Arc).start, end: (arcs[taken.end - 1] as Arc).end },
        chain: withCredit(chain, memory),
        medium: region.medium,
        act: called === null ? cue.act : 'reject',
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

/** What is governed in "رحبت به الحكومة" is the thing, not who welcomes it. */
function withoutPreposition(sentence: AnalysedSentence, { verb, next }: TakenUp): AnalysedSentence {
  if (next === verb + 1) return sentence;
  const from = sentence.arcs[next]?.from;
  return {
    ...sentence,
    nominals: sentence.nominals.map((nominal) => (nominal.from === from ? { ...nominal, preposition: null } : nominal)),
  };
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
