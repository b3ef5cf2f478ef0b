import { fold } from '../../../../text/index.ts';
import type { Argument, EventDraft, PlaceArgument } from '../draft.ts';
import type { Phrase } from '../phrases.ts';
import { candidatesOf, describe } from './describe.ts';
import { type ChosenSlot, chosenSlots, DocumentView, fillersOf, type Told } from './view.ts';
import { ownSums, type Sums } from './weights.ts';

/** Changes the drafts of a document. */
export type ChooseFillers = (told: Told) => void;

/** How likely a phrase must be that the rules did not take, and one that they took; of all that may fill the slot, nothing among them. */
const thresholds = { taken: 0.25, accused: 0.3, kept: 0.02 };
/** A slot has as many fillers at most. */
const most = 3;

interface Likely {
  argument: Argument;
  share: number;
}

/**
 * Fills the actors, recipients and places of drafts anew: of the phrases around a happening those whose features weigh most, the rules' own
 * choice among the features. All drafts are weighed by what the rules made of them, then all are changed, so that their order decides nothing.
 */
export function chooseFillers(told: Told, sums: Sums = ownSums()): void {
  const view = new DocumentView(told);
  const choices = told.drafts.flatMap((draft) => {
    const likely = sharesOf(view, draft, sums);
    const weighed = {
      actor: phrasesOf(likely.actor),
      recipient: phrasesOf(likely.recipient),
      place: phrasesOf(likely.place),
    };
    keepApart(view, draft, likely);
    dropTellers(view, draft, likely);
    return chosenSlots.map((slot) => ({
      draft,
      slot,
      chosen: chosenOf(view, draft, slot, likely[slot], weighed[slot]),
    }));
  });
  for (const { draft, slot, chosen } of choices) take(draft, slot, chosen);
}

const phrasesOf = (likely: readonly Likely[]): ReadonlySet<Phrase> =>
  new Set(likely.map(({ argument }) => argument.phrase));

/** `likely`: what may fill the slot, the likeliest first; `weighed`: all that was weighed for it. */
function chosenOf(
  view: DocumentView,
  draft: EventDraft,
  slot: ChosenSlot,
  likely: readonly Likely[],
  weighed: ReadonlySet<Phrase>,
): Argument[] {
  const ruled = fillersOf(draft, slot);
  // to be named as who used force is to be accused
  const least = slot === 'actor' && forceful.has(draft.type) ? thresholds.accused : thresholds.taken;
  const chosen: Argument[] = [];
  const keys = new Set<string>();
  for (const { argument, share } of likely) {
    if (chosen.length >= most) break;
    const own = ruled.find(({ phrase }) => phrase === argument.phrase);
    if (share < (own === undefined ? least : thresholds.kept)) continue;
    const key = view.keyOf(argument);
    if (own === undefined && key !== '' && keys.has(key)) continue;
    keys.add(key);
    chosen.push(own ?? argument);
  }
  // what stands too far off to be weighed is the rules' to say
  return [...chosen, ...ruled.filter(({ phrase }) => !weighed.has(phrase))].slice(0, most);
}

/** "الغرفة" is the "غرفة طوارئ" that spoke. */
const bare = (word: string): string => word.replace(/^ال/, '');

const forceful = new Set(['ASSAULT', 'COERCE']);
const answering = new Set(['ACCUSE', 'REJECT']);

/**
 * "واستهجنت روسيا قصف المدينة", "قالت حماس إن القصف الإسرائيلي": who condemns, denies or tells of a deed is not told to have done it, unless the
 * rules say so; nor is anybody else whose an adjective says that it was.
 */
function dropTellers(view: DocumentView, draft: EventDraft, likely: Record<ChosenSlot, Likely[]>): void {
  if (!forceful.has(draft.type)) return;
  const holder = view.told.holderOf(draft);
  const tellers = holder === null || holder.act === 'claim-responsibility' ? [] : holder.chain;
  const isTeller = ({ phrase }: Argument): boolean =>
    tellers.some(
      ({ start, end, surface }) =>
        (start !== null && end !== null && phrase.start < end && phrase.end > start) ||
        (surface !== null && bare(fold(surface).split(' ')[0] ?? '') === bare(phrase.head.stem)),
    );
  const accusers = new Set(
    view
      .besides(draft)
      .flatMap(({ type, actors }) => (answering.has(type) ? actors : []))
      .map((each) => view.keyOf(each)),
  );
  const ruled = new Set(draft.actors.map((each) => view.keyOf(each)));
  likely.actor = likely.actor.filter(({ argument }) => {
    const key = view.keyOf(argument);
    return ruled.has(key) || (draft.nisbas.length === 0 && !accusers.has(key) && !isTeller(argument));
  });
}

/** Whoever does it does not undergo it: of the two slots a referent is left the likelier, or the one that the rules gave it. */
function keepApart(view: DocumentView, draft: EventDraft, likely: Record<ChosenSlot, Likely[]>): void {
  const best = (slot: 'actor' | 'recipient'): Map<string, number> => {
    const ruled = new Set(fillersOf(draft, slot).map((each) => view.keyOf(each)));
    const shares = new Map<string, number>();
    for (const { argument, share } of likely[slot]) {
      const key = view.keyOf(argument);
      if (key !== '')
        shares.set(key, Math.max(shares.get(key) ?? 0, ruled.has(key) && share >= thresholds.kept ? 1 + share : share));
    }
    return shares;
  };
  const [actors, recipients] = [best('actor'), best('recipient')];
  const isLess = (one: Map<string, number>, other: Map<string, number>, argument: Argument): boolean => {
    const key = view.keyOf(argument);
    return (one.get(key) ?? 0) < (other.get(key) ?? 0);
  };
  likely.actor = likely.actor.filter(({ argument }) => !isLess(actors, recipients, argument));
  likely.recipient = likely.recipient.filter(({ argument }) => !isLess(recipients, actors, argument));
}

/** How likely each phrase fills each slot, the likeliest first: its part of all, one part being that nothing does. */
function sharesOf(view: DocumentView, draft: EventDraft, sums: Sums): Record<ChosenSlot, Likely[]> {
  const found: Record<ChosenSlot, Likely[]> = { actor: [], recipient: [], place: [] };
  for (const candidate of candidatesOf(view, draft)) {
    sums.clear();
    describe(sums, view, draft, candidate);
    for (const slot of candidate.slots) found[slot].push({ argument: candidate.argument, share: sums.totalOf(slot) });
  }
  for (const likely of Object.values(found)) {
    const largest = likely.reduce((most, { share }) => Math.max(most, share), 0);
    let whole = Math.exp(-largest);
    for (const each of likely) {
      each.share = Math.exp(each.share - largest);
      whole += each.share;
    }
    for (const each of likely) each.share /= whole;
    likely.sort((a, b) => b.share - a.share || a.argument.phrase.start - b.argument.phrase.start);
  }
  return found;
}

function take(draft: EventDraft, slot: ChosenSlot, chosen: readonly Argument[]): void {
  const before = new Set(fillersOf(draft, slot).map(({ phrase }) => phrase));
  for (const { phrase } of chosen)
    if (!before.has(phrase))
      draft.rules.push({ rule: `ar/events/likely-${slot}`, start: phrase.start, end: phrase.end });
  if (slot === 'actor') draft.actors = [...chosen];
  else if (slot === 'recipient') draft.recipients = [...chosen];
  else
    draft.places = chosen.map(
      (argument): PlaceArgument =>
        draft.places.find(({ phrase }) => phrase === argument.phrase) ?? { ...argument, role: 'where' },
    );
}
