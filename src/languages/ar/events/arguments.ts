import type { Arc } from '../analysis.ts';
import type { Argument, EventDraft } from './draft.ts';
import { type Frame, frames, type Slot } from './frames.ts';
import { hasPronoun, isQuoteMark, type Phrase, type PhrasedSentence } from './phrases.ts';
import { canAct } from './subjects.ts';
import { endsClause, isOther, topicOf } from './triggers.ts';

/** Who did what was told last: the subject that a verb without one takes. */
export interface Subjects {
  /** By arc of the sentence at hand. */
  of: ReadonlyMap<number, Argument>;
  /** The last one before the sentence. */
  before: Argument | null;
}

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
const verbalNouns = new Set([
  'CONSULT',
  'AGREE',
  'SUPPORT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'COOPERATE',
  'AID',
  'SANCTION',
  'CONCEDE',
  'RETREAT',
  'MOBILIZE',
]);

/** The phrases behind an arc that belong to its clause, up to the next verb, clause or trigger. */
export function phrasesBehind(sentence: PhrasedSentence, arc: number, triggers: ReadonlySet<number>): Phrase[] {
  const { arcs, phrases, phraseAt } = sentence;
  const found: Phrase[] = [];
  let cursor = arc + 1;
  let first = arc + 1;
  while (first < arcs.length && (phraseAt[first] as number) < 0) first++;
  let index = first < arcs.length ? (phraseAt[first] as number) : phrases.length;
  while (index < phrases.length && (phrases[index] as Phrase).from <= arc) index++;
  for (; index < phrases.length; index++) {
    const phrase = phrases[index] as Phrase;
    for (; cursor < phrase.from; cursor++)
      if (endsClause(arcs, cursor) || (arcs[cursor] as Arc).kind === 'verb') return found;
    const head = headIndex(sentence, phrase);
    if (triggers.has(head)) return found;
    cursor = phrase.to;
    if (phrase.preposition !== null && temporal.has(phrase.preposition)) {
      if (phrase.kind === 'event') return found;
      continue;
    }
    found.push(phrase);
    if (found.length >= 12) return found;
  }
  return found;
}

export const headIndex = (sentence: PhrasedSentence, phrase: Phrase): number => {
  for (let k = phrase.from; k < phrase.to; k++) if (sentence.arcs[k]?.start === phrase.head.start) return k;
  return phrase.from;
};

/** Fills the arguments of one trigger from its own clause. */
export function fillArguments(draft: EventDraft, triggers: ReadonlySet<number>, subjects: Subjects): void {
  const frame: Frame = frames[draft.trigger.sense.row.frame];
  const others = new Set(triggers);
  others.delete(draft.trigger.arc);
  if (draft.trigger.form === 'noun') fillNoun(draft, frame, others, subjects);
  else fillVerb(draft, frame, draft.trigger.arc, others, subjects);
  fillLeadingPlace(draft);
}

function fillVerb(draft: EventDraft, frame: Frame, arc: number, others: ReadonlySet<number>, subjects: Subjects): void {
  const { sentence, trigger } = draft;
  const behind = phrasesBehind(sentence, arc, others);
  const verb = sentence.arcs[arc] as Arc;
  const topic = trigger.form === 'participle' ? null : topicOf(sentence, arc);
  const bare = behind.filter(
    (phrase) => phrase.preposition === null && !phrase.joined && !phrase.annexed && !isAppositive(sentence, phrase),
  );
  let subject: Phrase | null = topic;
  let objects = bare;
  if (subject === null && trigger.form === 'verb' && !isClitic(sentence, arc)) {
    const first = bare[0] ?? null;
    // "وعززت تواجدها": what cannot act is the object of a verb whose subject was told before
    const isObject =
      first !== null &&
      !trigger.passive &&
      subjects.of.has(arc) &&
      ((!canAct(first) && frame.subject === 'actor') ||
        isOther(verb, first) ||
        (bare.length === 1 && !first.definite && sending.has(trigger.sense.row.frame)));
    subject = isObject ? null : first;
    objects = isObject ? bare : bare.slice(1);
  }
  const subjectSlot = trigger.passive ? frame.object : frame.subject;
  if (subject !== null) assign(draft, subjectSlot, { phrase: subject, sentence }, true);
  else if (
    !trigger.passive &&
    (trigger.form === 'participle' || subjectSlot === 'actor' || subjectSlot === 'side' || subjectSlot === 'victims')
  ) {
    const inherited = [subjects.of.get(arc), lastSubject(arc, subjects)].find(
      (each) => each != null && each.phrase !== objects[0],
    );
    if (inherited != null) assign(draft, subjectSlot, inherited, true);
  }
  if (!trigger.passive && objects[0] !== undefined && verb.enclitic === null)
    assign(draft, frame.object, { phrase: objects[0], sentence }, false);
  fillPrepositions(draft, frame, behind);
  if (trigger.form === 'verb' && !trigger.passive && draft.recipients.length === 0 && farTypes.has(draft.type))
    takeFarObject(draft, frame, arc);
  takeJoined(draft, behind);
}

