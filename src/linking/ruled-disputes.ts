import { type DisputeKind, disputeKinds } from '../model/index.ts';
import type { FoundDispute } from './ground.ts';
import type { Profile, Ruling } from './profile.ts';
import { compareRulings } from './rulings.ts';

type Side = FoundDispute['sides'][number];

/** A dispute that people spoke about. */
interface RuledDispute {
  ruling: Ruling;
  kind: DisputeKind;
  sides: FoundDispute['sides'];
}

/** Takes out the disputes that people rejected, and puts in those that they confirmed and that the rules do not find. Of two decisions the later one holds. */
export function ruleDisputes(found: readonly FoundDispute[], profiles: readonly Profile[]): FoundDispute[] {
  const last = new Map<string, RuledDispute>();
  for (const ruled of ruledDisputes(profiles).sort((a, b) => compareRulings(a.ruling, b.ruling)))
    last.set(nameOf(ruled), ruled);
  if (last.size === 0) return [...found];
  const there = new Set(found.map(nameOf));
  const missing = [...last.values()].filter((ruled) => ruled.ruling.kind === 'confirm' && !there.has(nameOf(ruled)));
  return [
    ...found.flatMap((dispute): FoundDispute[] => {
      const said = last.get(nameOf(dispute))?.ruling.kind;
      if (said === 'reject') return [];
      return [said === 'confirm' ? { ...dispute, confirmed: true } : dispute];
    }),
    ...missing.map(({ kind, sides, ruling }): FoundDispute => {
      return { kind, sides, why: `a person confirmed it: ${ruling.why}`, confirmed: true };
    }),
  ];
}

const nameOf = ({ kind, sides }: Pick<FoundDispute, 'kind' | 'sides'>): string =>
  JSON.stringify([kind, sides[0].document, sides[0].id, sides[1].document, sides[1].id]);

/** Only where both sides are still found. */
function ruledDisputes(profiles: readonly Profile[]): RuledDispute[] {
  const halves = new Map<string, { ruling: Ruling; sides: [Side?, Side?] }>();
  for (const { document, statements, events } of profiles)
    for (const item of [...statements, ...events])
      for (const ruling of item.rulings ?? []) {
        if ((ruling.kind !== 'reject' && ruling.kind !== 'confirm') || ruling.of === null) continue;
        const half = halves.get(ruling.decision) ?? { ruling, sides: [] };
        half.sides[ruling.side === 0 ? 0 : 1] = { document: document.id, id: item.id };
        halves.set(ruling.decision, half);
      }
  return [...halves.values()].flatMap(({ ruling, sides: [disputed, disputing] }) => {
    const kind = disputeKinds.find((one) => one === ruling.of);
    if (kind === undefined || disputed === undefined || disputing === undefined) return [];
    return [{ ruling, kind, sides: [disputed, disputing] as FoundDispute['sides'] }];
  });
}
