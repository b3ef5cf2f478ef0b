import type { Dispute, DisputeKind } from '../model/index.ts';
import type { EventGroup } from './events.ts';
import type { Saying } from './gathering.ts';
import { compareText } from './order.ts';
import type { Bearing } from './standing.ts';

/** Stances in which a statement speaks for an event. */
export const assertive: ReadonlySet<string> = new Set(['asserts', 'claims', 'accuses']);

type EventOf = Pick<ReadonlyMap<string, string>, 'get'>;

/** Which disputes bear on which event or statement. */
export class Bearings {
  readonly #first = new Map<string, { kind: DisputeKind; other: string }[]>();
  readonly #second = new Map<string, { kind: DisputeKind; other: string }[]>();
  readonly #sayings: Map<string, Saying>;
  readonly #assertedBy = new Map<string, Saying[]>();

  constructor(disputes: readonly Dispute[], sayings: readonly Saying[], eventOf: EventOf) {
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
      for (const { kind, other } of this.#first.get(mention.key) ?? []) disputes.push(this.#kindFor(kind, other, id));
      for (const { kind } of this.#second.get(mention.key) ?? []) if (isConflict(kind)) disputes.push(kind);
    }
    for (const saying of this.#assertedBy.get(id) ?? []) {
      for (const { kind, other } of this.#first.get(saying.key) ?? [])
        if (kind === 'retraction-of-statement') continue;
        else if (this.#isAboutEvent(other, saying, id)) disputes.push(this.#kindFor(kind, other, id));
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

  /** Who denies only their own part leaves the event, and disputes who did it. */
  #kindFor(kind: DisputeKind, other: string, event: string): DisputeKind {
    const denier = this.#sayings.get(other);
    const own = denier?.eventIds.filter(([, key]) => key === event).map(([mention]) => mention) ?? [];
    const stances = denier?.statement.about.filter((one) => own.includes(one.event)).map(({ stance }) => stance) ?? [];
    const isPart = stances.includes('disclaims') && !stances.includes('denies');
    return kind === 'denial' && isPart ? 'conflicting-responsibility' : kind;
  }

  /** A statement may tell of several events: its dispute bears on the one that the other side speaks of, or on its first. */
  #isAboutEvent(other: string, saying: Saying, event: string): boolean {
    const opposite = this.#sayings.get(other);
    if (opposite !== undefined && opposite.events.size > 0) return opposite.events.has(event);
    // "the number is only eight" names no event: it answers what the other tells first
    const start = (mention: string): number => saying.profile.events.find(({ id }) => id === mention)?.start ?? 0;
    const [first] = [...saying.eventIds].sort(([x], [y]) => start(x) - start(y) || compareText(x, y));
    return first?.[1] === event;
  }
}

const isConflict = (kind: DisputeKind): boolean => kind.startsWith('conflicting');

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}

function eventsOf(saying: Saying, eventOf: EventOf): Set<string> {
  const ids = saying.profile.events
    .filter((event) => event.statements.includes(saying.statement.id))
    .map((event) => event.id);
  const about = saying.statement.about.filter(({ stance }) => assertive.has(stance)).map(({ event }) => event);
  const keys = [...ids, ...about].map((id) => eventOf.get(`${saying.document}#${id}`));
  return new Set(keys.filter((key) => key !== undefined));
}
