import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * How an answer came over the net. Addresses as they were asked for; `redirects` in their order, each with the status that sent us on.
 * `status` null where no answer came. `headers`: those of the last answer, names in lower case. Times in UTC.
 */
export const exchangeSchema = z.object({
  requested: z.string(),
  redirects: z.array(z.object({ status: z.number().int(), to: z.string() })),
  finalUrl: z.string(),
  status: z.number().int().nullable(),
  headers: z.record(z.string(), z.string()),
  serverAddress: z.string().nullable(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  tool: z.string(),
});
export type Exchange = z.infer<typeof exchangeSchema>;

/** Where a watched feed listed the item: `item` is the feed's own name for it, `publisher` what RSS calls its source. First seen and published are kept apart. */
export const listingSchema = z.object({
  feed: z.string(),
  item: z.string(),
  firstSeen: z.iso.datetime(),
  published: z.string().nullable(),
  publisher: z.string().nullable(),
});
export type Listing = z.infer<typeof listingSchema>;

/** Out of which file bytes were taken: its SHA-256 and name, and where in it (the number of a message, the byte where a record begins). */
export const partSchema = z.object({ of: sha256, name: z.string(), at: z.string() });
export type Part = z.infer<typeof partSchema>;

/**
 * The bytes received for one item, with where, when and how. Kept once per hash as a content-addressed file; this is its line in the journal.
 * `capturedAt`: ISO date-time in UTC. `given`: what was told beside the bytes (sidecar, options, the row of a table).
 */
export const captureSchema = z.object({
  sha256,
  size: z.number().int().nonnegative(),
  capturedAt: z.iso.datetime(),
  path: z.string().nullable(),
  url: z.string().nullable(),
  finalUrl: z.string().nullable(),
  mediaType: z.string().nullable(),
  charset: z.string().nullable(),
  given: z.object({
    published: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string().nullable(),
    title: z.string().nullable(),
  }),
  /** Null where it could be read; else why not. Rejected captures are kept and listed. */
  rejected: z.object({ code: z.string(), reason: z.string() }).nullable(),
  /** Absent where it did not come over the net, and in records of before it was kept. */
  exchange: exchangeSchema.optional(),
  /** Absent where no watched feed listed it. */
  listing: listingSchema.optional(),
  /** Present where it was cut out of a larger file that is not kept itself. */
  part: partSchema.optional(),
  /** Files that belong to it (pictures of a post), by the name that it gives them and the hash under which they are kept. */
  attachments: z.array(z.object({ name: z.string(), sha256 })).optional(),
  /** Present for such a file: the path or address of what it belongs to. It is kept and not read. */
  attachedTo: z.string().optional(),
});
export type Capture = z.infer<typeof captureSchema>;

/**
 * Where a decision is anchored: never an ordinal id, always words that can be found again. `quote`: the trigger of an event mention, the
 * content of a statement. `cue`: of a statement, with where it begins, counted from the quotation. `type`: of an event mention.
 */
export const anchorSchema = z.object({
  document: z.string(),
  captureSha256: sha256,
  what: z.enum(['statement', 'event']),
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  cue: z.object({ quote: z.string(), offset: z.number().int() }).nullable(),
  type: z.string().nullable(),
});
export type Anchor = z.infer<typeof anchorSchema>;

const made = { who: z.string(), at: z.iso.datetime(), why: z.string() };

/** A redaction names the document and destroys its bytes; a retry takes a rejected capture in again. */
export const disposalSchema = z.object({
  kind: z.enum(['redact', 'retry']),
  ...made,
  document: z.string().nullable(),
  captureSha256: sha256.nullable(),
});

export const judgementKinds = ['correct', 'drop', 'merge', 'split', 'reject', 'confirm', 'undo'] as const;

/**
 * A person's judgement of what was read or linked. `sides`: what it is about; `merge`, `split` and those about a dispute have two. `field`,
 * `value`: what is set; `was`: what the machine had there. `of`: the decision that an `undo` takes back, the kind of a dispute.
 */
export const judgementSchema = z.object({
  kind: z.enum(judgementKinds),
  id: z.string(),
  ...made,
  sides: z.tuple([z.array(anchorSchema), z.array(anchorSchema)]),
  field: z.string().nullable(),
  value: z.string().nullable(),
  was: z.string().nullable(),
  of: z.string().nullable(),
});
export type Judgement = z.infer<typeof judgementSchema>;
export type JudgementKind = Judgement['kind'];

export const decisionSchema = z.discriminatedUnion('kind', [disposalSchema, judgementSchema]);
export type Decision = z.infer<typeof decisionSchema>;

export function isJudgement(decision: Decision): decision is Judgement {
  return decision.kind !== 'redact' && decision.kind !== 'retry';
}

/** A person's word that a feed is to be watched, or no longer. */
export const watchSchema = z.object({
  action: z.enum(['add', 'remove']),
  address: z.string(),
  name: z.string().nullable(),
  who: z.string(),
  at: z.iso.datetime(),
});
export type Watch = z.infer<typeof watchSchema>;

export const visitOutcomes = [
  'unchanged',
  'edited',
  'headline-changed',
  'removed',
  'blocked',
  'behind-a-wall',
  'unreachable',
] as const;

/**
 * An article asked for again. `sha256`: of the bytes that came, kept as a capture where they brought another text; null where none came.
 * Unreachable is not removed: only its server can say that it is gone.
 */
export const visitSchema = z.object({
  url: z.string(),
  at: z.iso.datetime(),
  outcome: z.enum(visitOutcomes),
  reason: z.string().nullable(),
  sha256: sha256.nullable(),
  exchange: exchangeSchema,
});
export type Visit = z.infer<typeof visitSchema>;
export type VisitOutcome = Visit['outcome'];

/** One line of the journal. `hash` is over `previous` and the entry, so that an edit, a deletion or a reordering shows. */
export const journalLineSchema = z.object({
  n: z.number().int().positive(),
  previous: sha256,
  entry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('capture'), capture: captureSchema }),
    z.object({ type: z.literal('decision'), decision: decisionSchema }),
    z.object({ type: z.literal('watch'), watch: watchSchema }),
    z.object({ type: z.literal('visit'), visit: visitSchema }),
  ]),
  hash: sha256,
});
export type JournalLine = z.infer<typeof journalLineSchema>;
export type JournalEntry = JournalLine['entry'];
