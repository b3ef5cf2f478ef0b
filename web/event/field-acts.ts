import { type Act, type Answer, type Question, valueActs } from '../correct/acts.ts';
import type { FieldName, FieldValue, Holder } from './fields.ts';

/** Types and factualities as the model has them; the API refuses any other. */
const types =
  'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN SANCTION PROTEST MOBILIZE COERCE ASSAULT'.split(
    ' ',
  );
const factualities = 'happened ongoing denied not-happened planned threatened predicted hypothetical suspended'.split(
  ' ',
);

const fixed = ({ value }: Answer) => value;
const typed = (hint: string): Question => ({ ask: 'value', hint, now: '' });
const named = (of: 'actor' | 'place'): Question => ({ ask: 'name', of: [of], which: [], orNobody: true });

/** What a person can say of one value, for all the mentions that hold it; nothing where the field cannot be set. */
export function fieldActs(field: FieldName, value: FieldValue): Act[] {
  // one mention may hold a value by several statements
  const byMention = new Map(value.holders.map((one) => [`${one.mention.document.id}:${one.mention.mention.id}`, one]));
  const on = [...byMention.keys()];
  const holders = [...byMention.values()];
  const acts = (name: string, question: Question, compose: (answer: Answer, at: number) => string = fixed) =>
    valueActs(name, on, question, compose);
  switch (field) {
    case 'what':
      return acts('type', {
        ask: 'choice',
        group: 'type',
        choices: types,
        now: holders[0]?.mention.mention.type ?? '',
      });
    case 'who':
      return acts(
        'actor',
        named('actor'),
        instead(holders, ({ mention }) => mention.mention.actors),
      );
    case 'whom':
      return acts(
        'recipient',
        named('actor'),
        instead(holders, ({ mention }) => mention.mention.recipients),
      );
    case 'where':
      return acts(
        'place',
        named('place'),
        instead(holders, ({ mention }) => mention.mention.places.filter(({ role }) => role === 'where')),
      );
    case 'when':
      return acts('date', typed('correct.hintDate'));
    case 'killed':
    case 'wounded':
    case 'count':
      return acts(field, typed('correct.hintFigure'));
    case 'factuality':
      return acts(field, {
        ask: 'choice',
        group: 'factuality',
        choices: factualities,
        now: holders[0]?.mention.mention.factuality ?? '',
      });
    default:
      return [];
  }
}

type Named = { id: string; start: number | null; end: number | null };

/** The mention's own list with the one that stands at the holder's words replaced. */
function instead(holders: readonly Holder[], listOf: (holder: Holder) => readonly Named[]) {
  return ({ value }: Answer, at: number): string => {
    const holder = holders[at];
    if (holder === undefined) return value;
    const ids = listOf(holder).flatMap(({ id, start, end }) => {
      const isIt = start === holder.span.start && end === holder.span.end;
      return isIt ? (value === 'none' ? [] : [value]) : [id];
    });
    return ids.join(',') || 'none';
  };
}
