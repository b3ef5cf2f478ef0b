import type { ChainLink } from '../../../model/index.ts';
import type { AnalysedSentence, Analysis, Arc, Nominal } from '../analysis.ts';
import { type Silence, silences } from '../cues/silences.ts';
import { headOf, isDefinite, isJoined } from '../names/index.ts';
import { disagrees, goesOnFrom } from './agreement.ts';
import { chainOf, continued, type Memory } from './chains.ts';
import { cueSpan, type Draft, type SiteResult } from './draft.ts';
import { readRegion, subjectBefore } from './region.ts';
import type { Site } from './sites.ts';

/** A silence found: arcs `[at, next)` are its cue, `object` is where what was not said begins. */
export interface SilenceSite extends Site {
  silence: Silence;
  object: number;
}

const farthest = 16;
const byVerb = new Map<string, Silence[]>();
for (const silence of silences)
  for (const verb of silence.verbs.split(' ')) byVerb.set(verb, [...(byVerb.get(verb) ?? []), silence]);

/** What was asked and not answered, or looked into and not found, at arc `at`: "لم ترد الوزارة على طلب للتعليق"; null where there is none. */
export function silenceAt(sentence: AnalysedSentence, at: number): SilenceSite | null {
  const arc = sentence.arcs[at] as Arc;
  if (arc.kind !== 'verb') return null;
  const before = sentence.arcs[at - 1];
  const negated = before?.kind === 'particle' && before.id === 'negation';
  for (const silence of byVerb.get(arc.id) ?? []) {
    if (silence.negated !== negated) continue;
    const object = objectOf(sentence, at, silence);
    if (object === null) continue;
    return {
      kind: 'verb',
      at,
      next: at + 1,
      cue: null,
      mode: 'direct',
      negated,
      rule: `ar/statements/silence/${silence.name}`,
      silence,
      object,
    };
  }
  return null;
}

/** "قال الجيش إن …، ولم يرد على سؤال": a question that found no answer is the narrator's, whoever spoke. */
export const isUnanswered = (sentence: AnalysedSentence, at: number): boolean =>
  unanswered.has(silenceAt(sentence, at)?.silence.name ?? '');
const unanswered = new Set(['refused', 'unanswered', 'without-comment']);

/** "قال المكتب إنه لا يعلق على …": what was said is that nothing is said. */
export function opensWithSilence(sentence: AnalysedSentence, at: number): boolean {
  const verb = sentence.arcs.findIndex((arc, k) => k >= at && k < at + 4 && arc.kind === 'verb');
  return verb !== -1 && silenceAt(sentence, verb)?.silence.name === 'without-comment';
}

/** Where a word of the silence's object stands in its clause. */
function objectOf({ arcs }: AnalysedSentence, at: number, { objects }: Silence): number | null {
  const wanted = new Set(objects.split(' '));
  let teller: number | null = null;
  for (let k = at + 1; k < Math.min(at + farthest, arcs.length); k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb' && arcs[k - 1]?.id !== 'relative') return teller;
    if (arc.kind === 'mark' && ['.', '؛', ':'].includes(arc.stem)) return teller;
    if (arc.kind === 'particle' && arc.id === 'complementizer') return teller;
    if (!wanted.has(arc.stem) && !wanted.has(`${arc.stem}*`)) continue;
    // "لم يحدد المصدر عدد القتلى": who did not tell, not what
    const isTeller = k === at + 1 && arc.kind === 'role' && isDefinite(arc) && arcs[k + 1]?.kind !== 'mark';
    if (!isTeller) return k;
    teller = k;
  }
  return teller;
}

