import type { AnalysedSentence, Nominal } from '../analysis.ts';

/** How many arcs back a paper may stand from the verb that says what is in it. */
const reach = 12;
/** "فيه", "خلالها": in the paper. */
export const inIt = /^(?:في|خلال)(?:ه|ها|هما|هم)$/;

/** "بيانا جاء فيه أن": the paper before a verb that says what is in it; null where none stands there. */
export function paperBefore({ arcs, nominals }: AnalysedSentence, at: number): Nominal | null {
  if (!inIt.test(arcs[at + 1]?.stem ?? '')) return null;
  const from = arcs[Math.max(0, at - reach)]?.from ?? 0;
  const to = arcs[at]?.from ?? 0;
  return (
    nominals.findLast(
      (nominal) => nominal.kind === 'social-channel' && !nominal.definite && nominal.from >= from && nominal.to <= to,
    ) ?? null
  );
}
