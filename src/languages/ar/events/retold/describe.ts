import type { Quantity } from '../../../../model/index.ts';
import { areKin, areOneByRules } from '../coreference.ts';
import type { EventDraft } from '../draft.ts';
import { stepOf, upTo, yesNo } from '../few-values.ts';
import type { AddFeature } from '../weighing.ts';
import type { RetoldFeature } from './features.ts';
import type { Mention } from './view.ts';

/** How what two mentions say of one thing fits; 'surely apart' where knowledge, or the text's own words, has it that they are two. */
type Fit = 'same' | 'apart' | 'surely apart' | 'first' | 'second' | 'none';

/** Nouns by whether they take up what is known, and verbs. */
const formOf = (shape: string): string => /^(known|annexed|new)/.exec(shape)?.[0] ?? 'verb';

/**
 * Whether two mentions can be one happening: not where two slots or more say for sure that they are two, nor where they are called otherwise in
 * two sentences and share nobody, no place and no dead.
 */
export function couldRetell(a: Mention, b: Mention): boolean {
  const { who, whom, where, killed } = fitsOf(a, b);
  const isNear = a.draft.sentence === b.draft.sentence || a.word.id === b.word.id || areKin(a.draft, b.draft);
  if (!isNear && ![who, whom, where, killed].includes('same')) return false;
  const sure = [who, whom, where, fitOfDates(a.draft, b.draft)].filter((fit) => fit === 'surely apart');
  return sure.length < 2;
}

function fitsOf(a: Mention, b: Mention): Record<'who' | 'whom' | 'where' | 'when' | 'killed' | 'wounded', Fit> {
  return {
    who: fitOf(a.who, b.who, a.isKnown.who && b.isKnown.who),
    whom: fitOf(a.whom, b.whom, a.isKnown.whom && b.isKnown.whom),
    where: fitOf(a.where, b.where, a.isKnown.where && b.isKnown.where),
    when: fitOfDates(a.draft, b.draft),
    killed: fitOfTolls(a.draft, b.draft, 'killed'),
    wounded: fitOfTolls(a.draft, b.draft, 'wounded'),
  };
}

function fitOf(a: readonly string[], b: readonly string[], areKnown = false): Fit {
  if (a.length === 0) return b.length === 0 ? 'none' : 'second';
  if (b.length === 0) return 'first';
  return b.some((key) => a.includes(key)) ? 'same' : areKnown ? 'surely apart' : 'apart';
}

/** `rank`: how many mentions of its type stand between the two; `rankAlike`: of its label. */
export interface Between {
  rank: number;
  rankAlike: number;
}

/** What is looked at in `b`, which may tell again what `a` tells before it. */
export function describePair(
  add: AddFeature<RetoldFeature>,
  a: Mention,
  b: Mention,
  { rank, rankAlike }: Between,
): void {
  const [x, y] = [a.draft, b.draft];
  const isAlike = x.label === y.label;
  const alike = isAlike ? 'alike' : areKin(x, y) ? 'kin' : 'other';
  const gap = a.draft.sentence === b.draft.sentence ? 'one' : stepOf(b.line - a.line);
  const isOneWord = a.word.id === b.word.id;
  const word = isOneWord ? 'word' : alike;
  add('any', 'pair');
  add('rule', yesNo(areOneByRules(x, y, rank <= 6)), alike);
  add('shapes', a.shape, b.shape);
  add('labels', isAlike ? 'alike' : [x.label, y.label].sort().join(' + '), isAlike ? x.label : '');
  add('kin', alike, b.shape);
  add('modes', fitOf([...x.mode], [...y.mode]), alike);
  add('type', x.type, word);
  add('word', yesNo(isOneWord), alike);
  add('word-shape', yesNo(isOneWord), `${a.shape} ${b.shape}`);
  add('gap', gap, b.shape);
  add('gap-label', gap, word);
  add('rank', upTo(rank, 5), b.shape);
  add('rank-label', upTo(rankAlike, 4), word);
  const first = x.headline ? 'headline' : x.order === 'first' ? 'first' : a.line <= 1 ? 'early' : 'later';
  add('first', first, b.shape);
  add('lead-word', first, word);
  add('block', x.sentence.sentence.block.kind, y.sentence.sentence.block.kind);
  describeSlots(add, a, b, word);
  const said = speakersOf(a, b);
  add('said', said, word);
  add('said-shape', said, b.shape);
  add('factuality', x.factuality, y.factuality);
  add('numbers', numberOf(x), numberOf(y));
  if (gap === 'one') describeOneSentence(add, a, b);
  else {
    const words = likeness(a.words, b.words);
    add('words', words, b.shape);
    add('words-label', words, word);
    add('own-words', likeness(a.ownWords, b.ownWords), word);
    add('gap-words', gap, words);
  }
  add('demonstrative', yesNo(b.isDemonstrative), word);
  add('told', upTo(x.spans.length, 3), word);
}

