export type { EditItem } from './ask-edits.ts';
export { unpackProfile } from './ask-export.ts';
export { largestSearchPage } from './ask-search.ts';
export type { CarriedError } from './called-ledger.ts';
export { calledLedger, packError, unpackError } from './called-ledger.ts';
export type { Call } from './calls.ts';
export type { Filter, SourceSort } from './filter.ts';
export {
  emptyFilter,
  FilterError,
  longestList,
  longestQuery,
  readFilter,
  sourceSorts,
  writeFilter,
} from './filter.ts';
export type { Change, KeptBatch, KeptReject, Ledger, Position } from './ledger.ts';
export type { LedgerPlace } from './open.ts';
export { openLedger } from './open.ts';
export { memoryOf, type PreparedVersion, prepareVersion } from './prepared.ts';
export type { KeptVersion } from './reading-rows.ts';
export { largestPage } from './rows.ts';
export { LedgerError } from './stores.ts';
export { startThread } from './thread.ts';
export type {
  Changes,
  Days,
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
  MovedEvent,
  Named,
  Network,
  Page,
  PlacePoint,
  QuietSource,
  RejectItem,
  SearchHit,
  SourceDetail,
  SourceItem,
  StatementDetail,
  StatementItem,
  StatementText,
  StoryDetail,
  StoryItem,
  Summary,
  Tie,
  UncertainMerge,
  VersionItem,
} from './views.ts';
