import type { Arc } from '../analysis.ts';
import { directions, hasPronoun, isQuoteMark, thirdPerson } from './affixes.ts';
import { agentOf, undergone } from './agents.ts';
import { isAddition } from './casualties.ts';
import { endsClause } from './clauses.ts';
import type { Argument, EventDraft } from './draft.ts';
import { farTypes, takeFarObject } from './far-objects.ts';
import { type Frame, frames } from './frames.ts';
import { casualtyOfVerb } from './lexicon.ts';
import { takeNisba } from './nisbas.ts';
import { lastSubject, type Subjects, takeOuterSubject } from './outer-subject.ts';
import type { Phrase, PhrasedSentence } from './phrases.ts';
import { takePronoun } from './pronouns.ts';
import { canAct, isAppositive, isClitic, isResumed, phrasesBehind } from './reach.ts';
import { isRelatingWord } from './relating.ts';
import { takeShooter } from './shooters.ts';
import { addTo, assign, isState, isTaken, isUnknownBody, onlyTells, takeJoined } from './slots.ts';
import { hitting } from './triggers.ts';
import { isOther, isSaidTo, topicOf } from './voice.ts';

/** Fills the arguments of one trigger from its own clause. */
export function fillArguments(draft: EventDraft, triggers: ReadonlySet<number>, subjects: Subjects): void {
  const frame: Frame = frames[draft.trigger.sense.row.frame];
  const others = new Set(triggers);
  others.delete(draft.trigger.arc);
  if (draft.trigger.form === 'noun') fillNoun(draft, frame, others, subjects);
  else fillVerb(draft, frame, draft.trigger.arc, others, subjects);
  fillLeadingPlace(draft);
  takeShooter(draft);
}

function fillVerb(draft: EventDraft, frame: Frame, arc: number, others: ReadonlySet<number>, subjects: Subjects): void {
  const { sentence, trigger } = draft;
  const behind = phrasesBehind(sentence, arc, others);
  const verb = sentence.arcs[arc] as Arc;
  const told = trigger.form === 'participle' ? null : topicOf(sentence, arc);
  const bare = behind.filter(
    (phrase) => phrase.preposition === null && !phrase.joined && !phrase.annexed && !isAppositive(sentence, phrase),
  );
  const topic = isTakenUp(sentence, arc, bare[0]) ? null : told;
  let subject: Phrase | null = topic;
  let objects = bare;
  if (subject === null && trigger.form === 'verb' && !isClitic(sentence, arc)) {
    const first = bare[0] ?? null;
    // "وعززت تواجدها": what cannot act is the object of a verb whose subject was told before
    const goesOn = verb.proclitics[0] === 'و' && [...subjects.of.keys()].some((at) => at < arc);
    const isObject =
      first !== null &&
      !trigger.passive &&
      (first.ending === 'object' ||
        (goesOn && addressing.has(verb.id) && bare.filter(({ kind }) => kind !== 'event').length === 1) ||
        (goesOn && forceful.has(draft.type) && first.noun?.sense.place === true && first.noun.sense.people === null) ||
        // "واعتقلت والده": whose kin it is did not do it
        (goesOn && forceful.has(draft.type) && first.kind === 'people' && first.noun?.enclitic != null) ||
        (bare.length === 1 && frame.subject !== 'victims' && areHurt(verb, first)) ||
        verb.form?.number === 'd' ||
        verb.form?.number === 'p' ||
        (subjects.of.has(arc) &&
          ((!canAct(first) && frame.subject === 'actor') ||
            (bare.length === 1 && verb.proclitics[0] === 'و' && meeting.has(trigger.sense.row.frame)) ||
            isOther(verb, first) ||
            (bare.length === 1 && farTypes.has(draft.type) && isSaidTo(verb, first, draft.placeOfActor)) ||
            (bare.length === 1 && !first.definite && sending.has(trigger.sense.row.frame)))));
    subject = isObject ? null : first;
    objects = isObject ? bare : bare.slice(1);
  }
  // "نشرت قوة في القاعدة": who is sent acts too
  const isSent = trigger.passive && draft.type === 'MOBILIZE' && subject !== null && canAct(subject);
  const subjectSlot = trigger.passive && !isSent ? frame.object : frame.subject;
  if (subject !== null) {
    assign(draft, subjectSlot, { phrase: subject, sentence }, true);
    // "ضبطت الجمارك شحنة": a definite noun that no lexicon has, between a verb and its object
    if (subjectSlot === 'actor' && objects[0] !== undefined && isUnknownBody(subject) && draft.actors.length === 0)
      draft.actors.push({ phrase: subject, sentence });
  } else if (
    !trigger.passive &&
    (trigger.form === 'participle' || subjectSlot === 'actor' || subjectSlot === 'side' || subjectSlot === 'victims')
  ) {
    const inherited = [subjects.of.get(arc), lastSubject(arc, subjects)].find(
      (each) => each != null && each.phrase !== objects[0] && !(forceful.has(draft.type) && onlyTells(each.phrase)),
    );
    if (inherited != null) assign(draft, subjectSlot, inherited, true);
  }
  if (!trigger.passive && objects[0] !== undefined && verb.enclitic === null)
    assign(draft, frame.object, { phrase: objects[0], sentence }, false);
  // "جثث خمسة جنود أعدمهم التنظيم"
  const described = trigger.passive || topic !== null ? null : describedBy(sentence, arc);
  if (described !== null) assign(draft, frame.object, { phrase: described, sentence }, false);
  // "طلبت منه إخراجها من المدينة": what the pronoun's preposition has behind it belongs to another word
  const taken = trigger.form === 'verb' ? takePronoun(draft, frame, subjects.of, subjects.before) : null;
  fillPrepositions(draft, frame, taken === null ? behind : behind.filter(({ preposition }) => preposition !== taken));
  if (trigger.form === 'verb' && !trigger.passive && draft.recipients.length === 0)
    fillBehindFar(draft, frame, takeFarObject(draft, frame, arc), others);
  takeJoined(draft);
}

