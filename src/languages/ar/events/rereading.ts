import type { Arc, VerbForm } from '../analysis.ts';
import { allVerbForms } from '../verbs/index.ts';
import { fusedPreposition, isJoined } from './affixes.ts';
import { nounOf } from './lexicon.ts';

let masdarForms: ReadonlyMap<string, VerbForm> | null = null;

/** The verbal nouns by their folded shape: many are spelled as a perfect is ("قصف", "قتل"). */
function masdarOf(folded: string): VerbForm | null {
  masdarForms ??= new Map(
    allVerbForms()
      .filter((form) => form.part === 'masdar')
      .map((form) => [form.folded, form]),
  );
  return masdarForms.get(folded) ?? null;
}

/**
 * A word that was taken for a verb but stands where only a noun can: right behind a verb and its noun phrases, without a conjunction
 * ("نفت إثيوبيا قصف المدينة"), or spelled with ة ("تعبئة").
 */
export function rereadVerbs(arcs: readonly Arc[], text: string): readonly Arc[] {
  let changed: Arc[] | null = null;
  for (let i = 0; i < arcs.length; i++) {
    const arc = arcs[i] as Arc;
    if (arc.kind !== 'verb') continue;
    const surface = text.slice(arc.start, arc.end);
    const open = arc.enclitic === 'ه' && surface.endsWith('ة');
    if (
      !open &&
      !(arc.form?.part === 'perfect' && arc.form.gender === 'm' && arc.form.number === 's' && arc.enclitic === null)
    )
      continue;
    if (!open && (arc.proclitics.length > 0 || !followsVerb(changed ?? arcs, i))) continue;
    const shape = open ? `${arc.stem}ه` : arc.stem;
    const form = masdarOf(shape);
    if (form === null && !(open && nounOf(shape) !== null)) continue;
    changed ??= [...arcs];
    changed[i] = {
      ...arc,
      kind: 'masdar',
      id: form?.lemma ?? arc.id,
      stem: shape,
      enclitic: null,
      form,
      gender: form?.gender ?? 'f',
      number: 's',
    };
  }
  return changed ?? arcs;
}

function followsVerb(arcs: readonly Arc[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 8; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb') return true;
    if (arc.kind === 'mark' || (arc.kind === 'particle' && arc.id !== 'adverb' && arc.id !== 'quantifier'))
      return false;
    if (isJoined(arc) || fusedPreposition(arc) !== null) return false;
  }
  return false;
}
