import { parentPort, workerData } from 'node:worker_threads';
import { memoryOf } from '../ledger/index.ts';
import { type Filled, type Piece, prepareItem } from './prepare.ts';
import { type GivenKnowledge, givenKnowledge, readingRooms } from './reading-rooms.ts';

/** A thread that reads: takes items by number, answers with their pieces in order, no more than it was asked for. */
export type Order = { n: number; filled: Filled } | { taken: number };
/** `piece` null: there are no more of this item. */
export interface Delivery {
  n: number;
  piece: Piece | null;
}

/** So many pieces wait to be taken before the thread pauses: a table of ten thousand articles does not fill the memory. */
const mostWaiting = 64;

const port = parentPort;
if (port === null) throw new Error('the reading worker is started as a worker thread');

const rooms = readingRooms(givenKnowledge(workerData as GivenKnowledge));
const orders: { n: number; pieces: Iterator<Piece> }[] = [];
let waiting = 0;
let isAwake = false;

function deliver(delivery: Delivery): void {
  waiting++;
  const { piece } = delivery;
  port?.postMessage(delivery, piece?.kind === 'version' ? memoryOf(piece.version) : []);
}

/** One piece at a time, so that what has been taken meanwhile is heard. */
function work(): void {
  const [order] = orders;
  if (order === undefined || waiting >= mostWaiting) {
    isAwake = false;
    return;
  }
  const { value, done } = order.pieces.next();
  if (done) orders.shift();
  deliver({ n: order.n, piece: done ? null : value });
  setImmediate(work);
}

port.on('message', (order: Order) => {
  if ('taken' in order) waiting -= order.taken;
  else orders.push({ n: order.n, pieces: prepareItem(rooms, order.filled) });
  if (isAwake) return;
  isAwake = true;
  setImmediate(work);
});
