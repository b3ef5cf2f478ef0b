import { fold } from '../../../../text/index.ts';
import { type Argument, asPlace, type EventDraft } from '../draft.ts';
import { type ChosenSlot, chosenSlots, fillersOf, type Told } from './chosen.ts';
import { type Candidate, candidatesOf, describe } from './describe.ts';
import type { Profile } from './profile.ts';
import { DocumentView, type Happening } from './view.ts';
import { ownSums, type Sums } from './weights.ts';

/** Changes the drafts of a document. */
export type ChooseFillers = (told: Told) => void;

/**
 * How likely a referent must be that the rules did not take, and one that they took; of all that may fill the slot, nothing among them. Who
 * underwent it is asked for less than who did it: nobody is accused. So is where it was: one place lies in another.
 */
const thresholds = { taken: 0.21, accused: 0.26, undergoing: 0.17, placed: 0.15, kept: 0.02 };
/** A slot has as many fillers at most. */
const most = 3;

interface Likely {
  profile: Profile;
  /** Of the phrase alone, and of its referent, whichever phrase names it. */
  own: number;
  share: number;
}
type Shares = Record<ChosenSlot, Likely[]>;

/** By the keys of referents, room for shares: made once a document, set anew for whom each happening asks about. */
class ReferentShares {
  readonly first: Float64Array;
  readonly second: Float64Array;

  constructor(referents: number) {
    this.first = new Float64Array(referents);
    this.second = new Float64Array(referents);
  }
}

/**
 * Fills the actors, recipients and places of drafts anew: of the phrases around a happening those whose features weigh most, the rules' own
 * choice among the features. All drafts are weighed by what the rules made of them, then all are changed, so that their order decides nothing.
 */
export function chooseFillers(told: Told, sums: Sums = ownSums()): void {
  const view = new DocumentView(told, (word) => sums.numberOf(word));
  const shares = new ReferentShares(view.referents);
  const choices: Choice[] = [];
  for (const happening of view.happenings) {
    const weighed = candidatesOf(view, happening);
    const likely = sharesOf(view, happening, weighed, sums, shares);
    keepApart(happening, likely, shares);
    dropTellers(happening, likely);
    for (const slot of chosenSlots)
      choices.push({ draft: happening.draft, slot, chosen: chosenOf(happening.draft, slot, likely[slot], weighed) });
  }
  for (const { draft, slot, chosen } of choices) take(draft, slot, chosen);
}

interface Choice {
  draft: EventDraft;
  slot: ChosenSlot;
  chosen: readonly Argument[];
}

/** `likely`: what may fill the slot, the likeliest first; `weighed`: all that was weighed for any. */
function chosenOf(
  draft: EventDraft,
  slot: ChosenSlot,
  likely: readonly Likely[],
  weighed: readonly Candidate[],
): Argument[] {
  const ruled = fillersOf(draft, slot);
  const least = leastFor(slot, draft);
  const chosen: Argument[] = [];
  const keys: number[] = [];
  for (const { profile, share } of likely) {
    // none that follows is likelier
    if (chosen.length >= most || share < thresholds.kept) break;
    const own = ruled.find(({ phrase }) => phrase === profile.argument.phrase);
    if (own === undefined && (share < least || (profile.key !== 0 && keys.includes(profile.key)))) continue;
    keys.push(profile.key);
    chosen.push(own ?? profile.argument);
  }
  // what stands too far off to be weighed is the rules' to say
  for (const filler of ruled) if (chosen.length < most && !isWeighed(filler, slot, weighed)) chosen.push(filler);
  return chosen;
}

function leastFor(slot: ChosenSlot, { type }: EventDraft): number {
  if (slot === 'recipient') return thresholds.undergoing;
  if (slot === 'place') return thresholds.placed;
  // to be named as who used force is to be accused
  return forceful.has(type) ? thresholds.accused : thresholds.taken;
}

const isWeighed = ({ phrase }: Argument, slot: ChosenSlot, weighed: readonly Candidate[]): boolean =>
  weighed.some(({ profile: { argument, slots } }) => argument.phrase === phrase && slots.includes(slot));

/** "الغرفة" is the "غرفة طوارئ" that spoke. */
const bare = (word: string): string => (word.startsWith('ال') ? word.slice(2) : word);

const forceful = new Set(['ASSAULT', 'COERCE']);
const answering = new Set(['ACCUSE', 'REJECT']);

/**
 * "واستهجنت روسيا قصف المدينة", "قالت حماس إن القصف الإسرائيلي": who condemns, denies or tells of a deed is not told to have done it, unless the
 * rules say so; nor is anybody else whose an adjective says that it was.
 */
