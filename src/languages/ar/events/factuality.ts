import type { Factuality, Statement } from '../../../model/index.ts';
import { fold } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import { isArticled } from './affixes.ts';
import { isAttempt } from './casualties.ts';
import { endsClause } from './clauses.ts';
import type { EventDraft } from './draft.ts';
import { isNegatedOutcome } from './outcomes.ts';

/** Verbs (their masdars and participles too) that make what they govern unreal. */
export const governors: Readonly<Record<Exclude<Factuality, 'happened' | 'ongoing'>, string>> = {
  planned: 'اعتزم عزم خطط نوى سعى استعد تأهب قرر تقرر أراد تعهد وعد وافق هدف أعد جهز اقترح أوشك ضمن',
  threatened: 'هدد توعد لوح أنذر',
  predicted: 'توقع رجح حذر خشي احتمل تنبأ خاف',
  hypothetical: 'طالب دعا حث ناشد طلب اشترط أمر أوصى نصح أمل تمنى أيد ضغط سمح شجع بحث ناقش تناول تباحث درس',
  'not-happened': 'منع أحبط أفشل تجنب ألغى أجل رفض فشل استبعد عجز أخفق حاول',
  denied: 'نفى أنكر كذب فند',
  suspended: 'علق جمد أوقف',
};

const governing = new Map<string, Factuality>();
for (const [factuality, verbs] of Object.entries(governors))
  for (const lemma of verbs.split(' ')) governing.set(fold(lemma), factuality as Factuality);

/** Verbs of what came of an attack: that nothing did makes it no less real. */
const resulting = new Set(['أسفر', 'أدى', 'خلف', 'أوقع', 'تسبب', 'نجم', 'ألحق', 'أودى']);
const negations = new Set(['لم', 'لن', 'لا', 'ليس', 'ليست', 'عدم', 'دون', 'بدون', 'غير']);
const harmFrames = new Set(['kill', 'die']);
/** Who was able to do it did it: "استطاع الجيش أن يفجر". */
const achieving = new Set(['استطاع', 'تمكن', 'نجح']);
/** What is told as the time or the cause of something else has happened: "في حالة تأهب بعد هجوم". */
const afterwards = new Set(['بعد', 'منذ', 'عقب', 'اثر']);
/** "معركة وشيكة", "الزيارة المرتقبة". */
const coming = /^(?:ال)?(?:وشيك|مرتقب|مزمع|مقرر)ه?$/;
/** "المقرر الأممي الخاص" is somebody: behind what is still to come no adjective stands. */
function isComing(arcs: readonly Arc[], k: number): boolean {
  const arc = arcs[k];
  const next = arcs[k + 1];
  return arc !== undefined && coming.test(arc.stem) && !(next !== undefined && isArticled(next));
}
const pastOpeners = new Set(['قبل', 'بعد', 'منذ', 'الي', 'حتي', 'بعدما', 'قبلما']);
const speech = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN']);
const unrealActs: Readonly<Record<string, Factuality>> = {
  deny: 'denied',
  predict: 'predicted',
  threaten: 'threatened',
  promise: 'planned',
  demand: 'hypothetical',
};

/** How real an event mention is, from its own clause and the statement that holds it. */
export function factualityOf(draft: EventDraft, statement: Statement | null): { factuality: Factuality; rule: string } {
  if (draft.label === 'assassination' && isAttempt(draft)) return { factuality: 'happened', rule: 'ar/events/attempt' };
  if (draft.type === 'REJECT' && draft.trigger.sense.row.type !== 'REJECT')
    return { factuality: 'happened', rule: 'ar/events/told-as-fact' };
  // "لن تسمح", "لن نجلس": the word that denies is part of the threat or the refusal
  if (draft.trigger.form === 'verb' && draft.trigger.sense.row.onlyAfter === 'لن')
    return { factuality: 'happened', rule: 'ar/events/told-as-fact' };
  const own = fromClause(draft);
  if (own !== null) return own;
  if (statement !== null && statement.headline === false) {
    const arc = draft.sentence.arcs[draft.trigger.arc] as Arc;
    const told = unrealActs[statement.act];
    const { form, carrier, predicate } = draft.trigger;
    // "توقع ...، حيث تمكنوا من السيطرة": the verb that carries it says when
    const verb = form === 'noun' ? (draft.sentence.arcs[carrier?.arc ?? predicate ?? -1] ?? arc) : arc;
    const isPast = verb.kind === 'verb' && verb.form?.part === 'perfect';
    if (told === 'denied' || (told !== undefined && !isPast))
      return { factuality: told, rule: `ar/events/said-to-${statement.act}` };
  }
  const arc = draft.sentence.arcs[draft.trigger.arc] as Arc;
  if (arc.form?.part === 'imperfect' && !speech.has(draft.type) && !draft.headline)
    return { factuality: 'ongoing', rule: 'ar/events/imperfect' };
  return { factuality: 'happened', rule: 'ar/events/told-as-fact' };
}

