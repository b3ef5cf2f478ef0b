import type { EventMention, Statement } from '../../src/model/index.ts';
import type { NameKind } from '../app/api.ts';
import type { DecisionBody } from './decide.ts';

/** What a form asks for beside the reason. */
export type Question =
  | { ask: 'name'; of: readonly NameKind[]; which: readonly { id: string; label: string }[]; orNobody: boolean }
  | { ask: 'event'; not: string }
  | { ask: 'value'; hint: string; now: string }
  | { ask: 'choice'; group: 'type' | 'factuality'; choices: readonly string[]; now: string };

/** What was answered: the name or value, and in whose place it is put. */
export interface Answer {
  value: string;
  which: string;
}

/** One thing that a person can say of what stands before them. `word`: its name under `correct.`; `key`: what to press. */
export interface Act {
  word: string;
  key: string;
  question: Question | null;
  make(answer: Answer, why: string): DecisionBody[];
}

const plain = (word: string, key: string, kind: DecisionBody['kind'], on: string[]): Act => ({
  word,
  key,
  question: null,
  make: (_answer, why) => [{ kind, on, why }],
});

const said = (ids: readonly string[]) => ids.join(',') || 'none';
/** The list with one of it replaced; taken out where nobody stands in its place. */
const instead = (ids: readonly string[], which: string, value: string) =>
  ids.flatMap((id, at) => (String(at) === which ? (value === 'none' ? [] : [value]) : [id]));
const choose = <T extends { id: string }>(items: readonly T[], label: (item: T) => string) =>
  items.map((item, at) => ({ id: String(at), label: label(item) }));

type Label = (named: { id: string; name: string | null; surface: string | null }) => string;

/** Of a statement: who says it, whether it is one, whether it is read right. */
export function statementActs(document: string, statement: Statement, label: Label): Act[] {
  const on = [`${document}:${statement.id}`];
  const ids = statement.chain.map(({ id }) => id);
  return [
    plain('confirm', 'c', 'confirm', on),
    {
      word: 'wrongSpeaker',
      key: 's',
      question: {
        ask: 'name',
        of: ['actor', 'outlet'],
        which: choose(statement.chain, label),
        orNobody: ids.length > 0,
      },
      make: ({ value, which }, why) => {
        const chain = ids.length === 0 ? [value] : instead(ids, which, value);
        return [{ kind: 'correct', on, field: 'chain', value: said(chain), why }];
      },
    },
    plain('notStatement', 'n', 'drop', on),
  ];
}

/** Of what is told of an event in one article. */
export function mentionActs(document: string, event: EventMention, ledger: string | null, label: Label): Act[] {
  const on = [`${document}:${event.id}`];
  const ids = event.actors.map(({ id }) => id);
  return [
    plain('confirm', 'c', 'confirm', on),
    {
      word: 'wrongActor',
      key: 'a',
      question: { ask: 'name', of: ['actor'], which: choose(event.actors, label), orNobody: ids.length > 0 },
      make: ({ value, which }, why) => {
        const actors = ids.length === 0 ? [value] : instead(ids, which, value);
        return [{ kind: 'correct', on, field: 'actor', value: said(actors), why }];
      },
    },
    plain('notEvent', 'n', 'drop', on),
    ...(ledger === null ? [] : [sameAs(ledger)]),
  ];
}

const sameAs = (event: string): Act => ({
  word: 'sameAs',
  key: 'm',
  question: { ask: 'event', not: event },
  make: ({ value }, why) => [{ kind: 'merge', on: [event, value], why }],
});

/** Of an event as the ledger puts it together. */
export const eventActs = (event: string): Act[] => [plain('confirm', 'c', 'confirm', [event]), sameAs(event)];

/** Of what holds an event together: `out` are the mentions that would leave it. */
export const mergeActs = (event: string, out: readonly string[]): Act[] => [
  plain('confirm', 'c', 'confirm', [event]),
  plain('notSame', 'n', 'split', [event, ...out]),
];

/** Of what is shown as one dispute: each that it consists of is decided. */
export const disputeActs = (ids: readonly string[]): Act[] => [
  {
    ...plain('confirm', 'c', 'confirm', []),
    make: (_answer, why) => ids.map((id) => ({ kind: 'confirm', on: [id], why })),
  },
  {
    ...plain('wrongDispute', 'x', 'reject', []),
    make: (_answer, why) => ids.map((id) => ({ kind: 'reject', on: [id], why })),
  },
];

/** Of one value of an event's field, for everybody who holds it: `on` are their mentions. */
export function valueActs(
  field: string,
  on: readonly string[],
  question: Question,
  compose: (answer: Answer, at: number) => string,
): Act[] {
  return [
    {
      word: 'wrongValue',
      key: 'w',
      question,
      make: (answer, why) =>
        on.map((one, at) => ({ kind: 'correct', on: [one], field, value: compose(answer, at), why })),
    },
  ];
}

/** Takes back decisions, the newest, which stands last, before the others. */
export const undoAct = (decisions: readonly string[]): Act => ({
  word: 'undo',
  key: 'u',
  question: null,
  make: (_answer, why) => decisions.toReversed().map((id) => ({ kind: 'undo', on: [id], why })),
});
