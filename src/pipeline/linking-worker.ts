import { parentPort, workerData } from 'node:worker_threads';
import { unpackProfile } from '../ledger/index.ts';
import { linkProfiles, type Profile } from '../linking/index.ts';
import { contextOf } from './link-context.ts';
import { type GivenKnowledge, givenKnowledge } from './reading-rooms.ts';

/** A thread that links once: takes packed profiles, then null, and answers with the links. */
const port = parentPort;
if (port === null) throw new Error('the linking worker is started as a worker thread');

const context = contextOf(givenKnowledge(workerData as GivenKnowledge));
const profiles: Profile[] = [];
port.on('message', (packed: string | null) => {
  if (packed !== null) profiles.push(unpackProfile(packed) as Profile);
  else {
    port.postMessage(linkProfiles(profiles, context));
    port.close();
  }
});
