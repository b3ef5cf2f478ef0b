import type { Act } from '../../../model/index.ts';
import type { AnalysedSentence, Arc } from '../analysis.ts';
import type { Site } from './sites.ts';

/** Nouns at the head of the content that make a demand of it ("شدد على ضرورة …"). */
const demanding = new Set(['ضروره', 'وجوب', 'حتميه', 'لزوم']);

/** The act of a statement: its verb's own, unless the first words of the content say more. */
export function actOf(site: Site, sentence: AnalysedSentence, at: number): Act {
  const act = site.cue?.act ?? 'assert';
  const first = sentence.arcs[at] as Arc | undefined;
  const second = sentence.arcs[at + 1];
  if (first === undefined) return act;
  if (demanding.has(first.stem) && ['assert', 'confirm', 'announce'].includes(act)) return 'demand';
  if (first.stem === 'مسؤوليه' && first.enclitic !== null && act === 'announce') return 'claim-responsibility';
  // "أكد أنها ستدافع": what a speaker says that they themselves will do
  if (
    /^(?:ب)?ان(?:ه|ها|هم|نا|ني)$/.test(first.stem) &&
    second?.kind === 'verb' &&
    second.proclitics.includes('س') &&
    ['assert', 'confirm'].includes(act)
  )
    return 'promise';
  return act;
}
