import { z } from 'zod';
import { disputeKinds } from './reading.ts';

export const standings = [
  'single-origin',
  'corroborated',
  'disputed',
  'denied',
  'disowned',
  'unconfirmed',
  'unattributed',
  'unnamed',
] as const;
export type Standing = (typeof standings)[number];

/** A member of an event (an event mention) or of a gathered statement, by document id and its id in that document's reading. */
export const eventMemberSchema = z.object({ document: z.string(), event: z.string() });
export type EventMember = z.infer<typeof eventMemberSchema>;
export const statementMemberSchema = z.object({ document: z.string(), statement: z.string() });
export type StatementMember = z.infer<typeof statementMemberSchema>;

/** A sentence for people, in both languages of the interface. */
export const reasonSchema = z.object({ ar: z.string(), en: z.string() });
export type Reason = z.infer<typeof reasonSchema>;

/** One way in which an origin's words came to carriers. */
export const originLineSchema = z.object({
  origin: z.object({ id: z.string(), name: z.string().nullable(), named: z.boolean(), count: z.number().nullable() }),
  via: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
  carriers: z.array(z.string()),
  evidence: z.array(statementMemberSchema),
  /** True where the supposed origin disowned it: shown, never counted. */
  disowned: z.boolean(),
});
export type OriginLine = z.infer<typeof originLineSchema>;

/** Independent origins as an interval: see docs/linking.md. `narrated`: ids of documents that tell it in their own voice. */
export const originsSchema = z.object({
  min: z.number().int().nonnegative(),
  max: z.number().int().nonnegative(),
  narrated: z.array(z.string()),
  lines: z.array(originLineSchema),
  why: z.array(reasonSchema),
});
export type Origins = z.infer<typeof originsSchema>;

/** The happening itself, across documents. `id`: from the anchor of its first mention. `score`s and reasons say why members are one. */
export const eventSchema = z.object({
  id: z.string(),
  title: z.string(),
  mentions: z.array(eventMemberSchema),
  origins: originsSchema,
  carriers: z.number().int().nonnegative(),
  standing: z.array(z.enum(standings)),
  reasons: z.array(reasonSchema),
  relations: z.array(z.object({ kind: z.enum(['part-of']), event: z.string() })),
  /** Why these mentions are one event: the pairs that were held to be the same, with their scores and what agreed. */
  merges: z.array(
    z.object({ a: eventMemberSchema, b: eventMemberSchema, score: z.number(), why: z.array(z.string()) }),
  ),
  /** A person said that all its mentions are one event; absent where nobody did. */
  confirmed: z.literal(true).optional(),
});
export type LedgerEvent = z.infer<typeof eventSchema>;

/** Statements with the same content, gathered. */
export const gatheredStatementSchema = z.object({
  id: z.string(),
  members: z.array(statementMemberSchema),
  origins: originsSchema,
  standing: z.array(z.enum(standings)),
  reasons: z.array(reasonSchema),
});
export type GatheredStatement = z.infer<typeof gatheredStatementSchema>;

/** Two sides that cannot both be right, or one that withdraws the other: first what is disputed, then what disputes it. */
export const disputeSideSchema = z.object({ document: z.string(), id: z.string() });
export const disputeSchema = z.object({
  id: z.string(),
  kind: z.enum(disputeKinds),
  sides: z.tuple([disputeSideSchema, disputeSideSchema]),
  why: z.string(),
  /** Who disputes it denies nothing but a part of their own in it: what happened stays as it is told. Absent elsewhere. */
  ownPart: z.literal(true).optional(),
  /** A person said that it is one; absent where nobody did. */
  confirmed: z.literal(true).optional(),
});
export type Dispute = z.infer<typeof disputeSchema>;

export const copySchema = z.object({ kind: z.enum(['same', 'near']), documents: z.array(z.string()).min(2) });
export type Copy = z.infer<typeof copySchema>;

export const storySchema = z.object({
  id: z.string(),
  title: z.string(),
  documents: z.array(z.string()),
  events: z.array(z.string()),
});
export type Story = z.infer<typeof storySchema>;

/** All that linking derives from readings. Arrays are in a fixed order: documents by id, events and statements by their first member. */
export const linksSchema = z.object({
  events: z.array(eventSchema),
  statements: z.array(gatheredStatementSchema),
  disputes: z.array(disputeSchema),
  copies: z.array(copySchema),
  stories: z.array(storySchema),
});
export type Links = z.infer<typeof linksSchema>;
