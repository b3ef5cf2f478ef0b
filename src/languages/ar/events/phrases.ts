import type { Quantity } from '../../../model/index.ts';
import { fold, type Token } from '../../../text/index.ts';
import type { AnalysedSentence, Arc, Nominal } from '../analysis.ts';
import {
  directions,
  fusedLength,
  fusedPreposition,
  hasPronoun,
  isArticled,
  isDefiniteArc,
  isGuessed,
  isJoined,
  isNominalArc,
  isQuoteMark,
  isSelecting,
} from './affixes.ts';
import { isCountJoined } from './clauses.ts';
import { joinsCount } from './counted.ts';
import { endingOf } from './endings.ts';
import { isEventAdjective, type NounReading, readNoun } from './lexicon.ts';
import { countsBefore, isOrdinal, prepositionOfCount } from './numbered.ts';
import { isNamed, isOtherName, isOtherNoun, startsAnew } from './phrase-breaks.ts';
import { afterQuotedName, hasOpening, opensQuote, staysOpen } from './phrase-quotes.ts';
import { isRelating, isRelatingWord } from './relating.ts';
import { rereadVerbs } from './rereading.ts';

/** What a phrase names, as far as its words tell. */
export type PhraseKind = 'actor' | 'place' | 'munition' | 'people' | 'event' | 'thing';

/**
 * A noun phrase of a sentence: arcs `[from, to)`. `preposition`: folded, fused or standing before it; null for none. `joined`: it follows
 * by و as one more of the phrase before it. `annexed`: it follows an event noun without article, as its genitive.
 */
export interface Phrase {
  from: number;
  to: number;
  start: number;
  end: number;
  kind: PhraseKind;
  head: Arc;
  noun: NounReading | null;
  nominals: readonly Nominal[];
  preposition: string | null;
  joined: boolean;
  annexed: boolean;
  definite: boolean;
  quantity: Quantity | null;
  gender: 'm' | 'f' | null;
  number: 's' | 'd' | 'p';
  /** What its ending says that it is in its clause: "مسلحون" does, "مسلحين" and "شخصا" undergo; null where the ending does not tell. */
  ending: 'subject' | 'object' | null;
}

/** A sentence cut into its noun phrases. `phraseAt[arc]`: the index of the phrase that covers it, or -1. */
export interface PhrasedSentence {
  sentence: AnalysedSentence;
  arcs: readonly Arc[];
  phrases: readonly Phrase[];
  phraseAt: Int16Array;
}

/** Particles that govern a noun phrase; the others end one. */
const isPreposition = (arc: Arc): boolean =>
  arc.kind === 'particle' && (arc.id === 'preposition' || arc.stem === 'من') && !hasObject.test(arc.stem);

/** "قتل فيها عشرة", "طلبت منه الحكومة": a preposition with its pronoun governs nothing behind it; "منهم ثلاثة" are a part. */
const hasObject = /^(?:(?:في|علي|عن|الي|ل|ب|مع|ضد)(?:ه|ها|هم|هما|هن|نا)|منه)$/;

/** Cuts a sentence into noun phrases. Names that the reader of names found stay whole. */
export function findPhrases(sentence: AnalysedSentence, tokens: readonly Token[], text: string): PhrasedSentence {
  const arcs = rereadVerbs(sentence.arcs, text, true);
  const nominalFrom = new Map<number, Nominal>();
  for (const nominal of sentence.nominals) nominalFrom.set(nominal.from, nominal);
  const phrases: Phrase[] = [];
  const phraseAt = new Int16Array(arcs.length).fill(-1);
  let i = 0;
  while (i < arcs.length) {
    if (!opensPhrase(arcs, i)) {
      i++;
      continue;
    }
    const phrase = readPhrase(arcs, i, nominalFrom, tokens, text, phrases.at(-1) ?? null);
    for (let k = phrase.from; k < phrase.to; k++) phraseAt[k] = phrases.length;
    phrases.push(phrase);
    i = Math.max(phrase.to, i + 1);
  }
  return { sentence, arcs, phrases, phraseAt };
}

