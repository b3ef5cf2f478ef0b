import type { Arc } from '../analysis.ts';
import { endsClause } from './clauses.ts';
import type { EventDraft } from './draft.ts';
import type { Frame } from './frames.ts';
import type { Phrase } from './phrases.ts';
import { assign } from './slots.ts';

/** Types whose object may be a name far behind. */
export const farTypes: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'THREATEN']);

/** How far behind its verb such an object stands. */
const reach = 30;
/** Words of a relative clause that two commas set off. */
const longestAside = 24;

/** "روسيا، التي وزعت مشروع قرار، بقية الأعضاء": where the relative clause that a comma at `k` opens is closed; null where it opens none. */
function asideEnd(arcs: readonly Arc[], k: number): number | null {
  if (arcs[k]?.stem !== '،' || arcs[k + 1]?.id !== 'relative') return null;
  const close = arcs.findIndex(({ stem }, at) => at > k + 1 && at < k + longestAside && stem === '،');
  return close === -1 ? null : close;
}

/** Whether a phrase is of the verb's own clause, relative clauses that commas set off passed over; null behind which no other can be. */
function isOfClause(arcs: readonly Arc[], verb: number, at: number): boolean | null {
  for (let k = verb + 1; k < at; k++) {
    const aside = asideEnd(arcs, k);
    if (aside !== null && aside > at) return false;
    if (aside !== null) k = aside;
    else if ((arcs[k] as Arc).kind === 'verb' || ((arcs[k] as Arc).stem !== '،' && endsClause(arcs, k))) return null;
  }
  return true;
}

/** "بقية الأعضاء", "جميع الأطراف", "الخاطفين": the others, though no list has the word. */
const isOthers = ({ head, kind, definite }: Phrase): boolean =>
  /^(?:بقيه|سائر|جميع|كلا|كلي|كليهما|كلتيهما)$/.test(head.stem) ||
  (kind === 'thing' && definite && /.{3,}ين$/.test(head.stem));

const taking: ReadonlySet<string> = new Set(['control', 'retake', 'strike', 'attack']);

/**
 * "واتهم فلان، المتحدث باسم الحزب، اليوم، الولايات المتحدة", "وهاجم مسلحون في منطقة كذا، رتلا عسكريا": takes the object behind what commas set
 * off. What is attacked or taken is a place or tells by its ending that it is an object; it is given back.
 */
export function takeFarObject(draft: EventDraft, frame: Frame, arc: number): Phrase | null {
  const isTaking = taking.has(draft.trigger.sense.row.frame) && !draft.places.some(({ role }) => role === 'target');
  const isKilling = draft.trigger.sense.row.frame === 'kill';
  if (!farTypes.has(draft.type) && !isTaking && !isKilling) return null;
  const { arcs, phrases } = draft.sentence;
  for (const phrase of phrases) {
    if (phrase.from <= arc + 1 || phrase.from > arc + reach) continue;
    const isOwn = isOfClause(arcs, arc, phrase.from);
    if (isOwn === null) return null;
    if (!isOwn || arcs[phrase.from - 1]?.stem !== '،' || phrase.preposition !== null || phrase.joined) continue;
    // "أعدم التنظيم، وفق ناشطين، خمسة من الشرطة"
    const fits = isKilling
      ? phrase.quantity !== null && phrase.kind !== 'place'
      : isTaking
        ? phrase.kind === 'place' || phrase.ending === 'object'
        : canBeAddressed(draft, phrase);
    if (!fits) continue;
    assign(draft, frame.object, { phrase, sentence: draft.sentence }, false);
    return isTaking ? phrase : null;
  }
  return null;
}

function canBeAddressed({ actors }: EventDraft, phrase: Phrase): boolean {
  if (phrase.kind !== 'actor' && !(phrase.kind === 'people' && phrase.definite) && !isOthers(phrase)) return false;
  const kind = phrase.nominals[0]?.kind;
  return kind !== 'person' && kind !== 'official' && !actors.some((each) => each.phrase === phrase);
}
