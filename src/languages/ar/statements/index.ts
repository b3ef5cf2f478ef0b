export { Speakers } from './speakers.ts';
export type { StatementContext } from './statements.ts';
export { findStatements } from './statements.ts';
