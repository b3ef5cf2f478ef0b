import type { Statement } from '../../../model/index.ts';
import type { Arc } from '../analysis.ts';
import { isArticled } from './affixes.ts';
import { crosses, endsClause } from './clauses.ts';
import type { EventDraft } from './draft.ts';
import { supportsOf } from './lexicon.ts';
import type { Phrase } from './phrases.ts';
import { ownPlaces } from './places.ts';

const speech = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN']);
const agreements = new Set(['AGREE', 'CONCEDE', 'RETREAT']);
const according = new Set(['وفق', 'وفقا', 'بموجب', 'حسب', 'بحسب', 'طبقا', 'ل', 'ب']);

/**
 * Whether a happening told once only is told for its own sake. What the text takes as known ("المواجهة", "القاعدة التي استهدفت"), names as a
 * purpose or a matter of talk, or leaves open ("أم تم تدميرها") is background of something else.
 */
export function isForeground(draft: EventDraft, holder: Statement | null): boolean {
  if (draft.headline || draft.spans.length > 1 || isAnnounced(draft, holder)) return true;
  const { arcs } = draft.sentence;
  const { form } = draft.trigger;
  if (isLeftOpen(arcs, draft.trigger.arc)) return false;
  return form === 'noun' ? isForegroundNoun(draft) : isForegroundVerb(draft);
}

function isForegroundNoun(draft: EventDraft): boolean {
  const { trigger, sentence, type } = draft;
  const { arcs } = sentence;
  const outer = trigger.whole ?? trigger.phrase;
  if (outer === null) return true;
  const before = arcs[outer.from - 1];
  // "اختارت طريق الحوار": what the verb takes is the way, not the talks
  const taken = before?.kind === 'verb' && outer.kind !== 'place';
  const carried = trigger.carrier !== null || trigger.predicate !== null || taken || isCarriedByNoun(arcs, outer);
  // what somebody denies or turns down matters to who disputes it
  if (carried || isDeclared(draft, outer.from) || draft.factuality === 'denied' || draft.factuality === 'not-happened')
    return true;
  if (isReason(draft)) return false;
  const { preposition } = outer;
  if (preposition === 'ل' && draft.factuality === 'planned') return false;
  const isKnown = isArticled(outer.head) || isArticled(arcs[trigger.arc] as Arc);
  if (isKnown && !isEnumerated(draft)) return false;
  if (draft.label === 'destruction') return false;
  if (agreements.has(type) && preposition !== null && accordingAt(arcs, outer.from)) return false;
  return !isUnspecified(draft);
}

/** "الرئيس الذي توعد بسحق التمرد": a threat and an accusation say of whoever made them what matters of him. */
const aimed = new Set(['THREATEN', 'ACCUSE']);

/** A passive or oblique relative clause only says which thing is meant: "السيارة التي انطلقت منها". */
function isForegroundVerb(draft: EventDraft): boolean {
  const { trigger, sentence } = draft;
  if (
    draft.label === 'capture of territory' &&
    draft.factuality === 'ongoing' &&
    isDescription(sentence.arcs, trigger.arc)
  )
    return false;
  if (!isRelative(sentence.arcs, trigger.arc)) return true;
  return draft.actors.length > 0 && (!speech.has(draft.type) || aimed.has(draft.type));
}

const isEnumerated = (draft: EventDraft): boolean =>
  draft.casualties.length > 0 || draft.tolled === true || hasOwnDate(draft);

/** A date in its own clause, not one that its sentence gives of something else. */
function hasOwnDate({ date, sentence: { arcs }, trigger }: EventDraft): boolean {
  if (date === null) return false;
  return arcs.some(
    (arc, k) => arc.kind === 'date' && !crosses(arcs, Math.min(k, trigger.arc), Math.max(k, trigger.arc)),
  );
}

