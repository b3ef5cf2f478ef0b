import type { Token } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { fillArguments } from './arguments.ts';
import { casualtiesOf, countedCasualties, harmOf } from './casualties.ts';
import { crosses, endsClause } from './clauses.ts';
import type { Argument, EventDraft } from './draft.ts';
import { lastSubject } from './outer-subject.ts';
import type { PhrasedSentence } from './phrases.ts';
import { findSubjects, lastSubjectOf } from './subjects.ts';
import { findTriggers, type Trigger } from './triggers.ts';

/** What drafting a sentence needs from outside it. */
export interface DraftTools {
  tokens: readonly Token[];
  text: string;
  placeOfActor: (id: string) => boolean;
}

/** The event mentions of one sentence. `before`: the last subject of the sentence before; `earlier`: the drafts of the document so far. */
export function draftSentence(
  sentence: PhrasedSentence,
  before: Argument | null,
  earlier: readonly EventDraft[],
  tools: DraftTools,
): { drafts: EventDraft[]; last: Argument | null } {
  const triggers = findTriggers(sentence, tools.tokens, tools.text);
  if (triggers.length === 0) return { drafts: [], last: lastSubjectOf(sentence) ?? before };
  const of = findSubjects(sentence, before);
  const at = new Set(triggers.map((trigger) => trigger.arc));
  const drafts: EventDraft[] = [];
  for (const trigger of triggers) {
    const draft = newDraft(trigger, sentence, tools);
    fillArguments(draft, at, { of, before });
    draft.casualties.push(...casualtiesOf(draft, draft.recipients));
    if (trigger.means !== null) takeMeans(draft, trigger.means);
    if (!isDenied(draft, sentence)) drafts.push(draft);
  }
  refuseTerms(drafts, of, before);
  completeSides(drafts);
  const kept = joinHarm(
    drafts.filter((draft) => !isTermOfRefused(draft, drafts)),
    sentence,
    earlier,
  ).filter((draft) => !isEmptyHarm(draft));
  addCounted(kept, sentence, earlier);
  for (const draft of kept) takePlaceOfSentence(draft, kept, earlier);
  return { drafts: kept, last: [...of.values()].at(-1) ?? before };
}

function newDraft(trigger: Trigger, sentence: PhrasedSentence, tools: DraftTools): EventDraft {
  const { row } = trigger.sense;
  const arc = sentence.arcs[trigger.arc] as Arc;
  const kind = sentence.sentence.block.kind;
  const span = { start: arc.start, end: arc.end };
  return {
    type: row.type,
    mode: new Set(row.mode),
    label: row.label,
    trigger,
    sentence,
    spans: [span],
    actors: [],
    recipients: [],
    places: [],
    placeInherited: false,
    munitions: [],
    nisbas: [],
    casualties: [],
    rivals: [],
    date: null,
    factuality: 'happened',
    count: trigger.phrase?.quantity ?? null,
    headline: kind === 'title' || kind === 'heading' || kind === 'caption',
    order: 'later',
    text: tools.text,
    placeOfActor: tools.placeOfActor,
    rules: [{ rule: `ar/events/${row.type.toLowerCase()}/${row.label.replace(/ /g, '-')}`, ...span }],
  };
}

const rooted = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'RETREAT', 'PROTEST']);

/**
 * Where a happening of the ground is told without a place: the place that its sentence gives, the nearest first; else that of the
 * event told right before, where the sentence names no other.
 */
