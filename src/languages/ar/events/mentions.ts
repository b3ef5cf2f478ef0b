import type { DateRange, EventMention, Participant, PlaceRole, Span, Statement } from '../../../model/index.ts';
import { Coverage, fold } from '../../../text/index.ts';
import type { Analysis, Arc } from '../analysis.ts';
import type { Register } from '../names/index.ts';
import { takeAttackers } from './attackers.ts';
import { totalOf } from './casualties.ts';
import { type ChooseFillers, chooseFillers } from './choice/index.ts';
import { endsClause } from './clauses.ts';
import { dropContents } from './contents.ts';
import { mergeMentions } from './coreference.ts';
import type { Argument, EventDraft, PlaceArgument } from './draft.ts';
import { factualityOf } from './factuality.ts';
import { takeFlight } from './flights.ts';
import { isForeground } from './foreground.ts';
import { dropListeners } from './listeners.ts';
import { takeOpponents } from './opponents.ts';
import { isParty } from './owners.ts';
import { findPhrases, type Phrase, type PhrasedSentence } from './phrases.ts';
import { antecedentOfPlace } from './place-antecedents.ts';
import { ownPlaces } from './places.ts';
import { type FindRetold, findRetold } from './retold/index.ts';
import { draftSentence } from './sentence-events.ts';
import { takeForce, takeSpeaker } from './speech.ts';
import { type IsTold, isToldByWeights, type Ruled, TellingView } from './telling/index.ts';
import { weaponOf } from './weapons.ts';

/** What fills slots anew, says which happenings are told for their own sake, and finds what is told again. */
export interface EventWeighing {
  choose?: ChooseFillers;
  isTold?: IsTold;
  findRetold?: FindRetold;
}

/**
 * What reading events needs beside the analysed document. `localId`: the id of a referent that knowledge does not have, the same for the same.
 * Whatever it is not given to weigh by is weighed by the weights at hand.
 */
export interface EventContext extends EventWeighing {
  register: Register;
  localId?: (surface: string) => string;
}

/** The event mentions of a document, in text order, ids `e1`, `e2` …; what tells again what was told before says so. */
export function findEvents(
  analysis: Analysis,
  statements: readonly Statement[],
  context: EventContext,
): EventMention[] {
  const { tokens, text } = analysis;
  const placeOfActor = (id: string): boolean => context.register.place(id) !== null;
  const contents = new Coverage(
    statements.flatMap((value) => value.content.map(({ start, end }) => ({ start, end, value }))),
  );
  const drafts: EventDraft[] = [];
  const told: Argument[] = [];
  const sentences: PhrasedSentence[] = [];
  let last: Argument | null = null;
  let block = -1;
  for (const sentence of analysis.sentences) {
    if (sentence.block.start !== block) last = sentence.block.kind === 'paragraph' ? last : null;
    block = sentence.block.start;
    const phrased = findPhrases(sentence, tokens, text);
    sentences.push(phrased);
    told.push(...phrased.phrases.map((phrase) => ({ phrase, sentence: phrased })));
    const found = draftSentence(phrased, last, drafts, { tokens, text, placeOfActor });
    last = sentence.block.kind === 'paragraph' ? found.last : null;
    for (const draft of found.drafts) {
      if (!draft.headline && !drafts.some((each) => !each.headline)) draft.order = 'first';
      takeSpeaker(draft, statements, told);
      const holder = holderOf(draft, contents);
      const { factuality, rule } = factualityOf(draft, holder);
      draft.factuality = factuality;
      draft.rules.push({
        rule,
        start: (draft.spans[0] as { start: number }).start,
        end: (draft.spans[0] as { end: number }).end,
      });
      draft.date = dateOf(draft);
    }
    drafts.push(...dropContents(found.drafts));
  }
  const happenings = mergeMentions(drafts);
  const view = new TellingView(sentences, happenings, (draft) => holderOf(draft, contents));
  const isTold = context.isTold ?? isToldByWeights;
  const merged = happenings.filter((draft) => {
    // "الرسالة وصلت": no letter visits anybody
    if (draft.type === 'CONSULT' && draft.actors.length > 0 && draft.actors.every(isPaper)) return false;
    const ruled = ruledOf(draft, view);
    const told = isTold(draft, ruled, view);
    const { start, end } = draft.spans[0] as { start: number; end: number };
    if (told && ruled !== 'told') draft.rules.push({ rule: 'ar/events/likely-told', start, end });
    return told;
  });
  merged.sort((a, b) => startOf(a) - startOf(b));
  for (const draft of merged) takeForce(draft, holderOf(draft, contents), told);
  takeAttackers(merged);
  takeOpponents(merged, told, context.register);
  (context.choose ?? chooseFillers)({
    sentences,
    drafts: merged,
    holderOf: (draft) => holderOf(draft, contents),
    register: context.register,
  });
  for (const draft of merged) {
    dropListeners(draft);
    takeFlight(draft);
  }
  const first = (context.findRetold ?? findRetold)({
    sentences,
    drafts: merged,
    holderOf: (draft) => holderOf(draft, contents),
  });
  const ids = localIds(context);
  const takenUp = (phrase: Phrase): Phrase | null => antecedentOfPlace(phrase, told, context.register);
  const tools: MentionTools = { register: context.register, ids, takenUp };
  const idOf = new Map(merged.map((draft, i) => [draft, `e${i + 1}`]));
  return merged.map((draft, i) => {
    const retells = idOf.get(first.get(draft) as EventDraft);
    if (retells !== undefined) draft.rules.push({ ...(draft.spans[0] as Span), rule: 'ar/events/told-again' });
    const mention = mentionOf(draft, `e${i + 1}`, contents, tools, analysis);
    return retells === undefined ? mention : { ...mention, retells };
  });
}

