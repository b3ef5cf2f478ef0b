import { fold } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { hasFused, isDefinite, isJoined } from '../names/index.ts';
import { verbForms, verbs } from '../verbs/index.ts';

/** A verbal noun without article, also one that is spelt as a verb and has what it governs behind it. */
export function isDeedNoun(arcs: readonly Arc[], k: number): boolean {
  const arc = arcs[k] as Arc;
  if (isJoined(arc) || hasFused(arc)) return false;
  if (arc.kind === 'masdar') return !isDefinite(arc);
  if (isSpeltAsVerb(arc) || hasDeedShape(arc)) return true;
  return isSpeltAsBareVerb(arcs, k);
}

/** "وقف القصف": a verbal noun in the spelling of a verb, with what it governs. */
export function isSpeltAsBareVerb(arcs: readonly Arc[], k: number): boolean {
  const arc = arcs[k] as Arc;
  return (
    arc.kind === 'verb' &&
    arc.enclitic === null &&
    (isOfFifth(arc.stem) || (arc.form?.part === 'perfect' && verbalNouns.has(arc.stem))) &&
    governs(arcs[k + 1])
  );
}

/** "تأخر", "تراجع": of the forms with ت the perfect and the verbal noun are spelt alike. */
const isOfFifth = (stem: string): boolean =>
  stem.startsWith('ت') &&
  verbForms()
    .formsOf(stem)
    .some(({ part }) => part === 'masdar');

/** "إدانتها", "تضامنه": somebody's deed in the spelling of a verb with its object; behind a cue's subject no verb can stand without أن. */
export const isSpeltAsVerb = (arc: Arc | undefined): boolean =>
  arc?.kind === 'verb' &&
  arc.form?.part === 'perfect' &&
  arc.enclitic !== null &&
  !isJoined(arc) &&
  (verbalNouns.has(arc.stem) || /^ت.{3,}/.test(arc.stem) || /^[اأإ].{2,}ت$/.test(arc.stem));

/** "تشغيل", "استكمال", "انتزاع": the shapes of verbal nouns of verbs that no list has, without the article. */
export const hasDeedShape = ({ kind, stem }: Arc): boolean => kind === 'word' && deedShapes.test(stem);
const deedShapes = /^(?:ت[^اويه]\p{L}ي\p{L}|است[^ا]{2}ا\p{L}|ان[^اه]{2}ا\p{L}|ا[^ا]ت[^ا]ا\p{L})$/u;

/** What a verbal noun can govern: a noun, a name or a number without preposition. */
const governs = (arc: Arc | undefined): boolean =>
  arc !== undefined &&
  !hasFused(arc) &&
  !isJoined(arc) &&
  (arc.id === 'quantifier' || !['particle', 'verb', 'mark', 'date'].includes(arc.kind));

/** Verbal nouns of the first form that are spelt as its perfect. Folded. */
const verbalNouns = new Set(
  verbs.flatMap(({ masdar }) => (masdar ?? []).flatMap((words) => words.split('/').map(fold))),
);
