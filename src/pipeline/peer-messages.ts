import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { Received } from '../intake/index.ts';

/** One JSON value a line. Waits where the other side is slow. */
export async function writeMessage(socket: Socket, message: unknown): Promise<void> {
  if (socket.destroyed || !socket.writable) return;
  if (!socket.write(`${JSON.stringify(message)}\n`)) {
    await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => {});
  }
}

export async function* readMessages(socket: Socket): AsyncGenerator<unknown> {
  const pending: Buffer[] = [];
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    let from = 0;
    for (let to = chunk.indexOf(10); to !== -1; to = chunk.indexOf(10, from)) {
      pending.push(chunk.subarray(from, to));
      yield JSON.parse(Buffer.concat(pending).toString('utf8'));
      pending.length = 0;
      from = to + 1;
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  }
}

export function packItem(item: Received): unknown {
  return item.bytes === undefined ? item : { ...item, bytes: Buffer.from(item.bytes).toString('base64') };
}

export function unpackItem(message: unknown): Received {
  const packed = message as Received & { bytes?: unknown };
  return typeof packed.bytes === 'string'
    ? ({ ...packed, bytes: Buffer.from(packed.bytes, 'base64') } as Received)
    : packed;
}
