import type { ChainLink } from '../../../model/index.ts';
import type { AnalysedSentence, Arc } from '../analysis.ts';
import { hasFused, isJoined, isManner } from '../names/index.ts';
import { isComplementizer, isQuote } from './complements.ts';
import type { Site } from './sites.ts';

/**
 * "اتهم الوزير سفينة تركية بنقل أسلحة", "محملا البعثة مسؤولية القصف": whom one accuses, between who speaks and what they are accused of, is part of what is
 * said. The arc where they begin; null where nobody stands there ("يتهمها الجيش بـ").
 */
export function accusedAt(
  sentence: AnalysedSentence,
  site: Site,
  at: number,
  chain: readonly ChainLink[],
): number | null {
  const { arcs, nominals } = sentence;
  const cue = arcs[site.at] as Arc;
  const content = arcs[at] as Arc;
  if (site.cue?.object !== 'target' || cue.enclitic !== null) return null;
  const behind = Math.max(
    ...chain.map(({ start, end }) =>
      start !== null && end !== null && start >= cue.end && end <= content.start ? end : 0,
    ),
    cue.end,
  );
  let from = arcs.findIndex(({ start }) => start >= behind);
  while (from < at && isBetween(arcs[from] as Arc)) from++;
  if (from >= at) return null;
  const first = arcs[from] as Arc;
  if (first.id === 'preposition' || first.stem === '،') {
    // "واتهم الناطق، في بيان، إسرائيل بقصف": whoever stands right before it
    const near = nominals.find(
      ({ from: begins, to, preposition }) => to === content.from && preposition === null && begins > first.from,
    );
    return near === undefined ? null : arcs.findIndex(({ from: begins }) => begins === near.from);
  }
  // "متهما إياهم بالسعي": a pronoun stands for somebody, and is nobody's name
  if (/^ايا(?:ه|ها|هم|هما)$/.test(first.stem)) return null;
  const opens = isQuote(first) ? arcs[from + 1] : first;
  return opens === undefined || !canBeAccused(opens) || arcs.slice(from, at).some(isComplementizer) ? null : from;
}

/** What stands between who speaks and whom they accuse: the end of a quoted name, when it was said. */
const isBetween = (arc: Arc): boolean =>
  arc.kind === 'date' || arc.id === 'adverb' || arc.stem === '»' || arc.stem === ')' || isManner(arc);

const canBeAccused = (arc: Arc): boolean =>
  !isJoined(arc) && !hasFused(arc) && !['particle', 'verb', 'mark', 'date'].includes(arc.kind);
