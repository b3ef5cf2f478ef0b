export { findNominals } from './nominals.ts';
export { hasFused, headOf, isDefinite, isJoined } from './phrase.ts';
export { Register } from './register.ts';
export { isHidingName, nameEnd } from './unnamed.ts';
export { honorifics, mannerNouns } from './words.ts';