function fromClause(draft: EventDraft): { factuality: Factuality; rule: string } | null {
  const { sentence, trigger } = draft;
  const carrier = trigger.carrier;
  if (carrier?.support.factuality !== undefined)
    return { factuality: carrier.support.factuality, rule: 'ar/events/support-verb' };
  const verb = trigger.form === 'verb' ? trigger.arc : (carrier?.arc ?? trigger.predicate);
  // "لم يسفر الهجوم عن ضحايا": the attack there was, its outcome there was not
  if (verb !== null && !(verb === trigger.predicate && resulting.has((sentence.arcs[verb] as Arc).id))) {
    const told = fromVerb(sentence.arcs, verb);
    if (told !== null) return told;
  }
  return trigger.form === 'verb' ? null : fromNoun(draft);
}

function fromVerb(arcs: readonly Arc[], verb: number): { factuality: Factuality; rule: string } | null {
  const arc = arcs[verb] as Arc;
  if (arc.proclitics.includes('س')) return { factuality: 'planned', rule: 'ar/events/future' };
  for (let k = verb - 1; k >= 0 && k >= verb - 3; k--) {
    const before = arcs[k] as Arc;
    if (before.kind === 'verb' || before.kind === 'mark') break;
    if (before.kind !== 'particle') continue;
    // "جماعة غير معروفة تطلق على نفسها": غير takes back the word behind it alone
    if (
      before.id === 'negation' &&
      negations.has(before.stem) &&
      before.stem !== 'غير' &&
      k >= verb - 2 &&
      !isStill(arcs, k)
    )
      return { factuality: 'not-happened', rule: 'ar/events/negation' };
    if (before.id === 'future') return { factuality: 'planned', rule: 'ar/events/future' };
    if (before.id === 'modal' && arc.form?.part === 'imperfect')
      return { factuality: 'predicted', rule: 'ar/events/modal' };
    if (before.stem === 'اذا' || before.stem === 'لو')
      return { factuality: 'hypothetical', rule: 'ar/events/condition' };
    if (before.id === 'complementizer' && k === verb - 1 && arc.form?.part === 'imperfect' && before.stem === 'ان') {
      const achieved = achievedAt(arcs, k);
      if (achieved !== -1)
        return isDenied(arcs, achieved)
          ? { factuality: 'not-happened', rule: 'ar/events/negation' }
          : { factuality: 'happened', rule: 'ar/events/achieved' };
      const opener = arcs[k - 1];
      return opener !== undefined && pastOpeners.has(opener.stem)
        ? null
        : (governedBy(arcs, k) ?? { factuality: 'planned', rule: 'ar/events/subjunctive' });
    }
    if (before.id === 'complementizer') break;
  }
  if (arc.form?.part === 'imperfect' && arc.proclitics.includes('ل'))
    return { factuality: 'planned', rule: 'ar/events/purpose' };
  return null;
}

function achievedAt(arcs: readonly Arc[], at: number): number {
  for (let k = at - 1; k >= 0 && k >= at - 4; k--) {
    const { kind, id, form } = arcs[k] as Arc;
    if (kind === 'verb' && achieving.has(id) && form?.part === 'perfect') return k;
  }
  return -1;
}

/** "ما استطاع أن": before a perfect ما denies; "بعدما استطاع" is one word. */
const isDenied = (arcs: readonly Arc[], verb: number): boolean =>
  arcs[verb - 1]?.stem === 'ما' || isNegated(arcs, verb);

