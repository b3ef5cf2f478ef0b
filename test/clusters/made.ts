import type { Knowledge } from '../../src/knowledge/index.ts';
import { linkProfiles, profileOf } from '../../src/linking/index.ts';
import type { EventMention, Links, Reading, Version } from '../../src/model/index.ts';
import { contextOf } from '../../src/pipeline/link-context.ts';
import type { Reader } from '../../src/reading/index.ts';
import type { Cluster, Place } from './load.ts';

/** The articles of a cluster read, and linked among themselves alone. */
export interface Made {
  cluster: Cluster;
  links: Links;
  readings: Map<string, Reading>;
  texts: Map<string, string>;
  /** The cluster's name of a document by its id in the ledger. */
  docOf: Map<string, string>;
  /** The ledger's event of a mention. */
  eventOf(doc: string, mention: string): string | null;
}

export function makeCluster(
  cluster: Cluster,
  byHash: ReadonlyMap<string, Version>,
  reader: Reader,
  knowledge: Knowledge,
): Made {
  const readings = new Map<string, Reading>();
  const texts = new Map<string, string>();
  const docOf = new Map<string, string>();
  const profiles = cluster.documents.map(({ doc, sha256 }) => {
    const version = byHash.get(sha256) as Version;
    const reading = reader.read(version);
    const profile = profileOf(reading, version);
    readings.set(doc, reading);
    texts.set(doc, version.text);
    docOf.set(profile.document.id, doc);
    return profile;
  });
  const links = linkProfiles(profiles, contextOf(knowledge));
  const events = new Map(
    links.events.flatMap(({ id, mentions }) =>
      mentions.map(({ document, event }) => [`${docOf.get(document)} ${event}`, id] as const),
    ),
  );
  return { cluster, links, readings, texts, docOf, eventOf: (doc, mention) => events.get(`${doc} ${mention}`) ?? null };
}

type Stretch = Pick<Place, 'start' | 'end'>;

export const shared = (a: Stretch, b: Stretch): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The event mention whose triggers share most with a place; null where none does. */
export const mentionAt = (made: Made, place: Place): EventMention | null =>
  mentionOf(made.readings.get(place.doc)?.events ?? [], place);

export function mentionOf(events: readonly EventMention[], place: Stretch): EventMention | null {
  const [best] = events
    .map((event) => ({
      event,
      inside: [event.trigger, ...event.also].reduce((sum, one) => sum + shared(one, place), 0),
    }))
    .filter(({ inside }) => inside > 0)
    .sort((a, b) => b.inside - a.inside);
  return best?.event ?? null;
}

/** The stretches of a statement (from its cue to its last word) or an event mention (its triggers and figures). */
export function stretchesOf(made: Made, doc: string, id: string): Stretch[] {
  const reading = made.readings.get(doc);
  const statement = reading?.statements.find((one) => one.id === id);
  if (statement !== undefined) {
    const spans = [...statement.content, ...(statement.cue === null ? [] : [statement.cue])];
    return [{ start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }];
  }
  const event = reading?.events.find((one) => one.id === id);
  return event === undefined ? [] : [event.trigger, ...event.also, ...event.casualties];
}
