import type { Arc } from '../../analysis.ts';
import { hasPronoun } from '../affixes.ts';
import { endsClause } from '../clauses.ts';
import type { Argument, EventDraft } from '../draft.ts';
import { type Frame, frames } from '../frames.ts';
import type { Phrase, PhrasedSentence } from '../phrases.ts';
import { canAct } from '../reach.ts';
import { isUnknownBody, onlyTells } from '../slots.ts';
import { type ChosenSlot, chosenSlots, type DocumentView, fillersOf } from './view.ts';

/** What is looked at in a phrase that may fill a slot. Each has one or two values, which weights.json gives its weights for. */
export const featureNames = [
  'any',
  'rule-location',
  'rule-frame',
  'role',
  'inherited',
  'other-slot',
  'kind-type',
  'kind-frame',
  'kind-location',
  'tells-type',
  'definite-location',
  'quantity-frame',
  'ending',
  'nisba',
  'joined',
  'preposition-location',
  'preposition-frame',
  'told-location',
  'used-as',
  'used-as-location',
  'before-as-sentence',
  'does-beside',
  'undergoes-beside',
  'before-as-rule',
  'precision-location',
  'precision-type',
  'named',
  'speaks',
  'speaks-type',
  'speaks-rule',
  'distance',
  'verbs',
  'clauses',
  'events',
  'alike',
  'nearest',
  'cut-rule',
  'position',
  'expected-kind',
  'expected-rule',
  'behind-verb',
  'opens',
  'before-verb',
  'pronoun',
  'who-type',
  'who-label',
  'kind-label',
  'agrees',
  'title',
  'foe-of',
] as const;
export type FeatureName = (typeof featureNames)[number];

/** Takes the features of a phrase one after the other: those that hold whatever it fills, and those of one slot. */
export interface FeatureSink {
  add: (feature: FeatureName, value: string, second?: string) => void;
  addFor: (slot: ChosenSlot, feature: FeatureName, value: string, second?: string) => void;
}

/**
 * A phrase that may fill slots of a draft. `index`: of its sentence; `anchor`: the arc of that sentence that tells the happening, null where
 * none does; `location`: where it stands to the happening.
 */
export interface Candidate {
  argument: Argument;
  index: number;
  anchor: number | null;
  location: string;
  slots: readonly ChosenSlot[];
}

const steps = [0, 1, 2, 3, 5, 8, 13, 21, 34];
/** A number as one of few values: the step that it has reached. */
const stepOf = (n: number): string => String(steps.findLast((step) => step <= n) ?? 0);
const upTo = (n: number, most: number): string => String(Math.min(n, most));
const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

/** How many sentences before the happening's are looked at. */
export const reachBack = 2;
const farthest = 80;

/** The features of a phrase as what fills slots of a draft. */
export function describe(sink: FeatureSink, view: DocumentView, draft: EventDraft, candidate: Candidate): void {
  const { argument, anchor, location, slots } = candidate;
  const { phrase } = argument;
  const { type, trigger } = draft;
  const { frame } = trigger.sense.row;
  const key = view.keyOf(argument);
  const kind = kindOf(phrase);
  const preposition = phrase.preposition ?? (phrase.annexed ? 'annexed' : 'none');
  sink.add('any', 'phrase');
  sink.add('kind-type', kind, type);
  sink.add('kind-frame', kind, frame);
  sink.add('kind-location', kind, location);
  sink.add('tells-type', yesNo(onlyTells(phrase)), type);
  sink.add('definite-location', yesNo(phrase.definite), location);
  sink.add('quantity-frame', yesNo(phrase.quantity !== null), frame);
  sink.add('ending', phrase.ending ?? 'open');
  if (phrase.joined) sink.add('joined', location);
  sink.add('preposition-location', preposition, location);
  sink.add('preposition-frame', preposition, frame);
  sink.add('told-location', stepOf(view.countOf(key)), yesNo(anchor !== null));
  if (trigger.phrase !== null && hasPronoun(trigger.phrase.head, draft.text)) sink.add('pronoun', 'noun', location);
  if ((draft.sentence.arcs[trigger.arc] as Arc).enclitic !== null) sink.add('pronoun', trigger.form, location);
  describeUses(sink, view, draft, key, location);
  describeWho(sink, view, draft, candidate, kind, key);
  const between = anchor === null ? null : betweenOf(view, argument, anchor, kind);
  const expected = between === null ? null : describePosition(sink, draft, candidate, between, preposition);
  if (expected !== null) sink.add('expected-kind', expected, kind);
  const speaks = isSpeaker(view, draft, phrase);
  if (speaks) {
    sink.add('speaks', trigger.form);
    sink.add('speaks-type', type);
  }
  for (const slot of slots) {
    const ruled = ruledAs(view, draft, slot, argument, key);
    sink.addFor(slot, 'rule-location', ruled, location);
    sink.addFor(slot, 'rule-frame', ruled, frame);
    if (draft.nisbas.length > 0) sink.addFor(slot, 'nisba', ruled);
    if (speaks) sink.addFor(slot, 'speaks-rule', ruled);
    if (between !== null) sink.addFor(slot, 'cut-rule', between.isCut ? 'cut' : 'whole', ruled);
    if (expected !== null) sink.addFor(slot, 'expected-rule', expected, ruled);
    for (const other of chosenSlots) {
      if (other !== slot && fillersOf(draft, other).some((each) => each.phrase === phrase || isSame(view, each, key)))
        sink.addFor(slot, 'other-slot', other, ruled);
      if (isFilledBefore(view, draft, other, key)) sink.addFor(slot, 'before-as-rule', other, ruled);
    }
    if (slot === 'place') describePlace(sink, view, draft, phrase, location);
  }
}

