import { hashOf, idOf, type Reading, type Version } from '../../src/model/index.ts';
import { packageReader } from '../articles.ts';

type About = Partial<Pick<Version, 'published' | 'outlet' | 'forwardedFrom' | 'title' | 'blocks'>>;

/** The reading of a text with what is known of it; each line is a paragraph, unless its blocks are given. */
export function readVersion(text: string, { forwardedFrom, ...about }: About): Reading {
  const paragraphs: Version['blocks'] = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    kind: about.title != null && line.index === 0 ? 'title' : 'paragraph',
    role: null,
    start: line.index,
    end: line.index + line[0].length,
  }));
  const version: Version = {
    id: idOf(text),
    key: hashOf(text),
    path: null,
    url: null,
    captureSha256: hashOf(text),
    language: 'ar',
    title: null,
    outlet: null,
    author: null,
    published: null,
    updated: null,
    ...(forwardedFrom == null ? {} : { forwardedFrom }),
    text,
    plain: true,
    blocks: paragraphs,
    warnings: [],
    ...about,
  };
  return packageReader().read(version);
}

/** The reading of a bare text: each line a paragraph, `published` as given. */
export const readText = (
  text: string,
  published: string | null = null,
  outlet: string | null = null,
  forwardedFrom: string | null = null,
  title: string | null = null,
): Reading => readVersion(text, { published, outlet, title, ...(forwardedFrom === null ? {} : { forwardedFrom }) });

/** The reading of an article with a title above its text. */
export const readArticle = (title: string, body: string): Reading =>
  readText(`${title}\n${body}`, '2024-03-10', null, null, title);