const sending = new Set(['send', 'give', 'seize']);
const farTypes = new Set(['ACCUSE', 'REQUEST', 'THREATEN']);

/** "واتهم فلان، المتحدث باسم الحزب، اليوم، الولايات المتحدة": the object behind what commas set off. */
function takeFarObject(draft: EventDraft, frame: Frame, arc: number): void {
  const { arcs, phrases } = draft.sentence;
  for (const phrase of phrases) {
    if (phrase.from <= arc + 1 || phrase.from > arc + 20) continue;
    const comma = arcs[phrase.from - 1]?.stem === '،';
    for (let k = arc + 1; k < phrase.from; k++)
      if ((arcs[k] as Arc).kind === 'verb' || ((arcs[k] as Arc).stem !== '،' && endsClause(arcs, k))) return;
    if (!comma || phrase.preposition !== null || phrase.joined || phrase.kind !== 'actor') continue;
    const nominal = phrase.nominals[0];
    if (
      nominal === undefined ||
      nominal.kind === 'person' ||
      nominal.kind === 'official' ||
      draft.actors.some((each) => each.phrase === phrase)
    )
      continue;
    assign(draft, frame.object, { phrase, sentence: draft.sentence }, false);
    return;
  }
}

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

function fillNoun(draft: EventDraft, frame: Frame, others: ReadonlySet<number>, subjects: Subjects): void {
  const { sentence, trigger } = draft;
  const phrase = trigger.phrase as Phrase;
  const behind = phrasesBehind(sentence, phrase.to - 1, others);
  const annexed = behind[0]?.annexed === true && behind[0].from === phrase.to ? behind[0] : null;
  if (annexed !== null) {
    const second = behind[1];
    const twofold =
      second !== undefined &&
      second.preposition === null &&
      !second.joined &&
      second.from === annexed.to &&
      second.kind !== 'thing';
    const isDoer = (annexed.kind === 'actor' && twofold) || annexed.noun?.sense.aircraft === true;
    assign(
      draft,
      isDoer ? 'actor' : frame.genitive,
      { phrase: annexed, sentence },
      isDoer || frame.genitive === 'actor',
    );
    if (isDoer && twofold)
      assign(draft, frame.genitive === 'actor' ? frame.object : frame.genitive, { phrase: second, sentence }, false);
  }
  takeNisba(draft, phrase);
  if (trigger.carrier !== null) {
    const { arc, support } = trigger.carrier;
    const subject = subjects.of.get(arc) ?? null;
    if (subject !== null && subject.phrase !== phrase) {
      if (support.subject === 'actor' && draft.actors.length === 0)
        assign(draft, frame.subject === 'munition' ? 'actor' : frame.subject, subject, true);
      else if (support.subject === 'recipient') assign(draft, 'target', subject, false);
    }
    for (const between of phrasesBehind(sentence, arc, others)) {
      if (between.from >= phrase.from) break;
      fillPrepositions(draft, frame, [between]);
    }
  }
  if (
    draft.actors.length === 0 &&
    hasPronoun(phrase.head, draft.text) &&
    (frame.genitive === 'actor' || frame.genitive === 'side')
  ) {
    const owner = lastSubject(phrase.from, subjects);
    if (owner !== null) assign(draft, frame.genitive, owner, true);
  }
  fillPrepositions(draft, frame, behind);
  if (draft.actors.length === 0 && draft.nisbas.length === 0) takeOuterSubject(draft, frame, subjects);
  takeJoined(draft, behind);
  if (trigger.predicate !== null) fillPredicate(draft, frame, trigger.predicate, others, subjects);
}

