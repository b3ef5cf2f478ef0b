import { sql } from 'drizzle-orm';
import type { ChainLink } from '../model/index.ts';
import { askTexts } from './ask-texts.ts';
import { askRows, type Db, textArray } from './rows.ts';
import type { DocumentItem } from './views.ts';

type Dated = Pick<DocumentItem, 'id' | 'outlet' | 'published'>;

/** Of so many documents at most it is asked whom they credit. */
export const mostAsked = 100;

/** Through which outlets each of these documents says that it has something. */
export async function askCredits(db: Db, documents: readonly string[]): Promise<Map<string, ChainLink[]>> {
  const rows = await askRows<{ id: string; document: string }>(
    db,
    sql`select id, document from statements where document = any(${textArray(documents.slice(0, mostAsked))}) order by document, sort`,
  );
  const { statements } = await askTexts(
    db,
    rows.map(({ id }) => id),
  );
  const credits = new Map<string, ChainLink[]>(documents.map((id) => [id, []]));
  for (const { id, document } of rows)
    for (const link of statements.get(id)?.statement.chain ?? [])
      if (link.kind === 'outlet' || link.kind === 'social-channel') credits.get(document)?.push(link);
  return credits;
}

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
  credits: ReadonlyMap<string, readonly ChainLink[]>,
): string | null {
  const isCredited = (one: Dated, by: Dated): boolean =>
    one.outlet !== null &&
    one.outlet.id !== by.outlet?.id &&
    (credits.get(by.id) ?? []).some(
      ({ id, name, surface }) => id === one.outlet?.id || [name, surface].includes(one.outlet?.name ?? ''),
    );
  const credited = documents.filter(
    (one) => documents.some((other) => isCredited(one, other)) && !documents.some((other) => isCredited(other, one)),
  );
  const [only] = credited;
  const isLater = documents.some((other) => only !== undefined && other !== only && isBefore(other, only));
  return credited.length === 1 && only !== undefined && !isLater ? only.id : null;
}

const hasClock = (moment: string): boolean => moment.length > 10;

/** Whether it is known that one was published before the other: within one day only where both give the hour. */
function isBefore({ published: a }: Dated, { published: b }: Dated): boolean {
  if (a === null || b === null) return false;
  if (hasClock(a) && hasClock(b)) return Date.parse(a) < Date.parse(b);
  return a.slice(0, 10) < b.slice(0, 10);
}