const startOf = (draft: EventDraft): number => (draft.spans[0] as { start: number }).start;

const ruledOf = (draft: EventDraft, view: TellingView): Ruled =>
  !isSomething(draft) ? 'nothing' : isForeground(draft, view.holderOf(draft)) ? 'told' : 'background';

/** Purposes and the like of nobody in particular are no events. */
function isSomething(draft: EventDraft): boolean {
  if (
    draft.factuality === 'hypothetical' &&
    draft.actors.length === 0 &&
    draft.recipients.length === 0 &&
    draft.nisbas.length === 0
  )
    return false;
  // "في حوار مع صحيفة" is where something was said
  if (
    draft.type === 'CONSULT' &&
    draft.recipients.some(({ phrase }) => phrase.nominals.some((nominal) => nominal.kind === 'outlet'))
  )
    return false;
  return true;
}

const isPaper = ({ phrase }: Argument): boolean =>
  phrase.nominals.length > 0 && phrase.nominals.every(({ kind }) => kind === 'social-channel');

/** The innermost statement whose content holds the trigger. */
const holderOf = (draft: EventDraft, contents: Coverage<Statement>): Statement | null =>
  holderAt(startOf(draft), contents);

function holderAt(at: number, contents: Coverage<Statement>): Statement | null {
  let best: Statement | null = null;
  let width = Number.POSITIVE_INFINITY;
  for (const { start, end, value } of contents.at(at))
    if (end - start < width) {
      best = value;
      width = end - start;
    }
  return best;
}

/** The date of the trigger's clause, else of its sentence. */
function dateOf(draft: EventDraft): DateRange | null {
  const { arcs } = draft.sentence;
  const at = draft.trigger.arc;
  const dates: { k: number; date: DateRange }[] = [];
  arcs.forEach((arc, k) => {
    if (arc.kind === 'date' && arc.date !== null) dates.push({ k, date: arc.date });
  });
  if (dates.length === 0) return null;
  const cost = (k: number): number => {
    let sum = Math.abs(k - at) / 10;
    for (let i = Math.min(k, at) + 1; i < Math.max(k, at); i++) {
      const arc = arcs[i] as Arc;
      if (arc.kind === 'verb') sum += 2;
      else if (endsClause(arcs, i)) sum += 2;
    }
    return k < at ? sum + 0.3 : sum;
  };
  const own = dates.find(({ k }) => isInOwnClause(arcs, at, k));
  const best = own ?? dates.reduce((a, b) => (cost(b.k) < cost(a.k) ? b : a));
  return best.date;
}

/** "نفيها تنفيذ الهجوم الذي استهدف الخميس سفينة": the day stands in the clause that says which attack it was. */
function isInOwnClause(arcs: readonly Arc[], at: number, date: number): boolean {
  const opens = arcs[at + 1]?.id === 'relative' ? at + 1 : arcs[at + 2]?.id === 'relative' ? at + 2 : -1;
  if (opens === -1 || date < opens) return false;
  const between = arcs.slice(opens, date);
  return between.filter(({ kind }) => kind === 'verb').length === 1 && !between.some(({ kind }) => kind === 'mark');
}

