/** Time, handed in: so that an hour of polls can be tried in seconds. Milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Resolves after so many milliseconds of this clock, or when the signal is given. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export const realClock: Clock = scaledClock(1);

/** A clock that runs `speed` times as fast as the real one. */
export function scaledClock(speed: number): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * speed,
    wait(ms, signal) {
      if (signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, Math.max(1, ms / speed));
        signal.addEventListener('abort', done);
      });
    },
  };
}

export const isoOf = (time: number): string => new Date(time).toISOString();
