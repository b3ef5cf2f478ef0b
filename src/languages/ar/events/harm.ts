import { fold } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { hasPronoun } from './affixes.ts';
import { isAmongThem } from './among.ts';
import { harmOf, isHarmOfNone } from './casualties.ts';
import { endsClause } from './clauses.ts';
import type { Argument, CasualtyDraft, EventDraft } from './draft.ts';
import { accidentNouns, roadAccidentNouns } from './nouns.ts';
import { isDamageOf, resultBefore, resultVerb } from './outcomes.ts';
import { isParty } from './owners.ts';
import type { Phrase, PhrasedSentence } from './phrases.ts';
import { addTo } from './slots.ts';
import { causeBefore, causing, goesOnWith, isOfWholeWar, isReportedOf, partBetween } from './toll-hosts.ts';

const accidents = new Set(accidentNouns.split(' ').map(fold));
const roadAccidents = new Set(roadAccidentNouns.split(' ').map(fold));

/** Deaths and wounds told with what caused them are no events of their own: "مقتل ثلاثة في غارة", "هجوم أسفر عن إصابة خمسة". */
export function joinHarm(
  drafts: readonly EventDraft[],
  sentence: PhrasedSentence,
  earlier: readonly EventDraft[],
): EventDraft[] {
  const kept = new Set(drafts);
  /** What each harm was joined to: one told along with it belongs there too. */
  const hosts = new Map<EventDraft, EventDraft>();
  for (const harm of drafts) {
    if (!isHarm(harm)) continue;
    const twin = [...hosts.keys()].find((each) => isCoordinated(sentence.arcs, each.trigger.arc, harm.trigger.arc));
    const host =
      hostOf(
        harm,
        drafts.filter((each) => kept.has(each)),
        sentence,
        earlier,
      ) ?? (twin === undefined ? null : (hosts.get(twin) as EventDraft));
    if (host === null || host === harm) continue;
    hosts.set(harm, host);
    host.casualties = [...host.casualties.filter((each) => !isOutdone(host, each, harm)), ...harm.casualties];
    takeVictims(host, harm);
    if (host.actors.length === 0 && (isHarm(host) || (harm.trigger.form === 'verb' && !harm.trigger.passive)))
      host.actors = harm.actors;
    for (const weapon of harm.munitions) addTo(host.munitions, weapon);
    if (host.actors.length === 0 && host.nisbas.length === 0) host.nisbas.push(...harm.nisbas);
    if (host.places.length === 0) host.places = harm.places;
    if (host.sentence === harm.sentence) host.spans.push(...harm.spans);
    host.rules.push(...harm.rules);
    kept.delete(harm);
  }
  return drafts.filter((draft) => kept.has(draft));
}

/** "طعن جنديا فقتله": who was stabbed and died is not one of the wounded. */
const isOutdone = (host: EventDraft, { what }: CasualtyDraft, harm: EventDraft): boolean =>
  host.label === 'stabbing' && what === 'wounded' && harm.casualties.length > 0;

/** "استهدفت غارات المواقع ودمرت منصات": what a raid did besides belongs to it. */
export function joinDeedsOfAttack(drafts: readonly EventDraft[], of: ReadonlyMap<number, Argument>): EventDraft[] {
  return drafts.filter((draft) => {
    const doer = draft.trigger.form === 'verb' ? of.get(draft.trigger.arc)?.phrase : undefined;
    const weapon = weaponBefore(draft);
    const raid = drafts.find(
      ({ trigger, munitions }) =>
        (trigger.phrase?.kind === 'event' && trigger.phrase === doer) ||
        (weapon !== null && munitions.some(({ phrase }) => phrase === weapon)),
    );
    if (raid === undefined || raid === draft || raid.type !== draft.type) return true;
    for (const hit of draft.recipients) addTo(raid.recipients, hit);
    raid.places.push(...draft.places);
    raid.casualties.push(...draft.casualties);
    raid.spans.push(...draft.spans);
    raid.rules.push(...draft.rules);
    return false;
  });
}

/** "تفجير عبوة استهدفت حافلة", "هجوم بمسيرة أصابت منزلا": the indefinite weapon that the clause of a verb describes. */
function weaponBefore({ trigger, sentence: { arcs, phrases } }: EventDraft): Phrase | null {
  if (trigger.form !== 'verb' || (arcs[trigger.arc] as Arc).proclitics.length > 0) return null;
  return phrases.find(({ to, kind, definite }) => to === trigger.arc && kind === 'munition' && !definite) ?? null;
}

