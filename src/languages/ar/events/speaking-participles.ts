import { fold } from '../../../text/index.ts';
import type { Arc, VerbForm } from '../analysis.ts';
import { cueVerbs } from '../cues/words.ts';
import { isHidingName } from '../names/index.ts';
import { verbForms } from '../verbs/index.ts';

/** The active participle of a reporting verb that a folded shape spells; the masculine one in the accusative. */
const speakingFormOf = (folded: string): VerbForm | undefined =>
  [folded, folded.replace(/ا$/, '')]
    .flatMap((shape) => verbForms().formsOf(shape))
    .find(({ part, number, lemma }) => part === 'active-participle' && number === 's' && reporting.has(lemma));
const reporting = new Set(cueVerbs.map(({ lemma }) => lemma));

/**
 * "…، مدينا الهجوم", "أدانت الوزارة القصف، مطالبة المجلس بالتدخل": behind a comma a reporting verb's participle, though a name, a title or a
 * verbal noun is spelled alike; the feminine one where a feminine verb goes before.
 */
export function speakingParticiple(arcs: readonly Arc[], i: number, text: string): VerbForm | null {
  const { kind, proclitics, enclitic, start, end, from, to } = arcs[i] as Arc;
  if (kind === 'participle' || kind === 'verb' || kind === 'particle' || proclitics.length > 0 || enclitic !== null)
    return null;
  const next = arcs[i + 1];
  if (arcs[i - 1]?.stem !== '،' || to !== from + 1 || next === undefined || next.kind === 'mark') return null;
  const folded = fold(text.slice(start, end));
  if (!/[اه]$/.test(folded)) return null;
  const form = speakingFormOf(folded);
  if (form === undefined || isHidingName(arcs, i, form.lemma)) return null;
  if (form.gender === 'm') return form;
  const isHers = arcs
    .slice(0, i)
    .some((arc) => arc.kind === 'verb' && arc.form?.gender === 'f' && reporting.has(arc.id));
  return isHers &&
    arcs
      .slice(i + 1, i + 12)
      .some((arc) => arc.id === 'complementizer' || arc.proclitics.includes('ب') || arc.stem === 'ب')
    ? form
    : null;
}
