import { z } from '@hono/zod-openapi';
import type * as ledger from '../ledger/index.ts';
import {
  copySchema,
  dateRangeSchema,
  disputeKinds,
  eventMentionSchema,
  eventSchema,
  eventTypes,
  gatheredStatementSchema,
  originsSchema,
  quantitySchema,
  readingSchema,
  reasonSchema,
  standings,
  statementSchema,
  storySchema,
  versionSchema,
} from '../model/index.ts';

const named = z.object({ id: z.string(), name: z.string().nullable() }).openapi('Named');
const titled = z.object({ id: z.string(), title: z.string() });
const standing = z.array(z.enum(standings));
const minMax = originsSchema.pick({ min: true, max: true });
const originCounts = z.object({ min: z.int(), max: z.int(), narrated: z.int() }).openapi('OriginCounts');

export const summarySchema = z
  .object({
    documents: z.int(),
    unread: z.int(),
    versions: z.int(),
    statements: z.int(),
    events: z.int(),
    disputes: z.int(),
    origins: z.int(),
    stories: z.int(),
    copies: z.int(),
    rejects: z.int(),
    warnings: z.int(),
    redacted: z.int(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  })
  .openapi('Summary');

export const documentItemSchema = z
  .object({
    id: z.string(),
    path: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string(),
    title: z.string().nullable(),
    opening: z.string().nullable(),
    outlet: z.object({ id: z.string(), name: z.string() }).nullable(),
    published: z.string().nullable(),
    read: z.boolean(),
    versions: z.int(),
    statements: z.int(),
    events: z.int(),
  })
  .openapi('DocumentItem');

const placePoint = named.extend({
  role: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  precision: z.string().nullable(),
});

export const eventItemSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    types: z.array(z.enum(eventTypes)),
    labels: z.array(z.string()),
    date: dateRangeSchema.nullable(),
    actors: z.array(named),
    recipients: z.array(named),
    places: z.array(placePoint),
    origins: originCounts,
    carriers: z.int(),
    documents: z.int(),
    standing,
    reasons: z.array(reasonSchema),
    disputes: z.int(),
    disputedBy: z.array(
      z.object({ kind: z.enum(disputeKinds), by: named.extend({ surface: z.string().nullable() }).nullable() }),
    ),
    confirmed: z.boolean(),
    story: titled.nullable(),
  })
  .openapi('EventItem');

const statementTextSchema = z
  .object({
    document: z.string(),
    statement: statementSchema,
    content: z.array(z.string()),
    gathered: z.string().nullable(),
  })
  .openapi('StatementText');

const disputeSideSchema = z
  .object({
    document: documentItemSchema,
    id: z.string(),
    statement: statementTextSchema.nullable(),
    mention: eventMentionSchema.nullable(),
    text: z.string(),
    ledger: z.string().nullable(),
  })
  .openapi('DisputeSide');

export const disputeItemSchema = z
  .object({
    id: z.string(),
    kind: z.enum(disputeKinds),
    why: z.string(),
    sides: z.tuple([disputeSideSchema, disputeSideSchema]),
    ownPart: z.boolean(),
    confirmed: z.boolean(),
    events: z.array(z.object({ id: z.string(), title: z.string() })),
  })
  .openapi('DisputeItem');

const mentionTextSchema = z
  .object({
    document: documentItemSchema,
    mention: eventMentionSchema,
    passage: z.object({ start: z.int(), end: z.int(), text: z.string() }),
    statements: z.array(statementTextSchema),
  })
  .openapi('MentionText');

export const uncertainMergeSchema = z
  .object({
    event: titled,
    score: z.number(),
    why: z.array(z.string()),
    pair: z.tuple([mentionTextSchema, mentionTextSchema]),
    sides: z.tuple([z.array(z.string()), z.array(z.string())]),
  })
  .openapi('UncertainMerge');

const leftOut = (file: string) =>
  z.int().openapi({ description: `so many more are left out of the list before it; \`${file}\` has them all` });

