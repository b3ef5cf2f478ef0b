import { parentPort, workerData } from 'node:worker_threads';
import { answerLater, linkTouched } from '../linking/index.ts';
import type { LinkQuestion } from '../model/index.ts';
import { contextOf } from './link-context.ts';
import { unpackAnswer } from './linker.ts';
import type { LinkingWord } from './linking-thread.ts';
import { type GivenKnowledge, givenKnowledge } from './reading-rooms.ts';

/** A thread that links once: told to begin, it asks the ledger through whoever started it, one question at a time, until nothing is left. */
const port = parentPort;
if (port === null) throw new Error('the linking worker is started as a worker thread');

const context = contextOf(givenKnowledge(workerData as GivenKnowledge));
const tell = (word: LinkingWord): void => port.postMessage(word);
const ask = (question: LinkQuestion): Promise<unknown> =>
  new Promise((resolve) => {
    port.once('message', ({ answer }: { answer: unknown }) => resolve(unpackAnswer(question, answer)));
    tell({ ask: question });
  });

port.once('message', () => {
  answerLater(linkTouched(context), ask).then(
    () => {
      tell({ done: true });
      port.close();
    },
    (error: unknown) => {
      // as an error of the thread it reaches whoever waits for the links
      queueMicrotask(() => {
        throw error;
      });
    },
  );
});
