import { fold } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { masculineBodies } from '../cues/words.ts';
import { isQuoteMark } from './affixes.ts';
import { isAmongThem } from './among.ts';
import { endsClause, sourceEnd } from './clauses.ts';
import { casualtyOfVerb } from './lexicon.ts';
import type { Phrase, PhrasedSentence } from './phrases.ts';
import { canAct, isClitic } from './reach.ts';

/** "وقتلت خمسة أشخاص": what does not agree with the verb is not its subject. */
export const isOther = (verb: Arc, phrase: Phrase): boolean =>
  verb.form?.gender === 'f' &&
  verb.form.part === 'perfect' &&
  phrase.gender === 'm' &&
  (phrase.noun?.sense.people != null || phrase.kind === 'people');

/** "ودعا الأمم المتحدة إلى", "وطالب إسرائيل": a verb in the masculine that goes on has somebody before it for its subject, no feminine body or state. */
export function isSaidTo(verb: Arc, { nominals, preposition }: Phrase, isState: (id: string) => boolean): boolean {
  const { form, proclitics } = verb;
  const [named] = nominals;
  if (form?.part !== 'perfect' || form.gender !== 'm' || form.number !== 's' || preposition !== null) return false;
  if ((proclitics[0] !== 'و' && proclitics[0] !== 'ف') || named === undefined || named.id === null) return false;
  if (named.kind === 'person' || named.kind === 'official') return false;
  const first = fold(named.surface).split(/\s+/)[0] as string;
  if (masculineHeads.has(first)) return false;
  return isState(named.id) || /(?:ه|ات)$/.test(first) || first === 'الامم';
}
const masculineHeads = new Set(masculineBodies);

/** A verb that was done to its subject: by its form, or a killing told with one noun phrase alone. */
export function isPassive(sentence: PhrasedSentence, i: number): boolean {
  const { arcs, phrases } = sentence;
  const arc = arcs[i] as Arc;
  const voice = arc.form?.voice;
  if (voice === 'passive') return true;
  if (voice !== 'either' || arc.enclitic !== null) return false;
  const undergone = casualtyOfVerb(arc.id) !== null || undergoing.has(arc.id) || arresting.has(arc.id);
  if (!undergone) return false;
  if (arc.form?.part === 'imperfect') return false;
  const after: Phrase[] = [];
  for (const phrase of phrases) {
    if (phrase.from <= i || phrase.preposition !== null || phrase.joined || phrase.annexed) continue;
    if (isCutOff(arcs, i + 1, phrase.from)) break;
    after.push(phrase);
    if (after.length === 2) break;
  }
  if (after[0]?.ending === 'object') return false;
  // "قتل فلسطيني إسرائيليا": the second one undergoes it
  if (after[1]?.ending === 'object' && after[0]?.quantity === null && isSomebody(after[1])) return false;
  if (arresting.has(arc.id) && after.length === 1 && isCounted(after[0]) && topicOf(sentence, i) === null) return true;
  if (!undergoing.has(arc.id) && casualtyOfVerb(arc.id) === null) return false;
  // "مسلحان قتلا 20 سائحا": a verb in the dual or the plural has its subject before it
  if (isOfMany(arc) && after[0] !== undefined && after[0].kind !== 'event' && after[0].kind !== 'place') return false;
  // "إنها دمرت مستودعا", "كبدت العدو خسائر ودمرت عربات": its subject was told before
  if (after.length > 0 && (isClitic(sentence, i) || continues(sentence, i))) return false;
  const told = topicOf(sentence, i);
  if (casualtyOfVerb(arc.id) === null && told !== null)
    return after.length === 0 && told.kind !== 'actor' && told.kind !== 'people' && told.noun?.sense.aircraft !== true;
  if (told === null && after[0] !== undefined && isOther(arc, after[0])) return false;
  if (casualtyOfVerb(arc.id) === null)
    return (
      after[0] !== undefined &&
      !after[0].noun?.sense.aircraft &&
      (after[0].kind === 'place' || (after[0].kind === 'thing' && after[0].nominals.length === 0))
    );
  if (told !== null) return after.length === 0 || after[0]?.kind === 'event' || after[0]?.kind === 'place';
  if (casualtyOfVerb(arc.id) === 'captured' && takesNamedOne(arcs, after)) return false;
  return !(
    after.length === 2 &&
    after[0]?.quantity === null &&
    (after[1]?.kind === 'people' || after[1]?.kind === 'actor' || after[1]?.quantity !== null) &&
    after[0]?.kind !== 'people'
  );
}

const isSomebody = ({ kind, quantity }: Phrase): boolean =>
  (kind === 'people' || kind === 'actor') && quantity === null;

/** A verb or an end of a clause stands in arcs `[from, to)`, outside what names a source. */
function isCutOff(arcs: readonly Arc[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const closing = sourceEnd(arcs, k);
    if (closing !== null) k = closing;
    else if (endsClause(arcs, k) || (arcs[k] as Arc).kind === 'verb' || (arcs[k] as Arc).stem === 'دون') return true;
  }
  return false;
}

