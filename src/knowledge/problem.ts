/** One mistake in a knowledge file. `line` counts from 1; `field` is a path as one would write it: `holds[0].office`. */
export interface KnowledgeProblem {
  readonly file: string;
  readonly line: number;
  readonly field: string | null;
  readonly message: string;
}

/** `actors.yaml:118: field kind: expected one of …` */
export function printProblem(problem: KnowledgeProblem): string {
  const field = problem.field === null ? '' : `field ${problem.field}: `;
  return `${problem.file}:${problem.line}: ${field}${problem.message}`;
}

/** Every mistake of all files at once, in the order of files and lines; `message` has one line for each. */
export class KnowledgeError extends Error {
  readonly problems: readonly KnowledgeProblem[];

  constructor(problems: readonly KnowledgeProblem[]) {
    const sorted = [...problems].sort((a, b) => compareText(a.file, b.file) || a.line - b.line);
    super(sorted.map(printProblem).join('\n'));
    this.name = 'KnowledgeError';
    this.problems = sorted;
  }
}

/** By code unit, so that the order is the same under every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The candidate that a writer most likely meant, or null where none is near. */
export function findNearest(word: string, candidates: Iterable<string>): string | null {
  const limit = Math.max(1, Math.min(3, Math.floor(word.length / 3)));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word, candidate);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** `; did you mean "x"?`, or nothing. */
export function suggest(word: string, candidates: Iterable<string>): string {
  const nearest = findNearest(word, candidates);
  return nearest === null ? '' : `; did you mean "${nearest}"?`;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
