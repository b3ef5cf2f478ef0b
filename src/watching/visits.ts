import type { Derived, Fetched } from '../intake/index.ts';
import { hashOf, type Version, type VisitOutcome } from '../model/index.ts';
import type { Seen } from './state.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long after one visit the next is due: news is corrected within hours, and rarely after weeks. */
export const visitGaps: readonly number[] = [
  10 * minute,
  20 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  8 * hour,
  day,
  2 * day,
  4 * day,
  8 * day,
  16 * day,
];

/** When to visit again after so many visits; null after the last. Who edits once edits again: an edit takes two steps back. */
export function nextVisit(visits: number, now: number): number | null {
  const gap = visitGaps[visits];
  return gap === undefined ? null : now + gap;
}

export function seenOf(version: Version): Seen {
  return { text: hashOf(version.text), title: version.title, length: version.text.length };
}

export interface Outcome {
  outcome: VisitOutcome;
  reason: string | null;
  /** True where the bytes hold another version, to be taken in. */
  isVersion: boolean;
}

const plain = (outcome: VisitOutcome, reason: string | null = null): Outcome => ({ outcome, reason, isVersion: false });

/** What a visit found, against what was read before. `derived` null where no bytes came. */
export function outcomeOf(fetched: Fetched, derived: Derived | null, before: Seen): Outcome {
  const { status, finalUrl, requested } = fetched.exchange;
  if (fetched.rejected !== null) return refusalOf(status, fetched.rejected.code, fetched.rejected.reason);
  if (status === 304) return plain('unchanged', 'its server says that it has not changed');
  if (isFrontPage(finalUrl) && !isFrontPage(requested)) return plain('removed', 'its address leads to the front page');
  const version = derived?.versions[0];
  const isWalled = hasWall(fetched);
  if (version === undefined) {
    return isWalled ? plain('behind-a-wall') : plain('blocked', 'the page holds no article that can be read');
  }
  const now = seenOf(version);
  if (now.text === before.text && now.title === before.title) return plain('unchanged');
  if (isWalled && now.length < before.length / 2) return plain('behind-a-wall', 'only its beginning is shown');
  return { outcome: now.text === before.text ? 'headline-changed' : 'edited', reason: null, isVersion: true };
}

function refusalOf(status: number | null, code: string, reason: string): Outcome {
  if (code === 'robots' || code === 'redirect-to-private' || code === 'private-address')
    return plain('blocked', reason);
  if (code !== 'http-error' || status === null) return plain('unreachable', reason);
  if (status === 404 || status === 410) return plain('removed', `its server answers ${status}`);
  if (status === 401 || status === 402) return plain('behind-a-wall', `its server answers ${status}`);
  if (status === 403 || status === 451) return plain('blocked', `its server answers ${status}`);
  return plain('unreachable', reason);
}

const isFrontPage = (address: string): boolean =>
  new URL(address).pathname.replace(/\/(index\.\w+|[a-z]{2})?$/, '') === '';

/** Whether the page says of itself that it is not free, or its address is that of a door. */
function hasWall({ bytes, exchange }: Fetched): boolean {
  if (/\/(log-?in|sign-?in|subscribe|register|paywall)\b/i.test(new URL(exchange.finalUrl).pathname)) return true;
  const head = Buffer.from(bytes ?? []).toString('latin1', 0, 2_000_000);
  return /"isAccessibleForFree"\s*:\s*"?false/i.test(head);
}
