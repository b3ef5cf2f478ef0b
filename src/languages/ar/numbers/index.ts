export type { Numeral } from './cardinals.ts';
export { readNumeral, readOrdinal } from './cardinals.ts';
export type { Lexeme } from './lexeme.ts';
export { isNumberWord, spellOut } from './lexeme.ts';
export type { FoundOrdinal, FoundQuantity, QuantityRule } from './quantities.ts';
export { findOrdinals, findQuantities, quantityRules, startAfter } from './quantities.ts';
