export { findNominals } from './nominals.ts';
export { hasFused, headOf, isDefinite, isJoined, isManner } from './phrase.ts';
export { Register } from './register.ts';
export { withNamesSpeltAsVerbs } from './spelt-as-verbs.ts';
export { isInName, withSpokesmen } from './spokesmen.ts';
export { withOutletsToldTo } from './told-to.ts';
export { isHidingName, nameEnd } from './unnamed.ts';
export { withVerbsSpeltAsPeople } from './verbs-spelt-as-people.ts';
export { callingWords, honorifics, titleLetters } from './words.ts';
