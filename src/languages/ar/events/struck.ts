import type { Arc } from '../analysis.ts';
import { casualtiesOf, harmOf } from './casualties.ts';
import { endsClause } from './clauses.ts';
import type { Argument, EventDraft } from './draft.ts';
import { countOf, isCollective } from './how-many.ts';
import { joinedFrom } from './joined.ts';
import { casualtyOfVerb } from './lexicon.ts';
import type { Phrase, PhrasedSentence } from './phrases.ts';
import { addTo } from './slots.ts';
import { agrees } from './voice.ts';

/** Arcs between a verb of harm and the attack behind it, and behind the attack whom it befell. */
const reach = { attack: 3, victims: 14 };

/** "قتلت غارة على البلدة ثلاثة مدنيين": the attack did it, and those whom it befell stand behind it. The verb is no happening of its own. */
export function joinStruck(drafts: readonly EventDraft[]): EventDraft[] {
  return drafts.filter((harm) => {
    if (!isActiveHarm(harm)) return true;
    const attack = drafts.find((each) => each.type === 'ASSAULT' && isSubjectOf(each, harm));
    const victims = attack === undefined ? [] : victimsBehind(attack, harm);
    if (attack === undefined || victims.length === 0) return true;
    const casualties = casualtiesOf(harm, victims);
    attack.actors = attack.actors.filter(({ phrase }) => !victims.some((victim) => phrase === victim.phrase));
    attack.recipients = attack.recipients.filter(({ phrase }) => !isOfWhom(phrase, victims));
    for (const victim of victims) addTo(attack.recipients, victim);
    attack.casualties.push(
      ...casualties.filter(({ start }) => !attack.casualties.some((each) => each.start === start)),
    );
    attack.spans.push(...harm.spans);
    attack.rules.push(...harm.rules);
    return false;
  });
}

/** "عائلة من ستة أفراد": the six are the family. */
const isOfWhom = ({ preposition, from }: Phrase, victims: readonly Argument[]): boolean =>
  preposition === 'من' && victims.some(({ phrase }) => isCollective(phrase) && phrase.to === from - 1);

function isActiveHarm(draft: EventDraft): boolean {
  const { form, arc } = draft.trigger;
  const harm = harmOf(draft);
  if (form !== 'verb' || (harm !== 'killed' && harm !== 'wounded') || draft.recipients.length > 0) return false;
  const verb = draft.sentence.arcs[arc] as Arc;
  return verb.form?.voice !== 'passive' && verb.enclitic === null;
}

/** The noun right behind the verb, which agrees with it, is the attack. */
function isSubjectOf({ trigger: { phrase, form } }: EventDraft, { trigger: { arc }, sentence }: EventDraft): boolean {
  const verb = (sentence.arcs[arc] as Arc).form;
  if (form !== 'noun' || phrase === null || phrase.preposition !== null || phrase.joined) return false;
  const first = sentence.phrases.find(({ from, preposition }) => from > arc && preposition === null);
  return first === phrase && phrase.from <= arc + reach.attack && agrees(phrase, verb);
}

/** The first people behind the attack, and behind a clause that describes it, that no preposition governs, and whom و joins to them. */
function victimsBehind({ trigger: { phrase: attack } }: EventDraft, { sentence }: EventDraft): Argument[] {
  const { arcs, phrases } = sentence;
  const opens = attack?.to ?? arcs.length;
  const from = pastDescription(sentence, opens);
  /** "قتلت غارة امرأة وطفليها": one behind an indefinite attack is whom it killed, unless somebody else is. */
  let annexed: Phrase | null = null;
  let at = from;
  for (const phrase of phrases) {
    if (phrase.from < at) continue;
    if (phrase.from > from + reach.victims || isParted(arcs, at, phrase.from)) break;
    at = phrase.to;
    if (phrase.preposition !== null || phrase.joined) continue;
    if (isSomebody(phrase, sentence) && (from === opens || isToldAsHarmed(phrase))) return allFrom(sentence, phrase);
    if (isOneAnnexed(phrase, sentence)) annexed ??= phrase;
  }
  return annexed === null ? [] : allFrom(sentence, annexed);
}

const allFrom = (sentence: PhrasedSentence, first: Phrase): Argument[] =>
  joinedFrom(sentence, first)
    .filter((each) => each === first || (each.preposition === null && isSomebody(each, sentence)))
    .map((phrase) => ({ phrase, sentence }));

/** Where the clause that describes an attack ends with its subject or object: "هجوم شنه مسلحون", "الغارة التي استهدفت منزلا"; `at` itself where none does. */
function pastDescription({ arcs, phrases }: PhrasedSentence, at: number): number {
  const verb = arcs[at]?.id === 'relative' ? at + 1 : at;
  if (arcs[verb]?.kind !== 'verb' || (arcs[verb] as Arc).proclitics.length > 0) return at;
  const own = phrases.find(({ from }) => from > verb);
  return own !== undefined && own.preposition === null && own.from <= verb + reach.attack ? own.to : verb + 1;
}

/** Counted, or in the accusative: no other noun behind a clause is what the verb before it did. */
const isToldAsHarmed = ({ quantity, ending }: Phrase): boolean => quantity !== null || ending === 'object';

const isOneAnnexed = (phrase: Phrase, { arcs }: PhrasedSentence): boolean =>
  phrase.annexed &&
  !phrase.definite &&
  arcs[phrase.from]?.kind !== 'nisba' &&
  (phrase.kind === 'people' || phrase.kind === 'actor') &&
  phrase.noun?.sense.people != null &&
  (countOf(phrase) !== null || isCollective(phrase));

/** "أصابت غارة ثلاثة مدنيين": of whom a verb that says what an attack hit tells that they were wounded. */
export function addWounds(draft: EventDraft): void {
  const { sentence, trigger, recipients, casualties } = draft;
  const { predicate } = trigger;
  if (predicate === null || draft.type !== 'ASSAULT' || casualties.length > 0) return;
  const what = casualtyOfVerb((sentence.arcs[predicate] as Arc).id);
  if (what === null) return;
  for (const { phrase } of recipients) {
    const count = phrase.from > predicate && isSomebody(phrase, sentence) ? countOf(phrase) : null;
    const { start, end, noun } = phrase;
    if (count !== null) casualties.push({ ...count, what, who: noun?.sense.people?.who ?? null, start, end });
  }
}

/** People that are counted, or somebody by name or rank: no adjective of the attack. */
const isSomebody = (phrase: Phrase, { arcs }: PhrasedSentence): boolean =>
  arcs[phrase.from]?.kind !== 'nisba' &&
  (phrase.kind === 'people' || phrase.kind === 'actor' || phrase.head.kind === 'number') &&
  (!phrase.annexed || phrase.quantity !== null || phrase.ending === 'object' || isOneByName(phrase)) &&
  (countOf(phrase) !== null || !phrase.definite);

const isOneByName = ({ nominals }: Phrase): boolean =>
  nominals[0]?.kind === 'person' || nominals[0]?.kind === 'official';

const isParted = (arcs: readonly Arc[], from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if ((arcs[k] as Arc).kind === 'verb' || endsClause(arcs, k)) return true;
  return false;
};
