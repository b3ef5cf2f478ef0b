import { hashOf, idOf, type Reading, type Version } from '../../src/model/index.ts';
import { packageReader } from '../articles.ts';

/** The reading of a bare text: each line a paragraph, `published` as given. */
export function readText(
  text: string,
  published: string | null = null,
  outlet: string | null = null,
  forwardedFrom: string | null = null,
  title: string | null = null,
): Reading {
  const version: Version = {
    id: idOf(text),
    key: hashOf(text),
    path: null,
    url: null,
    captureSha256: hashOf(text),
    language: 'ar',
    title,
    outlet,
    author: null,
    published,
    updated: null,
    ...(forwardedFrom === null ? {} : { forwardedFrom }),
    text,
    plain: true,
    blocks: [...text.matchAll(/[^\n]+/g)].map((line) => ({
      kind: title !== null && line.index === 0 ? 'title' : 'paragraph',
      role: null,
      start: line.index,
      end: line.index + line[0].length,
    })),
    warnings: [],
  };
  return packageReader().read(version);
}

/** The reading of an article with a title above its text. */
export const readArticle = (title: string, body: string): Reading =>
  readText(`${title}\n${body}`, '2024-03-10', null, null, title);
