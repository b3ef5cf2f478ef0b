import { type Filled, type Piece, prepareItem, type ReadingRooms } from './prepare.ts';

/** Prepares captures for the tables, here or in other threads. */
export interface Preparer {
  /** Starts what takes its time to start, ahead of the first item. */
  begin(): void;
  /** May begin before anybody asks for the first piece. Items may be asked for in no other order than they were given. */
  prepare(filled: Filled): AsyncIterable<Piece>;
  close(): Promise<void>;
}

/** Prepares in this thread. */
export function preparerHere(rooms: ReadingRooms): Preparer {
  return {
    begin: () => {},
    async *prepare(filled) {
      for (const piece of prepareItem(rooms, filled)) {
        // a turn for everything else that this process does, as reading keeps the thread to itself
        await new Promise((resolve) => setImmediate(resolve));
        yield piece;
      }
    },
    close: async () => {},
  };
}