/** Who the phrase names, as far as knowledge or its title says, and whether the word of the happening can be said of them. */
function describeWho(
  sink: FeatureSink,
  view: DocumentView,
  draft: EventDraft,
  { argument: { phrase }, location }: Candidate,
  kind: string,
  key: string,
): void {
  const { type, label, trigger } = draft;
  const nominal = phrase.nominals[0];
  const who =
    (nominal?.id == null ? null : view.told.register.actor(nominal.id)?.kind) ?? nominal?.roles[0] ?? 'nobody';
  sink.add('who-type', who, type);
  sink.add('who-label', who, label);
  sink.add('kind-label', kind, label);
  if (view.title !== null) sink.add('title', yesNo(view.isInTitle(key)), location);
  const { form } = draft.sentence.arcs[trigger.arc] as Arc;
  if (trigger.form === 'verb' && form?.gender != null && nominal?.gender != null)
    sink.add('agrees', yesNo(form.gender === nominal.gender), `${trigger.passive ? 'passive ' : ''}${location}`);
  if (nominal?.id == null) return;
  for (const slot of ['actor', 'recipient'] as const) {
    const foe = fillersOf(draft, slot).some(({ phrase: other }) =>
      other.nominals.some(({ id }) => id !== null && view.told.register.areFoes(id, nominal.id as string)),
    );
    if (foe) sink.add('foe-of', slot);
  }
}

const isSame = (view: DocumentView, filler: Argument, key: string): boolean => key !== '' && view.keyOf(filler) === key;

function isSpeaker(view: DocumentView, draft: EventDraft, phrase: Phrase): boolean {
  const origin = view.told.holderOf(draft)?.chain[0];
  return origin?.start != null && origin.end != null && phrase.start < origin.end && phrase.end > origin.start;
}

function locationOf({ phrase, sentence }: Argument, index: number, main: number, anchor: number | null): string {
  if (anchor === null) {
    if (sentence.sentence.block.kind === 'title') return 'title';
    return index < main ? `sentence-${upTo(main - index, reachBack)}` : 'later';
  }
  const side = phrase.from > anchor ? 'after' : phrase.to <= anchor ? 'before' : 'in';
  return index === main ? side : `again-${side}`;
}

/** What the rules made of a phrase for the slot: its first filler, one more, the same referent as one, another than theirs; none where they found none. */
function ruledAs(view: DocumentView, draft: EventDraft, slot: ChosenSlot, { phrase }: Argument, key: string): string {
  const fillers = fillersOf(draft, slot);
  if (fillers.length === 0) return 'none';
  const rank = fillers.findIndex((each) => each.phrase === phrase);
  if (rank >= 0) return rank === 0 ? 'first' : 'more';
  return fillers.some((each) => isSame(view, each, key)) ? 'same' : 'other';
}

