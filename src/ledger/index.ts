export type { Changes, MovedEvent, QuietSource } from './ask-changes.ts';
export type { CarriedError } from './called-ledger.ts';
export { calledLedger, packError, unpackError } from './called-ledger.ts';
export type { Call } from './calls.ts';
export type { Filter } from './filter.ts';
export { emptyFilter, FilterError, readFilter, writeFilter } from './filter.ts';
export type { Change, KeptBatch, KeptReject, KeptVersion, Ledger, Position } from './ledger.ts';
export type { LedgerPlace } from './open.ts';
export { openLedger } from './open.ts';
export { LedgerError } from './stores.ts';
export type {
  DisputeItem,
  DisputeSide,
  DocumentDetail,
  DocumentItem,
  EventDetail,
  EventItem,
  ExportedDocument,
  ExportItem,
  MentionText,
  MinMax,
  Named,
  Page,
  PlacePoint,
  RejectItem,
  SourceItem,
  StatementDetail,
  StatementItem,
  StatementText,
  StoryDetail,
  StoryItem,
  Summary,
  VersionItem,
} from './views.ts';
