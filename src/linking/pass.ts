import type { Gathering, LinkLevel } from '../model/index.ts';
import { HomeBook, PairBook } from './books.ts';
import type { Asking } from './questions.ts';
import type { Shelf } from './shelf.ts';
import type { Meetings } from './surroundings.ts';

/** What one pass of linking has to do with. Whatever it reads of pairs and homes was loaded before. */
export interface Pass {
  shelf: Shelf;
  pairs: { [level in LinkLevel]: PairBook };
  homes: { [gathering in Gathering]: HomeBook };
  /** What lost a member since the last pass. */
  stale: { [gathering in Gathering]: string[] };
  /** Documents that stand in no block any more, or stand there anew. */
  placed: readonly string[];
  fresh: readonly string[];
  /** Who is compared with whom: the fresh ones with what they stand near to, and those whose nearness may have changed. */
  meetings: Meetings;
  shifted: readonly { a: string; b: string }[];
}

export function makePass(shelf: Shelf, parts: Pick<Pass, 'stale' | 'placed' | 'fresh' | 'meetings' | 'shifted'>): Pass {
  return {
    shelf,
    pairs: {
      copy: new PairBook('copy'),
      event: new PairBook('event'),
      near: new PairBook('near'),
      statement: new PairBook('statement'),
      denial: new PairBook('denial'),
      story: new PairBook('story'),
    },
    homes: { event: new HomeBook('event'), statement: new HomeBook('statement'), story: new HomeBook('story') },
    ...parts,
  };
}

/** Takes out pairs of documents that went, and those between documents whose nearness may have changed. */
export function* dropShifted({ pairs, placed, shifted }: Pass, level: LinkLevel): Asking<void> {
  const book = pairs[level];
  yield* book.load([...placed, ...shifted.flatMap(({ a, b }) => [a, b])]);
  book.drop(book.among(new Set(placed)));
  for (const { a, b } of shifted) book.drop(book.between(a, b));
}