/** Nothing at all is said of it: not who, whom, how many ("إنقاذ 22"), where, when or with what harm. */
const isUnspecified = (draft: EventDraft): boolean =>
  draft.actors.length === 0 &&
  draft.recipients.length === 0 &&
  draft.sentence.arcs[draft.trigger.arc + 1]?.kind !== 'number' &&
  draft.nisbas.length === 0 &&
  ownPlaces(draft).length === 0 &&
  draft.casualties.length === 0 &&
  draft.tolled !== true &&
  draft.munitions.length === 0 &&
  draft.date === null;

function accordingAt(arcs: readonly Arc[], from: number): boolean {
  const before = arcs[from - 1];
  return before !== undefined && according.has(before.stem) && before.stem.length > 1;
}

function isRelative(arcs: readonly Arc[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 3; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb' && arc.id !== 'تم') return false;
    // "الأمر الذي نفاه": what was told before, not a thing to be pointed out
    if (arc.kind === 'particle' && arc.id === 'relative')
      return arc.stem.startsWith('ال') && arcs[k - 1]?.stem !== 'امر';
  }
  return false;
}

/** "التوصل إلى اتفاق", "شن غارات": the masdar of a verb that carries event nouns. */
function isCarriedByNoun(arcs: readonly Arc[], { from, preposition }: Phrase): boolean {
  const at = preposition !== null && arcs[from - 1]?.kind === 'particle' ? from - 2 : from - 1;
  const carrier = arcs[at];
  return (
    carrier?.kind === 'masdar' &&
    supportsOf(carrier.id).some((support) => support.subject !== 'event' && support.through.includes(preposition ?? ''))
  );
}

const declarable = new Set(['MOBILIZE', 'CONCEDE', 'RETREAT', 'AGREE', 'SANCTION', 'COERCE']);

/** "أعلنت الدولة التعبئة العامة": what is done by declaring it. */
function isDeclared({ type, sentence: { arcs } }: EventDraft, from: number): boolean {
  if (!declarable.has(type)) return false;
  for (let k = from - 1; k >= 0 && k >= from - 7; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb') return arc.id === 'أعلن';
    if (arc.kind === 'particle' || endsClause(arcs, k)) return false;
  }
  return false;
}

/** "أعلنت الخلية في بيان نشر على منصة العثور على الشاحنة": what an announcement opens with. */
function isAnnounced({ type, trigger, sentence: { arcs } }: EventDraft, holder: Statement | null): boolean {
  if (holder?.act !== 'announce' || !declarable.has(type)) return false;
  const { arc, whole, phrase } = trigger;
  const at = (whole ?? phrase)?.from ?? arc;
  return holder.content.some(({ start }) => start === arcs[at]?.start);
}

const reasons = new Set(['REJECT', 'PROTEST', 'ACCUSE', 'SUPPORT']);

/** "تظاهروا رفضا للزيارة", "استقال احتجاجا على القصف": why something else was done. */
function isReason({ type, trigger, sentence, text }: EventDraft): boolean {
  const arc = sentence.arcs[trigger.arc] as Arc;
  return reasons.has(type) && /(?:ا|اً|ًا)$/.test(text.slice(arc.start, arc.end)) && !arc.proclitics.includes('ال');
}

/** "قرية يسيطر عليها التنظيم": a state of things that says which village. */
const isDescription = (arcs: readonly Arc[], at: number): boolean =>
  isRelative(arcs, at) ||
  [arcs[at + 1], arcs[at + 2]].some(
    (arc) =>
      arc !== undefined &&
      (arc.stem === 'عليها' || arc.stem === 'عليه' || (arc.stem === 'علي' && arc.enclitic !== null)),
  );

/** "ما إذا كانت …", "فشلت أم تم تدميرها": nobody says that it happened. */
function isLeftOpen(arcs: readonly Arc[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 8; k--) {
    const arc = arcs[k] as Arc;
    if (arc.stem === 'ام' && arc.kind !== 'place') return true;
    if (arc.stem === 'اذا' && arcs[k - 1]?.stem === 'ما') return true;
    if (endsClause(arcs, k)) return false;
  }
  return false;
}
