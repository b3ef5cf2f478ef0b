import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Statement } from '../../src/model/index.ts';
import { readText } from '../arabic/reader.ts';
import { sharedPath } from '../shared.ts';
import { report } from './report.ts';

/** One attribution of the Prague Arabic treebank's sister set: offsets into its sentence, `[start, end)`. */
interface Attribution {
  cue: [number, number];
  source_head: [number, number] | null;
  content: [number, number] | null;
}

interface Row {
  doc: string;
  text: string;
  attributions: Attribution[];
}

type Span = { start: number; end: number };

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const likeness = (a: Span, b: Span): number => {
  const both = shared(a, b);
  return both / (a.end - a.start + (b.end - b.start) - both);
};

/** The sentences of each document as one text, with the place of each. */
function documentsOf(rows: readonly Row[]): { text: string; rows: { row: Row; at: number }[] }[] {
  const documents = new Map<string, Row[]>();
  for (const row of rows) documents.set(row.doc, [...(documents.get(row.doc) ?? []), row]);
  return [...documents.values()].map((group) => {
    let text = '';
    const placed = group.map((row) => {
      const at = text.length;
      text += `${row.text}\n`;
      return { row, at };
    });
    return { text, rows: placed };
  });
}

const isOfSource = (statement: Statement, source: Span): boolean =>
  statement.chain.some(
    (link) => link.start !== null && link.end !== null && overlaps({ start: link.start, end: link.end }, source),
  );

const path = sharedPath('data', 'padt-dev', 'attributions.jsonl');

test.skipIf(path === null)('attributions of newswire trees (outside material)', () => {
  const rows = readFileSync(path as string, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const counts = { cues: 0, sources: 0, contents: 0 };
  const wrong = { cues: [] as string[], sources: [] as string[], contents: [] as string[] };
  for (const document of documentsOf(rows)) {
    const { statements } = readText(document.text, null, null);
    for (const { row, at } of document.rows) {
      for (const attribution of row.attributions) {
        const moved = ([start, end]: [number, number]): Span => ({ start: start + at, end: end + at });
        const told = (what: string): string =>
          `${row.doc} ${row.text.slice(...attribution.cue)} | ${what} | ${row.text}`;
        counts.cues++;
        const found = statements.filter((one) => one.cue !== null && overlaps(one.cue, moved(attribution.cue)));
        if (found.length === 0) {
          wrong.cues.push(told('not found'));
          continue;
        }
        if (attribution.source_head !== null) {
          counts.sources++;
          const source = moved(attribution.source_head);
          if (!found.some((one) => isOfSource(one, source)))
            wrong.sources.push(
              told(
                `${row.text.slice(...attribution.source_head)} / ${found[0]?.chain.map((link) => link.surface).join(' < ')}`,
              ),
            );
        }
        if (attribution.content !== null) {
          counts.contents++;
          const content = moved(attribution.content);
          const best = Math.max(...found.flatMap((one) => one.content.map((span) => likeness(span, content))));
          if (best < 0.5)
            wrong.contents.push(
              told(
                `${best.toFixed(2)} ${found[0]?.content.map((span) => document.text.slice(span.start, span.end)).join(' … ')} / ${row.text.slice(...attribution.content)}`,
              ),
            );
        }
      }
    }
  }
  expect(report('attribution-cues', counts.cues, wrong.cues)).toBeGreaterThanOrEqual(90);
  expect(report('attribution-sources', counts.sources, wrong.sources)).toBeGreaterThanOrEqual(94);
  expect(report('attribution-contents', counts.contents, wrong.contents)).toBeGreaterThanOrEqual(93);
});
