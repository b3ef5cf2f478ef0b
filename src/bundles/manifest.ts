import { z } from 'zod';
import { sealProofSchema, sealSchema } from '../record/index.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What a bundle holds and where it comes from. `documents`: whose captures are in it. `missing`: captures that the record names and no
 * longer has, as after a redaction. `proofs`: that captures are under the seals, which follow each other from the first.
 */
export const manifestSchema = z.object({
  isnad: z.literal('bundle-1'),
  about: z.object({ kind: z.enum(['event', 'story', 'document']), id: z.string(), title: z.string() }),
  made: z.object({ at: z.iso.datetime(), tool: z.string() }),
  documents: z.array(
    z.object({
      id: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      url: z.string().nullable(),
      published: z.string().nullable(),
      captures: z.array(sha256),
    }),
  ),
  captures: z.array(
    z.object({ sha256, line: z.number().int().positive(), lineHash: sha256, capturedAt: z.iso.datetime() }),
  ),
  missing: z.array(sha256),
  seals: z.array(sealSchema),
  proofs: z.array(sealProofSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Where the parts of a bundle stand in its archive. */
export const places = {
  warc: 'archive/data.warc.gz',
  manifest: 'isnad/manifest.json',
  journal: 'isnad/journal.jsonl',
  ledger: 'isnad/ledger.json',
  stamps: 'isnad/stamps/',
  report: 'report.html',
  help: 'VERIFY.txt',
  sums: 'SHA256SUMS',
} as const;
