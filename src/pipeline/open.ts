import { join } from 'node:path';
import { receive } from '../intake/index.ts';
import { readerVersion } from '../reading/index.ts';
import { assemble } from './assemble.ts';
import type { Isnad, IsnadOptions } from './isnad.ts';
import { namesOf } from './known-names.ts';
import { contextOf } from './link-context.ts';
import { linkerHere } from './linker.ts';
import { linkerInThread } from './linking-thread.ts';
import { preparerHere } from './preparer.ts';
import { knowledgeOf, readingRooms } from './reading-rooms.ts';
import { preparerInThreads } from './reading-threads.ts';
import type { Rooms } from './rooms.ts';

function makeRooms(knowledgeDir: string): Rooms {
  const knowledge = knowledgeOf(knowledgeDir);
  const given = { knowledgeDir, hash: knowledge.hash };
  const reading = readingRooms(knowledge);
  // from source a thread has to compile the languages for itself, which takes longer than a test reads
  const isSource = import.meta.url.endsWith('.ts');
  return {
    receive,
    preparer: isSource ? preparerHere(reading) : preparerInThreads(given),
    linker: isSource ? linkerHere(contextOf(knowledge)) : linkerInThread(given),
    beside: reading,
    names: namesOf(knowledge),
    made: { reader: readerVersion, knowledge: knowledge.hash },
  };
}

/**
 * Opens a data folder, making it where it is missing, and brings its tables up to its record.
 * @throws InUseError where another process holds the folder and does not do the work; KnowledgeError on mistakes in knowledge
 */
export async function openIsnad(options: IsnadOptions): Promise<Isnad> {
  const knowledgeDir = options.knowledgeDir ?? join(options.dataDir, 'knowledge');
  return assemble(options, receive, () => makeRooms(knowledgeDir));
}
