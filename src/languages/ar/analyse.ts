import type { Block } from '../../model/index.ts';
import { findQuotations, findSentences, findTokens, type Quotation, type Token } from '../../text/index.ts';
import type { AnalysedSentence, Analysis } from './analysis.ts';
import { changeArc } from './arc.ts';
import { rereadVerbs } from './events/rereading.ts';
import { type FoundSpan, findBestPath, type Lattice, Vocabulary } from './lattice/index.ts';
import {
  findNominals,
  isHidingName,
  type Register,
  withNamesSpeltAsVerbs,
  withOutletsToldTo,
  withSpokesmen,
  withVerbsSpeltAsPeople,
} from './names/index.ts';
import { sentenceWords } from './particles/sentences.ts';

/** What analysing needs beside the text. `findSpans` gives the dates and numbers among tokens `[from, to)`. */
export interface AnalysisTools {
  lattice: Lattice;
  register: Register;
  findSpans: (tokens: readonly Token[], from: number, to: number) => readonly FoundSpan[];
}

/** A text taken apart into its words, of which parts can be analysed one by one. */
export interface TextWords {
  text: string;
  tokens: readonly Token[];
  vocabulary: Vocabulary;
}

export function findWords(text: string): TextWords {
  const tokens = findTokens(text);
  return { text, tokens, vocabulary: new Vocabulary(tokens) };
}

/** Cuts a document into sentences and reads each one's best path and noun phrases. Furniture is not read; captions and embeds are. */
export function analyse(
  { text, tokens, vocabulary }: TextWords,
  blocks: readonly Block[],
  referenceDate: string | null,
  tools: AnalysisTools,
): Analysis {
  const sentences: AnalysedSentence[] = [];
  const quotations: Quotation[] = [];
  let cursor = 0;
  for (const block of blocks) {
    while (cursor < tokens.length && (tokens[cursor] as Token).start < block.start) cursor++;
    const from = cursor;
    while (cursor < tokens.length && (tokens[cursor] as Token).start < block.end) cursor++;
    if (block.kind === 'furniture' || cursor === from) continue;
    quotations.push(...findQuotations(tokens, from, cursor));
    const blockTokens = tokens.slice(from, cursor);
    for (const sentence of findSentences(blockTokens, sentenceWords)) {
      sentences.push(
        analyseSentence(
          text,
          tokens,
          { ...sentence, from: sentence.from + from, to: sentence.to + from },
          block,
          sentences.length,
          vocabulary,
          tools,
        ),
      );
    }
  }
  return { text, tokens, sentences, quotations, referenceDate };
}

function analyseSentence(
  text: string,
  tokens: readonly Token[],
  at: { from: number; to: number; start: number; end: number },
  block: Block,
  index: number,
  vocabulary: Vocabulary,
  tools: AnalysisTools,
): AnalysedSentence {
  const spans = tools.findSpans(tokens, at.from, at.to);
  const options = tools.lattice.findOptions(text, tokens, at.from, at.to, vocabulary, spans);
  const path = findBestPath(options, tokens, at.from, at.to);
  const named = path.map((arc, k) => (isHidingName(path, k) ? changeArc(arc, { kind: 'word' }) : arc));
  const settled = withVerbsSpeltAsPeople(
    withOutletsToldTo(withNamesSpeltAsVerbs(withSpokesmen(named)), tools.register),
  );
  const arcs = rereadVerbs(settled, text, false);
  const nominals = findNominals({ arcs, tokens, text, register: tools.register });
  return { index, ...at, block, arcs, nominals };
}
