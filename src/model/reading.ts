import { z } from 'zod';
import { dateRangeSchema, quantitySchema } from './date.ts';
import { blockSchema } from './document.ts';
import { judgementKinds } from './record.ts';
import { quotedSpanSchema, spanSchema, trailStepSchema } from './span.ts';

export const linkKinds = [
  'person',
  'organization',
  'official',
  'state-body',
  'anonymous',
  'outlet',
  'social-channel',
  'gap',
] as const;
export const linkModes = ['direct', 'relayed', 'hearsay', 'inferred'] as const;
export const media = ['telegram', 'x', 'tv', 'phone', 'interview', 'statement', 'wire', 'press-conference'] as const;
export const acts = [
  'assert',
  'confirm',
  'deny',
  'accuse',
  'threaten',
  'promise',
  'predict',
  'demand',
  'reject',
  'claim-responsibility',
  'thank',
  'advise',
  'announce',
] as const;
export const stances = ['asserts', 'denies', 'claims', 'disclaims', 'accuses', 'doubts', 'no-comment'] as const;
export const factualities = [
  'happened',
  'ongoing',
  'denied',
  'not-happened',
  'planned',
  'threatened',
  'predicted',
  'hypothetical',
  'suspended',
] as const;
export const disputeKinds = [
  'denial',
  'retraction-of-statement',
  'conflicting-figures',
  'conflicting-responsibility',
  'conflicting-account',
] as const;
/** PLOVER 0.8 event types. */
export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
  'PROTEST',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export const placePrecisions = ['point', 'town', 'district', 'governorate', 'country'] as const;

/**
 * One link of a chain. `id`: of knowledge/, or `local:<n>`, the same n for the same referent in this document, or `local:<name>`
 * where a person named somebody whom knowledge does not have: such a name has a letter in it, so that it is never a number.
 * A gap ("reports said") has `name: null` and the span of its words. `start`/`end` null only where nothing in the text names it.
 */
export const chainLinkSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  names: z.array(z.string()).optional(),
  surface: z.string().nullable(),
  start: z.number().int().nonnegative().nullable(),
  end: z.number().int().nonnegative().nullable(),
  kind: z.enum(linkKinds),
  anonymous: z.boolean(),
  count: z.number().int().positive().nullable(),
  affiliation: z.string().nullable(),
  mode: z.enum(linkModes),
  coSpeaker: z.boolean(),
  inherited: z.boolean(),
  disowned: z.boolean(),
});
export type ChainLink = z.infer<typeof chainLinkSchema>;

/** Reported speech: cue, content, chain from the origin outward. `id` is `s<N>` in text order within one reading. */
export const statementSchema = z.object({
  id: z.string(),
  cue: quotedSpanSchema.nullable(),
  content: z.array(spanSchema).min(1),
  chain: z.array(chainLinkSchema),
  medium: z.enum(media).nullable(),
  act: z.enum(acts),
  notSaid: z.boolean(),
  nestedIn: z.string().nullable(),
  headline: z.boolean(),
  date: dateRangeSchema.nullable(),
  about: z.array(z.object({ event: z.string(), stance: z.enum(stances) })),
  trail: z.array(trailStepSchema),
});
export type Statement = z.infer<typeof statementSchema>;
export type Act = Statement['act'];
export type Medium = NonNullable<Statement['medium']>;

/** An actor or recipient of an event mention. */
export const participantSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  names: z.array(z.string()).optional(),
  surface: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  anonymous: z.boolean(),
  affiliation: z.string().nullable(),
});
export type Participant = z.infer<typeof participantSchema>;