function opensPhrase(arcs: readonly Arc[], i: number): boolean {
  const arc = arcs[i] as Arc;
  if (isRelating(arcs, i) || timesOf.test(arc.stem) || isBound(arcs, i)) return false;
  if (isNominalArc(arc)) return true;
  // "أحد عناصره", "عدد من المدنيين"; a verbal noun is none
  return isSelecting(arc) && arcs[i + 1] !== undefined && isNominalArc(arcs[i + 1] as Arc);
}

/** "أصيب خلالها ثلاثة": an adverb with the pronoun of what was told before, no noun phrase. */
const timesOf = /^(?:خلال|اثناء|اثر|عقب|بعد|قبل|جراء)(?:ه|ها|هم|هما)$/;

/** "على الأقل", "على الأكثر": how sure a number is, nobody and nowhere. */
const isBound = (arcs: readonly Arc[], i: number): boolean =>
  arcs[i - 1]?.stem === 'علي' && /^(?:ال)?(?:اقل|اكثر)$/.test((arcs[i] as Arc).stem);

function readPhrase(
  arcs: readonly Arc[],
  first: number,
  nominalFrom: ReadonlyMap<number, Nominal>,
  tokens: readonly Token[],
  text: string,
  before: Phrase | null,
): Phrase {
  const nominals: Nominal[] = [];
  let i = first;
  let quantity: Quantity | null = null;
  let head: Arc | null = null;
  let noun: NounReading | null = null;
  while (i < arcs.length) {
    const arc = arcs[i] as Arc;
    if (i > first) {
      if (arc.kind === 'particle' && arc.stem === 'من' && joinsCount(arcs, i, head)) {
        i++;
        continue;
      }
      // "محافظة شمال سيناء": the direction is part of the name
      if (
        arc.kind === 'particle' &&
        directions.has(arc.stem) &&
        noun?.sense.place === true &&
        arcs[i - 1] === head &&
        !isArticled(head as Arc)
      ) {
        const named = arcs[i + 1];
        if (named !== undefined && isNominalArc(named) && fusedPreposition(named) === null) {
          i++;
          continue;
        }
      }
      const quoted = noun?.sense.place === true ? afterQuotedName(arcs, i, first) : null;
      if (quoted !== null) {
        for (; i < quoted; i++) {
          const named = nominalFrom.get((arcs[i] as Arc).from);
          if (named !== undefined) nominals.push(named);
        }
        continue;
      }
      if (isQuoteMark(arc) && arcs[i + 1] !== undefined && staysOpen(arcs, i)) {
        i++;
        continue;
      }
      if (isRelating(arcs, i)) break;
      // "الفرقة 22", "القناة 12": which one, not how many
      if (isOrdinal(arcs, i)) {
        i++;
        continue;
      }
      if (arc.kind === 'number' && head !== null && !(quantity === null && countsBefore(arcs, i, head))) break;
      const isName = isGuessed(arc) && isNamed(arcs[i - 1] as Arc, head, noun);
      if (
        !isNominalArc(arc) ||
        (fusedPreposition(arc) !== null && !isName) ||
        (isJoined(arc) && !joinsAdjective(arcs, i))
      )
        break;
      if (head !== null && additions.has(arc.stem)) break;
      if (ends.has(arc.stem) || timesOf.test(arc.stem) || (arc.enclitic !== null && endless.has(arc.stem))) break;
      if (head !== null && arc.kind !== 'number' && (startsAnew(arcs, i, text) || isOtherNoun(arcs, i, text))) break;
      if (head !== null && isOtherName(arcs, i, nominalFrom)) break;
      // "إصابة سبعة بجروح"
      if (quantity !== null && injuries.test(arc.stem)) break;
      // "بشكل يومي": how, with one adjective
      if (head !== null && i > first + 1 && (manners.has(head.stem) || mannersWithBa.has(head.stem))) break;
    }
    if (arc.kind === 'number' && arc.quantity !== null && quantity === null) quantity = arc.quantity;
    const nominal = nominalFrom.get(arc.from);
    const next = nominal === undefined ? i + 1 : arcAfter(arcs, i, nominal.to);
    if (nominal !== undefined) nominals.push(nominal);
    if (head === null && nominal !== undefined && arc.kind === 'number') {
      // "مئات المتشددين": what is counted, not what stands behind it
      head =
        arcs.slice(i + 1, next).find((each) => each.kind !== 'number' && !isSelecting(each) && isNominalArc(each)) ??
        null;
      if (head !== null) noun = readNoun((tokens[head.from] as Token).folded, text.slice(head.start, head.end));
    } else if (head === null && arc.kind !== 'number' && !isSelecting(arc)) {
      head = arc;
      noun =
        arc.kind === 'actor' || arc.kind === 'place' || arc.kind === 'outlet'
          ? null
          : readNoun((tokens[arc.from] as Token).folded, text.slice(arc.start, arc.end));
      if (isEvent(arc, noun)) {
        i = next;
        while (i < arcs.length && isAdjectiveOf(arcs, i, head, text)) i++;
        break;
      }
    }
    i = next;
    if (
      nominal !== undefined &&
      head !== null &&
      nominal.from <= head.from &&
      isClosed(nominal) &&
      !isGoingOn(arcs, i, head)
    )
      break;
  }
  while (i < arcs.length && isQuoteMark(arcs[i] as Arc) && opensQuote(arcs, first, i)) i++;
  return finish(arcs, first, i, head ?? (arcs[first] as Arc), noun, nominals, quantity, tokens, text, before);
}

