import type { Dispute, GatheredStatement, LedgerEvent, Links, Standing, Story } from '../model/index.ts';
import { anchorId, eventAnchor } from './anchors.ts';
import { assertive, Bearings } from './bearings.ts';
import type { LinkContext } from './context.ts';
import { findCopies } from './copies.ts';
import { findDisputes } from './disputes.ts';
import { type EventGroup, groupEvents } from './events.ts';
import { gatherStatements, prepareSayings, type Saying } from './gathering.ts';
import { type Mention, prepareMentions } from './mention.ts';
import { compareText } from './order.ts';
import { countOrigins } from './origins.ts';
import type { MentionProfile, Profile, StatementProfile } from './profile.ts';
import { areConfirmed } from './rulings.ts';
import { standingOf } from './standing.ts';
import { groupStories } from './stories.ts';
import { titleOfEvent, titleOfStory } from './titles.ts';
import { type Surroundings, type Testimony, traceTransmission } from './transmission.ts';
import { verbalTypes } from './weights.ts';

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
  return eventAnchor(document, event);
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
    ...(areConfirmed(group.mentions) ? { confirmed: true as const } : {}),
  };
}

/** The statements of a document that say that the event is so; what denies it is no origin of it. */
function testimonyOf({ profile, event }: Mention): Testimony {
  const isDenial = (statement: StatementProfile): boolean =>
    statement.about.some((one) => one.event === event.id && (one.stance === 'denies' || one.stance === 'disclaims'));
  const statements = profile.statements.filter(
    (statement) =>
      !statement.notSaid &&
      !isDenial(statement) &&
      (isItself(statement, event) ||
        event.statements.includes(statement.id) ||
        event.echoes.includes(statement.id) ||
        statement.about.some((one) => one.event === event.id && assertive.has(one.stance))),
  );
  return { profile, statements };
}

/** Whoever demands, accuses or threatens is the origin of that: the words are the act. */
const isItself = (statement: StatementProfile, event: MentionProfile): boolean =>
  verbalTypes.has(event.type) && statement.cueAt === event.start;

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