export const placeRoleSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  names: z.array(z.string()).optional(),
  surface: z.string(),
  role: z.enum(['where', 'from', 'target']),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  precision: z.enum(placePrecisions).nullable(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type PlaceRole = z.infer<typeof placeRoleSchema>;

export const casualtySchema = quantitySchema.extend({
  what: z.enum(['killed', 'wounded', 'captured', 'missing', 'displaced']),
  who: z.enum(['civilians', 'children', 'soldiers', 'fighters']).nullable(),
  surface: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  statement: z.string().nullable(),
});
export type Casualty = z.infer<typeof casualtySchema>;

export const munitionSchema = quantitySchema.extend({
  kind: z.string(),
  surface: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type Munition = z.infer<typeof munitionSchema>;

/**
 * One document's description of one happening. `id` is `e<N>` in text order. `killed`/`wounded` are totals over `casualties`.
 * `retells`: the first mention of the document that tells the same happening; absent where this one is the first.
 */
export const eventMentionSchema = z.object({
  id: z.string(),
  type: z.enum(eventTypes),
  mode: z.array(z.string()),
  label: z.string(),
  trigger: quotedSpanSchema,
  also: z.array(quotedSpanSchema),
  actors: z.array(participantSchema),
  recipients: z.array(participantSchema),
  places: z.array(placeRoleSchema),
  date: dateRangeSchema.nullable(),
  factuality: z.enum(factualities),
  killed: quantitySchema.nullable(),
  wounded: quantitySchema.nullable(),
  casualties: z.array(casualtySchema),
  munitions: z.array(munitionSchema),
  count: quantitySchema.nullable(),
  partOf: z.string().nullable(),
  retells: z.string().optional(),
  headline: z.boolean(),
  statements: z.array(z.string()),
  trail: z.array(trailStepSchema),
});
export type EventMention = z.infer<typeof eventMentionSchema>;
export type EventType = EventMention['type'];
export type Factuality = EventMention['factuality'];

/** Exactly two ids of statements or event mentions: first what is disputed, then what disputes it. */
export const readingDisputeSchema = z.object({
  kind: z.enum(disputeKinds),
  sides: z.tuple([z.string(), z.string()]),
  why: z.string(),
  trail: z.array(trailStepSchema),
});
export type ReadingDispute = z.infer<typeof readingDisputeSchema>;
export type DisputeKind = ReadingDispute['kind'];

/** A span that names an actor, place, outlet, time or quantity: the layers of the reader. */
export const mentionSchema = spanSchema.extend({
  kind: z.enum(['actor', 'person', 'group', 'source', 'place', 'outlet', 'time', 'quantity']),
  id: z.string().nullable(),
  name: z.string().nullable(),
});
export type Mention = z.infer<typeof mentionSchema>;

export const readingWarningSchema = z.object({
  code: z.string(),
  message: z.string(),
  start: z.number().int().nonnegative().nullable(),
  end: z.number().int().nonnegative().nullable(),
});
export type ReadingWarning = z.infer<typeof readingWarningSchema>;

/**
 * What became of a person's decision in this reading. `on`: the statement or event mention that it is about, null where its words are
 * not found or do not tell which one. `side`: which of the decision's two sides. `was`: what the machine reads in the field corrected.
 */
export const decidedSchema = z.object({
  decision: z.string(),
  kind: z.enum(judgementKinds),
  at: z.string(),
  why: z.string(),
  side: z.number().int().min(0).max(1),
  on: z.string().nullable(),
  state: z.enum(['applied', 'agrees', 'changed', 'superseded', 'stale']),
  field: z.string().nullable(),
  value: z.string().nullable(),
  was: z.string().nullable(),
  of: z.string().nullable(),
});
export type Decided = z.infer<typeof decidedSchema>;

/** All that was extracted from one version: a pure function of the version and the knowledge handed in. */
export const readingSchema = z.object({
  document: z.object({
    id: z.string(),
    path: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string(),
    title: z.string().nullable(),
    outlet: z.object({ id: z.string(), name: z.string() }).nullable(),
    published: z.string().nullable(),
    referenceDate: z.iso.date().nullable(),
    /** Whose post this passes on, as the platform heads it; absent where it passes on none. Not verified. */
    forwardedFrom: z.string().optional(),
    blocks: z.array(blockSchema),
    text: z.string().optional(),
  }),
  /** False where the document's language has no pack: it is kept, and shown as unread. */
  read: z.boolean(),
  statements: z.array(statementSchema),
  events: z.array(eventMentionSchema),
  leadEvent: z.string().nullable(),
  disputes: z.array(readingDisputeSchema),
  mentions: z.array(mentionSchema),
  warnings: z.array(readingWarningSchema),
  /** People's decisions about it; absent where there are none. `machine`: what the reader itself found, kept where a decision changed it. */
  decided: z.array(decidedSchema).optional(),
  machine: z
    .object({
      statements: z.array(statementSchema),
      events: z.array(eventMentionSchema),
      leadEvent: z.string().nullable(),
      disputes: z.array(readingDisputeSchema),
    })
    .optional(),
  /** What made it: the reader's own version and the hash of the knowledge it was read with. */
  made: z.object({ reader: z.string(), knowledge: z.string() }),
});
export type Reading = z.infer<typeof readingSchema>;
