import type { Arc } from '../analysis.ts';
import { casualtiesOf, harmOf } from './casualties.ts';
import { endsClause } from './clauses.ts';
import type { Argument, EventDraft } from './draft.ts';
import { countOf } from './how-many.ts';
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
    for (const victim of victims) addTo(attack.recipients, victim);
    attack.casualties.push(
      ...casualties.filter(({ start }) => !attack.casualties.some((each) => each.start === start)),
    );
    attack.spans.push(...harm.spans);
    attack.rules.push(...harm.rules);
    return false;
  });
}

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

/** The first people behind the attack that no preposition governs, and whom و joins to them. */
function victimsBehind({ trigger: { phrase: attack } }: EventDraft, { sentence }: EventDraft): Argument[] {
  const { arcs, phrases } = sentence;
  const found: Argument[] = [];
  let at = attack?.to ?? arcs.length;
  const last = at + reach.victims;
  for (const phrase of phrases) {
    if (phrase.from < at) continue;
    const isFirst = found.length === 0;
    if (isFirst ? phrase.from > last || isParted(arcs, at, phrase.from) : !phrase.joined || phrase.from > at) break;
    at = phrase.to;
    if (phrase.preposition === null && phrase.joined !== isFirst && isSomebody(phrase, sentence))
      found.push({ phrase, sentence });
  }
  return found;
}

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