/** "هجوم استهدف القاعدة", "هجوم شنته المعارضة على مواقع". */
function fillPredicate(
  draft: EventDraft,
  frame: Frame,
  verb: number,
  others: ReadonlySet<number>,
  subjects: Subjects,
): void {
  const { sentence, trigger } = draft;
  const arc = sentence.arcs[verb] as Arc;
  const behind = phrasesBehind(sentence, verb, others).filter((each) => each !== trigger.phrase && each.from > verb);
  const bare = behind.filter(
    (each) => each.preposition === null && !each.joined && !(each.annexed && each.from === trigger.phrase?.to),
  );
  const first = bare[0];
  if (arc.enclitic !== null && draft.actors.length === 0) {
    const doer = first !== undefined ? { phrase: first, sentence } : (subjects.of.get(verb) ?? null);
    if (doer !== null) assign(draft, 'actor', doer, true);
  } else if (first !== undefined && arc.enclitic === null && verb > (trigger.phrase as Phrase).from)
    assign(draft, 'target', { phrase: first, sentence }, false);
  fillPrepositions(draft, frame, behind);
  takeJoined(draft, behind);
}

const announcing = new Set(['أعلن', 'تبنى', 'أكد', 'واصل', 'أنهى']);
const after = new Set(['بعد', 'عقب', 'قبل', 'قبيل', 'اثر', 'ل', 'من', 'اثناء', 'خلال']);
const ownFrames = new Set([
  'strike',
  'control',
  'retake',
  'take',
  'seize',
  'send',
  'move',
  'clash',
  'launch',
  'agree',
  'impose',
  'address',
]);

/**
 * Who does what a bare verbal noun tells: whoever announces it ("أعلن الجيش استهداف …"), or whoever the main clause is about
 * ("بعد تطهير المدينة اقتحم الجيش …").
 */
function takeOuterSubject(draft: EventDraft, frame: Frame, subjects: Subjects): void {
  const { sentence, trigger } = draft;
  const phrase = trigger.whole ?? (trigger.phrase as Phrase);
  if (!ownFrames.has(trigger.sense.row.frame) && trigger.sense.row.frame !== 'attack') return;
  const governor = verbBefore(sentence, phrase.from);
  const take = (verb: number): void => {
    const subject = subjects.of.get(verb);
    if (
      subject === undefined ||
      subject.phrase === phrase ||
      onlyTells(subject.phrase) ||
      draft.recipients.some((each) => each.phrase === subject.phrase)
    )
      return;
    assign(draft, frame.subject === 'munition' || frame.subject === 'victims' ? 'actor' : frame.subject, subject, true);
  };
  if (phrase.joined && governor !== null) {
    take(governor);
    return;
  }
  if (governor !== null && announcing.has((sentence.arcs[governor] as Arc).id)) {
    if (phrase.preposition === null || phrase.preposition === 'عن') take(governor);
    return;
  }
  if (phrase.preposition === null || !after.has(phrase.preposition) || !ownFrames.has(trigger.sense.row.frame)) return;
  const main = governor ?? verbAfter(sentence, phrase.to);
  if (
    main !== null &&
    !undergone.has((sentence.arcs[main] as Arc).id) &&
    (sentence.arcs[main] as Arc).form?.voice !== 'passive'
  )
    take(main);
}

const undergone = new Set([
  'قتل',
  'تعرض',
  'لقي',
  'أصاب',
  'جرح',
  'سقط',
  'استشهد',
  'نزح',
  'قال',
  'أضاف',
  'أفاد',
  'ذكر',
  'أوضح',
  'نقل',
]);

function verbBefore({ arcs }: PhrasedSentence, at: number): number | null {
  for (let k = at - 1; k >= 0; k--) {
    if ((arcs[k] as Arc).kind === 'verb') return k;
    if (endsClause(arcs, k) && (arcs[k] as Arc).stem !== '،') return null;
  }
  return null;
}

function verbAfter({ arcs }: PhrasedSentence, at: number): number | null {
  for (let k = at; k < arcs.length && k < at + 14; k++) if ((arcs[k] as Arc).kind === 'verb') return k;
  return null;
}

/** The nearest subject told before an arc. */
function lastSubject(arc: number, subjects: Subjects): Argument | null {
  let found = subjects.before;
  for (const [at, subject] of subjects.of) if (at < arc) found = subject;
  return found;
}