/** Whom it was done to, where the attack tells only what it hit: "سقطت على منزل وقتلت خمسة أشخاص". */
function takeVictims(host: EventDraft, harm: EventDraft): void {
  if (host.recipients.length === 0) host.recipients = harm.recipients;
  else if (striking.has(host.trigger.sense.row.frame) && !host.recipients.some(({ phrase }) => isParty(phrase)))
    for (const victim of harm.recipients)
      if (isVictim(victim.phrase, harm) && !attackers.test(victim.phrase.head.stem)) addTo(host.recipients, victim);
}

/** Somebody, or whom the harm counts though no list has the word. */
const isVictim = (phrase: Phrase, { casualties }: EventDraft): boolean =>
  isParty(phrase) || (phrase.head.kind !== 'number' && casualties.some(({ start }) => start === phrase.start));

/** Frames whose target may be a thing in which people die; who falls where ground is taken is not what was taken. */
const striking = new Set(['attack', 'strike', 'launch', 'explode']);

/** Who died of an attack of their own. */
const attackers = /^(?:ال)?(?:مهاجم|منفذ|انتحاري)/;

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
  const before = candidates.findLast((draft) => draft.trigger.arc < at && !isDamageOf(draft, candidates, arcs));
  if (isHarmOfNone(harm))
    return before ?? earlier.findLast((draft) => draft.type === 'ASSAULT' && !draft.headline) ?? null;
  const harms = new Set(drafts.filter(isHarm).map((draft) => draft.trigger.arc));
  const named = candidates.find((after) => after.trigger.arc > at && isCause(sentence, after, at, harms));
  const result = resultBefore(arcs, at) || resultVerb(arcs, at) !== null || refersBack(arcs, at);
  const nearer = drafts.findLast(
    (draft) => isHarm(draft) && draft.trigger.arc < at && draft.trigger.arc > (before?.trigger.arc ?? at),
  );
  // "سيطروا على البلدة، حيث قتل أفرادها 80 مسلحا وأصابوا 90": what is told right after a harm belongs where that does
  if (nearer !== undefined && nearer !== harm && named === undefined && isCoordinated(arcs, nearer.trigger.arc, at))
    return nearer;
  // "ما أودى إلى مقتل عشرة، في حين قتل ثلاثة في تفجير آخر", "ومقتل ضابط في هجوم": what its own clause names
  if (named !== undefined && (harm.trigger.form === 'verb' || !result)) return named;
  const cause = result ? candidates.find(({ trigger }) => trigger.predicate === resultVerb(arcs, at)) : undefined;
  // "اشتباكات أسفرت عن تدمير آليات ومقتل العشرات": whose outcome it was
  if (cause !== undefined && cause.trigger.predicate !== null) return cause;
  if (before !== undefined && (result || before.trigger.predicate !== null) && at - before.trigger.arc < 30)
    return before;
  const arc = arcs[at] as Arc;
  if (before !== undefined && (opensWith(sentence, before, harm) || isDoerOf(sentence, before, harm))) return before;
  if (before !== undefined && (isTopic(sentence, before) || isReportedOf(sentence, before, harm))) return before;
  if (
    before !== undefined &&
    harm.trigger.form === 'verb' &&
    // "قصف الطيران البلدة فقتل ثلاثة": what ف joins came of it
    (arc.proclitics[0] === 'ف' ||
      (arc.proclitics[0] === 'و' && (!harm.trigger.passive || isDoneByIt(harm, arc) || areOfHit(harm)))) &&
    !hasComplementizer(arcs, before.trigger.arc, at)
  )
    return before;
  if (named !== undefined) return named;
  const twin = drafts.find(
    (draft) => draft !== harm && isHarm(draft) && draft.trigger.arc < at && isCoordinated(arcs, draft.trigger.arc, at),
  );
  if (twin !== undefined) return twin;
  if (before === undefined && result && !isOfWholeWar(arcs, at))
    return earlier.findLast((draft) => draft.type === 'ASSAULT' && !draft.headline) ?? null;
  // "إن المهاجمين قتلوا 17 وأحرقوا المنازل"
  const isAlone = candidates.every(({ label, trigger }) => label === 'destruction' && trigger.arc > at);
  return isAlone ? goesOnWith(harm, sentence, earlier) : null;
}

