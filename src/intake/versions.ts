import { type Block, type Capture, canonicalUrl, documentKey, idOf, type Version } from '../model/index.ts';
import { findBlocks } from './blocks.ts';
import { decode, pageCharset } from './charset.ts';
import { type ContentKind, foreignFormat, isGarbage, kindOf, kindOfPath } from './content.ts';
import type { FurnitureWords } from './furniture-words.ts';
import { languageOf, primaryLanguage } from './language.ts';
import { isSameSite } from './metadata.ts';
import { readMoment } from './moment.ts';
import { isMarkup, readFragment, readPage } from './page.ts';
import type { Derived, IntakeWarning, RejectionCode } from './received.ts';
import { type Row, readCsv, readJson, readJsonLines } from './tables.ts';
import { readPost } from './telegram/post.ts';
import { cleanTitle } from './titles.ts';

/** What deriving needs to know: the words for what pages print around their stories, a table a language. */
export interface DeriveTools {
  furniture: readonly FurnitureWords[];
}

interface Draft {
  /** The hash and the names beside the bytes that stand for the document where it has no address. */
  sha256: string;
  path: string | null;
  url: string | null;
  given: { outlet: string | null; title: string | null };
  language: string | null;
  title: string | null;
  outlet: string | null;
  author: string | null;
  published: string | null;
  updated: string | null;
  forwardedFrom?: string;
  text: string;
  plain: boolean;
  known: readonly Block[];
  warnings: IntakeWarning[];
}

/**
 * The versions that one capture's bytes hold: one for a text or a page, one a row for a table. A pure function: the same bytes
 * and the same words give the same versions, now and when the ledger is rebuilt.
 */
export function deriveVersions(capture: Capture, bytes: Uint8Array, tools: DeriveTools): Derived {
  const where = capture.path ?? capture.finalUrl ?? capture.url ?? 'standard input';
  const reject = (code: RejectionCode, reason: string): Derived => ({
    versions: [],
    rejected: { code, reason: `${where}: ${reason}` },
    warnings: [],
  });
  if (capture.attachedTo !== undefined) return { versions: [], rejected: null, warnings: [] };
  if (bytes.length === 0) return reject('empty', 'the file is empty: nothing to read');
  const foreign = foreignFormat(bytes);
  if (foreign !== null)
    return reject('not-text', `its bytes are ${foreign}, not text: give the text or the web page itself`);
  const maybePage = capture.path === null || kindOfPath(capture.path) === 'page' || kindOfPath(capture.path) === null;
  const decoded = decode(bytes, { transport: capture.charset, page: maybePage ? pageCharset(bytes) : null });
  if (isGarbage(decoded.text))
    return reject('not-text', 'its bytes are not text in any known encoding: save the article as UTF-8 text');
  if (decoded.text.trim() === '') return reject('empty', 'it holds nothing but white space: nothing to read');
  const kind = kindOf(capture, decoded.text);
  if (kind === null) {
    return reject(
      'unsupported-type',
      `${capture.mediaType ?? 'this kind of file'} is not read: give .txt, .md, .html, .json, .jsonl or .csv`,
    );
  }
  const warnings: IntakeWarning[] = decoded.warnings.map((warning) => ({
    ...warning,
    message: `${where}: ${warning.message}`,
    path: capture.path,
  }));
  const derived = deriveKind(kind, capture, decoded.text, tools, reject);
  const versions = derived.versions.map((version) => ({
    ...version,
    warnings: [...decoded.warnings.map(({ code, message }) => ({ code, message })), ...version.warnings],
  }));
  return { versions, rejected: derived.rejected, warnings: [...warnings, ...derived.warnings] };
}

function deriveKind(
  kind: ContentKind,
  capture: Capture,
  text: string,
  tools: DeriveTools,
  reject: (code: RejectionCode, reason: string) => Derived,
): Derived {
  if (kind === 'page') return derivePage(capture, text, tools, reject);
  if (kind === 'post') return derivePost(capture, text, tools, reject);
  if (kind === 'plain' || kind === 'markdown')
    return { ...finish([plainDraft(capture, text, tools)], capture, tools), rejected: null };
  const read = { json: readJson, jsonl: readJsonLines, csv: readCsv }[kind];
  const table = read(text, capture.path);
  const drafts = table.rows.map((row) => rowDraft(row, capture, tools));
  const derived = finish(drafts, capture, tools);
  return { versions: derived.versions, rejected: table.rejected, warnings: [...table.warnings, ...derived.warnings] };
}

/** What every kind starts from: what was given beside the bytes. */
function draftOf(capture: Capture, text: string): Draft {
  const { given } = capture;
  return {
    sha256: capture.sha256,
    path: capture.path,
    url: addressOf(capture, null),
    given: { outlet: given.outlet, title: given.title },
    language: primaryLanguage(given.language),
    title: given.title === null ? null : cleanTitle(given.title),
    outlet: given.outlet,
    author: null,
    published: null,
    updated: null,
    text,
    plain: false,
    known: [],
    warnings: [],
  };
}

/** The document's address: what was given, else the page's own word for it where it may be believed, else where it was found. */
function addressOf(capture: Capture, canonical: string | null): string | null {
  const told = capture.given.url === null ? null : canonicalUrl(capture.given.url);
  if (told !== null) return told;
  const found = canonicalUrl(capture.finalUrl ?? capture.url ?? '');
  if (found === null) return canonical;
  return canonical !== null && isSameSite(found, canonical) ? canonical : found;
}

