export type { FoundTime } from './clock.ts';
export { findTimes } from './clock.ts';
export { dateOfDateline } from './dateline.ts';
export type { FoundDate } from './dates.ts';
export { findDates } from './dates.ts';
export { dateRules } from './rules.ts';
export type { Convention, DateOptions } from './term.ts';
