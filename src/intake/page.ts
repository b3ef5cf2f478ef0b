import { Readability } from '@mozilla/readability';
import type { Block } from '../model/index.ts';
import {
  depthOf,
  elementNode,
  type PageDocument,
  type PageElement,
  type PageNode,
  parsePage,
  textNode,
} from './dom.ts';
import type { FurnitureWords } from './furniture-words.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';
import { cleanTitle } from './titles.ts';

/** A page's story as text: paragraphs joined by blank lines, with the blocks that the page's own marks give away. */
export interface PageText {
  text: string;
  known: Block[];
  metadata: PageMetadata;
}

type Known = Pick<Block, 'kind' | 'role'> | null;
interface Paragraph {
  text: string;
  known: Known;
}

/** More elements than any article has; the tree of such a page takes seconds and a gigabyte. */
const maxElements = 40_000;
/** Deeper than any newsroom nests; the time to find the story grows with the cube of it. */
const maxDepth = 150;
/** Below this a page without a single sentence is a menu, a form or an error. */
const minLetters = 40;

const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'form',
  'button',
  'select',
  'input',
  'textarea',
  'nav',
  'head',
  'audio',
  'video',
  'dialog',
]);
const flowing = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'aside',
  'header',
  'footer',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'tr',
  'caption',
  'blockquote',
  'pre',
  'figure',
  'figcaption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'address',
  'details',
  'summary',
  'center',
  'body',
  'tbody',
  'thead',
  'tfoot',
]);
const embedded =
  /(^|[\s_-])(twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|telegram-post|reddit-card|bluesky-embed|threads)/i;
const captions =
  /(^|[\s_-])(wp-caption-text|image-?caption|photo-?caption|media-?caption|img-?caption|caption-text|credit)([\s_-]|$)/i;

const knownBlocks: Readonly<Record<string, Known>> = {
  figcaption: { kind: 'caption', role: null },
  caption: { kind: 'caption', role: null },
  h1: { kind: 'heading', role: null },
  h2: { kind: 'heading', role: null },
  h3: { kind: 'heading', role: null },
  h4: { kind: 'heading', role: null },
  h5: { kind: 'heading', role: null },
  h6: { kind: 'heading', role: null },
};

function knownOf(element: PageElement, outer: Known): Known {
  const marks = element.className ?? '';
  if (embedded.test(marks)) return { kind: 'embed', role: null };
  if (outer !== null && outer.kind !== 'heading') return outer;
  if (captions.test(marks)) return { kind: 'caption', role: null };
  return knownBlocks[element.localName] ?? outer;
}

/** The paragraphs under a node, in reading order: every block element ends one, a double line break too. */
function paragraphsOf(root: PageNode): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let line = '';
  let linked = 0;
  const end = (known: Known): void => {
    const pieces = line.split(/\n{2,}/).map((piece) =>
      piece
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim(),
    );
    for (const text of pieces) {
      if (text === '') continue;
      // A short paragraph that is all link leads elsewhere.
      const link =
        known === null &&
        pieces.length === 1 &&
        linked >= text.length * 0.9 &&
        text.length < 200 &&
        !/[.؟!]$/.test(text);
      paragraphs.push({ text, known: link ? { kind: 'furniture', role: 'read-also' } : known });
    }
    line = '';
    linked = 0;
  };
  const visit = (node: PageNode, known: Known, inLink: boolean): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === textNode) {
        const text = (child.textContent ?? '').replace(/\s+/g, ' ');
        line += text;
        if (inLink) linked += text.trim().length;
        continue;
      }
      if (child.nodeType !== elementNode) continue;
      const element = child as PageElement;
      const name = element.localName;
      if (name === 'br') line += '\n';
      if (skipped.has(name) || name === 'br') continue;
      const own = knownOf(element, known);
      const isFlow = flowing.has(name) || own !== known;
      if (isFlow) end(known);
      else if (name === 'td' || name === 'th') line += ' ';
      visit(element, own, inLink || name === 'a');
      if (isFlow) end(own);
    }
  };
  visit(root, null, false);
  end(null);
  return paragraphs;
}

function join(title: string | null, paragraphs: readonly Paragraph[], metadata: PageMetadata): PageText {
  const all: Paragraph[] =
    title === null ? [...paragraphs] : [{ text: title, known: { kind: 'title', role: null } }, ...paragraphs];
  let text = '';
  const known: Block[] = [];
  for (const [i, paragraph] of all.entries()) {
    if (i > 0 && cleanTitle(paragraph.text) === title && i === 1) continue;
    if (text !== '') text += '\n\n';
    if (paragraph.known !== null)
      known.push({ ...paragraph.known, start: text.length, end: text.length + paragraph.text.length });
    text += paragraph.text;
  }
  return { text, known, metadata };
}

