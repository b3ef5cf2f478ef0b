import type { Arc } from '../analysis.ts';
import { endsClause } from './clauses.ts';
import type { Phrase, PhrasedSentence } from './phrases.ts';

const temporal = new Set([
  'بعد',
  'قبل',
  'منذ',
  'خلال',
  'عقب',
  'اثر',
  'اثناء',
  'قبيل',
  'حتي',
  'جراء',
  'نتيجه',
  'بسبب',
  'بشان',
  'رغم',
  'حسب',
  'بحسب',
  'وفق',
  'وفقا',
  'حول',
  'دون',
]);

/** The phrases behind an arc that belong to its clause, up to the next verb, clause or trigger. */
export function phrasesBehind(sentence: PhrasedSentence, arc: number, triggers: ReadonlySet<number>): Phrase[] {
  const { arcs, phrases, phraseAt } = sentence;
  const found: Phrase[] = [];
  let cursor = arc + 1;
  let described = false;
  let first = arc + 1;
  while (first < arcs.length && (phraseAt[first] as number) < 0) first++;
  let index = first < arcs.length ? (phraseAt[first] as number) : phrases.length;
  while (index < phrases.length && (phrases[index] as Phrase).from <= arc) index++;
  for (; index < phrases.length; index++) {
    const phrase = phrases[index] as Phrase;
    for (; cursor < phrase.from; cursor++) {
      if (describes(sentence, cursor, found.at(-1))) {
        described = true;
        continue;
      }
      if (endsClause(arcs, cursor) || (arcs[cursor] as Arc).kind === 'verb') return found;
    }
    // behind a clause that describes a noun, only where it all was goes on
    if (described && !(phrase.kind === 'place' && phrase.preposition !== null)) {
      cursor = phrase.to;
      continue;
    }
    const head = headIndex(sentence, phrase);
    if (triggers.has(head)) return found;
    cursor = phrase.to;
    if (phrase.preposition !== null && temporal.has(phrase.preposition) && !isAgent(arcs, phrase)) {
      if (phrase.kind === 'event') return found;
      continue;
    }
    found.push(phrase);
    if (found.length >= 12) return found;
  }
  return found;
}

/** "مدرسة تؤوي نازحين في حي الزيتون": a verb right behind an indefinite noun describes it. */
function describes({ arcs }: PhrasedSentence, at: number, noun: Phrase | undefined): boolean {
  const arc = arcs[at] as Arc;
  return (
    noun !== undefined &&
    noun.to === at &&
    !noun.definite &&
    noun.nominals.every(({ id }) => id === null) &&
    arc.kind === 'verb' &&
    arc.form?.part === 'imperfect' &&
    arc.proclitics.length === 0
  );
}

/** "من قبل الجيش" says by whom, not when. */
const isAgent = (arcs: readonly Arc[], phrase: Phrase): boolean =>
  phrase.preposition === 'قبل' &&
  (phrase.kind === 'actor' || phrase.kind === 'people') &&
  arcs[phrase.from - 2]?.stem === 'من';

export const headIndex = (sentence: PhrasedSentence, phrase: Phrase): number => {
  for (let k = phrase.from; k < phrase.to; k++) if (sentence.arcs[k]?.start === phrase.head.start) return k;
  return phrase.from;
};

/** "إلى الحوطة عاصمة المحافظة": a noun phrase that only says more of the place before it. */
export function isAppositive(sentence: PhrasedSentence, phrase: Phrase): boolean {
  const before = sentence.phrases[sentence.phrases.indexOf(phrase) - 1];
  return (
    before !== undefined &&
    before.to === phrase.from &&
    before.preposition !== null &&
    before.kind === 'place' &&
    phrase.kind === 'place'
  );
}

/** "إنها شرعت": the verb's subject is the pronoun before it. */
export function isClitic(sentence: PhrasedSentence, arc: number): boolean {
  const before = sentence.arcs[arc - 1];
  return (
    before !== undefined &&
    before.kind === 'particle' &&
    before.id === 'complementizer' &&
    /(?:ه|ها|هم|هما|نا)$/.test(before.stem) &&
    before.stem.length > 2
  );
}

export function verbBefore({ arcs }: PhrasedSentence, at: number): number | null {
  for (let k = at - 1; k >= 0; k--) {
    if ((arcs[k] as Arc).kind === 'verb') return k;
    if (endsClause(arcs, k) && (arcs[k] as Arc).stem !== '،') return null;
  }
  return null;
}

export function verbAfter({ arcs }: PhrasedSentence, at: number): number | null {
  for (let k = at; k < arcs.length && k < at + 14; k++) if ((arcs[k] as Arc).kind === 'verb') return k;
  return null;
}

/** "زيارة قام بها الرئيس": the pronoun behind the verb takes up the noun before it. */
export const isResumed = (arcs: readonly Arc[], verb: number): boolean =>
  /^ب(?:ه|ها|هم|هما)$/.test(arcs[verb + 1]?.stem ?? '');

/** "المنفذ دهس المارة", "الجاني طعن شرطيا": whoever is called by a deed of his, though no lexicon has the word. */
export const isUnknownDoer = ({ kind, noun, head, definite, preposition }: Phrase): boolean =>
  kind === 'thing' &&
  noun === null &&
  head.kind === 'participle' &&
  head.form?.part === 'active-participle' &&
  head.gender === 'm' &&
  head.number === 's' &&
  definite &&
  preposition === null;

export const canAct = (phrase: Phrase): boolean =>
  phrase.kind === 'actor' ||
  phrase.kind === 'people' ||
  phrase.noun?.sense.aircraft === true ||
  isPatrol(phrase) ||
  isUnknownDoer(phrase) ||
  (phrase.kind === 'place' && phrase.nominals.length > 0 && phrase.preposition === null && !isManyTargets(phrase));

/** "دورية لاحقت المهاجمين": a target that can act. */
export const isPatrol = ({ noun }: Phrase): boolean => noun?.shape === 'دوريه' || noun?.shape === 'دوريات';

/** A missile or a raid: what strikes without being anybody. */
export const isThatStrikes = ({ kind }: Phrase): boolean => kind === 'munition' || kind === 'event';

/** "تجمعات المسلحين": the genitive that stands as a phrase of its own behind an event noun. */
export function annexedTo({ phrases }: PhrasedSentence, phrase: Phrase): Phrase | null {
  const next = phrases[phrases.indexOf(phrase) + 1];
  return next?.annexed === true && next.from === phrase.to ? next : null;
}

/** "منازل", "مواقع", "تجمعات" of somebody are what is hit, and say nothing of where. */
export const isManyTargets = (phrase: Phrase): boolean =>
  phrase.noun?.sense.target === true && phrase.number === 'p' && !phrase.nominals.some((each) => each.kind === 'place');
