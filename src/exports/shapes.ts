import type { ExportItem } from '../ledger/index.ts';
import type { Copy, Dispute, GatheredStatement, LedgerEvent, Origins, Reason, Story } from '../model/index.ts';

/** Items of a ledger in any kind of row: what an export reads, one after the other, in the order of the parts. */
export type Items = AsyncIterable<ExportItem> | Iterable<ExportItem>;
type DocumentItem = Extract<ExportItem, { part: 'documents' }>['item'];

const english = (reasons: readonly Reason[]): string[] => reasons.map((reason) => reason.en);
const arabic = (reasons: readonly Reason[]): string[] => reasons.map((reason) => reason.ar);

/** One item with its keys in the order in which every export of every ledger has them. Reasons in English, and in Arabic beside. */
export function shapeItem({ part, item }: ExportItem): object {
  switch (part) {
    case 'documents':
      return shapeDocument(item);
    case 'events':
      return shapeEvent(item);
    case 'statements':
      return shapeStatement(item);
    case 'disputes':
      return shapeDispute(item);
    case 'copies':
      return shapeCopy(item);
    case 'stories':
      return shapeStory(item);
  }
}

function shapeDocument(document: DocumentItem): object {
  const { id, path, url, language, title, outlet, published, read } = document;
  return { id, path, url, language, title, outlet: outlet && { id: outlet.id, name: outlet.name }, published, read };
}

function shapeOrigins({ min, max, narrated, lines, why }: Origins): object {
  return {
    min,
    max,
    narrated: [...narrated],
    lines: lines.map(({ origin, via, carriers, evidence, disowned }) => ({
      origin: { id: origin.id, name: origin.name, named: origin.named, count: origin.count },
      via: via.map(({ id, name }) => ({ id, name })),
      carriers: [...carriers],
      evidence: evidence.map(({ document, statement }) => ({ document, statement })),
      disowned,
    })),
    why: english(why),
    why_ar: arabic(why),
  };
}

function shapeEvent(event: LedgerEvent): object {
  return {
    id: event.id,
    title: event.title,
    mentions: event.mentions.map(({ document, event: mention }) => ({ document, event: mention })),
    origins: shapeOrigins(event.origins),
    carriers: event.carriers,
    standing: [...event.standing],
    reasons: english(event.reasons),
    reasons_ar: arabic(event.reasons),
    relations: event.relations.map(({ kind, event: other }) => ({ kind, event: other })),
    merges: event.merges.map(({ a, b, score, why }) => ({
      a: { document: a.document, event: a.event },
      b: { document: b.document, event: b.event },
      score,
      why: [...why],
    })),
    ...(event.confirmed === true ? { confirmed: true } : {}),
  };
}

function shapeStatement(statement: GatheredStatement): object {
  return {
    id: statement.id,
    members: statement.members.map(({ document, statement: member }) => ({ document, statement: member })),
    origins: shapeOrigins(statement.origins),
    standing: [...statement.standing],
    reasons: english(statement.reasons),
    reasons_ar: arabic(statement.reasons),
  };
}

function shapeDispute({ id, kind, sides, why, confirmed }: Dispute): object {
  const shape = { id, kind, sides: sides.map((side) => ({ document: side.document, id: side.id })), why };
  return confirmed === true ? { ...shape, confirmed } : shape;
}

const shapeCopy = ({ kind, documents }: Copy): object => ({ kind, documents: [...documents] });

function shapeStory({ id, title, documents, events }: Story): object {
  return { id, title, documents: [...documents], events: [...events] };
}
