import type { DateRange, Quantity } from '../../../model/index.ts';
import type { Token } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { cueVerbs } from '../cues/words.ts';
import { spellAlike } from './clitics.ts';
import type { Candidate, Entry, Lexicon } from './lexicon.ts';
import { finalLetters } from './spellings.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type ArcFeature, arcWeights } from './weights.ts';

/** A date or number found over tokens, which enters the lattice as an arc of its own. */
export interface FoundSpan {
  from: number;
  to: number;
  date: DateRange | null;
  quantity: Quantity | null;
  rule: string;
}

const reporting = new Set(cueVerbs.map((cue) => cue.lemma));
const quotationMarks = new Set(['"', '«', '»', "'"]);

/** All arcs that start at each token of `[from, to)`. Nothing is decided here. `vocabulary`: the folded words of the whole document, for support. */
export function findArcs(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
  spans: readonly FoundSpan[],
): Arc[][] {
  const arcsAt: Arc[][] = Array.from({ length: to - from }, () => []);
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    const arcs = arcsAt[i - from] as Arc[];
    if (token.kind === 'word') {
      addPhraseArcs(text, arcs, tokens, i, to, lexicon, vocabulary);
      const endsInTa = text[token.end - 1] === 'ة';
      for (const candidate of lexicon.candidates(token.folded)) {
        // what ends in ة has no pronoun: "قتالية" is no "قتالي" with ه
        if (endsInTa && candidate.enclitic === 'ه') continue;
        const arc = makeArc(text, tokens, i, i + 1, candidate, vocabulary);
        if (arc.score > hopeless) arcs.push(arc);
      }
      arcs.push(bareArc(tokens, i, 'word', spellAlike(token.folded)));
    } else arcs.push(bareArc(tokens, i, token.kind, token.folded));
  }
  for (const span of spans)
    if (span.from >= from && span.to <= to) (arcsAt[span.from - from] as Arc[]).push(spanArc(tokens, span));
  return arcsAt;
}

function addPhraseArcs(
  text: string,
  arcs: Arc[],
  tokens: readonly Token[],
  i: number,
  to: number,
  lexicon: Lexicon,
  vocabulary: Vocabulary,
): void {
  for (const phrase of lexicon.phrasesAt((tokens[i] as Token).folded)) {
    const end = matchPhrase(tokens, i + 1, to, phrase.rest);
    if (end !== null) arcs.push(makeArc(text, tokens, i, end, phrase, vocabulary));
  }
}

/**
 * The token after the phrase, or null. Quotation marks inside a name (ميليشيا «حزب الله») and the points of an abbreviation are passed over;
 * a mark that opened inside the name closes with it.
 */
function matchPhrase(tokens: readonly Token[], from: number, to: number, rest: readonly string[]): number | null {
  let i = from;
  let open = false;
  for (const word of rest) {
    while (i < to && isPassedOver(tokens[i] as Token)) {
      const mark = (tokens[i] as Token).folded;
      if (quotationMarks.has(mark)) open = mark === '«' || (mark === '"' && !open);
      i++;
    }
    if (i >= to || spellAlike((tokens[i] as Token).folded) !== word) return null;
    i++;
  }
  const next = tokens[i]?.folded;
  return open && i < to && (next === '»' || next === '"') ? i + 1 : i;
}

const isPassedOver = (token: Token): boolean =>
  token.kind === 'mark' &&
  (quotationMarks.has(token.folded) ||
    (token.glued && (token.folded === '.' || token.folded === '_' || token.folded === '-')));

function makeArc(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  candidate: Candidate,
  vocabulary: Vocabulary,
): Arc {
  const { entry } = candidate;
  let worth = worthOf(candidate);
  const last = tokens[to - 1] as Token;
  if (
    to > from + 1 ||
    entry.support !== null ||
    entry.kind === 'verb' ||
    entry.kind === 'particle' ||
    entry.id === 'given'
  ) {
    const told = featuresInText(text, tokens, from, to, candidate, last, vocabulary);
    if (told.length > 0) worth = { features: [...worth.features, ...told], score: worth.score + sumOf(told) };
  }
  return {
    from,
    to,
    start: (tokens[from] as Token).start,
    end: last.end,
    kind: entry.kind,
    id: entry.id,
    stem: candidate.stem,
    proclitics: candidate.proclitics,
    enclitic: candidate.enclitic,
    form: entry.form,
    quantity: null,
    date: null,
    gender: entry.gender,
    number: entry.number,
    features: worth.features,
    score: worth.score,
  };
}

/** An arc that weighs less can be on no best path: the bare word beside it weighs nothing. */
const hopeless = -4;

interface Worth {
  features: readonly ArcFeature[];
  score: number;
}
const worths = new WeakMap<Candidate, Worth>();
const sumOf = (features: readonly ArcFeature[]): number =>
  features.reduce((sum, feature) => sum + arcWeights[feature], 0);