export const eventDetailSchema = eventItemSchema
  .extend({
    full: eventSchema,
    furtherMerges: z
      .int()
      .openapi({ description: 'merges that only confirm others, left out of `full`; `event.json` has them all' }),
    mentions: z.array(mentionTextSchema).openapi({
      description: 'of an event with very many the first; `full.mentions` names them all, and `event.json` has them',
    }),
    disputed: z.array(disputeItemSchema),
    furtherDisputes: leftOut('event.json'),
    copies: z.array(z.array(z.string())),
    parts: z.array(z.object({ kind: z.literal('part-of'), event: z.string(), title: z.string() })),
  })
  .openapi('EventDetail');

export const statementItemSchema = z
  .object({
    id: z.string(),
    content: z.array(z.string()),
    statement: statementSchema,
    day: z.string().nullable(),
    origins: originCounts,
    standing,
    reasons: z.array(reasonSchema),
    document: documentItemSchema,
    documents: z.int(),
  })
  .openapi('StatementItem');

export const statementDetailSchema = statementItemSchema
  .extend({
    full: gatheredStatementSchema,
    members: z.array(statementTextSchema.extend({ in: documentItemSchema })),
    events: z.array(titled),
    disputed: z.array(disputeItemSchema),
  })
  .openapi('StatementDetail');

export const storyItemSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    documents: z.int(),
    events: z.int(),
    disputes: z.int(),
  })
  .openapi('StoryItem');

export const storyDetailSchema = storyItemSchema
  .extend({
    full: storySchema,
    documentItems: z.array(documentItemSchema),
    eventItems: z.array(eventItemSchema),
    disputed: z.array(disputeItemSchema),
    furtherDisputes: leftOut('story.json'),
    copies: z.array(z.array(z.string())),
  })
  .openapi('StoryDetail');

export const sourceItemSchema = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    kind: z.string().nullable(),
    documents: z.int(),
    asOrigin: z.int(),
    asRelay: z.int(),
    disowned: z.int(),
    disputed: z.int(),
    events: z.int(),
  })
  .openapi('SourceItem');

export const rejectItemSchema = z
  .object({
    id: z.string(),
    path: z.string().nullable(),
    url: z.string().nullable(),
    code: z.string(),
    reason: z.string(),
    whole: z.boolean(),
    captureSha256: z.string().nullable(),
    size: z.int(),
    capturedAt: z.string(),
  })
  .openapi('RejectItem');

