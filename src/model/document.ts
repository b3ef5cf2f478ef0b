import { z } from 'zod';
import { spanSchema } from './span.ts';

export const blockKinds = ['title', 'heading', 'paragraph', 'caption', 'embed', 'furniture'] as const;
export const blockRoles = [
  'repeated-title',
  'dateline',
  'byline',
  'credit',
  'read-also',
  'tags',
  'disclaimer',
  'reading-time',
  'advert',
  'navigation',
  'social',
] as const;

/** A stretch of a version's text with a kind. Blocks stand in text order, do not overlap and cover every character that is not white space. */
export const blockSchema = spanSchema.extend({
  kind: z.enum(blockKinds),
  role: z.enum(blockRoles).nullable(),
});
export type Block = z.infer<typeof blockSchema>;
export type BlockKind = Block['kind'];
export type BlockRole = NonNullable<Block['role']>;

/**
 * What was readable of one capture. `text` is what every span of a reading points into.
 * `id`: first 16 hex digits of the SHA-256 of `key`; `key`: canonical URL, else bytes + outlet + title (eval Identity rule, see docs/model.md).
 * `published`: `YYYY-MM-DD` or an ISO date-time with offset, as precise as known. `language`: BCP 47 primary subtag, `und` where unknown.
 */
export const versionSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  key: z.string(),
  path: z.string().nullable(),
  url: z.string().nullable(),
  captureSha256: z.string().regex(/^[0-9a-f]{64}$/),
  language: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  published: z.string().nullable(),
  updated: z.string().nullable(),
  /** Whose post this passes on, as the platform heads it. Nothing in the text says so, and nobody has checked it. */
  forwardedFrom: z.string().optional(),
  text: z.string(),
  /** True where `text` is the plain file's own content, so that spans can be checked against the file. */
  plain: z.boolean(),
  blocks: z.array(blockSchema),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
});
export type Version = z.infer<typeof versionSchema>;
