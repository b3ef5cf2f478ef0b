import type { ChainLink } from '../../../model/index.ts';
import type { AnalysedSentence, Analysis, Arc } from '../analysis.ts';
import { nestedVerbs, topicPrepositions } from '../cues/nested.ts';
import { chainOf, gapLink, type Memory } from './chains.ts';
import { isComplementizer } from './complements.ts';
import { readContent } from './content.ts';
import { type Draft, withCredit } from './draft.ts';
import { readRegion } from './region.ts';
import { cueOf } from './sites.ts';
import { isDeedNoun } from './verbal-nouns.ts';

/** How many arcs may stand between the verb and what opens its content. */
const reach = 12;

/** The rule by which a statement is told inside the words of another one. */
export const nestedRule = 'ar/statements/nested';

/** "نفت الوزارة ما أوردته وسائل إعلام عن اتفاق", "ما ذكره الموقع من أن …": what others say, told in somebody's words about it. */
export function readNested(analysis: Analysis, sentence: AnalysedSentence, memory: Memory): Draft[] {
  return sentence.arcs.flatMap((_, at): Draft[] => {
    const draft = readAt(analysis, sentence, at, memory);
    return draft === null ? [] : [draft];
  });
}

function readAt(analysis: Analysis, sentence: AnalysedSentence, at: number, memory: Memory): Draft | null {
  const { arcs } = sentence;
  const [what, verb] = [arcs[at] as Arc, arcs[at + 1]];
  if (what.kind !== 'particle' || !/^ب?ما$/.test(what.stem) || verb?.kind !== 'verb' || !nestedVerbs.has(verb.id))
    return null;
  // "وهو ما نفاه" takes up what was said before
  if (verb.enclitic !== 'ه' || ['هو', 'هي'].includes(arcs[at - 1]?.stem ?? '')) return null;
  const opens = openerBehind(arcs, at + 2);
  if (opens === null) return null;
  const region = readRegion(sentence, at + 2, opens.at, memory.register);
  const named = chainOf(analysis, sentence, region, memory, 'direct');
  const chain = named.length > 0 ? named : unnamed(analysis, sentence, at + 2, opens.at);
  const content = readContent(analysis, sentence, opens.content, 'aside');
  if (content === null || chain.length === 0) return null;
  return {
    cue: { start: verb.start, end: verb.end },
    content: content.span,
    chain: withCredit(chain, memory),
    medium: region.medium,
    act: cueOf.get(verb.id)?.act ?? 'assert',
    notSaid: false,
    headline: false,
    date: null,
    rule: nestedRule,
    sentence: sentence.index,
  };
}

/** "ما روجته مواقع إلكترونية": whoever is called by a common word alone. */
function unnamed({ text }: Analysis, { arcs }: AnalysedSentence, from: number, to: number): ChainLink[] {
  const [first, last] = [arcs[from], arcs[to - 1]];
  if (first === undefined || last === undefined || to <= from || !arcs.slice(from, to).some(isVagueMedium)) return [];
  const { start } = first;
  const { end } = last;
  return [gapLink({ surface: text.slice(start, end), start, end, affiliation: null })];
}

const vagueMedia: ReadonlySet<string> = new Set(['site', 'page', 'account', 'platform', 'media-outlets', 'channel']);
const isVagueMedium = ({ kind, id }: Arc): boolean => kind === 'role' && vagueMedia.has(id);

/** "عن", "حول", "بشأن", "من أن": where they stand, and where what was said begins. */
function openerBehind(arcs: readonly Arc[], from: number): { at: number; content: number } | null {
  for (let k = from + 1; k < Math.min(from + reach, arcs.length - 1); k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb' || ['،', '.', '؛', ':'].includes(arc.stem)) return null;
    if (arc.stem === 'من' && isComplementizer(arcs[k + 1]))
      return arcs[k + 2] === undefined ? null : { at: k, content: k + 2 };
    // "ما قاله الوزير عن الأزمة": of what he spoke, not what he said
    if (topicPrepositions.has(arc.stem)) return isDeedNoun(arcs, k + 1) ? { at: k, content: k + 1 } : null;
  }
  return null;
}
