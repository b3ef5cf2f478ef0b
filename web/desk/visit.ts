/** Up to where the reader has seen the ledger: the moment of the newest document at the last visit. */
const seenKey = 'isnad.seen';
const sinceKey = 'isnad.since';

const recall = (store: Storage | undefined, key: string): string | null => {
  try {
    return store?.getItem(key) ?? null;
  } catch {
    return null;
  }
};

const keep = (store: Storage | undefined, key: string, value: string): void => {
  try {
    store?.setItem(key, value);
  } catch {
    // a browser that keeps nothing shows everything each time
  }
};

/**
 * Since when things are new to this reader; null at the first visit. A visit lasts as long as its tab: coming back to the desk or
 * loading it again shows the same news, and the next visit begins where this one saw the ledger last.
 */
export function sinceWhen(): string | null {
  const begun = recall(globalThis.sessionStorage, sinceKey);
  if (begun !== null) return begun === '' ? null : begun;
  const seen = recall(globalThis.localStorage, seenKey);
  keep(globalThis.sessionStorage, sinceKey, seen ?? '');
  return seen;
}

/** The reader has the ledger before them up to this moment. */
export function markSeen(until: string | null): void {
  if (until !== null) keep(globalThis.localStorage, seenKey, until);
}

/** The visit begins anew: what was there until then is old; null makes everything new again. */
export function beginAnew(since: string | null): void {
  keep(globalThis.sessionStorage, sinceKey, since ?? '');
}