function fillPrepositions(draft: EventDraft, frame: Frame, behind: readonly Phrase[]): void {
  let attached: Phrase | null = null;
  for (const phrase of behind) {
    if (phrase.joined) continue;
    const preposition = phrase.preposition;
    if (preposition === null) {
      attached = phrase;
      continue;
    }
    const { sentence } = draft;
    // "مواقع للحوثيين", "قاعدة للتحالف": whose it is
    if (
      preposition === 'ل' &&
      attached !== null &&
      attached.to === phrase.from &&
      (attached.kind === 'place' || attached.kind === 'thing') &&
      phrase.kind === 'actor'
    ) {
      if (isTaken(draft, attached)) addTo(draft.recipients, { phrase, sentence });
      continue;
    }
    const agent = agentOf(draft, phrase);
    const slot = agent ? 'actor' : frame.prepositions[preposition];
    attached = phrase;
    if (slot !== undefined) assign(draft, slot, { phrase, sentence }, false);
    else if (phrase.kind === 'place') assign(draft, 'place', { phrase, sentence }, false);
  }
}

/** "من قبل الجيش", "على يد مسلحين", "هجوم من قوات النظام": who did it. */
function agentOf(draft: EventDraft, phrase: Phrase): boolean {
  const { arcs } = draft.sentence;
  if (phrase.kind !== 'actor' && phrase.kind !== 'people') return false;
  const first = arcs[phrase.from]?.stem ?? '';
  const before = [arcs[phrase.from - 1]?.stem, arcs[phrase.from - 2]?.stem];
  if (byWords.has(first) || (byWords.has(before[0] ?? '') && (before[1] === 'من' || before[1] === 'علي'))) return true;
  const { frame } = draft.trigger.sense.row;
  return (
    phrase.preposition === 'من' &&
    draft.actors.length === 0 &&
    draft.trigger.form === 'noun' &&
    (frame === 'attack' || frame === 'move' || frame === 'agree')
  );
}
const byWords = new Set(['قبل', 'جانب', 'يد', 'ايدي', 'طرف']);

const isTaken = (draft: EventDraft, phrase: Phrase): boolean =>
  draft.recipients.some((each) => each.phrase === phrase) || draft.places.some((each) => each.phrase === phrase);

/** What is joined by و takes the slot of what it is joined to. */
function takeJoined(draft: EventDraft, behind: readonly Phrase[]): void {
  const all = draft.sentence.phrases;
  const slots: Argument[][] = [draft.actors, draft.recipients, draft.munitions];
  for (let i = 1; i < all.length; i++) {
    const phrase = all[i] as Phrase;
    const before = all[i - 1] as Phrase;
    if (!phrase.joined || phrase.preposition !== null || phrase.kind === 'event') continue;
    for (const slot of slots)
      if (
        slot.some((each) => each.phrase === before) &&
        (phrase.kind !== 'thing' || slot !== draft.actors) &&
        phrase.kind !== 'place'
      )
        addTo(slot, { phrase, sentence: draft.sentence });
    const place = draft.places.find((each) => each.phrase === before);
    if (place !== undefined && (phrase.kind === 'place' || phrase.kind === 'thing'))
      draft.places.push({ phrase, sentence: draft.sentence, role: place.role });
  }
  void behind;
}

/** "الغارات الإسرائيلية": the adjective names the actor. */
function takeNisba(draft: EventDraft, phrase: Phrase): void {
  for (let k = phrase.from; k < phrase.to; k++) {
    const arc = draft.sentence.arcs[k] as Arc;
    if (arc.kind === 'nisba' && arc !== phrase.head) {
      draft.nisbas.push({ arc, sentence: draft.sentence });
    }
  }
}

/** A place that opens the clause: "وفي محافظة أبين، سيطر …". */
function fillLeadingPlace(draft: EventDraft): void {
  const { sentence, trigger } = draft;
  let commas = 0;
  for (let k = trigger.arc - 1; k >= 0; k--) {
    const arc = sentence.arcs[k] as Arc;
    if (arc.kind === 'verb' && k !== trigger.carrier?.arc && k !== trigger.predicate) break;
    if (arc.kind === 'mark' && !isQuoteMark(arc)) {
      if (arc.stem === '،' && ++commas <= 1) continue;
      break;
    }
    if (endsClause(sentence.arcs, k)) break;
    const phrase = sentence.phrases[sentence.phraseAt[k] as number];
    if (phrase === undefined || phrase.from !== k || phrase.preposition === null || phrase === trigger.phrase) continue;
    if (phrase.kind === 'place' || isState(draft, phrase)) assign(draft, 'place', { phrase, sentence }, false);
  }
}

const whereWords = new Set([
  'في',
  'داخل',
  'قرب',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'شمالي',
  'جنوبي',
  'شرقي',
  'غربي',
  'وسط',
  'ب',
]);

