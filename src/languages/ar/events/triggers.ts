import { fold, type Token } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { casualtyOfVerb, type EventSense, nounOf, readNoun, sensesOfVerb, supportsOf } from './lexicon.ts';
import { isArticled, isQuoteMark, type Phrase, type PhrasedSentence } from './phrases.ts';
import type { SupportVerb } from './words.ts';

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

const clauseConjunctions = new Set([
  'حيث',
  'بينما',
  'فيما',
  'عندما',
  'حين',
  'حينما',
  'بعدما',
  'قبلما',
  'اذ',
  'لكن',
  'بل',
]);
const hardMarks = new Set(['.', ':', '؛', '!', '؟', '\n', '…', '-', ')', '(']);

/** Whether nothing of one clause goes on across this arc. */
export function endsClause(arcs: readonly Arc[], i: number): boolean {
  const arc = arcs[i] as Arc;
  if (arc.kind === 'mark') {
    if (isQuoteMark(arc)) return false;
    if (arc.stem !== '،') return hardMarks.has(arc.stem);
    return !continuesAfterComma(arcs, i);
  }
  if (arc.kind !== 'particle') return false;
  if (arc.stem === 'من') return arcs[i + 1]?.kind === 'verb';
  return (
    arc.id === 'complementizer' || arc.id === 'relative' || arc.id === 'contrast' || clauseConjunctions.has(arc.stem)
  );
}

/** A comma that only sets off a place, a date or one more of a list. */
function continuesAfterComma(arcs: readonly Arc[], i: number): boolean {
  const next = arcs[i + 1];
  if (next === undefined) return false;
  if (next.kind === 'date') return true;
  if (next.kind === 'particle') return next.id === 'preposition' && !clauseConjunctions.has(next.stem);
  return next.kind !== 'verb' && (next.proclitics.includes('ب') || next.proclitics.includes('ل'));
}

/** The words that a row's `with` and `without` look at: those that follow in the clause. */
function followers(arcs: readonly Arc[], i: number, tokens: readonly Token[], reach: number): string[] {
  const words: string[] = [];
  for (let k = i + 1; k < arcs.length && k <= i + reach; k++) {
    const arc = arcs[k] as Arc;
    if (endsClause(arcs, k) || (arc.kind === 'verb' && k > i + 1)) break;
    for (let t = arc.from; t < arc.to; t++) words.push((tokens[t] as Token).folded.replace(/^[وفبلك](?=.{3})/, ''));
    words.push(arc.stem, ...arc.proclitics);
    if (arc.stem.startsWith('ال')) words.push(arc.stem.slice(2));
    for (let t = arc.from; t < arc.to; t++) words.push((tokens[t] as Token).folded);
  }
  return words;
}

function fits(sense: EventSense, arcs: readonly Arc[], i: number, tokens: readonly Token[]): boolean {
  if (sense.notAfter !== null && (arcs[i] as Arc).kind !== 'verb' && followsOne(sense.notAfter, arcs, i)) return false;
  if (sense.onlyAfter !== null && !followsOne(sense.onlyAfter, arcs, i)) return false;
  if (sense.with === null && sense.without === null) return true;
  const words = followers(arcs, i, tokens, sense.row.frame === 'launch' ? 6 : 5);
  const isOne = (set: ReadonlySet<string>) => (word: string) =>
    set.has(word) || set.has(word.replace(/^ال/, '')) || set.has(word.replace(/ا$/, ''));
  if (sense.with !== null && !words.some(isOne(sense.with)) && !precedes(sense, arcs, i)) return false;
  if (
    sense.without !== null &&
    [arcs[i + 1], arcs[i + 2], arcs[i + 3]].some(
      (arc) => arc !== undefined && sense.without?.has(tokens[arc.from]?.folded ?? ''),
    )
  )
    return false;
  return sense.without === null || !words.slice(0, 24).some((word) => (sense.without as ReadonlySet<string>).has(word));
}

