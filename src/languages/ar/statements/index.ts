export { settleTakenUp } from './settle-taken-up.ts';
export { Speakers } from './speakers.ts';
export type { StatementContext } from './statements.ts';
export { findAllStatements } from './statements.ts';