/** As what else the text tells of the referent. */
function describeUses(sink: FeatureSink, view: DocumentView, draft: EventDraft, key: string, location: string): void {
  const isInOwnSentence = yesNo(view.before(draft)?.sentence === draft.sentence);
  for (const slot of chosenSlots) {
    const own = fillersOf(draft, slot).some((each) => view.keyOf(each) === key) ? 1 : 0;
    const uses = view.usesOf(slot, key) - own;
    sink.add('used-as', slot, upTo(uses, 3));
    if (uses > 0) sink.add('used-as-location', slot, location);
    if (isFilledBefore(view, draft, slot, key)) sink.add('before-as-sentence', slot, isInOwnSentence);
  }
  // who condemns a deed did not do it
  for (const beside of view.besides(draft)) {
    if (beside === draft) continue;
    if (beside.actors.some((each) => isSame(view, each, key))) sink.add('does-beside', beside.type, draft.type);
    if (beside.recipients.some((each) => isSame(view, each, key)))
      sink.add('undergoes-beside', beside.type, draft.type);
  }
}

/** Whether the happening told before has the referent in a slot. */
function isFilledBefore(view: DocumentView, draft: EventDraft, slot: ChosenSlot, key: string): boolean {
  const before = view.before(draft);
  return before !== null && fillersOf(before, slot).some((each) => isSame(view, each, key));
}

function describePlace(
  sink: FeatureSink,
  view: DocumentView,
  draft: EventDraft,
  phrase: Phrase,
  location: string,
): void {
  const place = draft.places.find((each) => each.phrase === phrase);
  if (place !== undefined) {
    sink.addFor('place', 'role', place.role);
    sink.addFor('place', 'inherited', yesNo(place.inherited === true));
  }
  const id = phrase.nominals.find((each) => each.kind === 'place' || each.id !== null)?.id ?? null;
  const precision = id === null ? 'unknown' : (view.told.register.place(id)?.precision ?? 'no-place');
  sink.addFor('place', 'precision-location', precision, location);
  sink.addFor('place', 'precision-type', precision, draft.type);
  const isNamed = yesNo(phrase.nominals.some((each) => each.kind === 'place'));
  sink.addFor(
    'place',
    'named',
    isNamed,
    phrase.definite ? 'definite' : phrase.to - phrase.from > 1 ? 'phrase' : 'word',
  );
}

/** What stands between a phrase and the word of the happening in one sentence. */
interface Between {
  distance: number;
  verbs: number;
  clauses: number;
  events: number;
  /** Phrases without preposition, and phrases of the same kind. */
  bare: number;
  alike: number;
  isCut: boolean;
}

function betweenOf(view: DocumentView, { phrase, sentence }: Argument, anchor: number, kind: string): Between {
  const { arcs, phrases } = sentence;
  const [from, to] = phrase.from > anchor ? [anchor + 1, phrase.from] : [phrase.to, anchor];
  let [verbs, clauses] = [0, 0];
  for (let k = from; k < to; k++) {
    if ((arcs[k] as Arc).kind === 'verb') verbs++;
    else if (endsClause(arcs, k)) clauses++;
  }
  let [bare, alike] = [0, 0];
  for (const each of phrases) {
    if (each.from < from || each.to > to) continue;
    if (each.preposition === null && !each.joined && !each.annexed && each.kind !== 'event') bare++;
    if (kindOf(each) === kind) alike++;
  }
  const events = view.wordsBetween(sentence, from, to);
  return { distance: Math.max(0, to - from), verbs, clauses, events, bare, alike, isCut: verbs + clauses > 0 };
}

/** The slot that the frame gives to the phrase; null where it stands out of the frame's reach. */
function describePosition(
  sink: FeatureSink,
  draft: EventDraft,
  { argument: { phrase, sentence }, location }: Candidate,
  between: Between,
  preposition: string,
): string | null {
  const { arcs } = sentence;
  const { trigger } = draft;
  const { distance, verbs, clauses, events, bare, alike, isCut } = between;
  sink.add('distance', stepOf(distance), location);
  sink.add('verbs', upTo(verbs, 2), location);
  sink.add('clauses', upTo(clauses, 2), location);
  sink.add('events', upTo(events, 2), location);
  sink.add('alike', upTo(alike, 3), location);
  sink.add('nearest', isCut ? 'beyond' : alike === 0 ? 'nearest' : 'further', location);
  const shape = preposition === 'none' ? `bare-${upTo(bare, 2)}` : preposition;
  sink.add('position', `${trigger.passive ? 'passive-' : ''}${trigger.form} ${isCut ? 'beyond' : location}`, shape);
  if (arcs[phrase.from - 1]?.kind === 'verb') sink.add('behind-verb', location);
  if (phrase.from === 0) sink.add('opens', location);
  else if (phrase.from <= 2 && phrase.preposition === 'في') sink.add('opens', 'in');
  if (arcs[phrase.to]?.kind === 'verb') sink.add('before-verb', location);
  return location === 'after' && !isCut && events === 0 ? expectedSlot(draft, phrase, bare) : null;
}

