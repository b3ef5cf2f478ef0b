import { pathToFileURL } from 'node:url';
import type { Reading } from '../src/model/index.ts';
import { tellOnce } from '../src/reading/index.ts';
import { sharedPath } from './shared.ts';

const scorerPath = sharedPath('eval', 'score.mjs');
/** False where the outside material, which holds the scorer, is not at hand. */
export const hasScorer = scorerPath !== null;

interface Rate {
  f1: number;
  recall: number | null;
}
type Total = Record<
  'statements' | 'origin' | 'originIdentity' | 'chain' | 'act' | 'events' | 'strict' | 'furniture' | 'disputes',
  Rate
> & { slots: Record<string, { accuracy: number | null; of: number }> };
interface Scorer {
  loadAliases(goldFolder: string): void;
  scoreDocument(gold: unknown, text: string, reading: unknown, show: boolean): { score: unknown };
  total(scores: unknown[]): Total;
}

/** Figures in per cent: F1, or of the statements found how many are right; `slots`, of the events found. */
export type Figures = Record<Exclude<keyof Total, 'slots'>, number> & { slots: Record<string, string> };

/** Scores readings against gold by the scorer of the outside material, with the aliases that the folder's `cross.json` adds. */
export async function scoreReadings(
  goldFolder: string,
  articles: readonly { gold: unknown; text: string; reading: Reading }[],
): Promise<Figures> {
  const scorer = (await import(pathToFileURL(scorerPath ?? '').href)) as Scorer;
  scorer.loadAliases(goldFolder);
  const scores = articles.map(
    ({ gold, text, reading }) => scorer.scoreDocument(gold, text, tellOnce(reading), false).score,
  );
  const total = scorer.total(scores);
  const perCent = (share: number | null) => Math.round((share ?? 0) * 1000) / 10;
  return {
    statements: perCent(total.statements.f1),
    origin: perCent(total.origin.recall),
    originIdentity: perCent(total.originIdentity.recall),
    chain: perCent(total.chain.recall),
    act: perCent(total.act.recall),
    events: perCent(total.events.f1),
    strict: perCent(total.strict.f1),
    furniture: perCent(total.furniture.f1),
    disputes: perCent(total.disputes.f1),
    slots: Object.fromEntries(
      Object.entries(total.slots).map(([slot, { accuracy, of }]) => [slot, `${perCent(accuracy)} of ${of}`]),
    ),
  };
}

/** What fell below its floor. */
export const belowFloor = (figures: Figures, floor: Partial<Record<keyof Figures, number>>): string[] =>
  Object.entries(floor).flatMap(([key, least]) => {
    const reached = figures[key as Exclude<keyof Total, 'slots'>];
    return reached < least ? [`${key}: ${reached}, once ${least}`] : [];
  });
