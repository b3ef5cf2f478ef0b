import type { Decided, EventMention, Judgement, Reading, Statement } from '../model/index.ts';
import { findAnchored } from './anchors.ts';
import { FieldError, fieldOf, type KnownNames } from './fields.ts';

interface Settling {
  statements: Map<string, Statement>;
  events: Map<string, EventMention>;
  dropped: Set<string>;
  decided: Decided[];
}

/**
 * A reading as people's decisions leave it: corrected, what was dropped taken out, and each decision that is about this document listed
 * with what became of it. `judgements`: those that stand, in the order in which they were made. Pure: always from what the machine found,
 * so that a decision taken back leaves no trace.
 */
export function settleReading(
  reading: Reading,
  text: string,
  judgements: readonly Judgement[],
  names: KnownNames,
): Reading {
  const { machine, decided: _, ...rest } = reading;
  const found = machine ?? {
    statements: reading.statements,
    events: reading.events,
    leadEvent: reading.leadEvent,
    disputes: reading.disputes,
  };
  const bare: Reading = { ...rest, ...found };
  const settling: Settling = {
    statements: new Map(found.statements.map((one) => [one.id, one])),
    events: new Map(found.events.map((one) => [one.id, one])),
    dropped: new Set(),
    decided: [],
  };
  for (const judgement of judgements) settleOne(judgement, bare, text, names, settling);
  if (settling.decided.length === 0) return bare;
  const isChanged = settling.decided.some(
    ({ kind, state }) => kind === 'drop' || (kind === 'correct' && state !== 'stale'),
  );
  const settled: Reading = isChanged ? { ...bare, ...without(settling, bare) } : bare;
  return { ...settled, decided: settling.decided, ...(isChanged ? { machine: found } : {}) };
}

function settleOne(judgement: Judgement, bare: Reading, text: string, names: KnownNames, settling: Settling): void {
  const { id, kind, at, why, field, value, of } = judgement;
  for (const side of [0, 1] as const)
    for (const anchor of judgement.sides[side]) {
      if (anchor.document !== bare.document.id) continue;
      const on = findAnchored(anchor, { text, reading: bare });
      const entry: Decided = {
        decision: id,
        kind,
        at,
        why,
        side,
        on,
        state: on === null ? 'stale' : 'applied',
        field,
        value,
        was: null,
        of,
      };
      if (on !== null && kind === 'drop') settling.dropped.add(on);
      if (on !== null && kind === 'correct') correct(entry, judgement, on, names, settling, bare);
      settling.decided.push(entry);
    }
}

/** Of two corrections of one field the later one holds. */
function correct(
  entry: Decided,
  { field, value, was }: Judgement,
  on: string,
  names: KnownNames,
  settling: Settling,
  bare: Reading,
): void {
  try {
    const now = setField(settling, bare, on, field ?? '', value ?? '', names);
    entry.was = now;
    entry.state = now === value ? 'agrees' : was !== null && now !== was ? 'changed' : 'applied';
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    entry.state = 'stale';
    return;
  }
  for (const before of settling.decided) {
    if (before.kind === 'correct' && before.on === on && before.field === field && before.state !== 'stale')
      before.state = 'superseded';
  }
}

/** Gives what the machine has in the field. */
function setField(
  { statements, events }: Settling,
  bare: Reading,
  on: string,
  field: string,
  value: string,
  names: KnownNames,
): string {
  const event = events.get(on);
  if (event !== undefined) {
    const { show, set } = fieldOf('event', field);
    events.set(on, set(event, value, names));
    return show(bare.events.find(({ id }) => id === on) ?? event);
  }
  const statement = statements.get(on);
  if (statement === undefined) throw new FieldError(`nothing is called ${on}`);
  const { show, set } = fieldOf('statement', field);
  statements.set(on, set(statement, value, names));
  return show(bare.statements.find(({ id }) => id === on) ?? statement);
}

/** Takes out what was dropped, and every mention of it by the others. */
function without(
  { statements, events, dropped }: Settling,
  bare: Reading,
): Pick<Reading, 'statements' | 'events' | 'leadEvent' | 'disputes'> {
  const stays = (id: string | null): id is string => id !== null && !dropped.has(id);
  const orNone = (id: string | null): string | null => (stays(id) ? id : null);
  return {
    statements: [...statements.values()]
      .filter(({ id }) => stays(id))
      .map((one) => ({
        ...one,
        nestedIn: orNone(one.nestedIn),
        about: one.about.filter(({ event }) => stays(event)),
      })),
    events: [...events.values()]
      .filter(({ id }) => stays(id))
      .map((one) => ({
        ...one,
        partOf: orNone(one.partOf),
        statements: one.statements.filter(stays),
        casualties: one.casualties.map((casualty) => ({ ...casualty, statement: orNone(casualty.statement) })),
      })),
    leadEvent: orNone(bare.leadEvent),
    disputes: bare.disputes.filter(({ sides }) => sides.every(stays)),
  };
}
