import type { VerbForm } from '../analysis.ts';
import { verbForms } from '../verbs/index.ts';

/** The perfect of the masculine plural that a folded shape spells. */
export const pluralOf = (folded: string): VerbForm | null =>
  verbForms()
    .formsOf(folded)
    .find(({ part, number, gender }) => part === 'perfect' && number === 'p' && gender === 'm') ?? null;
