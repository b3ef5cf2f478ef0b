import type { Token } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { takeAim } from './aims.ts';
import { fillArguments } from './arguments.ts';
import { casualtiesOf } from './casualties.ts';
import { turnOnClaimant } from './claimants.ts';
import { crosses } from './clauses.ts';
import { keysOf } from './coreference.ts';
import type { Argument, EventDraft } from './draft.ts';
import { takeFarVictims } from './far-victims.ts';
import { isAccident, isEmptyHarm, joinDeedsOfAttack, joinHarm } from './harm.ts';
import { lastSubject } from './outer-subject.ts';
import { isParty, takeOwners } from './owners.ts';
import type { PhrasedSentence } from './phrases.ts';
import { takePlaceOfSentence } from './places.ts';
import { addTo } from './slots.ts';
import { addWounds, joinStruck } from './struck.ts';
import { findSubjects, lastSubjectOf } from './subjects.ts';
import { addCounted, addParts } from './toll-hosts.ts';
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
  if (triggers.length === 0) {
    addCounted([], sentence, earlier);
    return { drafts: [], last: lastSubjectOf(sentence) ?? before };
  }
  const of = findSubjects(sentence, before);
  const at = new Set(triggers.map((trigger) => trigger.arc));
  const drafts: EventDraft[] = [];
  for (const trigger of triggers) {
    const draft = newDraft(trigger, sentence, tools);
    fillArguments(draft, at, { of, before });
    takeFarVictims(draft);
    if (hitting.has(draft.type)) takeOwners(draft);
    draft.casualties.push(...casualtiesOf(draft, draft.recipients));
    addWounds(draft);
    if (trigger.means !== null) {
      takeMeans(draft, trigger.means);
      const means = newDraft(trigger.means, sentence, tools);
      fillArguments(means, at, { of, before });
      takeDoers(draft, means);
    }
    if (!isDenied(draft, sentence)) drafts.push(draft);
  }
  refuseTerms(drafts, of, before);
  threatenTargets(drafts);
  for (const draft of drafts) takeAim(draft, drafts);
  completeSides(drafts);
  for (const draft of drafts) answerAccuser(draft, drafts, earlier);
  for (const draft of drafts) turnOnClaimant(draft, of);
  for (const draft of drafts) shareAgreement(draft);
  addParts(drafts, sentence);
  const kept = joinHarm(
    joinDeedsOfAttack(joinStruck(drafts), of).filter((draft) => !isTermOfRefused(draft, drafts)),
    sentence,
    earlier,
  ).filter((draft) => !isEmptyHarm(draft) && !isAccident(draft));
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
    munitions: [],
    nisbas: [],
    recipientNisbas: [],
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

const hitting = new Set(['ASSAULT', 'COERCE', 'THREATEN']);

/** "دمرت الأرتال بسبع غارات": the noun says what kind of attack it was, and how many. */
function takeMeans(draft: EventDraft, means: Trigger): void {
  const { row } = means.sense;
  draft.label = row.label;
  for (const mode of row.mode) draft.mode.add(mode);
  draft.count ??= means.phrase?.quantity ?? null;
  const arc = draft.sentence.arcs[means.arc] as Arc;
  draft.spans.push({ start: arc.start, end: arc.end });
}

/** "قتلوا بكمين نصبته المقاومة": whose the means were did it. */
function takeDoers(draft: EventDraft, means: EventDraft): void {
  if (draft.actors.length > 0 || draft.nisbas.length > 0) return;
  draft.actors.push(...means.actors.filter(({ phrase }) => !draft.recipients.some((each) => each.phrase === phrase)));
  draft.nisbas.push(...means.nisbas);
}

/** "هدد باستهداف السفن": who is threatened is whom the threatened act would hit. */
function threatenTargets(drafts: readonly EventDraft[]): void {
  for (const threat of drafts) {
    if (threat.type !== 'THREATEN' || threat.recipients.length > 0) continue;
    const act = drafts.find(
      ({ trigger, recipients }) =>
        trigger.arc > threat.trigger.arc &&
        trigger.arc <= threat.trigger.arc + 4 &&
        trigger.phrase?.preposition === 'ب' &&
        recipients.length > 0,
    );
    if (act !== undefined) threat.recipients.push(...act.recipients);
  }
}

/** "وقعت الحكومة والمتمردون اتفاقا": who agrees agrees with the other. */
function shareAgreement({ trigger, actors, recipients }: EventDraft): void {
  const [, ...others] = actors;
  if (trigger.sense.row.frame === 'agree' && recipients.length === 0)
    recipients.push(...others.map((each) => ({ ...each })));
}

const verbalTypes = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN', 'SUPPORT']);

/** What nobody said is no speech act: "لم يستبعد", "لم تدع". */
function isDenied(draft: EventDraft, sentence: PhrasedSentence): boolean {
  if (draft.trigger.form !== 'verb' || !verbalTypes.has(draft.type)) return false;
  // "لن تسمح": the row asks for it
  if (draft.trigger.sense.onlyAfter !== null) return false;
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
  return (terms.has(type) || type === 'CONSULT') && negation?.kind === 'particle' && negation.stem === 'لا';
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

/** "اتهمت الحكومة الجيش، ونفى المتحدث باسم الجيش ذلك": who denies answers who accused them. */
function answerAccuser(draft: EventDraft, drafts: readonly EventDraft[], earlier: readonly EventDraft[]): void {
  if (draft.type !== 'REJECT' || draft.label !== 'denial' || draft.recipients.length > 0) return;
  const told = [...earlier.slice(-3), ...drafts.slice(0, drafts.indexOf(draft))];
  const accusation = told.findLast(
    ({ type, recipients, headline }) =>
      type === 'ACCUSE' && headline === draft.headline && recipients.some((accused) => speaksFor(draft, accused)),
  );
  for (const accuser of accusation?.actors ?? []) addTo(draft.recipients, accuser);
}

/** Whether one who acts is the accused or names them: "الناطق باسم الجيش" for "الجيش". */
function speaksFor({ actors }: EventDraft, accused: Argument): boolean {
  const words = new Set(keysOf(accused));
  return actors.some((actor) => actor.phrase !== accused.phrase && keysOf(actor).some((key) => words.has(key)));
}

/** "سيطرت القوات على المدينة بعد انسحاب الجيش منها": who left it lost it. */
function takeWhoLeft(draft: EventDraft, drafts: readonly EventDraft[]): void {
  const { frame } = draft.trigger.sense.row;
  if ((frame !== 'control' && frame !== 'retake') || draft.recipients.some(({ phrase }) => isParty(phrase))) return;
  const leaving = drafts.find(
    ({ type, headline, trigger }) =>
      type === 'RETREAT' &&
      headline === draft.headline &&
      leavingAfter.has(trigger.phrase?.preposition ?? '') &&
      trigger.arc > draft.trigger.arc,
  );
  for (const loser of leaving?.actors ?? [])
    if (!draft.actors.some(({ phrase }) => phrase === loser.phrase)) addTo(draft.recipients, loser);
}

const leavingAfter = new Set(['بعد', 'عقب', 'اثر']);

/** "سيطر الجيش على البلدة بعد معارك مع المسلحين": the sides of one are the sides of the other. */
function completeSides(drafts: readonly EventDraft[]): void {
  for (const draft of drafts) takeWhoLeft(draft, drafts);
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
