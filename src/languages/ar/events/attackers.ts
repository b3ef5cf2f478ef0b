import { keysOf } from './coreference.ts';
import type { Argument, EventDraft } from './draft.ts';

/**
 * Whose aircraft they were, where the clause does not say: "كما استهدفت الغارات …" in a text in which one side alone is told to strike from
 * the air. Of two sides that do, none is taken.
 */
export function takeAttackers(drafts: readonly EventDraft[]): void {
  const aerial = drafts.filter(isAerial);
  const told = aerial.filter(({ actors }) => actors.length > 0);
  const [first] = told;
  if (first === undefined || !told.every(({ actors }) => isSameSide(first.actors, actors))) return;
  for (const draft of aerial) {
    if (draft.actors.length > 0 || draft.nisbas.length > 0) continue;
    if (isSameSide(first.actors, draft.recipients)) continue;
    const [actor] = first.actors as [Argument];
    draft.actors.push(actor);
    draft.rules.push({ rule: 'ar/events/attacker-of-context', start: actor.phrase.start, end: actor.phrase.end });
  }
}

const isAerial = ({ type, label }: EventDraft): boolean => type === 'ASSAULT' && label === 'air strike';

/** Whether one of each is the same: "الطيران الإثيوبي" and "الطيران الإريتري" share a word and are two. */
function isSameSide(one: readonly Argument[], other: readonly Argument[]): boolean {
  const keys = new Set(one.map((each) => keysOf(each).join(' ')));
  return other.some((each) => keys.has(keysOf(each).join(' ')));
}
