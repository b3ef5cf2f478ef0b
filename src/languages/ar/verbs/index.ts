import type { VerbForm } from '../analysis.ts';
import { conjugate } from './conjugation.ts';
import { verbs } from './words.ts';

export { conjugate } from './conjugation.ts';
export type { FormNumber, Verb } from './verb.ts';
export { intransitiveVerbs, verbs } from './words.ts';

let forms: readonly VerbForm[] | null = null;

/** All forms of all verbs of the inventory, made once. Two verbs of one spelling (حذر, حذّر) share their lemma. */
export function allVerbForms(): readonly VerbForm[] {
  forms ??= verbs.flatMap(conjugate);
  return forms;
}