/** Whether these paragraphs are a story: enough letters, and not mainly links. */
function isStory(paragraphs: readonly Paragraph[]): boolean {
  const letters = (of: readonly Paragraph[]) => of.reduce((sum, p) => sum + (p.text.match(/\p{L}/gu)?.length ?? 0), 0);
  const story = letters(paragraphs.filter((p) => p.known === null || p.known.kind === 'embed'));
  return (
    story >= minLetters &&
    story >= letters(paragraphs) * 0.4 &&
    paragraphs.some((p) => p.known === null && p.text.split(/\s+/).length >= 6)
  );
}

/** How pages mark who is credited for a text. */
const creditMarks = /(^|[\s_-])(credits?|sources?|agency|agence|news-?agency)([\s_-]|$)/i;
/** Around these stands who is credited for a picture, or what is nobody's story. */
const notTheStory = ['figure', 'figcaption', 'nav', 'aside', 'header', 'form', 'footer'];
const longestCredit = 80;
/** In characters: what stands further below the story has nothing to do with it. */
const underTheStory = 200;

const collapse = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Short texts that the page marks as credits, and all its words: taken before the story is found, as that takes the page apart. */
function creditsIn(document: PageDocument): { texts: string[]; page: string } {
  const outside = new Set(notTheStory.flatMap((name) => [...document.querySelectorAll(`${name} [class]`)]));
  const marked = [...document.querySelectorAll('[class]')].filter(
    (element) =>
      creditMarks.test(element.className) && !outside.has(element) && !notTheStory.includes(element.localName),
  );
  const texts = marked.map(({ textContent }) => collapse(textContent));
  return {
    texts: texts.filter((text) => text !== '' && text.length <= longestCredit),
    page: collapse(document.querySelector('body')?.textContent ?? null),
  };
}

/** Of these whoever is credited right under the story: what finds the story leaves them out where they stand beside its last paragraph's box. */
function creditsUnder(paragraphs: readonly Paragraph[], { texts, page }: ReturnType<typeof creditsIn>): Paragraph[] {
  const last = collapse(paragraphs.findLast(({ known }) => known === null)?.text ?? '').slice(-longestCredit);
  const at = last === '' ? -1 : page.lastIndexOf(last);
  if (at < 0) return [];
  const under = page.slice(at + last.length, at + last.length + underTheStory);
  const known = { kind: 'furniture', role: 'credit' } as const;
  return [...new Set(texts)]
    .filter((text) => under.includes(text) && !paragraphs.some((one) => one.text.includes(text)))
    .map((text) => ({ text, known }));
}

export type PageResult = PageText | { rejected: 'no-main-text' | 'too-large' | 'bad-page'; why: string };

/** The story of a page and what the page says about itself. Scripts are neither run nor read, but for JSON-LD. */
export function readPage(html: string, words: readonly FurnitureWords[], givenTitle: string | null): PageResult {
  let elements = 0;
  for (let at = html.indexOf('<'); at >= 0 && elements <= 2 * maxElements; at = html.indexOf('<', at + 1))
    elements += 1;
  if (elements > 2 * maxElements) return { rejected: 'too-large', why: `it has more than ${maxElements} elements` };
  try {
    const document = parsePage(html);
    if (document.documentElement !== null && depthOf(document.documentElement, maxDepth) >= maxDepth) {
      return { rejected: 'bad-page', why: 'its elements are nested too deeply' };
    }
    const metadata = readMetadata(document, words);
    const title = givenTitle ?? metadata.title;
    const credits = creditsIn(document);
    const article = new Readability<PageNode>(document as never, {
      serializer: (node) => node as never,
      keepClasses: true,
      disableJSONLD: true,
      charThreshold: 200,
    }).parse();
    const content = article?.content ?? null;
    const paragraphs = content === null ? [] : paragraphsOf(content);
    const length = paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
    if (metadata.articleBody !== null && metadata.articleBody.length > 2 * length + 200) {
      const body = metadata.articleBody.split(/\s*\n\s*|\s{3,}/).filter((text) => text !== '');
      return join(
        title,
        body.map((text) => ({ text, known: null })),
        metadata,
      );
    }
    if (!isStory(paragraphs)) return { rejected: 'no-main-text', why: 'no paragraph of it is a story' };
    return join(title, [...paragraphs, ...creditsUnder(paragraphs, credits)], metadata);
  } catch (error) {
    return {
      rejected: 'bad-page',
      why: error instanceof RangeError ? 'its elements are nested too deeply' : String(error).slice(0, 120),
    };
  }
}

/** Whether a row's text is a piece of HTML: it holds at least one tag that texts hold. */
export function isMarkup(text: string): boolean {
  return /<\/?(p|br|div|span|a|strong|b|em|i|h[1-6]|ul|ol|li|img|figure|blockquote|table)(\s[^<>]*)?\/?>/i.test(text);
}

/** A piece of HTML as text, all of it: a feed's or a table's body is the story already. */
export function readFragment(html: string, title: string | null): { text: string; known: Block[] } | null {
  try {
    const body = parsePage(`<!doctype html><html><body>${html}</body></html>`).querySelector('body');
    return body === null ? null : join(title, paragraphsOf(body), {} as PageMetadata);
  } catch {
    return null;
  }
}
