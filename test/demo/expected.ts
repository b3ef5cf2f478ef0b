import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { disputeKinds, standings } from '../../src/model/index.ts';
import { demoFolder } from '../articles.ts';

/** `again`: other words of the document by which the same is told by the same one. */
const quote = z.strictObject({ file: z.string(), quote: z.string(), again: z.string().optional() });
export type Quote = z.infer<typeof quote>;
const sides = z.tuple([quote, quote]);
const bound = z.union([z.number(), z.tuple([z.number(), z.number()])]);
const figure = z.strictObject({ min: z.number().nullable(), max: z.number().nullable() });

const storySchema = z.strictObject({
  id: z.string(),
  documents: z.array(z.string()),
  copies: z.array(z.strictObject({ kind: z.enum(['same', 'near']), files: z.array(z.string()).min(2) })),
  events: z.array(
    z.strictObject({
      label: z.string(),
      date: z.string().optional(),
      mentions: z.array(quote).min(1),
      origins: z.strictObject({ min: bound, max: bound }),
      standing: z.array(z.enum(standings)),
    }),
  ),
  disputes: z.array(
    z.strictObject({ kind: z.enum(disputeKinds), kindAlt: z.array(z.enum(disputeKinds)).default([]), sides }),
  ),
  disowned: z.array(quote.extend({ by: quote })).default([]),
  notSaid: z.array(quote).default([]),
  noDispute: z.array(z.strictObject({ sides })).default([]),
  tolls: z.array(quote.extend({ date: z.string(), killed: figure.optional(), wounded: figure.optional() })).default([]),
});
export type ExpectedStory = z.infer<typeof storySchema>;

const expectedSchema = z.strictObject({
  corpus: z.array(z.string()),
  unread: z.array(z.string()),
  stories: z.array(storySchema).min(1),
});

/** What a careful analyst is certain of in the demo corpus. Throws where the file is not as its head says. */
export function readExpected(): z.infer<typeof expectedSchema> {
  return expectedSchema.parse(parse(readFileSync(join(demoFolder, 'expected.yaml'), 'utf8'), { schema: 'core' }));
}

/** Whether a figure is the one expected, or between the two. */
export function isWithin(value: number, expected: z.infer<typeof bound>): boolean {
  const [low, high] = typeof expected === 'number' ? [expected, expected] : expected;
  return low <= value && value <= high;
}
