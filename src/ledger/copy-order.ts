import { sql } from 'drizzle-orm';
import type { ChainLink, Version } from '../model/index.ts';
import { findTokens } from '../text/index.ts';
import { askTexts } from './ask-texts.ts';
import outletKinds from './outlet-kinds.json' with { type: 'json' };
import { askRows, type Db, textArray, unpack } from './rows.ts';
import type { DocumentItem } from './views.ts';

type Dated = Pick<DocumentItem, 'id' | 'outlet' | 'published'>;

/** An outlet that a document credits: a link of a chain, or whoever the lines above and below its story name. */
export type Credit = Pick<ChainLink, 'id' | 'name' | 'surface'> | { line: string };

/** Through which outlets each of these documents says that it has something, in its sentences, above or below them. */
async function askCredits(db: Db, documents: readonly string[]): Promise<Map<string, Credit[]>> {
  const rows = await askRows<{ id: string; document: string }>(
    db,
    sql`select id, document from statements where document = any(${textArray(documents)}) order by document, sort`,
  );
  const { statements } = await askTexts(
    db,
    rows.map(({ id }) => id),
  );
  const credits = new Map<string, Credit[]>(documents.map((id) => [id, []]));
  for (const { id, document } of rows)
    for (const link of statements.get(id)?.statement.chain ?? [])
      if (link.kind === 'outlet' || link.kind === 'social-channel') credits.get(document)?.push(link);
  for (const { document, version_packed } of await askVersions(db, documents)) {
    const { text, blocks } = unpack<Version>(version_packed);
    for (const { role, start, end } of blocks)
      if (role === 'dateline' || role === 'credit' || role === 'byline')
        credits.get(document)?.push({ line: text.slice(start, end) });
  }
  return credits;
}

const askVersions = (db: Db, documents: readonly string[]) =>
  askRows<{ document: string; version_packed: string }>(
    db,
    sql`select documents.id as document, version_packed from documents join versions on versions.id = documents.version
        where documents.id = any(${textArray(documents)}) order by documents.id`,
  );

/** Which of the documents that carry one text had it first by its moment of publication; null where the times do not tell. */
export function earliestOf(documents: readonly Dated[]): string | null {
  return documents.find((one) => documents.every((other) => other === one || isBefore(one, other)))?.id ?? null;
}

/**
 * Which of them had it first where the times do not tell: whose outlet another one credits and who credits none of them. Null where that does
 * not tell either.
 */
export function creditedOf(
  documents: readonly Dated[],
  credits: ReadonlyMap<string, readonly Credit[]>,
): string | null {
  const isCredited = (one: Dated, by: Dated): boolean =>
    one.outlet !== null &&
    one.outlet.id !== by.outlet?.id &&
    (credits.get(by.id) ?? []).some((credit) => names(credit, one.outlet));
  const credited = documents.filter(
    (one) => documents.some((other) => isCredited(one, other)) && !documents.some((other) => isCredited(other, one)),
  );
  const [only] = credited;
  const isLater = documents.some((other) => only !== undefined && other !== only && isBefore(other, only));
  return credited.length === 1 && only !== undefined && !isLater ? only.id : null;
}

/**
 * Of so many carriers of one text at most it is asked whom they credit: every one of them has to be unpacked. Of more nothing is said, as one
 * of those left out may be who is credited.
 */
const mostWeighed = 12;

/** Who of those that carry one text had it first, as far as times and then credits tell; null where neither does. */
export async function askFirst(db: Db, documents: readonly Dated[]): Promise<string | null> {
  const byTime = earliestOf(documents);
  if (byTime !== null || documents.length > mostWeighed) return byTime;
  const credits = await askCredits(
    db,
    documents.map(({ id }) => id),
  );
  return creditedOf(documents, credits);
}

/** Puts to the front of the group that holds the oldest document whoever had its text first, as far as times and credits tell. */
export async function putFirst(db: Db, groups: string[][], documents: ReadonlyMap<string, Dated>): Promise<void> {
  const dated = [...documents.values()].filter(({ published }) => published !== null);
  const oldest = dated.toSorted(
    (a, b) => (Date.parse(a.published ?? '') || 0) - (Date.parse(b.published ?? '') || 0),
  )[0];
  const group = groups.find((one) => oldest !== undefined && one.includes(oldest.id));
  if (oldest === undefined || group === undefined) return;
  const shown = group.flatMap((id) => documents.get(id) ?? []);
  const first = (await askFirst(db, shown)) ?? oldest.id;
  group.sort((a, b) => Number(b === first) - Number(a === first));
}

function names(credit: Credit, outlet: Dated['outlet']): boolean {
  if (outlet === null) return false;
  if ('line' in credit)
    return outlet.name !== null && calledIn(outlet.name).some((name) => hasWords(credit.line, name));
  return credit.id === outlet.id || [credit.name, credit.surface].includes(outlet.name ?? '');
}

const foldedWords = (text: string): string[] =>
  findTokens(text)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ folded }) => folded);

const kinds = new Set(outletKinds.map((word) => foldedWords(word).join(' ')));

/** How a credit may call an outlet: "وكالة الأرز للأنباء" is "الأرز للأنباء" there. One word alone may be anything, and is no name without its kind. */
function calledIn(name: string): string[] {
  const [kind = '', ...own] = foldedWords(name);
  return kinds.has(kind) && own.length > 1 ? [name, own.join(' ')] : [name];
}

/** Whether one text stands in the other as whole words. */
function hasWords(text: string, wanted: string): boolean {
  const padded = (words: string): string => ` ${foldedWords(words).join(' ')} `;
  return padded(wanted).trim() !== '' && padded(text).includes(padded(wanted));
}

const hasClock = (moment: string): boolean => moment.length > 10;

/** Whether it is known that one was published before the other: within one day only where both give the hour. */
function isBefore({ published: a }: Dated, { published: b }: Dated): boolean {
  if (a === null || b === null) return false;
  if (hasClock(a) && hasClock(b)) return Date.parse(a) < Date.parse(b);
  return a.slice(0, 10) < b.slice(0, 10);
}
