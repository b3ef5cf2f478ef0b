import type { Token } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { isQuoteMark } from './affixes.ts';
import { crosses, endsClause } from './clauses.ts';
import { type EventSense, isOwnVerb, nounOf, sensesOfVerb, supportsOf } from './lexicon.ts';
import { tellsNothing } from './no-telling.ts';
import type { Phrase, PhrasedSentence } from './phrases.ts';
import { isResumed } from './reach.ts';
import { senseAt } from './senses.ts';
import { saysWhoIsCounted } from './totals.ts';
import { isPassive } from './voice.ts';
import { noVerbs, type SupportVerb } from './words.ts';

/** A word of a sentence that tells an event. `arc`: its index; `phrase`: of nouns; `passive`: its grammatical subject undergoes it. */
export interface Trigger {
  arc: number;
  sense: EventSense;
  form: 'verb' | 'noun' | 'participle';
  passive: boolean;
  phrase: Phrase | null;
  /** The verb that carries the event noun, and how. */
  carrier: { arc: number; support: SupportVerb } | null;
  /** The verb of which the event noun is the subject, or that describes it ("هجوم استهدف"). */
  predicate: number | null;
  /** The general noun before it that names the same event: عملية in "عملية تطهير". */
  whole: Phrase | null;
  /** The event noun that says by what means: "دمرت الأرتال بسبع غارات". */
  means: Trigger | null;
}

/** All triggers of a sentence in text order. Nouns that only name what a carrier verb does are one trigger with it. */
export function findTriggers(sentence: PhrasedSentence, tokens: readonly Token[], text: string): Trigger[] {
  const { arcs, phrases, phraseAt } = sentence;
  const triggers: Trigger[] = [];
  const carriers = new Set<number>();
  const halts = new Map<number, EventSense>();
  for (let i = 0; i < arcs.length; i++) {
    const arc = arcs[i] as Arc;
    if (
      arc.kind === 'verb' ||
      arc.kind === 'mark' ||
      arc.kind === 'date' ||
      arc.kind === 'particle' ||
      arc.kind === 'number'
    )
      continue;
    if (arc.kind === 'actor' || arc.kind === 'place' || arc.kind === 'outlet' || arc.kind === 'nisba') continue;
    const sense = senseAt(sentence, i, tokens, text);
    if (sense === null || isCognate(i) || tellsNothing(sentence, i)) continue;
    const phrase = phrases[phraseAt[i] as number] ?? null;
    const form = arc.kind === 'participle' && (nounOf(arc.stem)?.events.length ?? 0) === 0 ? 'participle' : 'noun';
    const trigger: Trigger = {
      arc: i,
      sense,
      form,
      passive: false,
      phrase,
      carrier: null,
      predicate: null,
      whole: null,
      means: null,
    };
    if (form === 'noun' && phrase !== null) {
      trigger.predicate = predicateOf(sentence, phrase);
      trigger.carrier = carrierOf(sentence, phrase, sense);
      // "وقعت الحكومة اتفاقا": the verb tells it
      if (trigger.carrier?.support.types !== undefined && senseAt(sentence, trigger.carrier.arc, tokens, text) !== null)
        trigger.carrier = null;
      const halt = trigger.carrier === null ? null : haltOf(arcs[trigger.carrier.arc] as Arc);
      if (halt !== null && trigger.carrier !== null && sense.row.type === 'ASSAULT') {
        halts.set(trigger.carrier.arc, halt);
        continue;
      }
      // "أجلت جرحى": they were evacuated, not put off
      if (trigger.carrier !== null && isRescue(trigger.carrier.arc)) {
        trigger.carrier = null;
        if (isHarm(trigger)) continue;
      }
      // "منعت الشرطة قوافل الإغاثة من الدخول": who is kept from it, and it did not come to it
      if (trigger.carrier !== null && barred.has(sense.row.type) && isBar(trigger.carrier.arc)) continue;
      if (trigger.predicate !== null) carriers.add(trigger.predicate);
      // a threat or a thwarting is told besides what it is about
      if (trigger.carrier !== null && !tellsItself(trigger.carrier.arc)) carriers.add(trigger.carrier.arc);
    }
    triggers.push(trigger);
  }
  for (let i = 0; i < arcs.length; i++) {
    const arc = arcs[i] as Arc;
    if (arc.kind !== 'verb' || carriers.has(i) || isNoVerb(arc, text) || isDawn(arcs, i) || isQuotedName(arcs, i))
      continue;
    if (saysWhoIsCounted(arcs, i)) continue;
    const sense = halts.get(i) ?? senseAt(sentence, i, tokens, text);
    if (sense === null || tellsNothing(sentence, i)) continue;
    triggers.push({
      arc: i,
      sense,
      form: 'verb',
      // "لقي", "استشهد": what befalls its subject is no passive
      passive: sense.row.frame !== 'die' && !isOwnVerb(arc) && isPassive(sentence, i),
      phrase: null,
      carrier: null,
      predicate: null,
      whole: null,
      means: null,
    });
  }
  triggers.sort((a, b) => a.arc - b.arc);
  return dropParts(triggers, arcs);

  /** "نفت نفياً قاطعاً": the noun only says how firmly its verb is meant. */
  function isCognate(noun: number): boolean {
    const { stem, start, end } = arcs[noun] as Arc;
    if (!/ا\p{Mn}*$|\u064B$/u.test(text.slice(start, end))) return false;
    for (let i = noun - 1; i >= Math.max(0, noun - 8) && !endsClause(arcs, i); i--) {
      const verb = arcs[i] as Arc;
      if (verb.kind !== 'verb' || radicalsOf(verb.id) !== radicalsOf(stem)) continue;
      return senseAt(sentence, i, tokens, text) !== null;
    }
    return false;
  }

  function isRescue(verb: number): boolean {
    return senseAt(sentence, verb, tokens, text)?.row.label === 'rescue';
  }

  function isBar(verb: number): boolean {
    return senseAt(sentence, verb, tokens, text)?.row.label === 'closure';
  }

  /** "وجه بتشكيل لجنة وملاحقة المتورطين": an order that carries nothing. */
  function tellsItself(verb: number): boolean {
    const row = senseAt(sentence, verb, tokens, text)?.row;
    return row !== undefined && (selfTelling.has(row.type) || row.label === 'interception');
  }
}

