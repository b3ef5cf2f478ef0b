import { createHash } from 'node:crypto';
import { hashOfAll, LeftOut, tellingLeftOut } from '../left-out.ts';
import type { Given, IntakeWarning, Received, ReceivedItem } from '../received.ts';
import { nothingGiven } from '../sidecars.ts';
import { belongsTo, type Entry } from './albums.ts';
import { type Chat, type Found, MessageFinder } from './messages.ts';
import { addressOf, filesOf, messageSchema, momentOf, postMediaType, textOf } from './post.ts';

/** Where an export comes from. `open` may be called twice: once to hash it, once to read it. */
export interface ExportFile {
  /** As given, `/`-separated; null where it was sent without a name. */
  name: string;
  open(): AsyncIterable<Uint8Array>;
  /** A file beside the export, by its name in it; a reason where it is not to be had. Null: nothing lies beside it. */
  beside: ((name: string) => Promise<{ bytes: Uint8Array; path: string } | { reason: string }>) | null;
  given: Given;
}

/** Whether these first bytes are those of a Telegram Desktop export. */
export function isExport(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 65_536)).toString('utf8');
  if (!/^\ufeff?\s*\{\s*"/.test(text)) return false;
  const chat = /"type"\s*:\s*"(personal_chat|bot_chat|saved_messages|(private|public)_(group|supergroup|channel))"/;
  return (
    (chat.test(text) && /"messages"\s*:\s*\[/.test(text)) ||
    /^\ufeff?\s*\{\s*"about"\s*:[\s\S]*"(personal_information|profile_pictures|contacts|chats|left_chats)"\s*:\s*\{/.test(
      text,
    )
  );
}

/**
 * The posts of an export, each an item of its own, with the pictures and files that lie beside it. What is held is one post. Service
 * messages and posts without words are counted and told once, with the last post; what could not be read is an item with its reason.
 */
export async function* receiveExport(file: ExportFile, signal: AbortSignal | null): AsyncGenerator<Received> {
  const leftOut = new LeftOut(file.name);
  const items = readPosts(file, new Posts(file, await hashOfAll(file.open()), leftOut), signal);
  yield* tellingLeftOut(items, leftOut, `${file.name}: no message of this export has words: nothing to read`);
}

async function* readPosts(file: ExportFile, posts: Posts, signal: AbortSignal | null): AsyncGenerator<Received> {
  const finder = new MessageFinder();
  for await (const piece of file.open()) {
    if (signal?.aborted || finder.isBroken) break;
    for (const found of finder.push(piece)) yield* posts.take(found);
  }
  yield* posts.finish();
  const ending = signal?.aborted ? null : finder.end();
  if (ending === null) return;
  const reason = `${file.name}: damaged at byte ${ending.at}, ${ending.problem}: what stands before it was taken, export it again for the rest`;
  yield { rejected: { code: 'bad-json', reason }, path: file.name, url: null, warnings: [] };
}

/** Puts messages together into posts. */
class Posts {
  private readonly file: ExportFile;
  private readonly container: string;
  private album: Entry[] = [];
  private chat: Chat | null = null;
  private readonly leftOut: LeftOut;

  constructor(file: ExportFile, container: string, leftOut: LeftOut) {
    this.leftOut = leftOut;
    this.file = file;
    this.container = container;
  }

  async *take(found: Found): AsyncGenerator<Received> {
    if (found.chat !== this.chat) yield* this.finish();
    this.chat = found.chat;
    if (found.message === null) {
      yield* this.finish();
      yield this.refuse(found.chat, found.id, found.problem, found.bytes, found.at);
      return;
    }
    if (found.message['type'] === 'service') {
      yield* this.finish();
      this.leftOut.add('service-messages', 'service messages (joined, pinned, called)');
      return;
    }
    const parsed = messageSchema.safeParse(found.message);
    if (!parsed.success || momentOf(parsed.data.date_unixtime) === null) {
      yield* this.finish();
      const issue = parsed.error?.issues[0];
      const problem =
        issue === undefined ? 'its date is no date' : `its field "${issue.path.join('.')}" cannot be used`;
      const id = typeof found.message['id'] === 'number' ? found.message['id'] : null;
      yield this.refuse(found.chat, id, problem, Buffer.from(JSON.stringify(found.message)), found.at);
      return;
    }
    const entry = { message: parsed.data, whole: found.message };
    if (!belongsTo(this.album, entry)) yield* this.finish();
    this.album.push(entry);
  }

  /** The post that is open, if one is. */
  async *finish(): AsyncGenerator<Received> {
    const [first] = this.album;
    const album = this.album;
    this.album = [];
    if (first === undefined || this.chat === null) return;
    if (album.every(({ message }) => textOf(message).trim() === '')) {
      this.leftOut.add('no-words', 'posts without words (pictures, stickers, polls)');
      return;
    }
    const path = pathOf(this.file.name, this.chat, first.message.id);
    const { attachments, files, warnings } = await this.attachmentsOf(album, path);
    yield* files;
    yield this.itemOf(this.chat, album, path, attachments, warnings);
  }

  private itemOf(
    chat: Chat,
    album: readonly Entry[],
    path: string,
    attachments: { name: string; sha256: string }[],
    warnings: IntakeWarning[],
  ): ReceivedItem {
    const first = (album[0] as Entry).message;
    // how often a post was reacted to moves all the time and is nothing that it says
    const messages = album.map(({ whole: { reactions: _, ...said } }) => said);
    const { given } = this.file;
    return {
      rejected: null,
      bytes: Buffer.from(JSON.stringify({ name: chat.name, type: chat.type, id: chat.id, messages })),
      path,
      url: null,
      finalUrl: null,
      mediaType: postMediaType,
      charset: 'utf-8',
      given: {
        ...given,
        published: momentOf(first.date_unixtime),
        outlet: chat.name ?? given.outlet,
        url: addressOf(chat, first),
      },
      warnings,
      part: { of: this.container, name: this.file.name, at: String(first.id) },
      ...(attachments.length === 0 ? {} : { attachments }),
    };
  }

  private async attachmentsOf(album: readonly Entry[], path: string) {
    const attachments: { name: string; sha256: string }[] = [];
    const files: ReceivedItem[] = [];
    const warnings: IntakeWarning[] = [];
    if (this.file.beside === null) return { attachments, files, warnings };
    for (const name of album.flatMap(({ message }) => filesOf(message))) {
      const found = await this.file.beside(name);
      if ('reason' in found) {
        warnings.push({ code: 'media-missing', message: `${path}: ${found.reason}`, path });
        continue;
      }
      const { bytes } = found;
      attachments.push({ name, sha256: createHash('sha256').update(bytes).digest('hex') });
      const unknown = { url: null, finalUrl: null, mediaType: null, charset: null };
      files.push({
        rejected: null,
        bytes,
        path: found.path,
        ...unknown,
        given: nothingGiven,
        warnings: [],
        attachedTo: path,
      });
    }
    return { attachments, files, warnings };
  }

  private refuse(chat: Chat, id: number | null, problem: string, bytes: Uint8Array, at: number): Received {
    const what = id === null ? `a message at byte ${at}` : `message ${id}`;
    const reason = `${this.file.name}: ${what} of ${chat.name ?? 'a chat without a name'} was not read, ${problem}`;
    const path = id === null ? `${this.file.name}#${at}` : pathOf(this.file.name, chat, id);
    return {
      rejected: { code: 'bad-message', reason },
      bytes: bytes.subarray(0, 65_536),
      path,
      url: null,
      warnings: [],
    };
  }
}

function pathOf(name: string, chat: Chat, id: number): string {
  return chat.id === null ? `${name}#${id}` : `${name}#${chat.id}/${id}`;
}
