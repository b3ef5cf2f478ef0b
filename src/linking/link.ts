import type { Dispute, DisputeKind, GatheredStatement, LedgerEvent, Links, Standing, Story } from '../model/index.ts';
import type { LinkContext } from './context.ts';
import { findCopies } from './copies.ts';
import { anchorId } from './digest.ts';
import { findDisputes } from './disputes.ts';
import { type EventGroup, groupEvents } from './events.ts';
import { gatherStatements, prepareSayings, type Saying } from './gathering.ts';
import { type Mention, prepareMentions } from './mention.ts';
import { compareText } from './order.ts';
import { countOrigins } from './origins.ts';
import type { Profile, StatementProfile } from './profile.ts';
import { type Bearing, standingOf } from './standing.ts';
import { groupStories } from './stories.ts';
import { titleOfEvent, titleOfStory } from './titles.ts';
import { type Surroundings, type Testimony, traceTransmission } from './transmission.ts';

/**
 * Links documents: copies, events, gathered statements, disputes, origins with standing, and stories. Pure; the same profiles in any
 * order, or some of them twice, give the same links. Of two profiles of one document the last counts.
 */
export function linkProfiles(profiles: Iterable<Profile>, context: LinkContext): Links {
  const byDocument = new Map<string, Profile>();
  for (const profile of profiles) byDocument.set(profile.document.id, profile);
  const all = [...byDocument.values()].sort((a, b) => compareText(a.document.id, b.document.id));
  const copies = findCopies(all);
  const areCopies = (a: string, b: string): boolean => {
    const original = copies.originalOf.get(a);
    return original !== undefined && original === copies.originalOf.get(b);
  };
  const groups = groupEvents(prepareMentions(all, context), areCopies);
  const eventOf = new Map<string, string>();
  for (const group of groups) for (const mention of group.mentions) eventOf.set(mention.key, idOfEvent(group));
  const sayings = prepareSayings(all, eventOf);
  const gathered = gatherStatements(sayings);
  const disputes = findDisputes({ profiles: all, sayings, gathered, groups, areCopies, context });
  const around: Surroundings = { context, copies, disowned: disownedStatements(disputes) };
  const bearings = new Bearings(disputes, sayings, eventOf);
  return {
    events: groups.map((group) => asEvent(group, eventOf, around, bearings)),
    statements: gathered.map((group) => asGathered(group, around, bearings)),
    disputes,
    copies: copies.copies,
    stories: groupStories(all, eventOf).map((documents) => asStory(documents, eventOf)),
  };
}

/** From the anchor of the first mention told: the document and the place of the trigger, never an ordinal. */
function idOfEvent(group: EventGroup): string {
  const { document, event } = group.mentions[0] as Mention;
  return anchorId('event', document, event.start, event.end);
}

function disownedStatements(disputes: readonly Dispute[]): Set<string> {
  return new Set(
    disputes
      .filter(({ kind }) => kind === 'retraction-of-statement')
      .map(({ sides }) => `${sides[0].document}#${sides[0].id}`),
  );
}

function asEvent(
  group: EventGroup,
  eventOf: ReadonlyMap<string, string>,
  around: Surroundings,
  bearings: Bearings,
): LedgerEvent {
  const id = idOfEvent(group);
  const testimonies = group.mentions.map(testimonyOf);
  const origins = countOrigins(traceTransmission(testimonies, around));
  const bearing = bearings.ofEvent(id, group);
  const onlyGaps = isOnlyGaps(testimonies.flatMap(({ statements }) => statements));
  const { standing, reasons } = standingOf(origins, { ...bearing, onlyGaps });
  const whole = new Set(
    group.mentions.flatMap(({ document, event }) =>
      event.partOf === null ? [] : [eventOf.get(`${document}#${event.partOf}`)],
    ),
  );
  return {
    id,
    title: titleOfEvent(group),
    mentions: group.mentions.map(({ document, event }) => ({ document, event: event.id })),
    origins,
    carriers: new Set(group.mentions.map((mention) => mention.document)).size,
    standing: standing as Standing[],
    reasons,
    relations: [...whole]
      .filter((event) => event !== undefined && event !== id)
      .sort((a, b) => compareText(a as string, b as string))
      .map((event) => ({ kind: 'part-of', event: event as string })),
    merges: group.merges.map(({ a, b, comparison }) => ({
      a: { document: a.document, event: a.event.id },
      b: { document: b.document, event: b.event.id },
      score: comparison.score,
      why: comparison.why,
    })),
  };
}

const assertive = new Set(['asserts', 'claims', 'accuses']);

/** The statements of a document that say that the event is so; what denies it is no origin of it. */
function testimonyOf({ profile, event }: Mention): Testimony {
  const isDenial = (statement: StatementProfile): boolean =>
    statement.about.some((one) => one.event === event.id && (one.stance === 'denies' || one.stance === 'disclaims'));
  const statements = profile.statements.filter(
    (statement) =>
      !statement.notSaid &&
      !isDenial(statement) &&
      (event.statements.includes(statement.id) ||
        statement.about.some((one) => one.event === event.id && assertive.has(one.stance))),
  );
  return { profile, statements };
}

