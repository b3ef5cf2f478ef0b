/** What the server laid into the page: the answers to its first questions, by the addresses at which they would be asked. */
const laid = new Map<string, unknown>(Object.entries(readLaid()));

function readLaid(): Record<string, unknown> {
  const text = typeof document === 'undefined' ? null : document.getElementById('early')?.textContent;
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

/** The answer to a question if it came with the page, once: after that it is asked for. */
export function takeEarly<T>(path: string): T | undefined {
  const answer = laid.get(path) as T | undefined;
  laid.delete(path);
  return answer;
}

/** When such answers were given. */
export const earlySince = (): number => (typeof performance === 'undefined' ? 0 : performance.timeOrigin);
