import { fileURLToPath } from 'node:url';
import { deriveVersions } from '../intake/index.ts';
import { type Knowledge, loadKnowledge } from '../knowledge/index.ts';
import { furnitureTables } from '../languages/index.ts';
import { anchorsOf, type Profile, profileOf } from '../linking/index.ts';
import { createReader } from '../reading/index.ts';
import type { ReadingRooms } from './prepare.ts';

const packageKnowledge = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** The package's knowledge with the user's laid over it. Throws KnowledgeError on mistakes in it. */
export function knowledgeOf(userDir: string): Knowledge {
  return loadKnowledge({ packageDir: packageKnowledge, userDir });
}

/** Where the user's knowledge stands, and which knowledge it was when the folder was opened. */
export interface GivenKnowledge {
  knowledgeDir: string;
  hash: string;
}

/** For a thread: the knowledge that its maker has. Throws where it is another one by now. */
export function givenKnowledge({ knowledgeDir, hash }: GivenKnowledge): Knowledge {
  const knowledge = knowledgeOf(knowledgeDir);
  if (knowledge.hash === hash) return knowledge;
  throw new Error('the knowledge has changed since the data folder was opened: start again');
}

export function readingRooms(knowledge: Knowledge): ReadingRooms {
  const reader = createReader(knowledge);
  return {
    deriveVersions: (capture, bytes) => deriveVersions(capture, bytes, { furniture: furnitureTables }),
    read: (version) => reader.read(version),
    profileOf,
    anchorsOf: (profile) => anchorsOf(profile as Profile),
    containers: (place) => knowledge.containers(place),
  };
}
