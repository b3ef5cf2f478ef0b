import { z } from '@hono/zod-openapi';
import { largestPage, largestSearchPage, longestList, longestQuery, sourceSorts } from '../ledger/index.ts';
import { disputeKinds, eventTypes, standings } from '../model/index.ts';

/** One value, or the key repeated. */
export const several = (description?: string) =>
  z
    .union([z.string(), z.array(z.string()).openapi({ maxItems: longestList })])
    .optional()
    .openapi(description === undefined ? {} : { description });

/** A text of a body, of so many characters at most; no store takes a NUL. */
export const plainText = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\0]*$/, 'there is a NUL character in it');

/** In items. */
export const usualPage = 50;

const pageOf = (most: number) =>
  z.object({
    cursor: z.string().max(2000).optional().openapi({ description: 'the `next` of the page before' }),
    limit: z.coerce.number().int().min(1).max(most).default(usualPage),
  });

export const pageQuery = pageOf(largestPage);
/** Of what has to be unpacked to be looked through. */
export const searchPageQuery = pageOf(largestSearchPage);

/** Described here, read by the one parser that command and app use too: `readFilter`. */
export const filterQuery = z.object({
  q: z.string().optional().openapi({ description: 'words to find', maxLength: longestQuery }),
  outlet: several(),
  actor: several(),
  place: several(),
  type: several(`one or several of ${eventTypes.join(', ')}`),
  standing: several(`one or several of ${standings.join(', ')}`),
  kind: several(`of disputes: one or several of ${disputeKinds.join(', ')}`),
  from: z.string().optional().openapi({ description: 'first day: YYYY, YYYY-MM or YYYY-MM-DD' }),
  to: z.string().optional().openapi({ description: 'last day: YYYY, YYYY-MM or YYYY-MM-DD' }),
});

/** The same, of what is nothing without words. */
export const searchQuery = filterQuery.extend({
  q: z
    .string({ error: 'missing words to find: give them in q' })
    .openapi({ description: 'words to find', maxLength: longestQuery }),
});

/** What sources and actors are narrowed to and sorted by. */
export const sourceQuery = filterQuery.pick({ q: true, outlet: true, actor: true }).extend({
  sort: z
    .enum(sourceSorts)
    .optional()
    .openapi({ description: 'what there has to be most of in the first one; without it the busiest comes first' }),
});

/** What is asked of what takes no question. */
export const noQuery = z.object({});
