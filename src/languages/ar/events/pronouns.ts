import type { Arc } from '../analysis.ts';
import { thirdPerson } from './affixes.ts';
import type { Argument, EventDraft } from './draft.ts';
import type { Frame, Slot } from './frames.ts';
import type { Phrase } from './phrases.ts';
import { addTo, assign, onlyTells } from './slots.ts';

const withPronoun = /^(من|الي|علي|عن|ل|ب|ضد|مع|في)(ه|ها|هم|هما|هن)$/;

/** The pronoun that a verb has for its object, or a preposition right behind it: "يقتله", "طلبت منه". */
function pronounOf(arcs: readonly Arc[], verb: number): { pronoun: string; preposition: string | null } | null {
  const { enclitic, kind } = arcs[verb] as Arc;
  if (kind !== 'verb') return null;
  if (enclitic !== null && thirdPerson.has(enclitic)) return { pronoun: enclitic, preposition: null };
  const [, preposition, pronoun] = withPronoun.exec(arcs[verb + 1]?.stem ?? '') ?? [];
  return preposition === undefined || pronoun === undefined ? null : { pronoun, preposition };
}

/** Whether a pronoun can stand for what a phrase names. */
function standsFor(pronoun: string, phrase: Phrase): boolean {
  const { gender, number, quantity, kind } = phrase;
  const areMany = number === 'p' || (quantity !== null && quantity.max !== 1);
  switch (pronoun) {
    case 'ه':
      return gender !== 'f' && !areMany && number !== 'd';
    case 'ها':
      return gender === 'f' || (areMany && kind !== 'people');
    case 'هما':
      return number === 'd' || quantity?.max === 2;
    default:
      return areMany;
  }
}

const undergoing = new Set<Slot>(['recipient', 'victims', 'target']);

/**
 * "كان الشاب نفذ عملية قبل أن يقتله مستوطن": whom the pronoun of a verb takes up, the nearest told to have done something that it can stand for.
 * Gives the preposition that has the pronoun, where one has.
 */
export function takePronoun(
  draft: EventDraft,
  frame: Frame,
  of: ReadonlyMap<number, Argument>,
  before: Argument | null,
): string | null {
  const { sentence, trigger, recipients } = draft;
  // "نفته الوزارة", "أدانته الأمم المتحدة": what was told, nobody
  if (trigger.passive || recipients.length > 0 || draft.type === 'REJECT' || draft.label === 'condemnation')
    return null;
  const found = pronounOf(sentence.arcs, trigger.arc);
  if (found === null) return null;
  const slot = found.preposition === null ? frame.object : frame.prepositions[found.preposition];
  if (slot === undefined || !undergoing.has(slot)) return null;
  const fits = ({ phrase }: Argument): boolean =>
    standsFor(found.pronoun, phrase) &&
    (phrase.kind === 'actor' || phrase.kind === 'people') &&
    !onlyTells(phrase) &&
    !draft.actors.some((actor) => actor.phrase === phrase);
  const told = [...of].filter(([at]) => at < trigger.arc).map(([, subject]) => subject);
  const near = sentence.phrases.filter(({ to }) => to <= trigger.arc).map((phrase) => ({ phrase, sentence }));
  // "طاردت القوات مسلحين واعتقلتهم": several are whoever stands nearest
  const [first, second] = found.pronoun.startsWith('هم') ? [near, told] : [told, near];
  const whom =
    described(draft, found.pronoun) ??
    first.findLast(fits) ??
    second.findLast(fits) ??
    (before !== null && fits(before) ? before : null);
  if (whom !== null && slot === 'target') addTo(draft.recipients, whom);
  else if (whom !== null) assign(draft, slot, whom, false);
  return found.preposition;
}

/** "القيادي الذي قتلته إسرائيل": whom a relative clause describes. */
function described({ sentence: { arcs, phrases }, sentence, trigger }: EventDraft, pronoun: string): Argument | null {
  const relative = arcs[trigger.arc - 1];
  if (relative?.id !== 'relative' || !relative.stem.startsWith('ال')) return null;
  const end = arcs[trigger.arc - 2]?.stem === '،' ? trigger.arc - 2 : trigger.arc - 1;
  const phrase = phrases.find(({ to }) => to === end);
  // "الأمر الذي نفته": no commander
  if (phrase === undefined || !standsFor(pronoun, phrase) || /^(?:ال)?امر$/.test(phrase.head.stem)) return null;
  return phrase.kind === 'actor' || phrase.kind === 'people' ? { phrase, sentence } : null;
}