function plainDraft(capture: Capture, text: string, tools: DeriveTools): Draft {
  return { ...draftOf(capture, text), plain: true, published: givenMoment(capture, tools) };
}

function givenMoment(capture: Capture, tools: DeriveTools): string | null {
  return capture.given.published === null ? null : readMoment(capture.given.published, tools.furniture);
}

function derivePage(
  capture: Capture,
  html: string,
  tools: DeriveTools,
  reject: (code: RejectionCode, reason: string) => Derived,
): Derived {
  const draft = draftOf(capture, '');
  const page = readPage(html, tools.furniture, draft.title);
  if ('rejected' in page) {
    const advice =
      page.rejected === 'no-main-text' ? 'check that the address is of one article' : 'save the article alone';
    return reject(page.rejected, `this page could not be read, ${page.why}: ${advice}`);
  }
  const { metadata } = page;
  const whole: Draft = {
    ...draft,
    url: addressOf(capture, metadata.canonical),
    language: draft.language ?? metadata.language,
    title: draft.title ?? metadata.title,
    outlet: draft.outlet ?? metadata.outlet,
    author: metadata.author,
    published: givenMoment(capture, tools) ?? metadata.published,
    updated: metadata.updated,
    text: page.text,
    known: page.known,
  };
  return { ...finish([whole], capture, tools), rejected: null };
}

/** A post of a channel: what its messages say, one below the other; most have but one. */
function derivePost(
  capture: Capture,
  text: string,
  tools: DeriveTools,
  reject: (code: RejectionCode, reason: string) => Derived,
): Derived {
  const post = readPost(text);
  if (post === null) return reject('bad-message', 'it is no post of a Telegram export: export the chat again');
  const draft = draftOf(capture, '');
  const { forwardedFrom, ...said } = post;
  const whole: Draft = {
    ...draft,
    ...said,
    outlet: draft.outlet ?? post.outlet,
    published: givenMoment(capture, tools) ?? post.published,
    ...(forwardedFrom === null ? {} : { forwardedFrom }),
  };
  return { ...finish([whole], capture, tools), rejected: null };
}

function rowDraft(row: Row, capture: Capture, tools: DeriveTools): Draft {
  const draft = draftOf(capture, '');
  const rowPath = row.at === null || capture.path === null ? capture.path : `${capture.path}#${row.at}`;
  const title = row.title === null ? (row.at === null ? draft.title : null) : cleanTitle(row.title);
  const body = isMarkup(row.text) ? readFragment(row.text, title) : null;
  const opens = title !== null && row.text.trimStart().startsWith(title);
  const head = title === null || opens ? '' : `${title}\n\n`;
  const url = row.url === null ? null : canonicalUrl(row.url);
  const published = row.published === null ? null : readMoment(row.published, tools.furniture);
  const whole: Draft = {
    ...draft,
    sha256: row.sha256,
    path: rowPath,
    // An address given for the file is that of the table, not of each of its rows.
    url: url ?? (row.at === null ? draft.url : null),
    given: { outlet: row.outlet ?? draft.given.outlet, title: row.title },
    language: primaryLanguage(row.language) ?? draft.language,
    title,
    outlet: row.outlet ?? draft.outlet,
    author: row.author === null ? null : cleanTitle(row.author),
    // What a row says of itself is nearer than what was said of its file.
    published: published ?? givenMoment(capture, tools),
    text: body?.text ?? head + row.text,
    known: body?.known ?? (head === '' ? [] : [{ kind: 'title', role: null, start: 0, end: (title as string).length }]),
  };
  if (row.published !== null && published === null) {
    whole.warnings = [
      {
        code: 'bad-date',
        message: `${rowPath ?? 'row'}: "${row.published.slice(0, 40)}" is no date: write YYYY-MM-DD`,
        path: rowPath,
      },
    ];
  }
  if (row.url !== null && url === null) {
    whole.warnings = [
      ...whole.warnings,
      {
        code: 'bad-address',
        message: `${rowPath ?? 'row'}: "${row.url.slice(0, 80)}" is no http or https address`,
        path: rowPath,
      },
    ];
  }
  return whole;
}

/** Drafts to versions: identity, language, title and blocks. */
function finish(
  drafts: readonly Draft[],
  capture: Capture,
  tools: DeriveTools,
): Pick<Derived, 'versions' | 'warnings'> {
  const versions = drafts.map((draft): Version => {
    const markdown = draft.plain && draft.path !== null && kindOfPath(draft.path) === 'markdown';
    const found = findBlocks(draft.text, {
      title: draft.title,
      outlet: draft.outlet,
      words: tools.furniture,
      known: draft.known,
      markdown,
    });
    const key = documentKey({
      url: draft.url,
      sha256: draft.sha256,
      outlet: draft.given.outlet,
      title: draft.given.title,
    });
    return {
      id: idOf(key),
      key,
      path: draft.path,
      url: draft.url,
      captureSha256: capture.sha256,
      language: languageOf(draft.text, draft.language),
      title: draft.title ?? found.title,
      outlet: draft.outlet ?? (draft.plain ? found.outlet : null),
      author: draft.author,
      published: draft.published ?? (draft.plain ? found.published : null),
      updated: draft.updated,
      ...(draft.forwardedFrom === undefined ? {} : { forwardedFrom: draft.forwardedFrom }),
      text: draft.text,
      plain: draft.plain,
      blocks: found.blocks,
      warnings: draft.warnings.map(({ code, message }) => ({ code, message })),
    };
  });
  return { versions, warnings: drafts.flatMap((draft) => draft.warnings) };
}
