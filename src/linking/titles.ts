import type { EventGroup } from './events.ts';
import type { Mention } from './mention.ts';
import { composeTitle } from './naming.ts';
import type { Profile } from './profile.ts';
import { verbalTypes } from './weights.ts';
import { contentStems, countShared } from './words.ts';

/**
 * The title of an event in the words of its documents: the headline of one that is chiefly about it, the headline that says most
 * of what the others say; else a name made of its slots; else the clause around a trigger.
 */
export function titleOfEvent(group: EventGroup): string {
  const { mentions } = group;
  const fitting = mentions.filter((mention) => titleOf(mention) !== '' && tellsOf(titleOf(mention), mention, group));
  const best = mostShared(mostSupported(fitting, group).map(({ profile }) => profile));
  if (best !== null) return best;
  const clauses = mentions.map(({ event }) => event.snippet).filter((clause) => clause !== '');
  const long = clauses.find((clause) => clause.length >= leastClause);
  // what somebody demanded or refused is better told in their words
  const isSaid = mentions.every(({ event }) => verbalTypes.has(event.type));
  const composed = isSaid && long !== undefined ? null : composeTitle(group);
  return composed ?? long ?? clauses.sort((a, b) => b.length - a.length)[0] ?? mentions[0]?.event.label ?? '';
}

/**
 * The headlines of those whose speakers, or whoever they have it through, other documents have as well: what one channel alone claims, or what
 * somebody denies, is not the name of what happened.
 */
function mostSupported(fitting: readonly Mention[], group: EventGroup): readonly Mention[] {
  const told = fitting.filter(({ event }) => event.factuality !== 'denied');
  const open = told.length > 0 ? told : fitting;
  const sources = group.mentions.map((mention) => ({ text: mention.profile.text.hash, keys: sourcesOf(mention) }));
  // a text repeated word for word supports nobody, itself least
  const support = open.map((mention) => {
    const own = sourcesOf(mention);
    const others = sources.filter(
      ({ text, keys }) => text !== mention.profile.text.hash && [...keys].some((key) => own.has(key)),
    );
    return new Set(others.map(({ text }) => text)).size;
  });
  const most = Math.max(...support);
  return open.filter((_, i) => support[i] === most);
}

/** Who says it in the document, and through whom: by id, and who is only described by the words. */
function sourcesOf({ profile, event }: Mention): Set<string> {
  const links = profile.statements.filter(({ id }) => event.statements.includes(id)).flatMap(({ chain }) => chain);
  const keys = links.map(({ id, words }) => (id === '' || id.startsWith('local:') ? words.join(' ') : id));
  return new Set(keys.filter((key) => key !== ''));
}

const leastClause = 30;
const titleOf = (mention: Mention): string => mention.profile.document.title ?? '';

/** A headline is the event's where it names the event, or where the document leads with it and the headline has its names. */
function tellsOf(title: string, mention: Mention, group: EventGroup): boolean {
  const { event } = mention;
  const isLed = mention.profile.events.some((one) => one.lead && one.headline);
  // one headline names one event
  if (event.headline) return event.lead || !isLed;
  if (!event.lead) return false;
  const stems = contentStems(title);
  const names = group.mentions.flatMap(({ event: one }) => [
    ...[...one.actors, ...one.recipients, ...one.places].flatMap(({ words }) => words),
    ...one.quoted.flatMap((name) => name.split(' ')),
  ]);
  const named = countShared(stems, [...new Set(names)].sort());
  const shared = countShared(stems, event.words);
  return shared >= (named >= 1 ? 1 : 2);
}

/** The title of a story: the headline of its documents that shares most with the other headlines, the earliest among equals. */
export function titleOfStory(documents: readonly Profile[]): string {
  return mostShared(documents) ?? documents[0]?.document.title ?? documents[0]?.document.id ?? '';
}

function mostShared(documents: readonly Profile[]): string | null {
  const titles = documents
    .map((profile) => profile.document.title ?? '')
    .filter((title) => title !== '')
    .slice(0, 200);
  const stems = titles.map(contentStems);
  let best: string | null = null;
  let most = -1;
  for (const [i, title] of titles.entries()) {
    const shared = stems.reduce(
      (sum, other, k) => (k === i ? sum : sum + countShared(stems[i] as string[], other) / Math.max(6, other.length)),
      0,
    );
    if (shared > most + 1e-9) {
      most = shared;
      best = title;
    }
  }
  return best;
}
