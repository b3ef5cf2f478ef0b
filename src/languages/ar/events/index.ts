export { findLeadEvent } from './lead.ts';
export { eventNounForms } from './lexicon.ts';
export type { EventContext } from './mentions.ts';
export { findEvents } from './mentions.ts';
