export type { Role, TokenHolder, TokenItem } from '../record/index.ts';
export { drawToken, hashToken, roles, TokenFile } from '../record/index.ts';
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
export { RequestError } from './local-isnad.ts';
export { openIsnad } from './open.ts';
