export { findNominals, readPhrase } from './nominals.ts';
export { hasFused, headOf, isDefinite, isJoined } from './phrase.ts';
export { Register } from './register.ts';
export { nameEnd } from './unnamed.ts';
