export type { Numeral } from './cardinals.ts';
export { readNumeral } from './cardinals.ts';
export type { FoundOrdinal, FoundQuantity, QuantityRule } from './found.ts';
export { quantityRules, startAfter } from './found.ts';
export type { Lexeme } from './lexeme.ts';
export { isNumberWord, spellOut } from './lexeme.ts';
export { readOrdinal } from './ordinals.ts';
export { findOrdinals, findQuantities } from './quantities.ts';
