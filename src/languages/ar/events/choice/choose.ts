import type { Argument, EventDraft, PlaceArgument } from '../draft.ts';
import { candidatesOf, describe } from './describe.ts';
import { type ChosenSlot, chosenSlots, DocumentView, fillersOf, type Told } from './view.ts';
import { ownSums, type Sums } from './weights.ts';

/** Changes the drafts of a document. */
export type ChooseFillers = (told: Told) => void;

/** How likely a phrase must be that the rules did not take, and one that they took; of all that may fill the slot, nothing among them. */
const thresholds = { taken: 0.25, kept: 0.05 };
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
    return chosenSlots.map((slot) => ({ draft, slot, chosen: chosenOf(view, draft, slot, likely[slot]) }));
  });
  for (const { draft, slot, chosen } of choices) take(draft, slot, chosen);
}

function chosenOf(view: DocumentView, draft: EventDraft, slot: ChosenSlot, likely: readonly Likely[]): Argument[] {
  const ruled = fillersOf(draft, slot);
  const weighed = new Set(likely.map(({ argument }) => argument.phrase));
  const chosen: Argument[] = [];
  const keys = new Set<string>();
  for (const { argument, share } of likely) {
    if (chosen.length >= most) break;
    const own = ruled.find(({ phrase }) => phrase === argument.phrase);
    if (share < (own === undefined ? thresholds.taken : thresholds.kept)) continue;
    const key = view.keyOf(argument);
    if (own === undefined && key !== '' && keys.has(key)) continue;
    keys.add(key);
    chosen.push(own ?? argument);
  }
  // what stands too far off to be weighed is the rules' to say
  return [...chosen, ...ruled.filter(({ phrase }) => !weighed.has(phrase))].slice(0, most);
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
    if (!before.has(phrase)) draft.rules.push({ rule: `ar/events/likely-${slot}`, start: phrase.start, end: phrase.end });
  if (slot === 'actor') draft.actors = [...chosen];
  else if (slot === 'recipient') draft.recipients = [...chosen];
  else
    draft.places = chosen.map(
      (argument): PlaceArgument =>
        draft.places.find(({ phrase }) => phrase === argument.phrase) ?? { ...argument, role: 'where' },
    );
}
