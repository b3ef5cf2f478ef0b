import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { hashOf, idOf, type Reading, type Version } from '../../src/model/index.ts';
import { createReader } from '../../src/reading/index.ts';

const reader = createReader(loadKnowledge({ packageDir: fileURLToPath(new URL('../../knowledge', import.meta.url)) }));

/** The reading of a bare text: each line a paragraph, `published` as given. */
export function readText(
  text: string,
  published: string | null = null,
  outlet: string | null = null,
  forwardedFrom: string | null = null,
): Reading {
  const version: Version = {
    id: idOf(text),
    key: hashOf(text),
    path: null,
    url: null,
    captureSha256: hashOf(text),
    language: 'ar',
    title: null,
    outlet,
    author: null,
    published,
    updated: null,
    ...(forwardedFrom === null ? {} : { forwardedFrom }),
    text,
    plain: true,
    blocks: [...text.matchAll(/[^\n]+/g)].map((line) => ({
      kind: 'paragraph',
      role: null,
      start: line.index,
      end: line.index + line[0].length,
    })),
    warnings: [],
  };
  return reader.read(version);
}
