export { spellAlike, splitsOf } from './clitics.ts';
export type { Entry } from './entry.ts';
export { Lexicon } from './lexicon.ts';
export { indexNames, type Names, nameTable, nameWords, printNames, wordsOf } from './name-words.ts';
export { Lattice } from './options.ts';
export { findBestPath } from './path.ts';
export { Vocabulary } from './vocabulary.ts';
export type { FoundSpan } from './weigh.ts';
