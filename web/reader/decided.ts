import type { Decided, Reading } from '../../src/model/index.ts';

/** What people said of one statement or event mention: whether it is right as it stands, and what they corrected. */
export function findDecided({ decided = [] }: Reading, id: string): { confirmed: boolean; corrected: Decided[] } {
  const here = decided.filter(({ on, state }) => on === id && state !== 'stale' && state !== 'superseded');
  return {
    confirmed: here.some(({ kind, of }) => kind === 'confirm' && of === null),
    corrected: here.filter(({ kind }) => kind === 'correct'),
  };
}
