import type { DateRange, Quantity } from '../../../model/index.ts';
import type { Token } from '../../../text/index.ts';
import type { ArcWord } from '../arc.ts';
import { cueVerbs } from '../cues/words.ts';
import type { Entry } from './entry.ts';
import type { Candidate } from './lexicon.ts';
import { finalLetters, firstHamza } from './spellings.ts';
import { type StepShape, shapeOf } from './steps.ts';
import { type ArcFeature, arcWeights } from './weights.ts';

/** An arc before it has a place: what a word or phrase of so many tokens can be, and how it steps. */
export interface Option extends ArcWord {
  length: number;
  shape: StepShape;
}

/** A date or number found over tokens, which enters the lattice as an arc of its own. */
export interface FoundSpan {
  from: number;
  to: number;
  date: DateRange | null;
  quantity: Quantity | null;
  rule: string;
}

const reporting = new Set(cueVerbs.map((cue) => cue.lemma));

const sumOf = (features: readonly ArcFeature[]): number =>
  features.reduce((sum, feature) => sum + arcWeights[feature], 0);

/** An option that weighs less can be on no best path: the bare word beside it weighs nothing. */
const hopeless = -4;
export const isHopeless = ({ score }: Option): boolean => score <= hopeless;

/** Scores that differ by less may come out the same once they are added to others. */
const noise = 1e-9;

/**
 * Whether no best path can take the second of two options for the same tokens because the first is as good wherever they stand.
 * `at`: their places in the list of options; where two ways weigh the same, the earlier wins.
 */
export function outweighs(one: Option, at: number, other: Option, otherAt: number): boolean {
  if (one === other || one.shape !== other.shape) return false;
  return at < otherAt ? one.score >= other.score : one.score > other.score + noise;
}

/**
 * What a candidate weighs over `length` tokens, `longer` of which make a name longer. `last`: the last of them as it is written.
 * `isSupported`: whether the document has what the entry asks for; counts for nothing where it asks for nothing.
 */
export function weighCandidate(
  candidate: Candidate,
  { length, longer, isSupported, last }: { length: number; longer: number; isSupported: boolean; last: string },
): Option {
  const { entry, stem, proclitics, enclitic } = candidate;
  const known = featuresOf(candidate);
  const told = featuresInText(candidate, longer, isSupported, last);
  return {
    shape: shapeOf({ kind: entry.kind, id: entry.id, stem, proclitics, enclitic }),
    length,
    kind: entry.kind,
    id: entry.id,
    stem,
    proclitics,
    enclitic,
    form: entry.form,
    quantity: null,
    date: null,
    gender: entry.gender,
    number: entry.number,
    features: told.length === 0 ? known : [...known, ...told],
    score: told.length === 0 ? sumOf(known) : sumOf(known) + sumOf(told),
  };
}

/** What a candidate weighs in any text. */
function featuresOf({ entry, stem, proclitics, enclitic, accusative }: Candidate): ArcFeature[] {
  const features: ArcFeature[] = [entry.kind];
  if (entry.kind === 'verb' && stem.startsWith('ال') && enclitic !== null) features.push('like-article');
  if (entry.id === 'complementizer') features.push('complementizer');
  // "لاحقا", "سابقا": hardly ever two who caught up
  if (entry.id === 'adverb' && stem.length > 4 && stem.endsWith('ا')) features.push('adverb');
  if (entry.id === 'place-noun') features.push('place-noun');
  // "ذكرا" is far more often two who mention than a mention
  const reports = entry.form !== null && reporting.has(entry.id);
  if (entry.kind === 'verb' && entry.number === 'd' && !reports) features.push('dual');
  if (reports) features.push('reporting');
  if (entry.kind === 'verb' && entry.form?.voice === 'passive' && !stem.endsWith('ي')) {
    features.push('passive');
    if (/^.ي.$/.test(stem)) features.push('hollow-passive');
  }
  if (accusative === true) features.push('accusative');
  if (enclitic !== null) features.push('enclitic');
  if (enclitic === 'ي' && entry.kind !== 'verb') features.push('mine');
  if (enclitic === 'ك' || enclitic === 'كم') features.push('you');
  if (proclitics.includes('ك') && !proclitics.includes('ال')) features.push('like');
  for (const clitic of proclitics) {
    features.push(
      clitic === 'ال' ? 'article' : clitic === 'س' ? 'future' : 'وف'.includes(clitic) ? 'conjunction' : 'preposition',
    );
  }
  return features;
}

