import type { Arc } from '../analysis.ts';
import type { EventDraft } from './draft.ts';

/** Verbs of what came of something. */
const resulting = new Set(['أسفر', 'أدى', 'خلف', 'أوقع', 'تسبب', 'نجم', 'راح', 'أودى', 'سقط', 'أفضى', 'نتج']);

/** "ما أدى إلى مقتل …": a verb of consequence governs the harm. */
export function resultBefore(arcs: readonly Arc[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 14; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb') return resulting.has(arc.id);
    if (arc.kind === 'mark' && arc.stem !== '،') return false;
    if (arc.kind === 'masdar' && resulting.has(arc.id)) return true;
  }
  return false;
}

/** That verb, across what else it brought: "أسفرت عن تدمير دبابات، ومقتل العشرات". */
export function resultVerb(arcs: readonly Arc[], at: number): number | null {
  for (let k = at - 1; k >= 0 && k >= at - 20; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb') return resulting.has(arc.id) ? k : null;
    if (arc.kind === 'mark' && arc.stem !== '،') return null;
  }
  return null;
}

/** "غارة أدت إلى تدمير منزل ومقتل ثلاثة": damage that came of another deed brought no harm of its own. */
export const isDamageOf = (
  { label, trigger }: EventDraft,
  others: readonly EventDraft[],
  arcs: readonly Arc[],
): boolean =>
  label === 'destruction' &&
  resultBefore(arcs, trigger.arc) &&
  others.some((each) => each.label !== label && each.trigger.arc < trigger.arc);

/** "لم يسفر الانفجار عن مقتل المحافظ", "دون أن تتسبب في انهيار الجسر أو مقتل سكان": a harm that did not come of it. */
export function isNegatedOutcome({ trigger, sentence: { arcs } }: EventDraft): boolean {
  const verb = trigger.form === 'noun' ? resultVerb(arcs, trigger.arc) : null;
  if (verb === null || !arcs.slice(verb + 1, trigger.arc).some(({ id }) => id === 'preposition')) return false;
  const [before, second] = [arcs[verb - 1], arcs[verb - 2]];
  return (
    (before?.id === 'negation' && negations.has(before.stem)) ||
    (before?.stem === 'ان' && withouts.has(second?.stem ?? ''))
  );
}
const negations = new Set(['لم', 'لن', 'لا']);
const withouts = new Set(['دون', 'بدون']);