/** "في سوريا": a state behind a preposition of place is a place. */
export function isState(draft: EventDraft, phrase: Phrase): boolean {
  const nominal = phrase.nominals[0];
  return (
    phrase.kind === 'actor' &&
    nominal?.id != null &&
    draft.placeOfActor(nominal.id) &&
    phrase.preposition !== null &&
    (whereWords.has(phrase.preposition) || phrase.preposition === 'من' || phrase.preposition === 'الي')
  );
}

/** Puts a phrase into a slot, if it can be that: a missile is no actor, a place no victim. */
export function assign(draft: EventDraft, slot: Slot, argument: Argument, asSubject: boolean): void {
  const { phrase } = argument;
  const { kind, noun } = phrase;
  const state = isState(draft, phrase);
  if (slot === 'thing' || (kind === 'event' && slot !== 'munition')) return;
  if (noun?.sense.aircraft === true && (slot === 'actor' || slot === 'side')) {
    addTo(draft.actors, argument);
    return;
  }
  if (kind === 'munition' || (slot === 'munition' && (noun?.sense.munition != null || noun?.sense.aircraft === true))) {
    if (noun?.sense.munition != null || noun?.sense.aircraft === true) addTo(draft.munitions, argument);
    return;
  }
  switch (slot) {
    case 'munition':
      // "أطلقت الفصائل صواريخ": who launches is the actor; "قصف بالمدفعية مواقع في ريف حماة": ب may be a place too
      if (kind === 'place') draft.places.push({ ...argument, role: 'where' });
      else if (asSubject && (kind === 'actor' || kind === 'people')) addTo(draft.actors, argument);
      return;
    case 'actor':
    case 'side':
      if (
        kind === 'actor' ||
        kind === 'people' ||
        (kind === 'place' && asSubject && verbalNouns.has(draft.type)) ||
        noun?.sense.aircraft === true
      )
        addTo(draft.actors, argument);
      else if (kind === 'place' && !asSubject) draft.places.push({ ...argument, role: 'where' });
      else if (kind === 'place' && phrase.nominals.some((each) => each.kind !== 'place')) addTo(draft.actors, argument);
      if (slot === 'side' && kind !== 'place' && !asSubject) addTo(draft.recipients, argument);
      return;
    case 'victims':
      if (kind !== 'place' || noun?.sense.people) addTo(draft.recipients, argument);
      return;
    case 'recipient':
      if (kind === 'place' && noun?.sense.target !== true && !verbalNouns.has(draft.type))
        draft.places.push({ ...argument, role: 'where' });
      else if (kind !== 'thing' || phrase.nominals.length > 0 || noun?.sense.target === true)
        addTo(draft.recipients, argument);
      return;
    case 'target':
      if ((kind === 'place' && !isManyTargets(phrase)) || state) draft.places.push({ ...argument, role: 'target' });
      if (kind !== 'place' || noun?.sense.target === true || phrase.nominals.some((each) => each.kind !== 'place')) {
        if (
          kind !== 'thing' ||
          phrase.nominals.length > 0 ||
          noun?.sense.target === true ||
          asSubject ||
          phrase.preposition === null
        )
          addTo(draft.recipients, argument);
      }
      return;
    case 'host':
      if (kind !== 'thing') addTo(draft.recipients, argument);
      if (kind === 'place' || state) draft.places.push({ ...argument, role: 'where' });
      return;
    case 'place':
    case 'goal':
    case 'from':
      if (kind === 'place' || state) draft.places.push({ ...argument, role: slot === 'from' ? 'from' : 'where' });
      else if (slot === 'place' && kind === 'actor' && phrase.preposition === 'في') return;
      return;
  }
}

const tellers = new Set([
  'source',
  'witness',
  'correspondent',
  'journalist',
  'activist',
  'resident',
  'analyst',
  'observer',
  'expert',
  'statement',
  'report',
]);

/** Sources, witnesses and outlets tell of violence; they do none. */
const onlyTells = (phrase: Phrase): boolean => {
  const nominal = phrase.nominals[0];
  return (
    nominal !== undefined &&
    nominal.from === phrase.head.from &&
    (nominal.kind === 'outlet' || nominal.kind === 'social-channel' || nominal.roles.some((role) => tellers.has(role)))
  );
};

/** "منازل", "مواقع", "تجمعات" of somebody are what is hit, and say nothing of where. */
const isManyTargets = (phrase: Phrase): boolean =>
  phrase.noun?.sense.target === true && phrase.number === 'p' && !phrase.nominals.some((each) => each.kind === 'place');

function addTo(list: Argument[], argument: Argument): void {
  if (!list.some((each) => each.phrase === argument.phrase)) list.push(argument);
}
