import type { AnalysedSentence, Analysis, Arc, Nominal } from '../analysis.ts';
import { hasFused, headOf, isDefinite, isJoined } from '../names/index.ts';
import { chainOf, type Memory, remember } from './chains.ts';
import { isComplementizer } from './complements.ts';
import { cueSpan, dateIn, type SiteResult, withCredit } from './draft.ts';
import { readRegion } from './region.ts';
import { cueOf, isMonday, type Site } from './sites.ts';

/** How many words the clause before has at least. */
const leastTold = 4;
/** Verbs that stand behind what is said where a text is worded as English is. */
const behindWords = new Set(['قال', 'ذكر', 'أعلن', 'أفاد', 'أضاف', 'صرح', 'أكد', 'أوضح', 'كتب', 'زعم', 'ادعى']);

/**
 * "قُتل ثلاثة جنود في هجوم على نقطة، قال الجيش صباح الأربعاء.": what was said stands before its cue, without quotation marks; behind the cue who speaks, when, to
 * whom or in what paper, and nothing else.
 */
export function readClauseBefore(
  analysis: Analysis,
  sentence: AnalysedSentence,
  site: Site,
  memory: Memory,
  covered: number,
): SiteResult | null {
  const { arcs, nominals } = sentence;
  const verb = arcs[site.at] as Arc;
  if (site.kind !== 'verb' || site.negated || site.cue === null || !behindWords.has(site.cue.lemma)) return null;
  if (isJoined(verb) || verb.enclitic !== null || arcs[site.at - 1]?.stem !== '،') return null;
  const first = arcs.findIndex(({ from, kind }) => from >= covered && kind !== 'mark');
  const told = arcs.slice(Math.max(first, 0), site.at - 1);
  if (first === -1 || told.length < leastTold || !isClause(told)) return null;
  const speaker = nominals.find(({ from, preposition }) => from === arcs[site.next]?.from && preposition === null);
  if (speaker === undefined) return null;
  const end = endOfAside(arcs, nominals, speaker);
  if (end === null) return null;
  const region = readRegion(sentence, site.next, end, memory.register);
  const chain = chainOf(analysis, sentence, region, memory, site.mode);
  if (chain.length === 0) return null;
  remember(memory, chain);
  return {
    drafts: [
      {
        cue: cueSpan(sentence, site),
        content: { start: (told[0] as Arc).start, end: (told.at(-1) as Arc).end },
        chain: withCredit(chain, memory),
        medium: region.medium,
        act: site.cue.act,
        notSaid: false,
        headline: false,
        date: dateIn(sentence, site.next, end),
        rule: 'ar/statements/clause-before',
        sentence: sentence.index,
      },
    ],
    resume: end,
    coveredTo: verb.from,
  };
}

/** A clause with a verb, which opens with no words of when, where or how ("وفي كلمته أمام الحشد، قال الوزير"), and in which nobody else speaks. */
function isClause(told: readonly Arc[]): boolean {
  const [first] = told;
  if (first === undefined || first.kind === 'particle' || first.kind === 'date' || hasFused(first)) return false;
  if (first.kind === 'masdar' && !isDefinite(first)) return false;
  return (
    told.some(({ kind }) => kind === 'verb') &&
    !told.some((arc) => arc.kind === 'verb' && isTelling(arc)) &&
    !told.some(isComplementizer)
  );
}

/** A verb that a clause stands behind, and not one that only may report a stance ("أطلق صاروخا"). */
function isTelling({ id }: Arc): boolean {
  const cue = cueOf.get(id);
  return cue !== undefined && cue.stance !== true && cue.takes.includes('that');
}

/** The arc behind who speaks, when, to whom and in what they said it; null where more follows before the sentence or its clause ends. */
function endOfAside(arcs: readonly Arc[], nominals: readonly Nominal[], speaker: Nominal): number | null {
  let k = arcs.findIndex(({ from }) => from >= speaker.to);
  if (k === -1) return arcs.length;
  for (; k < arcs.length; k++) {
    const arc = arcs[k] as Arc;
    if (['،', '.', '؛'].includes(arc.stem)) return k;
    const nominal = nominals.find(({ from }) => from === arc.from);
    if (nominal !== undefined && (nominal.kind === 'outlet' || nominal.kind === 'social-channel')) {
      k = arcs.findIndex(({ to }) => to >= nominal.to);
      continue;
    }
    const isTime = arc.kind === 'date' || isMonday(arc) || arc.id === 'adverb';
    const isPaper = arc.kind === 'role' && headOf.get(arc.id)?.class === 'paper';
    // "مسؤولون في الأمن والطب": of what they are
    const isOf = isDefinite(arc) && (arcs[k - 1]?.stem === 'في' || isJoined(arc));
    if (isOf) continue;
    if (!isTime && !isPaper && arc.stem !== 'في' && !/^ل(?:ه|ها|هم)?$/.test(arc.stem) && arc.kind !== 'mark')
      return null;
  }
  return arcs.length;
}
