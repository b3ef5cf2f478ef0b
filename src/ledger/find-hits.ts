import type { Version } from '../model/index.ts';
import { findTokens } from '../text/index.ts';
import { passageOf } from './shown.ts';
import type { SearchHit } from './views.ts';
import { formsOfToken, type readQuery, type Term } from './words.ts';

const mostUnits = 200_000;
const mostHits = 200;
const mostPassages = 3;

interface Hit {
  start: number;
  end: number;
  terms: number[];
}

/** Of words that were met which terms of a query they match: texts share most of their words. */
export type Met = Map<string, number[]>;

/**
 * Where the words of a query stand in a version; null where one of its phrases does not stand there as such. `met` is for other versions that
 * are asked the same.
 */
export function findHits(
  version: Pick<Version, 'text' | 'blocks'>,
  { terms, phrases }: ReturnType<typeof readQuery>,
  met: Met = new Map(),
): Pick<SearchHit, 'found' | 'passages'> | null {
  const hits = hitsIn(version.text.slice(0, mostUnits), terms, met);
  const inPhrase = new Set<Hit>();
  for (const phrase of phrases) {
    const runs = runsOf(hits, phrase);
    if (runs.length === 0) return null;
    for (const hit of runs.flat()) inPhrase.add(hit);
  }
  const only = new Set(phrases.flat());
  // a word of a phrase that stands elsewhere by itself is not what was asked for
  const shown = hits.filter(
    (hit): hit is Hit =>
      hit !== null && hit.terms.length > 0 && (inPhrase.has(hit) || hit.terms.some((term) => !only.has(term))),
  );
  return { found: shown.length, passages: passagesOf(version as Version, shown.slice(0, mostHits)) };
}

/** Of each word of the text the terms that it matches, in order. */
function hitsIn(text: string, terms: readonly Term[], found: Met): Hit[] {
  const hits: Hit[] = [];
  for (const { start, end, kind, folded } of findTokens(text)) {
    if (kind === 'mark') continue;
    let matching = found.get(folded);
    if (matching === undefined) {
      const forms = formsOfToken(folded);
      matching = terms.flatMap((term, n) => (forms.some((form) => matches(term, form)) ? [n] : []));
      found.set(folded, matching);
    }
    hits.push({ start, end, terms: matching });
  }
  return hits;
}

function matches({ forms, open }: Term, form: string): boolean {
  return forms.some((one) => (open ? form.startsWith(one) : form === one));
}

/** The stretches of words that follow one another as the terms of the phrase do. */
function runsOf(hits: readonly Hit[], phrase: readonly number[]): Hit[][] {
  const runs: Hit[][] = [];
  for (let at = 0; at + phrase.length <= hits.length; at++) {
    const run = hits.slice(at, at + phrase.length);
    if (run.every((hit, n) => hit.terms.includes(phrase[n] as number))) runs.push(run);
  }
  return runs;
}

/** The sentences with the most different words of the query, in the text's order. */
function passagesOf(version: Version, hits: readonly Hit[]): SearchHit['passages'] {
  const passages: (SearchHit['passages'][number] & { terms: Set<number> })[] = [];
  for (const { start, end, terms } of hits) {
    const last = passages.at(-1);
    if (last !== undefined && start >= last.start && end <= last.end) {
      last.marks.push({ start, end });
      for (const term of terms) last.terms.add(term);
    } else {
      passages.push({ ...passageOf(version, { start, end }), marks: [{ start, end }], terms: new Set(terms) });
    }
  }
  return passages
    .toSorted((a, b) => b.terms.size - a.terms.size || b.marks.length - a.marks.length || a.start - b.start)
    .slice(0, mostPassages)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, text, marks }) => {
      const end = start + text.length;
      return { start, end, text, marks: marks.filter((mark) => mark.end <= end) };
    });
}
