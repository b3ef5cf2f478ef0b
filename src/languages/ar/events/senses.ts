import { fold, type Token } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { isArticled } from './affixes.ts';
import { endsClause } from './clauses.ts';
import {
  type EventSense,
  isOwnVerb,
  makesName,
  nounOf,
  readNoun,
  sensesOfMasdar,
  sensesOfVerb,
  supportsOf,
} from './lexicon.ts';
import type { Phrase, PhrasedSentence } from './phrases.ts';

/** What a row's `with` says for any number: "أسر 17". */
const anyNumber = '#';

/** The words that a row's `with` and `without` look at: those that follow in the clause; of a threat and where a row asks for it, in what it says too. */
function followers(
  arcs: readonly Arc[],
  i: number,
  tokens: readonly Token[],
  reach: number,
  intoContent: boolean,
): string[] {
  const words: string[] = [];
  for (let k = i + 1; k < arcs.length && k <= i + reach; k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'number') words.push(anyNumber);
    const opens = intoContent && arc.kind === 'particle' && arc.id === 'complementizer';
    if (
      (endsClause(arcs, k) && !opens && !(intoContent && arcs[k + 1]?.id === 'complementizer')) ||
      (arc.kind === 'verb' && k > i + 1 && !intoContent)
    )
      break;
    for (let t = arc.from; t < arc.to; t++) words.push((tokens[t] as Token).folded.replace(/^[وفبلك](?=.{3})/, ''));
    words.push(arc.stem, ...arc.proclitics);
    if (arc.stem.startsWith('ال')) words.push(arc.stem.slice(2));
    for (let t = arc.from; t < arc.to; t++) words.push((tokens[t] as Token).folded);
  }
  return words;
}

/** The words behind one event word: several rows that it can be look at the same ones. */
class Followers {
  readonly #arcs: readonly Arc[];
  readonly #at: number;
  readonly #tokens: readonly Token[];
  #last: { reach: number; intoContent: boolean; words: readonly string[] } | null = null;

  constructor(arcs: readonly Arc[], at: number, tokens: readonly Token[]) {
    this.#arcs = arcs;
    this.#at = at;
    this.#tokens = tokens;
  }

