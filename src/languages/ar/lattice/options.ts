import type { Token } from '../../../text/index.ts';
import { spellAlike } from './clitics.ts';
import type { Entry } from './entry.ts';
import type { Candidate, Lexicon, PhrasesBySecond } from './lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';
import { bareOption, type FoundSpan, isHopeless, type Option, outweighs, spanOption, weighCandidate } from './weigh.ts';
import { type Body, isOfAnother, isShortBody, type Told, withoutLesser } from './whose.ts';

/** One thing that a word can be. `entry`: null where no lexicon has it. `support`: of which words one must stand in the document for the first to hold; else the second does. */
interface Choice {
  entry: Entry | null;
  support: ReadonlySet<string> | null;
  /** The name that is left where ك or ف is cut off a word: it has to stand elsewhere as well. */
  cut: string | null;
  option: Option | null;
  unsupported: Option | null;
}

/** What a word can be wherever it stands. `settled`: it needs nothing of the document, and these are its options. */
interface WordChoices {
  /** In the lexicon's spelling. */
  word: string;
  phrases: PhrasesBySecond | null;
  choices: readonly Choice[];
  settled: readonly Option[] | null;
}

const mostKept = 200_000;
const quotationMarks = new Set(['"', '«', '»', "'"]);

/** What each token of a text can be, weighed. The same words come again and again: what can be said of one anywhere is kept. */
export class Lattice {
  readonly #lexicon: Lexicon;
  readonly #words = new Map<string, WordChoices>();
  readonly #marks = new Map<string, readonly Option[]>();
  readonly #numbers = new Map<string, readonly Option[]>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** All options that start at each token of `[from, to)`. Nothing is decided here. `vocabulary`: the folded words of the whole document, for support. */
  findOptions(
    text: string,
    tokens: readonly Token[],
    from: number,
    to: number,
    vocabulary: Vocabulary,
    spans: readonly FoundSpan[],
  ): (readonly Option[])[] {
    const optionsAt: (readonly Option[])[] = new Array(to - from);
    let forms: ReadonlySet<string> | null = null;
    const near = (): ReadonlySet<string> => {
      forms ??= vocabulary.formsBetween(from, to);
      return forms;
    };
    const told: Told = { vocabulary, near };
    for (let i = from; i < to; i++) optionsAt[i - from] = this.#optionsAt(text, tokens, i, to, told);
    for (const span of spans) {
      if (span.from < from || span.to > to) continue;
      const at = span.from - from;
      optionsAt[at] = [...(optionsAt[at] as readonly Option[]), spanOption(span, tokens[span.from] as Token)];
    }
    return optionsAt;
  }

