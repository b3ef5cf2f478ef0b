import type { Arc } from '../analysis.ts';
import { fusedPreposition, isArticled } from './affixes.ts';

/** "عملية دهس وطعن", "محاولة طعن في القدس"; not "عملية قتل فيها ثلاثة". */
export const isNamedDeed = (arcs: readonly Arc[], i: number): boolean =>
  deeds.has(arcs[i - 1]?.stem ?? '') &&
  (arcs[i + 1] === undefined ||
    arcs[i + 1]?.kind === 'mark' ||
    arcs[i + 1]?.proclitics[0] === 'و' ||
    arcs[i + 1]?.stem === 'في');
const deeds = new Set(['عمليه', 'محاوله', 'حادثه', 'جريمه']);

/** "لبحث ضبط الحدود": behind a verbal noun that a preposition has, another one. */
export const isAnnexing = (before: Arc | undefined): boolean =>
  before?.kind === 'masdar' &&
  before.enclitic === null &&
  !isArticled(before) &&
  !/[اه]$/.test(before.stem) &&
  fusedPreposition(before) !== null;
