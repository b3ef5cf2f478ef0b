import type { Arc } from '../analysis.ts';
import { isJoined } from './affixes.ts';
import { type Argument, asPlace, type EventDraft } from './draft.ts';
import type { Slot } from './frames.ts';
import type { Phrase } from './phrases.ts';
import { isManyTargets, isPatrol, isUnknownDoer } from './reach.ts';

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

export const isTaken = (draft: EventDraft, phrase: Phrase): boolean =>
  draft.recipients.some((each) => each.phrase === phrase) || draft.places.some((each) => each.phrase === phrase);

/** What is joined by و takes the slot of what it is joined to. */
export function takeJoined(draft: EventDraft): void {
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
      draft.places.push(asPlace({ phrase, sentence: draft.sentence }, place.role));
  }
  takeOtherHand(draft);
}

/** "بين الحوثيين وقوات صالح من جهة، والمقاومة من جهة أخرى": who stands on the other hand is the other side. */
function takeOtherHand(draft: EventDraft): void {
  const all = draft.sentence.phrases;
  for (let i = 2; i < all.length; i++) {
    const [side, hand, other] = [all[i - 2], all[i - 1], all[i]] as [Phrase, Phrase, Phrase];
    if (hand.preposition !== 'من' || !hands.has(hand.head.stem) || other.preposition !== null) continue;
    if (!isJoined(draft.sentence.arcs[other.from] as Arc)) continue;
    if (other.kind !== 'actor' && other.kind !== 'people') continue;
    if (![...draft.actors, ...draft.recipients].some(({ phrase }) => phrase === side)) continue;
    draft.recipients = [{ phrase: other, sentence: draft.sentence }];
  }
}

const hands = new Set(['جهه', 'جانب', 'طرف', 'ناحيه']);