/** Which slot the frame of the word gives to a phrase that stands behind it. `bare`: how many phrases without preposition stand between. */
function expectedSlot({ trigger }: EventDraft, phrase: Phrase, bare: number): string {
  const frame: Frame = frames[trigger.sense.row.frame];
  if (phrase.preposition !== null) return frame.prepositions[phrase.preposition] ?? 'none';
  if (trigger.form === 'noun') return phrase.annexed ? frame.genitive : 'bare';
  if (bare > 0) return `object ${frame.object}`;
  return trigger.passive ? frame.object : `subject ${frame.subject}`;
}

function kindOf({ kind, noun, nominals }: Phrase): string {
  const nominal = nominals[0];
  switch (kind) {
    case 'actor':
      return `${nominal?.anonymous === true ? 'unnamed ' : ''}${nominal?.kind ?? 'actor'}`;
    case 'people':
      return noun?.sense.people?.who ?? 'people';
    case 'place':
      return nominal === undefined ? 'spot' : 'place';
    case 'thing':
      return noun?.sense.target === true ? 'target' : 'thing';
    default:
      return kind;
  }
}

/** Which slots a phrase can fill at all. A thing does nothing, but for a body that no lexicon has; "أي جهة" is nobody. */
function slotsOf(phrase: Phrase, { arcs }: PhrasedSentence): readonly ChosenSlot[] {
  const isSomebody = phrase.kind !== 'event' && phrase.kind !== 'munition';
  const isSomewhere =
    phrase.kind === 'place' ||
    phrase.nominals.some(({ kind }) => kind === 'place') ||
    (phrase.kind === 'actor' &&
      phrase.preposition !== null &&
      phrase.nominals.some(({ kind }) => kind === 'organization' || kind === 'state-body'));
  const isAnybody = [arcs[phrase.from], arcs[phrase.from - 1]].some((arc) => arc?.stem === 'اي');
  const acts = isSomebody && !isAnybody && (canAct(phrase) || phrase.nominals.length > 0 || isUnknownBody(phrase));
  return chosenSlots.filter((slot) => (slot === 'actor' ? acts : slot === 'recipient' ? isSomebody : isSomewhere));
}

/** What another sentence than the happening's own can lend it: somebody or somewhere, no mere thing. */
const isLent = (phrase: Phrase): boolean =>
  phrase.nominals.length > 0 || phrase.kind === 'people' || phrase.kind === 'actor';

/** The sentences around a draft in which phrases are looked for, with the arc that tells the happening where one does. */
function aroundOf(view: DocumentView, draft: EventDraft): Map<number, number | null> {
  const around = new Map<number, number | null>();
  for (const { index, arc } of view.anchorsOf(draft)) around.set(index, arc);
  const main = view.indexOf(draft.sentence);
  for (let k = Math.max(0, main - reachBack); k < main; k++) if (!around.has(k)) around.set(k, null);
  if (view.title !== null && !around.has(view.title)) around.set(view.title, null);
  return around;
}

/** The phrases that may fill slots of a draft: those of the sentences that tell it, of the two before, and of the title. */
export function candidatesOf(view: DocumentView, draft: EventDraft): Candidate[] {
  const main = view.indexOf(draft.sentence);
  const found: Candidate[] = [];
  for (const [index, anchor] of aroundOf(view, draft)) {
    const sentence = view.told.sentences[index] as PhrasedSentence;
    for (const phrase of sentence.phrases) {
      const slots = slotsOf(phrase, sentence);
      if (anchor !== null && Math.abs(phrase.from - anchor) > farthest) continue;
      if (slots.length === 0 || (anchor === null && !isLent(phrase))) continue;
      const argument = { phrase, sentence };
      found.push({ argument, index, anchor, location: locationOf(argument, index, main, anchor), slots });
    }
  }
  return found;
}
