export { settleTakenUp } from './settle-taken-up.ts';
export { Speakers } from './speakers.ts';
export type { StatementContext } from './statements.ts';
export { findAllStatements, findStatements } from './statements.ts';
