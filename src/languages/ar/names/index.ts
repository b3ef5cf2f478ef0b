export { findNominals } from './nominals.ts';
export { hasFused, headOf, isDefinite, isJoined, isManner } from './phrase.ts';
export { Register } from './register.ts';
export { isHidingName, nameEnd } from './unnamed.ts';
export { callingWords, honorifics } from './words.ts';
