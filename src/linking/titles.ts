import { asTitle } from './clause-title.ts';
import type { EventGroup } from './events.ts';
import type { Mention } from './mention.ts';
import { composeTitle } from './naming.ts';
import type { Profile } from './profile.ts';
import { tellApart } from './titles-apart.ts';
import { verbalTypes } from './weights.ts';
import { contentStems, countShared } from './words.ts';

/**
 * The title of an event, unless another happening of its documents would have the same one: then with what tells it apart.
 * `beside`: what else its documents tell.
 */
export function titleOfEvent(group: EventGroup, beside: readonly Mention[] = []): string {
  const title = plainTitle(group);
  const labels = new Set(group.mentions.map(({ event }) => event.label));
  const clauses = new Set(group.mentions.map(({ event }) => event.snippet));
  const twins = beside
    .filter((one) => titleOf(one) === title || labels.has(one.event.label) || clauses.has(one.event.snippet))
    .map((one): EventGroup => ({ mentions: [one], merges: [] }))
    .filter((one) => plainTitle(one) === title);
  return twins.length === 0 ? title : tellApart(title, group, twins);
}

/**
 * The title of an event in the words of its documents: the headline of one that is chiefly about it, the headline that says most
 * of what the others say; else a name made of its slots; else the clause around a trigger.
 */
function plainTitle(group: EventGroup): string {
  const { mentions } = group;
  const best = headlineOf(mentions);
  if (best !== null) return best;
  const clauses = mentions.map(({ event }) => event.snippet).filter((clause) => clause !== '');
  const long = clauses.find((clause) => clause.length >= leastClause);
  // what somebody demanded or refused is better told in their words
  const isSaid = mentions.every(({ event }) => verbalTypes.has(event.type));
  const composed = isSaid && long !== undefined ? null : composeTitle(group);
  if (composed !== null) return composed;
  const clause = long ?? clauses.sort((a, b) => b.length - a.length)[0];
  return clause === undefined ? (mentions[0]?.event.label ?? '') : saidBy(asTitle(clause), clause, mentions);
}

/** A clause with whoever says it behind it, where it does not name them itself and its document has a name for them. */
function saidBy(title: string, clause: string, mentions: readonly Mention[]): string {
  const telling = mentions.filter(({ event }) => event.snippet === clause);
  const speakers = telling.flatMap(({ profile, event }) =>
    profile.statements
      .filter(({ id, start, end }) => event.statements.includes(id) || (start <= event.start && event.end <= end))
      .flatMap(({ chain }) => chain.slice(0, 1)),
  );
  const speaker = speakers.find(({ kind, surface }) => kind !== 'gap' && isName(surface));
  const name = speaker?.surface?.replace(/[«»"]/g, '').replace(/\s+/g, ' ').trim();
  if (name === undefined || countShared(contentStems(name), contentStems(title)) > 0) return title;
  return `${title} – ${name}`;
}

/** More words than this are a description, not a name; a pronoun is neither. */
const longestSpeaker = 6;
const isName = (surface: string | null): boolean =>
  surface !== null && contentStems(surface).length > 0 && surface.trim().split(/\s+/).length <= longestSpeaker;

/** Of the headlines of documents that are chiefly about an event the one that says most of what the others say. */
function headlineOf(tellings: readonly Telling[]): string | null {
  const names = namesIn(tellings);
  const fitting = tellings.filter((one) => titleOf(one) !== '' && tellsOf(titleOf(one), one, names));
  return mostShared(mostSupported(fitting, tellings).map(({ profile }) => profile));
}

/**
 * The headlines of those whose speakers, or whoever they have it through, other documents have as well: what one channel alone claims, or what
 * somebody denies, is not the name of what happened.
 */
function mostSupported<M extends Telling>(fitting: readonly M[], tellings: readonly Telling[]): readonly M[] {
  const told = fitting.filter(({ event }) => event.factuality !== 'denied');
  const open = told.length > 0 ? told : fitting;
  const sources = tellings.map((mention) => ({ text: mention.profile.text.hash, keys: sourcesOf(mention) }));
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
function sourcesOf({ profile, event }: Telling): Set<string> {
  const links = profile.statements.filter(({ id }) => event.statements.includes(id)).flatMap(({ chain }) => chain);
  const keys = links.map(({ id, words }) => (id === '' || id.startsWith('local:') ? words.join(' ') : id));
  return new Set(keys.filter((key) => key !== ''));
}

/** A happening as one document tells it. */
type Telling = Pick<Mention, 'profile' | 'event'>;

const leastClause = 30;
const titleOf = (mention: Telling): string => mention.profile.document.title ?? '';

/** The words of all names that go with an event, sorted. */
function namesIn(tellings: readonly Telling[]): string[] {
  const names = tellings.flatMap(({ event }) => [
    ...[...event.actors, ...event.recipients, ...event.places].flatMap(({ words }) => words),
    ...event.quoted.flatMap((name) => name.split(' ')),
  ]);
  return [...new Set(names)].sort();
}

/** A headline is the event's where it names the event, or where the document leads with it and the headline has its names. */
function tellsOf(title: string, mention: Telling, names: readonly string[]): boolean {
  const { event } = mention;
  const isLed = mention.profile.events.some((one) => one.lead && one.headline);
  // one headline names one event
  if (event.headline) return event.lead || !isLed;
  if (!event.lead) return false;
  const stems = contentStems(title);
  const named = countShared(stems, names);
  const shared = countShared(stems, event.words);
  return shared >= (named >= 1 ? 1 : 2);
}

/**
 * The title of a story: the headline of the event of which most of its documents tell; else the headline that shares most with the others,
 * the earliest among equals.
 */
export function titleOfStory(documents: readonly Profile[], eventOf: (mention: string) => string | undefined): string {
  const events = new Map<string, Telling[]>();
  for (const profile of documents)
    for (const event of profile.events) {
      const id = eventOf(`${profile.document.id}#${event.id}`);
      if (id === undefined) continue;
      const tellings = events.get(id) ?? [];
      tellings.push({ profile, event });
      events.set(id, tellings);
    }
  const tellersOf = (tellings: readonly Telling[]): number => new Set(tellings.map(({ profile }) => profile)).size;
  const most = Math.max(1, ...[...events.values()].map(tellersOf));
  const chief = most === 1 ? [] : [...events.values()].filter((tellings) => tellersOf(tellings) === most);
  const best = chief.map(headlineOf).find((headline) => headline !== null);
  return best ?? mostShared(documents) ?? documents[0]?.document.title ?? documents[0]?.document.id ?? '';
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
