import type { ChainLink } from '../../../model/index.ts';
import type { AnalysedSentence, Arc, Nominal } from '../analysis.ts';
import { disagrees } from './agreement.ts';
import type { Draft } from './draft.ts';
import type { Region } from './region.ts';
import type { Site } from './sites.ts';

const relatives = new Set(['الذي', 'التي', 'الذين', 'اللذان', 'اللذين', 'اللتان', 'اللتين']);
/** Prepositions with a pronoun by which the clause has its noun in it: "الوقت الذي قالت فيه". */
const takesUp = /^(?:في|ب|ل|عن|من|علي|الي|خلال|حول)(?:ه|ها|هم|هما)$/;

/**
 * "بحسب الوحدة، التي ناشدت المنظمات تقديم الخيام", "مكتب المدعي العام، الذي قال إن": whoever stands right before the relative says it, unless the clause
 * takes them up ("الذي اتهمته الحكومة") or has a speaker of its own ("التي قالت الشرطة إنها"). Null where no relative opens the clause.
 */
export function antecedentOf(
  { arcs, nominals, index }: AnalysedSentence,
  { at, next, cue }: Site,
  region: Region,
  drafts: readonly Draft[],
): { links: ChainLink[] } | { nominal: Nominal } | null {
  const verb = arcs[at] as Arc;
  let relative = at - 1;
  while (relative > 0 && ['قد', 'كان', 'كانت', 'كانوا', 'لم'].includes((arcs[relative] as Arc).stem)) relative--;
  if (!relatives.has((arcs[relative] as Arc | undefined)?.stem ?? '') || verb.enclitic !== null) return null;
  if (takesUp.test(arcs[next]?.stem ?? '')) return null;
  // "نيجيريا التي حذر رئيسها الولايات المتحدة": whose office it is stands in the pronoun
  const own = arcs[next];
  if (own?.kind === 'role' && own.enclitic !== null && region.speakers[0]?.from === own.from) return null;
  const named = region.speakers.length > 0 || region.nameWords !== null;
  if (named && cue?.object === undefined) return null;
  const end = arcs[relative - 1]?.stem === '،' ? relative - 2 : relative - 1;
  const before = arcs[end];
  if (before === undefined) return null;
  const nominal = nominals.find(({ to, kind }) => to === before.to && kind !== 'place' && kind !== 'social-channel');
  // "المتحدث باسم الحكومة التي أعلنت": the clause is of what stands inside, which is no noun phrase of its own
  if (nominal !== undefined && disagrees(verb, nominal)) return { links: [] };
  const previous = drafts.at(-1);
  const told = previous?.chain.find((link) => link.end === before.end);
  // who spoke, and not whom the words came through
  if (previous?.sentence === index && told !== undefined && told === previous.chain[0])
    return { links: previous.chain };
  return nominal === undefined ? null : { nominal };
}
