import type { Arc, Nominal } from '../analysis.ts';
import { type Argument, asPlace, type EventDraft, type PlaceArgument } from './draft.ts';
import type { Phrase } from './phrases.ts';
import { isState, placing } from './slots.ts';

/** The places that a draft's own clause tells, not those of its context. */
export const ownPlaces = ({ places }: EventDraft): PlaceArgument[] => places.filter(({ inherited }) => !inherited);

const rooted = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'RETREAT', 'PROTEST']);

/**
 * Where a happening of the ground is told without a place that has a name: the place that its sentence gives, the nearest first; else that of
 * an event told right before, where the sentence names no other. "مواقع", "المنطقة" lie in it.
 */
export function takePlaceOfSentence(
  draft: EventDraft,
  drafts: readonly EventDraft[],
  earlier: readonly EventDraft[],
): void {
  if (draft.headline || draft.places.some(({ phrase }) => isNamed(phrase))) return;
  const isBare = draft.places.length > 0;
  const within = [...draft.recipients, ...draft.actors].flatMap(placeWithin);
  if (within.length > 0) {
    draft.places.push(...within.slice(0, 1));
    return;
  }
  const at = draft.trigger.arc;
  const own = draft.sentence.phrases
    .filter((phrase) => isWhere(draft, phrase) && isNamed(phrase) && (opens(phrase) || Math.abs(phrase.from - at) < 25))
    .sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at));
  // what stands nearest, in what opens the sentence
  const near = own
    .filter((phrase, i) => i === 0 || opens(phrase))
    .map((phrase) => asPlace({ phrase, sentence: draft.sentence }, 'where'));
  const found =
    near.length > 0
      ? near
      : (nameOfOne(drafts) ?? (rooted.has(draft.type) ? nameOfOne(earlier.slice(-3).reverse()) : null));
  const before = found ?? (isBare ? [] : (drafts.find((each) => each.places.length > 0)?.places ?? []));
  if (before.length === 0) return;
  draft.places.push(...before.slice(0, isBare ? 1 : 2).map((each) => asPlace(each, 'where', true)));
  draft.rules.push({
    rule: 'ar/events/place-of-context',
    start: before[0]?.phrase.start ?? 0,
    end: before[0]?.phrase.end ?? 0,
  });
}

/** "في بلدة", "في السودان", "إلى مدينة"; a state to which something goes only gets it. */
const isWhere = (draft: EventDraft, phrase: Phrase): boolean =>
  phrase.preposition !== null &&
  placing.has(phrase.preposition) &&
  (phrase.kind === 'place' || isState(draft, phrase)) &&
  !draft.recipients.some((each) => each.phrase === phrase);

/** The named places of the first of some happenings that has any. */
const nameOfOne = (drafts: readonly EventDraft[]): EventDraft['places'] | null =>
  drafts.map(namedPlaces).find((each) => each.length > 0) ?? null;

const namedPlaces = ({ places }: EventDraft): EventDraft['places'] => places.filter(({ phrase }) => isNamed(phrase));

/** "مدينة عدن", "منطقة الكود"; not "المنطقة", "مواقع", "منزل". */
const isNamed = ({ kind, head, nominals, noun, number, from, to }: Phrase): boolean =>
  nominals.some((each) => each.kind === 'place') ||
  (kind === 'actor' && nominals.length > 0) ||
  head.stem === 'العاصمه' ||
  head.stem === 'عاصمه' ||
  (noun?.sense.place === true &&
    (!noun.sense.target || settlements.has(noun.shape)) &&
    number === 's' &&
    to > from + 1);

const settlements = new Set(['بلده', 'قريه', 'حي', 'ميناء', 'مطار']);

/** "اختطف مسلحون صحفيا في صنعاء": the place that the words for somebody end with. */
function placeWithin({ phrase, sentence }: Argument): EventDraft['places'] {
  const { arcs } = sentence;
  const [outer] = phrase.nominals;
  for (let k = phrase.from + 1; outer !== undefined && k < phrase.to; k++) {
    const [before, arc] = [arcs[k - 1] as Arc, arcs[k] as Arc];
    if (arc.kind !== 'place' || before.stem !== 'في') continue;
    const { start, end, from, to } = arc;
    const named: Nominal = { ...outer, kind: 'place', id: arc.id, from, to, start, end };
    const inner: Phrase = { ...phrase, from: k, start, end, kind: 'place', head: arc, noun: null, nominals: [named] };
    return [asPlace({ phrase: { ...inner, preposition: 'في', quantity: null }, sentence }, 'where')];
  }
  return [];
}

/** "وفي محافظة الشرقية … قالت مصادر إن": the place that opens a sentence holds for all of it. */
const opens = (phrase: Phrase): boolean => phrase.from === 1 && phrase.preposition === 'في';
