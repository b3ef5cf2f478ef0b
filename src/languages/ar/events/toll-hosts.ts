import { fold } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { cueVerbs } from '../cues/words.ts';
import { isDefinite } from '../names/index.ts';
import { isOfThem } from './among.ts';
import { harmOf } from './casualties.ts';
import { endsClause } from './clauses.ts';
import type { EventDraft } from './draft.ts';
import { otherCauseNouns, wholeWarNouns } from './nouns.ts';
import { isDamageOf, resultBefore } from './outcomes.ts';
import type { PhrasedSentence } from './phrases.ts';
import { type Counted, countedCasualties } from './tolls.ts';
import type { Trigger } from './triggers.ts';

/** Prepositions of what brought a harm. */
export const causing: ReadonlySet<string> = new Set([
  'في',
  'جراء',
  'اثر',
  'نتيجه',
  'بسبب',
  'خلال',
  'ب',
  'بعد',
  'عقب',
  'اثناء',
]);
const wholeWars = new Set(wholeWarNouns.split(' ').map(fold));

/** "وأسفرت الحرب عن مقتل الآلاف": what a whole war cost is no toll of the attack told before. */
export function isOfWholeWar(arcs: readonly Arc[], at: number): boolean {
  for (let k = at - 1; k >= 0 && k >= at - 14; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'mark' && arc.stem !== '،') return false;
    if (wholeWars.has(arc.stem.replace(/^ال/, '')) && isDefinite(arc)) return true;
  }
  return false;
}

/** The preposition of a cause, or of the word before it that only introduces it: "في غارة", "في حادث إطلاق نار". */
export function causeBefore({ phrases }: PhrasedSentence, { trigger }: EventDraft): string | null {
  // "في عملية دهس وطعن"
  const phrase = trigger.whole?.preposition == null ? trigger.phrase : trigger.whole;
  if (phrase === null || phrase.preposition !== null) return phrase?.preposition ?? null;
  const before = phrases[phrases.indexOf(phrase) - 1];
  return before?.to === phrase.from && introducing.has(before.head.stem) ? before.preposition : null;
}

const introducing = new Set(['حادث', 'حادثه', 'حوادث', 'اعمال', 'سلسله', 'موجه', 'جريمه']);

/** "قتل 13 جنديا، ثلاثة منهم في كمين": only a part of the harm stands with the cause. */
export const partBetween = ({ arcs }: PhrasedSentence, from: number, to: number): boolean =>
  arcs.slice(from + 1, to).some((arc, i) => isOfThem(arc.stem) && arcs[from + i]?.kind === 'number');

/** The parts of a harm that are told with a cause of their own. */
export function addParts(drafts: readonly EventDraft[], sentence: PhrasedSentence): void {
  const { arcs, phrases, phraseAt } = sentence;
  for (const draft of drafts) {
    const preposition = draft.type === 'ASSAULT' ? causeBefore(sentence, draft) : null;
    const from = draft.trigger.phrase?.from ?? -1;
    if (preposition === null || !causing.has(preposition) || draft.casualties.length > 0) continue;
    const at = from - (arcs[from - 1]?.kind === 'particle' ? 3 : 2);
    const part = phrases[phraseAt[at] ?? -1];
    if (!isOfThem(arcs[at + 1]?.stem ?? '') || part === undefined || part.quantity === null) continue;
    const whole = drafts.findLast((each) => each.trigger.arc < at && harmOf(each) !== null);
    const what = whole === undefined ? null : harmOf(whole);
    if (what === null) continue;
    draft.casualties.push({ ...part.quantity, what, who: null, start: part.start, end: part.end });
  }
}