/** "اعتقلت منذ الجمعة": what has happened since a day has happened up to the day of writing. */
function untilToday({ date, factuality }: EventDraft, today: string | null): DateRange | null {
  if (date === null || today === null || date.precision !== 'open' || date.from === null || date.to !== null)
    return date;
  const isPast = (factuality === 'happened' || factuality === 'ongoing') && date.from <= today;
  return isPast ? { ...date, to: today } : date;
}

function localIds(context: EventContext): (surface: string) => string {
  if (context.localId !== undefined) return context.localId;
  const known = new Map<string, string>();
  return (surface) => {
    const key = fold(surface);
    const id = known.get(key) ?? `local:${1001 + known.size}`;
    known.set(key, id);
    return id;
  };
}

/** What printing mentions needs. `takenUp`: the place told before that a bare noun stands for. */
interface MentionTools {
  register: Register;
  ids: (surface: string) => string;
  takenUp: (phrase: Phrase) => Phrase | null;
}

function mentionOf(
  draft: EventDraft,
  id: string,
  contents: Coverage<Statement>,
  context: MentionTools,
  analysis: Analysis,
): EventMention {
  const { text } = analysis;
  const { ids } = context;
  const quoted = draft.spans.map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
  const holder = holderOf(draft, contents);
  const doers = draft.type === 'ASSAULT' ? draft.actors.filter(({ phrase }) => !areVictims(phrase)) : draft.actors;
  const actors = doers.slice(0, 3).map((each) => participantOf(each, text, ids));
  if (actors.length === 0) for (const { arc } of draft.nisbas.slice(0, 1)) actors.push(nisbaActor(arc, text, context));
  if (actors.length === 0 && holder !== null && isOwnDeed(draft)) actors.push(...speakerOf(holder));
  const recipients = draft.recipients
    .filter((each) => !draft.actors.includes(each))
    .slice(0, 3)
    .map((each) => participantOf(each, text, ids));
  if (draft.recipients.every(({ phrase }) => !isParty(phrase)))
    for (const { arc } of draft.recipientNisbas.slice(0, 1)) recipients.push(nisbaActor(arc, text, context));
  const casualties = [...draft.casualties, ...draft.rivals].map(({ min, max, what, who, start, end }) => ({
    min,
    max,
    what,
    who,
    start,
    end,
    surface: text.slice(start, end),
    statement: holderAt(start, contents)?.id ?? null,
  }));
  const heldBy = ({ start }: { start: number }): string | null => holderAt(start, contents)?.id ?? null;
  const asserting = holder !== null && holder.act !== 'deny' && !holder.notSaid;
  return {
    id,
    type: draft.type,
    mode: [...draft.mode],
    label: draft.label,
    trigger: quoted[0] as EventMention['trigger'],
    also: quoted.slice(1),
    actors,
    recipients,
    places: placesOf(draft, text, context),
    date: untilToday(draft, analysis.referenceDate),
    factuality: draft.factuality,
    killed: totalOf(draft.casualties, 'killed', heldBy),
    wounded: totalOf(draft.casualties, 'wounded', heldBy),
    casualties,
    munitions: draft.munitions.slice(0, 3).map(({ phrase }) => ({
      kind: weaponOf(phrase, draft.sentence.arcs),
      min: phrase.quantity?.min ?? null,
      max: phrase.quantity?.max ?? null,
      surface: text.slice(phrase.start, phrase.end),
      start: phrase.start,
      end: phrase.end,
    })),
    count: draft.count,
    partOf: null,
    headline: draft.headline,
    statements: asserting ? [holder.id] : [],
    trail: draft.rules,
  };
}

/** "ضحايا القصف الذي استهدف السوق": who was hit did not do it. */
const areVictims = ({ noun, head }: Phrase): boolean =>
  noun?.sense.counted != null || /^(?:ال)?(?:ضحايا|ضحيه|قتلي|جرحي|مصابين|مصابون|شهداء)$/.test(head.stem);

