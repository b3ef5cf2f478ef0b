import type { Span } from '../../../model/index.ts';
import type { AnalysedSentence, Analysis, Arc } from '../analysis.ts';
import { isJoined } from '../names/index.ts';
import { addsToClause, addsToObject } from './added.ts';
import { isQuote } from './complements.ts';
import { isLeftOff } from './left-off.ts';
import { endsHere } from './narrator.ts';
import { leavesObject } from './object-end.ts';
import { cueOf, siteAt } from './sites.ts';

/** The content of a statement: its span, the arc at which reading goes on, and the token up to which words are already told (a quotation may run over sentences). */
export interface Content {
  span: Span;
  resume: number;
  coveredTo: number;
}

/** Reads content from arc `at` to where the reported speech ends. */
export function readContent(
  analysis: Analysis,
  sentence: AnalysedSentence,
  at: number,
  by: 'that' | 'speech' | 'object' | 'aside',
): Content | null {
  const { arcs } = sentence;
  let first = at;
  while (first < arcs.length && isSkippedAtStart(arcs[first] as Arc)) first++;
  if (first >= arcs.length) return null;
  const opening = arcs[first - 1];
  const quoted = first > at && opening !== undefined && ['"', '«'].includes(opening.stem) ? opening : null;
  const direct = quoted === null ? null : quotationAt(analysis, quoted.from);
  const start = first === at && by === 'that' ? startWithNot(analysis, arcs, first) : (arcs[first] as Arc).start;
  // speech in quotation marks ends with them, however many sentences it has
  if (direct !== null && ((by !== 'that' && by !== 'aside') || direct.close >= sentence.to)) {
    const close = analysis.tokens[direct.close];
    if (close !== undefined && !goesOn(arcs, direct.close)) return finish(sentence, start, close.end, direct.close + 1);
  }
  const end = findEnd(analysis, sentence, first, by);
  const open = openQuotation(analysis, (arcs[first] as Arc).from, end.token, sentence.to);
  if (open !== null) return finish(sentence, start, (analysis.tokens[open] as { end: number }).end, open + 1);
  const runOn =
    quoted !== null && by === 'speech' && end.arc === arcs.length ? endOfUnclosed(analysis, sentence, quoted) : null;
  if (runOn !== null) return finish(sentence, start, runOn.end, runOn.to);
  const lastToken = analysis.tokens[end.token - 1];
  if (lastToken === undefined || lastToken.end <= start) return null;
  return { span: { start, end: lastToken.end }, resume: end.arc, coveredTo: end.token };
}

/** "تعهدوا بألا يعتدوا": the negation that is fused to أن is part of what is said. */
function startWithNot({ text }: Analysis, arcs: readonly Arc[], first: number): number {
  const before = arcs[first - 1];
  const { start } = arcs[first] as Arc;
  if (before === undefined) return start;
  const not = /[أا]لا$/.exec(text.slice(before.start, before.end));
  return not === null || before.id !== 'complementizer' ? start : before.end - not[0].length;
}

const isSkippedAtStart = (arc: Arc): boolean =>
  arc.kind === 'mark' && ['"', '«', ':', '،', '.', '(', '-', "'"].includes(arc.stem);

function finish(sentence: AnalysedSentence, start: number, end: number, coveredTo: number): Content {
  const resume = sentence.arcs.findIndex((arc) => arc.from >= coveredTo);
  return { span: { start, end }, resume: resume === -1 ? sentence.arcs.length : resume, coveredTo };
}

function quotationAt(analysis: Analysis, open: number): { open: number; close: number } | null {
  const found = analysis.quotations.find((quotation) => quotation.open === open);
  return found?.close == null ? null : { open, close: found.close };
}

/** A quotation that opens inside the content and closes after its sentence: the speech goes on to its close. */
function openQuotation(analysis: Analysis, from: number, to: number, sentenceEnd: number): number | null {
  const goesOnReporting = (close: number): boolean =>
    analysis.sentences.some(
      (sentence) => sentence.from >= sentenceEnd && sentence.to <= close && joinsReport(sentence),
    );
  for (const quotation of analysis.quotations) {
    if (
      quotation.open >= from &&
      quotation.open < to &&
      quotation.close !== null &&
      quotation.close >= sentenceEnd &&
      quotation.close - quotation.open < 200
    )
      // "«… للحقوق. وأكد بيان المجلس أن»": a mark that the text forgot to close
      return goesOnReporting(quotation.close) ? null : quotation.close;
  }
  return null;
}

