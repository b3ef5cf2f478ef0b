import type { Arc } from '../analysis.ts';
import type { Argument, EventDraft } from './draft.ts';
import type { Frame } from './frames.ts';
import type { Phrase } from './phrases.ts';
import { verbAfter, verbBefore } from './reach.ts';
import { assign, onlyTells } from './slots.ts';

/** Who did what was told last: the subject that a verb without one takes. */
export interface Subjects {
  /** By arc of the sentence at hand. */
  of: ReadonlyMap<number, Argument>;
  /** The last one before the sentence. */
  before: Argument | null;
}

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
  if (!ownFrames.has(trigger.sense.row.frame) && trigger.sense.row.frame !== 'attack') return;
  const governor = verbBefore(sentence, phrase.from);
  const take = (verb: number): void => {
    const subject = subjects.of.get(verb);
    if (
      subject === undefined ||
      subject.phrase === phrase ||
      onlyTells(subject.phrase) ||
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
  if (
    main !== null &&
    !undergone.has((sentence.arcs[main] as Arc).id) &&
    (sentence.arcs[main] as Arc).form?.voice !== 'passive'
  )
    take(main);
}

export const undergone = new Set([
  'قتل',
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
  for (const [at, subject] of subjects.of) if (at < arc) found = subject;
  return found;
}
