import type { Dispute } from '../model/index.ts';
import { anchorId } from './anchors.ts';
import { findConflicts } from './conflicts.ts';
import { findDenials } from './denials.ts';
import type { DisputeGround, FoundDispute } from './ground.ts';
import { comparePublished, compareText } from './order.ts';
import type { Profile } from './profile.ts';
import { ruleDisputes } from './ruled-disputes.ts';

/** All disputes: those that each document shows by itself, and those between documents. First what is disputed, then what disputes it. */
export function findDisputes(ground: DisputeGround): Dispute[] {
  const lifted = liftDisputes(ground.profiles);
  const denials = [...lifted, ...findDenials(ground, lifted)];
  const found = ruleDisputes([...denials, ...findConflicts(ground, denials)], ground.profiles);
  const byId = new Map(ground.profiles.map((profile) => [profile.document.id, profile]));
  const anchorOf = (side: { document: string; id: string }): string => {
    const profile = byId.get(side.document);
    const at =
      profile?.statements.find((statement) => statement.id === side.id) ??
      profile?.events.find((event) => event.id === side.id);
    return `${side.document} ${at === undefined ? side.id : `${at.start}-${at.end}`}`;
  };
  const disputes = new Map<string, Dispute & { first: Profile | undefined }>();
  for (const { kind, sides, why, confirmed } of found) {
    const id = anchorId('dispute', kind, anchorOf(sides[0]), anchorOf(sides[1]));
    if (!disputes.has(id))
      disputes.set(id, { id, kind, sides, why, ...(confirmed && { confirmed }), first: byId.get(sides[0].document) });
  }
  return [...disputes.values()]
    .sort(
      (a, b) =>
        compareFirst(a.first, b.first) ||
        compareText(anchorOf(a.sides[0]), anchorOf(b.sides[0])) ||
        compareText(a.id, b.id),
    )
    .map(({ first: _, ...dispute }) => dispute);
}

const compareFirst = (a: Profile | undefined, b: Profile | undefined): number =>
  a === undefined || b === undefined ? 0 : comparePublished(a, b);

/** What each reading found within its own document. */
function liftDisputes(profiles: readonly Profile[]): FoundDispute[] {
  return profiles.flatMap((profile) =>
    profile.disputes.map(({ kind, sides, why }): FoundDispute => {
      const side = (id: string) => ({ document: profile.document.id, id });
      return { kind, sides: [side(sides[0]), side(sides[1])], why };
    }),
  );
}
