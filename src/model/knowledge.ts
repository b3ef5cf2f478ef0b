import { z } from 'zod';
import { placePrecisions } from './reading.ts';

/** A date as a prefix: `2024`, `2024-04` or `2024-04-21`. */
const datePrefix = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected YYYY, YYYY-MM or YYYY-MM-DD');
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const id = z.string().regex(idPattern, 'expected lower-case words joined by hyphens');

/**
 * The names of one entry. `ar` and `en` start with the one that people are shown. Spelling variants that folding covers
 * (hamza, ta marbuta, alef maqsura) need no entry of their own.
 * `short`: names that only count where the full name, the country or a cue of this entry stands in the same document ("الحزب").
 */
const names = {
  en: z.array(z.string()).min(1),
  ar: z.array(z.string()),
  short: z.array(z.string()).default([]),
};

export const actorKinds = [
  'state',
  'government',
  'armed-forces',
  'armed-group',
  'party',
  'institution',
  'international-organization',
  'office',
  'person',
  'people',
] as const;

/**
 * kind `state`: `nisba` gives the adjective's masculine singular ("عراقي"); its other forms are rules.
 * kind `office`: ("رئيس الوزراء العراقي") holders are persons with `holds`.
 * kind `people`: population groups ("الأكراد").
 */
export const actorSchema = z.strictObject({
  id,
  kind: z.enum(actorKinds),
  ...names,
  nisba: z.array(z.string()).default([]),
  country: z.string().nullable().default(null),
  /** Of what it is a part, or under whom it stands: ids of actors. */
  partOf: z.array(id).default([]),
  /** Against whom it has fought in an armed conflict, told on one of the two: ids of actors. It holds for their parts as well. */
  fights: z.array(id).default([]),
  holds: z
    .array(
      z.strictObject({
        office: id,
        from: datePrefix.nullable().default(null),
        to: datePrefix.nullable().default(null),
      }),
    )
    .default([]),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .nullable()
    .default(null),
  /** Words that, in the same sentence or document, speak for this reading of an ambiguous name. */
  context: z.array(z.string()).default([]),
});
export type Actor = z.infer<typeof actorSchema>;

export const placeKinds = [
  'country',
  'region',
  'governorate',
  'district',
  'town',
  'village',
  'camp',
  'base',
  'crossing',
  'site',
  'water',
] as const;
export const placeSchema = z.strictObject({
  id,
  kind: z.enum(placeKinds),
  ...names,
  /** ISO 3166-1 alpha-2; null for what lies in none or several. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  /** The place that contains it: an id of places. */
  in: id.nullable().default(null),
  lat: z.number().min(-90).max(90).nullable().default(null),
  lon: z.number().min(-180).max(180).nullable().default(null),
  precision: z.enum(placePrecisions),
  /** Where the coordinates come from (`geonames:99532`, `natural-earth`); null where there are none. */
  source: z.string().nullable().default(null),
  context: z.array(z.string()).default([]),
});
export type Place = z.infer<typeof placeSchema>;

export const outletKinds = [
  'agency',
  'newspaper',
  'broadcaster',
  'website',
  'channel',
  'platform',
  'ministry-outlet',
] as const;
export const outletSchema = z.strictObject({
  id,
  kind: z.enum(outletKinds),
  ...names,
  /** Publisher family: outlets of one family are one carrier. */
  family: z.string().nullable().default(null),
  country: z.string().nullable().default(null),
  /** The actor that speaks through it (a party's channel), an id of actors. */
  voiceOf: id.nullable().default(null),
  /** Hosts and handles by which it is known: `reuters.com`, `@sananews`. */
  hosts: z.array(z.string()).default([]),
  context: z.array(z.string()).default([]),
});
export type Outlet = z.infer<typeof outletSchema>;
