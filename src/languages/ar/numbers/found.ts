import type { Token } from '../../../text/index.ts';

/**
 * A number in the text with its bounds. Tokens `[from, to)`, offsets `start` and `end` (without و ف ب ل ك fused before it); both take in the
 * words of a bound before it ("أكثر من أربعين"), not those after the noun ("خمسة صواريخ على الأقل").
 * `min` and `max` as ONTOLOGIES has them: "more than 40" is `{ min: 40, max: null }`, "about 40" is 40 to 40 with the rule `approximate`,
 * "dozens" `{ min: 20, max: null }`. `value`: the number itself, null where there is none ("dozens").
 * `kind`: what is counted; a percentage's value is in hundredths of the whole ("5 %" is 5). Numbers inside dates are found as well: the caller leaves them out.
 */
export interface FoundQuantity {
  from: number;
  to: number;
  start: number;
  end: number;
  min: number | null;
  max: number | null;
  value: number | null;
  kind: 'count' | 'fraction' | 'percent';
  rule: QuantityRule;
}

export const quantityRules = [
  'ar/numbers/exact',
  'ar/numbers/fraction',
  'ar/numbers/percent',
  'ar/numbers/lower-bound',
  'ar/numbers/upper-bound',
  'ar/numbers/approximate',
  'ar/numbers/range',
  'ar/numbers/dozens',
  'ar/numbers/several',
  'ar/numbers/ordinal',
] as const;
export type QuantityRule = (typeof quantityRules)[number];

/** An ordinal ("الثالث", "الحادية والعشرون"): a place in a row, never a count. */
export interface FoundOrdinal {
  from: number;
  to: number;
  start: number;
  end: number;
  value: number;
  rule: 'ar/numbers/ordinal';
}

/** Where a token's word starts after the proclitics that are taken off; the token's own start where its letters do not tell. */
export function startAfter(token: Token, proclitics: string): number {
  if (token.end - token.start !== token.folded.length) return token.start;
  const written =
    proclitics.endsWith('ل') && token.folded.startsWith(`${proclitics}ل`) ? proclitics.length - 1 : proclitics.length;
  return token.start + written;
}
