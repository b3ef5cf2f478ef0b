import type { Arc } from '../analysis.ts';
import { changeArc } from '../arc.ts';
import { verbForms } from '../verbs/index.ts';
import { isJoined } from './phrase.ts';

/** "الوزير نفتالي بينيت طالب بفرض طوق": behind a name, and before what is asked with its preposition, somebody asks; no student stands there. */
export function withAskers(arcs: Arc[]): Arc[] {
  for (let k = 1; k + 1 < arcs.length; k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind !== 'role' || arc.stem !== 'طالب' || arc.proclitics.length > 0 || arc.enclitic !== null) continue;
    if (!endsName(arcs[k - 1] as Arc) || !opensAsked(arcs[k + 1] as Arc)) continue;
    const form = verbForms()
      .formsOf(arc.stem)
      .find(({ part }) => part === 'perfect');
    if (form === undefined) continue;
    arcs[k] = changeArc(arc, { kind: 'verb', id: form.lemma, form, gender: form.gender, number: form.number });
  }
  return arcs;
}

const endsName = (arc: Arc): boolean =>
  (arc.kind === 'actor' || arc.kind === 'word' || arc.id === 'given') && !isJoined(arc);

/** "بفرض طوق", "بأن يرحل". */
const opensAsked = ({ kind, proclitics, stem }: Arc): boolean =>
  (kind === 'masdar' && proclitics[0] === 'ب') || (kind === 'particle' && /^بأ?ن/.test(stem));
