export type { ChooseFillers } from './choice/index.ts';
export { findLeadEvent } from './lead.ts';
export { casualtyOfVerb, eventNounForms, readNoun } from './lexicon.ts';
export type { EventContext, EventWeighing } from './mentions.ts';
export { findEvents } from './mentions.ts';
export { type IsTold, isToldByRules } from './telling/index.ts';