/** Whether one of these words stands right before, or two words before. */
function followsOne(words: ReadonlySet<string>, arcs: readonly Arc[], i: number): boolean {
  const arc = arcs[i] as Arc;
  if (arc.proclitics.some((clitic) => words.has(clitic))) return true;
  return [arcs[i - 1], arcs[i - 2], arcs[i - 3]].some(
    (before, k) => before !== undefined && words.has(before.stem) && (k === 0 || arc.proclitics.includes('ل')),
  );
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
function senseAt(sentence: PhrasedSentence, i: number, tokens: readonly Token[], text: string): EventSense | null {
  const arc = sentence.arcs[i] as Arc;
  const choose = (senses: readonly EventSense[]): EventSense | null =>
    senses.find((sense) => sense.with !== null && fits(sense, sentence.arcs, i, tokens)) ??
    senses.find((sense) => sense.with === null && fits(sense, sentence.arcs, i, tokens)) ??
    null;
  // "توعد" is its own verb before it is the passive of وعد
  if (arc.kind === 'verb')
    return choose(
      arc.stem === fold(arc.id) ? sensesOfVerb(arc.id) : [...sensesOfVerb(arc.stem), ...sensesOfVerb(arc.id)],
    );
  const surface = text.slice(arc.start, arc.end);
  const own = arc.enclitic === 'ه' && surface.endsWith('ة') ? null : nounOf(arc.stem);
  const fromNoun = choose((own ?? readNoun((tokens[arc.from] as Token).folded, surface)?.sense)?.events ?? []);
  if (fromNoun !== null) return fromNoun;
  const senses = sensesOfVerb(arc.id);
  if (arc.kind === 'masdar') return choose(senses.filter((sense) => sense.row.finiteOnly !== true));
  if (arc.kind === 'participle' && isAdverbial(sentence, i))
    return choose(senses.filter((sense) => verbalTypes.has(sense.row.type)));
  return null;
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

/** All triggers of a sentence in text order. Nouns that only name what a carrier verb does are one trigger with it. */
export function findTriggers(sentence: PhrasedSentence, tokens: readonly Token[], text: string): Trigger[] {
  const { arcs, phrases, phraseAt } = sentence;
  const triggers: Trigger[] = [];
  const carriers = new Set<number>();
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
    if (sense === null) continue;
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
      trigger.carrier = carrierOf(sentence, phrase);
      if (trigger.predicate !== null) carriers.add(trigger.predicate);
      // a threat or a thwarting is told besides what it is about
      if (trigger.carrier !== null && !tellsItself(arcs[trigger.carrier.arc] as Arc)) carriers.add(trigger.carrier.arc);
    }
    triggers.push(trigger);
  }
  for (let i = 0; i < arcs.length; i++) {
    const arc = arcs[i] as Arc;
    if (arc.kind !== 'verb' || carriers.has(i) || isNoVerb(arc, text)) continue;
    const sense = senseAt(sentence, i, tokens, text);
    if (sense === null) continue;
    triggers.push({
      arc: i,
      sense,
      form: 'verb',
      passive: isPassive(sentence, i),
      phrase: null,
      carrier: null,
      predicate: null,
      whole: null,
      means: null,
    });
  }
  triggers.sort((a, b) => a.arc - b.arc);
  return dropParts(triggers, arcs);
}

const selfTelling = new Set(['THREATEN', 'REJECT']);
const tellsItself = (arc: Arc): boolean =>
  sensesOfVerb(arc.id).some((sense) => selfTelling.has(sense.row.type) || sense.row.label === 'interception');

/** A word that ends in ة is no verb with a pronoun: "أسرة". */
const isNoVerb = (arc: Arc, text: string): boolean => arc.enclitic === 'ه' && text[arc.end - 1] === 'ة';

const wholes = new Set(['attack', 'military operation', 'search operation', 'clashes', 'interception', 'agreement']);

