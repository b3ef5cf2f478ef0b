import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Version } from '../../src/model/index.ts';
import { newsVersions } from '../articles.ts';

export const goldFolder = fileURLToPath(new URL('gold', import.meta.url));

/** `[start, end)` in UTF-16 units of the document's text: title, empty line, text. */
export interface Place {
  doc: string;
  start: number;
  end: number;
}

/** Two events of a cluster, named by their ids. */
interface Pair {
  a: string;
  b: string;
  why: string;
}

/** What annotators found in a cluster of articles; README.md tells what is marked. It holds no word of them. */
export interface Cluster {
  cluster: string;
  about: string;
  documents: { doc: string; sha256: string }[];
  /** `optional`: told in the background; neither missed nor wrong, but two of them are two. */
  events: { id: string; label: string; optional?: true; mentions: Place[] }[];
  /** Pairs that are surely two. */
  apart: Pair[];
  /** Part and whole, or not certain: merging them is neither right nor wrong. */
  may: Pair[];
  /** Every place of a side makes the same claim. `optional`: neither missed nor wrong. */
  disputes: { kind: string; about: string; optional?: true; a: Place[]; b: Place[] }[];
}

export const keptClusters = (): Cluster[] =>
  readdirSync(goldFolder)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(goldFolder, file), 'utf8')));

/** The texts of all clusters by SHA-256; none where the outside collection is not at hand. Throws where it holds another text, or none. */
export async function versionsByHash(clusters: readonly Cluster[]): Promise<Map<string, Version>> {
  const all = await newsVersions(Number.POSITIVE_INFINITY);
  const byHash = new Map(all.map((version) => [version.captureSha256, version]));
  if (byHash.size === 0) return byHash;
  for (const { cluster, documents } of clusters)
    for (const { doc, sha256 } of documents)
      if (!byHash.has(sha256))
        throw new Error(
          `${cluster}: no article of the collection has the SHA-256 of ${doc}, ${sha256}; annotate it anew`,
        );
  return byHash;
}