/** A refusal to comment, an answer that never came, a check that could not be made: kept as not said, and no dispute. */
export function readSilence(
  analysis: Analysis,
  sentence: AnalysedSentence,
  site: SilenceSite,
  memory: Memory,
  last: Draft | undefined,
): SiteResult | null {
  const { arcs } = sentence;
  const end = endOf(sentence, site.object);
  const close = arcs[end - 1] as Arc;
  const start = arcs[isGoverning(arcs[site.object - 1]) ? site.object - 1 : site.object] as Arc;
  if (close.end <= start.start) return null;
  // "لم يحدد المسؤول الجهة، كما لم يحدد ما إذا": one silence, told in two clauses
  if (last !== undefined && last.sentence === sentence.index && last.rule === site.rule) {
    last.content = { start: last.content.start, end: close.end };
    return { drafts: [], resume: end, coveredTo: close.to };
  }
  const isOwn = isSpeakersOwn(sentence, site, last);
  const named = isOwn ? [] : chainOfSilence(analysis, sentence, site, end, memory);
  const goesOn = isOwn || (named.length === 0 && goesOnFromSpeaker(sentence, site, last));
  const chain = goesOn ? continued(last?.chain ?? []) : named;
  return {
    drafts: [
      {
        cue: cueSpan(sentence, site),
        content: { start: start.start, end: close.end },
        chain,
        medium: null,
        act: site.silence.act,
        notSaid: true,
        headline: false,
        date: null,
        rule: site.rule,
        sentence: sentence.index,
      },
    ],
    resume: end,
    coveredTo: close.to,
  };
}

/** "قال الناطق إن …، لكنه رفض التعليق": whoever spoke in the same sentence. */
const isSpeakersOwn = ({ arcs, index }: AnalysedSentence, { at }: SilenceSite, last: Draft | undefined): boolean =>
  last?.sentence === index && /^لكن(?:ه|ها|هم)$/.test(arcs[at - 1]?.stem ?? '');

/** "أكد الجيش أن …، ورفض التعليق", "…، ولم يرد على سؤال": the same where و joins it. */
const goesOnFromSpeaker = (sentence: AnalysedSentence, site: SilenceSite, last: Draft | undefined): boolean =>
  unanswered.has(site.silence.name) &&
  isJoined(sentence.arcs[site.negated ? site.at - 1 : site.at] as Arc) &&
  goesOnFrom(sentence.arcs, sentence.arcs[site.at] as Arc, sentence.index, last);

const isGoverning = (arc: Arc | undefined): boolean =>
  arc?.kind === 'particle' && (arc.id === 'preposition' || arc.id === 'quantifier');

/** The end of the clause: the next comma, contrast, conjunction with a verb, or the sentence's. */
function endOf({ arcs }: AnalysedSentence, from: number): number {
  let k = from + 1;
  for (; k < arcs.length; k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'mark' && ['،', '.', '؛', ':', '…'].includes(arc.stem)) break;
    if (arc.kind === 'particle' && arc.id === 'contrast') break;
    if (arc.kind === 'verb' && arc.proclitics[0] === 'و') break;
  }
  return k;
}

/** "لم يصدر عن التنظيم أي بيان": what did not come out is no speaker. */
const isPaper = ({ arcs }: AnalysedSentence, { from, to }: Nominal): boolean =>
  arcs.some((arc) => arc.from >= from && arc.to <= to && arc.kind === 'role' && headOf.get(arc.id)?.class === 'paper');

function chainOfSilence(
  analysis: Analysis,
  sentence: AnalysedSentence,
  site: SilenceSite,
  end: number,
  memory: Memory,
): ChainLink[] {
  const region = readRegion(sentence, site.next, site.object, memory.register);
  const [first] = region.speakers;
  if (first !== undefined && !isPaper(sentence, first))
    return chainOf(analysis, sentence, { ...region, nameWords: null, relays: [] }, memory, 'direct');
  // "لم يصدر تعليق عن الوزارة", "لم يتسن للوكالة التحقق": who would have spoken stands behind its preposition
  const [from, to] = [(sentence.arcs[site.next] as Arc | undefined)?.from ?? 0, (sentence.arcs[end - 1] as Arc).to];
  const governed = sentence.nominals.find(
    (nominal) =>
      nominal.from >= from &&
      nominal.to <= to &&
      nominal.preposition !== null &&
      site.silence.through.split(' ').includes(nominal.preposition) &&
      nominal.kind !== 'place',
  );
  const subject = governed === undefined && site.silence.through === '' ? subjectBefore(sentence, site.at) : null;
  if (subject !== null && !isPaper(sentence, subject) && !disagrees(sentence.arcs[site.at] as Arc, subject))
    return chainOf(
      analysis,
      sentence,
      { ...region, speakers: [subject], nameWords: null, relays: [] },
      memory,
      'direct',
    );
  if (governed === undefined) return [];
  const own = { ...region, speakers: [{ ...governed, preposition: null }], nameWords: null, relays: [] };
  return chainOf(analysis, sentence, own, memory, 'direct').filter((link) => link.id !== memory.ownOutlet);
}
