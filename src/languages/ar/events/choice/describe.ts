import type { Arc } from '../../analysis.ts';
import type { Register } from '../../names/index.ts';
import type { Argument, EventDraft } from '../draft.ts';
import { upTo, yesNo } from '../few-values.ts';
import { type Frame, frames } from '../frames.ts';
import type { Phrase } from '../phrases.ts';
import { type ChosenSlot, chosenSlots, fillersOf } from './chosen.ts';
import { type FeatureSink, parts } from './features.ts';
import { type Location, locationOf, mostLocations, reachBack } from './locations.ts';
import type { Profile } from './profile.ts';
import type { DocumentView, Happening } from './view.ts';
import { describeWording } from './wording.ts';

/** A phrase that may fill slots of a happening. `anchor`: the arc of its sentence that tells the happening, null where none does. */
export interface Candidate {
  profile: Profile;
  anchor: number | null;
  location: Location;
}

const steps = [0, 1, 2, 3, 5, 8, 13, 21, 34];
/** Which of few steps a number has reached. */
const stepOf = (n: number): number => {
  let step = 0;
  while (step + 1 < steps.length && (steps[step + 1] as number) <= n) step++;
  return step;
};

const farthest = 80;

/** The features of a phrase as what fills slots of a happening. */
export function describe(sink: FeatureSink, view: DocumentView, happening: Happening, candidate: Candidate): void {
  const { profile, location } = candidate;
  describeSort(sink, profile, happening);
  describeStanding(sink, view, happening, profile, location);
  const filled = slotsOf(happening, profile.key);
  const filledBefore = slotsOf(happening.before, profile.key);
  describeUses(sink, view, happening, profile.key, location, filled, filledBefore);
  describeWho(sink, view, happening, profile, location);
  describeWording(sink, view.numberOf, happening, profile, candidate.anchor, location);
  const between = betweenOf(view, candidate);
  const expected = between === null ? null : describePosition(sink, happening, candidate, between);
  if (expected !== null) sink.add('expected-kind', expected, profile.kind);
  const speaks = isSpeaker(happening, profile.argument.phrase);
  if (speaks) {
    sink.add('speaks', happening.draft.trigger.form);
    sink.add('speaks-type', happening.draft.type);
  }
  const cut = between === null ? null : between.isCut ? 'cut' : 'whole';
  const taken = slotsTaking(happening.draft, profile.argument.phrase);
  for (const slot of profile.slots) {
    const ruled = describeRuled(sink, happening, slot, candidate, { cut, speaks, filled, filledBefore, taken });
    if (expected !== null) sink.addFor(slot, 'expected-rule', expected, ruled);
    if (slot === 'place') describePlace(sink, happening, profile, location);
  }
}

/** What a phrase is to the sort of the happening. */
function describeSort(sink: FeatureSink, profile: Profile, happening: Happening): void {
  if (sink.recall(parts.sort, profile.sort, happening.sort)) return;
  const { type, label, trigger } = happening.draft;
  const { frame } = trigger.sense.row;
  const { kind, preposition, who } = profile;
  const { phrase } = profile.argument;
  // of every phrase alike, so that they weigh against nobody
  sink.add('any', 'phrase');
  sink.add('any-type', type, label);
  sink.add('any-frame', frame, happening.word);
  sink.add('kind-type', kind, type);
  sink.add('kind-frame', kind, frame);
  sink.add('kind-label', kind, label);
  sink.add('tells-type', yesNo(profile.onlyTells), type);
  sink.add('quantity-frame', yesNo(phrase.quantity !== null), frame);
  sink.add('ending', phrase.ending ?? 'open');
  sink.add('preposition-frame', preposition, frame);
  sink.add('who-type', who, type);
  sink.add('who-label', who, label);
  sink.keep();
}

/** Where it stands: what it looks like there, how often its referent is told. */
function describeStanding(
  sink: FeatureSink,
  view: DocumentView,
  { draft, form, isOwned, hasEnclitic }: Happening,
  profile: Profile,
  location: Location,
): void {
  const { name } = location;
  if (!sink.recall(parts.looks, profile.looks, location.number)) {
    const { phrase } = profile.argument;
    sink.add('kind-location', profile.kind, name);
    sink.add('definite-location', yesNo(phrase.definite), name);
    if (phrase.joined) sink.add('joined', name);
    sink.add('preposition-location', profile.preposition, name);
    sink.keep();
  }
  const step = stepOf(view.countOf(profile.key));
  const title = view.title === null ? 0 : view.isInTitle(profile.key) ? 1 : 2;
  const told = (((hasEnclitic ? form + 1 : 0) * steps.length + step) * 3 + title) * 2 + (isOwned ? 1 : 0);
  if (sink.recall(parts.told, told, location.number)) return;
  sink.add('told-location', String(steps[step]), yesNo(location.isAnchored));
  if (title > 0) sink.add('title', yesNo(title === 1), name);
  if (isOwned) sink.add('pronoun', 'noun', name);
  if (hasEnclitic) sink.add('pronoun', draft.trigger.form, name);
  sink.keep();
}