function takePlaceOfSentence(draft: EventDraft, drafts: readonly EventDraft[], earlier: readonly EventDraft[]): void {
  if (draft.places.length > 0 || draft.headline) return;
  const at = draft.trigger.arc;
  const own = draft.sentence.phrases
    .filter(
      (phrase) =>
        phrase.kind === 'place' &&
        phrase.preposition !== null &&
        placing.has(phrase.preposition) &&
        phrase.nominals.length > 0,
    )
    .sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at))[0];
  const near =
    own !== undefined && Math.abs(own.from - at) < 25
      ? [{ phrase: own, sentence: draft.sentence, role: 'where' as const }]
      : [];
  const told = near.length > 0 ? near : (drafts.find((each) => each.places.length > 0)?.places ?? []);
  const before = told.length > 0 || !rooted.has(draft.type) ? told : (earlier.at(-1)?.places ?? []);
  if (before.length === 0) return;
  draft.placeInherited = true;
  draft.places.push(...before.slice(0, 2).map((each) => ({ ...each, role: 'where' as const })));
  draft.rules.push({
    rule: 'ar/events/place-of-context',
    start: before[0]?.phrase.start ?? 0,
    end: before[0]?.phrase.end ?? 0,
  });
}

const placing = new Set([
  'في',
  'ب',
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
  'علي',
]);

/** "دمرت الأرتال بسبع غارات": the noun says what kind of attack it was, and how many. */
function takeMeans(draft: EventDraft, means: Trigger): void {
  const { row } = means.sense;
  draft.label = row.label;
  for (const mode of row.mode) draft.mode.add(mode);
  draft.count ??= means.phrase?.quantity ?? null;
  const arc = draft.sentence.arcs[means.arc] as Arc;
  draft.spans.push({ start: arc.start, end: arc.end });
}

const verbalTypes = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN', 'SUPPORT']);

/** What nobody said is no speech act: "لم يستبعد", "لم تدع". */
function isDenied(draft: EventDraft, sentence: PhrasedSentence): boolean {
  if (draft.trigger.form !== 'verb' || !verbalTypes.has(draft.type)) return false;
  const before = sentence.arcs[draft.trigger.arc - 1];
  return (
    before !== undefined &&
    before.kind === 'particle' &&
    (before.stem === 'لم' || before.stem === 'لا' || before.stem === 'لن')
  );
}

const terms = new Set(['AGREE', 'CONCEDE', 'RETREAT']);

/** "أكدت أن لا هدنة": who says that there is none turns it down. */
function refuseTerms(drafts: readonly EventDraft[], of: ReadonlyMap<number, Argument>, before: Argument | null): void {
  for (const draft of drafts) {
    const { phrase } = draft.trigger;
    // that others have none between them is only said not to be so
    if (phrase === null || !isNegatedTerm(draft) || isBetweenOthers(draft)) continue;
    draft.type = 'REJECT';
    draft.label = 'refusal';
    draft.mode.clear();
    const subject = lastSubject(phrase.from, { of, before });
    if (subject === null) continue;
    draft.recipients = [...draft.actors, ...draft.recipients].filter((each) => each.phrase !== subject.phrase);
    draft.actors = [subject];
  }
}

const isBetweenOthers = ({ sentence, trigger }: EventDraft): boolean =>
  sentence.phrases.some(
    (phrase) =>
      phrase.preposition === 'بين' && phrase.from > trigger.arc && !crosses(sentence.arcs, trigger.arc, phrase.from),
  );

function isNegatedTerm({ type, trigger, sentence }: EventDraft): boolean {
  const negation = trigger.phrase === null ? undefined : sentence.arcs[trigger.phrase.from - 1];
  return terms.has(type) && negation?.kind === 'particle' && negation.stem === 'لا';
}

/** "لا هدنة أو اتفاق على وقف القتال": what is turned down is told in one. */
const isTermOfRefused = (draft: EventDraft, drafts: readonly EventDraft[]): boolean =>
  terms.has(draft.type) &&
  drafts.some(
    (other) =>
      other.trigger.form === 'noun' &&
      (other.type === 'REJECT' || isNegatedTerm(other)) &&
      other.trigger.arc < draft.trigger.arc &&
      !crosses(draft.sentence.arcs, other.trigger.arc, draft.trigger.arc),
  );

