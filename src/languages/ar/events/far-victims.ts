import { endsClause } from './clauses.ts';
import type { EventDraft } from './draft.ts';
import { casualtyOfVerb } from './lexicon.ts';
import { isMeasure } from './slots.ts';

/** Arcs behind a verb within which those stand whom it befell. */
const reach = 14;

/** "وقتل خلال المواجهات في البلدة 28 شخصا": whom a harm befell is counted behind what brought it and where. */
export function takeFarVictims(draft: EventDraft): void {
  const { trigger, sentence } = draft;
  const { arcs, phrases } = sentence;
  if (trigger.form !== 'verb' || draft.recipients.length > 0 || casualtyOfVerb(arcs[trigger.arc]?.id ?? '') === null)
    return;
  if (!trigger.passive && trigger.sense.row.frame !== 'die') return;
  for (const phrase of phrases) {
    if (phrase.from <= trigger.arc) continue;
    if (phrase.from > trigger.arc + reach || isParted(draft, phrase.from)) return;
    if (phrase.preposition !== null || phrase.joined) continue;
    // "قتل تفجيران 13 شخصا": what did it
    if (phrase.kind === 'event') return;
    const isCounted = phrase.quantity !== null && phrase.kind !== 'place' && !isMeasure({ phrase, sentence });
    if (isCounted) draft.recipients.push({ phrase, sentence });
    if (isCounted || phrase.kind === 'people') return;
  }
}

/** Another verb or a new clause stands between. */
function isParted({ trigger, sentence: { arcs } }: EventDraft, to: number): boolean {
  for (let k = trigger.arc + 1; k < to; k++) if (arcs[k]?.kind === 'verb' || endsClause(arcs, k)) return true;
  return false;
}
