export type { FoundSpan } from './arcs.ts';
export { findArcs } from './arcs.ts';
export { spellAlike, splitsOf } from './clitics.ts';
export type { Entry, Names } from './lexicon.ts';
export { Lexicon, wordsOf } from './lexicon.ts';
export { findBestPath } from './path.ts';
export { Vocabulary } from './vocabulary.ts';