/** "تسعة مدنيين إضافة إلى": more than the noun before it. */
export const additions: ReadonlySet<string> = new Set(['اضافه', 'بالاضافه', 'فضلا', 'علاوه']);

/** "لقي ستة جنود حتفهم": the object of the verb, not of the soldiers. */
const endless = new Set(['حتف', 'مصرع', 'حيات', 'حياه', 'ارواح']);
const ends = new Set([...endless].flatMap((stem) => ['ه', 'ها', 'هم', 'هما', 'هن'].map((pronoun) => stem + pronoun)));

/** A name that the reader of names has read to its end. */
const isClosed = (nominal: Nominal): boolean =>
  nominal.kind === 'person' || nominal.kind === 'official' || (nominal.id !== null && nominal.kind !== 'place');

/** Behind a closed name stands an adjective of it, a number ("مدنيين اثنين") or the end of its quotation. */
const isGoingOn = (arcs: readonly Arc[], i: number, head: Arc): boolean => {
  const next = arcs[i];
  if (next === undefined) return false;
  if (next.kind === 'number') return countsBefore(arcs, i, head) || isOrdinal(arcs, i);
  return next.kind === 'nisba' || next.id.startsWith('adjective:') || isQuoteMark(next);
};

const joinsAdjective = (arcs: readonly Arc[], i: number): boolean => {
  const arc = arcs[i] as Arc;
  const before = arcs[i - 1] as Arc;
  return (
    (arc.kind === 'nisba' || arc.id.startsWith('adjective:')) &&
    (before.kind === 'nisba' || before.id.startsWith('adjective:')) &&
    isArticled(arc) === isArticled(before)
  );
};

const injuries = /^ب(?:جروح|جراح|حروق|كسور|رضوض|شظايا|اصابات|اختناق)/;
const manners = new Set(['شكل', 'صوره', 'نحو', 'طريقه']);
const mannersWithBa = new Set([...manners].map((word) => `ب${word}`));

/** Adjectives of an event noun: they agree with it in the article. */
function isAdjectiveOf(arcs: readonly Arc[], i: number, head: Arc, text: string): boolean {
  const arc = arcs[i] as Arc;
  if (fusedPreposition(arc) !== null || !isNominalArc(arc)) return false;
  if (isJoined(arc) && !joinsAdjective(arcs, i) && !(arc.proclitics[0] === 'و' && isEventAdjective(arc.stem)))
    return false;
  if (head.id === 'أقدم' && arc.kind === 'role') return false; // "إقدام انتحاري على": who set about it
  const definite = isArticled(head) || hasPronoun(head, text);
  if (isArticled(arc) !== definite) return false;
  // "استهداف مدمرة أميركية": a feminine does not describe a masculine
  if (head.gender === 'm' && head.number === 's' && head.kind === 'masdar' && /[^ه]ه$/.test(arc.stem)) return false;
  if (arc.kind === 'nisba' || arc.id.startsWith('adjective:')) return true;
  const bare = arc.stem.startsWith('ال') ? arc.stem.slice(2) : arc.stem;
  if ([bare, bare.replace(/ا$/, ''), fold(text.slice(arc.start, arc.end))].some(isEventAdjective)) return true;
  if (arc.kind !== 'word') return false;
  // "معارك ضارية": what no lexicon has and agrees
  if (!definite) return /^.{3,}ه$/.test(bare) && head.kind === 'masdar' && readNoun(arc.stem) === null;
  return /(?:ي|يه)$/.test(bare) && bare.length > 3;
}

