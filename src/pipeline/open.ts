import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deriveVersions, receive } from '../intake/index.ts';
import { type Knowledge, loadKnowledge } from '../knowledge/index.ts';
import { furnitureTables } from '../languages/index.ts';
import { anchorsOf, type LinkContext, linkProfiles, type Profile, profileOf } from '../linking/index.ts';
import { createReader, readerVersion } from '../reading/index.ts';
import { assemble } from './assemble.ts';
import type { Isnad, IsnadOptions } from './isnad.ts';
import type { Rooms } from './rooms.ts';

const packageKnowledge = fileURLToPath(new URL('../../knowledge', import.meta.url));

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
  const knowledge = loadKnowledge({ packageDir: packageKnowledge, userDir: knowledgeDir });
  const reader = createReader(knowledge);
  const context = contextOf(knowledge);
  return {
    receive,
    deriveVersions: (capture, bytes) => deriveVersions(capture, bytes, { furniture: furnitureTables }),
    read: (version) => reader.read(version),
    profileOf,
    anchorsOf: (profile) => anchorsOf(profile as Profile),
    containers: (place) => knowledge.containers(place),
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
