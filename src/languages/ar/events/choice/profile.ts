import type { Arc } from '../../analysis.ts';
import { adjunctNouns } from '../../cues/speakers.ts';
import type { Register } from '../../names/index.ts';
import type { Argument } from '../draft.ts';
import type { Phrase, PhrasedSentence } from '../phrases.ts';
import { canAct } from '../reach.ts';
import { isMeasure, isUnknownBody, onlyTells, placing } from '../slots.ts';
import { type ChosenSlot, chosenSlots } from './chosen.ts';
import type { NumberWord } from './features.ts';
import { numbers, prepositions } from './numbering.ts';

/** A phrase as it is whatever happening of its document it is weighed for: made once. */
export interface Profile {
  argument: Argument;
  /** Of its sentence. */
  index: number;
  /** What it refers to, numbered; 0 for nothing to know it by. */
  key: number;
  kind: string;
  preposition: string;
  /** Whom it names, as far as knowledge or its title says. */
  who: string;
  /** The word of its head, as it is weighed. */
  head: string;
  slots: readonly ChosenSlot[];
  /** Whether another sentence than its own can lend it to a happening: somebody or somewhere, no mere thing. */
  isLent: boolean;
  onlyTells: boolean;
  /** Whether nothing joins it to its clause: no preposition, no "and", no noun before it. */
  isBare: boolean;
  /** The numbers of what of it is weighed with the sort of a happening, and with where it stands. */
  sort: number;
  looks: number;
  prepositionNumber: number;
  /** The numbers of its head with what governs it, and of the word before it. */
  headNumber: number;
  wordBefore: number;
  /** How exactly knowledge places it and how it names where that is, with the number of both; of what can be no place nothing. */
  precision: string;
  shape: string;
  isNamed: boolean;
  placing: number;
}

/** What a profile needs from outside its phrase. */
export interface ProfileTools {
  register: Register;
  numberOf: NumberWord;
}

export function makeProfile(
  argument: Argument,
  index: number,
  key: number,
  { register, numberOf }: ProfileTools,
): Profile {
  const { phrase, sentence } = argument;
  const kind = kindOf(phrase);
  const preposition = phrase.preposition ?? (phrase.annexed ? 'annexed' : 'none');
  const who = whoIs(phrase, register);
  const tells = onlyTells(phrase);
  const traits = (phrase.definite ? 1 : 0) + (phrase.joined ? 2 : 0);
  const prepositionNumber = prepositions.of(preposition);
  const looks = numbers.pair(numbers.pair(numbers.of(kind), prepositionNumber), traits);
  const ending = phrase.ending === null ? 0 : phrase.ending === 'subject' ? 1 : 2;
  const more = (ending * 2 + (tells ? 1 : 0)) * 2 + (phrase.quantity === null ? 0 : 1);
  const head = headOf(phrase, who);
  const slots = slotsOf(phrase, sentence);
  const isPlace = slots.includes('place');
  const precision = isPlace ? precisionOf(phrase, register) : '';
  const shape = isPlace ? shapeOf(phrase) : '';
  const named = isPlace && isNamed(phrase);
  const shown = (shape === 'definite' ? 0 : shape === 'phrase' ? 1 : 2) * 2 + (named ? 1 : 0);
  return {
    argument,
    index,
    key,
    kind,
    preposition,
    who,
    head,
    slots,
    isLent: phrase.nominals.length > 0 || phrase.kind === 'people' || phrase.kind === 'actor',
    onlyTells: tells,
    isBare: phrase.preposition === null && !phrase.joined && !phrase.annexed && phrase.kind !== 'event',
    sort: numbers.pair(numbers.pair(looks, numbers.of(who)), more),
    looks,
    prepositionNumber,
    headNumber: numbers.pair(numberOf(head), phrase.preposition === null ? 0 : prepositionNumber + 1),
    wordBefore: numberOf(wordAt(sentence, phrase.from - 1)),
    precision,
    shape,
    isNamed: named,
    placing: isPlace ? numbers.of(precision) * 6 + shown : 0,
  };
}

function whoIs({ nominals }: Phrase, register: Register): string {
  const nominal = nominals[0];
  return (nominal?.id == null ? null : register.actor(nominal.id)?.kind) ?? nominal?.roles[0] ?? 'nobody';
}

/** The head of a phrase; of a name that knowledge has, what kind it names, so that nobody is weighed by who it is. */
const headOf = ({ nominals, head }: Phrase, who: string): string => (nominals[0]?.id == null ? head.stem : `a ${who}`);

/** What a word is weighed as: names, numbers and dates by their kind, verbs by their lemma. */
export function wordAt({ arcs }: PhrasedSentence, index: number): string {
  const arc = arcs[index];
  if (arc === undefined) return 'edge';
  switch (arc.kind) {
    case 'actor':
    case 'place':
    case 'number':
    case 'date':
      return `a ${arc.kind}`;
    case 'verb':
      return `verb ${arc.id}`;
    default:
      return arc.stem;
  }
}