  #optionsAt(text: string, tokens: readonly Token[], i: number, to: number, told: Told): readonly Option[] {
    const { vocabulary } = told;
    const token = tokens[i] as Token;
    if (token.kind !== 'word') return this.#otherOptions(token);
    const { word, phrases: bySecond, choices, settled } = this.#choicesOf(token);
    const phrases = bySecond === null ? undefined : bySecond.get(secondWord(tokens, i, to, vocabulary));
    if (phrases === undefined && settled !== null) return settled;
    const options: Option[] = [];
    const bodies: Body[] = [];
    for (const phrase of phrases ?? []) {
      const end = matchPhrase(tokens, i + 1, to, phrase.rest, vocabulary);
      if (end === null || isOfAnother(phrase.entry, tokens, end, this.#lexicon, vocabulary)) continue;
      const { support } = phrase.entry;
      const isSupported = support === null || vocabulary.hasAny(support, wordsBetween(tokens, i, end, vocabulary));
      const { start: lastStart, end: lastEnd } = tokens[end - 1] as Token;
      let longer = 0;
      for (let k = i + 1; k < end; k++) if ((tokens[k] as Token).kind !== 'mark') longer++;
      const last = text.slice(lastStart, lastEnd);
      const option = weighCandidate(phrase, { length: end - i, longer, isSupported, last });
      options.push(option);
      if (isShortBody(phrase.entry)) bodies.push({ entry: phrase.entry, option, length: end - i, isSupported });
    }
    if (settled !== null) options.push(...settled);
    else {
      for (const { entry, support, cut, option, unsupported } of choices) {
        if (cut !== null && !vocabulary.hasWhole(cut)) continue;
        if (entry !== null && isOfAnother(entry, tokens, i + 1, this.#lexicon, vocabulary)) continue;
        const isSupported = support === null || vocabulary.hasAny(support, word);
        const holds = isSupported ? option : unsupported;
        if (holds !== null) options.push(holds);
        if (entry !== null && isShortBody(entry)) bodies.push({ entry, option: holds, length: 1, isSupported });
      }
    }
    return withoutLesser(options, bodies, this.#lexicon.countries, told);
  }

  #otherOptions(token: Token): readonly Option[] {
    const known = token.kind === 'mark' ? this.#marks : this.#numbers;
    let options = known.get(token.folded);
    if (options === undefined) {
      options = [bareOption(token.kind, token.folded)];
      if (known.size > mostKept) known.clear();
      known.set(token.folded, options);
    }
    return options;
  }

  #choicesOf({ written, folded }: Token): WordChoices {
    let found = this.#words.get(written);
    if (found === undefined) {
      found = this.#weigh(written, folded);
      if (this.#words.size > mostKept) this.#words.clear();
      this.#words.set(written, found);
    }
    return found;
  }

  /** Every choice that a best path can take: neither hopeless nor outweighed by another of the same shape. */
  #weigh(surface: string, folded: string): WordChoices {
    const word = spellAlike(folded);
    const choices: Choice[] = [];
    const candidates = this.#lexicon.candidates(folded);
    for (const candidate of candidates) {
      // what ends in ة has no pronoun: "قتالية" is no "قتالي" with ه
      if (candidate.enclitic === 'ه' && surface.endsWith('ة')) continue;
      const { support } = candidate.entry;
      const weigh = (isSupported: boolean): Option | null => {
        const option = weighCandidate(candidate, { length: 1, longer: 0, isSupported, last: surface });
        return isHopeless(option) ? null : option;
      };
      if (isCutName(candidate) && candidates.some(isWholeName)) continue;
      const cut = isCutName(candidate) && needsWhole(candidate) ? candidate.stem : null;
      choices.push({
        entry: candidate.entry,
        support,
        cut,
        option: weigh(true),
        unsupported: support === null ? null : weigh(false),
      });
    }
    choices.push({ entry: null, support: null, cut: null, option: bareOption('word', word), unsupported: null });
    const sure = choices.map(({ support, cut, option }) => (support === null && cut === null ? option : null));
    const unlessOutweighed = (option: Option | null, at: number): Option | null =>
      option === null || sure.some((other, k) => other !== null && outweighs(other, k, option, at)) ? null : option;
    const left = choices
      .map(({ entry, support, cut, option, unsupported }, n) => ({
        entry,
        support,
        cut,
        option: unlessOutweighed(option, n),
        unsupported: unlessOutweighed(unsupported, n),
      }))
      .filter(({ option, unsupported }) => option !== null || unsupported !== null);
    const isSettled = left.every(({ support, cut }) => support === null && cut === null);
    const phrases = this.#lexicon.phrasesAt(folded);
    return { word, phrases, choices: left, settled: isSettled ? left.map(({ option }) => option as Option) : null };
  }
}

const isNameOf = ({ entry }: Candidate): boolean =>
  entry.kind === 'place' || entry.kind === 'actor' || entry.kind === 'outlet';

/** "كردفان" as ك with ردفان, "بدر" as ب with در: a name without article that is left of a word. */
const isCutName = (candidate: Candidate): boolean =>
  isNameOf(candidate) &&
  candidate.proclitics.length > 0 &&
  candidate.proclitics[0] !== 'و' &&
  !candidate.stem.startsWith('ال');

/** Seldom is ك before a name, or a name of two letters behind anything: "كسرت", "باب". */
const needsWhole = ({ proclitics, stem }: Candidate): boolean => /[كف]/.test(proclitics.join('')) || stem.length < 3;

const isWholeName = (candidate: Candidate): boolean => isNameOf(candidate) && candidate.proclitics.length === 0;

/** The word that stands next in a phrase which begins with token `i`; the empty string for none. */
function secondWord(tokens: readonly Token[], i: number, to: number, vocabulary: Vocabulary): string {
  let next = i + 1;
  while (next < to && isPassedOver(tokens[next] as Token)) next++;
  return next < to ? vocabulary.wordAt(next) : '';
}

/**
 * The token after the phrase, or null. Quotation marks inside a name (ميليشيا «حزب الله») and the points of an abbreviation are passed over;
 * a mark that opened inside the name closes with it.
 */
function matchPhrase(
  tokens: readonly Token[],
  from: number,
  to: number,
  rest: readonly string[],
  vocabulary: Vocabulary,
): number | null {
  let i = from;
  let open = false;
  for (const word of rest) {
    while (i < to && isPassedOver(tokens[i] as Token)) {
      const mark = (tokens[i] as Token).folded;
      if (quotationMarks.has(mark)) open = mark === '«' || (mark === '"' && !open);
      i++;
    }
    if (i >= to || vocabulary.wordAt(i) !== word) return null;
    i++;
  }
  const next = tokens[i]?.folded;
  return open && i < to && (next === '»' || next === '"') ? i + 1 : i;
}

const isPassedOver = (token: Token): boolean =>
  token.kind === 'mark' &&
  (quotationMarks.has(token.folded) ||
    (token.glued && (token.folded === '.' || token.folded === '_' || token.folded === '-')));

function wordsBetween(tokens: readonly Token[], from: number, to: number, vocabulary: Vocabulary): string {
  let words = '';
  for (let i = from; i < to; i++)
    if ((tokens[i] as Token).kind === 'word') words += words === '' ? vocabulary.wordAt(i) : ` ${vocabulary.wordAt(i)}`;
  return words;
}
