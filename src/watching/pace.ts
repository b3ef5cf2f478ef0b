/** When each host may be asked again: one request at a time, a pause between two, longer where the host asked for it. */
export class Pace {
  private readonly readyAt = new Map<string, number>();
  private readonly busy = new Set<string>();
  private readonly gaps = new Map<string, number>();
  private readonly usualGap: number;

  constructor(usualGap: number) {
    this.usualGap = usualGap;
  }

  /** When the host is next free; infinite while it is being asked. */
  freeAt(host: string): number {
    return this.busy.has(host) ? Number.POSITIVE_INFINITY : (this.readyAt.get(host) ?? 0);
  }

  /** Gives what lets go of the host again; it may be called more than once. */
  take(host: string): (now: number) => void {
    this.busy.add(host);
    let isHeld = true;
    return (now) => {
      if (!isHeld) return;
      isHeld = false;
      this.busy.delete(host);
      this.holdOff(host, now + (this.gaps.get(host) ?? this.usualGap));
    };
  }

  /** Not before then: what `Retry-After` and failures ask for. */
  holdOff(host: string, until: number): void {
    this.readyAt.set(host, Math.max(until, this.readyAt.get(host) ?? 0));
  }

  /** The pause that the host's robots.txt asks for. */
  setGap(host: string, gap: number): void {
    this.gaps.set(host, Math.max(gap, this.usualGap));
  }
}

const longestRetryAfter = 24 * 3_600_000;

/** `Retry-After`, seconds or a date, as a time; null where it says nothing. A day at most: a mistyped year is not obeyed. */
export function retryAfter(headers: Readonly<Record<string, string>>, now: number): number | null {
  const value = headers['retry-after']?.trim();
  if (value === undefined || value === '') return null;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) && wait > 0 ? now + Math.min(wait, longestRetryAfter) : null;
}

/** How long to wait after so many failures in a row: doubled each time, up to the longest. */
export function backOff(first: number, failures: number, longest: number): number {
  return Math.min(first * 2 ** Math.min(failures, 20), longest);
}