/** "أوقفت الجماعات … هجماتها": an attack that its doer stops is a halt of attacks. */
const haltOf = (arc: Arc): EventSense | null =>
  sensesOfVerb(arc.id).find((sense) => sense.row.label === 'halt of attacks') ?? null;

/** The consonants that a verb and its masdar share; weak ones come and go. */
const radicalsOf = (word: string): string => word.replace(/[^\u0621-\u064A]|[اأإآىويؤئء]/g, '');

const barred = new Set(['AID', 'MOBILIZE', 'PROTEST']);

const selfTelling = new Set(['THREATEN', 'REJECT', 'REQUEST']);

/** A word that ends in ة is no verb with a pronoun ("أسرة"), and some words never are one, whatever they spell. */
const isNoVerb = (arc: Arc, text: string): boolean =>
  (arc.enclitic === 'ه' && text[arc.end - 1] === 'ة') || noVerbs.has(text.slice(arc.start, arc.end).replace(/^و/, ''));

/** "فجر يوم الجمعة", "فجر الأحد": the hour, not a verb. */
const isDawn = (arcs: readonly Arc[], i: number): boolean =>
  (arcs[i] as Arc).stem === 'فجر' && (arcs[i + 1]?.kind === 'date' || arcs[i + 1]?.stem === 'يوم');

/** 'كتائب "فجر الخليج"': a short name in quotation marks behind what it names. */
function isQuotedName(arcs: readonly Arc[], i: number): boolean {
  const [head, mark] = [arcs[i - 2], arcs[i - 1]];
  if (mark === undefined || head === undefined || !isQuoteMark(mark)) return false;
  if (head.kind !== 'word' && head.kind !== 'role' && head.kind !== 'masdar' && head.kind !== 'noun') return false;
  return [arcs[i + 1], arcs[i + 2], arcs[i + 3]].some((arc) => arc !== undefined && isQuoteMark(arc));
}

