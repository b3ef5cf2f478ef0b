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