/** How exactly knowledge places it. */
function precisionOf({ nominals }: Phrase, register: Register): string {
  const id = nominals.find((each) => each.kind === 'place' || each.id !== null)?.id ?? null;
  return id === null ? 'unknown' : (register.place(id)?.precision ?? 'no-place');
}

const isNamed = ({ nominals }: Phrase): boolean => nominals.some((each) => each.kind === 'place');
const shapeOf = ({ definite, from, to }: Phrase): string => (definite ? 'definite' : to - from > 1 ? 'phrase' : 'word');

function kindOf({ kind, noun, nominals }: Phrase): string {
  const nominal = nominals[0];
  switch (kind) {
    case 'actor':
      return `${nominal?.anonymous === true ? 'unnamed ' : ''}${nominal?.kind ?? 'actor'}`;
    case 'people':
      return noun?.sense.people?.who ?? 'people';
    case 'place':
      return nominal === undefined ? 'spot' : 'place';
    case 'thing':
      return noun?.sense.target === true ? 'target' : 'thing';
    default:
      return kind;
  }
}

const choices = new Map<number, readonly ChosenSlot[]>();
/** Of rows of slots that are the same there is one. */
function choiceOf(acts: boolean, isSomebody: boolean, isSomewhere: boolean): readonly ChosenSlot[] {
  const which = (acts ? 1 : 0) + (isSomebody ? 2 : 0) + (isSomewhere ? 4 : 0);
  const known = choices.get(which);
  if (known !== undefined) return known;
  const slots = chosenSlots.filter((slot) =>
    slot === 'actor' ? acts : slot === 'recipient' ? isSomebody : isSomewhere,
  );
  choices.set(which, slots);
  return slots;
}

/** Which slots a phrase can fill at all. A thing does nothing, but for a body that no lexicon has; "أي جهة" is nobody. */
function slotsOf(phrase: Phrase, sentence: PhrasedSentence): readonly ChosenSlot[] {
  const { arcs } = sentence;
  const isSomebody =
    phrase.kind !== 'event' && phrase.kind !== 'munition' && !isMeasure({ phrase, sentence }) && !describes(phrase);
  const isSomewhere =
    phrase.kind === 'place' ||
    phrase.nominals.some(({ kind }) => kind === 'place') ||
    isUnknownPlace(phrase, sentence) ||
    (phrase.kind === 'actor' &&
      phrase.preposition !== null &&
      phrase.nominals.some(({ kind }) => kind === 'organization' || kind === 'state-body'));
  // "الأمر الذي نفته": no commander
  if (/^(?:ال)?امر$/.test(phrase.head.stem) && arcs[phrase.to]?.id === 'relative') return [];
  const isAnybody = isAny(arcs[phrase.from]) || isAny(arcs[phrase.from - 1]);
  const acts = isSomebody && !isAnybody && (canAct(phrase) || phrase.nominals.length > 0 || isUnknownBody(phrase));
  return choiceOf(acts, isSomebody, isSomewhere);
}

/** "داعيا إلى", "أكثر تدميرا", "بشكل قوي": how something is or was done, nobody. */
const describes = ({ kind, head, nominals, noun }: Phrase): boolean =>
  kind === 'thing' &&
  nominals.length === 0 &&
  noun === null &&
  (head.id.startsWith('adjective:') || (head.kind === 'participle' && head.features.includes('accusative')));

/** "في ساكي", "بلدتي ساكي ومينوفا": what may be a place that knowledge does not have. */
function isUnknownPlace(
  { kind, head, preposition, from, joined, noun }: Phrase,
  { phrases, phraseAt }: PhrasedSentence,
): boolean {
  if (kind !== 'thing' || noun !== null || adjuncts.has(head.stem) || noPlaces.test(head.stem)) return false;
  if (preposition !== null) return placing.has(preposition) || preposition === 'من' || preposition === 'ل';
  if (from === 0) return false;
  const before = phrases[phraseAt[from - 1] as number];
  return before !== undefined && (joined || (before.kind === 'place' && !before.definite));
}

/** "في إطار التحقيق", "في وقت لاحق": no place, and neither is how or when something was said. */
const adjuncts = new Set(adjunctNouns);

/** "في حديثه", "إلى الدرجة القصوى", "في تاريخ البلاد", "في الأسر": said of words, measures and states. */
const noPlaces =
  /^(?:ال)?(?:حديث|خطاب|كلم[هت]|تصريح|بيان|مقابل[هت]|مؤتمر|تقرير|رسال[هت]|صور|صور[هت]|تاريخ|درج[هت]|مستوي|اسر|حق|صفوف|مجال|عهد|نهاي[هت]|بداي[هت]|مطلع|ختام|ضوء|ظل)(?:ه|ها|هم)?$/;

const isAny = (arc: Arc | undefined): boolean => arc?.stem === 'اي';
