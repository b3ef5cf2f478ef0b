import type { EventMention, Participant, Reading } from '../model/index.ts';

/** What of a reading tells of events. */
type Told = Pick<Reading, 'statements' | 'events' | 'leadEvent' | 'disputes'>;

/**
 * A reading with each happening once: what the document tells again is taken into the mention that tells most of it, with its words as further
 * ones (`also`). What that one leaves out comes from the others, the first first; whoever any of them names took part. Two mentions that a dispute
 * sets against each other stay two.
 */
export function tellOnce<Of extends Told>(reading: Of): Of {
  if (reading.events.every(({ retells }) => retells === undefined)) return reading;
  const firstOf = new Map(reading.events.map(({ id, retells }) => [id, retells ?? id]));
  for (const { sides } of reading.disputes)
    if (firstOf.get(sides[0]) === firstOf.get(sides[1]))
      for (const side of sides) if (firstOf.has(side)) firstOf.set(side, side);
  const groups = new Map<string, EventMention[]>();
  for (const event of reading.events) {
    const first = firstOf.get(event.id) as string;
    groups.set(first, [...(groups.get(first) ?? []), event]);
  }
  const told = [...groups.values()].map((group) => ({ group, event: join(group) }));
  const kept = new Map(told.flatMap(({ group, event }) => group.map(({ id }) => [id, event.id])));
  const idOf = (id: string): string => kept.get(id) ?? id;
  return {
    ...reading,
    events: told
      .map(({ event }) => (event.partOf === null ? event : { ...event, partOf: idOf(event.partOf) }))
      .sort((a, b) => a.trigger.start - b.trigger.start),
    leadEvent: reading.leadEvent === null ? null : idOf(reading.leadEvent),
    statements: reading.statements.map((statement) => ({ ...statement, about: aboutOnce(statement.about, idOf) })),
    disputes: reading.disputes.map((dispute) => ({
      ...dispute,
      sides: [idOf(dispute.sides[0]), idOf(dispute.sides[1])] as typeof dispute.sides,
    })),
  };
}

type About = Reading['statements'][number]['about'];

function aboutOnce(about: About, idOf: (id: string) => string): About {
  const once = new Map<string, About[number]>();
  for (const one of about) {
    const event = idOf(one.event);
    const key = `${event} ${one.stance}`;
    if (!once.has(key)) once.set(key, { ...one, event });
  }
  return [...once.values()];
}

/** How much a mention tells; what a headline tells leads only where nothing else tells it. */
const fullness = (event: EventMention): number =>
  [event.actors, event.recipients, event.places].filter(({ length }) => length > 0).length +
  [event.date, event.killed, event.wounded].filter((slot) => slot !== null).length -
  (event.headline ? 100 : 0);

const fullest = (group: readonly EventMention[]): EventMention =>
  group.reduce((best, event) => (fullness(event) > fullness(best) ? event : best));

/** Whoever any telling names, each once. */
const everybody = (tellings: readonly (readonly Participant[])[]): Participant[] => {
  const known = new Map<string, Participant>();
  for (const one of tellings.flat()) if (!known.has(one.id)) known.set(one.id, one);
  return [...known.values()];
};

function join(group: readonly EventMention[]): EventMention {
  const lead = fullest(group);
  const { retells: _, ...whole } = lead;
  if (group.length === 1) return lead.retells === undefined ? lead : whole;
  const others = group.filter((event) => event !== lead);
  const ordered = [lead, ...others];
  const firstFull = <Slot extends readonly unknown[]>(slotOf: (event: EventMention) => Slot): Slot =>
    slotOf(ordered.find((event) => slotOf(event).length > 0) ?? lead);
  const firstKnown = <Slot>(slotOf: (event: EventMention) => Slot | null): Slot | null =>
    slotOf(ordered.find((event) => slotOf(event) !== null) ?? lead);
  // the count told first is the event's; a headline leaves its bounds out
  const counting = [...group.filter(({ headline }) => !headline), ...group.filter(({ headline }) => headline)];
  const firstCount = (what: 'killed' | 'wounded'): EventMention['killed'] =>
    counting.find((event) => event[what] !== null)?.[what] ?? null;
  const kinds = new Set(counting.flatMap(({ casualties }) => casualties.map(({ what }) => what)));
  const countsOf = (what: string): EventMention['casualties'] =>
    counting.map(({ casualties }) => casualties.filter((one) => one.what === what)).find(({ length }) => length > 0) ??
    [];
  return {
    ...whole,
    also: [...lead.also, ...others.flatMap(({ trigger, also }) => [trigger, ...also])],
    mode: [...new Set(group.flatMap(({ mode }) => mode))],
    actors: everybody(ordered.map(({ actors }) => actors)),
    recipients: everybody(ordered.map(({ recipients }) => recipients)),
    places: firstFull(({ places }) => places),
    munitions: firstFull(({ munitions }) => munitions),
    date: firstKnown(({ date }) => date),
    killed: firstCount('killed'),
    wounded: firstCount('wounded'),
    casualties: [...kinds].flatMap(countsOf),
    count: firstKnown(({ count }) => count),
    headline: group.every(({ headline }) => headline),
    statements: [...new Set(group.flatMap(({ statements }) => statements))],
    trail: group.flatMap(({ trail }) => trail),
  };
}