/** "وخطف ثلاثة مقنعين من الدير القس فلان": behind those who are counted stands whom they took, by name; not "ثلاثة بينهم فلان". */
function takesNamedOne(arcs: readonly Arc[], [first, second]: readonly Phrase[]): boolean {
  const kind = second?.nominals[0]?.kind;
  if (first?.quantity == null || second === undefined || (kind !== 'person' && kind !== 'official')) return false;
  return !arcs.slice(first.to, second.from).some(({ stem }) => parting.test(stem));
}
const parting = /^(?:بين|من|مع|ضمن|هم)(?:هم|هن|ها|ه)$|^هم$|^(?:بين|مع|ضمن)$/;

const isOfMany = ({ form }: Arc): boolean => form?.number === 'd' || form?.number === 'p';

/** A verb that و joins to active ones with a subject that it agrees with. */
function continues(sentence: PhrasedSentence, i: number): boolean {
  const { arcs, phrases } = sentence;
  const arc = arcs[i] as Arc;
  if (arc.proclitics[0] !== 'و' || arc.form === null) return false;
  for (let k = i - 1; k >= 0; k--) {
    const before = arcs[k] as Arc;
    if (before.kind === 'particle' && before.id === 'complementizer') return false;
    if (before.kind !== 'verb' || before.form === null) continue;
    // "قذيفة سقطت على قرية تقع في السهل وقتلت خمسة": what only describes a noun has no part in it
    if (before.form.part !== arc.form.part && before.form.part === 'imperfect') continue;
    if (
      before.form.voice === 'passive' ||
      before.form.gender !== arc.form.gender ||
      before.form.number !== arc.form.number
    )
      return false;
    if (isClitic(sentence, k)) return true;
    const topic = topicOf(sentence, k);
    if (topic !== null) return canAct(topic) && phrases.some((phrase) => phrase.from > k && phrase.from < i);
    const [first, second] = phrases.filter(
      (phrase) => phrase.from > k && phrase.from < i && phrase.preposition === null && !phrase.joined,
    );
    // "قصف الجيش المدينة ودمر منازل"
    if (first !== undefined && second !== undefined)
      return first.from === k + 1 && first.ending !== 'object' && canAct(first) && first.quantity === null;
    if (before.proclitics[0] !== 'و') return false;
  }
  return false;
}

/** "اعتقل ثلاثة أشخاص": who is counted and told alone was taken. */
const arresting = new Set(['اعتقل', 'احتجز', 'أوقف', 'ضبط']);
const isCounted = (phrase: Phrase | undefined): boolean => phrase?.kind === 'people' && phrase.quantity !== null;

const undergoing = new Set(['دمر', 'أحرق', 'استهدف', 'قصف', 'طرد', 'هجر', 'سجن', 'رحل']);

/** الذي and its kin; ما and فيما open clauses of another kind. */
const isRelative = (arc: Arc): boolean => arc.kind === 'particle' && arc.id === 'relative' && /^ال/.test(arc.stem);