/** What the nearest governor before an arc makes of its complement. */
function governedBy(arcs: readonly Arc[], at: number): { factuality: Factuality; rule: string } | null {
  for (let k = at - 1; k >= 0 && k >= at - 8; k--) {
    const arc = arcs[k] as Arc;
    if (endsClause(arcs, k)) return null;
    const told = governing.get(fold(arc.id));
    if (told !== undefined && (arc.kind === 'verb' || arc.kind === 'masdar' || arc.kind === 'participle'))
      return { factuality: told, rule: 'ar/events/governed' };
    if (arc.kind === 'verb') return null;
  }
  return null;
}

function fromNoun(draft: EventDraft): { factuality: Factuality; rule: string } | null {
  const { sentence, trigger } = draft;
  const { arcs } = sentence;
  const outer = trigger.whole ?? trigger.phrase;
  const from = outer?.from ?? trigger.arc;
  const preposition = outer?.preposition ?? null;
  // "ودعا إلى، مطالبا": what one says besides is said
  if (trigger.form === 'participle' && speech.has(draft.type)) return null;
  if (preposition !== null && afterwards.has(preposition)) return null;
  if ([trigger.arc + 1, trigger.arc + 2].some((k) => isComing(arcs, k)))
    return { factuality: 'planned', rule: 'ar/events/coming' };
  for (let k = from - 1; k >= 0 && k >= from - 8; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb' && resulting.has(arc.id)) {
      // "لم تتسبب في انهيار الجسر أو مقتل سكان": a harm did not come of it
      if (harmFrames.has(trigger.sense.row.frame) && isNegatedOutcome(draft))
        return { factuality: 'not-happened', rule: 'ar/events/negation' };
      break;
    }
    if (
      arc.kind === 'particle' &&
      arc.id === 'negation' &&
      negations.has(arc.stem) &&
      k >= from - 3 &&
      !isStill(arcs, k)
    )
      return { factuality: 'not-happened', rule: 'ar/events/negation' };
    if (endsClause(arcs, k)) break;
    if (arc.kind === 'verb') {
      const told = governing.get(fold(arc.id));
      if (told !== undefined && !isNegated(arcs, k)) return { factuality: told, rule: 'ar/events/governed' };
      if (preposition !== 'في' && preposition !== 'ب') {
        const real = fromVerb(arcs, k);
        if (real !== null && (preposition === null || real.factuality !== 'not-happened')) return real;
      }
      break;
    }
    if ((arc.kind === 'masdar' || arc.kind === 'participle') && k >= from - 3) {
      const told = governing.get(fold(arc.id));
      // "تعليقه على الهجوم": a comment halts nothing
      if (told !== undefined && !(told === 'suspended' && preposition === 'علي'))
        return { factuality: told, rule: 'ar/events/governed' };
    }
  }
  if (harmFrames.has(trigger.sense.row.frame)) return null;
  if (preposition === 'ل' && outer?.definite === false && !isTarget(arcs, from))
    return { factuality: 'planned', rule: 'ar/events/purpose' };
  return null;
}

/** "لا تزال تعاني من": what still goes on is not denied. */
const isStill = (arcs: readonly Arc[], negation: number): boolean => goingOn.test(arcs[negation + 1]?.stem ?? '');
const goingOn = /^[يتن]?زا?ل(?:وا|ون|ت)?$/;

const isNegated = (arcs: readonly Arc[], verb: number): boolean => {
  const before = arcs[verb - 1];
  return before !== undefined && before.kind === 'particle' && before.id === 'negation';
};

/** "تعرض لهجوم", "نتيجة لقصف": ل is no purpose there. */
const isTarget = (arcs: readonly Arc[], from: number): boolean => {
  for (let k = from - 1; k >= 0 && k >= from - 14; k--) {
    const arc = arcs[k] as Arc;
    if (arc.kind === 'verb') return exposed.has(arc.id);
    if (arc.kind === 'masdar' && exposed.has(arc.id)) return true;
  }
  return false;
};
const exposed = new Set(['تعرض', 'خضع', 'تصدى', 'استجاب']);
