import type { Arc } from '../analysis.ts';
import type { EventDraft } from './draft.ts';
import type { Phrase } from './phrases.ts';

/** "من قبل الجيش", "على يد مسلحين", "هجوم من قوات النظام": who did it. */
export function agentOf(draft: EventDraft, phrase: Phrase): boolean {
  const { arcs } = draft.sentence;
  if (phrase.kind !== 'actor' && phrase.kind !== 'people') return false;
  const first = arcs[phrase.from]?.stem ?? '';
  const before = [arcs[phrase.from - 1]?.stem, arcs[phrase.from - 2]?.stem];
  // "استعاد البلدة من أيدي المسلحين": from whom, not by whom
  if (phrase.preposition === 'من' && handWords.has(first)) return false;
  // "إلى جانب مدنيين": besides
  if (phrase.preposition === 'الي' && first === 'جانب') return false;
  if (byWords.has(first) || (byWords.has(before[0] ?? '') && (before[1] === 'من' || before[1] === 'علي'))) return true;
  const { frame } = draft.trigger.sense.row;
  // "ثلاث غارات لطيران التحالف", "هجوم لتنظيم داعش على": whose attack it is
  if (phrase.preposition === 'ل' && draft.actors.length === 0 && isAttackOf(draft, phrase)) return true;
  // "ونسب الهجوم إلى متمردين"
  const carrier = draft.trigger.carrier;
  if (phrase.preposition === 'الي' || phrase.preposition === 'ل')
    if (carrier !== null && ascribing.has((arcs[carrier.arc] as Arc).id)) return true;
  // "تلقى تحذيرا من مسؤولين", "تعرض لهجوم من مسلحين"
  if (phrase.preposition === 'من' && draft.trigger.carrier?.support.subject === 'recipient')
    return draft.actors.length === 0;
  return (
    phrase.preposition === 'من' &&
    draft.actors.length === 0 &&
    draft.trigger.form === 'noun' &&
    (frame === 'attack' || frame === 'move' || frame === 'agree')
  );
}

const ascribing = new Set(['نسب', 'عزا']);

/** Behind ل stands who attacks, if the noun is an attack or names its target behind على: "قصف لقوات النظام على دوما". */
function isAttackOf({ trigger, nisbas, sentence }: EventDraft, phrase: Phrase): boolean {
  const { frame } = trigger.sense.row;
  if (trigger.form !== 'noun' || trigger.phrase?.to !== phrase.from || nisbas.length > 0) return false;
  const next = sentence.phrases[sentence.phrases.indexOf(phrase) + 1];
  // "قصف لطيران التحالف"; "استهداف لطيران" has it for its target
  const isOfAircraft = phrase.noun?.sense.aircraft === true && !undergone.has((sentence.arcs[trigger.arc] as Arc).id);
  return (
    frame === 'attack' ||
    (frame === 'strike' && (isOfAircraft || (next?.preposition === 'علي' && next.from <= phrase.to + 1)))
  );
}

const handWords = new Set(['يد', 'ايدي']);
const byWords = new Set(['قبل', 'جانب', 'يد', 'ايدي', 'طرف']);

/** Verbal nouns whose genitive is what was hit, be it a tank or a plane: "استهداف دبابة". */
export const undergone = new Set(['استهدف', 'دمر', 'أسقط', 'اعترض', 'أحرق', 'أعطب', 'فجر']);
