import type { AnalysedSentence, Analysis, Arc, Nominal } from '../analysis.ts';
import { isDefinite, isManner } from '../names/index.ts';
import { chainOf, type Memory, remember } from './chains.ts';
import { isComplementizer } from './complements.ts';
import { cueSpan, dateIn, type SiteResult, withCredit } from './draft.ts';
import { claimsIt } from './no-reports.ts';
import { isPronounOf } from './pronouns.ts';
import { readRegion } from './region.ts';
import type { Site } from './sites.ts';

/** "وتبنت الهجوم جماعة …", "ويتبنى معظم هذه الهجمات تنظيم …": the attack stands before who claims it. */
export function claimedFirst(sentence: AnalysedSentence, { cue, next }: Site): { to: number; by: Nominal } | null {
  const { arcs, nominals } = sentence;
  if (cue === null) return null;
  const that = thatFirst(sentence, next);
  if (that !== null && cue.object === undefined) return that;
  if (cue.act !== 'claim-responsibility') return null;
  if (claimsIt(sentence, next - 1)) {
    const it = nominals.find(({ from }) => from === arcs[next]?.from) as Nominal;
    const end = arcs.findIndex(({ from }) => from >= it.to);
    return { to: end === -1 ? arcs.length : end, by: it };
  }
  let to = next;
  while (to < next + 3 && (arcs[to]?.id === 'quantifier' || arcs[to]?.id === 'demonstrative')) to++;
  if (arcs[to]?.kind !== 'masdar' || !isDefinite(arcs[to] as Arc)) return null;
  to++;
  const by = nominals.find(
    ({ from, preposition, kind }) => from === arcs[to]?.from && preposition === null && kind !== 'place',
  );
  return by === undefined ? null : { to, by };
}

/** "نفى ذلك لاحقا متحدث باسم الوزارة", "وأقر بذلك مصدر": the whole object stands before who speaks, and what they say behind them is another's clause. */
function thatFirst({ arcs, nominals }: AnalysedSentence, next: number): { to: number; by: Nominal } | null {
  const that = arcs[next];
  if (that?.stem !== 'ذلك' || that.id !== 'demonstrative') return null;
  let at = next + 1;
  while (
    arcs[at]?.kind === 'date' ||
    arcs[at]?.id === 'adverb' ||
    (arcs[at] !== undefined && isManner(arcs[at] as Arc))
  )
    at++;
  const outlet = nominals.find(
    ({ from, kind, preposition }) => from === arcs[at]?.from && kind === 'outlet' && preposition === 'ل',
  );
  if (outlet !== undefined) at = arcs.findIndex(({ from }) => from >= outlet.to);
  const by = nominals.find(
    ({ from, preposition, kind }) =>
      from === arcs[at]?.from && preposition === null && kind !== 'place' && kind !== 'social-channel',
  );
  // "ينفي ذلك متحدثا عن": how they went on, not who
  if (by === undefined || (!by.definite && /[^اوىه]ا$/.test(arcs[at]?.stem ?? '') && arcs[at]?.kind === 'role'))
    return null;
  // "أكد ذلك المسؤول أن": that official
  if (at === next + 1 && by.definite && arcs.slice(at).some(isComplementizer)) return null;
  // "وأقر بذلك مصدر نقلت عنه الوكالة قوله إن": what it is follows
  const behind = arcs.findIndex(({ from }) => from >= by.to);
  return arcs[behind]?.kind === 'verb' && isPronounOf(arcs[behind + 1], 'عن') ? null : { to: next + 1, by };
}

/** Who claims something, and what they claim: up to them where it stands before them; by a pronoun, the words that take it up. */
export function readClaim(
  analysis: Analysis,
  sentence: AnalysedSentence,
  site: Site,
  { to, by }: { to: number; by: Nominal },
  memory: Memory,
): SiteResult | null {
  const resume = sentence.arcs.findIndex(({ from }) => from >= by.to);
  const byPronoun = by.to <= (sentence.arcs[to - 1] as Arc).to;
  const region = readRegion(
    sentence,
    byPronoun ? site.next : to,
    resume === -1 ? sentence.arcs.length : resume,
    memory.register,
  );
  const chain = chainOf(analysis, sentence, { ...region, speakers: [by], nameWords: null }, memory, site.mode);
  const last = sentence.arcs[to - 1] as Arc;
  if (chain.length === 0) return null;
  remember(memory, chain);
  return {
    drafts: [
      {
        cue: cueSpan(sentence, site),
        content: { start: (sentence.arcs[byPronoun ? site.at : site.next] as Arc).start, end: last.end },
        chain: withCredit(chain, memory),
        medium: region.medium,
        act: site.cue?.act ?? 'claim-responsibility',
        notSaid: site.negated,
        headline: false,
        date: dateIn(sentence, site.next, to),
        rule: `${site.rule}/object`,
        sentence: sentence.index,
      },
    ],
    resume: resume === -1 ? sentence.arcs.length : resume,
    coveredTo: last.to,
  };
}