/** Whether the word of the happening can be said of whom the phrase names, and whether they are foes of who fills a slot. */
function describeWho(
  sink: FeatureSink,
  view: DocumentView,
  { draft }: Happening,
  profile: Profile,
  location: Location,
): void {
  const { trigger } = draft;
  const nominal = profile.argument.phrase.nominals[0];
  if (nominal === undefined) return;
  const { form } = draft.sentence.arcs[trigger.arc] as Arc;
  if (trigger.form === 'verb' && form?.gender != null && nominal.gender !== null) {
    const agrees = form.gender === nominal.gender;
    if (!sink.recall(parts.agrees, (agrees ? 1 : 0) + (trigger.passive ? 2 : 0), location.number)) {
      sink.add('agrees', yesNo(agrees), `${trigger.passive ? 'passive ' : ''}${location.name}`);
      sink.keep();
    }
  }
  const own = nominal.id;
  if (own === null) return;
  for (const slot of ['actor', 'recipient'] as const) {
    if (hasFoe(fillersOf(draft, slot), own, view.told.register)) sink.add('foe-of', slot);
  }
}

function hasFoe(fillers: readonly Argument[], own: string, register: Register): boolean {
  for (const { phrase } of fillers)
    for (const { id } of phrase.nominals) if (id !== null && register.areFoes(id, own)) return true;
  return false;
}

/** Which of the fillers a phrase is; -1 for none. Asked of every phrase for every slot. */
function placeOf(phrase: Phrase, fillers: readonly Argument[]): number {
  for (let k = 0; k < fillers.length; k++) if ((fillers[k] as Argument).phrase === phrase) return k;
  return -1;
}

/** A bit for each slot, in the order of `chosenSlots`. */
type SlotBits = number;
const bitOf = (slot: ChosenSlot): SlotBits => (slot === 'actor' ? 1 : slot === 'recipient' ? 2 : 4);

/** The slots that are filled with the referent. */
function slotsOf(happening: Happening | null, key: number): SlotBits {
  if (key === 0 || happening === null) return 0;
  const { actor, recipient, place } = happening.keys;
  return (holds(actor, key) ? 1 : 0) + (holds(recipient, key) ? 2 : 0) + (holds(place, key) ? 4 : 0);
}

/** Asked of every phrase for every happening around it. */
function holds(keys: readonly number[], key: number): boolean {
  for (let k = 0; k < keys.length; k++) if (keys[k] === key) return true;
  return false;
}

/** The slots that the rules gave the phrase to. */
const slotsTaking = ({ actors, recipients, places }: EventDraft, phrase: Phrase): SlotBits =>
  (placeOf(phrase, actors) >= 0 ? 1 : 0) +
  (placeOf(phrase, recipients) >= 0 ? 2 : 0) +
  (placeOf(phrase, places) >= 0 ? 4 : 0);

function isSpeaker({ holder }: Happening, phrase: Phrase): boolean {
  const origin = holder?.chain[0];
  return origin?.start != null && origin.end != null && phrase.start < origin.end && phrase.end > origin.start;
}

const ranks = ['none', 'first', 'more', 'same', 'other'] as const;

/** What the rules made of a phrase for the slot: its first filler, one more, the same referent as one, another than theirs; none where they found none. */
function ruledAs({ draft }: Happening, slot: ChosenSlot, phrase: Phrase, { taken, filled }: Ruled): number {
  const fillers = fillersOf(draft, slot);
  if (fillers.length === 0) return 0;
  const bit = bitOf(slot);
  if ((taken & bit) !== 0) return fillers[0]?.phrase === phrase ? 1 : 2;
  return (filled & bit) !== 0 ? 3 : 4;
}

/** What decides, beside the slot, what the rules made of a phrase. `filledBefore`: the slots that its referent has in the happening before. */
interface Ruled {
  cut: 'cut' | 'whole' | null;
  speaks: boolean;
  filled: SlotBits;
  filledBefore: SlotBits;
  taken: SlotBits;
}

