export type { DateRange, Quantity } from './date.ts';
export { dateRangeSchema, quantitySchema } from './date.ts';
export type { Block, BlockKind, BlockRole, Version } from './document.ts';
export { blockKinds, blockRoles, blockSchema, versionSchema } from './document.ts';
export { canonicalUrl, documentKey, hashOf, idOf } from './id.ts';
export type { Actor, Outlet, Place } from './knowledge.ts';
export { actorKinds, actorSchema, outletKinds, outletSchema, placeKinds, placeSchema } from './knowledge.ts';
export type {
  Copy,
  Dispute,
  EventMember,
  GatheredStatement,
  LedgerEvent,
  Links,
  OriginLine,
  Origins,
  Reason,
  Standing,
  StatementMember,
  Story,
} from './ledger.ts';
export {
  copySchema,
  disputeSchema,
  eventSchema,
  gatheredStatementSchema,
  linksSchema,
  originsSchema,
  reasonSchema,
  standings,
  storySchema,
} from './ledger.ts';
export type {
  Gathering,
  Home,
  ItemPair,
  LinkChange,
  LinkLevel,
  LinkQuestion,
  LinkStore,
  OwnedDispute,
  Placing,
  Spot,
  Stretch,
} from './linking.ts';
export { linkLevels } from './linking.ts';
export type {
  Act,
  Casualty,
  ChainLink,
  Decided,
  DisputeKind,
  EventMention,
  EventType,
  Factuality,
  Medium,
  Mention,
  Munition,
  Participant,
  PlaceRole,
  Reading,
  ReadingDispute,
  ReadingWarning,
  Statement,
} from './reading.ts';
export {
  acts,
  chainLinkSchema,
  decidedSchema,
  disputeKinds,
  eventMentionSchema,
  eventTypes,
  factualities,
  linkKinds,
  linkModes,
  media,
  mentionSchema,
  placePrecisions,
  readingDisputeSchema,
  readingSchema,
  readingWarningSchema,
  stances,
  statementSchema,
} from './reading.ts';
export type {
  Anchor,
  Capture,
  Decision,
  Exchange,
  JournalEntry,
  JournalLine,
  Judgement,
  JudgementKind,
  Listing,
  Part,
  Visit,
  VisitOutcome,
  Watch,
} from './record.ts';
export {
  anchorSchema,
  captureSchema,
  decisionSchema,
  exchangeSchema,
  isJudgement,
  journalLineSchema,
  judgementKinds,
  judgementSchema,
  visitOutcomes,
  visitSchema,
  watchSchema,
} from './record.ts';
export type { QuotedSpan, Span, TrailStep } from './span.ts';
export { hasOverlap, isInside, likelySlot, quotedSpanSchema, spanSchema, trailStepSchema } from './span.ts';
