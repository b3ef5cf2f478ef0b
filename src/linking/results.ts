import type { Dispute, GatheredStatement, LedgerEvent, Standing, Story } from '../model/index.ts';
import { assertive, type Bearings } from './bearings.ts';
import type { EventGroup } from './events.ts';
import type { Saying } from './gathering.ts';
import { type Mention, originsOf } from './mention.ts';
import { compareText } from './order.ts';
import { countOrigins } from './origins.ts';
import type { MentionProfile, Profile, StatementProfile } from './profile.ts';
import { areConfirmed } from './rulings.ts';
import { standingOf } from './standing.ts';
import { titleOfEvent, titleOfStory } from './titles.ts';
import { type Surroundings, type Testimony, traceTransmission } from './transmission.ts';
import { verbalTypes } from './weights.ts';

/** `document#statement` of what was disowned or withdrawn. */
export function disownedStatements(disputes: readonly Dispute[]): Set<string> {
  return new Set(
    disputes
      .filter(({ kind }) => kind === 'retraction-of-statement')
      .map(({ sides }) => `${sides[0].document}#${sides[0].id}`),
  );
}

/** `beside`: what else its documents tell. */
export function asEvent(
  id: string,
  group: EventGroup,
  eventOf: (mention: string) => string | undefined,
  around: Surroundings,
  bearings: Bearings,
  beside: readonly Mention[] = [],
): LedgerEvent {
  const told = new Set(group.mentions.map(({ key }) => key));
  const testimonies = group.mentions.map((mention) => testimonyOf(mention, told));
  const origins = countOrigins(traceTransmission(testimonies, around));
  const bearing = bearings.ofEvent(id, group);
  const onlyGaps = isOnlyGaps(testimonies.flatMap(({ statements }) => statements));
  const { standing, reasons } = standingOf(origins, { ...bearing, onlyGaps });
  const whole = new Set(
    group.mentions.flatMap(({ document, event }) =>
      event.partOf === null ? [] : [eventOf(`${document}#${event.partOf}`)],
    ),
  );
  return {
    id,
    title: titleOfEvent(group, beside),
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

/** The statements of a document that say that the event is so; what denies it is no origin of it. `told`: keys of all its mentions. */
function testimonyOf({ profile, event, document }: Mention, told: ReadonlySet<string>): Testimony {
  const isDenial = (statement: StatementProfile): boolean =>
    statement.about.some((one) => one.event === event.id && (one.stance === 'denies' || one.stance === 'disclaims'));
  // what a denial is about is not always found; who denies one event may well confirm another
  const deniesIt = ({ act, notSaid, about }: StatementProfile): boolean =>
    act === 'deny' && !notSaid && (about.length === 0 || about.some((one) => told.has(`${document}#${one.event}`)));
  const deniers = profile.statements.filter(deniesIt).flatMap(originIds);
  // whoever denies it and merely comes back to it in other words is no origin of it
  const isEcho = (statement: StatementProfile): boolean =>
    event.echoes.includes(statement.id) && !originIds(statement).some((id) => deniers.includes(id));
  const statements = profile.statements.filter(
    (statement) =>
      !statement.notSaid &&
      !isDenial(statement) &&
      (isItself(statement, event) ||
        event.statements.includes(statement.id) ||
        isEcho(statement) ||
        statement.about.some((one) => one.event === event.id && assertive.has(one.stance))),
  );
  return { profile, statements };
}

const originIds = ({ chain }: StatementProfile): string[] =>
  originsOf(chain).flatMap(({ id }) => (id === '' ? [] : id));

/** Whoever demands, accuses or threatens is the origin of that: the words are the act. */
const isItself = (statement: StatementProfile, event: MentionProfile): boolean =>
  verbalTypes.has(event.type) && statement.cueAt === event.start;

const isOnlyGaps = (statements: readonly StatementProfile[]): boolean =>
  statements.length > 0 && statements.every(({ chain }) => chain.length > 0 && chain[0]?.kind === 'gap');

export function asGathered(
  id: string,
  group: readonly Saying[],
  around: Surroundings,
  bearings: Bearings,
): GatheredStatement {
  const testimonies = group.map(({ profile, statement }): Testimony => ({ profile, statements: [statement] }));
  const origins = countOrigins(traceTransmission(testimonies, around));
  const bearing = bearings.ofStatements(group);
  const onlyGaps = isOnlyGaps(group.map(({ statement }) => statement));
  const { standing, reasons } = standingOf(origins, { ...bearing, onlyGaps });
  return {
    id,
    members: group.map(({ document, statement }) => ({ document, statement: statement.id })),
    origins,
    standing,
    reasons,
  };
}

export function asStory(
  id: string,
  documents: readonly Profile[],
  eventOf: (mention: string) => string | undefined,
): Story {
  const events = documents.flatMap((profile) =>
    profile.events.map((event) => eventOf(`${profile.document.id}#${event.id}`) as string),
  );
  return {
    id,
    title: titleOfStory(documents, eventOf),
    documents: documents.map((profile) => profile.document.id),
    events: [...new Set(events)],
  };
}
