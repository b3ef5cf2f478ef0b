import type { DateRange, Quantity } from '../../../model/index.ts';
import type { Token } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { cueVerbs } from '../cues/words.ts';
import { spellAlike } from './clitics.ts';
import type { Entry, Lexicon } from './lexicon.ts';
import { finalLetters } from './spellings.ts';
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
      for (const candidate of lexicon.candidates(token.folded)) {
        arcs.push(makeArc(text, tokens, i, i + 1, candidate.entry, candidate, vocabulary));
      }
      arcs.push(bareArc(tokens, i, 'word', spellAlike(token.folded)));
    } else arcs.push(bareArc(tokens, i, token.kind, token.folded));
  }
  for (const span of spans)
    if (span.from >= from && span.to <= to) (arcsAt[span.from - from] as Arc[]).push(spanArc(tokens, span));
  return arcsAt;
}

/** Which words and names a document has: names that need support ask it. */
export class Vocabulary {
  readonly #words: ReadonlySet<string>;
  readonly #text: string;

  constructor(tokens: readonly Token[]) {
    const words = tokens.filter((token) => token.kind === 'word').map((token) => spellAlike(token.folded));
    this.#words = new Set(
      words.flatMap((word) => [
        word,
        word.replace(/^[وف]?[بكل]?(?=ال)/, ''),
        word.replace(/^(?:[وف]?لل)/, 'ال'),
        word.replace(/^[وف]?[بكل]?/, ''),
      ]),
    );
    this.#text = ` ${words.join(' ')} `;
  }

  /** Whether one of these (a word, or words joined by a space) stands in the document, apart from `except`. */
  hasAny(names: ReadonlySet<string>, except: string): boolean {
    for (const name of names) {
      if (name === except) continue;
      if (name.includes(' ') ? this.#text.includes(`${name} `) : this.#words.has(name)) return true;
    }
    return false;
  }
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
    if (end !== null) arcs.push(makeArc(text, tokens, i, end, phrase.entry, phrase, vocabulary));
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
  entry: Entry,
  split: { proclitics: readonly string[]; stem: string; enclitic: string | null },
  vocabulary: Vocabulary,
): Arc {
  const features: ArcFeature[] = [entry.kind];
  for (let i = from + 1; i < to; i++) if ((tokens[i] as Token).kind !== 'mark') features.push('longer');
  if (entry.support !== null) {
    const surface = tokens
      .slice(from, to)
      .filter((token) => token.kind === 'word')
      .map((token) => spellAlike(token.folded))
      .join(' ');
    features.push(
      vocabulary.hasAny(entry.support, surface) ? 'supported' : entry.short ? 'short-unsupported' : 'unsupported',
    );
  }
  if (isOtherSpelling(text, tokens[to - 1] as Token, entry, split.stem)) features.push('other-spelling');
  if (entry.kind === 'verb' && split.stem.startsWith('ال') && split.enclitic !== null) features.push('like-article');
  if (entry.id === 'complementizer') features.push('complementizer');
  if (entry.id === 'place-noun') features.push('place-noun');
  if (entry.kind === 'verb' && hasTanween(text, tokens[to - 1] as Token)) features.push('tanween');
  if (entry.kind === 'verb' && entry.number === 'd') features.push('dual');
  if (entry.form !== null && reporting.has(entry.id)) features.push('reporting');
  if (split.enclitic !== null) features.push('enclitic');
  for (const clitic of split.proclitics)
    features.push(
      clitic === 'ال' ? 'article' : clitic === 'س' ? 'future' : 'وف'.includes(clitic) ? 'conjunction' : 'preposition',
    );
  return {
    from,
    to,
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
    kind: entry.kind,
    id: entry.id,
    stem: split.stem,
    proclitics: split.proclitics,
    enclitic: split.enclitic,
    form: entry.form,
    quantity: null,
    date: null,
    gender: entry.gender,
    number: entry.number,
    exact: true,
    features,
    score: features.reduce((sum, feature) => sum + arcWeights[feature], 0),
  };
}

/** Whether a word is written with tanween: no verb has one. */
const hasTanween = (text: string, token: Token): boolean =>
  /[\u064B-\u064D]/.test(text.slice(token.end - 2, token.end));

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
    exact: true,
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
