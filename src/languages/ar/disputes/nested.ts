import type { ChainLink, ReadingDispute, Span, Statement } from '../../../model/index.ts';
import { endOf, isInContent, startOf } from './content.ts';

/** Letters of a denial's content before the verb of what it denies: "ما", "صحة ما". */
const openings = 12;

/** "نفت الوزارة ما أوردته وسائل إعلام عن اتفاق": a denial that opens with what others said denies them, whatever else its words tell of. */
export function withDeniedNested(
  disputes: readonly ReadingDispute[],
  statements: readonly Statement[],
  nested: readonly Statement[],
): ReadingDispute[] {
  const denied = nested.flatMap((said): ReadingDispute[] => {
    const cue = said.cue?.start ?? -1;
    const denial = statements.find(
      (each) =>
        (each.act === 'deny' || each.act === 'reject') &&
        isInContent(each, cue) &&
        cue - (each.content[0] as Span).start <= openings &&
        isAnother(each.chain[0], said.chain[0]),
    );
    if (denial === undefined) return [];
    return [
      {
        kind: 'denial',
        sides: [said.id, denial.id],
        why: 'the speaker denies what another one said',
        trail: [{ rule: 'ar/disputes/denied-report', start: startOf(denial), end: endOf(denial) }],
      },
    ];
  });
  if (denied.length === 0) return [...disputes];
  const answered = new Set(denied.map(({ sides }) => sides[1]));
  return [...disputes.filter(({ kind, sides }) => kind !== 'denial' || !answered.has(sides[1])), ...denied];
}

/** Whoever is not known may be anybody. */
const isAnother = (one: ChainLink | undefined, other: ChainLink | undefined): boolean =>
  one === undefined || other === undefined || one.id !== other.id;
