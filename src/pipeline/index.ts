export type { Role, TokenHolder, TokenItem } from '../record/index.ts';
export { drawToken, hashToken, roles, TokenFile } from '../record/index.ts';
export type { DecisionItem, DecisionRequest, DecisionState } from './decisions.ts';
export { decisionStates, staleStates } from './decisions.ts';
export type {
  Counts,
  Fault,
  IngestOptions,
  IngestSummary,
  Isnad,
  IsnadOptions,
  Progress,
} from './isnad.ts';
export { InUseError } from './isnad.ts';
export { openIsnad } from './open.ts';
export { RequestError } from './request-error.ts';