const versionItemSchema = z
  .object({
    id: z.string(),
    captureSha256: z.string(),
    capturedAt: z.string(),
    path: z.string().nullable(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    published: z.string().nullable(),
    updated: z.string().nullable(),
    language: z.string(),
    current: z.boolean(),
  })
  .openapi('VersionItem');

export const documentDetailSchema = documentItemSchema
  .extend({
    key: z.string(),
    version: versionSchema,
    versionId: z.string(),
    current: z.boolean(),
    reading: readingSchema,
    history: z.array(versionItemSchema),
    ledgerEvents: z.array(z.object({ mention: z.string(), event: titled, origins: minMax, standing })),
    ledgerStatements: z.array(z.object({ statement: z.string(), gathered: z.string(), origins: minMax, standing })),
    disputed: z.array(disputeItemSchema),
    copies: z.array(
      z.object({ kind: copySchema.shape.kind, documents: z.array(documentItemSchema), first: z.string().nullable() }),
    ),
    stories: z.array(titled),
  })
  .openapi('DocumentDetail');

const quantity = quantitySchema.nullable();
const beforeAndNow = z.object({ before: quantity, now: quantity });
const movedEventSchema = z
  .object({
    event: eventItemSchema,
    isNew: z.boolean(),
    documents: z.int(),
    origins: z.array(named.extend({ named: z.boolean() })),
    killed: beforeAndNow,
    wounded: beforeAndNow,
  })
  .openapi('MovedEvent');
export const changesSchema = z
  .object({
    since: z.string().nullable(),
    until: z.string().nullable(),
    documents: z.object({ count: z.int(), edited: z.int(), items: z.array(documentItemSchema) }),
    events: z.object({ count: z.int(), items: z.array(movedEventSchema) }),
    disputes: z.object({ count: z.int(), items: z.array(disputeItemSchema) }),
  })
  .openapi('Changes');

export const quietSourceSchema = named
  .extend({ documents: z.int(), last: z.string(), pace: z.number(), silent: z.int() })
  .openapi('QuietSource');

const span = z.object({ start: z.int(), end: z.int() });
export const searchHitSchema = z
  .object({
    document: documentItemSchema,
    found: z.int(),
    passages: z.array(span.extend({ text: z.string(), marks: z.array(span) })),
  })
  .openapi('SearchHit');

const ties = z.array(named.extend({ statements: z.int() }));
export const sourceDetailSchema = sourceItemSchema
  .extend({
    months: z.array(z.object({ month: z.string(), published: z.int(), said: z.int(), events: z.int() })),
    relayedBy: ties,
    relays: ties,
    about: ties,
    disputedCases: z.array(disputeItemSchema),
    disputingCases: z.array(disputeItemSchema),
    said: z.array(statementItemSchema),
    did: z.array(eventItemSchema),
    latest: z.array(documentItemSchema),
  })
  .openapi('SourceDetail');

export const networkSchema = z
  .object({
    nodes: z.array(sourceItemSchema.extend({ carries: z.int() })),
    ways: z.array(z.object({ from: z.string(), to: z.string(), statements: z.int() })),
  })
  .openapi('Network');

export const namedWaySchema = z.object({ from: named, to: named, statements: z.int() }).openapi('NamedWay');

/** What people call the things that knowledge/ has: the first name in each language. */
export const nameItemSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['actor', 'place', 'outlet']),
    ar: z.string().nullable(),
    en: z.string().nullable(),
  })
  .openapi('NameItem');
export type NameItem = z.infer<typeof nameItemSchema>;

/** The one shape of every refusal and failure. */
export const errorSchema = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      field: z.string().optional(),
    }),
  })
  .openapi('Error');
export type ErrorAnswer = z.infer<typeof errorSchema>;

// A schema that no longer says what the ledger gives fails here, at compile time, by its name.
const schemas = {
  summary: summarySchema,
  document: documentItemSchema,
  documentDetail: documentDetailSchema,
  event: eventItemSchema,
  eventDetail: eventDetailSchema,
  statement: statementItemSchema,
  statementDetail: statementDetailSchema,
  dispute: disputeItemSchema,
  story: storyItemSchema,
  storyDetail: storyDetailSchema,
  source: sourceItemSchema,
  reject: rejectItemSchema,
  changes: changesSchema,
  quiet: quietSourceSchema,
  hit: searchHitSchema,
  sourceDetail: sourceDetailSchema,
  network: networkSchema,
  uncertain: uncertainMergeSchema,
};
interface Given {
  summary: ledger.Summary;
  document: ledger.DocumentItem;
  documentDetail: ledger.DocumentDetail;
  event: ledger.EventItem;
  eventDetail: ledger.EventDetail;
  statement: ledger.StatementItem;
  statementDetail: ledger.StatementDetail;
  dispute: ledger.DisputeItem;
  story: ledger.StoryItem;
  storyDetail: ledger.StoryDetail;
  source: ledger.SourceItem;
  reject: ledger.RejectItem;
  changes: ledger.Changes;
  quiet: ledger.QuietSource;
  hit: ledger.SearchHit;
  sourceDetail: ledger.SourceDetail;
  network: ledger.Network;
  uncertain: ledger.UncertainMerge;
}
type Says<K extends keyof Given> = z.infer<(typeof schemas)[K]>;
type Differing = {
  [K in keyof Given]: [Says<K>] extends [Given[K]] ? ([Given[K]] extends [Says<K>] ? never : K) : K;
}[keyof Given];
const agree: [Differing] extends [never] ? true : Differing = true;
void agree;