/** A word that is a weapon besides ("مسيرة") tells an event only with the words that its rows ask for, which triggers look at. */
const isWeaponFirst = (noun: NounReading | null): boolean =>
  noun?.sense.munition != null && noun.sense.events.every((sense) => sense.with !== null);

/** "أحياء درعا", "تجمعات المسلحين": spelled as a verbal noun, and in the news a place. */
const isPlaceFirst = (noun: NounReading | null): boolean =>
  noun?.sense.target === true && noun.sense.place && noun.sense.number === 'p' && noun.sense.events.length === 0;

export const isEvent = (arc: Arc, noun: NounReading | null): boolean =>
  (arc.kind === 'masdar' && !isWeaponFirst(noun) && !isPlaceFirst(noun)) ||
  (noun !== null && !isWeaponFirst(noun) && (noun.sense.events.length > 0 || noun.sense.casualty !== null));

function arcAfter(arcs: readonly Arc[], i: number, token: number): number {
  let next = i + 1;
  while (next < arcs.length && (arcs[next] as Arc).from < token) next++;
  return next;
}

function finish(
  arcs: readonly Arc[],
  from: number,
  to: number,
  head: Arc,
  noun: NounReading | null,
  nominals: readonly Nominal[],
  quantity: Quantity | null,
  tokens: readonly Token[],
  text: string,
  before: Phrase | null,
): Phrase {
  const first = arcs[from] as Arc;
  let last = to - 1;
  while (last > from && isQuoteMark(arcs[last] as Arc) && !hasOpening(arcs, from, last)) last--;
  const prior = arcs[from - 1];
  const stepped = prior !== undefined && isQuoteMark(prior) ? arcs[from - 2] : prior;
  const kind = isMeans(stepped, head) ? 'thing' : kindOf(head, noun, nominals);
  const governed = stepped !== undefined && isPreposition(stepped) && isGuessed(first);
  const fused = governed
    ? null
    : (fusedPreposition(first) ??
      (first.kind === 'number'
        ? prepositionOfCount((tokens[first.from] as Token).folded, kind === 'people' || kind === 'actor')
        : null) ??
      (mannersWithBa.has(first.stem) ? 'ب' : null));
  const tied = stepped !== undefined && isRelatingWord(stepped) && kind === 'place' ? 'في' : null;
  // "التابعة لمحافظة تعز": the province holds the place; "خمسة منهم وإصابة سبعة": what و joins is governed by nothing
  const isGoverned = stepped !== undefined && isPreposition(stepped) && !(isJoined(first) && !isGuessed(first));
  const preposition = tied ?? fused ?? (isGoverned ? stepped.stem : null);
  const annexed =
    fused === null &&
    !isJoined(first) &&
    before !== null &&
    before.to === from &&
    before.kind === 'event' &&
    !isArticled(before.head) &&
    !hasPronoun(before.head, text);
  const dual = noun !== null && noun.sense.number === 'd';
  // "أطلق سراح الرهائن", "أما الجماعة فقالت"
  const freed = (first.stem === 'سراح' || first.stem === 'اما') && to > from + 1 ? arcs[from + 1] : undefined;
  const isJoinedNumber = first.kind === 'number' && text[first.start] === 'و' && startsJoined(first, tokens);
  return {
    from,
    to: last + 1,
    start: freed?.start ?? first.start + (governed ? 0 : isJoinedNumber ? 1 : fusedLength(first, tokens, text)),
    end: (arcs[last] as Arc).end,
    kind: preposition !== null && directions.has(preposition) ? 'place' : kind,
    head,
    noun,
    nominals,
    preposition,
    joined:
      before !== null &&
      !governed &&
      ((before.to === from && startsJoined(first, tokens)) ||
        (before.to === from - 1 && prior?.stem === 'و') ||
        (first.kind === 'number' && isListed(arcs, before.to, from, startsJoined(first, tokens)))),
    annexed,
    definite: isDefiniteArc(head, text),
    quantity: boundBehind(arcs, last + 1, quantity ?? (dual ? { min: 2, max: 2 } : null)),
    gender: head.gender ?? nominals[0]?.gender ?? (/(?:ه|ات)$/.test(head.stem) ? 'f' : null),
    number: noun?.sense.number ?? head.number ?? nominals[0]?.number ?? 's',
    ending: endingOf(first, head, adjectiveBehind(arcs, head, from, to), noun, text),
  };
}