/** "قتل ثلاثة في غارة", "قتلوا عندما قصف الجيش": what is told behind a harm as what brought it. */
function isCause(sentence: PhrasedSentence, cause: EventDraft, harm: number, harms: ReadonlySet<number>): boolean {
  const { arc, form, predicate } = cause.trigger;
  if (partBetween(sentence, harm, arc)) return false;
  const preposition = causeBefore(sentence, cause);
  if (preposition !== null && causing.has(preposition) && !crossesVerb(sentence.arcs, harm, arc, harms)) return true;
  // "قتلوا عندما تعرضت دوريتهم لهجوم"
  const verb =
    form === 'verb' ? arc : (predicate ?? sentence.arcs.findLastIndex(({ kind }, k) => k < arc && kind === 'verb'));
  const isOfIt = form === 'verb' || predicate !== null || suffering.has(sentence.arcs[verb]?.id ?? '');
  return verb > harm && isOfIt && opensTime(sentence.arcs, verb);
}

/** Verbs of who comes under an attack. */
const suffering = new Set(['تعرض', 'وقع']);

/** "في غارة على البلدة قتل ثلاثة", "نتيجة للاشتباك تم القضاء على ثمانية": what brought a harm opens the clause. */
function opensWith(sentence: PhrasedSentence, cause: EventDraft, harm: EventDraft): boolean {
  const { arcs } = sentence;
  const { phrase, predicate, form } = cause.trigger;
  if (form !== 'noun' || phrase === null || predicate !== null || harm.actors.length > 0) return false;
  const preposition = arcs[phrase.from - 1]?.stem === 'نتيجه' ? 'نتيجه' : causeBefore(sentence, cause);
  if (preposition === null || !opening.has(preposition)) return false;
  const verb = harm.trigger.carrier?.arc ?? harm.trigger.arc;
  if (harm.trigger.carrier === null && harm.trigger.phrase?.preposition != null) return false;
  for (let k = phrase.to; k < verb; k++) {
    const { kind, stem, id } = arcs[k] as Arc;
    if (kind === 'verb' || id === 'complementizer' || id === 'relative' || (kind === 'mark' && stem !== '،'))
      return false;
  }
  const opens = arcs.slice(0, phrase.from).findLastIndex(({ id }) => id === 'complementizer');
  return !arcs.slice(opens + 1, phrase.from).some(({ kind }) => kind === 'verb');
}
const opening = new Set(['في', 'جراء', 'اثر', 'نتيجه', 'بسبب', 'خلال', 'اثناء']);

/** "هجوم بطائرة مسيرة قتل رجلا", "إن غارة قتلت ثلاثة": the attack stands before the verb as what did it. */
function isDoerOf({ arcs }: PhrasedSentence, cause: EventDraft, harm: EventDraft): boolean {
  const { phrase, form } = cause.trigger;
  const verb = arcs[harm.trigger.arc] as Arc;
  if (form !== 'noun' || phrase === null || phrase.preposition !== null || harm.trigger.form !== 'verb') return false;
  if (verb.proclitics.length > 0 || harm.trigger.passive || verb.form?.part !== 'perfect' || verb.form.number !== 's')
    return false;
  const deed = arcs[cause.trigger.arc] as Arc;
  const isFeminine = /(?:ه|ات)$/.test(deed.stem) || deed.gender === 'f';
  if (isFeminine !== (verb.form.gender === 'f')) return false;
  const before = arcs[phrase.from - 1];
  if (before !== undefined && before.kind !== 'mark' && before.id !== 'complementizer') return false;
  return arcs
    .slice(phrase.to, harm.trigger.arc)
    .every(({ kind, id }) => kind !== 'verb' && kind !== 'mark' && id !== 'complementizer' && id !== 'relative');
}

/** "وبخصوص الغارة على المبنى، ذكرت الوكالة أن ثلاثة قتلوا": what the sentence says that it tells of. */
function isTopic({ arcs }: PhrasedSentence, { trigger: { phrase } }: EventDraft): boolean {
  const from = phrase?.from ?? -1;
  return (from === 1 || from === 2) && phrase?.definite === true && topics.has(arcs[0]?.stem ?? '');
}
const topics = new Set(['بخصوص', 'بشان', 'حول', 'عن']);

/** "انفجرت سيارة وقتلت ثلاثة": a feminine verb whose only noun phrase is a number of people has the bomb or the raid for its subject. */
const isDoneByIt = ({ recipients }: EventDraft, { form }: Arc): boolean =>
  form?.part === 'perfect' &&
  form.gender === 'f' &&
  form.number === 's' &&
  recipients.some(({ phrase }) => phrase.quantity !== null);