function dropTellers({ draft, holder, keys, besides }: Happening, likely: Shares): void {
  if (!forceful.has(draft.type) || likely.actor.length === 0) return;
  const tellers = holder === null || holder.act === 'claim-responsibility' ? [] : holder.chain;
  const heads = tellers.map(({ surface }) => (surface === null ? null : bare(fold(surface).split(' ')[0] ?? '')));
  const isTeller = ({ phrase }: Argument): boolean =>
    tellers.some(
      ({ start, end }, n) =>
        (start !== null && end !== null && phrase.start < end && phrase.end > start) ||
        (heads[n] !== null && heads[n] === bare(phrase.head.stem)),
    );
  const answered = isAnswered(draft);
  const isAccuser = (key: number): boolean =>
    besides.some(
      (beside) =>
        (answering.has(beside.draft.type) || (answered && beside.draft.sentence === draft.sentence)) &&
        beside.keys.actor.includes(key),
    );
  // whoever tells of it stays the teller under every other name
  const telling = new Set(
    likely.actor.filter(({ profile }) => isTeller(profile.argument)).map(({ profile }) => profile.key),
  );
  telling.delete(0);
  likely.actor = likely.actor.filter(
    ({ profile: { argument, key } }) =>
      keys.actor.includes(key) ||
      (draft.nisbas.length === 0 && !isAccuser(key) && !telling.has(key) && !isTeller(argument)),
  );
}

/** "أطلق الحزب صواريخ ردا على اغتيال أحد قادته": who answers a deed did not do it. */
const isAnswered = ({ trigger: { phrase }, sentence: { arcs } }: EventDraft): boolean =>
  phrase?.preposition === 'علي' && /^(?:رد|احتجاج|انتقام)ا?$/.test(arcs[phrase.from - 2]?.stem ?? '');

/** Whoever does it does not undergo it: of the two slots a referent is left the likelier, or the one that the rules gave it. */
function keepApart({ keys }: Happening, likely: Shares, { first: actors, second: recipients }: ReferentShares): void {
  if (likely.actor.length === 0 || likely.recipient.length === 0) return;
  for (const slot of ['actor', 'recipient'] as const)
    for (const { profile } of likely[slot]) {
      actors[profile.key] = 0;
      recipients[profile.key] = 0;
    }
  for (const slot of ['actor', 'recipient'] as const) {
    const best = slot === 'actor' ? actors : recipients;
    for (const { profile, share } of likely[slot]) {
      const { key } = profile;
      if (key === 0) continue;
      const worth = share >= thresholds.kept && keys[slot].includes(key) ? 1 + share : share;
      if (worth > (best[key] as number)) best[key] = worth;
    }
  }
  const isLess = (those: Float64Array, others: Float64Array, key: number): boolean =>
    (those[key] as number) < (others[key] as number);
  likely.actor = likely.actor.filter(({ profile: { key } }) => !isLess(actors, recipients, key));
  likely.recipient = likely.recipient.filter(({ profile: { key } }) => !isLess(recipients, actors, key));
}

/** How likely each phrase fills each slot, the likeliest first: its part of all, one part being that nothing does. */
function sharesOf(
  view: DocumentView,
  happening: Happening,
  weighed: readonly Candidate[],
  sums: Sums,
  { first }: ReferentShares,
): Shares {
  const found: Shares = { actor: [], recipient: [], place: [] };
  for (const candidate of weighed) {
    const { profile } = candidate;
    sums.clear();
    describe(sums, view, happening, candidate);
    for (const slot of profile.slots) found[slot].push({ profile, own: 0, share: sums.totalOf(slot) });
  }
  for (const slot of chosenSlots) {
    const likely = found[slot];
    let largest = 0;
    for (const { share } of likely) largest = Math.max(largest, share);
    let whole = Math.exp(-largest);
    for (const each of likely) {
      each.share = Math.exp(each.share - largest);
      whole += each.share;
    }
    for (const each of likely) each.share /= whole;
    putTogether(likely, first);
    if (likely.length > 1) likely.sort((a, b) => b.share - a.share || b.own - a.own || startOf(a) - startOf(b));
  }
  return found;
}

const startOf = ({ profile }: Likely): number => profile.argument.phrase.start;

/** Whoever is named more than once is as likely as all phrases that name him. */
function putTogether(likely: readonly Likely[], shares: Float64Array): void {
  for (const { profile } of likely) shares[profile.key] = 0;
  for (const { profile, share } of likely) shares[profile.key] = (shares[profile.key] as number) + share;
  for (const each of likely) {
    const { key } = each.profile;
    each.own = each.share;
    if (key !== 0) each.share = shares[key] as number;
  }
}

function take(draft: EventDraft, slot: ChosenSlot, chosen: readonly Argument[]): void {
  const before = fillersOf(draft, slot);
  for (const { phrase } of chosen)
    if (!before.some((each) => each.phrase === phrase))
      draft.rules.push({ rule: `ar/events/likely-${slot}`, start: phrase.start, end: phrase.end });
  if (slot === 'actor') draft.actors = [...chosen];
  else if (slot === 'recipient') draft.recipients = [...chosen];
  else
    draft.places = chosen.map(
      (argument) => draft.places.find(({ phrase }) => phrase === argument.phrase) ?? asPlace(argument, 'where'),
    );
}
