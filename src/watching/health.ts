import { isoOf } from './clock.ts';
import type { FeedState } from './state.ts';

/** How a watched feed does. `articlesADay`: over the last week, or since it was added. `quiet`: nothing new for much longer than usual. */
export interface FeedHealth {
  address: string;
  name: string | null;
  addedAt: string;
  status: 'waiting' | 'well' | 'failing' | 'quiet';
  lastPoll: string | null;
  lastSuccess: string | null;
  lastError: { at: string; reason: string } | null;
  lastNew: string | null;
  nextPoll: string;
  failures: number;
  articlesADay: number;
  items: { waiting: number; kept: number; givenUp: number };
}

const day = 86_400_000;
const orNull = (time: number | null): string | null => (time === null ? null : isoOf(time));

export function healthOf(state: FeedState, name: string | null, now: number): FeedHealth {
  const count = (phase: string): number => state.items.filter((item) => item.phase === phase).length;
  return {
    address: state.address,
    name: name ?? state.title,
    addedAt: isoOf(state.addedAt),
    status: statusOf(state, now),
    lastPoll: orNull(state.lastPoll),
    lastSuccess: orNull(state.lastSuccess),
    lastError: state.lastError === null ? null : { ...state.lastError, at: isoOf(state.lastError.at) },
    lastNew: orNull(state.lastNew),
    nextPoll: isoOf(state.nextAt),
    failures: state.failures,
    articlesADay: Math.round(ratePerDay(state, now, 7) * 10) / 10,
    items: { waiting: count('waiting'), kept: count('kept'), givenUp: count('given-up') },
  };
}

function statusOf(state: FeedState, now: number): FeedHealth['status'] {
  if (state.failures > 0) return 'failing';
  if (state.lastSuccess === null) return 'waiting';
  return isQuiet(state, now) ? 'quiet' : 'well';
}

function ratePerDay(state: FeedState, now: number, days: number): number {
  const first = isoOf(now - days * day).slice(0, 10);
  const total = Object.entries(state.days).reduce((sum, [date, n]) => (date > first ? sum + n : sum), 0);
  const watched = Math.max(1, Math.min(days, (now - state.addedAt) / day));
  return total / watched;
}

/** Silent for a day at least, and for four times the usual gap between two articles. */
function isQuiet(state: FeedState, now: number): boolean {
  if (state.lastNew === null) return false;
  const rate = ratePerDay(state, now, 30);
  if (rate === 0) return now - state.lastNew > 30 * day;
  return now - state.lastNew > Math.max(day, (4 * day) / rate);
}