/** "وقتل خمسة مدنيين": those whom a verb of harm counts did nothing. */
const areHurt = (verb: Arc, { kind, quantity }: Phrase): boolean =>
  kind === 'people' && quantity !== null && casualtyOfVerb(verb.id) !== null;

/** "الفندق الذي قضى فيه 21 شخصا": what a pronoun takes up is not the subject where one stands behind the verb. */
const isTakenUp = ({ arcs }: PhrasedSentence, verb: number, first: Phrase | undefined): boolean =>
  arcs[verb - 1]?.id === 'relative' &&
  first?.from === verb + 2 &&
  /^(?:في|ب|علي|من|عن|خلال|اثناء|ضد)(?:ه|ها|هم|هما)$/.test(arcs[verb + 1]?.stem ?? '');

/** The indefinite noun phrase that a verb behind it describes with a pronoun. */
function describedBy({ arcs, phrases }: PhrasedSentence, verb: number): Phrase | null {
  const { enclitic, proclitics } = arcs[verb] as Arc;
  if (enclitic === null || !thirdPerson.has(enclitic) || proclitics.length > 0) return null;
  const before = phrases.find(({ to }) => to === verb);
  return before !== undefined && !before.definite && (before.kind === 'people' || before.quantity !== null)
    ? before
    : null;
}

/** What those who only tell of it do not do themselves. */
const forceful = new Set(['ASSAULT', 'COERCE', 'MOBILIZE']);

/** Verbs that always say to whom: "وناشدت المنظمات إرسال", where "ودعت المنظمات إلى" may be they who call. */
const addressing = new Set(['ناشد', 'أمهل', 'ألزم']);

const sending = new Set(['send', 'give', 'seize']);
/** Nobody meets or visits without saying whom: "وزار بغداد والتقى الرئيس". */
const meeting = new Set(['meet', 'visit']);