/** "عن طريق الخطأ": by way of, no road; "لحظة وصول الحكومة": when, nobody. */
const isMeans = (before: Arc | undefined, head: Arc): boolean =>
  (before?.stem === 'عن' && head.stem === 'طريق') || head.stem === 'لحظه';

function adjectiveBehind(arcs: readonly Arc[], head: Arc, from: number, to: number): Arc | null {
  for (let k = from; k < to - 1; k++) {
    if (arcs[k] !== head) continue;
    const next = arcs[k + 1] as Arc;
    return next.kind === 'nisba' || next.id.startsWith('adjective:') ? next : null;
  }
  return null;
}

/** "14 قتيلا على الأقل": the bound stands behind the noun. */
export function boundBehind(arcs: readonly Arc[], at: number, quantity: Quantity | null): Quantity | null {
  if (quantity === null || arcs[at]?.stem !== 'علي') return quantity;
  const bound = arcs[at + 1]?.stem.replace(/^ال/, '');
  if (bound === 'اقل') return { min: quantity.min, max: null };
  return bound === 'اكثر' ? { min: null, max: quantity.max } : quantity;
}

/** Numbers keep their "و" in the token: "وخمسة". */
const startsJoined = (first: Arc, tokens: readonly Token[]): boolean =>
  isJoined(first) || (first.kind === 'number' && /^و(?!اح)/.test((tokens[first.from] as Token).folded));

/** "22 شرطيا، و6 مواطنين": a number that و joins behind a comma. */
const isListed = (arcs: readonly Arc[], from: number, to: number, joined: boolean): boolean =>
  arcs[from]?.stem === '،' &&
  (joined ? to === from + 1 : to === from + 2 && arcs[from + 1]?.stem === 'و') &&
  isCountJoined(arcs, from + 1);

/** "الانفصاليين", "المتطرفون": a sound masculine plural that no lexicon has. */
const isManyByForm = (head: Arc): boolean =>
  head.kind === 'word' && isArticled(head) && /^.{3,}(?:.ون|[^ا]يين)$/.test(head.stem);

function kindOf(head: Arc, noun: NounReading | null, nominals: readonly Nominal[]): PhraseKind {
  const nominal = nominals[0];
  if (head.kind === 'place' || head.kind === 'actor') return head.kind;
  // "من ناحيته": on whose part, no district
  if (noun?.shape === 'ناحيه' && noun.enclitic !== null) return 'thing';
  if (noun?.sense.aircraft && nominals.some((each) => each.kind !== 'place')) return 'actor';
  if (noun?.sense.place && !noun.sense.people && nominal?.kind !== 'person') return 'place';
  if (isEvent(head, noun) && nominal?.from !== head.from)
    return noun?.sense.munition != null && noun.sense.events.length === 0 ? 'munition' : 'event';
  if (noun?.sense.munition && !noun.sense.people) return 'munition';
  // "أربع منصات لإطلاق الصواريخ": no broadcaster
  if (noun?.sense.target && nominal?.kind === 'outlet' && nominal.id === null) return 'thing';
  if (nominal !== undefined && nominal.from === head.from) return nominal.kind === 'place' ? 'place' : 'actor';
  if (noun?.sense.people || noun?.sense.counted || isManyByForm(head)) return 'people';
  if (noun?.sense.place) return 'place';
  if (noun?.sense.target || noun?.sense.aircraft) return 'thing';
  return nominal === undefined ? 'thing' : nominal.kind === 'place' ? 'place' : 'actor';
}
