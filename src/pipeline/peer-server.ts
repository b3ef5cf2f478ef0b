import type { Socket } from 'node:net';
import type { Received } from '../intake/index.ts';
import { packError } from '../ledger/index.ts';
import type { Visit, Watch } from '../model/index.ts';
import type { DecisionRequest } from './decisions.ts';
import type { Isnad, Progress } from './isnad.ts';
import { readMessages, unpackItem, writeMessage } from './peer-messages.ts';

/** What a peer is served by. */
export type Served = Isnad;

const questions = new Set([
  'askSummary',
  'askDays',
  'askChanges',
  'askQuiet',
  'askActors',
  'askSource',
  'askNetwork',
  'askSearch',
  'askEdits',
  'askEvents',
  'askEvent',
  'askEventItems',
  'askTold',
  'askTellings',
  'askStatements',
  'askStatement',
  'askDisputes',
  'askUncertainDisputes',
  'askUncertainMerges',
  'askStories',
  'askStory',
  'askStoryEvents',
  'askSources',
  'askDocuments',
  'askDocument',
  'askRejects',
  'askCaptures',
  'askPosition',
  'askRejected',
]);

interface Request {
  ask?: string;
  args?: unknown[];
}

/** One connection is one request: its first line says what is asked, the lines after it bring what it needs. */
export async function answerPeer(isnad: Served, socket: Socket): Promise<void> {
  const messages = readMessages(socket);
  try {
    const first = await messages.next();
    if (first.done === true) return;
    const { ask, args } = first.value as Request;
    // JSON has no undefined: what was left out arrives as null
    const given = (args ?? []).map((value) => value ?? undefined);
    const value = await answer(isnad, socket, ask ?? '', given, messages);
    await writeMessage(socket, { value: value ?? null });
  } catch (error) {
    await writeMessage(socket, { error: packError(error) });
  } finally {
    socket.end();
  }
}

async function answer(
  isnad: Served,
  socket: Socket,
  ask: string,
  args: unknown[],
  messages: AsyncGenerator<unknown>,
): Promise<unknown> {
  const onProgress = (progress: Progress): void => void writeMessage(socket, { progress });
  if (questions.has(ask)) {
    const call = isnad.ledger[ask as 'askEvents'] as (...args: unknown[]) => Promise<unknown>;
    return call(...args);
  }
  switch (ask) {
    case 'ingest':
      return isnad.ingestItems(itemsOf(messages), onProgress);
    case 'retry':
      return isnad.retry(args[0] as string[] | undefined, { onProgress });
    case 'rebuild':
      return isnad.rebuild({ onProgress });
    case 'relink':
      return isnad.relink();
    case 'redact':
      return isnad.redact(args[0] as string, args[1] as string, args[2] as { who?: string });
    case 'decide':
      return isnad.decide(args[0] as DecisionRequest);
    case 'decisions':
      return isnad.decisions((args[0] as string | undefined) ?? null);
    case 'watch':
      return isnad.watch(args[0] as Watch[]);
    case 'feeds':
      return isnad.feeds();
    case 'keepVisits':
      return isnad.keepVisits(args[0] as Visit[]);
    case 'visits':
      return isnad.visits(args[0] as string | undefined);
    case 'seal':
      return isnad.seal(args[0] as boolean | undefined);
    case 'verify':
      return isnad.verify();
    case 'capture': {
      const found = await isnad.capture(args[0] as string);
      return found && { capture: found.capture, bytes: Buffer.from(found.bytes).toString('base64') };
    }
    case 'askExport':
      for await (const item of isnad.ledger.askExport(args[0] as { readings?: boolean })) {
        await writeMessage(socket, { item });
      }
      return null;
    default:
      throw new Error(`unknown request: ${ask}`);
  }
}

/** Taken one by one: leaving a loop over the messages would close the socket that the answer goes through. */
async function* itemsOf(messages: AsyncGenerator<unknown>): AsyncGenerator<Received> {
  for (;;) {
    const { value, done } = await messages.next();
    if (done === true || (value as { end?: boolean }).end === true) return;
    yield unpackItem(value);
  }
}
