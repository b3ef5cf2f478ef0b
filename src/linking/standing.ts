import type { DisputeKind, Origins, Reason, Standing } from '../model/index.ts';
import { nameOfKind, say } from './wording.ts';

/** What bears on one event or gathered statement besides its origins. */
export interface Bearing {
  /** Kinds of the disputes in which it is what is disputed, or a side of a conflict. */
  disputes: readonly DisputeKind[];
  /** Somebody asked did not confirm it ("could not be verified", "did not comment"). */
  notConfirmed: boolean;
  /** Every line of it is from speakers who are nobody in particular ("reports said"). */
  onlyGaps: boolean;
}

/** Whether nobody who can be named stands behind it, and no document tells it in its own voice. */
const isUnnamed = ({ lines, narrated }: Origins): boolean => {
  const counted = lines.filter((line) => !line.disowned);
  return narrated.length === 0 && counted.length > 0 && counted.every((line) => !line.origin.named);
};

/** What the ledger makes of it, with a sentence for each. Several can hold: corroborated and disputed. Pure. */
export function standingOf(origins: Origins, bearing: Bearing): { standing: Standing[]; reasons: Reason[] } {
  const standing: Standing[] = [];
  const reasons: Reason[] = [];
  const add = (name: Standing, reason: Reason): void => {
    if (!standing.includes(name)) standing.push(name);
    reasons.push(reason);
  };
  // one disowned line among others leaves the others standing
  const onlyDisowned = origins.max === 0 && origins.lines.some((line) => line.disowned);
  const disowned = bearing.disputes.includes('retraction-of-statement') || onlyDisowned;
  if (origins.max === 0 || bearing.onlyGaps) {
    if (!onlyDisowned) add('unattributed', say('standing-unattributed'));
  } else if (origins.min >= 2) add('corroborated', say('standing-corroborated', { min: origins.min }));
  else if (origins.max === 1) add('single-origin', say('standing-single-origin'));
  else add('unconfirmed', say('standing-unconfirmed', { max: origins.max }));
  if (standing[0] !== 'unattributed' && isUnnamed(origins)) add('unnamed', say('standing-unnamed'));
  if (bearing.notConfirmed && origins.min < 2) add('unconfirmed', say('standing-not-confirmed'));
  const conflicts = [...new Set(bearing.disputes.filter((kind) => kind !== 'retraction-of-statement'))].sort();
  if (conflicts.length > 0) add('disputed', say('standing-disputed', { kinds: conflicts.map(nameOfKind) }));
  const denials = bearing.disputes.filter((kind) => kind === 'denial').length;
  if (denials > 0) add('denied', say('standing-denied', { n: denials }));
  if (disowned) add('disowned', say('standing-disowned'));
  return { standing, reasons };
}