const isOnlyGaps = (statements: readonly StatementProfile[]): boolean =>
  statements.length > 0 && statements.every(({ chain }) => chain.length > 0 && chain[0]?.kind === 'gap');

function asGathered(group: readonly Saying[], around: Surroundings, bearings: Bearings): GatheredStatement {
  const first = group[0] as Saying;
  const testimonies = group.map(({ profile, statement }): Testimony => ({ profile, statements: [statement] }));
  const origins = countOrigins(traceTransmission(testimonies, around));
  const bearing = bearings.ofStatements(group);
  const onlyGaps = isOnlyGaps(group.map(({ statement }) => statement));
  const { standing, reasons } = standingOf(origins, { ...bearing, onlyGaps });
  return {
    id: anchorId('statement', first.document, first.statement.start, first.statement.end),
    members: group.map(({ document, statement }) => ({ document, statement: statement.id })),
    origins,
    standing,
    reasons,
  };
}

function asStory(documents: readonly Profile[], eventOf: ReadonlyMap<string, string>): Story {
  const first = documents[0] as Profile;
  const events = documents.flatMap((profile) =>
    profile.events.map((event) => eventOf.get(`${profile.document.id}#${event.id}`) as string),
  );
  return {
    id: anchorId('story', first.document.id),
    title: titleOfStory(documents),
    documents: documents.map((profile) => profile.document.id),
    events: [...new Set(events)],
  };
}

/** Which disputes bear on which event or statement. */
class Bearings {
  readonly #first = new Map<string, { kind: DisputeKind; other: string }[]>();
  readonly #second = new Map<string, { kind: DisputeKind; other: string }[]>();
  readonly #sayings: Map<string, Saying>;
  readonly #assertedBy = new Map<string, Saying[]>();

  constructor(disputes: readonly Dispute[], sayings: readonly Saying[], eventOf: ReadonlyMap<string, string>) {
    this.#sayings = new Map(sayings.map((saying) => [saying.key, saying]));
    for (const { kind, sides } of disputes) {
      const [first, second] = sides.map((side) => `${side.document}#${side.id}`) as [string, string];
      push(this.#first, first, { kind, other: second });
      push(this.#second, second, { kind, other: first });
    }
    for (const saying of sayings) for (const event of eventsOf(saying, eventOf)) push(this.#assertedBy, event, saying);
  }

  ofStatements(group: readonly Saying[]): Omit<Bearing, 'onlyGaps'> {
    const disputes = group.flatMap(({ key }) => [
      ...(this.#first.get(key) ?? []).map(({ kind }) => kind),
      ...(this.#second.get(key) ?? []).map(({ kind }) => kind).filter(isConflict),
    ]);
    return { disputes, notConfirmed: false };
  }

  ofEvent(id: string, group: EventGroup): Omit<Bearing, 'onlyGaps'> {
    const disputes: DisputeKind[] = [];
    for (const mention of group.mentions) {
      for (const { kind } of this.#first.get(mention.key) ?? []) disputes.push(kind);
      for (const { kind } of this.#second.get(mention.key) ?? []) if (isConflict(kind)) disputes.push(kind);
    }
    for (const saying of this.#assertedBy.get(id) ?? []) {
      for (const { kind, other } of this.#first.get(saying.key) ?? [])
        if (kind === 'retraction-of-statement') continue;
        else if (this.#isAboutEvent(other, saying, id)) disputes.push(kind);
      for (const { kind, other } of this.#second.get(saying.key) ?? [])
        if (isConflict(kind) && this.#isAboutEvent(other, saying, id)) disputes.push(kind);
    }
    const isDenied = group.mentions.some(({ event }) => event.factuality === 'denied');
    if (isDenied && !disputes.includes('denial')) disputes.push('denial');
    const notConfirmed = group.mentions.some(({ profile, event }) =>
      profile.statements.some(
        ({ notSaid, about }) => notSaid && about.some((one) => one.event === event.id && one.stance === 'doubts'),
      ),
    );
    return { disputes, notConfirmed };
  }

  /** A statement may tell of several events: its dispute bears on the one that the other side speaks of, or on its only one. */
  #isAboutEvent(other: string, saying: Saying, event: string): boolean {
    const opposite = this.#sayings.get(other);
    if (opposite !== undefined && opposite.events.size > 0) return opposite.events.has(event);
    return saying.events.size === 1;
  }
}

const isConflict = (kind: DisputeKind): boolean => kind.startsWith('conflicting');

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}

function eventsOf(saying: Saying, eventOf: ReadonlyMap<string, string>): Set<string> {
  const ids = saying.profile.events
    .filter((event) => event.statements.includes(saying.statement.id))
    .map((event) => event.id);
  const about = saying.statement.about.filter(({ stance }) => assertive.has(stance)).map(({ event }) => event);
  const keys = [...ids, ...about].map((id) => eventOf.get(`${saying.document}#${id}`));
  return new Set(keys.filter((key) => key !== undefined));
}