/** What a candidate weighs in any text: the same words come again and again. */
function worthOf(candidate: Candidate): Worth {
  let worth = worths.get(candidate);
  if (worth === undefined) {
    const { entry } = candidate;
    const features: ArcFeature[] = [entry.kind];
    if (entry.kind === 'verb' && candidate.stem.startsWith('ال') && candidate.enclitic !== null)
      features.push('like-article');
    if (entry.id === 'complementizer') features.push('complementizer');
    if (entry.id === 'place-noun') features.push('place-noun');
    // "ذكرا" is far more often two who mention than a mention
    const reports = entry.form !== null && reporting.has(entry.id);
    if (entry.kind === 'verb' && entry.number === 'd' && !reports) features.push('dual');
    if (reports) features.push('reporting');
    if (entry.kind === 'verb' && entry.form?.voice === 'passive' && !candidate.stem.endsWith('ي'))
      features.push('passive');
    if (candidate.enclitic !== null) features.push('enclitic');
    for (const clitic of candidate.proclitics) {
      features.push(
        clitic === 'ال' ? 'article' : clitic === 'س' ? 'future' : 'وف'.includes(clitic) ? 'conjunction' : 'preposition',
      );
    }
    worth = { features, score: sumOf(features) };
    worths.set(candidate, worth);
  }
  return worth;
}

/** What only the text tells: how long a name is, whether the document supports it, how the word is spelled. */
function featuresInText(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  { entry, stem }: Candidate,
  last: Token,
  vocabulary: Vocabulary,
): ArcFeature[] {
  const features: ArcFeature[] = [];
  for (let i = from + 1; i < to; i++) if ((tokens[i] as Token).kind !== 'mark') features.push('longer');
  if (entry.support !== null) {
    const known = vocabulary.hasAny(entry.support, wordsBetween(tokens, from, to));
    features.push(known ? 'supported' : entry.short ? 'short-unsupported' : 'unsupported');
  }
  if (isOtherSpelling(text, last, entry, stem)) features.push('other-spelling');
  if (entry.kind === 'verb' && hasTanween(text, last)) features.push('tanween');
  if (entry.kind === 'verb' && text.slice(last.start, last.start + 3).includes('\u064f')) features.push('damma');
  // "وبيّن": a doubled radical is a verb's, where a particle has the same letters
  if (entry.kind === 'verb' && text.slice(last.start + 2, last.end).includes('\u0651')) features.push('shadda');
  return features;
}

function wordsBetween(tokens: readonly Token[], from: number, to: number): string {
  let words = '';
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'word') words += words === '' ? spellAlike(token.folded) : ` ${spellAlike(token.folded)}`;
  }
  return words;
}

/** Whether a word is written with tanween: no verb has one. */
const hasTanween = (text: string, token: Token): boolean =>
  isTanween(text.charCodeAt(token.end - 1)) || isTanween(text.charCodeAt(token.end - 2));
const isTanween = (code: number): boolean => code >= 0x064b && code <= 0x064d;

/** Whether the last letter tells another word of the same folded spelling: على is no name, علي no preposition in most newsrooms. */
function isOtherSpelling(text: string, token: Token, entry: Entry, stem: string): boolean {
  const final =
    entry.kind === 'particle'
      ? finalLetters.particle[stem]
      : entry.id === 'given'
        ? finalLetters.given[stem]
        : undefined;
  return final !== undefined && !text.slice(token.start, token.end).endsWith(final);
}

const unknownClitics = /^(و|ف)?(?:(ب|ك)?(ال)|(ل)(ل)|(ب)(?=است|انت|انس|اجت|احت|اعت))(?=.{3})/;

/** Clitics of a word that no lexicon knows, where its shape tells them: the article with what stands before it, and ب before a verbal noun of form VII to X. */
function guessedClitics(folded: string): readonly string[] {
  const found = unknownClitics.exec(folded);
  if (found === null) return noClitics;
  const [, conjunction, preposition, article, lam, lamArticle, before] = found;
  return [conjunction, preposition, article, lam, lamArticle === undefined ? undefined : 'ال', before].filter(
    (clitic): clitic is string => clitic !== undefined,
  );
}

const noClitics: readonly string[] = [];

function bareArc(tokens: readonly Token[], i: number, kind: Arc['kind'], folded: string): Arc {
  const token = tokens[i] as Token;
  const proclitics = kind === 'word' ? guessedClitics(folded) : noClitics;
  return {
    from: i,
    to: i + 1,
    start: token.start,
    end: token.end,
    kind,
    id: folded,
    stem:
      proclitics.length > 0
        ? folded.slice(
            proclitics.at(-1) === 'ال' && folded.includes('لل', 0) && !folded.includes('ال')
              ? proclitics.length
              : proclitics.join('').length,
          )
        : folded,
    proclitics,
    enclitic: null,
    form: null,
    quantity: kind === 'number' && /^\d+(\.\d+)?$/.test(folded) ? { min: Number(folded), max: Number(folded) } : null,
    date: null,
    gender: null,
    number: null,
    features: [kind as ArcFeature],
    score: kind === 'number' ? arcWeights.number : 0,
  };
}

function spanArc(tokens: readonly Token[], span: FoundSpan): Arc {
  const kind = span.date === null ? 'number' : 'date';
  const features: ArcFeature[] = [kind];
  for (let i = span.from + 1; i < span.to; i++) features.push('longer');
  return {
    ...bareArc(tokens, span.from, kind, span.rule),
    to: span.to,
    end: (tokens[span.to - 1] as Token).end,
    stem: (tokens[span.from] as Token).folded,
    quantity: span.quantity,
    date: span.date,
    features,
    score: features.reduce((sum, feature) => sum + arcWeights[feature], 0),
  };
}
