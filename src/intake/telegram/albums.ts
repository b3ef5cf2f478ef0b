import { hasMedia, type Message, textOf } from './post.ts';

/** A message as it stands in the export, and what was read of it. */
export interface Entry {
  message: Message;
  whole: { [field: string]: unknown };
}

/** Whether the message goes on with the album: named as one, or pictures sent in one moment by one sender with at most one text. */
export function belongsTo(album: readonly Entry[], { message }: Entry): boolean {
  const first = album[0]?.message;
  if (first === undefined) return true;
  if (first.media_group_id != null || message.media_group_id != null)
    return first.media_group_id === message.media_group_id;
  const isSame =
    first.date_unixtime === message.date_unixtime &&
    first.from_id === message.from_id &&
    first.forwarded_from === message.forwarded_from;
  const texts = [...album.map((one) => one.message), message].filter((one) => textOf(one).trim() !== '');
  return isSame && hasMedia(message) && album.every((one) => hasMedia(one.message)) && texts.length <= 1;
}
