import type { EventMention, Quantity } from '../../../model/index.ts';
import { analyse, findWords } from '../analyse.ts';
import type { Analysis } from '../analysis.ts';
import { indexNames, Lattice, Lexicon } from '../lattice/index.ts';
import { Register } from '../names/index.ts';
import { findQuantities } from '../numbers/index.ts';
import { verbForms } from '../verbs/index.ts';
import { caseNames } from './case-names.ts';
import { type ChooseFillers, eventNounForms, findEvents, isToldByRules } from './index.ts';

const lattice = new Lattice(new Lexicon(indexNames(caseNames), verbForms(), eventNounForms()));
const register = new Register(caseNames);
export const caseRegister = register;

/** The analysis of a text of one paragraph, with the names of the cases alone. */
export function analyseCase(text: string): Analysis {
  return analyse(findWords(text), [{ kind: 'paragraph', role: null, start: 0, end: text.length }], null, {
    lattice,
    register,
    findSpans: (tokens, from, to) =>
      findQuantities(tokens, from, to).map(({ from, to, min, max, rule }) => ({
        from,
        to,
        date: null,
        quantity: { min, max },
        rule,
      })),
  });
}

/** What the rules read, before weights have a say: cases are about rules. */
export const eventsOfCase = (text: string, choose: ChooseFillers = () => undefined): EventMention[] =>
  findEvents(analyseCase(text), [], { register, choose, isTold: isToldByRules });

type Parts = (string | { start: number; end: number })[];
const named = (word: string, spans: readonly { start: number; end: number }[]): Parts =>
  spans.length === 0 ? [] : [word, ...spans.map(({ start, end }) => ({ start, end }))];
const counted = (word: string, quantity: Quantity | null): Parts =>
  quantity === null ? [] : [word, `${quantity.min}..${quantity.max ?? ''}`];

/** `event "trigger" TYPE label by "actors" to "recipients" at "places" with "munitions" killed A..B wounded A..B factuality`; what is not there is not printed. */
export function printEvents(text: string): { parts: Parts; rules: string[] }[] {
  return eventsOfCase(text).map((event) => ({
    parts: [
      { start: event.trigger.start, end: event.trigger.end },
      event.type,
      event.label.replace(/ /g, '-'),
      ...named('also', event.also),
      ...named('by', event.actors),
      ...named('to', event.recipients),
      ...named('at', event.places),
      ...named('with', event.munitions),
      ...counted('killed', event.killed),
      ...counted('wounded', event.wounded),
      event.factuality === 'happened' ? '' : event.factuality,
    ],
    rules: [...new Set(event.trail.map(({ rule }) => rule.split('/').slice(0, 3).join('/')))],
  }));
}

/** `told "trigger" TYPE label also "triggers" factuality`: which happenings, without who, whom and where. */
export function printTold(text: string): { parts: Parts; rules: string[] }[] {
  return eventsOfCase(text).map((event) => ({
    parts: [
      { start: event.trigger.start, end: event.trigger.end },
      event.type,
      event.label.replace(/ /g, '-'),
      ...named('also', event.also),
      event.factuality === 'happened' ? '' : event.factuality,
    ],
    rules: [],
  }));
}