/** What only the text tells: how long a name is, whether the document supports it, how the word is spelled. */
function featuresInText({ entry, stem }: Candidate, longer: number, isSupported: boolean, last: string): ArcFeature[] {
  const features: ArcFeature[] = new Array<ArcFeature>(longer).fill('longer');
  if (entry.support !== null)
    features.push(isSupported ? 'supported' : entry.short ? 'short-unsupported' : 'unsupported');
  if (isOtherSpelling(last, entry, stem)) features.push('other-spelling');
  if (entry.kind !== 'verb') return features;
  if (/[\u064b-\u064d].?$/.test(last)) features.push('tanween');
  if (last.slice(0, 3).includes('\u064f')) features.push('damma');
  // "وبيّن": a doubled radical is a verb's, where a particle has the same letters
  if (last.slice(2).includes('\u0651')) features.push('shadda');
  return features;
}

/** Whether the last letter or the first one's hamza tells another word of the same folded spelling: على is no name, إمام no preposition. */
function isOtherSpelling(written: string, entry: Entry, stem: string): boolean {
  // "نفى" denied, where "نفي" is a denial
  if (entry.kind === 'masdar' && stem.length === 3 && stem.endsWith('ي')) return written.endsWith('ى');
  const hamza = firstHamza[entry.kind]?.[stem];
  if (hamza !== undefined && /[أإ]/.test(written) && (hamza === null || !written.includes(hamza))) return true;
  const final =
    entry.kind === 'particle'
      ? finalLetters.particle[stem]
      : entry.id === 'given'
        ? finalLetters.given[stem]
        : undefined;
  return final !== undefined && !written.endsWith(final);
}

const unknownClitics = /^(و|ف)?(?:(ب|ك)?(ال)|(ل)(ل)|(ب)(?=است|انت|انس|اجت|احت|اعت))(?=.{3})/;

/** Words that begin with بال of their own: "باليستي", "بالون". */
const ownBal = /^[وف]?بال(?:ي?ستي(?:ه|ا|ين|ات)?|ون|ونا|ونات|تيمور)$/;

/** Clitics of a word that no lexicon knows, where its shape tells them: the article with what stands before it, and ب before a verbal noun of form VII to X. */
function guessedClitics(folded: string): readonly string[] {
  const found = ownBal.test(folded) ? null : unknownClitics.exec(folded);
  if (found === null) return noClitics;
  const [, conjunction, preposition, article, lam, lamArticle, before] = found;
  return [conjunction, preposition, article, lam, lamArticle === undefined ? undefined : 'ال', before].filter(
    (clitic): clitic is string => clitic !== undefined,
  );
}

const noClitics: readonly string[] = [];

/** A token as no more than it is: an unknown word, a number in digits, a mark. */
export function bareOption(kind: Token['kind'], folded: string): Option {
  const proclitics = kind === 'word' ? guessedClitics(folded) : noClitics;
  const hidesAlef = proclitics.at(-1) === 'ال' && folded.includes('لل', 0) && !folded.includes('ال');
  const stem = folded.slice(hidesAlef ? proclitics.length : proclitics.join('').length);
  return {
    shape: shapeOf({ kind, id: folded, stem, proclitics, enclitic: null }),
    length: 1,
    kind,
    id: folded,
    stem,
    proclitics,
    enclitic: null,
    form: null,
    quantity: kind === 'number' && /^\d+(\.\d+)?$/.test(folded) ? { min: Number(folded), max: Number(folded) } : null,
    date: null,
    gender: null,
    number: null,
    features: [kind],
    score: kind === 'number' ? arcWeights.number : 0,
  };
}

/** A date or number that was found, `first` its first token. */
export function spanOption(span: FoundSpan, first: Token): Option {
  const kind = span.date === null ? 'number' : 'date';
  const features: ArcFeature[] = [kind];
  for (let i = span.from + 1; i < span.to; i++) features.push('longer');
  const [id, stem] = [span.rule, first.folded];
  return {
    shape: shapeOf({ kind, id, stem, proclitics: noClitics, enclitic: null }),
    length: span.to - span.from,
    kind,
    id,
    stem,
    proclitics: noClitics,
    enclitic: null,
    form: null,
    quantity: span.quantity,
    date: span.date,
    gender: null,
    number: null,
    features,
    score: sumOf(features),
  };
}