/** The noun phrase before a verb that is its subject, the antecedent of a relative clause included; null where the verb comes first. */
export function topicOf(sentence: PhrasedSentence, verb: number): Phrase | null {
  const { arcs, phrases, phraseAt } = sentence;
  const form = (arcs[verb] as Arc).form;
  const first = wentBefore(sentence, verb);
  if (first !== null) return first;
  let found: Phrase | null = betweenCommas(sentence, verb) ?? describedRightBefore(sentence, verb);
  if (found !== null) return found;
  for (let k = verb - 1; k >= 0; k--) {
    const arc = arcs[k] as Arc;
    // "القيادة الأميركية (سنتكوم) نفت"
    if (arc.stem === ')') {
      const open = arcs.findLastIndex((each, at) => at < k && each.stem === '(');
      if (open > k - 8 && open >= 0) k = open;
      continue;
    }
    // what stands behind another verb is its own
    if (arc.kind === 'verb') {
      found = describedBefore(sentence, k, form);
      if (found !== null) return found;
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
    // "ستة أشخاص، بينهم طفل، قتلوا", "ستة من بينهم طفل قتلوا": who is told as a part of them is not the subject
    const aside = form?.number === 'p' ? openOfPart(arcs, k) : null;
    if (aside !== null) {
      found = null;
      k = aside;
      continue;
    }
    if (endsClause(arcs, k)) break;
    const phrase = phrases[phraseAt[k] as number];
    // "… والجيش يرفض ذلك": a verb in the singular right behind it has it alone for its subject
    if (phrase?.joined === true && phrase.from === k && opensOwnClause(phrase, verb, form)) return phrase;
    if (phrase !== undefined && phrase.from === k && phrase.preposition === null && !phrase.joined && !phrase.annexed) {
      // "وبحسب الوكالة نشرت قوة": who is named as the source does nothing here
      if (attributing.has(arcs[k - 1]?.stem ?? '')) break;
      found = phrase;
    }
    if (arc.kind === 'mark' && arc.stem === '،') break;
  }
  if (found !== null && (agrees(found, form) || arcs[found.from - 1]?.id === 'complementizer')) return found;
  return form?.number === 'p' || form?.number === 'd' ? nearestPeople(sentence, verb) : null;
}

/** "سبق للجماعة أن احتجزت سفينة": who did it before stands behind ل. */
function wentBefore({ arcs, phrases }: PhrasedSentence, verb: number): Phrase | null {
  if (arcs[verb - 1]?.stem !== 'ان') return null;
  const whose = phrases.find(({ to, preposition }) => to === verb - 1 && preposition === 'ل');
  return whose !== undefined && arcs[whose.from - 1]?.id === 'سبق' ? whose : null;
}

const opensOwnClause = (phrase: Phrase, verb: number, form: Arc['form']): boolean =>
  phrase.to === verb && phrase.preposition === null && form?.number === 's' && canAct(phrase) && agrees(phrase, form);

/** Where "، من بينهم" opens, whose last word stands at `k`; null where none does. */
function openOfPart(arcs: readonly Arc[], k: number): number | null {
  if (!isAmongThem((arcs[k] as Arc).stem)) return null;
  const open = arcs[k - 1]?.stem === 'من' ? k - 1 : k;
  return arcs[open - 1]?.stem === '،' ? open - 1 : open;
}

const attributing = new Set(['بحسب', 'حسب', 'وفق', 'وفقا', 'عن']);

/** "أن قواتها، غرب محافظة نينوى، عثرت": the subject before what two commas set off. */
function betweenCommas({ arcs, phrases }: PhrasedSentence, verb: number): Phrase | null {
  const { form, proclitics } = arcs[verb] as Arc;
  if (arcs[verb - 1]?.stem !== '،' || proclitics.length > 0) return null;
  for (let k = verb - 2; k >= 0 && k > verb - 16; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb' || (arc.kind === 'mark' && arc.stem !== '،' && !isQuoteMark(arc))) return null;
    if (arc.stem !== '،') continue;
    const subject = phrases.find((phrase) => phrase.to === k);
    const opens = subject === undefined ? undefined : arcs[subject.from - 1];
    return subject !== undefined &&
      subject.preposition === null &&
      !subject.joined &&
      canAct(subject) &&
      agrees(subject, form) &&
      (opens === undefined || opens.kind === 'mark' || opens.id === 'complementizer' || opens.id === 'contrast')
      ? subject
      : null;
  }
  return null;
}

/** "عضوان في خلايا صغيرة شنت هجمات": a verb right behind an indefinite noun of people that agrees with it. */
function describedRightBefore({ arcs, phrases }: PhrasedSentence, verb: number): Phrase | null {
  const { form, proclitics } = arcs[verb] as Arc;
  if (form?.part !== 'perfect' || form.gender !== 'f' || proclitics.length > 0) return null;
  const noun = phrases.find((phrase) => phrase.to === verb);
  return noun !== undefined &&
    noun.preposition !== null &&
    !attributing.has(noun.preposition) &&
    !noun.definite &&
    noun.gender === 'f' &&
    isGroup(noun)
    ? noun
    : null;
}

const isGroup = (phrase: Phrase): boolean => phrase.kind === 'actor' && canAct(phrase);

/** "إن مسلحين يستقلان دراجة أطلقا النار": a noun that a clause describes is the subject of the verb behind it. */
function describedBefore({ arcs, phrases }: PhrasedSentence, verb: number, form: Arc['form']): Phrase | null {
  if ((arcs[verb] as Arc).form?.part !== 'imperfect' || form?.part !== 'perfect') return null;
  const noun = phrases.find((phrase) => phrase.to === verb);
  if (noun === undefined || noun.definite || noun.preposition !== null || arcs[noun.from - 1]?.id !== 'complementizer')
    return null;
  return noun;
}

/** "ما تبقى من قوات الأمن انسحبوا": a plural verb behind its subject takes the people before it, though a preposition governs them. */
function nearestPeople({ arcs, phrases }: PhrasedSentence, verb: number): Phrase | null {
  const before = phrases.findLast((phrase) => phrase.to <= verb);
  // "قتلوا مديرا ومعلما وخطفوا ثلاثة": what goes on has its subject where the verb before has it
  if (
    ((arcs[verb] as Arc).proclitics[0] === 'و' || (arcs[verb] as Arc).proclitics[0] === 'ف') &&
    before?.number === 's'
  )
    return null;
  if (before === undefined || (before.kind !== 'actor' && before.kind !== 'people')) return null;
  for (let k = before.to; k < verb; k++) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'mark' || arc.kind === 'verb' || (arc.kind === 'particle' && arc.id !== 'relative')) return null;
  }
  return before;
}

export function agrees(phrase: Phrase, form: Arc['form']): boolean {
  if (form === null) return true;
  if (form.number === 'p') return phrase.number === 'p' || phrase.kind === 'actor' || phrase.quantity !== null;
  if (form.number === 'd')
    return phrase.number === 'd' || phrase.kind === 'actor' || phrase.quantity !== null || phrase.number === 'p';
  if (form.gender === 'f') return phrase.gender !== 'm' || phrase.number === 'p';
  return phrase.gender !== 'f' || phrase.kind === 'actor';
}