/** "سيطر الجيش على البلدة بعد معارك مع المسلحين": the sides of one are the sides of the other. */
function completeSides(drafts: readonly EventDraft[]): void {
  for (const clash of drafts) {
    if (clash.trigger.sense.row.frame !== 'clash') continue;
    for (const other of drafts) {
      if (other === clash || other.type !== 'ASSAULT' || other.headline !== clash.headline) continue;
      const frame = other.trigger.sense.row.frame;
      if (clash.actors.length === 0 && clash.recipients.length > 0 && other.actors.length > 0)
        clash.actors.push(...other.actors);
      if (
        (frame === 'control' || frame === 'retake') &&
        other.recipients.length === 0 &&
        clash.recipients.length > 0 &&
        clash.recipients.length < 4
      )
        other.recipients.push(
          ...clash.recipients.filter((each) => !other.actors.some((actor) => actor.phrase === each.phrase)),
        );
    }
  }
}

const causing = new Set(['في', 'جراء', 'اثر', 'نتيجه', 'بسبب', 'خلال', 'ب', 'بعد', 'عقب', 'اثناء']);
const resulting = new Set(['أسفر', 'أدى', 'خلف', 'أوقع', 'تسبب', 'نجم', 'راح', 'أودى', 'سقط', 'أفضى', 'نتج']);

/** Deaths and wounds told with what caused them are no events of their own: "مقتل ثلاثة في غارة", "هجوم أسفر عن إصابة خمسة". */
function joinHarm(
  drafts: readonly EventDraft[],
  sentence: PhrasedSentence,
  earlier: readonly EventDraft[],
): EventDraft[] {
  const kept = new Set(drafts);
  for (const harm of drafts) {
    if (!isHarm(harm)) continue;
    const host = hostOf(
      harm,
      drafts.filter((each) => kept.has(each)),
      sentence,
      earlier,
    );
    if (host === null || host === harm) continue;
    host.casualties.push(...harm.casualties);
    if (host.recipients.length === 0) host.recipients = harm.recipients;
    if (host.actors.length === 0 && harm.trigger.form === 'verb' && !harm.trigger.passive) host.actors = harm.actors;
    if (host.places.length === 0) host.places = harm.places;
    if (host.sentence === harm.sentence) host.spans.push(...harm.spans);
    host.rules.push(...harm.rules);
    kept.delete(harm);
  }
  return drafts.filter((draft) => kept.has(draft));
}

const isHarm = (draft: EventDraft): boolean => {
  const harm = harmOf(draft);
  return (harm === 'killed' || harm === 'wounded') && draft.type === 'ASSAULT' && draft.label !== 'assassination';
};

function hostOf(
  harm: EventDraft,
  drafts: readonly EventDraft[],
  sentence: PhrasedSentence,
  earlier: readonly EventDraft[],
): EventDraft | null {
  const { arcs } = sentence;
  const at = harm.trigger.arc;
  const candidates = drafts.filter(
    (draft) => draft.type === 'ASSAULT' && draft !== harm && !isHarm(draft) && draft.label !== 'abduction',
  );
  const before = candidates.findLast((draft) => draft.trigger.arc < at);
  const result = resultBefore(arcs, at) || refersBack(arcs, at);
  if (before !== undefined && (result || before.trigger.predicate !== null) && at - before.trigger.arc < 30)
    return before;
  const arc = arcs[at] as Arc;
  if (
    before !== undefined &&
    harm.trigger.form === 'verb' &&
    !harm.trigger.passive &&
    (arc.proclitics[0] === 'و' || arc.proclitics[0] === 'ف') &&
    !hasComplementizer(arcs, before.trigger.arc, at)
  )
    return before;
  for (const after of candidates) {
    if (after.trigger.arc < at) continue;
    const preposition = after.trigger.phrase?.preposition ?? null;
    const linked = preposition !== null && causing.has(preposition);
    if (linked && !crossesVerb(arcs, at, after.trigger.arc)) return after;
    if (after.trigger.form === 'verb' && opensTime(arcs, after.trigger.arc)) return after;
  }
  const twin = drafts.find(
    (draft) => draft !== harm && isHarm(draft) && draft.trigger.arc < at && isCoordinated(arcs, draft.trigger.arc, at),
  );
  if (twin !== undefined) return twin;
  if (before === undefined && result)
    return earlier.findLast((draft) => draft.type === 'ASSAULT' && !draft.headline) ?? null;
  return null;
}

