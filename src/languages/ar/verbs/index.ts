export { conjugate } from './conjugation.ts';
export { printForms, type VerbForms, verbForms, verbTable } from './forms.ts';
export type { FormNumber, Verb } from './verb.ts';
export { intransitiveVerbs, verbs } from './words.ts';
