import { join } from 'node:path';
import { receive } from '../intake/index.ts';
import type { Knowledge } from '../knowledge/index.ts';
import { type LinkContext, linkProfiles, type Profile } from '../linking/index.ts';
import { readerVersion } from '../reading/index.ts';
import { assemble } from './assemble.ts';
import type { Isnad, IsnadOptions } from './isnad.ts';
import { preparerHere } from './preparer.ts';
import { knowledgeOf, readingRooms } from './reading-rooms.ts';
import { preparerInThreads } from './reading-threads.ts';
import type { Rooms } from './rooms.ts';

/** What linking asks of the knowledge. An outlet that is somebody's voice stands under that actor. */
function contextOf(knowledge: Knowledge): LinkContext {
  return {
    family: (id) => knowledge.outlet(id)?.family ?? null,
    containers: (id) => knowledge.containers(id),
    actorParents: (id) => {
      const voiceOf = knowledge.outlet(id)?.voiceOf ?? null;
      return [...(knowledge.actor(id)?.partOf ?? []), ...(voiceOf === null ? [] : [voiceOf])];
    },
    actorKind: (id) => knowledge.actor(id)?.kind ?? null,
  };
}

function makeRooms(knowledgeDir: string): Rooms {
  const knowledge = knowledgeOf(knowledgeDir);
  const context = contextOf(knowledge);
  // from source a thread has to compile the languages for itself, which takes longer than a test reads
  const isSource = import.meta.url.endsWith('.ts');
  return {
    receive,
    preparer: isSource
      ? preparerHere(readingRooms(knowledge))
      : preparerInThreads({ knowledgeDir, hash: knowledge.hash }),
    linkProfiles: (profiles) => linkProfiles(profiles as Profile[], context),
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
