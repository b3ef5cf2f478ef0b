import { randomBytes } from 'node:crypto';
import {
  anchorOf,
  type Field,
  FieldError,
  fieldOf,
  findAnchored,
  type KnownNames,
  settleReading,
} from '../decisions/index.ts';
import { type Ledger, type PreparedVersion, prepareVersion } from '../ledger/index.ts';
import { type Anchor, type Decided, type Judgement, judgementSchema } from '../model/index.ts';
import type { Record } from '../record/index.ts';
import { type DecisionItem, type DecisionRequest, showDecisions, standingByDocument } from './decisions.ts';
import { deriveBeside } from './prepare.ts';
import { RequestError } from './request-error.ts';
import type { Rooms } from './rooms.ts';

const pieceSize = 50;
/** Of a large event so many mentions are named in a decision: the others go where these go. */
const mostAnchors = 64;

const itemId = /^([0-9a-f]{16}):([se]\d+)$/;

/** A statement or event mention by its place in a reading. */
interface Thing {
  document: string;
  id: string;
}

/** Makes people's decisions, brings readings in line with them, and tells what became of each. */
export class Deciding {
  private readonly record: Record;
  private readonly ledger: Ledger;
  private readonly rooms: Rooms;
  /** By document: the version and the decisions that its stored reading is in line with. */
  private readonly settled = new Map<string, string>();

  constructor(parts: { record: Record; ledger: Ledger; rooms: Rooms }) {
    this.record = parts.record;
    this.ledger = parts.ledger;
    this.rooms = parts.rooms;
  }

  /** After the tables were emptied: nothing in them is in line with any decision. */
  forget(): void {
    this.settled.clear();
  }

  /** Brings the readings of all documents that decisions are about in line with those that stand. */
  async settle(): Promise<void> {
    const byDocument = standingByDocument(this.record.judgements);
    const documents = [...byDocument.keys()];
    for (let from = 0; from < documents.length; from += pieceSize) {
      await this.settlePiece(documents.slice(from, from + pieceSize), byDocument);
    }
  }

  private async settlePiece(documents: string[], byDocument: Map<string, Judgement[]>): Promise<void> {
    const states = new Map(
      (await this.ledger.askCurrent(documents)).map(({ document, version }) => {
        const ids = byDocument.get(document)?.map(({ id }) => id) ?? [];
        return [document, [version, ...ids].join(' ')];
      }),
    );
    const stale = [...states.keys()].filter((document) => this.settled.get(document) !== states.get(document));
    if (stale.length === 0) return;
    const changed: PreparedVersion[] = [];
    for (const kept of await this.ledger.askKept(stale)) {
      const { version } = kept;
      const judgements = byDocument.get(version.id) ?? [];
      const reading = settleReading(kept.reading, version.text, judgements, this.rooms.names);
      if (JSON.stringify(reading) === JSON.stringify(kept.reading)) continue;
      changed.push(prepareVersion({ ...kept, reading, ...deriveBeside(this.rooms.beside, reading, version) }));
    }
    await this.ledger.keepSettled(changed);
    for (const document of stale) this.settled.set(document, states.get(document) ?? '');
  }

  /** Makes a decision ready to be written down. @throws RequestError where it means nothing */
  async judge(request: DecisionRequest): Promise<Judgement> {
    const { kind, on } = request;
    const why = request.why.trim();
    if (why === '') throw new RequestError('a decision needs its reason (--why)');
    const sides = await this.sidesOf(request);
    const first = sides.sides[0][0];
    const was = kind === 'correct' && first !== undefined ? await this.machineValue(request, first) : null;
    return judgementSchema.parse({
      kind,
      id: randomBytes(8).toString('hex'),
      who: request.who?.trim() || 'user',
      at: new Date().toISOString(),
      why,
      ...sides,
      field: kind === 'correct' ? (request.field ?? null) : null,
      value: kind === 'correct' ? (request.value ?? null) : null,
      was,
      of: kind === 'undo' ? (on[0] ?? null) : sides.of,
    });
  }

  private async sidesOf({ kind, on }: DecisionRequest): Promise<{ sides: Judgement['sides']; of: string | null }> {
    const [first, ...rest] = on;
    if (first === undefined) throw new RequestError(`${kind} needs the id of what it is about`);
    if (kind === 'undo') {
      if (!this.record.judgements.some(({ id }) => id === first)) throw new RequestError(`unknown decision: ${first}`);
      return { sides: [[], []], of: first };
    }
    if (kind === 'reject' || kind === 'confirm') {
      const dispute = await this.ledger.askDispute(first);
      if (dispute !== null) {
        const [a, b] = dispute.sides;
        return { sides: [await this.anchors([a]), await this.anchors([b])], of: dispute.kind };
      }
      if (kind === 'reject') throw new RequestError(`unknown dispute: ${first}; isnad disputes lists them`);
      const things = itemId.test(first) ? [await this.oneThing(first)] : await this.mentionsOf(first);
      return { sides: [await this.anchors(things), []], of: null };
    }
    if (kind === 'merge') {
      if (rest.length !== 1) throw new RequestError('merge takes two events');
      const [a, b] = [await this.mentionsOf(first), await this.mentionsOf(rest[0] ?? '')];
      return { sides: [await this.anchors(a), await this.anchors(b)], of: null };
    }
    if (kind === 'split') return { sides: await this.splitSides(first, rest), of: null };
    return { sides: [await this.anchors([await this.oneThing(first)]), []], of: null };
  }

