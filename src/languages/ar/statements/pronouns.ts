import type { Arc } from '../analysis.ts';

/** "عنه", "إليها": the preposition with somebody who was named before. */
export const isPronounOf = (arc: Arc | undefined, preposition: string): boolean =>
  arc?.kind === 'particle' && arc.stem.startsWith(preposition) && pronouns.has(arc.stem.slice(preposition.length));
const pronouns = new Set(['ه', 'ها', 'هم', 'هما']);

/** "أحدهم", "بعضهم", "آخر", "آخرون": somebody whom nobody names. */
export const isOneOfThem = (arc: Arc | undefined): boolean =>
  arc !== undefined &&
  ((arc.id === 'quantifier' && /^ه(?:م|ن|ما)$/.test(arc.enclitic ?? '')) ||
    (arc.id === 'adjective:اخر' && !arc.proclitics.includes('ال')));
