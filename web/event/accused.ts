import type { DisputeItem } from '../../src/ledger/index.ts';
import type { ChainLink } from '../../src/model/index.ts';

/** Somebody who denies a part of their own in what happened, and who accuses them of it, as far as that is told. */
export interface Accused {
  who: ChainLink;
  by: ChainLink[];
}

/** Who denies a part of their own, each once; whoever speaks for a body that denies it too is not named beside it. */
export function gatherAccused(disputes: readonly DisputeItem[]): Accused[] {
  const accused = new Map<string, Accused>();
  for (const { kind, ownPart, sides } of disputes) {
    const [accuser, denier] = sides.map(({ statement }) => statement?.statement);
    const who = denier?.chain[0];
    if (kind !== 'denial' || !ownPart || who === undefined) continue;
    const held = accused.get(keyOf(who)) ?? { who, by: [] };
    // a body itself goes before whoever speaks for it
    accused.set(keyOf(who), who.affiliation === null ? { ...held, who } : held);
    const by = accuser?.act === 'accuse' ? accuser.chain[0] : undefined;
    if (by !== undefined && !held.by.some((one) => keyOf(one) === keyOf(by))) held.by.push(by);
  }
  return [...accused.values()];
}

/** The body that somebody is or speaks for; whoever is unnamed stands for nobody but themselves. */
const keyOf = ({ id, name, affiliation, anonymous }: ChainLink): string =>
  anonymous ? id : (affiliation ?? name ?? id);
