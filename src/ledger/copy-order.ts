import { sql } from 'drizzle-orm';
import type { ChainLink } from '../model/index.ts';
import { askTexts } from './ask-texts.ts';
import { askRows, type Db, textArray } from './rows.ts';
import type { DocumentItem } from './views.ts';

type Dated = Pick<DocumentItem, 'id' | 'outlet' | 'published'>;

/** Through which outlets each of these documents says that it has something. */
export async function askCredits(db: Db, documents: readonly string[]): Promise<Map<string, ChainLink[]>> {
  const rows = await askRows<{ id: string; document: string }>(
    db,
    sql`select id, document from statements where document = any(${textArray(documents)}) limit 2000`,
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

/**
 * Which of the documents that carry one text had it first, where that is known: whose moment of publication is before those of all others, else
 * whose outlet another one credits and who credits none of them. Null where neither tells.
 */
export function firstOf(
  documents: readonly Dated[],
  credits: ReadonlyMap<string, readonly ChainLink[]>,
): string | null {
  const earliest = documents.filter((one) => documents.every((other) => other === one || isBefore(one, other)));
  if (earliest[0] !== undefined) return earliest[0].id;
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