/** "أسقطت طائرة وقتل طاقمها": whom a pronoun makes people of what was hit. */
const areOfHit = ({ recipients, text }: EventDraft): boolean =>
  recipients.some(({ phrase }) => hasPronoun(phrase.head, text) && phrase.head.enclitic !== 'هم');

const backwards = new Set([
  'فيها',
  'فيه',
  'فيهما',
  'خلالها',
  'خلاله',
  'خلالهما',
  'بها',
  'به',
  'اثرها',
  'اثره',
  'جراءها',
  'جراءه',
]);

/** "التي قتل فيها عشرة", "سقط خلالها قتلى". */
function refersBack(arcs: readonly Arc[], at: number): boolean {
  for (let k = at + 1; k <= at + 2; k++) {
    const arc = arcs[k];
    if (arc !== undefined && (backwards.has(arc.stem) || (arc.enclitic !== null && arc.stem === 'خلال'))) return true;
  }
  return false;
}

/** "خمسة بينهم امرأة، جراء قصف": who is told as a part of them ends no clause. `harms`: of one and the same happening, so that they part nothing: "قتل ثلاثة وأصيب سبعة في غارة". */
function crossesVerb(arcs: readonly Arc[], from: number, to: number, harms: ReadonlySet<number>): boolean {
  for (let k = from + 1; k < to; k++) {
    const { kind, stem } = arcs[k] as Arc;
    if ((kind === 'verb' && !harms.has(k)) || (endsClause(arcs, k) && stem !== '،' && !isAmongThem(stem))) return true;
  }
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
      before.stem === 'حينما' ||
      before.stem === 'بعدما' ||
      (before.stem === 'ان' && arcs[verb - 2]?.stem === 'بعد'))
  );
};

/** "قتل مدنيان في قصف، كما أصيب ثلاثة". */
const meanwhile = new Set(['فيما', 'بينما', 'كما']);

/** Only what "و" joins stands between two harms. */
function isCoordinated(arcs: readonly Arc[], from: number, to: number): boolean {
  const arc = arcs[to] as Arc;
  if (arc.proclitics[0] !== 'و' && arc.proclitics[0] !== 'ف') {
    const before = arcs[to - 1];
    if (!meanwhile.has(before?.stem ?? '')) return false;
  }
  for (let k = from + 1; k < to; k++) {
    const between = arcs[k] as Arc;
    if (between.kind === 'mark' && between.stem !== '،') return false;
    if (between.kind === 'particle' && between.id === 'complementizer') return false;
  }
  return true;
}

/** A wound or death of nobody in particular tells no event: "إصابة" of a target, "قتل" in a figure of speech. */
export function isEmptyHarm(draft: EventDraft): boolean {
  const harm = harmOf(draft);
  if (harm === null || draft.type !== 'ASSAULT') return false;
  if (isHarmOfNone(draft)) return true;
  if (harm === 'wounded' && draft.casualties.length === 0) return true;
  // "لقي عدد منهم مصرعهم": somebody died
  if (draft.trigger.form === 'verb' && draft.trigger.sense.row.frame === 'die') return false;
  if (draft.trigger.carrier !== null || draft.trigger.whole !== null) return false;
  return draft.recipients.length === 0 && draft.casualties.length === 0 && draft.actors.length === 0;
}

/** Prepositions of what somebody died of; "بعد انهيار الهدنة" only says when. */
const bringing = new Set(['في', 'جراء', 'اثر', 'نتيجه', 'بسبب', 'ب']);

/** "لقي 22 شخصا مصرعهم جراء غرق مركب": nobody did it. */
export function isAccident({ trigger, sentence, type, actors }: EventDraft): boolean {
  if (type !== 'ASSAULT' || actors.length > 0 || !['kill', 'die'].includes(trigger.sense.row.frame)) return false;
  return sentence.phrases.some((phrase) => {
    if (phrase.from < trigger.arc || phrase.preposition === null || !bringing.has(phrase.preposition)) return false;
    const [first, second] = [phrase.head.stem.replace(/^ال/, ''), sentence.arcs[phrase.from + 1]?.stem];
    return (
      (accidents.has(first) || (first === 'حادث' && roadAccidents.has(second ?? ''))) &&
      isSameClause(sentence, trigger.arc, phrase.from)
    );
  });
}

const isSameClause = ({ arcs }: PhrasedSentence, from: number, to: number): boolean =>
  !crossesVerb(arcs, from, to, none);
const none: ReadonlySet<number> = new Set();
