import type { Arc } from '../analysis.ts';
import { hasPronoun, isQuoteMark } from './affixes.ts';
import type { Argument, EventDraft } from './draft.ts';
import { isForce } from './forces.ts';
import type { Frame } from './frames.ts';
import { sensesOfVerb, supportsOf } from './lexicon.ts';
import type { Phrase, PhrasedSentence } from './phrases.ts';
import { canAct, isClitic, isThatStrikes, verbAfter, verbBefore } from './reach.ts';
import { assign, onlyTells } from './slots.ts';
import { topicOf } from './voice.ts';

/** Who did what was told last: the subject that a verb without one takes. */
export interface Subjects {
  /** By arc of the sentence at hand. */
  of: ReadonlyMap<number, Argument>;
  /** The last one before the sentence. */
  before: Argument | null;
}

const repelling = new Set(['صد', 'أحبط', 'أفشل', 'تصدى', 'واجه', 'منع', 'كسر', 'احتوى']);

const announcing = new Set(['أعلن', 'تبنى', 'أكد', 'واصل', 'أنهى']);

export const after = new Set(['بعد', 'عقب', 'قبل', 'قبيل', 'اثر', 'ل', 'من', 'اثناء', 'خلال']);

const ownFrames = new Set([
  'strike',
  'control',
  'retake',
  'take',
  'seize',
  'send',
  'move',
  'clash',
  'launch',
  'agree',
  'impose',
  'address',
]);

/**
 * Who does what a bare verbal noun tells: whoever announces it ("أعلن الجيش استهداف …"), or whoever the main clause is about
 * ("بعد تطهير المدينة اقتحم الجيش …").
 */
export function takeOuterSubject(draft: EventDraft, frame: Frame, subjects: Subjects): void {
  const { sentence, trigger } = draft;
  const phrase = trigger.whole ?? (trigger.phrase as Phrase);
  // "تمكن الجيش من صد هجوم": who met it did not make it
  const met = sentence.arcs[phrase.from - 1];
  if (met?.kind === 'masdar' && repelling.has(met.id)) return;
  const doer = doerOfMasdar(sentence, phrase);
  if (doer !== null && !draft.recipients.some((each) => each.phrase === doer)) {
    assign(
      draft,
      frame.subject === 'munition' || frame.subject === 'victims' ? 'actor' : frame.subject,
      { phrase: doer, sentence },
      true,
    );
    return;
  }
  const governor = verbBefore(sentence, phrase.from);
  const asked = governor === null ? null : addresseeOf(sentence, governor, phrase.from);
  if (asked !== null) {
    // what somebody is asked to do is no deed yet
    if (
      phrase.preposition !== null &&
      accused.has(phrase.preposition) &&
      (sentence.arcs[governor as number] as Arc).id === 'اتهم'
    )
      assign(draft, frame.subject === 'munition' || frame.subject === 'victims' ? 'actor' : frame.subject, asked, true);
    return;
  }
  if (governor !== null && isKillingTold(draft, phrase, (sentence.arcs[governor] as Arc).id)) {
    const force = subjects.of.get(governor);
    if (force !== undefined && isForce(draft.text.slice(force.phrase.start, force.phrase.end)))
      assign(draft, 'actor', force, true);
    return;
  }
  if (!ownFrames.has(trigger.sense.row.frame) && trigger.sense.row.frame !== 'attack') return;
  const take = (verb: number): void => {
    const subject = subjects.of.get(verb);
    if (
      subject === undefined ||
      subject.phrase === phrase ||
      onlyTells(subject.phrase) ||
      // "انسحب الجيش بعد قصف معسكره": whose own was hit did not hit it
      draft.recipients.some(({ phrase: { head, noun } }) => hasPronoun(head, draft.text) || noun?.enclitic != null) ||
      draft.recipients.some((each) => each.phrase === subject.phrase)
    )
      return;
    assign(draft, frame.subject === 'munition' || frame.subject === 'victims' ? 'actor' : frame.subject, subject, true);
  };
  if (phrase.joined && governor !== null) {
    take(governor);
    return;
  }
  if (governor !== null && announcing.has((sentence.arcs[governor] as Arc).id)) {
    if (phrase.preposition === null || phrase.preposition === 'عن') take(governor);
    return;
  }
  if (phrase.preposition === null || !after.has(phrase.preposition) || !ownFrames.has(trigger.sense.row.frame)) return;
  const main = governor ?? verbAfter(sentence, phrase.to);
  if (main !== null && isOfOneWar(sentence.arcs[main] as Arc, draft)) take(main);
}

/** "أعلن الجيش مقتل 17 مسلحا", "تحييد 13 إرهابيا": fighters whose death a force announces died by it. */
const isKillingTold = ({ trigger, recipients }: EventDraft, phrase: Phrase, verb: string): boolean =>
  trigger.sense.row.frame === 'kill' &&
  verb === 'أعلن' &&
  (phrase.preposition === null || phrase.preposition === 'عن') &&
  recipients.some(({ phrase: { head } }) => foes.test(head.stem)) &&
  !recipients.some(({ phrase: { head, noun } }) => noun?.enclitic != null || head.enclitic !== null);

