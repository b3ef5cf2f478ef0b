export type { Filter } from './filter.ts';
export { emptyFilter, FilterError, readFilter, writeFilter } from './filter.ts';
export type { Change, KeptBatch, KeptReject, KeptVersion, Ledger, Position } from './ledger.ts';
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
