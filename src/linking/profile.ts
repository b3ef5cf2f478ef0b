import { z } from 'zod';
import {
  acts,
  dateRangeSchema,
  disputeKinds,
  eventTypes,
  factualities,
  judgementKinds,
  linkKinds,
  linkModes,
  placePrecisions,
  quantitySchema,
  stances,
} from '../model/index.ts';

/**
 * A profile is what linking needs of one document: small enough to be kept beside it in the store, so that a document is linked anew
 * without being read anew. It does not hold the text. Everything in it comes from one version and its reading.
 */
const position = z.number().int().nonnegative();

/** An actor or recipient. `words`: stems of its name where it has one, else of its surface. `weighed`: likely, and not what the text's own grammar says. */
export const slotSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  surface: z.string(),
  words: z.array(z.string()),
  anonymous: z.boolean(),
  affiliation: z.string().nullable(),
  weighed: z.boolean(),
});
export type Slot = z.infer<typeof slotSchema>;

export const placeSlotSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  surface: z.string(),
  words: z.array(z.string()),
  role: z.enum(['where', 'from', 'target']),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  precision: z.enum(placePrecisions).nullable(),
  weighed: z.boolean(),
});
export type PlaceSlot = z.infer<typeof placeSlotSchema>;

const casualtySlotSchema = quantitySchema.extend({
  what: z.enum(['killed', 'wounded', 'captured', 'missing', 'displaced']),
  who: z.string().nullable(),
  statement: z.string().nullable(),
});

/** A person's decision about links, as it bears on one statement or event mention. `of`: the kind of the dispute that it is about. */
export const rulingSchema = z.object({
  decision: z.string(),
  kind: z.enum(judgementKinds),
  at: z.string(),
  why: z.string(),
  side: z.number().int(),
  of: z.string().nullable(),
});
export type Ruling = z.infer<typeof rulingSchema>;

/** An event mention. `words`: stems of the sentence around the trigger; `passage`: the hash of that sentence, `null` where it is short. */
export const mentionProfileSchema = z.object({
  id: z.string(),
  start: position,
  end: position,
  type: z.enum(eventTypes),
  mode: z.array(z.string()),
  label: z.string(),
  trigger: z.string(),
  lead: z.boolean(),
  headline: z.boolean(),
  actors: z.array(slotSchema),
  recipients: z.array(slotSchema),
  places: z.array(placeSlotSchema),
  date: dateRangeSchema.pick({ from: true, to: true, precision: true, how: true }).nullable(),
  factuality: z.enum(factualities),
  killed: quantitySchema.nullable(),
  wounded: quantitySchema.nullable(),
  casualties: z.array(casualtySlotSchema),
  munitions: z.array(quantitySchema.extend({ kind: z.string() })),
  count: quantitySchema.nullable(),
  partOf: z.string().nullable(),
  statements: z.array(z.string()),
  /** Statements that take the event up again ("the attack") and neither deny nor reject. */
  echoes: z.array(z.string()),
  words: z.array(z.string()),
  /** The same of other sentences that tell of it again, the first ones. */
  again: z.array(z.array(z.string())),
  /** The first mention of the document that the reader took it to tell again. */
  retells: z.string().optional(),
  /** How often the text turned to something else before it ("on the other hand", a heading). */
  turns: position,
  passage: z.number().int().nullable(),
  /** Names in quotation marks in that sentence (ships, units, operations) that no list knows, as stems. */
  quoted: z.array(z.string()),
  /** The clause around the trigger, for a title where no headline tells of this event. */
  snippet: z.string(),
  rulings: z.array(rulingSchema).optional(),
});
export type MentionProfile = z.infer<typeof mentionProfileSchema>;

export const speakerSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  surface: z.string().nullable(),
  words: z.array(z.string()),
  kind: z.enum(linkKinds),
  anonymous: z.boolean(),
  count: z.number().int().positive().nullable(),
  affiliation: z.string().nullable(),
  mode: z.enum(linkModes),
  coSpeaker: z.boolean(),
  disowned: z.boolean(),
});
export type Speaker = z.infer<typeof speakerSchema>;

/** A statement. `words`: stems of its content; `passages`: hashes of the sentences that its content touches. */
export const statementProfileSchema = z.object({
  id: z.string(),
  start: position,
  end: position,
  chain: z.array(speakerSchema),
  act: z.enum(acts),
  cue: z.string().nullable(),
  /** Where the cue begins. */
  cueAt: position.nullable(),
  words: z.array(z.string()),
  passages: z.array(z.number().int()),
  notSaid: z.boolean(),
  headline: z.boolean(),
  /** Ids of knowledge that are named in the content. */
  names: z.array(z.string()),
  nestedIn: z.string().nullable(),
  about: z.array(z.object({ event: z.string(), stance: z.enum(stances) })),
  rulings: z.array(rulingSchema).optional(),
});
export type StatementProfile = z.infer<typeof statementProfileSchema>;

export const profileSchema = z.object({
  /** Raised when the shape or its making changes: a stored profile of another number has to be made anew. */
  format: z.literal(5),
  document: z.object({
    id: z.string(),
    outlet: z.object({ id: z.string(), name: z.string() }).nullable(),
    published: z.string().nullable(),
    referenceDate: z.string().nullable(),
    language: z.string(),
    title: z.string().nullable(),
  }),
  /**
   * The story blocks alone, folded. `words`: how many; `hash`: of all of them in order; `scale` and `shingles`: word 5-grams (base64 of
   * 32-bit numbers); `sentences`: hash, first word and length in words of each sentence of six words or more.
   */
  text: z.object({
    words: z.number().int().nonnegative(),
    hash: z.string(),
    scale: z.number().int().positive(),
    shingles: z.string(),
    sentences: z.array(z.object({ hash: z.number().int(), start: position, end: position, words: z.number().int() })),
  }),
  /** What the document is about: its commonest content stems with their counts, those of the title first among equals. */
  terms: z.array(z.object({ stem: z.string(), count: z.number().int().positive() })),
  events: z.array(mentionProfileSchema),
  statements: z.array(statementProfileSchema),
  disputes: z.array(
    z.object({ kind: z.enum(disputeKinds), sides: z.tuple([z.string(), z.string()]), why: z.string() }),
  ),
});
export type Profile = z.infer<typeof profileSchema>;