/** What the rules made of it for a slot, and for the others; the first is given back. */
function describeRuled(
  sink: FeatureSink,
  happening: Happening,
  slot: ChosenSlot,
  { profile, location }: Candidate,
  told: Ruled,
): string {
  const { draft } = happening;
  const { cut, speaks, filledBefore } = told;
  const rank = ruledAs(happening, slot, profile.argument.phrase, told);
  const others = (told.filled | told.taken) & ~bitOf(slot);
  const ruled = ranks[rank] as string;
  const isTold = (draft.nisbas.length > 0 ? 1 : 0) + (speaks ? 2 : 0) + (cut === null ? 0 : cut === 'cut' ? 4 : 8);
  const which = (((happening.frame * 12 + isTold) * ranks.length + rank) * 8 + bitOf(slot)) * 64;
  if (!sink.recall(parts.ruled, which + others * 8 + filledBefore, location.number)) {
    sink.addFor(slot, 'rule-location', ruled, location.name);
    sink.addFor(slot, 'rule-frame', ruled, draft.trigger.sense.row.frame);
    if (draft.nisbas.length > 0) sink.addFor(slot, 'nisba', ruled);
    if (speaks) sink.addFor(slot, 'speaks-rule', ruled);
    if (cut !== null) sink.addFor(slot, 'cut-rule', cut, ruled);
    for (const other of chosenSlots) {
      if ((others & bitOf(other)) !== 0) sink.addFor(slot, 'other-slot', other, ruled);
      if ((filledBefore & bitOf(other)) !== 0) sink.addFor(slot, 'before-as-rule', other, ruled);
    }
    sink.keep();
  }
  return ruled;
}

/** As what else the text tells of the referent. */
function describeUses(
  sink: FeatureSink,
  view: DocumentView,
  happening: Happening,
  key: number,
  location: Location,
  filled: SlotBits,
  filledBefore: SlotBits,
): void {
  const { draft, keys, before, besides } = happening;
  const isInOwnSentence = before?.draft.sentence === draft.sentence;
  // of what has nothing to know it by one happening may have several
  const own = key === 0 ? unknownIn(keys) : filled;
  let told = isInOwnSentence ? 1 : 0;
  for (let n = 0; n < chosenSlots.length; n++) {
    const uses = view.usesOf(n, key) - ((own >> n) & 1);
    told = told * 8 + Math.min(uses, 3) * 2 + ((filledBefore >> n) & 1);
  }
  if (!sink.recall(parts.uses, told, location.number)) {
    for (const [n, slot] of chosenSlots.entries()) {
      const uses = view.usesOf(n, key) - ((own >> n) & 1);
      sink.add('used-as', slot, upTo(uses, 3));
      if (uses > 0) sink.add('used-as-location', slot, location.name);
      if (((filledBefore >> n) & 1) !== 0) sink.add('before-as-sentence', slot, yesNo(isInOwnSentence));
    }
    sink.keep();
  }
  if (key === 0) return;
  // who condemns a deed did not do it
  for (const beside of besides) {
    if (beside === happening) continue;
    if (holds(beside.keys.actor, key)) sink.add('does-beside', beside.draft.type, draft.type);
    if (holds(beside.keys.recipient, key)) sink.add('undergoes-beside', beside.draft.type, draft.type);
  }
}

const unknownIn = ({ actor, recipient, place }: Happening['keys']): SlotBits =>
  (holds(actor, 0) ? 1 : 0) + (holds(recipient, 0) ? 2 : 0) + (holds(place, 0) ? 4 : 0);