function participantOf({ phrase }: Argument, text: string, ids: (surface: string) => string): Participant {
  const surface = text.slice(phrase.start, phrase.end);
  const nominal = phrase.nominals.find((each) => each.kind !== 'place') ?? phrase.nominals[0];
  return {
    id: nominal?.id ?? ids(surface),
    name: nominal?.name ?? null,
    ...(nominal !== undefined && nominal.names.length > 0 ? { names: [...nominal.names] } : {}),
    surface,
    start: phrase.start,
    end: phrase.end,
    anonymous: nominal?.anonymous ?? true,
    affiliation: nominal?.affiliation ?? null,
  };
}

/** "استهدفنا القاعدة": said by who did it. A plural pronoun behind a noun phrase is an object. */
function isOwnDeed({ sentence, trigger }: EventDraft): boolean {
  const arc = sentence.arcs[trigger.arc] as Arc;
  return trigger.form === 'verb' && !trigger.passive && arc.enclitic === 'نا' && arc.form?.part === 'perfect';
}

/** Who says a statement, as a participant of what it tells. */
function speakerOf({ chain }: Statement): Participant[] {
  const [origin] = chain;
  if (origin === undefined || origin.kind === 'gap' || origin.surface === null) return [];
  const { id, name, names, surface, start, end, anonymous, affiliation } = origin;
  if (start === null || end === null) return [];
  return [{ id, name, ...(names === undefined ? {} : { names }), surface, start, end, anonymous, affiliation }];
}

function nisbaActor(arc: Arc, text: string, { register, ids }: MentionTools): Participant {
  const actor = register.actor(arc.id);
  const surface = text.slice(arc.start, arc.end);
  return {
    id: actor?.id ?? ids(surface),
    name: actor?.en[0] ?? null,
    names: actor === null ? [] : [...actor.en.slice(1), ...actor.ar],
    surface,
    start: arc.start,
    end: arc.end,
    anonymous: false,
    affiliation: null,
  };
}

const weights = { target: 0, where: 1, from: 2 } as const;

function placesOf(draft: EventDraft, text: string, tools: MentionTools): PlaceRole[] {
  const seen = new Set<number>();
  const places: PlaceRole[] = [];
  const isTakenUp = draft.places.some(({ phrase }) => tools.takenUp(phrase) !== null);
  const order = (isTakenUp ? ownPlaces(draft) : [...draft.places]).sort((a, b) => weights[a.role] - weights[b.role]);
  for (const each of order) {
    if (seen.has(each.phrase.start) || places.length >= 3) continue;
    seen.add(each.phrase.start);
    const antecedent = tools.takenUp(each.phrase);
    if (antecedent !== null)
      draft.rules.push({ rule: 'ar/events/place-taken-up', start: antecedent.start, end: antecedent.end });
    places.push(placeOf(each, antecedent, text, tools));
  }
  return places.sort((a, b) => a.start - b.start);
}

/** `antecedent`: the phrase told before that this one stands for. */
function placeOf(
  { phrase, sentence, role }: PlaceArgument,
  antecedent: Phrase | null,
  text: string,
  { register, ids }: MentionTools,
): PlaceRole {
  const from = directionBefore({ phrase, sentence }) ?? phrase.start;
  const surface = text.slice(from, phrase.end);
  const { nominals, start, end } = antecedent ?? phrase;
  const nominal = nominals.find((each) => each.kind === 'place') ?? nominals[0];
  const entry = nominal?.id == null ? null : register.place(nominal.id);
  const told = text.slice(start, end);
  return {
    id: entry?.id ?? ids(told),
    name: entry?.en[0] ?? null,
    names: entry === null ? (antecedent === null ? [] : [told]) : [...entry.en.slice(1), ...entry.ar],
    surface,
    role,
    lat: entry?.lat ?? null,
    lon: entry?.lon ?? null,
    precision: entry?.precision ?? null,
    start: from,
    end: phrase.end,
  };
}

const bearings = new Set(['شمال', 'جنوب', 'شرق', 'غرب', 'شمالي', 'جنوبي', 'شرقي', 'غربي', 'قرب']);

/** Where "غرب محافظة نينوى" begins: how the place lies to the one that is named belongs to its words. */
function directionBefore({ phrase, sentence }: Argument): number | null {
  const before = sentence.arcs[phrase.from - 1];
  return before !== undefined && phrase.preposition === before.stem && bearings.has(before.stem) ? before.start : null;
}
