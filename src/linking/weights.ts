import { z } from 'zod';
import { eventTypes } from '../model/index.ts';
import data from './weights.json' with { type: 'json' };

const typePair = z.tuple([z.enum(eventTypes), z.enum(eventTypes)]);
const features = [
  'type-same',
  'type-near',
  'mode-same',
  'mode-other',
  'label-same',
  'trigger-same',
  'act-other',
  'act-unlike',
  'target-other',
  'date-same-day',
  'date-next-day',
  'date-overlaps',
  'date-unknown-published-near',
  'date-unknown-published-apart',
  'date-unknown-published-far',
  'date-apart',
  'date-presumed',
  'place-same-point',
  'place-same-governorate',
  'place-same-country',
  'place-inside',
  'place-near',
  'place-other',
  'place-untied',
  'actor-same',
  'actor-same-state',
  'speaker-same',
  'actor-related',
  'actor-other',
  'recipient-same',
  'recipient-related',
  'recipient-other',
  'roles-swapped',
  'figures-same',
  'figures-agree',
  'figures-far',
  'munition-same',
  'munition-count-same',
  'munition-other',
  'count-other',
  'span-other',
  'words',
  'words-floor',
  'speech-words-floor',
  'quoted-same',
  'passage-same',
  'documents-copies',
  'copies-elsewhere',
  'one-document',
  'both-lead',
  'told-alike-nearby',
  'told-side-by-side',
  'told-by-another',
  'elaborated',
  'retold',
  'one-visit',
  'one-taking',
  'one-state',
  'loosely-tied',
  'unlocated',
  'diffuse',
  'statement-same',
  'reality-other',
  'outvoted',
] as const;
export type Feature = (typeof features)[number];

/**
 * What each agreement or difference between two event mentions adds to their score. The score is the sum; at `thresholds.same` and above,
 * with at least `leastSlots` slots in agreement, two mentions are held to be one event, at `different` and below to be two. `whole`: the same for what
 * several mentions of a document say together, which has more to agree by; `sure`: where they agree in a spot that is merely likely, and in nothing specific;
 * `others`: so much at least speaks against two that others did, to others.
 */
const weightsSchema = z.strictObject({
  /** How much of it counts that one slot agrees with (`same`) or differs from (`other`) another, where either is merely likely. */
  weighed: z.strictObject({ same: z.number(), other: z.number() }),
  thresholds: z.strictObject({
    same: z.number(),
    whole: z.number(),
    different: z.number(),
    sure: z.number(),
    others: z.number(),
    leastSlots: z.number().int().positive(),
  }),
  features: z.record(z.enum(features), z.number()),
  nearTypes: z.array(typePair),
  verbalTypes: z.array(z.enum(eventTypes)),
  /** Kinds of act, each with the labels that can stand for it. */
  acts: z.record(z.string(), z.array(z.string())),
  /** What an attack can be aimed at: words for each kind. A base in an airport is either. */
  targets: z.record(z.string(), z.array(z.string())),
  /** Labels of what goes on at many spots of a town in war on any day. */
  diffuse: z.array(z.string()),
  /** Labels of what lasts, and is one as long as it does. */
  lasting: z.array(z.string()),
  /** Modes that one attack can have both: who blows himself up does it with explosives. */
  kinModes: z.array(z.tuple([z.string(), z.string()])),
  exclusiveModes: z.array(z.tuple([z.string(), z.string()])),
  nearKilometres: z.number().positive(),
  farKilometres: z.number().positive(),
  /**
   * What speaks for two documents being of one story: each shared event (three at most), one that is the lead of either, the
   * likeness of names and of words (each 0 to 1), less the threshold and the days between them over `fadeDays`. Without a shared event stories are
   * brought together only by what comes to more than `alone`, within `aloneDays`.
   */
  stories: z.strictObject({
    sharedEvent: z.number(),
    sharedLead: z.number(),
    names: z.number(),
    terms: z.number(),
    threshold: z.number(),
    alone: z.number(),
    aloneDays: z.number().nonnegative(),
    fadeDays: z.number().positive(),
    mostDays: z.number().positive(),
  }),
});
export type Weights = z.infer<typeof weightsSchema>;

/** Checks a table of weights. Throws with the field that is missing, unknown or of the wrong kind. */
export function checkWeights(table: unknown): Weights {
  const checked = weightsSchema.safeParse(table);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new Error(`weights.json: ${issue?.path.join('.') || 'the table'}: ${issue?.message}`);
}

export const weights: Weights = checkWeights(data);

/** Types of events that consist in words: whoever says them does them. */
export const verbalTypes: ReadonlySet<string> = new Set(weights.verbalTypes);