/** What a force calls those it fights; leaders and officials may be its own. */
const foes = /^(?:ال)?(?:مسلح|ارهابي|متمرد|متشدد|مهاجم|انتحاري)/;

/** Verbs of setting about a deed, and the preposition that it has: "إقدام انتحاري على اقتحام", "قيام الجيش بقصف". */
const undertaking: Readonly<Record<string, string>> = { أقدم: 'علي', قام: 'ب', شرع: 'في', بادر: 'الي', باشر: 'ب' };

/** "تبني الحزب قتل شرطيين", "تنفيذ الاستخبارات عمليات اعتقال": the genitive of a verbal noun that carries a deed does it. */
function doerOfMasdar({ arcs, phrases }: PhrasedSentence, phrase: Phrase): Phrase | null {
  if (phrase.annexed) return null;
  const between = phrases.filter((each) => each.to <= phrase.from && each.from > phrase.from - 8);
  for (let i = between.length - 1; i >= 1; i--) {
    const [carrier, doer] = [between[i - 1] as Phrase, between[i] as Phrase];
    const end = arcs[phrase.from - 1]?.stem === phrase.preposition ? phrase.from - 1 : phrase.from;
    for (let k = doer.to; k < end; k++) {
      const arc = arcs[k] as Arc;
      if (arc.kind === 'verb' || (arc.kind === 'mark' && !isQuoteMark(arc)) || arc.kind === 'particle') return null;
    }
    if (doer.preposition !== null || doer.joined || !canAct(doer)) continue;
    const carries =
      phrase.preposition === null
        ? supportsOf(carrier.head.id).some(({ subject, through }) => subject === 'actor' && through.includes(''))
        : undertaking[carrier.head.id] === phrase.preposition;
    if (carrier.head.kind === 'masdar' && carries && doer.annexed && doer.from === carrier.to) return doer;
  }
  return null;
}

/** "بعد تحرير المدينة أبدى المتمردون مرونة": who is only said to have felt or offered something did not do the deed of war before it. */
function isOfOneWar({ id, form }: Arc, { type }: EventDraft): boolean {
  if (undergone.has(id) || form?.voice === 'passive') return false;
  return type !== 'ASSAULT' || proceeding.has(id) || sensesOfVerb(id).some(({ row }) => warlike.has(row.type));
}

const warlike = new Set(['ASSAULT', 'COERCE', 'MOBILIZE']);
/** Verbs of going on in a war that tell no event of their own. */
const proceeding = new Set([
  'تقدم',
  'واصل',
  'تمكن',
  'توجه',
  'تحرك',
  'استطاع',
  'بدأ',
  'عاد',
  'وصل',
  'نجح',
  'رفع',
  'أعاد',
]);

/** "اتهمه بقصف", "بالوقوف وراء تفجير", "بالمسؤولية عن مقتل", "بالتورط في اغتيال". */
const accused = new Set(['ب', 'وراء', 'عن', 'في']);

/** Verbs whose object is who does, or is to do, what stands behind ب, إلى or على. */
const addressing = new Set(['اتهم', 'طالب', 'دعا', 'حث', 'ناشد', 'أمر', 'كلف', 'حرض', 'شجع']);

/** "اتهم المكتب إسرائيل بمنع الشاحنات": whom a verb addresses, where its subject is told besides; null where it does not say. */
export function addresseeOf(sentence: PhrasedSentence, verb: number, before: number): Argument | null {
  if (!addressing.has((sentence.arcs[verb] as Arc).id)) return null;
  const bare = sentence.phrases.filter(
    (phrase) =>
      phrase.from > verb && phrase.to <= before && phrase.preposition === null && !phrase.joined && canAct(phrase),
  );
  const last = bare.at(-1);
  if (last === undefined || (bare.length === 1 && topicOf(sentence, verb) === null && !isClitic(sentence, verb)))
    return null;
  return { phrase: last, sentence };
}

export const undergone = new Set([
  'قتل',
  'مني',
  'تكبد',
  'خسر',
  'انهزم',
  'فر',
  'هرب',
  'لاذ',
  'تراجع',
  'تقهقر',
  'انهار',
  'تعرض',
  'لقي',
  'أصاب',
  'جرح',
  'سقط',
  'استشهد',
  'نزح',
  'قال',
  'أضاف',
  'أفاد',
  'ذكر',
  'أوضح',
  'نقل',
]);

/** The nearest subject told before an arc. */
export function lastSubject(arc: number, subjects: Subjects): Argument | null {
  let found = subjects.before;
  for (const [at, subject] of subjects.of) if (at < arc && !isThatStrikes(subject.phrase)) found = subject;
  return found;
}
