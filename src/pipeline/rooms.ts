import type { KnownNames } from '../decisions/index.ts';
import type { Received, ReceiveOptions } from '../intake/index.ts';
import type { Linker } from './linker.ts';
import type { ReadingRooms } from './prepare.ts';
import type { Preparer } from './preparer.ts';

/** What the pipeline puts together. Handed in, so that it can be tried with readers of any kind. */
export interface Rooms {
  receive(inputs: string[], options: ReceiveOptions): AsyncIterable<Received>;
  preparer: Preparer;
  linker: Linker;
  /** So many versions are written at once, where not as many as usual. */
  batch?: number;
  /** What is kept beside a reading and follows from it. */
  beside: Pick<ReadingRooms, 'profileOf' | 'anchorsOf' | 'containers'>;
  /** What corrections may name. */
  names: KnownNames;
  made: { reader: string; knowledge: string };
}
