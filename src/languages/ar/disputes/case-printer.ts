import type { Span } from '../../../model/index.ts';
import { analyseCase, caseRegister } from '../events/case-printer.ts';
import { findEvents } from '../events/index.ts';
import { wordsOf } from '../lattice/index.ts';
import { findAllStatements, Speakers } from '../statements/index.ts';
import { findDisputes } from './index.ts';

/** `dispute kind "what is disputed" "what disputes it"`: a statement by its cue, an event by its trigger. */
export function printDisputes(text: string): { parts: (string | Span)[]; rules: string[] }[] {
  const analysis = analyseCase(text);
  const register = caseRegister;
  const { statements, nested } = findAllStatements(analysis, {
    register,
    speakers: new Speakers(register, wordsOf),
    credit: null,
    ownOutlet: null,
  });
  const events = findEvents(analysis, statements, { register });
  const spanOf = (id: string): Span => {
    const statement = [...statements, ...nested].find((each) => each.id === id);
    const at =
      statement === undefined
        ? events.find((each) => each.id === id)?.trigger
        : (statement.cue ?? statement.content[0]);
    return { start: at?.start ?? 0, end: at?.end ?? 0 };
  };
  return findDisputes(analysis, statements, events, nested).map((dispute) => ({
    parts: [dispute.kind, spanOf(dispute.sides[0]), spanOf(dispute.sides[1])],
    rules: dispute.trail.map(({ rule }) => rule),
  }));
}
