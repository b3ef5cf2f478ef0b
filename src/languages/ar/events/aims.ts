import type { Arc } from '../analysis.ts';
import { isQuoteMark } from './affixes.ts';
import { endsClause } from './clauses.ts';
import type { EventDraft } from './draft.ts';
import { frames } from './frames.ts';
import { isParty } from './owners.ts';
import type { Phrase, PhrasedSentence } from './phrases.ts';
import { addTo, nisbasIn } from './slots.ts';

/** How far behind the word of speech or of halting the deed stands that it is about. */
const reach = 8;
/** Prepositions of whom a deed is done to or with. */
const towards = new Set(['علي', 'ضد', 'بحق', 'مع', 'تجاه', 'نحو', 'ل', 'عن']);

/**
 * Whom a halt, a refusal or a condemnation concerns where the text names a deed and its parties: "أوقفت الفصائل هجماتها على القوات
 * الأميركية", "رفضوا التعامل مع الحكومة", "نددت سوريا بالغارات الإسرائيلية" (who did it is condemned).
 */
export function takeAim(draft: EventDraft, drafts: readonly EventDraft[]): void {
  if (draft.recipients.length > 0 || draft.recipientNisbas.length > 0) return;
  const deed = deedOf(draft);
  if (deed === null) return;
  if (draft.type === 'ACCUSE') accuseDoer(draft, deed, drafts);
  else if (draft.type === 'REJECT' || draft.type === 'RETREAT' || draft.type === 'CONCEDE') {
    const whom = partyBehind(draft, deed);
    if (whom === null || draft.actors.some(({ phrase }) => phrase === whom)) return;
    addTo(draft.recipients, { phrase: whom, sentence: draft.sentence });
    draft.rules.push({ rule: 'ar/events/aim-of-deed', start: whom.start, end: whom.end });
  }
}

/** The event noun that a trigger speaks of. */
function deedOf({ sentence, trigger }: EventDraft): Phrase | null {
  const { arcs, phrases } = sentence;
  const from = trigger.phrase?.to ?? trigger.arc + 1;
  for (const phrase of phrases) {
    if (phrase.from < from) continue;
    if (phrase.from > from + reach || isCut(sentence, from, phrase.from)) return null;
    if (phrase.kind === 'event' && !phrase.joined) return arcs[phrase.from] === undefined ? null : phrase;
  }
  return null;
}

const isCut = ({ arcs }: PhrasedSentence, from: number, to: number): boolean => {
  for (let k = from; k < to; k++)
    if ((arcs[k] as Arc).kind === 'verb' || (endsClause(arcs, k) && (arcs[k] as Arc).stem !== '،')) return true;
  return false;
};

function accuseDoer(draft: EventDraft, deed: Phrase, drafts: readonly EventDraft[]): void {
  const told = drafts.find(({ trigger }) => trigger.phrase === deed);
  const doers = (told?.actors ?? []).filter(
    ({ phrase }) => !draft.actors.some((each) => each.phrase === phrase) && isParty(phrase),
  );
  if (doers.length > 0) {
    draft.recipients.push(...doers);
    return;
  }
  draft.recipientNisbas.push(...nisbasIn({ phrase: deed, sentence: draft.sentence }));
  if (draft.recipientNisbas.length > 0) return;
  const next = phraseBehind(draft.sentence, deed);
  // "إدانة هجمات الحوثيين", not "استهداف المدنيين"
  const isDoers = deed.noun?.sense.events.some(({ row }) => frames[row.frame].genitive === 'actor') === true;
  if (isDoers && next?.annexed === true && isParty(next) && !draft.actors.some(({ phrase }) => phrase === next))
    addTo(draft.recipients, { phrase: next, sentence: draft.sentence });
}

const phraseBehind = ({ phrases }: PhrasedSentence, phrase: Phrase): Phrase | undefined =>
  phrases[phrases.indexOf(phrase) + 1];

/** The party behind a preposition of the deed, or, for a refused one, whose it is. */
function partyBehind({ sentence, type, label }: EventDraft, deed: Phrase): Phrase | null {
  const { arcs, phrases } = sentence;
  for (let i = phrases.indexOf(deed) + 1; i < phrases.length; i++) {
    const phrase = phrases[i] as Phrase;
    // what is refused stands with its party, what is halted may tell its weapons between
    const far = type === 'REJECT' ? 1 : reach;
    if (phrase.kind === 'event' || phrase.from > deed.to + far || isCut(sentence, deed.to, phrase.from)) return null;
    if (arcs.slice(deed.to, phrase.from).some((arc) => arc.kind === 'mark' && !isQuoteMark(arc))) return null;
    if (phrase.joined) continue;
    if (phrase.preposition !== null && towards.has(phrase.preposition) && isParty(phrase)) return phrase;
    if (label === 'refusal' && phrase.annexed && phrase.from === deed.to && isParty(phrase)) return phrase;
  }
  return null;
}