/** What stands behind a far object that was attacked or taken belongs to the verb too. */
function fillBehindFar(draft: EventDraft, frame: Frame, far: Phrase | null, others: ReadonlySet<number>): void {
  if (far !== null) fillPrepositions(draft, frame, phrasesBehind(draft.sentence, far.to - 1, others));
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
      second.kind !== 'thing' &&
      !isAddition(second);
    const isDoer =
      (annexed.kind === 'actor' && twofold) ||
      (annexed.noun?.sense.aircraft === true &&
        (annexed.kind === 'actor' ||
          arms.has(annexed.noun.shape) ||
          second?.preposition === 'ل' ||
          !undergone.has((sentence.arcs[trigger.arc] as Arc).id)));
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
  // "صد هجوم للمسلحين": whose it was is told before who met it
  const attacker = behind[0];
  if (attacker?.preposition === 'ل' && agentOf(draft, attacker))
    assign(draft, 'actor', { phrase: attacker, sentence }, false);
  if (trigger.carrier !== null && draft.actors.length === 0) {
    const { arc, support } = trigger.carrier;
    const subject = undergoerOf(draft, arc, support.subject === 'recipient', others) ?? subjects.of.get(arc) ?? null;
    // "شنت مسيرة إسرائيلية غارة": whose the weapon is
    if (subject?.sentence === sentence && subject.phrase.kind === 'munition' && support.subject === 'actor')
      takeNisba(draft, subject.phrase);
    if (subject !== null && subject.phrase !== phrase && !(forceful.has(draft.type) && onlyTells(subject.phrase))) {
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
  if (draft.recipients.length === 0 && hasPronoun(phrase.head, draft.text) && undergoing.has(frame.genitive)) {
    const meant = antecedentOf(sentence, phrase.from);
    if (meant !== null) assign(draft, frame.genitive, { phrase: meant, sentence }, false);
  }
  fillPrepositions(draft, frame, behind);
  takeAttempt(draft, phrase);
  if (draft.actors.length === 0 && draft.nisbas.length === 0) takeOuterSubject(draft, frame, subjects);
  // "ستتمكن من ذلك بموجب اتفاق مع تركيا": the other party is whom the clause is about
  if (draft.actors.length === 0 && draft.nisbas.length === 0 && draft.recipients.length > 0 && mutual.has(frame)) {
    const party = lastSubject(phrase.from, subjects);
    if (party !== null && party.sentence === sentence && !draft.recipients.some((each) => each.phrase === party.phrase))
      assign(draft, 'actor', party, true);
  }
  takeJoined(draft);
  if (trigger.predicate !== null) fillPredicate(draft, frame, trigger.predicate, others, subjects);
}

/** Arms that act as a whole: "استهداف الطيران مواقع". */
const arms = new Set(['طيران', 'سلاح', 'مدفعيه']);

/** "محاولات حوثية لتفجير منزلين": whose attempt it was. */
function takeAttempt(draft: EventDraft, phrase: Phrase): void {
  const { phrases } = draft.sentence;
  const attempt = phrases[phrases.indexOf(phrase) - 1];
  if (phrase.preposition === 'ل' && attempt?.to === phrase.from && attempts.has(attempt.head.stem.replace(/^ال/, '')))
    takeNisba(draft, attempt);
}

const attempts = new Set(['محاوله', 'محاولات', 'خطه', 'خطط', 'مخطط', 'مخططات', 'مساع', 'تحركات', 'استعدادات']);

/** "تعرضت قاعدة لهجوم": what undergoes a deed need not be one that can act. */
function undergoerOf(
  { sentence, trigger }: EventDraft,
  verb: number,
  isUndergone: boolean,
  others: ReadonlySet<number>,
): Argument | null {
  if (!isUndergone || topicOf(sentence, verb) !== null) return null;
  const first = phrasesBehind(sentence, verb, others)[0];
  return first !== undefined && first.preposition === null && first !== trigger.phrase
    ? { phrase: first, sentence }
    : null;
}

const undergoing = new Set(['recipient', 'victims', 'target']);
const mutual: ReadonlySet<Frame> = new Set([frames.agree, frames.meet]);

/** "الانتحاري الذي تم اعتقاله": whom the pronoun of a relative clause stands for. */
function antecedentOf({ arcs, phrases }: PhrasedSentence, at: number): Phrase | null {
  for (let k = at - 1; k >= 0 && k >= at - 4; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'particle' && arc.id === 'relative' && arc.stem.startsWith('ال')) {
      const before = phrases.findLast((phrase) => phrase.to <= k);
      return before !== undefined && before.to >= k - 1 ? before : null;
    }
  }
  return null;
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
  const resumed = arc.enclitic !== null || isResumed(sentence.arcs, verb);
  if (resumed && draft.actors.length === 0) {
    const doer = first !== undefined ? { phrase: first, sentence } : (subjects.of.get(verb) ?? null);
    if (doer !== null) assign(draft, 'actor', doer, true);
  } else if (!resumed) {
    // "استهدفت غارة مدرسة": what stands behind the subject is the object, no genitive of it
    const object =
      verb > (trigger.phrase as Phrase).from
        ? first
        : hitting.has(arc.id)
          ? (behind.find((each) => each.annexed && each.kind !== 'actor' && each.kind !== 'event') ?? first)
          : undefined;
    if (object !== undefined) assign(draft, 'target', { phrase: object, sentence }, false);
  }
  fillPrepositions(draft, frame, behind);
  takeJoined(draft);
}

function fillPrepositions(draft: EventDraft, frame: Frame, behind: readonly Phrase[]): void {
  let attached: Phrase | null = null;
  for (const phrase of behind) {
    if (phrase.joined || draft.actors.some((actor) => actor.phrase === phrase)) continue;
    const preposition = phrase.preposition;
    if (preposition === null) {
      // "غارات على مواقع للحزب شمالي العراق"
      if (isBearing(phrase)) assign(draft, 'place', { phrase, sentence: draft.sentence }, false);
      attached = phrase;
      continue;
    }
    const { sentence } = draft;
    // "الطيران التابع للجيش", "مواقع وثكنات تابعة للفصائل": says whose it is
    if (phrase.kind !== 'place' && isRelatingWord(sentence.arcs[phrase.from - 1] as Arc)) {
      if (ownsHit(draft, phrase)) addTo(draft.recipients, { phrase, sentence });
      attached = phrase;
      continue;
    }
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
    // "35 قتيلا من الجنود": of whom the dead were, no one who did it
    if (preposition === 'من' && attached?.to === phrase.from - 1 && areHarmed(attached) && phrase.kind !== 'place') {
      addTo(draft.recipients, { phrase, sentence });
      attached = phrase;
      continue;
    }
    // "بتهمة الانتماء لـ…": whom another deed concerns
    if (
      attached?.kind === 'event' &&
      attached !== draft.trigger.phrase &&
      attached.to === phrase.from &&
      phrase.kind !== 'place' &&
      (preposition === 'ل' || preposition === 'من' || preposition === 'مع')
    ) {
      attached = phrase;
      continue;
    }
    const agent = agentOf(draft, phrase);
    const slot = agent ? 'actor' : frame.prepositions[preposition];
    attached = phrase;
    if (slot !== undefined) assign(draft, slot, { phrase, sentence }, false);
    else if (phrase.kind === 'place') assign(draft, 'place', { phrase, sentence }, false);
  }
}

const areHarmed = ({ noun }: Phrase): boolean => noun?.sense.counted === 'killed' || noun?.sense.counted === 'wounded';

/** Whether what stands before "تابعة لـ" is what was hit, or is joined to it. */
function ownsHit(draft: EventDraft, owner: Phrase): boolean {
  const { phrases } = draft.sentence;
  let at = phrases.indexOf(owner) - 1;
  if (phrases[at]?.to !== owner.from - 1) return false;
  while (at > 0 && (phrases[at] as Phrase).joined) at--;
  const hit = phrases[at] as Phrase;
  return (hit.kind === 'place' || hit.kind === 'thing') && isTaken(draft, hit);
}

const isBearing = ({ kind, noun, head }: Phrase): boolean =>
  kind === 'place' && noun === null && directions.has(head.stem);

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
    if (phrase === undefined || phrase.from !== k || phrase === trigger.phrase) continue;
    if (phrase.preposition === null || phrase.preposition === 'ل' || phrase.preposition === 'عن') continue;
    if (phrase.kind === 'place' || isState(draft, phrase)) assign(draft, 'place', { phrase, sentence }, false);
  }
}
