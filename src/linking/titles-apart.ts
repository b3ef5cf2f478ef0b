import { fold } from '../text/index.ts';
import { asTitle } from './clause-title.ts';
import type { EventGroup } from './events.ts';
import { namesOf, nounOf } from './naming.ts';

/** A longer title for one event; null where it has nothing to say. */
type Longer = (title: string, group: EventGroup) => string | null;

/** What tells events of one title apart: what happened, when, where, who else took part, and how it is told. */
const ways: readonly Longer[] = [withNoun, withDay, withPlace, withParty, inOwnWords];

/** The title of an event of whose documents other happenings, the `twins`, would have the same. Where nothing tells them apart it stays. */
export function tellApart(title: string, group: EventGroup, twins: readonly EventGroup[]): string {
  // a headline is first of all that of what stands in it
  if (isInHeadline(group) && !twins.some(isInHeadline)) return title;
  for (const way of ways) {
    const longer = way(title, group);
    if (longer !== null && longer !== title && twins.every((twin) => way(title, twin) !== longer)) return longer;
  }
  return title;
}

const isInHeadline = ({ mentions }: EventGroup): boolean => mentions.some(({ event }) => event.headline);

function withDay(title: string, { mentions }: EventGroup): string | null {
  const dates = mentions.filter(({ date }) => date?.exact).map(({ event }) => event.date?.from ?? '');
  const [day] = dates.sort();
  return day === undefined || day === '' ? null : `${title} (${day})`;
}

function withPlace(title: string, group: EventGroup): string | null {
  const { where } = namesOf(group);
  return where === null || title.includes(where) ? null : `${title} ${where}`;
}

function withParty(title: string, group: EventGroup): string | null {
  const other = namesOf(group).parties.find((name) => !title.includes(name));
  return other === undefined ? null : `${title} – ${other}`;
}

/** The clause from its own word on. */
function inOwnWords(_: string, { mentions }: EventGroup): string | null {
  const clauses = mentions.map(({ event }) => {
    const words = asTitle(event.snippet).split(' ');
    const at = words.findIndex((word) => fold(word).includes(event.trigger));
    return at < 0 ? [] : words.slice(at, at + longest);
  });
  const [best] = clauses.filter((words) => words.length >= shortest).sort((a, b) => b.length - a.length);
  return best === undefined ? null : best.join(' ').replace(/[\s،,;؛:.\-–—]+$/, '');
}
/** In words. */
const [shortest, longest] = [4, 12];

/** What kind of happening it is, where a headline or a clause tells of several. */
function withNoun(title: string, group: EventGroup): string | null {
  const noun = nounOf(group);
  return noun === null ? null : `${noun}: ${title}`;
}