/** "عملية تطهير", "أطلق النار", "بسط سيطرته" are one event each, told in two words. */
function dropParts(triggers: readonly Trigger[], arcs: readonly Arc[]): Trigger[] {
  const dropped = new Set<Trigger>();
  triggers.forEach((trigger, i) => {
    if (dropped.has(trigger)) return;
    for (const other of triggers.slice(i + 1, i + 4)) {
      if (other.arc - trigger.arc > 5) break;
      const wanted = trigger.sense.with;
      const stem = (arcs[other.arc] as Arc).stem;
      if (
        wanted !== null &&
        (wanted.has(stem) || wanted.has(`ال${stem}`)) &&
        (trigger.phrase?.to !== other.phrase?.from ||
          trigger.sense.row.type !== other.sense.row.type ||
          trigger.sense.row.label === other.sense.row.label) &&
        other.form === 'noun'
      )
        dropped.add(other);
      const joined = other.phrase?.joined === true && trigger.phrase?.to === other.phrase.from;
      if (
        joined &&
        trigger.form === 'noun' &&
        trigger.sense.row.type === other.sense.row.type &&
        !isHarm(trigger) &&
        !isHarm(other) &&
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

const isHarm = (trigger: Trigger): boolean => trigger.sense.row.frame === 'kill' || trigger.sense.row.frame === 'die';

function crosses(arcs: readonly Arc[], from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if ((arcs[k] as Arc).kind === 'verb' || endsClause(arcs, k)) return true;
  return false;
}

/** The verb whose subject an event noun is: behind it ("هجوم [التي] استهدف …") or right before it ("اندلعت اشتباكات"). */
function predicateOf({ arcs, phraseAt, phrases }: PhrasedSentence, phrase: Phrase): number | null {
  const asSubject = (i: number): boolean =>
    supportsOf((arcs[i] as Arc).id).some((support) => support.subject === 'event' && support.through.includes(''));
  let i = phrase.to;
  let steps = 0;
  while (i < arcs.length && steps < 10) {
    const arc = arcs[i] as Arc;
    if (arc.kind === 'verb') {
      if (asSubject(i) && arc.enclitic === null && isTopic(arcs, phrase, i)) return i;
      if (
        supportsOf(arc.id).some((support) => support.subject === 'actor') &&
        (arc.enclitic !== null || arc.form?.voice === 'passive')
      )
        return i;
      return beforeOf();
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
  return beforeOf();

  function beforeOf(): number | null {
    if (phrase.preposition !== null) return null;
    for (let k = phrase.from - 1; k >= 0 && k >= phrase.from - 6; k--) {
      const arc = arcs[k] as Arc;
      if (arc.kind === 'verb') {
        const first = firstPhraseAfter(phrases, k);
        return asSubject(k) && arc.enclitic === null && (first === phrase || phrase.annexed) ? k : null;
      }
      if (endsClause(arcs, k)) return null;
    }
    return null;
  }
}

/** Whether a noun phrase stands before a verb as its subject: no other bare noun phrase between that agrees better, and not an object of a verb before. */
function isTopic(arcs: readonly Arc[], phrase: Phrase, verb: number): boolean {
  const form = (arcs[verb] as Arc).form;
  if (form === null) return false;
  const feminine = phrase.gender === 'f' || phrase.number === 'p';
  if (form.number === 'd') return phrase.number === 'd';
  return form.gender === 'f' ? feminine : !feminine;
}

const firstPhraseAfter = (phrases: readonly Phrase[], arc: number): Phrase | undefined =>
  phrases.find((phrase) => phrase.from > arc && phrase.preposition === null);

/** The support verb before an event noun that carries it: "شن الجيش غارات", "تعرضت القرى لقصف", "قامت بقصف". */
function carrierOf({ arcs, phrases }: PhrasedSentence, phrase: Phrase): Trigger['carrier'] {
  const through = phrase.preposition ?? '';
  let bare = 0;
  for (let k = phrase.from - 1; k >= 0 && k >= phrase.from - 14; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb') {
      const support = supportsOf(arc.id).find((each) => each.subject !== 'event' && each.through.includes(through));
      if (support !== undefined) return { arc: k, support };
      return null;
    }
    if (endsClause(arcs, k) && arc.stem !== '،') return null;
    const between = phrases.find((each) => each.to - 1 === k);
    if (between !== undefined && between !== phrase && between.preposition === null && !between.joined && ++bare > 2)
      return null;
  }
  return null;
}

/** "وقتلت خمسة أشخاص": what does not agree with the verb is not its subject. */
export const isOther = (verb: Arc, phrase: Phrase): boolean =>
  verb.form?.gender === 'f' &&
  verb.form.part === 'perfect' &&
  phrase.gender === 'm' &&
  (phrase.noun?.sense.people != null || phrase.kind === 'people');

/** A verb that was done to its subject: by its form, or a killing told with one noun phrase alone. */
function isPassive(sentence: PhrasedSentence, i: number): boolean {
  const { arcs, phrases } = sentence;
  const arc = arcs[i] as Arc;
  const voice = arc.form?.voice;
  if (voice === 'passive') return true;
  if (voice !== 'either' || arc.enclitic !== null) return false;
  const undergone = casualtyOfVerb(arc.id) !== null || undergoing.has(arc.id);
  if (!undergone) return false;
  if (arc.form?.part === 'imperfect') return false;
  const after: Phrase[] = [];
  for (const phrase of phrases) {
    if (phrase.from <= i || phrase.preposition !== null || phrase.joined) continue;
    let cut = false;
    for (let k = i + 1; k < phrase.from; k++) if (endsClause(arcs, k) || (arcs[k] as Arc).kind === 'verb') cut = true;
    if (cut) break;
    after.push(phrase);
    if (after.length === 2) break;
  }
  const told = topicOf(sentence, i);
  if (casualtyOfVerb(arc.id) === null && told !== null)
    return after.length === 0 && told.kind !== 'actor' && told.kind !== 'people';
  if (told === null && after[0] !== undefined && isOther(arc, after[0])) return false;
  if (casualtyOfVerb(arc.id) === null)
    return after[0]?.kind === 'place' || (after[0]?.kind === 'thing' && after[0].nominals.length === 0);
  if (told !== null) return after.length === 0 || after[0]?.kind === 'event' || after[0]?.kind === 'place';
  return !(
    after.length === 2 &&
    after[0]?.quantity === null &&
    (after[1]?.kind === 'people' || after[1]?.kind === 'actor' || after[1]?.quantity !== null) &&
    after[0]?.kind !== 'people'
  );
}

const undergoing = new Set(['اعتقل', 'احتجز', 'دمر', 'أحرق', 'استهدف', 'قصف', 'طرد', 'هجر', 'سجن', 'رحل']);

/** الذي and its kin; ما and فيما open clauses of another kind. */
const isRelative = (arc: Arc): boolean => arc.kind === 'particle' && arc.id === 'relative' && /^ال/.test(arc.stem);

/** The noun phrase before a verb that is its subject, the antecedent of a relative clause included; null where the verb comes first. */
export function topicOf(sentence: PhrasedSentence, verb: number): Phrase | null {
  const { arcs, phrases, phraseAt } = sentence;
  const form = (arcs[verb] as Arc).form;
  let found: Phrase | null = null;
  for (let k = verb - 1; k >= 0; k--) {
    const arc = arcs[k] as Arc;
    // what stands behind another verb is its own
    if (arc.kind === 'verb') {
      found = null;
      break;
    }
    if (isRelative(arc) && k === verb - 1) {
      // "القوات التي قصفت", also across a comma
      const at = (arcs[k - 1] as Arc | undefined)?.stem === '،' ? k - 2 : k - 1;
      let antecedent = phrases[phraseAt[at] ?? -1] ?? null;
      while (antecedent !== null && (antecedent.preposition !== null || antecedent.joined) && antecedent.from > 0) {
        if (antecedent.preposition !== null && agrees(antecedent, form)) break;
        const earlier: Phrase | undefined = phrases[phrases.indexOf(antecedent) - 1];
        if (earlier === undefined || earlier.to !== antecedent.from) break;
        antecedent = earlier;
      }
      return antecedent !== null && agrees(antecedent, form) ? antecedent : null;
    }
    if (endsClause(arcs, k)) break;
    const phrase = phrases[phraseAt[k] as number];
    if (phrase !== undefined && phrase.from === k && phrase.preposition === null && !phrase.joined && !phrase.annexed)
      found = phrase;
    if (arc.kind === 'mark' && arc.stem === '،') break;
  }
  if (found !== null && (agrees(found, form) || arcs[found.from - 1]?.id === 'complementizer')) return found;
  return form?.number === 'p' || form?.number === 'd' ? nearestPeople(sentence, verb) : null;
}

/** "ما تبقى من قوات الأمن انسحبوا": a plural verb behind its subject takes the people before it, though a preposition governs them. */
function nearestPeople({ arcs, phrases }: PhrasedSentence, verb: number): Phrase | null {
  const before = phrases.findLast((phrase) => phrase.to <= verb);
  if (before === undefined || (before.kind !== 'actor' && before.kind !== 'people')) return null;
  for (let k = before.to; k < verb; k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'mark' || arc.kind === 'verb' || (arc.kind === 'particle' && arc.id !== 'relative')) return null;
  }
  return before;
}

function agrees(phrase: Phrase, form: Arc['form']): boolean {
  if (form === null) return true;
  if (form.number === 'p') return phrase.number === 'p' || phrase.kind === 'actor' || phrase.quantity !== null;
  if (form.number === 'd')
    return phrase.number === 'd' || phrase.kind === 'actor' || phrase.quantity !== null || phrase.number === 'p';
  if (form.gender === 'f') return phrase.gender !== 'm' || phrase.number === 'p';
  return phrase.gender !== 'f' || phrase.kind === 'actor';
}
