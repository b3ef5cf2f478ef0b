import { z } from 'zod';
import type { Chat } from './messages.ts';

const piece = z.union([z.string(), z.object({ text: z.string() })]);
const seconds = z.string().regex(/^\d{1,11}$/);

/** What is read of a message; what else an export says of it is kept and not looked at. */
export const messageSchema = z.object({
  id: z.number().int(),
  type: z.string(),
  date_unixtime: seconds,
  edited_unixtime: seconds.optional(),
  from: z.string().nullish(),
  from_id: z.string().nullish(),
  author: z.string().nullish(),
  forwarded_from: z.string().nullish(),
  text: z.union([z.string(), z.array(piece)]),
  photo: z.string().nullish(),
  file: z.string().nullish(),
  media_group_id: z.union([z.string(), z.number()]).nullish(),
});
export type Message = z.infer<typeof messageSchema>;

/** A post as it is kept: an export of its own, of one chat with the messages of one post. */
const postSchema = z.object({
  name: z.string().nullable(),
  type: z.string().nullable(),
  id: z.number().nullable(),
  messages: z.array(messageSchema).min(1),
});

/** By this media type a capture is known as a post. */
export const postMediaType = 'application/vnd.telegram.export+json';

/** Text as an export writes it: plain, or in pieces with what each piece is. */
export function textOf({ text }: Message): string {
  return typeof text === 'string' ? text : text.map((one) => (typeof one === 'string' ? one : one.text)).join('');
}

/** The names of the files that belong to a message; what the exporter did not save has a remark in place of a name. */
export function filesOf({ photo, file }: Message): string[] {
  return [photo, file].filter((name): name is string => typeof name === 'string' && name !== '' && name[0] !== '(');
}

export function hasMedia({ photo, file }: Message): boolean {
  return typeof photo === 'string' || typeof file === 'string';
}

/** Unix time to an ISO date-time in UTC; null where there is no such time. */
export function momentOf(unixtime: string | undefined): string | null {
  const time = Number(unixtime) * 1000;
  return Number.isFinite(time) && time > 0 && time < 4e12 ? new Date(time).toISOString().replace(/\.\d{3}/, '') : null;
}

/**
 * Where members of the channel find the post; null for chats whose messages have no address. Exports do not tell a channel's public
 * name, so that this is the one form that is always known.
 */
export function addressOf(chat: Chat, message: { id: number }): string | null {
  const has = chat.type !== null && /channel|supergroup/.test(chat.type) && chat.id !== null && message.id > 0;
  return has ? `https://t.me/c/${chat.id}/${message.id}` : null;
}

/** What a kept post says; null where its bytes are none. The text of an album is that of its one message with words. */
export function readPost(json: string) {
  const parsed = postSchema.safeParse(parseJson(json));
  if (!parsed.success) return null;
  const { name, messages } = parsed.data;
  const [first] = messages;
  const edits = messages.map((message) => momentOf(message.edited_unixtime)).filter((one) => one !== null);
  return {
    text: messages
      .map((message) => textOf(message).trim())
      .filter((text) => text !== '')
      .join('\n\n'),
    outlet: name,
    author: (first?.author ?? (first?.from === name ? null : first?.from))?.trim() || null,
    published: momentOf(first?.date_unixtime),
    updated: edits.sort().at(-1) ?? null,
    forwardedFrom: messages.map((message) => message.forwarded_from?.trim()).find((from) => from) ?? null,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
