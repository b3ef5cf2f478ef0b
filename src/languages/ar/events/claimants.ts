import { fold } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { cueVerbs } from '../cues/words.ts';
import type { Argument, EventDraft } from './draft.ts';
import { claimNouns, spreadingVerbs } from './nouns.ts';
import type { Phrase, PhrasedSentence } from './phrases.ts';
import { canAct } from './reach.ts';
import { addTo, isUnknownBody } from './slots.ts';

const saying = new Set([...cueVerbs.map(({ lemma }) => lemma), ...spreadingVerbs.split(' ')]);
const claims = new Set(claimNouns.split(' ').map(fold));
/** Arcs behind a denial within which its claim opens. */
const reach = 7;

/**
 * "نفى ما نشرته القناة", "نفت اتهامات وجهتها المنظمة", "وهو ما نفته الوزارة": who denies turns against whoever claimed it, as the words behind it
 * tell, or the clause that it takes up.
 */
export function turnOnClaimant(draft: EventDraft, of: ReadonlyMap<number, Argument>): void {
  const { type, label, recipients, actors, sentence } = draft;
  if (type !== 'REJECT' || label !== 'denial' || recipients.length > 0) return;
  const claimant = claimedBehind(draft) ?? claimedBefore(draft, of);
  if (claimant !== null && !actors.some(({ phrase }) => phrase === claimant))
    addTo(draft.recipients, { phrase: claimant, sentence });
}

/** Who said what the denial names behind itself. */
function claimedBehind({ trigger, sentence }: EventDraft): Phrase | null {
  const { arcs } = sentence;
  for (let k = trigger.arc + 1; k < arcs.length && k <= trigger.arc + reach + 6; k++) {
    const { stem, kind } = arcs[k] as Arc;
    if (kind === 'mark' && stem !== '،') return null;
    const verb = whats.has(stem) ? k + 1 : claims.has(stem.replace(/^ال/, '')) ? nextVerb(arcs, k) : null;
    if (verb === null) continue;
    const { kind: next, id, enclitic } = arcs[verb] ?? {};
    if (next !== 'verb' || !saying.has(id ?? '')) return null;
    return whats.has(stem) || enclitic != null ? speakerBehind(sentence, verb) : null;
  }
  return null;
}
const whats = new Set(['ما', 'مما', 'عما', 'بما']);

/** The verb that describes an indefinite noun, or one with its article behind a relative. */
const nextVerb = (arcs: readonly Arc[], noun: number): number | null =>
  [noun + 1, noun + 2, noun + 3].find((k) => arcs[k]?.kind === 'verb') ?? null;

const speakerBehind = ({ phrases }: PhrasedSentence, verb: number): Phrase | null => {
  const first = phrases.find(({ from }) => from > verb);
  if (first === undefined || first.from > verb + 2 || first.preposition !== null || first.joined) return null;
  return canAct(first) || first.nominals.length > 0 || isUnknownBody(first) ? first : null;
};

/** Who said before what a relative or a contrast of the sentence takes up. */
function claimedBefore({ trigger, sentence, actors }: EventDraft, of: ReadonlyMap<number, Argument>): Phrase | null {
  const { arcs } = sentence;
  const turn = arcs
    .slice(0, trigger.arc)
    .findLastIndex(({ id, stem }) => id === 'contrast' || stem === 'ما' || stem === 'الذي');
  if (turn <= 0) return null;
  const takesUp = (arcs[trigger.arc] as Arc).enclitic !== null || (arcs[turn] as Arc).id === 'contrast';
  if (!takesUp) return null;
  for (let k = turn - 1; k >= 0; k--) {
    const { kind, id } = arcs[k] as Arc;
    if (kind !== 'verb' || !saying.has(id)) continue;
    const told = of.get(k);
    const speaker = told?.sentence === sentence ? told.phrase : speakerBehind(sentence, k);
    if (speaker !== null && !actors.some(({ phrase }) => phrase === speaker)) return speaker;
  }
  return null;
}
