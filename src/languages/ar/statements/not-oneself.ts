import type { ChainLink } from '../../../model/index.ts';
import type { AnalysedSentence, Arc } from '../analysis.ts';
import { isJoined, nameEnd } from '../names/index.ts';
import { continued, type Memory } from './chains.ts';
import type { Draft } from './draft.ts';
import type { Referent } from './referents.ts';
import { nameStems } from './subjects.ts';

/**
 * "وتابع: «ولد الشيخ كثف اتصالاته»": nobody speaks of himself by his name, so that where words that go on without a speaker open with the name of whoever spoke
 * last, the one who spoke before him goes on.
 */
export function notOneself(
  { arcs, nominals }: AnalysedSentence,
  at: number,
  chain: ChainLink[],
  memory: Memory,
  drafts: readonly Draft[],
): ChainLink[] {
  const [speaker] = chain;
  if (speaker === undefined || !speaker.inherited || !isPerson(speaker)) return chain;
  let first = at;
  while (arcs[first]?.kind === 'mark' || arcs[first]?.id === 'complementizer') first++;
  const opening = arcs[first];
  if (opening === undefined || opening.kind === 'verb') return chain;
  const nominal = nominals.find(({ from, preposition }) => from === opening.from && preposition === null);
  const named =
    nominal === undefined
      ? (ownName(arcs, first, memory)?.referent ?? null)
      : nominal.anonymous
        ? null
        : memory.speakers.refer(nominal);
  if (named?.id !== speaker.id) return chain;
  const before = drafts.findLast(({ chain: [link] }) => link !== undefined && link.id !== speaker.id && isPerson(link));
  return before === undefined ? chain : continued(before.chain);
}

/**
 * "واستنكر عسيري اتهامات المنظمة", "وجدد باهجة لي، خلال حديثه، موقف حزبه": a name right behind the verb that somebody bore before is who speaks, and what is told
 * stands behind it; the same arc where no such name stands there.
 */
export function behindOwnName({ arcs }: AnalysedSentence, next: number, at: number, memory: Memory): number {
  const first = arcs[at];
  if (at !== next || first === undefined || (first.kind !== 'word' && first.id !== 'given')) return at;
  const name = ownName(arcs, at, memory);
  if (name === null) return at;
  const { end } = name;
  const close =
    arcs[end]?.stem === '،'
      ? arcs.findIndex(({ stem }, k) => k > end && k < end + longestAside && stem === '،')
      : end - 1;
  const behind = arcs[close + 1];
  return close === -1 || behind === undefined || behind.kind === 'verb' || behind.kind === 'mark' || isJoined(behind)
    ? at
    : close + 1;
}
const longestAside = 14;

/** Somebody named before whose name, or a part of it, begins at arc `at`. */
function ownName(arcs: readonly Arc[], at: number, memory: Memory): { referent: Referent; end: number } | null {
  for (let end = Math.max(nameEnd({ arcs }, at), at + 1); end > at; end--) {
    const referent = memory.speakers.byName(nameStems(arcs.slice(at, end)));
    if (referent !== null) return { referent, end };
  }
  return null;
}

const isPerson = ({ kind, anonymous }: ChainLink): boolean => (kind === 'person' || kind === 'official') && !anonymous;