const wholes = new Set([
  'attack',
  'military operation',
  'search operation',
  'clashes',
  'interception',
  'agreement',
  'meeting',
]);

/** "عملية تطهير", "أطلق النار", "بسط سيطرته" are one event each, told in two words. */
function dropParts(triggers: readonly Trigger[], arcs: readonly Arc[]): Trigger[] {
  const dropped = new Set<Trigger>();
  triggers.forEach((trigger, i) => {
    if (dropped.has(trigger)) return;
    for (const other of triggers.slice(i + 1, i + 4)) {
      if (other.arc - trigger.arc > (trigger.sense.row.frame === 'die' ? 14 : 5)) break;
      const wanted = trigger.sense.with;
      const stem = (arcs[other.arc] as Arc).stem;
      if (
        wanted !== null &&
        (wanted.has(stem) || wanted.has(`ال${stem}`)) &&
        (trigger.phrase?.to !== other.phrase?.from ||
          trigger.sense.row.type !== other.sense.row.type ||
          trigger.sense.row.label === other.sense.row.label ||
          other.sense.row.frame === 'control') &&
        other.form === 'noun'
      )
        dropped.add(other);
      const joined = other.phrase?.joined === true && trigger.phrase?.to === other.phrase.from;
      if (
        joined &&
        trigger.form === 'noun' &&
        trigger.sense.row.type === other.sense.row.type &&
        // "عملية دهس وطعن"
        ((!isHarm(trigger) && !isHarm(other)) || areBothBlows(trigger, other)) &&
        !dropped.has(other)
      ) {
        other.carrier ??= trigger.carrier;
        other.whole = trigger.whole ?? trigger.phrase;
        dropped.add(trigger);
      }
      const annexed =
        other.phrase?.annexed === true && trigger.form === 'noun' && trigger.phrase?.to === other.phrase.from;
      if (annexed && wholes.has(trigger.sense.row.label) && !dropped.has(other)) {
        other.carrier ??= trigger.carrier;
        other.predicate ??= trigger.predicate;
        other.whole = trigger.phrase;
        dropped.add(trigger);
      }
    }
  });
  for (const trigger of triggers) {
    if (trigger.sense.row.type !== 'ASSAULT' || dropped.has(trigger)) continue;
    const means = triggers.find(
      (other) => other.arc > trigger.arc && other.phrase?.preposition === 'ب' && other.sense.row.type === 'ASSAULT',
    );
    if (means === undefined || crosses(arcs, trigger.arc, means.arc)) continue;
    trigger.means = means;
    dropped.add(means);
  }
  return triggers.filter((trigger) => !dropped.has(trigger));
}

const areBothBlows = (one: Trigger, other: Trigger): boolean =>
  one.sense.row.label === 'stabbing' && other.sense.row.label === 'stabbing';

const isHarm = (trigger: Trigger): boolean => trigger.sense.row.frame === 'kill' || trigger.sense.row.frame === 'die';

