export type {
  Counts,
  Fault,
  Given,
  IngestOptions,
  IngestSummary,
  Isnad,
  IsnadOptions,
  Progress,
} from './isnad.ts';
export { InUseError } from './isnad.ts';
