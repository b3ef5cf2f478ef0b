import type { MentionText, StatementText } from '../../src/ledger/index.ts';
import type {
  Casualty,
  EventMention,
  Munition,
  Participant,
  PlaceRole,
  Quantity,
  Span,
} from '../../src/model/index.ts';

export const fieldNames = [
  'what',
  'who',
  'whom',
  'where',
  'from',
  'target',
  'when',
  'killed',
  'wounded',
  'captured',
  'missing',
  'displaced',
  'munitions',
  'count',
  'factuality',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** Who holds a value: a document, where in it the words stand, and the statements that it rests on (none: its own voice). */
export interface Holder {
  mention: MentionText;
  words: string | null;
  /** Whether a person said so, and no words of the document. */
  byHand: boolean;
  span: Span;
  statements: StatementText[];
}

/** What one field is said to be, with everybody who says so; those with most holders come first. */
export interface FieldValue {
  key: string;
  text: string;
  holders: Holder[];
}

export interface Field {
  name: FieldName;
  values: FieldValue[];
}

/** How values read in the language of the page. */
export interface FieldWords {
  name: (named: Participant | PlaceRole) => string | null;
  what: (mention: EventMention) => string;
  factuality: (mention: EventMention) => string;
  date: (mention: EventMention) => string;
  quantity: (quantity: Quantity) => string;
  casualty: (casualty: Casualty) => string;
  munition: (munition: Munition) => string;
}

/** Every field that any mention fills, in a fixed order, with all its values. */
export function gatherFields(mentions: readonly MentionText[], words: FieldWords): Field[] {
  const fields = new Map<FieldName, Map<string, FieldValue>>();
  for (const mention of mentions) {
    for (const { field, text, span, quoted, statement } of valuesOf(mention.mention, words)) {
      const values = fields.get(field) ?? new Map<string, FieldValue>();
      fields.set(field, values);
      const value = values.get(text) ?? { key: text, text, holders: [] };
      values.set(text, value);
      // The ledger lists who denies it as well; a value is held by those who assert it.
      const holding = statement === null ? mention.mention.statements : [statement];
      const statements = mention.statements.filter(
        (one) => holding.includes(one.statement.id) || isItself(one, mention),
      );
      // One article that says a thing twice in the same words holds it once.
      if (value.holders.some((holder) => isSameHolder(holder, mention, statements))) continue;
      // what a person put in stands where the word for the deed does
      const { start, end } = mention.mention.trigger;
      const byHand = bySomebody.has(field) && span.start === start && span.end === end;
      value.holders.push({ mention, words: byHand ? null : quoted, byHand, span, statements });
    }
  }
  return fieldNames.flatMap((name) => {
    const values = fields.get(name);
    if (values === undefined) return [];
    return [{ name, values: [...values.values()].sort((a, b) => b.holders.length - a.holders.length) }];
  });
}

/** Whether everybody who holds it stays unnamed: no article tells it in its own voice, and no chain begins with a name. */
export const isOfUnnamed = ({ holders }: FieldValue): boolean =>
  holders.every(
    ({ statements }) =>
      statements.length > 0 &&
      statements.every(({ statement: { chain } }) => chain[0]?.anonymous === true || chain[0]?.kind === 'gap'),
  );

/** Whether the event is that it was said. */
const isItself = ({ statement }: StatementText, { mention }: MentionText): boolean =>
  statement.cue?.start === mention.trigger.start;

const bySomebody: ReadonlySet<FieldName> = new Set(['who', 'whom', 'where', 'from', 'target']);

const isSameHolder = (holder: Holder, mention: MentionText, statements: StatementText[]) =>
  holder.mention.document.id === mention.document.id &&
  holder.statements.map((one) => one.statement.id).join() === statements.map((one) => one.statement.id).join();

type Value = { field: FieldName; text: string; span: Span; quoted: string | null; statement: string | null };

function valuesOf(mention: EventMention, words: FieldWords): Value[] {
  const values: Value[] = [];
  const add = (
    field: FieldName,
    text: string | null,
    span: Span,
    quoted: string | null,
    statement: string | null = null,
  ) => {
    if (text !== null) values.push({ field, text, span, quoted, statement });
  };
  add('what', words.what(mention), mention.trigger, mention.trigger.text);
  for (const actor of mention.actors) add('who', words.name(actor), actor, actor.surface);
  for (const recipient of mention.recipients) add('whom', words.name(recipient), recipient, recipient.surface);
  for (const place of mention.places) add(place.role, words.name(place), place, place.surface);
  if (mention.date !== null) {
    const { start, end, surface } = mention.date;
    add('when', words.date(mention), start === null || end === null ? mention.trigger : { start, end }, surface);
  }
  for (const casualty of mention.casualties) {
    add(casualty.what, words.casualty(casualty), casualty, casualty.surface, casualty.statement);
  }
  for (const munition of mention.munitions) {
    add('munitions', words.munition(munition), munition, munition.surface);
  }
  if (mention.count !== null) add('count', words.quantity(mention.count), mention.trigger, null);
  // That it is told as something that happened goes without saying.
  if (mention.factuality !== 'happened') add('factuality', words.factuality(mention), mention.trigger, null);
  return values;
}
