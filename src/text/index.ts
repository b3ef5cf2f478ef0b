export type { FoldedText } from './fold.ts';
export { fold, foldWithOffsets } from './fold.ts';
export type { Quotation } from './quotations.ts';
export { findQuotations } from './quotations.ts';
export type { Sentence, SentenceWords } from './sentences.ts';
export { findSentences } from './sentences.ts';
export type { Token } from './tokens.ts';
export { findTokens } from './tokens.ts';
