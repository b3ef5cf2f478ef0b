import { hashOf } from '../model/index.ts';
import type { Profile } from './profile.ts';

/** A short lasting id from whatever names a thing. */
export function anchorId(...parts: (string | number)[]): string {
  return hashOf(JSON.stringify(parts)).slice(0, 16);
}

/** The address of the event that begins with this mention: from its document and the place of its trigger, never from an ordinal. */
export const eventAnchor = (document: string, trigger: { start: number; end: number }): string =>
  anchorId('event', document, trigger.start, trigger.end);

/** For each event mention of a document, the address that an event has whose first mention it is. */
export function anchorsOf(profile: Profile): { event: string; anchor: string }[] {
  return profile.events.map((event) => ({ event: event.id, anchor: eventAnchor(profile.document.id, event) }));
}
