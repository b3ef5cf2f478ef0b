import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type {
  Copy,
  Dispute,
  EventMention,
  GatheredStatement,
  LedgerEvent,
  Reading,
  Span,
  Statement,
  Story,
} from '../../src/model/index.ts';
import { openIsnad } from '../../src/pipeline/index.ts';
import { demoFolder, demoInputs, versionsOf } from '../articles.ts';
import type { Quote } from './expected.ts';

/** One document of the ledger with its text and its reading. `file`: its path below demo/. */
export interface MadeDocument {
  id: string;
  file: string;
  text: string;
  reading: Reading;
}

/** The ledger as it comes out of the whole way: received, kept, read, linked, exported. */
export interface Made {
  documents: MadeDocument[];
  events: LedgerEvent[];
  statements: GatheredStatement[];
  disputes: Dispute[];
  copies: Copy[];
  stories: Story[];
}

export async function makeLedger(): Promise<Made> {
  const texts = new Map((await versionsOf(demoInputs())).map((version) => [version.id, version.text]));
  const dataDir = mkdtempSync(join(tmpdir(), 'isnad-demo-'));
  const isnad = await openIsnad({ dataDir });
  try {
    await isnad.ingest(demoInputs());
    const made: Made = { documents: [], events: [], statements: [], disputes: [], copies: [], stories: [] };
    for await (const { part, item, ...rest } of isnad.ledger.askExport({ readings: true })) {
      if (part !== 'documents') (made[part] as unknown[]).push(item);
      else if ('reading' in rest && rest.reading !== null) {
        const file = relative(demoFolder, item.path ?? '');
        made.documents.push({ id: item.id, file, text: texts.get(item.id) ?? '', reading: rest.reading });
      }
    }
    return made;
  } finally {
    await isnad.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Where a quotation stands: in the document named, and in every other one that prints the same words. Throws where the named one does not. */
export function findQuote(made: Made, { file, quote }: Quote): { document: MadeDocument; span: Span }[] {
  const all = made.documents.flatMap((document) => {
    const start = document.text.indexOf(quote);
    return start === -1 ? [] : [{ document, span: { start, end: start + quote.length } }];
  });
  const [own] = all.filter(({ document }) => document.file === file);
  if (own === undefined) throw new Error(`${file}: no such words: ${quote}`);
  return [own, ...all.filter((one) => one !== own)];
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The stretch from a statement's first word to its last: cue, chain of this passage, content. */
function hullOf(statement: Statement): Span {
  const spans = [...statement.content, ...(statement.cue === null ? [] : [statement.cue])];
  return { start: Math.min(...spans.map((one) => one.start)), end: Math.max(...spans.map((one) => one.end)) };
}

export const statementsAt = (document: MadeDocument, span: Span): Statement[] =>
  document.reading.statements.filter((statement) => overlaps(hullOf(statement), span));

/** Event mentions that have one of their triggers inside the words. */
export const mentionsAt = (document: MadeDocument, span: Span): EventMention[] =>
  document.reading.events.filter((event) =>
    [event.trigger, ...event.also].some((one) => span.start <= one.start && one.end <= span.end),
  );

/** Ids, `document:part`, of whatever a dispute's side may mean by these words. */
export function sidesAt(made: Made, quote: Quote): Set<string> {
  return new Set(
    [quote, ...(quote.again === undefined ? [] : [{ file: quote.file, quote: quote.again }])]
      .flatMap((words) => findQuote(made, words))
      .flatMap(({ document, span }) =>
        [...statementsAt(document, span), ...mentionsAt(document, span)].map((one) => `${document.id}:${one.id}`),
      ),
  );
}
