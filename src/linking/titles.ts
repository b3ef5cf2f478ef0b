import type { EventGroup } from './events.ts';
import type { Mention } from './mention.ts';
import type { Profile } from './profile.ts';
import { contentStems, countShared } from './words.ts';

/**
 * The title of an event in the words of its documents: the headline of one that is chiefly about it, the headline that says most
 * of what the others say; else the words around the first trigger.
 */
export function titleOfEvent(group: EventGroup): string {
  const leads = group.mentions.filter(
    (mention) => (mention.event.lead || mention.event.headline) && titleOf(mention) !== '',
  );
  const fitting = leads.filter((mention) => tellsOf(titleOf(mention), mention));
  const best = mostShared(fitting.map(({ profile }) => profile));
  if (best !== null) return best;
  const [first] = [...group.mentions].sort((a, b) => b.event.snippet.length - a.event.snippet.length || 0);
  const earliest = group.mentions[0] as Mention;
  const snippet = earliest.event.snippet.length >= 30 ? earliest.event.snippet : (first as Mention).event.snippet;
  return snippet === '' ? earliest.event.label : snippet;
}

const titleOf = (mention: Mention): string => mention.profile.document.title ?? '';

/** A headline over several matters may not be about this one at all. */
const tellsOf = (title: string, mention: Mention): boolean =>
  mention.event.headline || countShared(contentStems(title), mention.event.words) >= 2;

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