/** Whether a sentence opens with و and a verb by which somebody else reports. */
function joinsReport(sentence: AnalysedSentence): boolean {
  const [verb, next] = sentence.arcs;
  if (verb?.kind !== 'verb' || !isJoined(verb) || verb.form?.part !== 'perfect' || verb.form.gender === null)
    return false;
  const isNamed = sentence.nominals.some(({ from, preposition }) => from === next?.from && preposition === null);
  return isNamed && siteAt(sentence, 0)?.kind === 'verb';
}

/** Speech whose quotation mark is never closed goes on through the sentences of its paragraph in which nobody else is said to speak; null where there are none. */
function endOfUnclosed(
  { quotations, sentences }: Analysis,
  { index, block }: AnalysedSentence,
  mark: Arc,
): { end: number; to: number } | null {
  if (quotations.find(({ open }) => open === mark.from)?.close !== null) return null;
  let last = index;
  while (sentences[last + 1]?.block === block && !opensReport(sentences[last + 1] as AnalysedSentence)) last++;
  // a mark further on was meant to close it
  const isMarked = sentences
    .slice(index, last + 1)
    .some(({ arcs }) => arcs.some((arc) => arc !== mark && isQuote(arc)));
  if (last === index || isMarked) return null;
  const { arcs, to } = sentences[last] as AnalysedSentence;
  const word = arcs.findLast((arc) => !isFinal(arc));
  return word === undefined ? null : { end: word.end, to };
}

const opensReport = (sentence: AnalysedSentence): boolean =>
  sentence.arcs
    .slice(0, firstWords)
    .some((_, k) => ['verb', 'relay', 'phrase'].includes(siteAt(sentence, k)?.kind ?? ''));
/** Words at the head of a sentence that say whether somebody else speaks in it. */
const firstWords = 6;

/** Whether reported speech goes on behind a closing quotation mark: no mark, no cue, just more words. */
function goesOn(arcs: readonly Arc[], closeToken: number): boolean {
  const next = arcs.find((arc) => arc.from > closeToken);
  return next !== undefined && next.kind !== 'mark' && !cueOf.has(next.id);
}

/** Where content that begins at arc `first` ends: the arc, and the token after its last word. */
function findEnd(
  analysis: Analysis,
  sentence: AnalysedSentence,
  first: number,
  by: 'that' | 'speech' | 'object' | 'aside',
): { arc: number; token: number } {
  const { arcs } = sentence;
  // in the speaker's own quotation marks nothing is the narrator's
  let closes = first === 0 ? -1 : closeOf(analysis, arcs[first - 1] as Arc);
  for (let k = first; k < arcs.length; k++) {
    const arc = arcs[k] as Arc;
    closes = Math.max(closes, closeOf(analysis, arc));
    if (arc.from <= closes || k === first) continue;
    if (
      endsHere(sentence, k) ||
      addsToClause(sentence, k, first) ||
      isLeftOff(sentence, k, first, by === 'object') ||
      (by === 'aside' && arc.stem === '،') ||
      (by === 'object' && (leavesObject(sentence, k, first) || addsToObject(sentence, k, first)))
    ) {
      let last = k;
      while (last > first && isTrailing(arcs[last - 1] as Arc)) last--;
      return { arc: k, token: (arcs[last - 1] as Arc).to };
    }
  }
  let last = arcs.length;
  while (last > first + 1 && isFinal(arcs[last - 1] as Arc)) last--;
  return { arc: arcs.length, token: (arcs[last - 1] as Arc).to };
}

/** The token that closes the quotation that an arc opens; -1 where it opens none. */
function closeOf(analysis: Analysis, arc: Arc): number {
  return arc.kind === 'mark' ? (quotationAt(analysis, arc.from)?.close ?? -1) : -1;
}

const isTrailing = (arc: Arc): boolean =>
  (arc.kind === 'mark' && ['،', '.', '-', '؛', '('].includes(arc.stem)) ||
  (arc.id === 'negation' && isJoined(arc)) ||
  arc.id === 'contrast';
const isFinal = (arc: Arc): boolean => arc.kind === 'mark' && ['.', '،', '؛', ')', '…', '!'].includes(arc.stem);