/** How who, whom, where, when, and what it cost fit. `word`: how alike the two are called. */
function describeSlots(add: AddFeature<RetoldFeature>, a: Mention, b: Mention, word: string): void {
  const form = formOf(b.shape);
  const fits = fitsOf(a, b);
  for (const slot of ['who', 'whom', 'where', 'when', 'killed', 'wounded'] as const) {
    add(slot, fits[slot]);
    add(`${slot}-form`, fits[slot], form);
    add(`${slot}-label`, fits[slot], word);
  }
  add('count', fitOfCounts(a.draft.count, b.draft.count), word);
  add('munitions', fitOf(a.munitions, b.munitions), word);
  const all = Object.values(fits);
  const same = all.filter((fit) => fit === 'same').length;
  const surely = all.filter((fit) => fit === 'surely apart').length;
  const apart = surely + all.filter((fit) => fit === 'apart').length;
  add('fits', upTo(same, 3), upTo(apart, 3));
  add('fits-label', `${upTo(same, 3)} ${upTo(apart, 2)}`, word);
  add('breaks', upTo(apart, 3), form);
  add('surely', upTo(surely, 2), form);
  add('swapped', yesNo(fitOf(a.who, b.whom) === 'same' || fitOf(a.whom, b.who) === 'same'), word);
}

/** Who says the one and who the other. */
function speakersOf({ holder: first }: Mention, { holder: then }: Mention): string {
  if (first === then) return first === null ? 'narrated' : 'one';
  if (first === null) return 'then said';
  if (then === null) return 'then narrated';
  return first.chain[0]?.id === then.chain[0]?.id ? 'one speaker' : 'others';
}

/** What stands between two mentions of one sentence. */
function describeOneSentence(add: AddFeature<RetoldFeature>, a: Mention, b: Mention): void {
  const { arcs } = a.draft.sentence;
  const [from, to] = [a.draft.trigger.arc, b.draft.trigger.arc];
  const before = arcs[(b.draft.trigger.phrase?.from ?? to) - 1];
  const phrases = (draft: EventDraft) =>
    new Set([...draft.actors, ...draft.recipients, ...draft.places].map(({ phrase }) => phrase));
  const ours = phrases(a.draft);
  const shared = [...phrases(b.draft)].filter((phrase) => ours.has(phrase)).length;
  add('shared', upTo(shared, 2), `${a.shape} ${b.shape}`);
  add('before', before?.kind ?? 'start', b.shape);
  add('before-word', before?.stem ?? 'start', b.draft.trigger.form);
  const between = arcs.slice(Math.min(from, to) + 1, Math.max(from, to));
  const verbs = between.filter(({ kind }) => kind === 'verb').length;
  const marks = between.filter(({ kind }) => kind === 'mark').length;
  add('between', `${upTo(verbs, 2)} ${upTo(marks, 2)} ${between.length <= 3 ? 'near' : 'far'}`, b.shape);
}

function fitOfDates({ date: x }: EventDraft, { date: y }: EventDraft): Fit {
  if (x?.from == null || x.to === null) return y?.from == null || y.to === null ? 'none' : 'second';
  if (y?.from == null || y.to === null) return 'first';
  if (x.from <= y.to && y.from <= x.to) return 'same';
  const areTold = [x, y].every(({ how, precision }) => how !== 'inherited' && how !== 'bounded' && precision === 'day');
  return areTold ? 'surely apart' : 'apart';
}

function fitOfTolls(a: EventDraft, b: EventDraft, what: 'killed' | 'wounded'): Fit {
  const ours = a.casualties.filter((each) => each.what === what);
  const theirs = b.casualties.filter((each) => each.what === what);
  if (ours.length === 0) return theirs.length === 0 ? 'none' : 'second';
  if (theirs.length === 0) return 'first';
  return ours.some((x) => theirs.some((y) => x.min === y.min)) ? 'same' : 'apart';
}

const fitOfCounts = (a: Quantity | null, b: Quantity | null): Fit =>
  a === null ? (b === null ? 'none' : 'second') : b === null ? 'first' : a.min === b.min ? 'same' : 'apart';

const numberOf = ({ trigger }: EventDraft): string => trigger.phrase?.number ?? 'verb';

/** How much of the shorter of two sets of words the other has, in fifths. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): string {
  const least = Math.min(a.size, b.size);
  if (least === 0) return 'none';
  let common = 0;
  for (const word of b) if (a.has(word)) common++;
  const share = common / least;
  return share < 0.08 ? '0' : share < 0.16 ? '1' : share < 0.25 ? '2' : share < 0.4 ? '3' : share < 0.6 ? '4' : '5';
}