  private async splitSides(event: string, mentions: string[]): Promise<Judgement['sides']> {
    const whole = await this.mentionsOf(event);
    if (mentions.length === 0) throw new RequestError('split takes an event and its mentions that do not belong to it');
    const names = new Set(mentions);
    const out = whole.filter(({ document, id }) => names.has(`${document}:${id}`) || names.has(document));
    const stay = whole.filter((one) => !out.includes(one));
    if (out.length === 0) throw new RequestError(`event ${event} has no mention ${mentions.join(', ')}`);
    if (stay.length === 0) throw new RequestError(`nothing would be left of event ${event}`);
    return [await this.anchors(stay), await this.anchors(out)];
  }

  private async mentionsOf(id: string): Promise<Thing[]> {
    const event = await this.ledger.askEvent(id);
    if (event === null) throw new RequestError(`unknown event: ${id}; isnad events lists them`);
    return event.full.mentions.map(({ document, event: mention }) => ({ document, id: mention }));
  }

  /** One statement or mention, by `document:id` or by the id of what it alone is gathered into. */
  private async oneThing(id: string): Promise<Thing> {
    const [, document, item] = itemId.exec(id) ?? [];
    if (document !== undefined && item !== undefined) return { document, id: item };
    const event = await this.ledger.askEvent(id);
    const statement = event === null ? await this.ledger.askStatement(id) : null;
    const members = [
      ...(event?.full.mentions.map((one) => ({ document: one.document, id: one.event })) ?? []),
      ...(statement?.full.members.map((one) => ({ document: one.document, id: one.statement })) ?? []),
    ];
    const [only] = members;
    if (only === undefined) throw new RequestError(`unknown statement or event: ${id}`);
    if (members.length > 1) {
      const names = members.slice(0, 12).map((one) => `${one.document}:${one.id}`);
      throw new RequestError(`${id} is told ${members.length} times: say which telling (${names.join(', ')})`);
    }
    return only;
  }

  private async anchors(things: readonly Thing[]): Promise<Anchor[]> {
    const wanted = things.slice(0, mostAnchors);
    const anchors: Anchor[] = [];
    const documents = [...new Set(wanted.map(({ document }) => document))];
    const kept = new Map((await this.ledger.askKept(documents)).map((one) => [one.version.id, one]));
    for (const { document, id } of wanted) {
      const source = kept.get(document);
      if (source === undefined) throw new RequestError(`unknown document: ${document}`);
      const { version, reading } = source;
      const about = { document, captureSha256: version.captureSha256, text: version.text };
      // what the machine found, so that a decision about what others have changed holds when those are taken back
      const anchor = anchorOf({ ...about, reading: reading.machine ?? reading }, id);
      if (anchor !== null) anchors.push(anchor);
    }
    if (anchors.length === 0) {
      const names = wanted.map(({ document, id }) => `${document}:${id}`).join(', ');
      throw new RequestError(`${names}: not found, or its words do not tell it from another`);
    }
    return anchors;
  }

  /** What the machine has in the field. A value that does not fit is refused before it is written down. */
  private async machineValue({ field, value }: DecisionRequest, anchor: Anchor): Promise<string> {
    const [kept] = await this.ledger.askKept([anchor.document]);
    if (kept === undefined) throw new RequestError(`unknown document: ${anchor.document}`);
    const machine = kept.reading.machine ?? kept.reading;
    const id = findAnchored(anchor, { text: kept.version.text, reading: machine });
    const event = machine.events.find((one) => one.id === id);
    const statement = machine.statements.find((one) => one.id === id);
    try {
      if (event !== undefined) return tryField(fieldOf('event', field ?? ''), event, value ?? '', this.rooms.names);
      if (statement === undefined) throw new RequestError(`unknown statement or event: ${anchor.quote}`);
      return tryField(fieldOf('statement', field ?? ''), statement, value ?? '', this.rooms.names);
    } catch (error) {
      throw error instanceof FieldError ? new RequestError(error.message) : error;
    }
  }

  /** All decisions with what became of them; those about one thing where an id is given: a document, an event, a statement, a dispute or a decision. */
  async list(about: string | null): Promise<DecisionItem[]> {
    const { judgements } = this.record;
    const documents = [...standingByDocument(judgements).keys()];
    const decided: (Decided & { document: string })[] = [];
    const members = new Set<string>();
    for (let from = 0; from < documents.length; from += pieceSize) {
      for (const { version, reading } of await this.ledger.askKept(documents.slice(from, from + pieceSize)))
        for (const one of reading.decided ?? []) {
          decided.push({ ...one, document: version.id });
          if (one.on !== null) members.add(`${version.id}:${one.on}`);
        }
    }
    const homes = new Map((await this.ledger.askHomes([...members])).map(({ member, home }) => [member, home]));
    const items = showDecisions(judgements, {
      decided,
      homeOf: (document, id) => homes.get(`${document}:${id}`) ?? null,
    });
    return about === null ? items : this.about(items, about);
  }

  private async about(items: readonly DecisionItem[], id: string): Promise<DecisionItem[]> {
    const event = await this.ledger.askEvent(id);
    const statement = event === null ? await this.ledger.askStatement(id) : null;
    const dispute = await this.ledger.askDispute(id);
    const own = new Set([
      ...(event?.full.mentions.map((one) => `${one.document}:${one.event}`) ?? []),
      ...(statement?.full.members.map((one) => `${one.document}:${one.statement}`) ?? []),
      ...(dispute?.sides.map((one) => `${one.document}:${one.id}`) ?? []),
    ]);
    const direct = new Set(
      items
        .filter(
          (item) =>
            item.id === id || item.on.some((one) => one.document === id || own.has(`${one.document}:${one.id}`)),
        )
        .map((item) => item.id),
    );
    // and what took these back, or what these took back
    return items.filter((item) => direct.has(item.id) || (item.of !== null && direct.has(item.of)));
  }
}

function tryField<T>(field: Field<T>, item: T, value: string, names: KnownNames): string {
  field.set(item, value, names);
  return field.show(item);
}