/** "ثلاثة قتلى", "دون إصابات", "بلغ عدد القتلى 120": counted beside the event that they belong to. */
export function addCounted(
  drafts: readonly EventDraft[],
  sentence: PhrasedSentence,
  earlier: readonly EventDraft[],
): void {
  const assaults = drafts.filter((draft) => draft.type === 'ASSAULT');
  for (const counted of countedCasualties(sentence)) {
    const { casualty } = counted;
    const host = hostOf(counted, assaults, sentence, earlier);
    if (
      host === undefined ||
      host.casualties.some((each) => each.start === casualty.start && each.what === casualty.what)
    )
      continue;
    if (counted.mixed === true) {
      host.tolled = true;
      continue;
    }
    // "ارتفعت حصيلة القتلى إلى 40": what the text counted first stays the figure of the event
    if (counted.total === true && host.casualties.some(({ what }) => what === casualty.what)) continue;
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

function hostOf(
  { at, casualty, total, lost }: Counted,
  assaults: readonly EventDraft[],
  sentence: PhrasedSentence,
  earlier: readonly EventDraft[],
): EventDraft | undefined {
  const { arcs } = sentence;
  if (isOfLongTime(arcs, at) && isOfWholeWar(arcs, at)) return undefined;
  const told = assaults.filter((draft) => draft.trigger.arc <= at && !isDamageOf(draft, assaults, arcs));
  const own =
    // "إلى مقتل 40 …، فيما بلغ عدد الجرحى 90": the total goes with what was counted before
    (total === true ? told.findLast(({ casualties }) => casualties.length > 0) : undefined) ??
    (total === true ? told.findLast(({ label }) => !damaging.has(label)) : undefined) ??
    told.at(-1) ??
    (lost === true ? undefined : assaults.find((draft) => brings(sentence, draft, at)));
  if (own !== undefined) return own;
  const isOfLast =
    casualty.min === 0 || ((total === true ? !isSinceLong(arcs) : resultBefore(arcs, at)) && !isOfWholeWar(arcs, at));
  if (!isOfLast || namesOtherCause(sentence)) return undefined;
  const last = earlier.findLast((draft) => draft.type === 'ASSAULT' && !bloodless.has(draft.label));
  return last === undefined || isFarBehind(last, sentence) || isElsewhere(last, sentence, at) ? undefined : last;
}

/** What an attack did to things; its dead are the attack's. */
const damaging = new Set(['destruction', 'sinking']);

/** "عشرات القتلى بقصف على السوق", "سقط جرحى عندما اقتحم الجيش": what is told behind a figure as what brought it; behind "وأن" or "فيما" another one is. */
function brings(sentence: PhrasedSentence, draft: EventDraft, at: number): boolean {
  const { arcs } = sentence;
  const { arc, phrase } = draft.trigger;
  const preposition = causeBefore(sentence, draft);
  if (preposition !== null && causing.has(preposition)) return true;
  const from = phrase?.from ?? arc;
  if (arcs.slice(at, from).some(({ stem }) => times.has(stem))) return true;
  return !arcs.slice(at, from).some((_, k) => endsClause(arcs, at + k));
}

/** "انفجرت سيارة في السوق. وأصيب تسعة": a harm that opens the next sentence with و, and says neither who did it nor where, came of what was told. */
export function goesOnWith(
  { trigger, actors, casualties, date }: EventDraft,
  sentence: PhrasedSentence,
  earlier: readonly EventDraft[],
): EventDraft | null {
  const { arcs } = sentence;
  const opens = trigger.arc === 0 ? arcs[0]?.proclitics[0] === 'و' : trigger.arc === 1 && arcs[0]?.stem === 'كما';
  const isUndergone = trigger.form === 'verb' && (trigger.passive || trigger.sense.row.frame === 'die');
  const [first] = casualties;
  const isReported = isReportedFirst(sentence, trigger);
  const isByThem =
    actors.length > 0 && actors.every(({ phrase }) => phrase.definite && attackers.test(phrase.head.stem));
  if (
    !((opens && isUndergone) || (isReported && (isUndergone || isByThem || trigger.form === 'noun'))) ||
    trigger.means !== null ||
    (actors.length > 0 && !isByThem) ||
    first === undefined
  )
    return null;
  if (namesOtherCause(sentence) || namesOwnCause(sentence, trigger.arc)) return null;
  const last = earlier.at(-1);
  if (last === undefined || last.headline || last.type !== 'ASSAULT' || bloodless.has(last.label)) return null;
  if (
    sentence.sentence.start - last.sentence.sentence.end > 3 ||
    date !== null ||
    arcs.some(({ kind }) => kind === 'date')
  )
    return null;
  if (last.casualties.some(({ what }) => what === first.what)) return null;
  return isElsewhere(last, sentence, arcs.length) ? null : last;
}

/** "إن المهاجمين قتلوا 17": those who did what was told. */
const attackers = /^(?:ال)?(?:مهاجم|مسلح|منفذ)/;

/** "انفجرت سيارة، وقال مسؤول إن ستة قتلوا": a harm that somebody reports right behind an attack in one sentence, with no cause of its own. */
export function isReportedOf(
  sentence: PhrasedSentence,
  attack: EventDraft,
  { trigger, actors, casualties }: EventDraft,
): boolean {
  const { arcs } = sentence;
  const [first] = casualties;
  const isUndergone = trigger.form === 'verb' && (trigger.passive || trigger.sense.row.frame === 'die');
  if (first === undefined || !isUndergone || actors.length > 0 || trigger.means !== null || bloodless.has(attack.label))
    return false;
  if (attack.casualties.some(({ what }) => what === first.what) || namesOwnCause(sentence, trigger.arc)) return false;
  const between = arcs.slice(attack.trigger.arc + 1, trigger.arc);
  const report = between.findIndex(
    ({ kind, id, proclitics }) => kind === 'verb' && reporting.has(id) && proclitics[0] === 'و',
  );
  if (report === -1 || between[report - 1]?.stem !== '،') return false;
  const behind = between.slice(report + 1);
  return (
    between.every(({ kind }, k) => k === report || kind !== 'verb') &&
    behind.filter(({ id }) => id === 'complementizer').length === 1 &&
    !behind.some(({ kind, stem }) => kind === 'date' || kind === 'place' || (kind === 'mark' && stem !== '،'))
  );
}

/** "وأكد مصدر مقتل 40 متمردا", "وذكر مسعفون أن ثلاثة قتلوا": the harm is all that the sentence reports. */
function isReportedFirst({ arcs, phrases }: PhrasedSentence, { arc, phrase, form }: Trigger): boolean {
  const first = arcs[0];
  if (first?.kind !== 'verb' || first.proclitics[0] !== 'و' || !reporting.has(first.id)) return false;
  const at = phrase?.from ?? arc;
  const between = arcs.slice(1, at);
  if (between.some(({ kind, stem }) => kind === 'verb' || (kind === 'mark' && stem !== '،'))) return false;
  if (phrase !== null && phrase.preposition !== null && phrase.preposition !== 'عن' && phrase.preposition !== 'ب')
    return false;
  if (phrases.some(({ kind, from }) => kind === 'event' && from < at)) return false;
  return between.filter(({ id }) => id === 'complementizer').length === (form === 'noun' ? 0 : 1);
}
const reporting = new Set(cueVerbs.map(({ lemma }) => lemma));

/** "وقتل خمسة في تحطم مروحية", "وأصيب ثلاثة برصاص قناصة": what brought the harm, or where it came about, stands behind it; "بجروح" does not. */
const namesOwnCause = ({ arcs, phrases }: PhrasedSentence, harm: number): boolean =>
  arcs.some(({ stem }, k) => k > harm && times.has(stem)) ||
  phrases.some(({ from, preposition, kind, noun }) => {
    if (from <= harm || preposition === null || !causing.has(preposition)) return false;
    return preposition !== 'ب' || kind === 'munition' || (kind === 'event' && noun?.sense.casualty == null);
  });
const times = new Set(['عندما', 'حينما', 'بعدما', 'حين', 'لما']);

/** Letters behind which a total is of no happening that was told before. */
const farthest = 1200;
const isFarBehind = (last: EventDraft, { sentence }: PhrasedSentence): boolean =>
  sentence.start - last.sentence.sentence.end > farthest;

/** "بلغ عدد قتلى الزلزال", "القتلى على الطرق": they died of something that nobody did. */
const namesOtherCause = ({ arcs }: PhrasedSentence): boolean =>
  arcs.some(({ stem, kind }) => kind !== 'verb' && otherCauses.has(stem.replace(/^ال/, '')));
const otherCauses = new Set(otherCauseNouns.split(' ').map(fold));

/** "وفي تركيا بلغ عدد القتلى": the sentence gives a place of its own, which the happening's does not name; not the place of who tells it. */
function isElsewhere(last: EventDraft, { arcs, phrases }: PhrasedSentence, at: number): boolean {
  const from = arcs.slice(0, at).findLastIndex(({ id }) => id === 'complementizer');
  const own = phrases.flatMap(({ nominals, preposition, from: k }) =>
    k > from && preposition === 'في'
      ? nominals.flatMap(({ kind, id }) => (kind === 'place' && id !== null ? [id] : []))
      : [],
  );
  if (own.length === 0) return false;
  const theirs = new Set([
    ...last.sentence.arcs.flatMap(({ kind, id }) => (kind === 'place' ? [id] : [])),
    ...last.places.flatMap(({ phrase }) => phrase.nominals.map(({ id }) => id)),
  ]);
  return !own.some((id) => theirs.has(id));
}

/** Deeds of force of which nobody counts the dead. */
const bloodless = new Set(['interception', 'capture of territory', 'control taken', 'fall of a place', 'advance']);

/** "حصيلة العدوان المتواصل منذ أكتوبر إلى 36 ألف شهيد": the toll of a time, told between its noun and its number. */
function isOfLongTime(arcs: readonly Arc[], at: number): boolean {
  const since = arcs.slice(0, at).findLastIndex(({ stem }) => stem === 'منذ');
  return (
    since !== -1 && arcs.slice(Math.max(0, since - 5), since).some(({ stem }) => tolls.has(stem.replace(/^ال/, '')))
  );
}
const tolls = new Set(['حصيله', 'عدد', 'محصله']);

/** "عدد القتلى منذ بدء الحرب", "خلال شهر": the toll of a time, of no attack told before. */
const isSinceLong = (arcs: readonly Arc[]): boolean =>
  arcs.some(
    ({ stem, kind }, k) => stem === 'منذ' || (stem === 'خلال' && kind === 'particle' && arcs[k + 1]?.kind === 'date'),
  );
