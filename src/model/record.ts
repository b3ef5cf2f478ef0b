import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

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
});
export type Capture = z.infer<typeof captureSchema>;

/** Where a decision is anchored: never an ordinal id, always words that can be found again. */
export const anchorSchema = z.object({
  captureSha256: sha256,
  quote: z.string(),
  before: z.string(),
  after: z.string(),
});
export type Anchor = z.infer<typeof anchorSchema>;

/** A person's decision. `field` and `value` say what is set; a redaction names the document and destroys its bytes. */
export const decisionSchema = z.object({
  kind: z.enum(['redact', 'retry']),
  who: z.string(),
  at: z.iso.datetime(),
  why: z.string(),
  document: z.string().nullable(),
  captureSha256: sha256.nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** One line of the journal. `hash` is over `previous` and the entry, so that an edit, a deletion or a reordering shows. */
export const journalLineSchema = z.object({
  n: z.number().int().positive(),
  previous: sha256,
  entry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('capture'), capture: captureSchema }),
    z.object({ type: z.literal('decision'), decision: decisionSchema }),
  ]),
  hash: sha256,
});
export type JournalLine = z.infer<typeof journalLineSchema>;
export type JournalEntry = JournalLine['entry'];
