import { Tokenizer, TokenType } from '@streamparser/json';

/** A chat as an export heads it; null where it says nothing, as for deleted accounts. */
export interface Chat {
  name: string | null;
  type: string | null;
  id: number | null;
}

/** One message with its chat, or what in the file could not be read as one. `at`: its first byte in the file. */
export type Found = { chat: Chat; at: number } & (
  | { message: { [field: string]: unknown }; problem: null }
  | { message: null; problem: string; id: number | null; bytes: Buffer }
);

/** What ended the file before its end; null where it is whole. */
export type Ending = { at: number; problem: string } | null;

/** A longer message is left out: nobody wrote it, and it would not fit into memory. */
const mostBytes = 4_000_000;
const deepest = 64;
const longestToken = 64_000_000;

interface Container {
  isObject: boolean;
  /** The name that the next value of an object has; null where a name is expected. */
  key: string | null;
  chat: Chat;
}

/**
 * Finds the messages of a Telegram Desktop export, of one chat or of all, as its bytes come: what is held is one message and one
 * piece of the file. A message that is no JSON object is told and the next is read; bytes that are no JSON at all end it.
 */
export class MessageFinder {
  private readonly tokens = new Tokenizer({ stringBufferSize: 64 * 1024 });
  private readonly stack: Container[] = [];
  private readonly cut: { chat: Chat; start: number; end: number; head: Buffer | null }[] = [];
  /** The message that has begun and not ended; `head`: how it begins, where it is too long to be held. */
  private open: { chat: Chat; start: number; depth: number; head: Buffer | null } | null = null;
  private lastToken = 0;
  private held: Buffer = Buffer.alloc(0);
  private heldFrom = 0;
  private broken: string | null = null;
  size = 0;

  constructor() {
    this.tokens.onToken = ({ token, value, offset }) => this.take(token, value, offset);
    this.tokens.onError = (error) => {
      this.broken ??= error.message.replace(/\s+/g, ' ').slice(0, 120);
    };
  }

  /** The messages that this piece completes. */
  *push(piece: Uint8Array): Generator<Found> {
    if (this.broken !== null) return;
    this.held = this.held.length === 0 ? Buffer.from(piece) : Buffer.concat([this.held, piece]);
    this.size += piece.length;
    this.tokens.write(piece);
    for (const { chat, start, end, head } of this.cut) yield readMessage(head ?? this.slice(start, end), chat, start);
    this.cut.length = 0;
    let from = this.open === null ? this.size : this.open.start;
    if (this.open !== null && this.size - from > mostBytes) {
      this.open.head ??= Buffer.from(this.slice(from, from + mostBytes + 1));
      from = this.size;
    }
    this.held = this.slice(from, this.size);
    this.heldFrom = from;
    if (this.size - this.lastToken > longestToken) this.broken ??= `a text of more than ${longestToken / 1_000_000} MB`;
  }

  /** To be asked when all bytes have come. */
  end(): Ending {
    if (this.broken !== null) return { at: this.open?.start ?? this.size, problem: `no JSON (${this.broken})` };
    if (this.stack.length === 0) return null;
    return { at: this.open?.start ?? this.size, problem: 'the file ends in the middle' };
  }

  get isBroken(): boolean {
    return this.broken !== null;
  }

  private slice(start: number, end: number): Buffer {
    return this.held.subarray(start - this.heldFrom, end - this.heldFrom);
  }

  private take(token: TokenType, value: unknown, offset: number): void {
    if (this.broken !== null) return;
    this.lastToken = offset;
    const top = this.stack.at(-1);
    if (token === TokenType.COLON) return;
    if (token === TokenType.COMMA) {
      if (top?.isObject) top.key = null;
      return;
    }
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      this.stack.pop();
      if (this.open !== null && this.stack.length === this.open.depth) this.close(offset + 1);
      return;
    }
    if (top?.isObject && top.key === null && token === TokenType.STRING) {
      top.key = value as string;
      return;
    }
    const isContainer = token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET;
    if (this.open === null && this.isMessages(top)) {
      this.open = { chat: (top as Container).chat, start: offset, depth: this.stack.length, head: null };
      if (!isContainer) this.close(offset + 1);
    }
    if (!isContainer) {
      if (top !== undefined && this.open === null) tellChat(top, value);
      return;
    }
    if (this.stack.length >= deepest) {
      this.broken ??= `nested deeper than ${deepest}`;
      return;
    }
    const chat = token === TokenType.LEFT_BRACE ? { name: null, type: null, id: null } : (top?.chat ?? noChat);
    this.stack.push({ isObject: token === TokenType.LEFT_BRACE, key: null, chat });
  }

  /** Whether the values of this container are messages: the list `messages` of the file itself, or of a chat of its lists. */
  private isMessages(top: Container | undefined): boolean {
    if (top === undefined || top.isObject) return false;
    const names = this.stack.slice(0, -1).flatMap(({ isObject, key }) => (isObject ? [key] : []));
    return /^((chats|left_chats)\/list\/)?messages$/.test(names.join('/'));
  }

  private close(end: number): void {
    if (this.open !== null) this.cut.push({ chat: this.open.chat, start: this.open.start, end, head: this.open.head });
    this.open = null;
  }
}

const noChat: Chat = { name: null, type: null, id: null };

function tellChat({ chat, key }: Container, value: unknown): void {
  if (key === 'name' && typeof value === 'string') chat.name = value.trim() || null;
  if (key === 'type' && typeof value === 'string') chat.type = value;
  if (key === 'id' && typeof value === 'number' && Number.isSafeInteger(value)) chat.id = value;
}

function readMessage(bytes: Buffer, chat: Chat, at: number): Found {
  const text = bytes.toString('utf8');
  const said = /"id"\s*:\s*(-?\d{1,15})/.exec(text.slice(0, 2000))?.[1];
  const bad = (problem: string): Found => {
    return { chat, at, message: null, problem, id: said === undefined ? null : Number(said), bytes };
  };
  if (bytes.length > mostBytes) return bad(`it is longer than ${mostBytes / 1_000_000} MB`);
  try {
    const message: unknown = JSON.parse(text);
    if (typeof message !== 'object' || message === null || Array.isArray(message)) return bad('it is no JSON object');
    return { chat, at, message: message as { [field: string]: unknown }, problem: null };
  } catch {
    return bad('it is no JSON object');
  }
}