/** The verb whose subject an event noun is: behind it ("هجوم [التي] استهدف …") or right before it ("اندلعت اشتباكات"). */
function predicateOf({ arcs, phraseAt, phrases }: PhrasedSentence, phrase: Phrase): number | null {
  const asSubject = (i: number): boolean =>
    (arcs[i] as Arc).form?.voice !== 'passive' &&
    supportsOf((arcs[i] as Arc).id).some((support) => support.subject === 'event' && support.through.includes(''));
  // "واستهدف هجوم بسيارة مفخخة مركزا للشرطة، ما أسفر عن": its own verb, whatever follows
  const governing = beforeOf();
  if (governing !== null && hitting.has((arcs[governing] as Arc).id)) return governing;
  let i = phrase.to;
  let steps = 0;
  while (i < arcs.length && steps < 10) {
    const arc = arcs[i] as Arc;
    if (arc.kind === 'verb') {
      if (asSubject(i) && arc.enclitic === null && isTopic(arcs, phrase, i)) return i;
      if (
        supportsOf(arc.id).some((support) => support.subject === 'actor') &&
        (arc.enclitic !== null || arc.form?.voice === 'passive' || isResumed(arcs, i))
      )
        return i;
      if (isSuffered(arcs, i)) return i;
      return governing;
    }
    if (arc.kind === 'mark' && arc.stem !== '،' && !isQuoteMark(arc)) break;
    if (
      arc.kind === 'particle' &&
      arc.id !== 'relative' &&
      arc.id !== 'preposition' &&
      arc.id !== 'auxiliary' &&
      arc.id !== 'modal'
    )
      break;
    const next = phrases[phraseAt[i] as number];
    if (
      next !== undefined &&
      next.kind === 'event' &&
      next !== phrase &&
      next.joined === false &&
      next.from === i &&
      next.preposition === null &&
      !next.annexed
    )
      break;
    i++;
    steps++;
  }
  return governing;

  function beforeOf(): number | null {
    if (phrase.preposition !== null) return null;
    for (let k = phrase.from - 1; k >= 0 && k >= phrase.from - 6; k--) {
      const arc = arcs[k] as Arc;
      if (arc.kind === 'verb') {
        const first = firstPhraseAfter(phrases, k);
        return asSubject(k) &&
          arc.enclitic === null &&
          (first === phrase || (phrase.annexed && first?.to === phrase.from))
          ? k
          : null;
      }
      if (endsClause(arcs, k)) return null;
    }
    return null;
  }
}

/** "الهجوم الذي تعرضت له السفينة": what befell somebody, told by the verb that says so. */
const isSuffered = (arcs: readonly Arc[], i: number): boolean =>
  /^ل(?:ه|ها|هم|هما)$/.test(arcs[i + 1]?.stem ?? '') &&
  supportsOf((arcs[i] as Arc).id).some(({ subject, through }) => subject === 'recipient' && through.includes('ل'));

/** Verbs of which an attack is the subject and what it hit the object. */
export const hitting = new Set(['استهدف', 'طال', 'أصاب', 'ضرب', 'هز', 'دمر']);

/** Whether a noun phrase stands before a verb as its subject: no other bare noun phrase between that agrees better, and not an object of a verb before. */
function isTopic(arcs: readonly Arc[], phrase: Phrase, verb: number): boolean {
  const form = (arcs[verb] as Arc).form;
  if (form === null) return false;
  const feminine = phrase.gender === 'f' || phrase.number === 'p';
  if (form.number === 'd') return phrase.number === 'd';
  return form.gender === 'f' ? feminine : !feminine;
}

const isJoinedArc = ({ proclitics }: Arc): boolean => proclitics[0] === 'و' || proclitics[0] === 'ف';

const firstPhraseAfter = (phrases: readonly Phrase[], arc: number): Phrase | undefined =>
  phrases.find((phrase) => phrase.from > arc && phrase.preposition === null);

/** The support verb before an event noun that carries it: "شن الجيش غارات", "تعرضت القرى لقصف", "قامت بقصف". */
function carrierOf({ arcs, phrases }: PhrasedSentence, phrase: Phrase, sense: EventSense): Trigger['carrier'] {
  // "نجا من محاولة اغتيال", "تعرض لعملية سطو": the noun before it has the preposition
  const whole = phrase.annexed ? phrases.find((each) => each.to === phrase.from) : undefined;
  const through = whole?.preposition ?? phrase.preposition ?? '';
  let bare = 0;
  for (let k = phrase.from - 1; k >= 0 && k >= phrase.from - 14; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb') {
      const support = supportsOf(arc.id).find(
        (each) =>
          each.subject !== 'event' &&
          each.through.includes(through) &&
          (each.types === undefined || each.types.includes(sense.row.type)),
      );
      if (support !== undefined) return { arc: k, support };
      // "شنت جماعات مسلحة، تصنف على أنها حليفة، سلسلة هجمات"
      const comma = arcs[k - 1]?.stem === '،' && !isJoinedArc(arc);
      if (!comma) return null;
      bare = 0;
      k--;
      continue;
    }
    if (endsClause(arcs, k) && arc.stem !== '،') return null;
    const between = phrases.find((each) => each.to - 1 === k);
    if (between !== undefined && between !== phrase && between.preposition === null && !between.joined && ++bare > 2)
      return null;
  }
  return null;
}