/** Prepositions behind which stands where something was. */
export const whereWords: ReadonlySet<string> = new Set([
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

/** Prepositions that can stand before the place of a happening. */
export const placing: ReadonlySet<string> = new Set([...whereWords, 'الي', 'نحو', 'حول', 'علي']);

/** "في سوريا": a state behind a preposition of place is a place. */
export function isState(draft: EventDraft, phrase: Phrase): boolean {
  return (
    isStateAsPlace(draft, phrase) &&
    phrase.preposition !== null &&
    (whereWords.has(phrase.preposition) || phrase.preposition === 'من' || phrase.preposition === 'الي')
  );
}

/** Whether the head names a state that is a place as well. */
const isStateAsPlace = (draft: EventDraft, { kind, nominals }: Phrase): boolean => {
  const id = nominals[0]?.id ?? null;
  return kind === 'actor' && id !== null && draft.placeOfActor(id);
};

/** Puts a phrase into a slot, if it can be that: a missile is no actor, a place no victim. */
export function assign(draft: EventDraft, slot: Slot, argument: Argument, asSubject: boolean): void {
  const { phrase } = argument;
  const { kind, noun } = phrase;
  const state = isState(draft, phrase);
  // "التي تطلق على نفسها اسم": nobody else
  if (phrase.head.stem === 'نفس' || /^نفس(?:ه|ها|هم|هما)$/.test(phrase.head.stem)) return;
  // "أطلق النار على", "حصد أرواح": what is opened or lost, nobody
  if (/^(?:ال)?(?:نار|نيران|حياه|ارواح)$/.test(phrase.head.stem)) return;
  // "تصدى لهجوم روسي": whose attack was met
  if (kind === 'event' && draft.label === 'interception') draft.recipientNisbas.push(...nisbasIn(argument));
  if (slot === 'thing' || (kind === 'event' && slot !== 'munition') || isMeasure(argument)) return;
  // "لم تتبن أي جهة الهجوم": nobody in particular
  if (slot === 'actor' && argument.sentence.arcs[phrase.from]?.stem === 'اي') return;
  if (noun?.sense.aircraft === true && (slot === 'actor' || slot === 'side')) {
    addTo(draft.actors, argument);
    return;
  }
  // what is shot down is what it was done to
  if (draft.label === 'interception' && slot === 'target' && !asSubject && phrase.preposition === null) {
    addTo(draft.recipients, argument);
    return;
  }
  if (kind === 'munition' && phrase.preposition === 'في') return;
  if (kind === 'munition' || (slot === 'munition' && (noun?.sense.munition != null || noun?.sense.aircraft === true))) {
    if (noun?.sense.munition != null || noun?.sense.aircraft === true) addTo(draft.munitions, argument);
    return;
  }
  switch (slot) {
    case 'munition':
      // "أطلقت الفصائل صواريخ": who launches is the actor; "قصف بالمدفعية مواقع في ريف حماة": ب may be a place too
      if (!asSubject && isBlownUp(draft, argument)) addTo(draft.recipients, argument);
      else if (kind === 'place') draft.places.push(asPlace(argument, 'where'));
      else if (asSubject && (kind === 'actor' || kind === 'people')) addTo(draft.actors, argument);
      return;
    case 'actor':
    case 'side':
      if (
        kind === 'actor' ||
        kind === 'people' ||
        (kind === 'place' && asSubject && verbalNouns.has(draft.type)) ||
        (asSubject &&
          verbalNouns.has(draft.type) &&
          (isUnknownName(phrase) || (draft.trigger.form === 'verb' && isUnknownBody(phrase)))) ||
        noun?.sense.aircraft === true ||
        isPatrol(phrase) ||
        (asSubject && isUnknownDoer(phrase))
      )
        addTo(draft.actors, argument);
      else if (kind === 'place' && (!asSubject || phrase.annexed)) draft.places.push(asPlace(argument, 'where'));
      else if (kind === 'place' && phrase.nominals.some((each) => each.kind !== 'place')) addTo(draft.actors, argument);
      if (slot === 'side' && kind !== 'place' && !asSubject) addTo(draft.recipients, argument);
      return;
    case 'victims':
      if (kind !== 'place' || noun?.sense.people) addTo(draft.recipients, argument);
      return;
    case 'recipient':
      if (kind === 'place' && noun?.sense.target !== true && !verbalNouns.has(draft.type))
        draft.places.push(asPlace(argument, 'where'));
      else if (
        kind !== 'thing' ||
        phrase.nominals.length > 0 ||
        noun?.sense.target === true ||
        // "اعتقلت سبعة", "دعا العالم إلى"
        phrase.head.kind === 'number' ||
        (draft.type === 'REQUEST' && phrase.definite && phrase.preposition === null)
      )
        addTo(draft.recipients, argument);
      return;
    case 'target':
      if ((kind === 'place' && !isManyTargets(phrase)) || state) draft.places.push(asPlace(argument, 'target'));
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
      // "زيارته لواشنطن", "زار موسكو": a state that is visited is the place too
      if (kind === 'place' || state || isStateAsPlace(draft, phrase)) draft.places.push(asPlace(argument, 'where'));
      return;
    case 'place':
    case 'goal':
    case 'from':
      if (kind === 'place' || state) draft.places.push(asPlace(argument, slot === 'from' ? 'from' : 'where'));
      else if (slot === 'place' && kind === 'actor' && phrase.preposition === 'في') return;
      return;
  }
}

/** The adjectives of states that a phrase has, besides its head. */
export const nisbasIn = ({ phrase, sentence }: Argument): EventDraft['nisbas'] =>
  sentence.arcs
    .slice(phrase.from, phrase.to)
    .filter((arc) => arc.kind === 'nisba' && arc !== phrase.head)
    .map((arc) => ({ arc, sentence }));

/** "انفجرت عبوة برتل للتحالف": what a bomb went off at; "بسيارة مفخخة" is the bomb. */
const isBlownUp = ({ trigger }: EventDraft, { phrase, sentence }: Argument): boolean =>
  trigger.sense.row.frame === 'explode' &&
  (phrase.kind === 'people' || phrase.kind === 'actor' || phrase.noun?.sense.target === true) &&
  !sentence.arcs.slice(phrase.from, phrase.to + 1).some(({ stem }) => /مفخخ|ملغوم|ملغم/.test(stem));

/** "أجرى أوستن اتصالا": one word that no lexicon has, where somebody is expected. */
const isUnknownName = ({ kind, noun, head, from, to, preposition }: Phrase): boolean =>
  kind === 'thing' &&
  noun === null &&
  head.kind === 'word' &&
  head.proclitics.length === 0 &&
  to === from + 1 &&
  preposition === null;

/** "ضبطت الجمارك شحنة", "ندد الأبطال": a definite noun that no lexicon has. */
export const isUnknownBody = ({ kind, noun, head, definite, preposition }: Phrase): boolean =>
  kind === 'thing' && noun === null && head.kind === 'word' && definite && preposition === null;

/** "لأكثر من ثلاثة أشهر": a measure of time is nobody. */
export const isMeasure = ({ sentence, phrase }: Argument): boolean => {
  if (phrase.kind !== 'thing' && phrase.kind !== 'people') return false;
  for (let k = phrase.from; k < phrase.to; k++)
    if (times.has((sentence.arcs[k]?.stem ?? '').replace(/^(?:لل|ال|ل(?=.{4}))/, ''))) return true;
  return false;
};
const times = new Set([
  'ليل',
  'نهار',
  'صباح',
  'مساء',
  'فجر',
  'فتره',
  'مده',
  'دقائق',
  'لحظات',
  'لحظه',
  'اشهر',
  'شهر',
  'شهرين',
  'شهور',
  'ايام',
  'يوم',
  'يومين',
  'ساعات',
  'ساعه',
  'ساعتين',
  'اسابيع',
  'اسبوع',
  'سنوات',
  'سنه',
  'اعوام',
  'عام',
]);

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
export const onlyTells = (phrase: Phrase): boolean => {
  const nominal = phrase.nominals[0];
  return (
    nominal !== undefined &&
    nominal.from === phrase.head.from &&
    (nominal.kind === 'outlet' || nominal.kind === 'social-channel' || nominal.roles.some((role) => tellers.has(role)))
  );
};

export function addTo(list: Argument[], argument: Argument): void {
  if (!list.some((each) => each.phrase === argument.phrase)) list.push(argument);
}