/** "ما أدى إلى مقتل …": a verb of consequence governs the harm. */
function resultBefore(arcs: readonly Arc[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 14; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb') return resulting.has(arc.id);
    if (arc.kind === 'mark' && arc.stem !== '،') return false;
    if (arc.kind === 'masdar' && resulting.has(arc.id)) return true;
  }
  return false;
}

const backwards = new Set(['فيها', 'فيه', 'خلالها', 'خلاله', 'خلالهما', 'بها', 'به', 'اثرها', 'جراءها']);

/** "التي قتل فيها عشرة", "سقط خلالها قتلى". */
function refersBack(arcs: readonly Arc[], at: number): boolean {
  for (let k = at + 1; k <= at + 2; k++) {
    const arc = arcs[k];
    if (arc !== undefined && (backwards.has(arc.stem) || (arc.enclitic !== null && arc.stem === 'خلال'))) return true;
  }
  return false;
}

function crossesVerb(arcs: readonly Arc[], from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++)
    if ((arcs[k] as Arc).kind === 'verb' || (endsClause(arcs, k) && (arcs[k] as Arc).stem !== '،')) return true;
  return false;
}

const hasComplementizer = (arcs: readonly Arc[], from: number, to: number): boolean => {
  for (let k = from + 1; k < to; k++) if ((arcs[k] as Arc).id === 'complementizer') return true;
  return false;
};

const opensTime = (arcs: readonly Arc[], verb: number): boolean => {
  const before = arcs[verb - 1];
  return (
    before !== undefined &&
    (before.stem === 'عندما' ||
      before.stem === 'حين' ||
      before.stem === 'بعدما' ||
      (before.stem === 'ان' && arcs[verb - 2]?.stem === 'بعد'))
  );
};

/** Only what "و" joins stands between two harms. */
function isCoordinated(arcs: readonly Arc[], from: number, to: number): boolean {
  const arc = arcs[to] as Arc;
  if (arc.proclitics[0] !== 'و' && arc.proclitics[0] !== 'ف') {
    const before = arcs[to - 1];
    if (before?.stem !== 'فيما' && before?.stem !== 'بينما') return false;
  }
  for (let k = from + 1; k < to; k++) {
    const between = arcs[k] as Arc;
    if (between.kind === 'mark' && between.stem !== '،') return false;
    if (between.kind === 'particle' && between.id === 'complementizer') return false;
  }
  return true;
}

/** "ثلاثة قتلى", "دون إصابات": counted beside the event that they belong to. */
function addCounted(drafts: readonly EventDraft[], sentence: PhrasedSentence, earlier: readonly EventDraft[]): void {
  const counted = countedCasualties(sentence);
  if (counted.length === 0) return;
  const assaults = drafts.filter((draft) => draft.type === 'ASSAULT');
  for (const { at, casualty } of counted) {
    const host =
      assaults.findLast((draft) => draft.trigger.arc <= at) ??
      assaults[0] ??
      (casualty.min === 0 || resultBefore(sentence.arcs, at)
        ? earlier.findLast((draft) => draft.type === 'ASSAULT')
        : undefined);
    if (host === undefined || host.casualties.some((each) => each.start === casualty.start)) continue;
    host.casualties.push(casualty);
    if (
      casualty.min === 0 &&
      casualty.max === 0 &&
      casualty.what === 'wounded' &&
      !host.casualties.some((each) => each.what === 'killed')
    )
      host.casualties.push({ ...casualty, what: 'killed' });
  }
}

/** A wound or death of nobody in particular tells no event: "إصابة" of a target, "قتل" in a figure of speech. */
function isEmptyHarm(draft: EventDraft): boolean {
  const harm = harmOf(draft);
  if (harm === null || draft.type !== 'ASSAULT') return false;
  if (harm === 'wounded' && draft.casualties.length === 0) return true;
  if (draft.trigger.carrier !== null) return false;
  return draft.recipients.length === 0 && draft.casualties.length === 0 && draft.actors.length === 0;
}
