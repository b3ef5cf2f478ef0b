import type { Copy } from '../model/index.ts';
import { groupCopies } from './copies.ts';
import { dropShifted, type Pass } from './pass.ts';
import { type Asking, ask } from './questions.ts';

/** Copies that changed: those that hold one of `documents` are told anew in `items`. */
export interface CopyChange {
  documents: string[];
  items: Copy[];
  originals: { document: string; original: string }[];
  /** Documents that are a copy of something else than before. */
  moved: Set<string>;
}

/** Finds copies anew where a pair came or went, in all that pairs lead to from there. */
export function* linkCopies(pass: Pass): Asking<CopyChange> {
  const { shelf, pairs, meetings, placed } = pass;
  const book = pairs.copy;
  yield* dropShifted(pass, 'copy');
  for (const { a, b, keys } of meetings) {
    if (!isShared(keys, shelf.get(a).copyKeys, shelf.get(b).copyKeys)) continue;
    if (shelf.areCopies(a, b)) book.add(a, b);
  }
  const seeds = new Set([...book.made, ...book.lost].flatMap(({ a, b }) => [a, b]));
  const found = new Set<string>([...placed, ...pass.fresh, ...seeds]);
  for (let open = [...found]; open.length > 0; ) {
    yield* book.load(open);
    const next = new Set(open.flatMap((one) => book.of(one).flatMap(({ a, b }) => [a, b])));
    open = [...next].filter((one) => !found.has(one));
    for (const one of open) found.add(one);
  }
  yield* shelf.load(found);
  const there = [...found].filter((document) => shelf.has(document));
  const linked = there.flatMap((one) => book.of(one).filter(({ a }) => a === one));
  const { copies, originalOf } = groupCopies(
    there.map((document) => shelf.get(document)),
    linked,
  );
  const before = new Map(
    (yield* ask('askOriginals', [...found])).map(({ document, original }) => [document, original]),
  );
  return {
    documents: [...found],
    items: copies,
    originals: [...originalOf].map(([document, original]) => ({ document, original })),
    moved: new Set(there.filter((document) => before.get(document) !== originalOf.get(document))),
  };
}

function isShared(keys: readonly number[], ours: ReadonlySet<number>, theirs: ReadonlySet<number>): boolean {
  for (const key of keys) if (ours.has(key) && theirs.has(key)) return true;
  return false;
}