function describePlace(sink: FeatureSink, { draft, type }: Happening, profile: Profile, location: Location): void {
  const { precision, shape } = profile;
  const { phrase } = profile.argument;
  const place = draft.places.find((each) => each.phrase === phrase);
  if (place !== undefined) {
    sink.addFor('place', 'role', place.role);
    sink.addFor('place', 'inherited', yesNo(place.inherited));
  }
  if (sink.recall(parts.place, profile.placing * mostLocations + location.number, type)) return;
  sink.addFor('place', 'precision-location', precision, location.name);
  sink.addFor('place', 'precision-type', precision, draft.type);
  sink.addFor('place', 'named', yesNo(profile.isNamed), shape);
  sink.keep();
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

function betweenOf(view: DocumentView, { profile, anchor }: Candidate): Between | null {
  if (anchor === null) return null;
  const { index, kind } = profile;
  const { phrase } = profile.argument;
  const [from, to] = phrase.from > anchor ? [anchor + 1, phrase.from] : [phrase.to, anchor];
  if (from >= to) return { distance: 0, verbs: 0, clauses: 0, events: 0, bare: 0, alike: 0, isCut: false };
  const cuts = view.cutsOf(index);
  const verbs = (cuts.verbs[to] as number) - (cuts.verbs[from] as number);
  const clauses = (cuts.clauses[to] as number) - (cuts.clauses[from] as number);
  let [bare, alike] = [0, 0];
  for (const each of view.profiles[index] as readonly Profile[]) {
    const { phrase: other } = each.argument;
    if (other.from < from || other.to > to) continue;
    if (each.isBare) bare++;
    if (each.kind === kind) alike++;
  }
  const events = view.wordsBetween(index, from, to);
  return { distance: to - from, verbs, clauses, events, bare, alike, isCut: verbs + clauses > 0 };
}

/** The slot that the frame gives to the phrase; null where it stands out of the frame's reach. */
function describePosition(
  sink: FeatureSink,
  { draft, form }: Happening,
  { profile, location }: Candidate,
  between: Between,
): string | null {
  const { phrase, sentence } = profile.argument;
  const { events, bare, isCut } = between;
  const isBehindVerb = sentence.arcs[phrase.from - 1]?.kind === 'verb';
  const isBeforeVerb = sentence.arcs[phrase.to]?.kind === 'verb';
  const opens = phrase.from === 0 ? 1 : phrase.from <= 2 && phrase.preposition === 'في' ? 2 : 0;
  const around = ((isBehindVerb ? 1 : 0) + (isBeforeVerb ? 2 : 0)) * 3 + opens;
  if (!sink.recall(parts.between, numberOf(between) * 12 + around, location.number)) {
    describeBetween(sink, between, location.name);
    if (isBehindVerb) sink.add('behind-verb', location.name);
    if (opens > 0) sink.add('opens', opens === 1 ? location.name : 'in');
    if (isBeforeVerb) sink.add('before-verb', location.name);
    sink.keep();
  }
  const isOpen = profile.preposition === 'none';
  const shown = isOpen ? Math.min(bare, 2) : profile.prepositionNumber + 3;
  if (!sink.recall(parts.position, shown * mostLocations + (isCut ? 0 : location.number + 1), form)) {
    const { passive, form: name } = draft.trigger;
    const shape = isOpen ? `bare-${upTo(bare, 2)}` : profile.preposition;
    sink.add('position', `${passive ? 'passive-' : ''}${name} ${isCut ? 'beyond' : location.name}`, shape);
    sink.keep();
  }
  return location.name === 'after' && !isCut && events === 0 ? expectedSlot(draft, phrase, bare) : null;
}

/** One number for all that is looked at of what stands between. */
const numberOf = ({ distance, verbs, clauses, events, alike }: Between): number =>
  (((stepOf(distance) * 3 + Math.min(verbs, 2)) * 3 + Math.min(clauses, 2)) * 3 + Math.min(events, 2)) * 4 +
  Math.min(alike, 3);

function describeBetween(
  sink: FeatureSink,
  { distance, verbs, clauses, events, alike, isCut }: Between,
  location: string,
): void {
  sink.add('distance', String(steps[stepOf(distance)]), location);
  sink.add('verbs', upTo(verbs, 2), location);
  sink.add('clauses', upTo(clauses, 2), location);
  sink.add('events', upTo(events, 2), location);
  sink.add('alike', upTo(alike, 3), location);
  sink.add('nearest', isCut ? 'beyond' : alike === 0 ? 'nearest' : 'further', location);
}

/** Which slot the frame of the word gives to a phrase that stands behind it. `bare`: how many phrases without preposition stand between. */
function expectedSlot({ trigger }: EventDraft, phrase: Phrase, bare: number): string {
  const frame: Frame = frames[trigger.sense.row.frame];
  if (phrase.preposition !== null) return frame.prepositions[phrase.preposition] ?? 'none';
  if (trigger.form === 'noun') return phrase.annexed ? frame.genitive : 'bare';
  if (bare > 0) return `object ${frame.object}`;
  return trigger.passive ? frame.object : `subject ${frame.subject}`;
}

/**
 * The phrases that may fill slots of a happening: those of the sentences that tell it, of the two before, and of the title; and what the text is
 * about, where it was named last.
 */
export function candidatesOf(view: DocumentView, { main, anchors }: Happening): Candidate[] {
  const around = new Map<number, number | null>();
  for (const { index, arc } of anchors) around.set(index, arc);
  for (let k = Math.max(0, main - reachBack); k < main; k++) if (!around.has(k)) around.set(k, null);
  if (view.title !== null && !around.has(view.title)) around.set(view.title, null);
  const found: Candidate[] = [];
  for (const [index, anchor] of around)
    for (const profile of view.profiles[index] as readonly Profile[]) {
      if (anchor !== null && Math.abs(profile.argument.phrase.from - anchor) > farthest) continue;
      if (profile.slots.length === 0 || (anchor === null && !profile.isLent)) continue;
      found.push({ profile, anchor, location: locationOf(profile, main, anchor) });
    }
  for (const profile of view.topicsBefore(main))
    if (!around.has(profile.index)) found.push({ profile, anchor: null, location: locationOf(profile, main, null) });
  return found;
}
