export { spellAlike, splitsOf } from './clitics.ts';
export type { Entry, Names } from './lexicon.ts';
export { Lexicon, wordsOf } from './lexicon.ts';
export { Lattice } from './options.ts';
export { findBestPath } from './path.ts';
export { Vocabulary } from './vocabulary.ts';
export type { FoundSpan } from './weigh.ts';