  within(reach: number, intoContent: boolean): readonly string[] {
    if (this.#last?.reach !== reach || this.#last.intoContent !== intoContent) {
      const words = followers(this.#arcs, this.#at, this.#tokens, reach, intoContent);
      this.#last = { reach, intoContent, words };
    }
    return this.#last.words;
  }
}

function fits(
  sense: EventSense,
  sentence: PhrasedSentence,
  i: number,
  tokens: readonly Token[],
  behind: Followers,
): boolean {
  const { arcs } = sentence;
  if (sense.row.notWithPronoun === true && (arcs[i] as Arc).enclitic !== null) return false;
  if (sense.row.nextTo === true && !isNextTo(sense, arcs, i)) return false;
  if (sense.row.manyOnly === true && !isOfMany(arcs[i] as Arc)) return false;
  if (sense.row.onlyWithPronoun === true && (arcs[i] as Arc).enclitic === null) return false;
  if (sense.row.notBehindNoun === true && isBehindNoun(arcs, i)) return false;
  if (sense.row.type === 'PROTEST' && isReason(arcs, i)) return false;
  if (sense.row.notOfGod === true && isPrayer(arcs, i)) return false;
  if (sense.row.activeOnly === true && (arcs[i] as Arc).form?.voice === 'passive') return false;
  if (sense.notAfter !== null && (arcs[i] as Arc).kind !== 'verb' && followsOne(sense.notAfter, arcs, i)) return false;
  if (sense.onlyAfter !== null && !followsOne(sense.onlyAfter, arcs, i)) return false;
  if (sense.with === null && sense.without === null) return true;
  if (sense.row.withAsObject === true && !hasObject(sense, sentence, i)) return false;
  if (sense.row.withAsSubject === true && !hasSubject(sense, sentence, i)) return false;
  if (sense.row.withBare === true && !isBare(sense, sentence, i)) return false;
  if (sense.notOver !== null && isOver(sense.notOver, arcs, i)) return false;
  const words = behind.within(
    reachOf(sense, arcs[i] as Arc),
    sense.row.type === 'THREATEN' || sense.row.intoContent === true,
  );
  if (sense.with !== null && !hasOne(words, sense.with) && !precedes(sense, arcs, i)) return false;
  if (sense.andWith !== null && !hasOne(words, sense.andWith)) return false;
  if (
    sense.without !== null &&
    [arcs[i + 1], arcs[i + 2], arcs[i + 3]].some(
      (arc) => arc !== undefined && sense.without?.has(tokens[arc.from]?.folded ?? ''),
    )
  )
    return false;
  return sense.without === null || !words.slice(0, 24).some((word) => (sense.without as ReadonlySet<string>).has(word));
}

/** Whether one of these stands among words, also with the article or in the accusative. */
function hasOne(words: readonly string[], set: ReadonlySet<string>): boolean {
  let all = withForms.get(set);
  if (all === undefined) {
    all = new Set([...set].flatMap((word) => [word, `ال${word}`, `${word}ا`]));
    withForms.set(set, all);
  }
  for (const word of words) if (all.has(word)) return true;
  return false;
}
const withForms = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** "تسلم الهلال الأحمر ثلاثة أسرى", "تسلم الأسرى": of the bare phrases behind a verb the object is the second, or the first where no other follows. */
function hasObject(sense: EventSense, { arcs, phrases }: PhrasedSentence, i: number): boolean {
  const isOne = ({ head }: Phrase): boolean =>
    [head.stem, head.stem.replace(/^ال/, '')].some((stem) => sense.with?.has(stem) === true);
  if ((arcs[i] as Arc).kind !== 'verb') return sense.with?.has((arcs[i + 1]?.stem ?? '').replace(/^ال/, '')) === true;
  const bare: Phrase[] = [];
  for (const phrase of phrases) {
    if (phrase.from <= i) continue;
    if (bare.length === 2 || arcs.slice(i + 1, phrase.from).some(({ kind }) => kind === 'verb')) break;
    if (phrase.preposition === null && !phrase.joined) bare.push(phrase);
  }
  const [first, second] = bare;
  return second === undefined ? first !== undefined && isOne(first) : isOne(second);
}

/** Whether one of a row's words stands behind the verb in a phrase without a preposition. */
const isBare = (sense: EventSense, { arcs, phrases, phraseAt }: PhrasedSentence, i: number): boolean =>
  arcs.slice(i + 1, i + 1 + reachOf(sense, arcs[i] as Arc)).some(({ stem }, k) => {
    if (sense.with?.has(stem) !== true && sense.with?.has(stem.replace(/^ال/, '')) !== true) return false;
    return phrases[phraseAt[i + 1 + k] as number]?.preposition === null;
  });

/** "شكك في", "تعاون مع", "حققت معه": the preposition stands right behind the word or is its own letter. */
function isNextTo({ with: words }: EventSense, arcs: readonly Arc[], i: number): boolean {
  const next = arcs[i + 1];
  if (next === undefined || words === null) return false;
  const isOne = (word: string): boolean =>
    words.has(word) || (next.enclitic !== null && words.has(word.slice(0, -next.enclitic.length)));
  return isOne(next.stem) || next.proclitics.some((clitic) => words.has(clitic));
}

/** "استولى على مدينة": what stands right behind the first على. */
function isOver(words: ReadonlySet<string>, arcs: readonly Arc[], i: number): boolean {
  const over = arcs.findIndex(({ stem }, k) => k > i && k <= i + 9 && stem === 'علي');
  return over !== -1 && words.has((arcs[over + 1]?.stem ?? '').replace(/^ال/, ''));
}

/** "غادرت القوات", "القوات غادرت": what heads the phrase next to the verb. */
const hasSubject = (sense: EventSense, { phrases }: PhrasedSentence, i: number): boolean =>
  phrases.some(
    ({ from, to, head, preposition }) =>
      (from === i + 1 || to === i) &&
      preposition === null &&
      [head.stem, head.stem.replace(/^ال/, '')].some((stem) => sense.with?.has(stem) === true),
  );

/** "دعا الله أن", "طالب الشيخ الله بأن": asked of God; in a name God is part of somebody (عبد الله, حزب الله). */
const isPrayer = (arcs: readonly Arc[], i: number): boolean =>
  arcs
    .slice(i + 1, i + 4)
    .some(
      ({ stem, kind, proclitics }, k) =>
        (stem === 'الله' || (stem === 'له' && proclitics.includes('ال'))) &&
        kind !== 'actor' &&
        (k === 0 || !godly.has(arcs[i + k]?.stem ?? '')),
    );
const godly = new Set([
  'عبد',
  'حزب',
  'انصار',
  'نصر',
  'رام',
  'ايه',
  'ذبيح',
  'سيف',
  'فضل',
  'جار',
  'بيت',
  'بن',
  'عون',
  'كرم',
  'خير',
]);

/** "سقطوا", "سقطا": what a verb in the masculine plural or dual says is said of people. */
const isOfMany = ({ form }: Arc): boolean => form !== null && form.gender === 'm' && form.number !== 's';

const isBehindNoun = (arcs: readonly Arc[], i: number): boolean => {
  const before = arcs[i - 1];
  const first = (arcs[i] as Arc).proclitics[0];
  if (first === 'ب' || first === 'ل') return true;
  if (before === undefined || !heading.has(before.kind)) return false;
  // "الجرحى وأسر الضحايا"
  const next = arcs[i + 1];
  return first === undefined || (first === 'و' && next !== undefined && isArticled(next));
};

/** How far behind the word its condition may stand: a verb has its subject between ("لقي ثلاثة من عناصر الشرطة في كركوك مصرعهم"). */
const reachOf = ({ row }: EventSense, arc: Arc): number =>
  row.reach ?? (arc.kind !== 'verb' ? 5 : row.frame === 'die' ? 14 : 9);

/** Whether one of these words stands right before, or two words before. */
function followsOne(words: ReadonlySet<string>, arcs: readonly Arc[], i: number): boolean {
  const arc = arcs[i] as Arc;
  if (arc.proclitics.some((clitic) => words.has(clitic))) return true;
  return [arcs[i - 1], arcs[i - 2], arcs[i - 3]].some(
    (before, k) =>
      before !== undefined &&
      (words.has(before.stem) || words.has(readNoun(before.stem)?.shape ?? '')) &&
      (k === 0 || arc.proclitics.includes('ل')),
  );
}

/** "استدعت السفير احتجاجا على القصف": why something else was done; "نظموا احتجاجا على القانون" tells it. */
function isReason(arcs: readonly Arc[], i: number): boolean {
  const { stem, features, kind } = arcs[i] as Arc;
  const opens = arcs[i + 1]?.stem === 'علي' && (features.includes('accusative') || /ا$/.test(stem));
  if (kind === 'verb' || !opens) return false;
  const verb = arcs.slice(Math.max(0, i - 6), i).findLast((arc) => arc.kind === 'verb');
  return verb === undefined || supportsOf(verb.id).length === 0;
}

/** "خمسة صواريخ انطلقت": what a verb asks for may be its subject before it. */
function precedes(sense: EventSense, arcs: readonly Arc[], i: number): boolean {
  if ((arcs[i] as Arc).kind !== 'verb') return false;
  for (let k = i - 1; k >= 0 && k >= i - 4; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb') return false;
    if (endsClause(arcs, k) && !(arc.id === 'relative')) return false;
    if (sense.with?.has(arc.stem) === true) return true;
  }
  return false;
}

/** The sense of an event word at an arc, the more demanding row first; null where it tells none. */
export function senseAt(
  sentence: PhrasedSentence,
  i: number,
  tokens: readonly Token[],
  text: string,
): EventSense | null {
  const arc = sentence.arcs[i] as Arc;
  const choose = (senses: readonly EventSense[]): EventSense | null =>
    senses.length === 0 ? null : chooseSense(senses, sentence, i, tokens);
  // "توعد" is its own verb before it is the passive of وعد
  if (arc.kind === 'verb' && (isCause(sentence.arcs, i) || isPartOfTown(arc, text))) return null;
  if (arc.kind === 'verb')
    return (isOwnVerb(arc) ? choose(sensesOfVerb(arc.stem)) : null) ?? choose(sensesOfVerb(arc.id));
  if (isPartOfName(sentence.arcs, i)) return null;
  const surface = text.slice(arc.start, arc.end);
  const own = arc.enclitic === 'ه' && surface.endsWith('ة') ? null : nounOf(arc.stem);
  const fromNoun = choose((own ?? readNoun((tokens[arc.from] as Token).folded, surface)?.sense)?.events ?? []);
  if (fromNoun !== null) return fromNoun;
  if (arc.kind === 'masdar') return choose(sensesOfMasdar(arc.id));
  if (arc.kind === 'participle' && isAdverbial(sentence, i))
    return choose(sensesOfVerb(arc.id).filter((sense) => verbalTypes.has(sense.row.type)));
  return null;
}

const causing = new Set(['دعا', 'دفع'].map(fold));
const causes = new Set(['اسباب', 'سبب', 'دوافع', 'عوامل', 'ظروف']);

/** "ما دعا الحكومة إلى الاحتجاج", "الأسباب التي دعت إلى الهدنة": what brought somebody to do it; "ما دعا إليه الرئيس" was asked for. */
function isCause(arcs: readonly Arc[], i: number): boolean {
  const [before, verb, next] = [arcs[i - 1], arcs[i] as Arc, arcs[i + 1]];
  if (before === undefined || !causing.has(fold(verb.id)) || /^الي(?:ه|ها|هم)$/.test(next?.stem ?? '')) return false;
  if (next?.stem === 'الي' && next.enclitic !== null) return false;
  if (before.stem === 'ما' || before.stem === 'مما') return before.proclitics.length === 0;
  return before.id === 'relative' && causes.has((arcs[i - 2]?.stem ?? '').replace(/^ال/, ''));
}

/** "خان آباد": what towns are called by is not "أباد". */
const isPartOfTown = ({ start, end }: Arc, text: string): boolean => /^[وف]?آباد$/.test(text.slice(start, end));

function chooseSense(
  senses: readonly EventSense[],
  sentence: PhrasedSentence,
  i: number,
  tokens: readonly Token[],
): EventSense | null {
  const behind = new Followers(sentence.arcs, i, tokens);
  return (
    senses.find((sense) => sense.with !== null && fits(sense, sentence, i, tokens, behind)) ??
    senses.find((sense) => sense.with === null && fits(sense, sentence, i, tokens, behind)) ??
    null
  );
}

const heading: ReadonlySet<Arc['kind']> = new Set<Arc['kind']>(['word', 'role', 'masdar', 'participle']);

/** "نقطة تفتيش", "سيارات الإسعاف": the event noun only says what kind of thing the noun before it is. */
function isPartOfName(arcs: readonly Arc[], i: number): boolean {
  const arc = arcs[i] as Arc;
  const head = arcs[i - 1];
  if (head === undefined || !heading.has(head.kind)) return false;
  if (arc.proclitics.some((clitic) => clitic !== 'ال') || arc.enclitic !== null || isArticled(head)) return false;
  return makesName(head.stem) || makesName(readNoun(head.stem)?.shape ?? '');
}

const verbalTypes = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN']);

/** "محذراً من", "مطالبة بـ": an indefinite participle that tells what the subject does besides. */
function isAdverbial(sentence: PhrasedSentence, i: number): boolean {
  const arc = sentence.arcs[i] as Arc;
  const phrase = sentence.phrases[sentence.phraseAt[i] as number];
  return (
    phrase !== undefined &&
    phrase.from === i &&
    !isArticled(arc) &&
    phrase.preposition === null &&
    arc.form?.part === 'active-participle'
  );
}
